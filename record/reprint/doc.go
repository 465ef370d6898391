// Package reprint finds the records of articles that are one article, which
// many sites printed.
//
// # What a reprint is
//
// A reprint has the words of the original: paragraphs may be cut, a few words
// changed, the headline another one, the characters traditional. Reports that
// follow a form, month after month, have the same words too, and what tells
// them apart are their numbers. So two records are one article only if nearly
// all words of the shorter one are in the longer one, in their order, and so
// are its numbers. And neither may be much longer, the later one least of all
// if it brings numbers of its own: a digest that prints an article among others
// is no reprint of it, since their figures would be lost.
//
// # How they are found
//
// The [Fingerprint] of a text has two parts. The words, three by three, are a
// set, of which it keeps the smallest value under each of 128 hash functions:
// the share of functions in which two texts agree estimates the share of triples
// that they have in common (MinHash). The numbers are a set too, of which it
// keeps the 64 of smallest hash.
//
// A [Finder] sorts the records by time, draws from each fingerprint bands of
// three values, sorts these, and compares records that share a band: two texts
// that have half of their triples in common share one with a probability above
// 0.999, with a third it is 0.9, with a hundredth 0.0001.
//
//	records ─ sort by time ─┬─ bands ─ sort ─ pairs ─ sort ─ the earliest that fits
//	                        └──────────────────────────────── records, reprints joined
//
// A record joins the earliest one that it is a reprint of, compared with that one
// itself: chains of small changes do not lead astray. The sorting spills to
// files, so memory is bounded whatever the number of records. The order in
// which they come does not matter.
package reprint
