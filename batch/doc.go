// Package batch does a piece of work on every document of many archives, in
// parallel, and hands the results on in order.
//
// A [Run] reads its sources, gives each document to the work, and puts what the
// work makes of it into a [Sink]. It knows neither pages nor records: what the
// work makes is a T, and the sink takes a T.
//
// # Order and resuming
//
// The results reach the sink in the order of the documents, however many
// workers there are, and so do the complaints in the file of errors. After
// every so many documents, counted and never timed, the sink commits and the
// journal is replaced: it tells how far the run is and what every file's size
// was. A run that was killed goes on from the journal: what was written behind
// it is cut off and made again. So the bytes of the outputs depend on the
// documents and on the settings alone.
//
//	sources → documents → work × n → in order → sink, errors → journal
//
// Outputs have names of their own until the run is done. Then they are
// renamed, and a manifest is written beside them with counts and checksums.
package batch
