package page

import (
	"bytes"
	"strings"

	"github.com/zhnews/zhnews/text"
)

// sample is how much of an input is looked at to tell its form.
const sample = 4 << 10

// FormOf tells HTML from plain text by content; what is neither is an *Error.
func FormOf(b []byte) (Form, error) { return sniff(b, AnyForm) }

// sniff tells HTML from plain text and refuses what is neither.
func sniff(b []byte, form Form) (Form, error) {
	if len(bytes.TrimSpace(b)) == 0 {
		return 0, fault(ErrEmpty, "check that the file was saved whole")
	}
	head := bytes.TrimSpace(b[:min(len(b), 16*sample)])
	wide := text.IsUTF16(b[:min(len(b), 16*sample)])
	if wide {
		head = bytes.ReplaceAll(head, []byte{0}, nil)
	}
	html := markup(head)
	if binary(head[:min(len(head), sample)], html, wide) {
		return 0, fault(ErrBinary, "give a saved web page or a text file")
	}
	if form == AnyForm {
		form = Plain
		if html {
			form = HTML
		}
	}
	return form, nil
}

// tags are the beginnings of tags of which one stands in any page of HTML.
var tags = []string{"html", "body", "head", "div", "p>", "p ", "/p>", "br", "table", "meta", "script", "!doctype", "span", "td", "li", "a "}

// markup reports whether the input is written in HTML.
func markup(b []byte) bool {
	for {
		i := bytes.IndexByte(b, '<')
		if i < 0 {
			return false
		}
		b = b[i+1:]
		for _, t := range tags {
			if len(b) >= len(t) && strings.EqualFold(string(b[:len(t)]), t) {
				return true
			}
		}
	}
}

// binary reports whether the head of an input is not text: control characters
// that no text has, but for UTF-16, of which they are halves.
func binary(head []byte, html, wide bool) bool {
	if bytes.HasPrefix(head, []byte("%PDF-")) || bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return true
	}
	if wide {
		return false
	}
	controls, nuls := 0, 0
	for _, c := range head {
		switch {
		case c == 0:
			nuls++
			controls++
		case c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B:
			controls++
		}
	}
	return nuls > 0 && !html || 10*controls > len(head)
}
