package segment_test

import (
	"fmt"
	"log"

	"github.com/zhnews/zhnews/segment"
	"github.com/zhnews/zhnews/text"
)

func ExampleSegmenter_Append() {
	v := text.NewView("鞍山市今年新开工项目67个，總投資36.57億元。")
	var s segment.Segmenter
	for _, t := range s.Append(nil, v, segment.Span{Start: 0, End: 10}) {
		fmt.Printf("%s/%s ", v.Slice(t.Start, t.End), t.Tag)
	}
	// Output: 鞍山市/ns 今年/t 新开工/nz 项目/n
}

func ExampleSegmenter_AppendLine() {
	var s segment.Segmenter
	fmt.Printf("%s\n", s.AppendLine(nil, "总投资36.57亿元，同比增长5.8%。", true))
	// Output: 总/b 投资/vn 36.57/m 亿元/m ，/w 同比/j 增长/v 5.8/m %/q 。/w
}

// What the dictionary cannot know, the user names.
func ExampleSegmenter_With() {
	var s segment.Segmenter
	ns, _ := segment.ParseTag("ns")
	own, err := s.With(segment.Word{Text: "长泾镇", Freq: 10, Tag: ns})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("%s\n", s.AppendLine(nil, "江阴市长泾镇", true))
	fmt.Printf("%s\n", own.AppendLine(nil, "江阴市长泾镇", true))
	// Output:
	// 江阴/ns 市长/n 泾/zg 镇/n
	// 江阴市/ns 长泾镇/ns
}

func ExampleSentences() {
	v := text.NewView("他说：“开工了！明年投产。”记者到场。\n（完）")
	for _, s := range segment.Sentences(nil, v) {
		fmt.Println(v.Slice(s.Start, s.End))
	}
	// Output:
	// 他说：“开工了！
	// 明年投产。”
	// 记者到场。
	// （完）
}
