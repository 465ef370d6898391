// Package series joins the facts of many records into a table: what is told of
// a place, an indicator and a period, by how many.
//
// # What is told apart
//
// A row is a value that is told of a [Quantity] at a [Moment]. Levels and
// changes, units, bases of comparison and thresholds make different quantities.
// Plans, targets, forecasts and caps are moments of their own: adding them to
// what came of it is the commonest error of those who tally news. A month and the
// months since New Year are different quantities as well: [Span] tells which is
// which. Values that differ stand below each other, the most told first, and
// are never averaged; Rivals counts the others.
//
// # Who counts
//
// A record counts once for a value, however often it tells it; of a headline's
// rounded figure and the exact one in the text the exact one counts. Records
// that are reprints of one article should be joined before, by package reprint:
// they count as one, and Seen says how often it was printed.
//
// Facts without a value, an indicator or a time have no row, nor have those with
// neither place nor subject.
package series
