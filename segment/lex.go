package segment

// This file finds, without the dictionary, what is a matter of shape: numbers
// in digits, foreign words, marks. What is left are runs for the dictionary.

// lex reads one piece at runes[i], which is no blank: a token and its tag, or
// with tag 0 a run of Han characters and Latin words for the dictionary.
func lex(runes []rune, i int) (end int, tag Tag) {
	if end := runEnd(runes, i); end > i {
		return end, 0
	}
	return sign(runes, i)
}

// sign reads the token at runes[i], where no run begins.
func sign(runes []rune, i int) (end int, tag Tag) {
	if ideograph(runes[i]) || isRound(runes[i]) {
		return digits(runes, i)
	}
	switch classOf(runes[i]) {
	case stop:
		return i + 1, mark
	case dash:
		return repeatEnd(runes, i), mark
	case unitSign:
		return i + 1, unit
	case script:
		return scriptEnd(runes, i), foreign
	}
	return i + 1, unknown
}

// runEnd is where the run that begins at i ends: at a mark, a blank, another
// script, or before a numeral such as 二〇三一, which its round zero tells.
func runEnd(runes []rune, i int) int {
	for start := i; i < len(runes); {
		r := runes[i]
		if ideograph(r) {
			i++ // nearly all of them
			continue
		}
		switch class := classOf(r); {
		case isRound(r):
			for i > start && isNumeralDigit(runes[i-1]) {
				i--
			}
			return i
		case class == han:
			i++
		case class == latin:
			i = atomEnd(runes, i)
		default:
			return i
		}
	}
	return i
}

// atomEnd is where the Latin word or number that begins at i ends. Letters and
// digits stay together: iPhone15, 5G. A number keeps its point, its thousands
// groups and its colon: 36.57, 1,100, 9:30.
func atomEnd(runes []rune, i int) int {
	j := i
	for j < len(runes) && classOf(runes[j]) == latin {
		j++
	}
	for j+1 < len(runes) && isDigit(runes[j-1]) && isDigit(runes[j+1]) && joins(runes[j:]) {
		for j++; j < len(runes) && classOf(runes[j]) == latin; j++ {
		}
	}
	return j
}

// joins reports whether the mark at the start joins two numbers to one. A comma
// wants exactly three digits behind it: in 12,33 it parts two numbers.
func joins(runes []rune) bool {
	switch runes[0] {
	case '.', ':':
		return true
	case ',':
		return len(runes) > 3 && isDigit(runes[2]) && isDigit(runes[3]) &&
			(len(runes) == 4 || !isDigit(runes[4]))
	}
	return false
}

// digits reads the Chinese digits at i. With a round zero among them they are a
// numeral written digit by digit, 二〇三一 or 二○三一; round zeros alone hide a name,
// 王○○. Of both the dictionary knows nothing. Others, 三四, are left to it: tag 0.
func digits(runes []rune, i int) (end int, tag Tag) {
	round, plain := false, false
	for ; i < len(runes) && isNumeralDigit(runes[i]); i++ {
		round = round || isRound(runes[i])
		plain = plain || !isRound(runes[i])
	}
	switch {
	case round && plain:
		tag = numeral
	case round:
		tag = unknown
	}
	return i, tag
}

func scriptEnd(runes []rune, i int) int {
	for i < len(runes) && classOf(runes[i]) == script {
		i++
	}
	return i
}

func repeatEnd(runes []rune, i int) int {
	j := i + 1
	for j < len(runes) && runes[j] == runes[i] {
		j++
	}
	return j
}

// atomTag is the tag of a Han character, number or Latin word that the
// dictionary does not know.
func atomTag(atom []rune) Tag {
	if classOf(atom[0]) == han {
		return unknown
	}
	for _, r := range atom {
		if classOf(r) == latin && !isDigit(r) {
			return foreign
		}
	}
	return numeral
}
