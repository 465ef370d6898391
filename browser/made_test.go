package browser

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
)

// The words of made articles. No such papers exist, and no figure is true.
var (
	madePlaces = strings.Fields(`北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省
		山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区
		新疆维吾尔自治区 鞍山市 大连市 青岛市 苏州市 襄阳市 湛江市 遵义市`)
	madePapers     = strings.Fields(`白鹭晚报 松岭日报 云岭商报 青禾时报 鹭岛早报 雁湖新闻网`)
	madeIndicators = strings.Fields(`进出口总额 固定资产投资 一般公共预算收入 社会消费品零售总额 规模以上工业增加值`)
	madeVenues     = strings.Fields(`开发区 港口 产业园 商务局 统计局 高新区`)
)

// made gives articles, one a line, of which some tell the same figures, and
// some of these contradict each other.
func made(articles int) string {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	for i := range articles {
		random := rand.New(rand.NewPCG(7, uint64(i)))
		place := madePlaces[random.IntN(len(madePlaces))]
		month := time.Date(2028, time.Month(1+random.IntN(42)), 1, 0, 0, 0, 0, time.UTC)
		published := month.AddDate(0, 1, 9+random.IntN(12)).Add(time.Duration(420+random.IntN(700)) * time.Minute)
		encoder.Encode(map[string]string{
			"id": fmt.Sprintf("news/%05d", i), "published": published.Format("2006-01-02T15:04"),
			"text": madeText(random, place, month),
		})
	}
	return out.String()
}

func madeText(random *rand.Rand, place string, month time.Time) string {
	period := fmt.Sprintf("%d年%d月", month.Year(), month.Month())
	if month.Month()%3 == 0 {
		period = fmt.Sprintf("%d年1-%d月", month.Year(), month.Month())
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s经济运行情况\n\n来源：%s\n\n", place, period, madePapers[random.IntN(len(madePapers))])
	for _, n := range random.Perm(len(madeIndicators))[:2] {
		value := madeValue(place, madeIndicators[n], month)
		if random.IntN(12) == 0 {
			value += 1 + random.IntN(9) // another paper counts otherwise
		}
		fmt.Fprintf(&b, "%s，%s%s%d.%d亿元，同比增长%d.%d%%。", period, place, madeIndicators[n], value/10, value%10, value/100%11, value/10%10)
	}
	venue := madeVenues[random.IntN(len(madeVenues))]
	fmt.Fprintf(&b, "\n\n记者从%s%s获悉，当月新签约项目%d个，计划总投资%d亿元。", place, venue, 3+random.IntN(90), 5+random.IntN(400))
	fmt.Fprintf(&b, "预计%d年全年%s进出口总额%d亿元。\n\n", month.Year(), place, madeValue(place, "全年", time.Date(month.Year(), 12, 1, 0, 0, 0, 0, time.UTC))/10)
	fmt.Fprintf(&b, "%s有关负责人介绍，营商环境不断优化，银行业机构新增贷款%d户，企业用工逾%d人。", venue, 40+random.IntN(900), 100*(1+random.IntN(70)))
	return b.String()
}

// madeValue is a figure of a place and month in tenths of 亿元: it grows, more in
// the months that are counted from January on.
func madeValue(place, indicator string, month time.Time) int {
	size := 400
	for _, r := range place + indicator {
		size = (size*31 + int(r)) % 9000
	}
	months := (month.Year()-2028)*12 + int(month.Month())
	value := (600 + size) * (100 + 2*months + int(month.Month())*7%11) / 100
	if month.Month()%3 == 0 {
		value *= int(month.Month())
	}
	return value
}
