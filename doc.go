// Package zhnews reads Chinese news into records: the cleaned article, every
// figure in it as a typed value, and the facts those figures state.
//
// A [Pipeline] joins the stages. Its zero value is ready:
//
//	var p zhnews.Pipeline
//	rec, err := p.Page(file, zhnews.Meta{ID: "a1"})
//
// # The way of the data
//
// A document is bytes in some charset. Package text decodes them, deciding
// between what the page declares and what the bytes show, and repairs what was
// damaged on the way; every edit is kept, so that each span leads back to the
// original. Package page strips what stands around the article and leaves a
// Page: title, authors, source, time, and the article as blocks. Package
// segment cuts text into sentences and words. Package extract finds the
// figures, and package record the facts.
//
//	bytes → text → page → tokens → mentions → figures → facts → record
//
// Each stage knows only those to its left, and each is usable alone.
//
// # Mentions, figures and facts
//
// A mention is a stretch of text that has the shape of a quantity, a time or a
// place: 5000万元以上, 今年以来, 白鹭市. Once it is resolved against the day of
// publication and the text before it, it is a figure: a span with a typed value.
// The types are [extract.Amount], [extract.Count], [extract.Percent],
// [extract.Measure], [extract.Multiple], [extract.Fraction],
// [extract.Duration], [extract.Ordinal], [extract.Number], [extract.Date] and
// [extract.Place]; numbers are exact decimals in base units, so that 212.6亿元
// is 21260000000 CNY. [extract.Of] picks the figures of one type:
//
//	for f, amount := range extract.Of[extract.Amount](rec.Figures) {
//		fmt.Println(f.Text, amount.Value, amount.Currency)
//	}
//
// A [record.Fact] is a figure together with what it measures: whose, what,
// when, where, and whether it is so or only planned. In
// 今年以来全市共签约5000万元以上项目165个 the fact is 165 signed projects of the
// city since January; 5000万元以上 is a figure that states no fact of its own but
// qualifies what is counted, its threshold.
//
// # What is kept honest
//
// Approximate values say so ([extract.Bound]), ranges have two ends, and what
// cannot be known is absent: a place that may be one of two keeps both as
// candidates, 昨天 in a text without a day of publication stays unresolved, and
// a figure that touches a lost character is marked damaged and has no value.
//
// # Tables of one's own
//
// What the built-in tables do not know is added to a Pipeline, each by a table
// that a function reads: indicators by [record.ReadIndicators], places by
// [extract.ReadGazetteer], events to count from by [extract.ReadEvents], what
// elements of some site hold by [page.ReadQuirks]; words by
// [segment.Segmenter.With].
//
// # Many documents
//
// Package batch carries the work over the documents of folders and archives, in
// parallel and resumable, into a sink; packages reprint and series join
// records into one an article and into values over time; collection looks
// into a database of records, and web shows them to people.
//
// # Sharing
//
// Dictionary and tables are built once a process, on first use, and never
// changed; [Load] builds them ahead of time. A Pipeline holds configuration
// only: set it, then share it or copy it as you like.
package zhnews
