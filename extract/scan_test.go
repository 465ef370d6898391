package extract

import (
	"reflect"
	"testing"

	"github.com/zhnews/zhnews/text"
)

// Candidates asked together give what candidates asked one by one give.
func TestRoomForCandidates(t *testing.T) {
	texts := examples(t)
	texts = append(texts, "二〇二四年十二月三十一日1234567890二十三亿三千五百万三亚市三亚", "2021-03-1808:40辽宁省鞍山市铁东区2018年5月7.5亿元")
	for _, s := range texts {
		one, many := Reading{View: text.NewView(s)}, Reading{View: text.NewView(s)}
		(&cursor{room: make([]candidate, 1)}).scan(&one)
		(&cursor{}).scan(&many)
		if !reflect.DeepEqual(one.Mentions, many.Mentions) || !reflect.DeepEqual(one.Rejected, many.Rejected) {
			t.Errorf("%s: %v one by one, %v together", s, one.Mentions, many.Mentions)
		}
	}
}
