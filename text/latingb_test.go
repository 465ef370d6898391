package text

import (
	"strings"
	"testing"
)

// Text of other languages, with the letters that GBK read as Latin-1 has, stays,
// beside Chinese text or alone.
func TestLatinLettersStay(t *testing.T) {
	for _, s := range []string{
		"Çà et là, l'été déjà passé, où les élèves créèrent à Besançon un événement né d'une idée reçue.",
		"Öl, Äpfel und Übergrößen für Gäste: die Straße nach Köln führt über zwölf Brücken.",
		"Það er góð hugmynd að læra íslensku, þótt hún sé erfið í fyrstu og öðruvísi.",
		"São Paulo: a inflação não cedeu; até março, três reuniões e nenhuma decisão.",
		"法国巴黎的café crème涨价，Crédit Agricole、Société Générale与Nestlé的报告预计涨幅为3%。",
		"££££ ¥¥¥¥ ££££ ¥¥¥¥ ©® ±½",
	} {
		if got := Repair([]string{s}, ScriptAuto)[0]; got.Text != s {
			t.Errorf("%q became %q", s, got.Text)
		}
	}
}

// A document that has lost half of a pair shows it.
func TestLatinGBLost(t *testing.T) {
	s := oneByOne(encodeGB("全市新签约项目56个，协议投资额123亿元，"), false)
	s += strings.TrimSuffix(oneByOne(encodeGB("增长"), false), "¤") // its last byte
	if got := Repair([]string{s}, ScriptAuto)[0].Text; !strings.HasSuffix(got, "123亿元，增\uFFFD") {
		t.Errorf("%q became %q", s, got)
	}
}
