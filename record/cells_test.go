package record

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/zhnews/zhnews/extract"
)

// A cell is read with the heads of its row and its column.
func TestTables(t *testing.T) {
	tests := []struct {
		name  string
		table Table
		want  string
	}{{
		"rows name the indicator",
		Table{Unit: "单位：亿元、%", Header: 1, Rows: [][]string{
			{"指标", "总量", "同比增长", "2032年目标"},
			{"地区生产总值", "146.3", "-5.2", "310"},
			{"用电量（亿千瓦时）", "8.4", "3.9", ""},
		}},
		`146.3 14630000000 CNY | 地区生产总值 |  | .. | actual
-5.2 -5.2 % down yoy | 地区生产总值 |  | .. | actual
310 31000000000 CNY | 地区生产总值 |  | 2032-01-01..2032-12-31 | target
8.4 840000000 kWh | 用电量 |  | .. | actual
3.9 3.9 % up yoy | 用电量 |  | .. | actual`,
	}, {
		"columns name it, in merged heads",
		Table{Header: 2, Rows: [][]string{
			{"乡镇", "财政收入（万元）", "财政收入（万元）", "工业企业（家）"},
			{"乡镇", "2030年", "增速(%)", "2030年"},
			{"坝上镇", "1,203.5", "6.1", "12"},
		}},
		`1,203.5 12035000 CNY | 财政收入 | 坝上镇 | 2030-01-01..2030-12-31 | actual
6.1 6.1 % up | 财政收入 | 坝上镇 | 2030-01-01..2030-12-31 | actual
12 12 家 | 工业企业 | 坝上镇 | 2030-01-01..2030-12-31 | actual`,
	}, {
		"rows name the period",
		Table{Header: 1, Rows: [][]string{
			{"年份", "粮食产量/万吨"}, {"2029年", "51.8"}, {"2030年", "52.3"},
		}},
		`51.8 518000 t | 粮食产量 |  | 2029-01-01..2029-12-31 | actual
52.3 523000 t | 粮食产量 |  | 2030-01-01..2030-12-31 | actual`,
	}, {
		"cells with their own unit",
		Table{Unit: "单位：亿元", Header: 1, Rows: [][]string{
			{"地区", "出口", "增速"}, {"坝上镇", "12.6万美元", "5.2%"}, {"坝下镇", "3.4", "-1.8%"},
		}},
		`12.6万美元 126000 USD | 出口 | 坝上镇 | .. | actual
5.2% 5.2 % up | 出口 | 坝上镇 | .. | actual
3.4 340000000 CNY | 出口 | 坝下镇 | .. | actual
-1.8% -1.8 % down | 出口 | 坝下镇 | .. | actual`,
	}, {
		"a change is that of the later period",
		Table{Unit: "单位：亿元", Header: 1, Rows: [][]string{
			{"指标", "2031年", "2030年", "增减"}, {"营业收入", "12.6", "11.2", "12.5%"},
		}},
		`12.6 1260000000 CNY | 营业收入 |  | 2031-01-01..2031-12-31 | actual
11.2 1120000000 CNY | 营业收入 |  | 2030-01-01..2030-12-31 | actual
12.5% 12.5 % up | 营业收入 |  | 2031-01-01..2031-12-31 | actual`,
	}, {
		"a column of units, and the change of the nearer of two periods",
		Table{Header: 1, Rows: [][]string{
			{"指标", "单位", "2031年9月", "2031年1—9月", "同比增长（%）"},
			{"粮食产量", "万吨", "3.2", "28.1", "4.6"}, {"用电量", "亿千瓦时", "5.4", "47.3", "-1.2"},
		}},
		`3.2 32000 t | 粮食产量 |  | 2031-09-01..2031-09-30 | actual
28.1 281000 t | 粮食产量 |  | 2031-01-01..2031-09-30 | actual
4.6 4.6 % up yoy | 粮食产量 |  | 2031-01-01..2031-09-30 | actual
5.4 540000000 kWh | 用电量 |  | 2031-09-01..2031-09-30 | actual
47.3 4730000000 kWh | 用电量 |  | 2031-01-01..2031-09-30 | actual
-1.2 -1.2 % down yoy | 用电量 |  | 2031-01-01..2031-09-30 | actual`,
	}, {
		"no unit, no fact",
		Table{Header: 1, Rows: [][]string{{"乡镇", "评分"}, {"坝上镇", "91.5"}}},
		"",
	}, {
		"parts and the sum of them",
		Table{Unit: "单位：亿元", Header: 1, Rows: [][]string{
			{"指标", "总量", "同比增长（%）"},
			{"财政收入", "86.4", "5.2"}, {"其中：税收收入", "62.1", "4.8"}, {"　非税收入", "24.3", "6.1"}, {"　罚款", "3.6", "1.2"},
			{"财政支出", "126.2", "3.3"},
		}},
		`86.4 8640000000 CNY | 财政收入 |  | .. | actual
5.2 5.2 % up yoy | 财政收入 |  | .. | actual
62.1 6210000000 CNY | 税收收入 |  | .. | actual | of 86.4
4.8 4.8 % up yoy | 税收收入 |  | .. | actual
24.3 2430000000 CNY | 非税收入 |  | .. | actual | of 86.4
6.1 6.1 % up yoy | 非税收入 |  | .. | actual
3.6 360000000 CNY | 罚款 |  | .. | actual
1.2 1.2 % up yoy | 罚款 |  | .. | actual
126.2 12620000000 CNY | 财政支出 |  | .. | actual
3.3 3.3 % up yoy | 财政支出 |  | .. | actual`,
	}, {
		"the unit in a row of its own",
		Table{Header: 2, Rows: [][]string{
			{"单位：万元", "单位：万元"}, {"乡镇", "财政收入"}, {"坝上镇", "260"},
		}},
		`260 2600000 CNY | 财政收入 | 坝上镇 | .. | actual`,
	}, {
		"nothing in it",
		Table{Header: 1},
		"",
	}}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, tableRows(test.table)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func tableRows(table Table) string {
	r := Record{Tables: []Table{table}}
	r.AddTables(&r.Findings, func(s string) Findings {
		return Findings{Figures: new(extract.Extractor).Read(s, extract.Context{}).Figures}
	})
	var rows []string
	for _, f := range r.Facts {
		row := fmt.Sprintf("%s | %s | %s | %s..%s | %s", valued(r, f), f.Indicator, f.Subject, f.From, f.To, f.Status)
		if f.Parent != nil {
			row += " | of " + r.Figures[*f.Parent].Text
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, "\n")
}

// valued is a fact's figure with its value; its span must hold its text.
func valued(r Record, f Fact) string {
	figure := &r.Figures[f.Figure]
	if text := r.At(figure.In)[figure.Start:figure.End]; text != figure.Text {
		return "span of " + figure.Text + " holds " + text
	}
	q, unit := quantityOf(figure.Value)
	return strings.TrimSpace(fmt.Sprintf("%s %s %s %s %s", figure.Text, q.Value, unit, q.Change, q.Basis))
}
