package web_test

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/zhnews/zhnews/web"
)

// faults lists where a value is not as its schema, among those of a
// description, has it. It knows what OpenAPI uses of JSON Schema.
func faults(api, schema map[string]any, value any, path string) (all []string) {
	if ref, ok := schema["$ref"].(string); ok {
		schema = at(api, strings.Split(strings.TrimPrefix(ref, "#/"), "/")...)
	}
	if want, ok := schema["type"]; ok && !strings.Contains(fmt.Sprint(want), typeOf(value)) && (fmt.Sprint(want) != "integer" || typeOf(value) != "number") {
		all = append(all, fmt.Sprintf("%s: %v is no %v", path, value, want))
	}
	if values, ok := schema["enum"].([]any); ok && !slices.Contains(values, value) {
		all = append(all, fmt.Sprintf("%s: %v is none of %v", path, value, values))
	}
	switch value := value.(type) {
	case []any:
		for i, item := range value {
			all = append(all, faults(api, at(schema, "items"), item, fmt.Sprintf("%s/%d", path, i))...)
		}
	case map[string]any:
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if value[name.(string)] == nil {
				all = append(all, fmt.Sprintf("%s: %s is missing", path, name))
			}
		}
		for name, member := range value {
			property := at(schema, "properties", name)
			if property == nil {
				property = at(schema, "additionalProperties")
			}
			if property == nil {
				all = append(all, fmt.Sprintf("%s: %s is in no schema", path, name))
				continue
			}
			all = append(all, faults(api, property, member, path+"/"+name)...)
		}
	}
	return all
}

// at is the object at a path of names, nil if there is none.
func at(o map[string]any, path ...string) map[string]any {
	for _, name := range path {
		o, _ = o[name].(map[string]any)
	}
	return o
}

// typeOf is what JSON Schema calls a value's type.
func typeOf(value any) string {
	switch value.(type) {
	case string:
		return "string"
	case float64:
		return "number"
	case bool:
		return "boolean"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	}
	return "null"
}

func decoded(t *testing.T, b []byte) map[string]any {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal(b, &o); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	return o
}

// Every call takes and gives what the description says, and so do its errors.
func TestOpenAPI(t *testing.T) {
	h := browser(t)
	api := decoded(t, ask(h, httptest.NewRequest("GET", "http://"+host+"/api/v1/openapi.json", nil)).Body.Bytes())
	page, err := os.ReadFile("../testdata/pages/bulletin.html")
	if err != nil {
		t.Fatal(err)
	}
	html, _ := json.Marshal(string(page))
	calls := map[string][]string{
		"extract": {
			`{"id":"a","html":` + string(html) + `,"url":"https://news.example.org/a","offsets":"rune"}`,
			`{"id":7,"text":"昨日，青禾县签约5000万元以上项目165个，其中新建67个，同比增长三分之一。","published":"2031-08-03T09:30","place":"210300"}`,
			`{"html_base64":"` + "6Z2S56a+5Y6/562+57qm6aG555uuMTY15Liq77yM5byV6L+b6LWE6YeRM+S6v+WFg+OAgg==" + `"}`,
			`{"text":" "}`, `{}`, `{"id":{},"text":"a"}`, `{"text":"签约。","published":"heute"}`, `{"text":"签约。","offsets":"ell"}`, `[`,
		},
		"figures": {`{"id":"a","text":"鞍山市昨日签约项目165个，引进资金约3亿元。","published":"2031-08-03","offsets":"utf16"}`, `{"text":""}`, `{"text":7}`, `{}`},
		"clean":   {`{"id":1,"text":"３ 亿 元&amp;记(jì)者"}`, `{"html":` + string(html) + `}`, `{"html":"<p>"}`, `{}`},
		"places":  {`{"text":"鞍山市和海城市的企业来自朝阳"}`, `{}`},
		"search":  {`{}`, `{"q":"进出口 总额","place":"山东","indicator":"总值","from":"2031","to":"2031-12","status":"actual","offset":0,"limit":5}`, `{"place":"云岭国"}`, `{"limit":"a"}`},
	}
	for path := range at(api, "paths") {
		if calls[strings.TrimPrefix(path, "/")] == nil {
			t.Errorf("%s is not tested", path)
		}
	}
	for name, bodies := range calls {
		operation := at(api, "paths", "/"+name, "post")
		good := 0
		for _, body := range bodies {
			w := ask(h, callRequest(name, body))
			schema := at(operation, "responses", "default", "content", "application/problem+json", "schema")
			if w.Code == 200 {
				good++
				schema = at(operation, "responses", "200", "content", "application/json", "schema")
				request := decoded(t, []byte(body))
				for _, fault := range faults(api, at(operation, "requestBody", "content", "application/json", "schema"), request, name) {
					t.Errorf("%s: the request: %s", body, fault)
				}
			}
			if len(schema) == 0 || w.Code >= 500 {
				t.Errorf("%.200s: %d, and no schema", body, w.Code)
			}
			for _, fault := range faults(api, schema, any(decoded(t, w.Body.Bytes())), name) {
				t.Errorf("%.200s: %s", body, fault)
			}
		}
		if good == 0 {
			t.Errorf("no call of %s was answered", name)
		}
	}
}

// An answer gives the id back as it was given.
func TestIDs(t *testing.T) {
	h := handler()
	for _, name := range []string{"extract", "figures", "clean", "places"} {
		for _, id := range []string{`"甲<"`, "7", "12345678901234567890"} {
			w := ask(h, callRequest(name, `{"id":`+id+`,"text":"青禾县签约项目165个，引进资金3亿元。"}`))
			if !strings.HasPrefix(w.Body.String(), `{"id":`+id+",") {
				t.Errorf("%s %s: %.100s", name, id, w.Body)
			}
		}
	}
}

// The description is the same at each call and cannot be changed by one.
func TestOpenAPIIsShared(t *testing.T) {
	b := web.OpenAPI()
	b[0] = 'x'
	if web.OpenAPI()[0] != '{' {
		t.Error("changed")
	}
}
