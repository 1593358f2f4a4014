package mockpce

import "context"

// Settings of a server that can be changed while it runs.
type Settings struct{ server *Server }

// SettingsState is what holds.
type SettingsState struct {
	Validation string `json:"validation"`
	// RateLimit is in requests a minute; 0 for no limit.
	RateLimit int `json:"rate_limit"`
	// Limits are hard object limits that differ from the PCE's, by name.
	Limits map[string]int `json:"limits"`
	// AsyncRetryAfter is in seconds.
	AsyncRetryAfter int `json:"async_retry_after"`
	AsyncPolls      int `json:"async_polls"`
}

// Get tells what holds in an org; where org is 0, in all that have no value of their own.
func (s Settings) Get(ctx context.Context, org int64) (SettingsState, error) {
	return ask[SettingsState](ctx, s.server, "GET", "/settings"+scopeQuery(org), nil)
}

// Set changes settings of an org, such as JSON{"validation": "lenient"}; what is left out stays.
func (s Settings) Set(ctx context.Context, changes JSON, org int64) (SettingsState, error) {
	return ask[SettingsState](ctx, s.server, "PUT", "/settings"+scopeQuery(org), changes)
}
