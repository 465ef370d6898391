// Package text turns bytes into characters and damaged characters into readable
// text, and gives the folded view that all later stages read through. It knows
// nothing of HTML.
//
// # Bytes to characters
//
// [Decode] believes the bytes before it believes what they say of themselves:
// many pages declare gb2312 and are UTF-8, and the other way round. It tells
// UTF-8, UTF-16, GB18030 (with GBK and GB 2312) and Big5 (with HKSCS) apart, and
// reads files that are half in one and half in another line by line.
//
// # Damaged characters to text
//
// [Repair] takes the paragraphs of one document, which [Paragraphs] makes of a
// plain text, and undoes what was done to them on their way. Each kind of damage
// is one entry in a list; these are the kinds that its edits name:
//
//	entity       &#8220; &amp;nbsp;    escaped once too often
//	mojibake     ä¸­æ–‡, ÖÐÎÄ, 鏂伴椈   UTF-8 or GBK read as windows-1252 or Latin-1, UTF-8 as GBK
//	lost         锟斤拷                 what misreading has destroyed
//	misaligned   ?！睘H                GBK read one byte too late
//	invisible    U+200B, U+00AD       zero-width blanks, marks, controls
//	form         ⻓ ⾯                 radicals and compatibility forms
//	private      U+E123               shapes that only the page's font knows
//	line         a break              inside a paragraph of fixed width
//	blank        项 目 开 工           text that was spaced out
//	gloss        業(yè)               readings behind characters
//	script       業                   traditional, to be simplified
//	width        １２．５％             full-width digits of fixed width
//	punctuation  ，written as ,        ASCII marks among Chinese characters
//
// Evidence counts for the whole document: one half-width comma is a slip, thirty
// and no other are damage. What cannot be known is not guessed: it becomes
// U+FFFD, and later stages resolve nothing that touches it. Every change is an
// [Edit], and [Repaired.Original] leads from any span back to where it came from.
// Text that needs nothing comes back as the same string, and with [AppendRepair]
// nothing is allocated for it.
//
// # Text to view
//
// A [View] is the text in simplified, half-width characters, one for one, so
// that a span found in it is a span of the text. [Simplify] converts a string.
package text

//go:generate go run gen.go
