package mockpce

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// JSON is an object of the control API whose fields its OpenAPI document describes.
type JSON = map[string]any

// Query holds what a search asks for; see GET /_mock/v1/openapi.json.
type Query = map[string]string

// ControlError is a refusal of the control API, or of a host that pairs.
type ControlError struct {
	Status int
	Items  []struct {
		Token   string `json:"token"`
		Message string `json:"message"`
	}
}

func (e *ControlError) Error() string {
	texts := []string{}
	for _, item := range e.Items {
		texts = append(texts, item.Token+": "+item.Message)
	}
	return fmt.Sprintf("%d %s", e.Status, strings.Join(texts, "; "))
}

// Server is a running mock-pce. Its clock is shared by all of its orgs.
type Server struct {
	// URL such as http://127.0.0.1:54321; the PCE's API is under /api/v2.
	URL   string
	token string
	stop  func()
}

// Org is an org with an owner's API key.
type Org struct {
	ID     int64  `json:"org"`
	Key    string `json:"key"`
	Secret string `json:"secret"`
	// BaseURL ends in /api/v2.
	BaseURL string `json:"-"`
}

// Do makes one call of the PCE's API as the org's owner. path is under /api/v2, such as /orgs/1/labels; body and out
// may be nil. It returns the status, and an error only where there was no answer, or one that out cannot hold.
func (o Org) Do(method, path string, body, out any) (int, error) {
	request, err := newRequest(context.Background(), method, o.BaseURL+path, body)
	if err != nil {
		return 0, err
	}
	request.SetBasicAuth(o.Key, o.Secret)
	return send(request, out)
}

// Call makes any call of the control API; path is under /_mock/v1.
func (s *Server) Call(ctx context.Context, method, path string, body, out any) error {
	request, err := newRequest(ctx, method, s.URL+"/_mock/v1"+path, body)
	if err != nil {
		return err
	}
	if s.token != "" {
		request.Header.Set("Authorization", "Bearer "+s.token)
	}
	var raw json.RawMessage
	status, err := send(request, &raw)
	if err != nil {
		return err
	}
	if status >= 400 {
		refused := &ControlError{Status: status}
		_ = json.Unmarshal(raw, &refused.Items)
		return refused
	}
	if out == nil || len(raw) == 0 {
		return nil
	}
	return json.Unmarshal(raw, out)
}

// CreateOrg makes an org with an owner, default profiles and labels of its own.
func (s *Server) CreateOrg(ctx context.Context) (Org, error) {
	org := Org{BaseURL: s.URL + "/api/v2"}
	return org, s.Call(ctx, "POST", "/orgs", JSON{}, &org)
}

// DeleteOrg takes an org away, with all that belongs to it.
func (s *Server) DeleteOrg(ctx context.Context, org int64) error {
	return s.Call(ctx, "DELETE", fmt.Sprintf("/orgs/%d", org), nil, nil)
}

// Reset brings an org back to what it was when it was made; all orgs, the clock and everything else where org is 0.
func (s *Server) Reset(ctx context.Context, org int64) error {
	return s.Call(ctx, "POST", "/reset", scope(org), nil)
}

// Pair lets a host pair. The refusal of a key is a *ControlError.
func (s *Server) Pair(ctx context.Context, activationCode, hostname string) (workload string, err error) {
	var paired struct {
		Workload struct {
			Href string `json:"href"`
		} `json:"workload"`
	}
	err = s.Call(ctx, "POST", "/vens", JSON{"activation_code": activationCode, "hostname": hostname}, &paired)
	return paired.Workload.Href, err
}

// Freeze stops the clock at a time.
func (s *Server) Freeze(ctx context.Context, at time.Time) error {
	return s.Call(ctx, "PUT", "/clock", JSON{"now": at.UTC().Format(time.RFC3339Nano)}, nil)
}

// Advance moves the clock forward; one that runs freezes first.
func (s *Server) Advance(ctx context.Context, by time.Duration) error {
	return s.Call(ctx, "POST", "/clock/advance", JSON{"seconds": by.Seconds()}, nil)
}

// UseSystemTime lets the clock run again.
func (s *Server) UseSystemTime(ctx context.Context) error {
	return s.Call(ctx, "PUT", "/clock", JSON{"mode": "system"}, nil)
}

// Fault is a rule by which requests go wrong: it applies where all that is set matches.
type Fault struct {
	ID             int64  `json:"id,omitempty"`
	Operation      string `json:"operation,omitempty"`
	Method         string `json:"method,omitempty"`
	Path           string `json:"path,omitempty"`
	Org            int64  `json:"org,omitempty"`
	Key            string `json:"key,omitempty"`
	After          int    `json:"after,omitempty"`
	Every          int    `json:"every,omitempty"`
	First          int    `json:"first,omitempty"`
	Status         int    `json:"status,omitempty"`
	Token          string `json:"token,omitempty"`
	Message        string `json:"message,omitempty"`
	RetryAfter     *int   `json:"retry_after,omitempty"`
	LatencyMS      int    `json:"latency_ms,omitempty"`
	Reset          bool   `json:"reset,omitempty"`
	Truncate       *int   `json:"truncate,omitempty"`
	BytesPerSecond int    `json:"bytes_per_second,omitempty"`
	TakesEffect    bool   `json:"takes_effect,omitempty"`
	// Matched and Hits are counted by the server: requests that the rule was meant for, and those that it befell.
	Matched int `json:"matched,omitempty"`
	Hits    int `json:"hits,omitempty"`
}

// AddFault adds a rule and returns it with its ID.
func (s *Server) AddFault(ctx context.Context, rule Fault) (Fault, error) {
	var added Fault
	return added, s.Call(ctx, "POST", "/faults", rule, &added)
}

// Faults lists the rules, each with how many requests it hit.
func (s *Server) Faults(ctx context.Context) (rules []Fault, err error) {
	return rules, s.Call(ctx, "GET", "/faults", nil, &rules)
}

// ClearFaults takes away the rules of an org; all rules where org is 0.
func (s *Server) ClearFaults(ctx context.Context, org int64) error {
	return s.Call(ctx, "DELETE", "/faults"+search(orgQuery(org)), nil, nil)
}

// Entry of the journal: a request to the PCE, and how it was answered.
type Entry struct {
	ID         int64             `json:"id"`
	At         time.Time         `json:"at"`
	Method     string            `json:"method"`
	Path       string            `json:"path"`
	Query      map[string]string `json:"query"`
	Operation  string            `json:"operation"`
	Org        int64             `json:"org"`
	Key        string            `json:"key"`
	Properties []string          `json:"properties"`
	// Status is 0 where the connection was reset.
	Status      int             `json:"status"`
	Tokens      []string        `json:"tokens"`
	Fault       int64           `json:"fault"`
	Explanation json.RawMessage `json:"explanation"`
}

// Journal returns the requests that fit, oldest first.
func (s *Server) Journal(ctx context.Context, query Query) (entries []Entry, err error) {
	return entries, s.Call(ctx, "GET", "/journal"+search(query), nil, &entries)
}

// WaitForJournal returns as soon as count requests fit; a *ControlError of status 408 when time is up.
func (s *Server) WaitForJournal(ctx context.Context, query Query, count int, timeout time.Duration) (entries []Entry, err error) {
	asked := Query{"count": strconv.Itoa(count), "timeout": strconv.FormatFloat(timeout.Seconds(), 'f', 3, 64)}
	for name, value := range query {
		asked[name] = value
	}
	return entries, s.Call(ctx, "GET", "/journal/wait"+search(asked), nil, &entries)
}

// SaveSnapshot saves an org under a name; the whole state where org is 0.
func (s *Server) SaveSnapshot(ctx context.Context, name string, org int64) error {
	body := scope(org)
	body["name"] = name
	return s.Call(ctx, "POST", "/snapshots", body, nil)
}

// RestoreSnapshot puts a snapshot in the place of what is there now.
func (s *Server) RestoreSnapshot(ctx context.Context, name string) error {
	return s.Call(ctx, "POST", "/snapshots/"+url.PathEscape(name)+"/restore", nil, nil)
}

// LoadScenario puts a scenario that has a name in the place of the whole state.
func (s *Server) LoadScenario(ctx context.Context, name string) error {
	return s.Call(ctx, "POST", "/scenarios", JSON{"name": name}, nil)
}

// ChangeSettings changes settings of an org; of all where org is 0.
func (s *Server) ChangeSettings(ctx context.Context, org int64, changes JSON) error {
	return s.Call(ctx, "PUT", "/settings"+search(orgQuery(org)), changes, nil)
}

func scope(org int64) JSON {
	if org == 0 {
		return JSON{}
	}
	return JSON{"org": org}
}

func orgQuery(org int64) Query {
	if org == 0 {
		return nil
	}
	return Query{"org": strconv.FormatInt(org, 10)}
}

func search(query Query) string {
	if len(query) == 0 {
		return ""
	}
	values := url.Values{}
	for name, value := range query {
		values.Set(name, value)
	}
	return "?" + values.Encode()
}

func newRequest(ctx context.Context, method, address string, body any) (*http.Request, error) {
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		sent = bytes.NewReader(text)
	}
	request, err := http.NewRequestWithContext(ctx, method, address, sent)
	if err == nil && body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	return request, err
}

// The server is on this machine, or named: no proxy stands between.
var client = &http.Client{Transport: &http.Transport{}}

func send(request *http.Request, out any) (int, error) {
	answer, err := client.Do(request)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil || out == nil || len(text) == 0 {
		return answer.StatusCode, err
	}
	if raw, ok := out.(*json.RawMessage); ok {
		*raw = text
		return answer.StatusCode, nil
	}
	if answer.StatusCode >= 400 {
		return answer.StatusCode, nil
	}
	return answer.StatusCode, json.Unmarshal(text, out)
}
