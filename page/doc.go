// Package page turns the bytes of a saved web page, or of a plain text, into
// the article they hold.
//
// A [Reader] decodes the bytes, whatever charset they declare, parses them once
// and walks over the document once. What the walk leaves is a list of lines
// (text between block boundaries) and a list of boxes (block elements), each
// box being a range of lines. All later steps work on these two lists:
//
//	bytes → characters → document → lines and boxes
//	      → repair, once for all lines
//	      → headline: the line most like the document's title
//	      → score: what each box's lines are worth, from the inside out
//	      → clean: which lines of the best box are the article
//	      → metadata: from the lines around the article, then from the head
//
// A page without an article (a list, a front page, an error page) gives an
// error that wraps [ErrNoArticle]; so a caller tells it from a fault.
//
// What a careful reader would want to know of a page stands in [Page.Warnings],
// begun with the field it is about:
//
//   - body: read from a script, from a box that is hidden or named like comments,
//     or from captions; cut short, as the page says; going on elsewhere; damaged
//   - title: taken from the document's head
//   - published: taken from the markup, a script or the address; shown
//     without a year, and so unknown; told otherwise by the head
//   - tables/0: its spans were cut
//   - nesting: elements deeper than a browser allows were read as siblings
//
// What the general rules cannot see on some site a user says in a table of
// [Quirks]; what is to be changed by hand goes through goquery and
// [Reader.Document].
//
// Words are tables (page/table): phrases of boilerplate, labels of credit
// lines, names of elements, surnames, ends of names. A new phrase is a row there, no code.
package page
