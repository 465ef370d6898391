package segment

//go:generate go run gen.go

import "slices"

// A Tag is a part of speech in the notation of gse's and jieba's dictionary.
// The zero Tag stands for none. The first letter tells the class: n noun (nr
// person, ns place, nt organisation, nz other name), v verb, a adjective,
// d adverb, m numeral, q classifier, t time, r pronoun, p preposition,
// c conjunction, u particle, i and l idiom, j abbreviation. This package adds
// nx for foreign words and w for marks; x is what the dictionary does not know.
type Tag uint8

// String gives the tag as it is written: ns.
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return ""
}

// ParseTag reads a tag as it is written. It knows the tags of the dictionary.
func ParseTag(s string) (Tag, bool) {
	i, ok := slices.BinarySearch(tagNames[:], s)
	return Tag(i), ok
}

// class is the first letter, 0 for the zero Tag.
func (t Tag) class() byte {
	if s := t.String(); s != "" {
		return s[0]
	}
	return 0
}

// IsNoun reports whether the word is a noun or a name: n, nr, ns, nt, nz, nx …
func (t Tag) IsNoun() bool { return t.class() == 'n' }

// IsVerb reports whether the word is a verb; a verb used as a noun (vn) is one.
func (t Tag) IsVerb() bool { return t.class() == 'v' }

// IsNumeral reports whether the word is a numeral (m), with or without a classifier (mq).
func (t Tag) IsNumeral() bool { return t.class() == 'm' }

// IsClassifier reports whether the word is a classifier or a sign of a unit: 个, %.
func (t Tag) IsClassifier() bool { return t.class() == 'q' }

// IsTime reports whether the word is a time: 去年.
func (t Tag) IsTime() bool { return t.class() == 't' }

// IsMark reports whether the token is punctuation or a sign.
func (t Tag) IsMark() bool { return t.class() == 'w' }

// IsPerson reports whether the word is the name of a person.
func (t Tag) IsPerson() bool { return len(t.String()) > 1 && t.String()[:2] == "nr" }

// IsPlace reports whether the word is the name of a place.
func (t Tag) IsPlace() bool { return t.String() == "ns" }

// IsOrganisation reports whether the word is the name of an organisation.
func (t Tag) IsOrganisation() bool { return t.String() == "nt" }
