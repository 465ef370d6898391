// Package segment measures the cutting of text into words beside gse, whose
// dictionary zhnews uses, and gojieba, in one run over the texts of the gold set.
// It is a module of its own so that gojieba's C++ reaches nobody else.
package segment
