package parquet

import (
	"math/big"
	"strings"
	"time"

	"github.com/parquet-go/parquet-go"

	"github.com/zhnews/zhnews/batch"
)

// values turn cells into values; nil and what does not fit becomes null.
var values = map[batch.Type]func(any) parquet.Value{
	batch.Text: func(cell any) (v parquet.Value) {
		if s, ok := cell.(string); ok {
			v = parquet.ByteArrayValue([]byte(s))
		}
		return v
	},
	batch.Whole: func(cell any) (v parquet.Value) {
		if n, ok := cell.(int64); ok {
			v = parquet.Int64Value(n)
		}
		return v
	},
	batch.Real: func(cell any) (v parquet.Value) {
		if x, ok := cell.(float64); ok {
			v = parquet.DoubleValue(x)
		}
		return v
	},
	batch.Truth: func(cell any) (v parquet.Value) {
		if b, ok := cell.(bool); ok {
			v = parquet.BooleanValue(b)
		}
		return v
	},
	batch.Day: day,
}

// day is the days since 1970.
func day(cell any) (v parquet.Value) {
	s, _ := cell.(string)
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		v = parquet.Int32Value(int32(t.Unix() / (24 * 60 * 60)))
	}
	return v
}

// scale is how many digits a DECIMAL has behind its point.
const scale = 10

// limit is the first number of 39 digits.
var limit = new(big.Int).Exp(big.NewInt(10), big.NewInt(38), nil)

// decimal is a number that fits DECIMAL(38,10).
func decimal(cell any) (v parquet.Value) {
	s, _ := cell.(string)
	n, ok := scaled(s)
	if !ok {
		return v
	}
	var b [16]byte
	if n.Sign() < 0 {
		n.Add(n, new(big.Int).Lsh(big.NewInt(1), 128))
	}
	return parquet.FixedLenByteArrayValue(n.FillBytes(b[:]))
}

// rest is the text of a number that does not fit.
func rest(cell any) (v parquet.Value) {
	s, _ := cell.(string)
	if _, fits := scaled(s); !fits && s != "" {
		v = parquet.ByteArrayValue([]byte(s))
	}
	return v
}

// scaled is a number times 10^scale, if it is whole then and small enough.
func scaled(s string) (*big.Int, bool) {
	whole, fraction, _ := strings.Cut(s, ".")
	fraction = strings.TrimRight(fraction, "0")
	if whole == "" || len(whole) > 40 || len(fraction) > scale {
		return nil, false
	}
	n, ok := new(big.Int).SetString(whole+fraction+strings.Repeat("0", scale-len(fraction)), 10)
	if !ok || n.CmpAbs(limit) >= 0 {
		return nil, false
	}
	return n, true
}
