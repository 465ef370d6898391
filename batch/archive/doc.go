// Package archive reads documents out of what people keep them in: folders of
// saved pages, zip and tar files, JSON Lines, WARC files of crawls, MHTML.
//
// [List] finds the files that arguments name, and [Reader.Read] yields the
// documents of one of them, in their order, one at a time, whatever the file's
// size. What a file is shows in its content, not in its name.
//
// What is read limits a document and an archive, never what a header claims. A
// damaged member costs itself: it is yielded as an error, and reading goes on
// at the next one that is sound.
package archive
