package mockpce

import (
	"context"
	"encoding/json"
	"maps"
	"strconv"
	"time"
)

// Journal of a server: the requests to the PCE. A search is by method, path, operation, org, key, status, token, ignored, after, before;
// Find also takes newest.
type Journal struct{ server *Server }

// Entry of the journal: a request to the PCE, and how it was answered.
type Entry struct {
	ID        int64             `json:"id"`
	At        time.Time         `json:"at"`
	Method    string            `json:"method"`
	Path      string            `json:"path"`
	Query     map[string]string `json:"query"`
	Operation string            `json:"operation"`
	Org       int64             `json:"org"`
	Key       string            `json:"key"`
	// Via is "console" for a change that no client made.
	Via        string   `json:"via"`
	Properties []string `json:"properties"`
	// Ignored are parameters and properties that had no effect.
	Ignored []string `json:"ignored"`
	// Meant has the parameter that an ignored one may mean.
	Meant map[string]string `json:"meant"`
	// Milliseconds of the real clock that the answer took.
	Milliseconds float64 `json:"ms"`
	// Status is 0 where the connection was reset.
	Status      int             `json:"status"`
	Tokens      []string        `json:"tokens"`
	Fault       int64           `json:"fault"`
	Explanation json.RawMessage `json:"explanation"`
}

// Find returns the requests that fit, oldest first.
func (j Journal) Find(ctx context.Context, query Query) ([]Entry, error) {
	return ask[[]Entry](ctx, j.server, "GET", "/journal"+search(query), nil)
}

// Count returns how many requests fit.
func (j Journal) Count(ctx context.Context, query Query) (int, error) {
	var answer struct {
		Count int `json:"count"`
	}
	err := j.server.Call(ctx, "GET", "/journal/count"+search(query), nil, &answer)
	return answer.Count, err
}

// WaitFor returns as soon as count requests fit; a *ControlError of status 408 when time, of the real clock, is up. The
// server takes no timeout of more than 300 seconds, and no count of more than 10,000: a *ControlError of status 406.
func (j Journal) WaitFor(ctx context.Context, query Query, count int, timeout time.Duration) ([]Entry, error) {
	if err := mustHaveUnit(timeout); err != nil {
		return nil, err
	}
	asked := Query{"count": strconv.Itoa(count), "timeout": seconds(timeout)}
	maps.Copy(asked, query)
	return ask[[]Entry](ctx, j.server, "GET", "/journal/wait"+search(asked), nil)
}

// EntryWithBodies is an entry with what was sent, which a server with --journal full keeps.
type EntryWithBodies struct {
	Entry
	// RequestBody and AnswerBody are JSON: a text where the body was none. They are nil where there was no body.
	RequestBody json.RawMessage `json:"request_body"`
	AnswerBody  json.RawMessage `json:"answer_body"`
	// Truncated names those of which the beginning alone is kept.
	Truncated []string `json:"truncated"`
	// Note says what is missing or not as it was sent.
	Note string `json:"note"`
}

// Get returns an entry with the bodies; a *ControlError of status 404 where there is no such entry.
func (j Journal) Get(ctx context.Context, id int64) (EntryWithBodies, error) {
	return ask[EntryWithBodies](ctx, j.server, "GET", "/journal/"+strconv.FormatInt(id, 10), nil)
}

// CurlLine is a request of the journal as a line for a shell.
type CurlLine struct {
	Curl string `json:"curl"`
	// Examples says that values in it are examples, as the journal keeps none; Note says which.
	Examples bool   `json:"examples"`
	Note     string `json:"note"`
}

// Curl returns an entry as a line for a shell; a *ControlError of status 404 where there is no such entry.
func (j Journal) Curl(ctx context.Context, id int64) (CurlLine, error) {
	return ask[CurlLine](ctx, j.server, "GET", "/journal/"+strconv.FormatInt(id, 10)+"/curl", nil)
}

// Clear empties the journal of an org.
func (j Journal) Clear(ctx context.Context, org int64) error {
	return j.server.Call(ctx, "DELETE", "/journal"+scopeQuery(org), nil, nil)
}
