// Package segment cuts text into sentences and words.
//
// It reads a [text.View], the text folded to simplified and half-width
// characters, so that one dictionary serves every script; what it gives back
// are positions, counted in runes of the view.
//
//	v := text.NewView("鞍山市今年新建项目67个。")
//	for _, sentence := range segment.Sentences(nil, v) {
//		tokens = s.Append(tokens[:0], v, sentence)
//	}
//
// # Words
//
// Shape comes first, the dictionary second. Numbers in digits (36.57, 1,100,
// 9:30, 二〇三一), foreign words (iPhone15, 5G) and marks are told by their
// characters; what lies between them are runs of Han characters, into which
// Latin words may be mixed (A股, 4S店). A run is cut into the likeliest sequence
// of words of gse's simplified dictionary, at the same places and with the same
// parts of speech as gse's own Segment with the whole dictionary: a test holds
// the two side by side. The entries are compiled by go generate into a flat
// table, which is opened in some 2 ms.
//
// A number and its unit stay apart (12 月, 5.8 %), since what follows reads the
// number itself. Tokens cover every character but blanks.
//
// The dictionary does not know context: 江阴市长泾镇 becomes 江阴 市长 泾 镇. Who
// knows better names the word, [Segmenter.With], or, where it is known that a
// word begins or ends, cuts the spans before and behind apart.
//
// # Sentences
//
// [Sentences] and, within one, [Clauses] are told by marks alone; the rules
// stand in sentence.go.
package segment
