package text

import (
	"strings"
	"testing"

	"github.com/zhnews/zhnews/internal/linear"
)

// hostile are texts made to take long, of a size.
var hostile = map[string]func(n int) string{
	"clean":             repeated("青禾县今年植树120万株，成活率九成以上。"),
	"traditional":       repeated("青禾縣區後來乾淨著作裡面"),
	"glosses":           repeated("縣(xiàn)區(qū)"),
	"nested glosses":    repeated("縣(區(qū))"),
	"open brackets":     repeated("縣("),
	"brackets":          repeated("（【[("),
	"entities":          repeated("&amp;amp;#8220;&nbsp;"),
	"open entities":     repeated("&#"),
	"ampersands":        repeated("&"),
	"half-width marks":  repeated("青禾,县:区;"),
	"spaced out":        repeated("青 禾 县 "),
	"blanks":            repeated(" \u3000"),
	"soft lines":        repeated("青禾县今年以来新签约亿元以上项目总量居\n"),
	"line ends":         repeated("\n\r\n"),
	"invisible":         repeated("青\u200b禾\ufeff县\u00ad"),
	"private":           repeated("\ue123\ue124.5%"),
	"radicals":          repeated("⻄⼭"),
	"latin":             repeated("é\u009d\u0092ç¦¾"),
	"latin, cut":        repeated("é"),
	"read as gbk":       repeated("闈掔鍘"),
	"lost":              repeated("锟斤拷"),
	"replaced":          repeated("\ufffd"),
	"out of step":       repeated("亮点?！眳^招商"),
	"question marks":    repeated("?！?"),
	"broken":            repeated("\xe9\x9d"),
	"bytes of any kind": repeated("\xff\xfe\x80青\xc7\xe0"),
	"gb18030":           repeated("\xc7\xe0\xba\xcc"),
	"gb18030, four":     repeated("\x81\x30\x81\x30"),
	"big5":              repeated("\xab\x43\xa5\xdf"),
	"charsets":          repeated("<meta charset=gbk>"),
	"half and half":     repeated("青禾\n\xc7\xe0\xba\xcc\n"),
}

func repeated(s string) func(int) string {
	return func(n int) string { return strings.Repeat(s, n) }
}

// Whatever is wrong with a text, twice of it takes twice the steps.
func TestLinear(t *testing.T) {
	linear.Check(t, []string{"github.com/zhnews/zhnews/text"}, hostile, func(b []byte) {
		s, _ := Decode(b, "")
		for _, script := range []Script{ScriptAuto, ScriptSimplified} {
			Repair([]string{s}, script)
		}
		NewView(s)
	})
}
