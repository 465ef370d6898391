package text_test

import (
	"fmt"

	"github.com/zhnews/zhnews/text"
)

func ExampleDecode() {
	// 青禾县 in GBK, from a server that says it is UTF-8.
	s, charset := text.Decode([]byte("\xC7\xE0\xBA\xCC\xCF\xD8"), "utf-8")
	fmt.Println(s, charset)
	// Output: 青禾县 gb18030
}

func ExampleRepair() {
	blocks := []string{
		"青禾縣(xiàn)產(chǎn)業(yè)園區(qū)簽約項目12個(gè),投資38億(yì)元。",
		"“項目很多?！?月2日,負責人說。",
	}
	for _, r := range text.Repair(blocks, text.ScriptAuto) {
		fmt.Println(r.Text)
	}
	// Output:
	// 青禾县产业园区签约项目12个，投资38亿元。
	// “项目很多。”�月2日，负责人说。
}

func ExampleRepaired_Original() {
	before := "園區(qū)簽約"
	r := text.Repair([]string{before}, text.ScriptSimplified)[0]
	start, end := r.Original(len("园"), len("园区"))
	fmt.Println(r.Text, before[start:end])
	for e := range r.Edits.All() {
		fmt.Printf("%s %q %q\n", e.Kind, e.From, e.To)
	}
	// Output:
	// 园区签约 區
	// script "園" "园"
	// script "區" "区"
	// gloss "(qū)" ""
	// script "簽" "签"
	// script "約" "约"
}

func ExampleParagraphs() {
	page := "　　今年以来，全县新签约亿元以上项目\n四十二个，引进资金突破二十亿元，增长\n三成，总量居全省第二位，比上年同期前\n进一位。\n　　下一步，县里将继续抓好项目落地。\n"
	for _, r := range text.Repair(text.Paragraphs(page), text.ScriptAuto) {
		fmt.Println(r.Text)
	}
	// Output:
	// 　　今年以来，全县新签约亿元以上项目四十二个，引进资金突破二十亿元，增长三成，总量居全省第二位，比上年同期前进一位。
	// 　　下一步，县里将继续抓好项目落地。
}

func ExampleNewView() {
	v := text.NewView("增長１２．５％")
	fmt.Println(string(v.Runes), v.Slice(2, 7))
	// Output: 增长12.5% １２．５％
}

func ExampleSimplify() {
	fmt.Println(text.Simplify("乾隆年間，氣候乾燥；著名的著作，著力推動"))
	// Output: 乾隆年间，气候干燥；著名的著作，着力推动
}
