package extract

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func ExampleParseNumber() {
	for _, s := range []string{"1,100万", "二百五", "两万零三", "一点五亿", "叁佰贰拾万"} {
		d, err := ParseNumber(s)
		fmt.Println(s, d, err)
	}
	_, err := ParseNumber("几百")
	fmt.Println(err)
	// Output:
	// 1,100万 11000000 <nil>
	// 二百五 250 <nil>
	// 两万零三 20003 <nil>
	// 一点五亿 150000000 <nil>
	// 叁佰贰拾万 3200000 <nil>
	// extract: not one exact number
}

func ExampleDecimal_Chinese() {
	d := NewDecimal(320105, -1)
	fmt.Println(d.Chinese(Common), d.Chinese(Formal))
	// Output: 三万二千零一十点五 叁万贰仟零壹拾点伍
}

func ExampleDecimal_In() {
	fmt.Println(NewDecimal(2126, 7).In("亿元"), NewDecimal(2126, 7).In("万元"))
	// Output: 212.6亿元 2126000万元
}

// TestChineseReadsBack writes numbers in every hand and reads them back.
func TestChineseReadsBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	numbers := []int64{0, 1, 9, 10, 11, 20, 100, 101, 110, 1000, 1001, 1010, 1100, 10000, 10001, 10010, 100000, 100001, 1000000, 10100000, 100000000, 100000001, 100010000, 1000000000000, 1000100000000, 9999999999999999}
	for range 3000 {
		numbers = append(numbers, r.Int64N([]int64{100, 10000, 1e8, 1e16}[r.IntN(4)]))
	}
	for _, n := range numbers {
		for _, exp := range []int{0, 0, -1, -2} {
			for hand := range hands {
				want := NewDecimal(n, exp)
				s := want.Chinese(Hand(hand))
				got, err := ParseNumber(s)
				if err != nil || !got.Equal(want) {
					t.Fatalf("%s in hand %d is %s and reads back as %s, %v", want, hand, s, got, err)
				}
			}
		}
	}
}

func TestDecimal(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"0", "0"}, {"-0", "0"}, {"12.50", "12.5"}, {"0.001", "0.001"}, {"-1.2300", "-1.23"}, {"100", "100"}, {".5", "0.5"},
		{"123456789012345678901234567890.123", "123456789012345678901234567890.123"},
		{"10000000000000000000000000000", "10000000000000000000000000000"},
	} {
		d, err := ParseDecimal(c.in)
		if err != nil || d.String() != c.want {
			t.Errorf("%s reads as %s, %v; want %s", c.in, d, err, c.want)
		}
	}
	for _, bad := range []string{"", "-", ".", "1e5", "1.2.3", "１"} {
		if _, err := ParseDecimal(bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}

func TestDecimalArithmetic(t *testing.T) {
	d := func(s string) Decimal {
		v, err := ParseDecimal(s)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, c := range []struct {
		what string
		got  Decimal
		want string
	}{
		{"sum", d("1.25").Add(d("0.75")), "2"},
		{"sum over 64 bits", d("18446744073709551615").Add(d("1")), "18446744073709551616"},
		{"difference", d("1").Sub(d("1.001")), "-0.001"},
		{"product", d("99999999999").Mul(d("99999999999")), "9999999999800000000001"},
		{"third", d("1").Quo(d("3"), 10), "0.3333333333"},
		{"two thirds", d("2").Quo(d("3"), 10), "0.6666666667"},
		{"half to even", d("1").Quo(d("8"), 2), "0.12"},
		{"by zero", d("1").Quo(d("0"), 2), "0"},
		{"shift", d("2.5").Shift(8), "250000000"},
	} {
		if c.got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.what, c.got, c.want)
		}
	}
	if d("1.5").Cmp(d("1.50")) != 0 || d("-2").Cmp(d("1")) >= 0 || d("18446744073709551616").Cmp(d("1")) <= 0 {
		t.Error("decimals compare wrongly")
	}
}
