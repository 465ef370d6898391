package web

import (
	"crypto/subtle"
	"net/http"
	"strings"
)

// cookie holds the token in browsers.
const cookie = "zhnews_token"

// unknown answers a caller that does not know the token, and tells whether it
// did. A browser shows it once, in the address the server printed, and from
// then on in a cookie that no other site can make it send; a program shows it
// as a bearer token.
func (s *Server) unknown(w http.ResponseWriter, r *http.Request) bool {
	if s.matches(r.URL.Query().Get("token")) {
		http.SetCookie(w, &http.Cookie{
			Name: cookie, Value: s.Token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode,
		})
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return true
	}
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok && s.matches(bearer) {
		return false
	}
	if c, err := r.Cookie(cookie); err == nil && s.matches(c.Value) {
		return false
	}
	w.Header().Set("WWW-Authenticate", "Bearer")
	s.fail(w, r, errUnauthorized)
	return true
}

// matches takes the same time whatever it is given.
func (s *Server) matches(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(s.Token)) == 1
}
