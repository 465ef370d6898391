module github.com/zhnews/zhnews/bench/segment

go 1.26.0

replace github.com/zhnews/zhnews => ../..

require (
	github.com/go-ego/gse v0.80.3
	github.com/yanyiwu/gojieba v1.4.6
	github.com/zhnews/zhnews v0.0.0-00010101000000-000000000000
)

require (
	github.com/vcaesar/cedar v0.20.2 // indirect
	golang.org/x/text v0.43.0 // indirect
)
