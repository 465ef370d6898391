package main

import (
	"regexp"
	"unicode/utf8"
)

var (
	peoples   = `(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族|蒙古|哈萨克|塔吉克|锡伯|柯尔克孜|维吾尔|壮族|回族)*`
	autonomy  = regexp.MustCompile(`^(.{2,}?)` + peoples + `自治(区|州|县|旗)$`)
	plain     = regexp.MustCompile(`^(.{2,}?)(省|市|地区|行署区|专区|盟|县|特区|区|旗)$`)
	noShort   = regexp.MustCompile(`(新区|矿区|林区|行政区|开发区|园区)$`)
	bannerEnd = regexp.MustCompile(`[左右前后中]翼|[左右前后中]$`)
)

// shorts gives the short names of a division: 鞍山 of 鞍山市, 前郭尔罗斯 and
// 前郭尔罗斯县 of the autonomous county, 海南州 but never 海南 of the prefecture
// whose root is a province.
func shorts(full string) []string {
	if m := autonomy.FindStringSubmatch(full); m != nil {
		root := m[1]
		switch {
		case m[2] == "区":
			return []string{root}
		case root == "海南" || root == "河南" || root == "吉林":
			return []string{root + m[2]}
		}
		return []string{root, root + m[2]}
	}
	if m := plain.FindStringSubmatch(full); m != nil && !bannerEnd.MatchString(m[1]) && !noShort.MatchString(full) {
		if m[2] == "旗" && utf8.RuneCountInString(m[1]) < 3 {
			return nil
		}
		return []string{m[1]}
	}
	return nil
}
