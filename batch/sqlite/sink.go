package sqlite

import (
	"database/sql"
	"encoding/json"
	"errors"
	"net/url"
	"os"

	// The driver by the name of sqlite.
	_ "modernc.org/sqlite"

	"github.com/zhnews/zhnews/batch"
)

// A Sink writes tables into a database. Everything between two commits is one
// transaction.
type Sink struct {
	Path   string
	Tables []batch.Table
	// Last are statements for the end: indexes and views. They are in one
	// transaction with each other.
	Last []string

	db    *sql.DB
	tx    *sql.Tx
	rows  []int64 // how many each table has
	adds  []*sql.Stmt
	words *sql.Stmt
}

// state is what Commit tells: the rows of each table.
type state struct {
	Rows []int64 `json:"rows"`
}

// Open implements batch.Sink.
func (s *Sink) Open(from []byte) (err error) {
	path := batch.Partial(s.Path)
	if from == nil {
		for _, old := range []string{path, path + "-journal"} {
			if err := os.Remove(old); err != nil && !errors.Is(err, os.ErrNotExist) {
				return err
			}
		}
	}
	if s.db, err = sql.Open("sqlite", "file:"+url.PathEscape(path)+"?_pragma=synchronous(full)&_pragma=locking_mode(exclusive)"); err != nil {
		return err
	}
	s.db.SetMaxOpenConns(1)
	if s.tx, err = s.db.Begin(); err != nil {
		return err
	}
	if from == nil {
		err = s.create()
	} else {
		err = s.cut(from)
	}
	if err != nil {
		return err
	}
	return s.prepare()
}

// create makes the tables.
func (s *Sink) create() error {
	s.rows = make([]int64, len(s.Tables))
	return s.execute(definitions(s.Tables))
}

func (s *Sink) execute(all []string) error {
	for _, statement := range all {
		if _, err := s.tx.Exec(statement); err != nil {
			return err
		}
	}
	return nil
}

// cut drops what was committed behind the state: the journal of the run is
// replaced after the transaction.
func (s *Sink) cut(from []byte) error {
	var st state
	if err := json.Unmarshal(from, &st); err != nil {
		return err
	}
	if s.rows = st.Rows; len(s.rows) != len(s.Tables) {
		return errors.New("the journal is of other tables: force the run")
	}
	for i, t := range s.Tables {
		if _, err := s.tx.Exec("delete from "+quote(t.Name)+" where rowid > ?", s.rows[i]); err != nil {
			return err
		}
	}
	if len(indexed(s.Tables[0])) == 0 {
		return nil
	}
	_, err := s.tx.Exec("delete from search where rowid > ?", s.rows[0])
	return err
}

// prepare readies the insertions of the transaction.
func (s *Sink) prepare() (err error) {
	s.adds = nil
	for _, t := range s.Tables {
		add, err := s.tx.Prepare(insertion(t))
		if err != nil {
			return err
		}
		s.adds = append(s.adds, add)
	}
	if words := indexed(s.Tables[0]); len(words) > 0 {
		s.words, err = s.tx.Prepare(into("search", append([]string{"rowid"}, words...)))
	}
	return err
}

// Put implements batch.Sink.
func (s *Sink) Put(rows batch.Rows) error {
	for i, table := range rows {
		for _, cells := range table {
			if err := s.add(i, cells); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *Sink) add(table int, cells []any) error {
	s.rows[table]++
	number := []any{s.rows[table]}
	all, words := values(s.Tables[table], cells)
	if _, err := s.adds[table].Exec(append(number, all...)...); err != nil {
		return err
	}
	if table > 0 || len(words) == 0 {
		return nil
	}
	_, err := s.words.Exec(append(number, words...)...)
	return err
}

// Commit implements batch.Sink.
func (s *Sink) Commit() ([]byte, error) {
	if err := s.tx.Commit(); err != nil {
		return nil, err
	}
	var err error
	if s.tx, err = s.db.Begin(); err != nil {
		return nil, err
	}
	if err := s.prepare(); err != nil {
		return nil, err
	}
	return json.Marshal(state{s.rows})
}

// Finish implements batch.Sink.
func (s *Sink) Finish() ([]batch.Output, error) {
	if err := s.execute(s.Last); err != nil {
		return nil, err
	}
	err := s.tx.Commit()
	s.tx = nil
	if err := errors.Join(err, s.Close()); err != nil {
		return nil, err
	}
	return []batch.Output{{Partial: batch.Partial(s.Path), Path: s.Path}}, nil
}

// Close implements batch.Sink.
func (s *Sink) Close() error {
	if s.db == nil {
		return nil
	}
	var err error
	if s.tx != nil {
		err = s.tx.Rollback()
	}
	err = errors.Join(err, s.db.Close())
	s.db, s.tx = nil, nil
	return err
}
