package archive

import (
	"context"
	"io"
	"iter"
)

// maxLine caps a line of records: the largest document, written with its blocks
// and its figures.
const maxLine = 256 << 20

// Lines yields the lines of a source, which is unpacked as Read does, whatever
// they hold; empty ones are passed over. A line is valid until the next. A line
// that cannot be read comes with an [Error], which is the last one if the rest
// cannot be read either. It ends early when the context is done.
func (r *Reader) Lines(ctx context.Context, src Source) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		s := &scan{Reader: r, source: src}
		s.give = func(_ *Document, err error) bool { return yield(nil, err) }
		s.opened(func() {
			from, err := s.open(packingOf(head(s.file, 8)))
			if err != nil {
				s.fail(asError("the file cannot be unpacked", err))
				return
			}
			eachLine(ctx, &stream{r: from}, yield)
		})
	}
}

func eachLine(ctx context.Context, from *stream, yield func([]byte, error) bool) {
	for ctx.Err() == nil {
		line, err := from.line(maxLine)
		switch {
		case err == io.EOF:
			return
		case err == errLong:
			err = fault("the line is too long", "")
		case err != nil:
			yield(nil, asError("the rest cannot be read", err))
			return
		case len(line) == 0:
			continue
		}
		if !yield(line, err) {
			return
		}
	}
}
