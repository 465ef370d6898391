// Package parquet writes the rows of a run as Parquet files, packed with zstd.
//
// A number is a DECIMAL(38,10). One that this cannot hold exactly is null
// there, and its text stands in the column beside it, named with _text. Days
// are dates.
package parquet
