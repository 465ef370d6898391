package browser

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

var (
	shots    = os.Getenv("ZHNEWS_SHOTS") // a directory for pictures of the pages, if wanted
	command  string                      // the command, built for the tests
	database string                      // of a collection
	address  string                      // of its server
	chrome   context.Context
)

func TestMain(m *testing.M) { os.Exit(run(m)) }

// patience is how long a busy machine may take, for the browser to start and for
// a tab to do all that a test asks of it.
const patience = 5 * time.Minute

// run builds the command, starts its server and a browser, and runs the tests.
func run(m *testing.M) int {
	if _, err := exec.LookPath("chromium"); err != nil {
		fmt.Println("skipped: there is no chromium (Debian: apt-get install chromium fonts-noto-cjk)")
		return 0
	}
	dir, err := os.MkdirTemp("", "zhnews-browser-")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	command = filepath.Join(dir, "zhnews")
	build := exec.Command("go", "build", "-o", command, "./cmd/zhnews")
	build.Dir, build.Stderr = "..", os.Stderr
	if err := build.Run(); err != nil {
		panic(err)
	}
	if err := collect(dir); err != nil {
		panic(err)
	}
	database = filepath.Join(dir, "made.sqlite")
	stop := startServer(database)
	defer stop()
	options := []chromedp.ExecAllocatorOption{
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.ExecPath("chromium"),
		chromedp.WSURLReadTimeout(patience),
	}
	for _, flag := range []string{"disable-quic", "disable-background-networking", "disable-component-update", "disable-sync"} {
		options = append(options, chromedp.Flag(flag, true))
	}
	allocator, end := chromedp.NewExecAllocator(context.Background(), options...)
	defer end()
	ctx, cancel := chromedp.NewContext(allocator)
	defer cancel()
	if err := chromedp.Do(ctx); err != nil {
		panic(err)
	}
	chrome = ctx
	return m.Run()
}

// madeArticles is how many the collection has that is browsed.
const madeArticles = 10_000

// collect makes the collection.
func collect(dir string) error {
	in := filepath.Join(dir, "made.jsonl")
	if err := os.WriteFile(in, []byte(made(madeArticles)), 0o666); err != nil {
		return err
	}
	run := exec.Command(command, "batch", in, "-o", filepath.Join(dir, "made.sqlite"))
	if out, err := run.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// startServer starts the command's server of a collection on a free port.
func startServer(db string) (stop func()) {
	server := exec.Command(command, "serve", "--addr", "127.0.0.1:0", "--db", db)
	trouble, err := server.StderrPipe()
	if err != nil {
		panic(err)
	}
	if err := server.Start(); err != nil {
		panic(err)
	}
	line, err := bufio.NewReader(trouble).ReadString('\n')
	if err != nil {
		panic(err)
	}
	_, address, _ = strings.Cut(strings.TrimSpace(line), "open ")
	return func() {
		server.Process.Signal(os.Interrupt)
		server.Wait()
	}
}

// A tab is a page in the browser that a test looks at.
type tab struct {
	*testing.T
	ctx context.Context
}

// open opens a tab of a width in light or dark, which fails the test if the
// page complains on its console.
func open(t *testing.T, url string, width int64, scheme string) *tab {
	t.Helper()
	var listening sync.WaitGroup
	t.Cleanup(listening.Wait) // once the tab is shut: a test that has ended cannot be told of errors
	b := newTab(t)
	messages := chromedp.Console(b.ctx)
	listening.Go(func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			if m.IsException() || m.Type == "error" || m.Type == "warning" {
				t.Errorf("the console of %s: %s", url, m)
			}
		}
	})
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
	if _, err := chromedp.Call(b.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features}); err != nil {
		t.Fatal(err)
	}
	b.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(url))
	return b
}

// newTab opens a tab.
func newTab(t *testing.T) *tab {
	ctx, cancel := chromedp.NewContext(chrome)
	ctx, stop := context.WithTimeout(ctx, patience)
	t.Cleanup(func() { stop(); cancel() })
	return &tab{t, ctx}
}

func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.Helper()
	if err := chromedp.Do(b.ctx, steps...); err != nil {
		b.Fatal(err)
	}
}

// eval gives the value of an expression on the page.
func eval[T any](b *tab, expression string) T {
	b.Helper()
	v, err := chromedp.Run(b.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		b.Fatalf("%s: %v", expression, err)
	}
	return v
}

// wants checks that an expression is true on the page, now or soon: what a key or
// a click does, the page may do a moment later.
func (b *tab) wants(expression string) {
	b.Helper()
	if !b.comes(expression, 10*time.Second) {
		b.Errorf("not so: %s", expression)
	}
}

// until waits for an expression to be true, over changes of the page.
func (b *tab) until(expression string) {
	b.Helper()
	if !b.comes(expression, patience) {
		b.Fatalf("never so: %s", expression)
	}
}

// comes tells whether an expression is true within a time, of a page that is there
// to its end. On one that is just being left it may have no value.
func (b *tab) comes(expression string, within time.Duration) bool {
	ctx, stop := context.WithTimeout(b.ctx, within)
	defer stop()
	whole := `document.readyState === "complete" && (` + expression + `)`
	for {
		if is, err := chromedp.Run(b.ctx, chromedp.Evaluate[bool](whole, chromedp.EvalAwaitPromise)); err == nil && is {
			return true
		}
		select {
		case <-ctx.Done():
			return false
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// shot takes a picture of the page, if pictures are wanted.
func (b *tab) shot(name string) {
	b.Helper()
	if shots == "" {
		return
	}
	png, err := chromedp.Run(b.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(shots, name+".png"), png, 0o666)
	}
	if err != nil {
		b.Error(err)
	}
}

// article is a text with something of everything.
const article = `鹭岛湾新区上半年签约项目165个

来源：白鹭晚报　2031-07-15 09:30

本报鞍山7月15日电（记者 甄样例）今年以来，鞍山市共签约5000万元以上项目165个，其中新建67个，引进域外资金212.6亿元，同比增长8.6%，增速较上年同期提高0.3个百分点。

“十五五”期间，海城市拟投资约30亿美元（约合218亿元人民币）建设3至5个园区，占地逾1.2万亩；三分之一的企业来自朝阳，产值翻了一番，平均工期两年半。

近日，全市120多家企业表示，一带一路沿线订单不足两成。预计明年上半年出口不低于45亿元，力争控制在50亿元以内。`

// read pastes the article and reads it.
func (b *tab) read() {
	b.Helper()
	b.do(
		chromedp.SetValue("#text", article),
		chromedp.Click("button.main"),
	)
	b.until(`document.querySelector("article") !== null`)
}
