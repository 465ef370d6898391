package archive

// A Document is one document with where it came from.
type Document struct {
	// ID names it among all documents of the run.
	ID string
	// Archive is the path of the file it lies in, Member its name within;
	// empty where the file is the document.
	Archive, Member string
	// Offset is where it begins: in bytes of the file, or of what the file
	// unpacks to where it is packed as a whole.
	Offset int64
	// URL and Fetched are from where and when a crawl took it.
	URL, Fetched string
	// Published and Place are what a dump tells of it.
	Published, Place string
	// Text says that it is plain text, whatever it looks like.
	Text bool
	// Body is its content.
	Body []byte
	// At tells how far into the file it begins, in bytes of the file; it never
	// falls from one document to the next.
	At int64
}

// An Error says what is wrong with a document or an archive.
type Error struct {
	Reason, Remedy string
	// Err is the cause; nil if there is no more to know.
	Err error
}

// Error is the reason.
func (e *Error) Error() string { return e.Reason }

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// Skipped is the error of a document that is sound but not wanted, such as
// "status 404" or "type image/png".
type Skipped string

// Error is the reason.
func (s Skipped) Error() string { return "skipped: " + string(s) }

func fault(reason, remedy string) *Error { return &Error{Reason: reason, Remedy: remedy} }

// damaged is a fault of the bytes themselves.
func damaged(what string, err error) *Error {
	return &Error{Reason: what + ": " + err.Error(), Remedy: "fetch the archive again", Err: err}
}
