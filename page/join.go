package page

import "maps"

// Join joins the parts of an article that was published on several pages, in
// the order given. What the parts say about the article is taken from the first
// that says it; Next is the last part's. The parts stay as they are.
func Join(parts ...*Page) *Page {
	if len(parts) == 0 {
		return &Page{}
	}
	p := *parts[0]
	p.Blocks, p.Tables, p.Images, p.Warnings = nil, nil, nil, nil
	p.Repairs, p.Found = nil, maps.Clone(p.Found)
	for _, part := range parts {
		p.fill(part)
		p.append(part)
	}
	p.Next = parts[len(parts)-1].Next
	return &p
}

// append adds the content of a part behind what is there.
func (p *Page) append(part *Page) {
	for _, b := range part.Blocks {
		switch b.Kind {
		case TableBlock:
			b.Index += len(p.Tables)
		case ImageBlock:
			b.Index += len(p.Images)
		}
		p.Blocks = append(p.Blocks, b)
	}
	p.Tables = append(p.Tables, part.Tables...)
	p.Images = append(p.Images, part.Images...)
	p.Warnings = append(p.Warnings, part.Warnings...)
	for kind, n := range part.Repairs {
		if p.Repairs == nil {
			p.Repairs = make(map[string]int)
		}
		p.Repairs[kind] += n
	}
}

// fill takes from a part what is still missing: last pages often hold the
// editor and the author's tail.
func (p *Page) fill(part *Page) {
	for _, field := range []struct {
		name     string
		own, its *string
	}{
		{"title", &p.Title, &part.Title},
		{"source", &p.Source, &part.Source},
		{"editor", &p.Editor, &part.Editor},
		{"edition", &p.Edition, &part.Edition},
	} {
		if *field.own == "" && *field.its != "" {
			*field.own = *field.its
			p.found(field.name, part)
		}
	}
	if len(p.Authors) == 0 && len(part.Authors) > 0 {
		p.Authors = part.Authors
		p.found("authors", part)
	}
	if p.Published.IsZero() && !part.Published.IsZero() {
		p.Published = part.Published
		p.found("published", part)
	}
}

// found notes that a field was read from a part.
func (p *Page) found(field string, part *Page) {
	if p.Found == nil {
		p.Found = make(map[string]string)
	}
	p.Found[field] = part.Found[field]
}
