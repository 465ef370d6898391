package text

import "sync"

// forms maps radicals and compatibility forms, which look like an ideograph
// and are not, to the ideograph. NFKC would do so too, and turn ， into , and ㎡
// into m2 as well; and it leaves ⻄ and its like alone.
var forms = sync.OnceValue(func() map[rune]rune {
	m := map[rune]rune{}
	pairs := []rune(zForms)
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
})
