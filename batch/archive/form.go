package archive

import (
	"bytes"
	"path"
	"strconv"
	"strings"
)

// A form is what a file is.
type form uint8

const (
	documentForm form = iota
	zipForm
	tarForm
	warcForm
	linesForm
	mhtmlForm
)

// formOf tells what a file is by its first bytes, by its name only where
// these leave it open: a text may begin with a brace.
func formOf(name string, start []byte) form {
	switch {
	case bytes.HasPrefix(start, []byte("WARC/")):
		return warcForm
	case bytes.HasPrefix(start, []byte("PK\x03\x04")), bytes.HasPrefix(start, []byte("PK\x05\x06")):
		return zipForm
	case isTarHeader(start):
		return tarForm
	case isMHTML(start):
		return mhtmlForm
	case isLines(name, start):
		return linesForm
	}
	return documentForm
}

// isTarHeader checks the sum over a header's bytes: it holds for old archives,
// which have no other mark.
func isTarHeader(b []byte) bool {
	if len(b) < 512 {
		return false
	}
	want, err := strconv.ParseInt(strings.Trim(string(b[148:156]), " \x00"), 8, 32)
	if err != nil || want == 0 {
		return false
	}
	sum := int64(8 * ' ')
	for i, c := range b[:512] {
		if i < 148 || i >= 156 {
			sum += int64(c)
		}
	}
	return sum == want
}

func isMHTML(start []byte) bool {
	fields, _, _ := bytes.Cut(start, []byte("\n\n"))
	fields, _, _ = bytes.Cut(fields, []byte("\r\n\r\n"))
	fields = bytes.ToLower(fields)
	return bytes.Contains(fields, []byte("mime-version:")) && bytes.Contains(fields, []byte("multipart/related"))
}

func isLines(name string, start []byte) bool {
	start = bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(start, []byte("{")) {
		return false
	}
	for ext := path.Ext(name); ext != ""; name, ext = strings.TrimSuffix(name, ext), path.Ext(strings.TrimSuffix(name, ext)) {
		if ext == ".jsonl" || ext == ".ndjson" || ext == ".json" {
			return true
		}
	}
	return bytes.HasPrefix(bytes.TrimLeft(start[1:], " \t"), []byte(`"`))
}

// otherTypes are endings of what lies beside saved pages.
var otherTypes = map[string]bool{
	".avi": true, ".bmp": true, ".css": true, ".doc": true, ".docx": true, ".eot": true, ".exe": true,
	".flv": true, ".gif": true, ".ico": true, ".jpeg": true, ".jpg": true, ".js": true, ".m4a": true,
	".map": true, ".mov": true, ".mp3": true, ".mp4": true, ".otf": true, ".pdf": true, ".png": true,
	".ppt": true, ".pptx": true, ".svg": true, ".swf": true, ".tif": true, ".tiff": true, ".ttf": true,
	".wav": true, ".webp": true, ".woff": true, ".woff2": true, ".xls": true, ".xlsx": true,
}

// unwanted says why a file beside pages is none, "" if it may be one.
func unwanted(name string) Skipped {
	ext := strings.ToLower(path.Ext(name))
	switch {
	case otherTypes[ext]:
		return Skipped("type " + ext)
	case strings.HasPrefix(path.Base(name), "."), strings.HasPrefix(name, "__MACOSX/"):
		return "hidden"
	}
	return ""
}

// keptType tells whether a content type is one of documents. Servers that
// give none mostly send pages.
func keptType(contentType string) bool {
	kind, _, _ := strings.Cut(contentType, ";")
	switch strings.ToLower(strings.TrimSpace(kind)) {
	case "", "text/html", "application/xhtml+xml", "text/plain":
		return true
	}
	return false
}
