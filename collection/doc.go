// Package collection looks into the databases that zhnews batch writes: it
// searches their articles, sifts the facts of all of them, counts these by
// indicator, month and province, and gives each article back whole.
//
// A database is opened to be read and never changed.
package collection
