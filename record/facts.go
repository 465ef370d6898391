package record

import (
	"sync"

	"github.com/zhnews/zhnews/extract"
	"github.com/zhnews/zhnews/internal/calendar"
	"github.com/zhnews/zhnews/internal/trie"
	"github.com/zhnews/zhnews/segment"
)

// # How facts are found
//
// A text is read once, sentence by sentence, clause by clause. The words of a
// clause are sorted by what they do there (word.tsv); those without a role name
// something. What stands before a figure, less what only carries the grammar,
// is its indicator; a name before that is its subject.
//
//	今年以来 ， 全市    实现   营业收入       23.17亿元 ， 同比  增长   9.84%
//	[date]      [who]  [light] [content]    [figure]    [basis][change][figure]
//	the period  subject        indicator                 the indicator goes on
//
// What a clause leaves unsaid it takes from the text before: the indicator from
// the last figure, the subject from the last one named in the paragraph, the
// time from the period that runs, the status from a marker at the sentence's
// head. Each of these has a file: clause.go reads clauses, indicator.go,
// subject.go, when.go, status.go, list.go what they say, and threshold.go,
// parent.go, equivalent.go how figures hang together. Every way in which a part
// was found has a name, kept as evidence, and its measured reliability makes
// the confidence (confidence.go).

// Facts finds what the figures of a text state: one fact a figure at most. It
// marks the figures that only qualify others with the role "threshold" and
// names what is counted where the extractor did not.
func Facts(r *extract.Reading) []Fact { return (*Indicators)(nil).Facts(r) }

// open readies a binder for a text; release it behind.
func open(r *extract.Reading, own *Indicators) *binder {
	d := desks.Get().(*desk)
	b := &d.binder
	year, month, day := r.Context.Published.Date()
	*b = binder{desk: d, r: r, own: own, roles: roles(), speech: speech(), published: calendar.On(year, int(month), day).String()}
	b.series, b.parts.totals, b.several = d.series[:0], d.totals[:0], d.several[:0]
	facts := 0
	for i := range r.Figures {
		if k := r.Figures[i].Kind(); k != extract.KindDate && k != extract.KindPlace {
			facts++
		}
	}
	b.facts = make([]Fact, 0, facts)
	return b
}

// release gives back what the binder is made of.
func (b *binder) release() {
	d := b.desk
	d.series, d.totals, d.several = b.series, b.parts.totals, b.several
	d.binder = binder{}
	desks.Put(d)
}

// all finds the facts of the text.
func (b *binder) all() []Fact {
	b.gists = b.gists[:0]
	for i := range b.r.Figures {
		b.gists = append(b.gists, gistOf(&b.r.Figures[i]))
	}
	b.home()
	for i, s := range b.r.Sentences {
		b.read(i, s)
	}
	b.tellAgain()
	return b.facts
}

// A desk is the memory to read a text in: nothing that is left there from the
// last one is looked at. It is used by one binder at a time.
type desk struct {
	binder       binder
	cuts         []segment.Token // the tokens of the sentence at hand
	words        []word
	gists        []gist      // of the figures
	outer, inner frame       // of the clause at hand, and of that in its bracket
	clue         clue        // of the figure at hand
	said         statement   // what it says
	rows         []statement // of the list at hand
	ways         map[evidence]*way
	series       []int // see binder
	totals       []int // see parts
	several      []span
}

var desks = sync.Pool{New: func() any { return &desk{ways: make(map[evidence]*way)} }}

// A binder reads one text.
type binder struct {
	*desk
	r         *extract.Reading
	own       *Indicators // the user's, or nil
	roles     *trie.Trie[role]
	speech    *[256]role
	facts     []Fact
	why       []string // each figure states no fact, if anyone wants to know
	published string   // the day
	next      int      // the first mention not yet read

	sentence   segment.Span
	tokens     []segment.Token // of the sentence, from the word that is cut
	sum        role            // of the words of the sentence
	aliases    [][]rune        // the short names that brackets gave so far
	topic      name            // whom the article is about
	main       name            // whom the paragraph runs on
	mainIn     int             // the sentence that named it, -1 if none of the paragraph did
	number     int             // of the sentence at hand
	local      name            // whom the sentence goes on about
	speaker    name            // who tells what the paragraph says
	sayer      name            // who says what the sentence goes on with
	owned      name            // whose rates the sentence tells
	level      told            // the last level
	portion    told            // the last share or rate
	whole      told            // the count that the last figure gave of those among whom the next tells some
	stretched  int             // the paragraph in which that was named
	ranIn      int             // and the sentence
	paragraphs int             // so far
	running    span            // the period that runs
	passing    span            // a time that holds for this sentence alone
	several    []span          // the times of a list of them: 2022年和2023年
	timed      bool            // some time was named
	dark       bool            // the sentence tells of a time that is not known: 当日, 达产后
	today      bool            // it tells how things stand today: 截至目前
	mild       bool            // that time is the end of a period, of which changes do not tell
	status     Status
	marked     int   // the word that the clause begins with whose marker that is
	single     bool  // that stands before a figure, of which it speaks
	budget     bool  // the text reports on a budget yet to be carried out
	series     []int // the facts of levels in this sentence, for 分别 later
	parts      parts
	peak       peak
	deed       peak // what the clause before says someone does
}

// A name is what a text calls something, with the code of the place it is.
type name struct {
	text, place string
	tail        string // what a place stands before: 高新技术企业 of 全市高新技术企业
	thing       bool   // neither a place nor its people
	placed      bool   // it begins with a place: 山东省规上工业企业
	guess       bool   // by its place before a verb alone
	person      bool   // of whom no article is about for that: most are asked about something
}

// told is what a figure was found to say, for those behind it to go on from.
type told struct {
	indicator string
	subject   name
	when      span
	figure    int
	sure      float64
	level     int // the last figure of the indicator that was no change
	status    Status
}

// read finds the facts of a sentence. One without any mention states none and
// is not cut.
func (b *binder) read(i int, s segment.Span) {
	for b.next < len(b.r.Mentions) && b.r.Mentions[b.next].Start < s.Start {
		b.next++
	}
	if b.paragraph(s) {
		b.paragraphs++
		b.parts.began = len(b.facts)
		b.main, b.mainIn, b.level, b.portion, b.speaker = b.topic, -1, told{}, told{}, name{}
	}
	b.number = i
	if s.End-s.Start < 2 || !b.spell(s.Start, "其中") {
		b.passing = span{}
	}
	b.sentence, b.status, b.local, b.sayer, b.owned, b.series = s, "", name{}, name{}, name{}, b.series[:0]
	b.several, b.mild, b.dark, b.today, b.whole = b.several[:0], false, false, false, told{}
	b.parts.shut()
	b.peak, b.deed = peak{}, peak{}
	if b.next == len(b.r.Mentions) || b.r.Mentions[b.next].Start >= s.End {
		return
	}
	if b.headline(s) {
		return
	}
	b.clauses(&b.outer, b.cut(i))
}

// paragraph reports whether a sentence begins a paragraph.
func (b *binder) paragraph(s segment.Span) bool {
	for i := s.Start - 1; i >= 0; i-- {
		switch b.r.View.Runes[i] {
		case '\n':
			return true
		case ' ', '\u3000', '\t', '\r':
		default:
			return false
		}
	}
	return true
}
