package parquet

import (
	"reflect"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"

	"github.com/zhnews/zhnews/batch"
)

// A leaf is a column of a file and how a cell becomes its value.
type leaf struct {
	name  string
	node  parquet.Node
	from  int // the column of the table
	value func(any) parquet.Value
}

// leaves are the columns of a table's file, in order.
func leaves(t batch.Table) []leaf {
	var all []leaf
	for i, c := range t.Columns {
		switch c.Type {
		case batch.Words, batch.Packed:
		case batch.Number:
			all = append(all,
				leaf{c.Name, parquet.Decimal(scale, 38, parquet.FixedLenByteArrayType(16)), i, decimal},
				leaf{c.Name + "_text", parquet.String(), i, rest})
		default:
			all = append(all, leaf{c.Name, nodes[c.Type], i, values[c.Type]})
		}
	}
	return all
}

// nodes are the Parquet types of columns.
var nodes = map[batch.Type]parquet.Node{
	batch.Text:  parquet.String(),
	batch.Whole: parquet.Int(64),
	batch.Real:  parquet.Leaf(parquet.DoubleType),
	batch.Truth: parquet.Leaf(parquet.BooleanType),
	batch.Day:   parquet.Date(),
}

// schema is that of a table. All columns may be null.
func schema(name string, all []leaf) *parquet.Schema {
	g := group{Group: parquet.Group{}}
	for _, l := range all {
		g.Group[l.name] = parquet.Compressed(parquet.Optional(l.node), &zstd.Codec{Level: zstd.SpeedDefault})
		g.names = append(g.names, l.name)
	}
	return parquet.NewSchema(name, g)
}

// A group has its fields in the order of the table; parquet.Group sorts them.
type group struct {
	parquet.Group
	names []string
}

// Fields implements parquet.Node.
func (g group) Fields() []parquet.Field {
	byName := map[string]parquet.Field{}
	for _, f := range g.Group.Fields() {
		byName[f.Name()] = f
	}
	fields := make([]parquet.Field, len(g.names))
	for i, name := range g.names {
		fields[i] = byName[name]
	}
	return fields
}

// GoType implements parquet.Node.
func (g group) GoType() reflect.Type {
	var fields []reflect.StructField
	for _, f := range g.Fields() {
		fields = append(fields, reflect.StructField{Name: "X" + f.Name(), Type: f.GoType()})
	}
	return reflect.StructOf(fields)
}
