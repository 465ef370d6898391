package main

import "strings"

// zoneForms are the ways news shortens the name of a zone.
var zoneForms = []struct{ full, short string }{
	{"高新技术产业开发区", "高新区"},
	{"高新技术产业开发区", "高新技术开发区"},
	{"高新技术产业开发区", "国家高新区"},
	{"经济技术开发区", "经开区"},
	{"经济技术开发区", "开发区"},
	{"综合保税区", "综保区"},
	{"国家自主创新示范区", "自创区"},
}

func zones() {
	for _, r := range rows("zone", 3) {
		if r[0] != "" {
			at(r[0])
		}
		i := add(entry{code: r[0], name: r[1], level: "zone", parent: r[0]})
		name(r[1], i, 'f')
		for _, f := range zoneForms {
			if root, ok := strings.CutSuffix(r[1], f.full); ok {
				if entries[i].short == "" {
					entries[i].short = root + f.short
				}
				name(root+f.short, i, 's')
			}
		}
	}
}
