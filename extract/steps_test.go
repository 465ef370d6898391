package extract

import (
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews/internal/linear"
)

// hostile are texts made to take long, each to be repeated.
var hostile = map[string]string{
	"nothing":         "青禾的清晨很安静",
	"digits":          "2031",
	"commas":          "1,234,",
	"scales":          "百万亿千",
	"ranges":          "3至5—",
	"list":            "3、5、",
	"each":            "每每每3",
	"years":           "2031年至",
	"days":            "8月2日、",
	"clocks":          "3:15-",
	"dates":           "2031-08-",
	"same":            "同期",
	"ago":             "三年后",
	"festivals":       "中秋、国庆、",
	"brackets":        "（3（",
	"bounds":          "不超过至少最高",
	"open currencies": "3卢比",
	"places":          "鞍山市海城市朝阳区",
	"towns":           "白鹭镇青禾村",
	"lost":            "3\uFFFD年",
	"lines":           "3亿元\n",
	"sentences":       "签约165个，增长3%。",
	"eras":            "民国光绪公元前",
}

// TestSteps doubles hostile texts and counts the statements that reading them
// executes: twice the text may take little more than twice the steps.
func TestSteps(t *testing.T) {
	inputs := map[string]func(size int) string{}
	for name, text := range hostile {
		inputs[name] = func(size int) string { return strings.Repeat(text, size/3) }
	}
	root := "github.com/zhnews/zhnews/"
	packages := []string{root + "extract", root + "segment", root + "text", root + "internal/trie", root + "internal/gazetteer", root + "internal/calendar"}
	linear.Check(t, packages, inputs, func(b []byte) {
		x := Extractor{Numbers: true}
		x.Read(string(b), Context{Published: time.Date(2031, 10, 8, 9, 0, 0, 0, time.UTC), Clock: true, Place: "210300"})
	})
}
