package mockpce

import (
	"context"
	"time"
)

// Clock of a server, which all its orgs share.
type Clock struct{ server *Server }

// ClockState is how the clock stands: Mode is "system" or "frozen".
type ClockState struct {
	Mode string    `json:"mode"`
	Now  time.Time `json:"now"`
	// Note says so where the clock was set back: what happened by then is not undone.
	Note string `json:"note,omitempty"`
}

// Get tells how the clock stands.
func (c Clock) Get(ctx context.Context) (ClockState, error) {
	return ask[ClockState](ctx, c.server, "GET", "/clock", nil)
}

// Freeze stops the clock at a time; where it is, for the zero time.
func (c Clock) Freeze(ctx context.Context, at time.Time) (ClockState, error) {
	body := JSON{"mode": "frozen"}
	if !at.IsZero() {
		body["now"] = at.UTC().Format(time.RFC3339Nano)
	}
	return c.put(ctx, body)
}

// UseSystemTime lets the clock run again.
func (c Clock) UseSystemTime(ctx context.Context) (ClockState, error) {
	return c.put(ctx, JSON{"mode": "system"})
}

func (c Clock) put(ctx context.Context, body JSON) (ClockState, error) {
	return ask[ClockState](ctx, c.server, "PUT", "/clock", body)
}

// Advance moves the clock forward; one that runs freezes first.
func (c Clock) Advance(ctx context.Context, by time.Duration) (ClockState, error) {
	return ask[ClockState](ctx, c.server, "POST", "/clock/advance", JSON{"seconds": by.Seconds()})
}
