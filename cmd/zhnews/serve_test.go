package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"io"
	"io/fs"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/textproto"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/zhnews/zhnews"
)

// served runs the command on an address, gives what it prints first and ends
// with the test.
func served(t *testing.T, addr string) (address string) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	out, in := io.Pipe()
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, &terminal{trouble: in}, new(settings), addr, "") }()
	lines := bufio.NewReader(out)
	for address == "" {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatal(err)
		}
		_, address, _ = strings.Cut(strings.TrimSpace(line), "open ")
	}
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return address
}

func post(t *testing.T, url, media, body string) (*http.Response, string) {
	t.Helper()
	answer, err := http.Post(url, media, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, string(b)
}

// The server answers programs as the commands do.
func TestServe(t *testing.T) {
	address := served(t, "127.0.0.1:0")
	answer, body := post(t, address+"api/v1/figures", "application/json", `{"id":"a","text":"昨日签约项目165个","published":"2031-08-03"}`)
	if answer.StatusCode != 200 || !strings.Contains(body, `"from":"2031-08-02"`) {
		t.Error(answer.Status, body)
	}
	if answer, _ := post(t, strings.Replace(address, "127.0.0.1", "localhost", 1)+"api/v1/figures", "application/json", `{"text":"一"}`); answer.StatusCode != 200 {
		t.Error(answer.Status)
	}
}

// Tables and JSON are taken away as a file.
func TestServeDownload(t *testing.T) {
	address := served(t, "127.0.0.1:0")
	var form strings.Builder
	w := multipart.NewWriter(&form)
	w.WriteField("text", "8月2日，青禾县签约项目165个，引进资金3亿元。")
	w.WriteField("date", "2031-08-03")
	w.Close()
	answer, body := post(t, address+"download/csv", w.FormDataContentType(), form.String())
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(body, "\uFEFF"))).ReadAll()
	if err != nil || len(rows) != 3 || answer.Header.Get("Content-Disposition") != "attachment; filename=text.csv" {
		t.Error(err, answer.Header, body)
	}
	_, body = post(t, address+"download/parquet", w.FormDataContentType(), form.String())
	if !strings.HasPrefix(body, "PAR1") || !strings.HasSuffix(body, "PAR1") || !strings.Contains(body, "签约项目") {
		t.Errorf("%q", body)
	}
	_, body = post(t, address+"download/json", w.FormDataContentType(), form.String())
	if !strings.HasPrefix(body, "{\n  \"schema\": \"zhnews/1\",\n  \"id\": \"text\",\n  \"published\": \"2031-08-03\"") {
		t.Error(body)
	}
}

// An address that others can reach asks for a token, which the server prints.
func TestServeToken(t *testing.T) {
	address := served(t, "0.0.0.0:0")
	port := regexp.MustCompile(`:\d+/`).FindString(address)
	_, token, found := strings.Cut(address, "?token=")
	if !found || len(token) < 20 {
		t.Fatal(address)
	}
	for query, want := range map[string]int{"": 401, "?token=x": 401, "?token=" + token: 200} {
		client := &http.Client{}
		client.Jar, _ = cookiejar.New(nil)
		answer, err := client.Get("http://127.0.0.1" + port + query)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		if answer.StatusCode != want {
			t.Errorf("%q: %s, want %d", query, answer.Status, want)
		}
	}
}

// An archive gives an article for each document in it; one that is damaged is
// told of, and nothing of it stays on the disk.
func TestServeArchive(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	address := served(t, "127.0.0.1:0")
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	for name, text := range map[string]string{
		"青禾.txt": "8月2日，青禾县签约项目165个，引进资金3亿元。",
		"云岭.txt": "8月2日，云岭县签约项目77个，引进资金2亿元。",
		"图.png":  "\x89PNG\r\n\x1a\n",
	} {
		w, _ := z.Create(name)
		io.WriteString(w, text)
	}
	z.Close()
	for name, c := range map[string]struct {
		content string
		want    []string
	}{
		"a.zip": {archive.String(), []string{"165个</a>", "77个</a>", `id="a1"`}},
		"b.zip": {archive.String()[:archive.Len()/2], []string{`role="alert"`}},
		"c.zip": {"PK\x03\x04", []string{`role="alert"`}},
	} {
		var form strings.Builder
		w := multipart.NewWriter(&form)
		file, _ := w.CreateFormFile("file", name)
		io.WriteString(file, c.content)
		w.Close()
		_, body := post(t, address, w.FormDataContentType(), form.String())
		for _, want := range c.want {
			if !strings.Contains(body, want) {
				t.Errorf("%s: no %s in\n%s", name, want, body)
			}
		}
	}
	if left, _ := os.ReadDir(os.TempDir()); len(left) > 0 {
		t.Error(left)
	}
}

// What a client names its files, and what an archive names its members, reaches
// no file: nothing is left, and nothing lies elsewhere.
func TestServeTouchesNoFile(t *testing.T) {
	here, temporary := filepath.Join(t.TempDir(), "a", "b"), t.TempDir()
	check(t, os.MkdirAll(here, 0o777))
	t.Chdir(here)
	t.Setenv("TMPDIR", temporary)
	var packed bytes.Buffer
	z := zip.NewWriter(&packed)
	for _, name := range []string{"../../evil.txt", "/etc/evil.txt", `..\..\evil.txt`, "C:evil.txt"} {
		member, err := z.Create(name)
		check(t, err)
		io.WriteString(member, "昨日，青禾县签约项目165个，引进资金3亿元。")
	}
	bomb, err := z.Create("bomb.txt")
	check(t, err)
	_, err = io.CopyN(bomb, zeros{}, 20<<20) // the cap is 16 MiB
	check(t, err)
	check(t, z.Close())
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	for _, name := range []string{"../../evil.zip", "/tmp/evil.zip", "evil.zip/../../../x.tar", "~/.bashrc", "con.zip%00.html"} {
		file, err := w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="file"; filename="` + name + `"`}})
		check(t, err)
		file.Write(packed.Bytes())
	}
	check(t, w.Close())
	_, body := post(t, served(t, "127.0.0.1:0"), w.FormDataContentType(), form.String())
	if !strings.Contains(body, "165个") {
		t.Error(body)
	}
	for _, dir := range []string{filepath.Join(here, "../.."), temporary} {
		filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !d.IsDir() {
				t.Errorf("there is %s (%v)", path, err)
			}
			return nil
		})
	}
}

// Zeros without end.
type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

// A server that was stopped has no goroutine left.
func TestServeRunsNotOn(t *testing.T) {
	zhnews.Load()
	http.DefaultClient.CloseIdleConnections() // those of other tests
	before := runtime.NumGoroutine()
	t.Run("serve", func(t *testing.T) {
		address := served(t, "127.0.0.1:0")
		post(t, address+"api/v1/figures", "application/json", `{"text":"签约项目165个。"}`)
		http.DefaultClient.CloseIdleConnections()
	})
	for range 1500 { // those that are told to end need their moment, on a busy machine a long one
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Errorf("%d goroutines after %d", runtime.NumGoroutine(), before)
}
