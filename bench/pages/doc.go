// Package pages measures page against html.Parse alone and against two Go
// extractors, in one run over the same pages. It is a module of its own so that
// their dependencies reach nobody else.
package pages
