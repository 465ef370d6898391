package reprint

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews/text"
)

// A corpus of articles and their reprints, made up: long reports and briefs of
// many words, reports that follow one form with other numbers, digests that
// print several briefs.
type corpus struct {
	*rand.Rand
	texts []made
	// traditional are the characters that fold to another one.
	traditional map[rune]rune
}

// A made text is one of an article: texts of one article are reprints.
type made struct {
	article    int
	id         string
	title      string
	paragraphs []string
	published  time.Time
}

var (
	agents = strings.Fields(`青禾县农业局 白鹭市商务部门 石桥镇政府 当地果农 一位返乡青年 云溪县供销社 松岭林场 县妇联 工商联 驻村干部 技术员
 市人大代表 社区志愿者 两家合作社 参展企业 高新区管委会 税务部门 消防队员 中学教师 施工单位 铁路职工 渔民 采购商 县医院的医生 博物馆
 省里的专家 气象台 图书馆 乡村教师 非遗传承人 快递公司 银行信贷员 养殖户 戏曲剧团 物业公司 电力工人 设计师 评审组 游客 村民代表`)
	verbs = strings.Fields(`走访了 讨论了 改造了 推出 整理出 关注着 参观了 引进 试种 修订了 举办 检查了 公布 出资修建 收购 展示了 评选出 动员大家参与 连夜抢修
 热情介绍 登记了 规划 翻修了 培育 组织学习 建议完善 统一采购 捐赠 记录下 验收了 开通 筹备 排练 清理了 重新设计 租用 推广 见证了 抽查 拍摄了`)
	objects = strings.Fields(`新品种的柑橘 老旧小区的管网 冷链仓库 乡村图书角 防汛预案 山间的步道 一批智能农机 非遗展演 夜校课程 沿河的绿化带 春耕物资 跨境电商平台
 古建筑群 停车场 饮水工程 职业技能比赛 信用档案 茶叶品牌 养老驿站 校园餐厅 光伏大棚 儿童剧目 渔港码头 残疾人就业项目 林下经济 垃圾分类点
 特色民宿 旧厂房 农村公路 招聘会 健康体检活动 稻田养蟹的经验 蔬菜基地 灯会 水质监测站 家风故事 消费券 地质公园 红色展馆 跳绳比赛`)
	ways = strings.Fields(`清晨 在雨中 按照计划 与往年不同 从源头上 挨家挨户 借助网络 趁着农闲 经过反复论证 在老师指导下 利用周末 带着问题 因地制宜 为了方便群众
 本着自愿原则 结合实际 面对高温 依托专业团队 采取多种形式 自发地 在村口 沿着国道 通过公开竞标 以较低成本 在全省率先 半年来 不到一天 记者看到 据介绍 随后`)
)

func pick(r *rand.Rand, all []string) string { return all[r.IntN(len(all))] }

func (c *corpus) sentence() string {
	var s strings.Builder
	for i := range 1 + c.IntN(3) {
		if i > 0 {
			s.WriteString("，")
		}
		s.WriteString(pick(c.Rand, ways) + pick(c.Rand, agents) + pick(c.Rand, verbs))
		if c.IntN(5) == 0 {
			fmt.Fprintf(&s, "%d个", 2+c.IntN(900))
		}
		s.WriteString(pick(c.Rand, objects))
		if c.IntN(6) == 0 {
			fmt.Fprintf(&s, "，投入%d.%d万元", 3+c.IntN(9000), c.IntN(10))
		}
	}
	return s.String() + "。"
}

func (c *corpus) paragraphs(n int) []string {
	all := make([]string, n)
	for i := range all {
		for range 1 + c.IntN(4) {
			all[i] += c.sentence()
		}
	}
	return all
}

// bulletin is a report that follows a form: only county, month and numbers
// differ from the others.
func (c *corpus) bulletin(county string, month int) []string {
	n := func() string { return fmt.Sprintf("%d.%d", 10+c.IntN(900), c.IntN(10)) }
	return []string{
		fmt.Sprintf("记者从%s统计局获悉，1—%d月，全县经济运行总体平稳，规模以上工业增加值同比增长%s%%，固定资产投资完成%s亿元，同比增长%s%%。", county, month, n(), n(), n()),
		fmt.Sprintf("分产业看，第一产业投资%s亿元，第二产业投资%s亿元，第三产业投资%s亿元，其中房地产开发投资%s亿元，商品房销售面积%s万平方米。", n(), n(), n(), n(), n()),
		fmt.Sprintf("社会消费品零售总额%s亿元，限额以上单位商品零售额%s亿元。全县一般公共预算收入%s亿元，其中税收收入%s亿元，占比%s%%。", n(), n(), n(), n(), n()),
		fmt.Sprintf("%d月末，金融机构本外币存款余额%s亿元，贷款余额%s亿元。统计局有关负责人表示，下一步将继续抓好重点项目建设，确保完成全年目标任务。", month, n(), n()),
	}
}

func (c *corpus) quote(day int) []string {
	return []string{fmt.Sprintf("中国外汇交易中心公布，8月%d日人民币对美元汇率中间价报7.%04d元，较前一交易日上调%d个基点，对欧元中间价报8.%04d元。",
		day, c.IntN(10000), 1+c.IntN(90), c.IntN(10000))}
}

// reprint changes a text as sites do.
func (c *corpus) reprint(m made) made {
	m.paragraphs = append([]string(nil), m.paragraphs...)
	if n := len(m.paragraphs); n > 3 && c.IntN(3) > 0 {
		for cut := c.IntN(n/2 + 1); cut > 0; cut-- {
			i := c.IntN(len(m.paragraphs))
			m.paragraphs = append(m.paragraphs[:i], m.paragraphs[i+1:]...)
		}
	}
	if c.IntN(2) == 0 {
		c.edit(m.paragraphs)
	}
	if c.IntN(3) == 0 {
		m.paragraphs = append(m.paragraphs, "（责任编辑：甲编辑）")
	}
	if c.IntN(3) == 0 {
		m.paragraphs[0] = "本报讯（记者 乙记者）" + m.paragraphs[0]
	}
	if c.IntN(2) == 0 {
		m.title = pick(c.Rand, objects)
	}
	if c.IntN(4) == 0 {
		for i := range m.paragraphs {
			m.paragraphs[i] = strings.Map(func(r rune) rune {
				if t, ok := c.traditional[r]; ok {
					return t
				}
				return r
			}, m.paragraphs[i])
		}
	}
	m.published = m.published.Add(time.Duration(1+c.IntN(72)) * time.Hour)
	return m
}

// edit puts other words in the place of some, numbers apart.
func (c *corpus) edit(paragraphs []string) {
	for i, p := range paragraphs {
		for _, words := range [][]string{agents, ways, objects} {
			for range 2 {
				if old := pick(c.Rand, words); c.IntN(2) == 0 {
					p = strings.Replace(p, old, pick(c.Rand, words), 1)
				}
			}
		}
		paragraphs[i] = strings.Replace(p, "同比", "比上年同期", c.IntN(2))
	}
}

// build makes the corpus.
func build(seed uint64) *corpus {
	c := &corpus{Rand: rand.New(rand.NewPCG(seed, 4)), traditional: map[rune]rune{}}
	for r := rune(0x4e00); r < 0x9fa5; r++ {
		if folded := text.NewView(string(r)).Runes[0]; folded != r {
			c.traditional[folded] = r
		}
	}
	var briefs []string
	for range 150 {
		c.add(c.paragraphs(4 + c.IntN(12)))
	}
	for range 150 {
		brief := c.paragraphs(1)
		briefs = append(briefs, brief[0])
		c.add(brief)
	}
	for _, county := range []string{"青禾县", "白鹭市", "石桥县", "云溪县", "松岭县", "北滩县"} {
		for month := 2; month <= 11; month++ {
			c.add(c.bulletin(county, month))
		}
	}
	for day := 1; day <= 28; day++ {
		c.add(c.quote(day))
	}
	for range 20 {
		var digest []string
		for _, i := range c.Perm(len(briefs))[:5] {
			digest = append(digest, briefs[i])
		}
		c.add(digest)
	}
	return c
}

// add takes an article and prints it again up to four times.
func (c *corpus) add(paragraphs []string) {
	article := len(c.texts)
	m := made{article, fmt.Sprintf("%04d", article), pick(c.Rand, objects), paragraphs, time.Date(2031, 8, 1, c.IntN(24*30), 0, 0, 0, time.UTC)}
	c.texts = append(c.texts, m)
	for i := range max(0, c.IntN(7)-2) {
		again := c.reprint(m)
		again.id = fmt.Sprintf("%04d-%d", article, i)
		c.texts = append(c.texts, again)
	}
}

func (m *made) json(t testing.TB) []byte {
	b, err := json.Marshal(map[string]any{
		"schema": "zhnews/1", "id": m.id, "title": m.title, "body": m.paragraphs, "published": m.published.Format(time.RFC3339),
	})
	check(t, err)
	return b
}
