// Package sqlite writes the rows of a run into a SQLite database.
//
// A number stands as SQLite's own, which may round it, and exactly as text in
// the column beside it, named with _text. The words of the first table lie in a
// full-text index named search, whose rowid is that of the table:
//
//	select id, title from articles where rowid in (select rowid from search where search match '签约');
package sqlite
