// Package web shows records to people: an article as a page of HTML with every
// figure in it marked, what each says on hover and focus, and the facts beside
// it. A report is such a page in one file that needs nothing else; the service
// makes them of what is pasted or dropped.
//
// The pages hold no script that they need and ask nothing of the outside. What
// stands in a document is text to them, whatever it looks like.
package web
