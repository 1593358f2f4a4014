package mockpce

import (
	"context"
	"fmt"
)

// Faults of a server: rules by which requests to the PCE go wrong.
type Faults struct{ server *Server }

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

// Add adds a rule and returns it with its ID.
func (f Faults) Add(ctx context.Context, rule Fault) (Fault, error) {
	return ask[Fault](ctx, f.server, "POST", "/faults", rule)
}

// List lists the rules of an org, each with how many requests it hit.
func (f Faults) List(ctx context.Context, org int64) ([]Fault, error) {
	return ask[[]Fault](ctx, f.server, "GET", "/faults"+scopeQuery(org), nil)
}

// Remove takes one rule away.
func (f Faults) Remove(ctx context.Context, fault int64) error {
	return f.server.Call(ctx, "DELETE", fmt.Sprintf("/faults/%d", fault), nil, nil)
}

// Clear takes away the rules of an org.
func (f Faults) Clear(ctx context.Context, org int64) error {
	return f.server.Call(ctx, "DELETE", "/faults"+scopeQuery(org), nil, nil)
}
