package extract

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"github.com/zhnews/zhnews/internal/calendar"
	"github.com/zhnews/zhnews/internal/trie"
)

// An Event is an event that news counts from: 白鹭新区设立 in 白鹭新区设立以来.
type Event struct {
	Name string
	// On is its first day, 2006-01-02.
	On string
}

// Events are events to count from. They are not changed once made and may be
// shared.
type Events struct {
	names  trie.Trie[calendar.Day]
	starts pairSet
}

// NewEvents makes a list of events for an Extractor, to be used beside the
// built-in ones.
func NewEvents(list ...Event) (*Events, error) {
	e := new(Events)
	for _, event := range list {
		day, err := time.Parse(time.DateOnly, event.On)
		name := []rune(event.Name)
		if err != nil || len(name) < 2 {
			return nil, fmt.Errorf("extract: event %q on %q: want a name of two characters or more and a date like 2006-01-02", event.Name, event.On)
		}
		e.names.Add(event.Name, calendar.On(day.Year(), int(day.Month()), day.Day()))
		e.starts.add(name[0], name[1])
	}
	return e, nil
}

// ReadEvents reads a table of events, one a line: the name and, behind a tab, its
// first day, 2006-01-02. Lines that are empty or begin with # are passed over.
func ReadEvents(r io.Reader) (*Events, error) {
	var list []Event
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimPrefix(strings.TrimSpace(lines.Text()), "\ufeff")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, day, ok := strings.Cut(line, "\t")
		if !ok {
			return nil, fmt.Errorf("events: line %d: want a name, a tab and a date", n)
		}
		list = append(list, Event{strings.TrimSpace(name), strings.TrimSpace(day)})
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("events: %w", err)
	}
	return NewEvents(list...)
}

// builtinEvents are those of the calendar's table.
var builtinEvents = sync.OnceValue(func() *Events {
	e := new(Events)
	for _, a := range calendar.Anchors {
		name := []rune(a.Name)
		e.names.Add(a.Name, a.Day)
		e.starts.add(name[0], name[1])
	}
	return e
})

// at returns the day and the length of the event that begins at i.
func (e *Events) at(r []rune, i int) (calendar.Day, int) {
	if e == nil || !e.starts.has(r[i], runeAt(r, i+1)) {
		return 0, 0
	}
	return e.names.Longest(r[i:])
}

// dateEvent reads an event that is counted from: 党的二十大以来. The word of
// time must follow.
func dateEvent(c *cursor) (Value, int) {
	day, n := c.events.at(c.r, c.at)
	if n == 0 {
		day, n = builtinEvents().at(c.r, c.at)
	}
	if n == 0 {
		return nil, 0
	}
	d := dateReader{r: c.r, at: c.at + n}
	if !d.opens() {
		return nil, 0
	}
	d.chain.push(stepEvent, int(day), 0)
	return d.finish()
}

// opens reports whether 以来, 以后, 前 or the like stands at the reader.
func (d *dateReader) opens() bool {
	w, n := dateTails().Longest(d.r[min(d.at, len(d.r)):])
	return n > 0 && w.class == "open" && w.sense != "about" && w.sense != "during" && !(n == 1 && d.shut(d.at))
}
