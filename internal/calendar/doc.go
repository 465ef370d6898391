// Package calendar knows the days that Chinese news speaks of: civil days and
// their spans, the lunar calendar from 1900 to 2100, solar terms, festivals,
// the public days off by the State Council's notices, five-year plans and the
// events that news counts from. It works on day numbers; no clock and no zone
// comes in.
//
// Its tables under table/ are compiled by go generate. Lunar months and solar
// terms were computed by two implementations that agree (bench/calendar).
package calendar

//go:generate go run gen.go
