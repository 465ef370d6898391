package page

import (
	"strings"

	"github.com/zhnews/zhnews/text"
)

// joinSoft makes one line of the lines of each paragraph that was set to a
// fixed width, as old pages do with <br> and <pre>. all is the buffer that the
// lines are cut from; a line break stands between two of them there, which
// repair takes out.
func (s *survey) joinSoft(all string) {
	var ends []bool // of all lines, once any paragraph has several
	for first := 0; first < len(s.lines); {
		last := s.runOf(first)
		if soft := s.softEnds(first, last, all); soft != nil {
			if ends == nil {
				ends = make([]bool, len(s.lines))
				for i := range ends {
					ends[i] = true
				}
			}
			copy(ends[first:], soft)
		}
		first = last
	}
	if ends != nil {
		s.merge(ends)
	}
}

// runOf returns the end of the lines from first on that stand in one box with
// nothing but breaks between.
func (s *survey) runOf(first int) int {
	last := first + 1
	for last < len(s.lines) && s.lines[last-1].brk && s.lines[last].box == s.lines[first].box {
		last++
	}
	return last
}

// leastSoft is how many lines show that a text is of fixed width.
const leastSoft = 4

func (s *survey) softEnds(first, last int, all string) []bool {
	if last-first < leastSoft {
		return nil
	}
	lines := make([]string, 0, last-first)
	for i := first; i < last; i++ {
		l := &s.lines[i]
		lines = append(lines, strings.Repeat("\u3000", int(min(l.indent, 8)))+all[l.start:l.end])
	}
	return text.ParagraphEnds(lines)
}

// merge joins each line that ends no paragraph with the next, and moves what
// counts in lines along.
func (s *survey) merge(ends []bool) {
	at := make([]int32, len(s.lines)+1) // where each line has gone
	out := s.lines[:0]
	open := false
	for i, l := range s.lines {
		if open {
			last := &out[len(out)-1]
			last.end, last.brk = l.end, l.brk
			last.linked += l.linked
			last.bold += l.bold
		} else {
			out = append(out, l)
		}
		at[i] = int32(len(out) - 1)
		open = !ends[i]
	}
	at[len(s.lines)] = int32(len(out))
	s.lines = out
	for i := range s.boxes {
		s.boxes[i].first, s.boxes[i].last = at[s.boxes[i].first], at[s.boxes[i].last]
	}
	for i := range s.images {
		s.images[i].line = at[s.images[i].line]
	}
}
