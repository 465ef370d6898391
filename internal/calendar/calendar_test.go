package calendar

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// The standard library is the other opinion on civil days.
func TestDayAgreesWithTime(t *testing.T) {
	for tm := time.Date(-1, 12, 1, 0, 0, 0, 0, time.UTC); tm.Year() < 2404; tm = tm.AddDate(0, 0, 1) {
		y, m, d := tm.Year(), int(tm.Month()), tm.Day()
		day := On(y, m, d)
		if int64(day)*86400 != tm.Unix() {
			t.Fatalf("On(%d, %d, %d) = %d", y, m, d, day)
		}
		if gy, gm, gd := day.Date(); gy != y || gm != m || gd != d {
			t.Fatalf("Date of %v = %d %d %d", tm, gy, gm, gd)
		}
		if (int(day.Weekday()) % 7) != int(tm.Weekday()) {
			t.Fatalf("Weekday of %v = %d", tm, day.Weekday())
		}
		wy, ww := tm.ISOWeek()
		if gy, gw := WeekNumber(day); gy != wy || gw != ww || !Week(wy, ww).Contains(day) {
			t.Fatalf("WeekNumber of %v = %d %d", tm, gy, gw)
		}
	}
}

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		got  Span
		want string
	}{
		{Year(2023), "2023-01-01 2023-12-31"},
		{Months(2023, 11, 14), "2023-11-01 2024-02-29"},
		{Month(2024, 0), "2023-12-01 2023-12-31"},
		{Quarter(2024, 3), "2024-07-01 2024-09-30"},
		{Half(2024, 2), "2024-07-01 2024-12-31"},
		{Tenday(2024, 2, 1), "2024-02-01 2024-02-10"},
		{Tenday(2024, 2, 3), "2024-02-21 2024-02-29"},
		{Week(2022, 1), "2022-01-03 2022-01-09"},
		{Week(2020, 53), "2020-12-28 2021-01-03"},
		{WeekOf(On(2024, 6, 16)), "2024-06-10 2024-06-16"},
		{Decade(1990), "1990-01-01 1999-12-31"},
		{Century(20), "1901-01-01 2000-12-31"},
	} {
		if got := fmt.Sprint(c.got.From, " ", c.got.To); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from Day
		n    int
		want Day
	}{
		{On(2024, 1, 31), 1, On(2024, 2, 29)},
		{On(2024, 2, 29), -12, On(2023, 2, 28)},
		{On(2024, 11, 8), 60, On(2029, 11, 8)},
		{On(2024, 3, 15), -27, On(2021, 12, 15)},
	} {
		if got := c.from.AddMonths(c.n); got != c.want {
			t.Errorf("%v %+d months is %v, want %v", c.from, c.n, got, c.want)
		}
	}
}

// Every row of lunar.tsv is read back through the API, and every day of its
// years has a lunar date that leads back to it.
func TestLunar(t *testing.T) {
	for _, row := range rows(t, "lunar") {
		var year, leap int
		fmt.Sscan(row[0], &year)
		fmt.Sscan(row[2], &leap)
		first, ok := Lunar{Year: year, Month: 1, Day: 1}.Solar()
		if !ok || first.String() != row[1] {
			t.Errorf("lunar year %d begins on %v, want %s", year, first, row[1])
		}
		day := first
		for i, long := range row[3] {
			month, isLeap := i+1, false
			if leap > 0 && i >= leap {
				month, isLeap = i, i == leap
			}
			for d := 1; d <= 29+int(long-'0'); d++ {
				want := Lunar{year, month, d, isLeap}
				if got, ok := day.Lunar(); !ok || got != want {
					t.Fatalf("%v is %v, want %v", day, got, want)
				}
				if got, ok := want.Solar(); !ok || got != day {
					t.Fatalf("%v is %v, want %v", want, got, day)
				}
				day++
			}
		}
	}
	for _, bad := range []Lunar{{2023, 3, 1, true}, {2023, 13, 1, false}, {2023, 1, 30, false}, {1899, 1, 1, false}, {2101, 1, 1, false}, {2023, 0, 1, false}, {2023, 1, 0, false}} {
		if d, ok := bad.Solar(); ok {
			t.Errorf("%v is %v, and should not be", bad, d)
		}
	}
}

func TestTerms(t *testing.T) {
	for _, row := range rows(t, "term") {
		var year int
		fmt.Sscan(row[0], &year)
		for i := range Terms {
			d, ok := Term(year, i)
			if _, _, day := d.Date(); !ok || fmt.Sprint(day) != row[i+1] {
				t.Errorf("%d %s is %v, want day %s", year, Terms[i], d, row[i+1])
			}
		}
	}
}

func TestFestivals(t *testing.T) {
	for _, c := range []struct {
		name string
		year int
		want string
	}{
		{"国庆", 2024, "2024-10-01"},
		{"春节", 2024, "2024-02-10"},
		{"除夕", 2024, "2024-02-09"},
		{"腊八节", 2024, "2024-01-18"},
		{"小年", 2024, "2024-02-02"},
		{"元宵节", 2025, "2025-02-12"},
		{"端午节", 2023, "2023-06-22"},
		{"中秋", 2025, "2025-10-06"},
		{"重阳节", 2023, "2023-10-23"},
		{"清明节", 2024, "2024-04-04"},
		{"冬至", 2024, "2024-12-21"},
		{"母亲节", 2024, "2024-05-12"},
		{"父亲节", 2017, "2017-06-18"},
		{"感恩节", 2019, "2019-11-28"},
		{"复活节", 2024, "2024-03-31"},
		{"复活节", 2011, "2011-04-24"},
		{"耶稣受难日", 2025, "2025-04-18"},
	} {
		i := slices.IndexFunc(Festivals[:], func(f Festival) bool { return f.Name == c.name })
		if i < 0 {
			t.Errorf("no festival %s", c.name)
			continue
		}
		if d, ok := Festivals[i].In(c.year); !ok || d.String() != c.want {
			t.Errorf("%d %s is %v, want %s", c.year, c.name, d, c.want)
		}
	}
}

func TestDaysOff(t *testing.T) {
	for _, c := range []struct {
		name string
		year int
		want string
	}{
		{"春节", 2022, "2022-01-31 2022-02-06"},
		{"元旦", 2012, "2012-01-01 2012-01-03"},
		{"元旦", 2023, "2022-12-31 2023-01-02"},
		{"端午", 2024, "2024-06-08 2024-06-10"},
		{"国庆节", 2025, "2025-10-01 2025-10-08"},
		{"中秋", 2025, "2025-10-01 2025-10-08"},
	} {
		s, ok := DaysOff(c.name, c.year)
		if got := fmt.Sprint(s.From, " ", s.To); !ok || got != c.want {
			t.Errorf("%d %s: %s, want %s", c.year, c.name, got, c.want)
		}
	}
	if s, ok := DaysOff("国庆节", 1995); ok {
		t.Errorf("days off in 1995: %v, but no notice is known", s)
	}
}

func TestWorkday(t *testing.T) {
	for day, want := range map[string]bool{
		"2024-02-04": true,  // a Sunday worked for the spring festival
		"2024-02-12": false, // a Monday off
		"2024-06-15": false, // a Saturday
		"2024-06-17": true,
	} {
		tm, _ := time.Parse(time.DateOnly, day)
		if Workday(Day(tm.Unix()/86400)) != want {
			t.Errorf("%s worked: want %t", day, want)
		}
	}
}

func rows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile("table/" + name + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	var table [][]string
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		table = append(table, strings.Split(line, "\t"))
	}
	return table
}

func BenchmarkDate(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		Day(i % 30000).Date()
	}
}

func BenchmarkLunar(b *testing.B) {
	b.ReportAllocs()
	for i := range b.N {
		Day(i % 30000).Lunar()
	}
}
