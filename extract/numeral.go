package extract

// digitValues gives the value of a Chinese digit in any of its hands.
var digitValues = map[rune]int8{
	'〇': 0, '零': 0, '○': 0, '一': 1, '壹': 1, '弌': 1, '二': 2, '贰': 2, '两': 2, '三': 3, '叁': 3, '四': 4, '肆': 4,
	'五': 5, '伍': 5, '六': 6, '陆': 6, '七': 7, '柒': 7, '八': 8, '捌': 8, '九': 9, '玖': 9,
}

// scales gives the power of ten of a scale.
var scales = map[rune]int{
	'十': 1, '拾': 1, '百': 2, '佰': 2, '千': 3, '仟': 3, '万': 4, '亿': 8, '兆': 12,
}

// tens gives the contracted tens.
var tens = map[rune]int8{'廿': 2, '卅': 3, '卌': 4}
