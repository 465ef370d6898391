// Package browser tests the pages of zhnews in a real browser: a headless
// Chromium, and axe-core from npm for what people who cannot see or point need.
// Without a browser the tests are skipped.
//
//	npm ci && go test .
//	ZHNEWS_SHOTS=/some/folder go test .   # pictures of the pages, to be looked at
package browser
