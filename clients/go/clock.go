package mockpce

import (
	"context"
	"fmt"
	"strconv"
	"time"
)

// Clock of a server, which all its orgs share.
type Clock struct{ server *Server }

// ClockState is how the clock stands: Mode is "system", "running" or "frozen".
type ClockState struct {
	Mode string    `json:"mode"`
	Now  time.Time `json:"now"`
	// Note says so where the clock was set back: what happened by then is not undone.
	Note string `json:"note,omitempty"`
	// Happened counts what happened while the clock was moved forward, such as "offline": 29.
	Happened map[string]int64 `json:"happened,omitempty"`
}

// Upcoming will happen by itself.
type Upcoming struct {
	At time.Time `json:"at"`
	// What is a word such as "offline" or "key_expired".
	What string `json:"what"`
	Org  int64  `json:"org"`
	Href string `json:"href"`
	Name string `json:"name"`
	// Text is a sentence for people.
	Text string `json:"text"`
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

// Due tells what will happen next, soonest first: at most limit (100 at most), or 10 for 0.
func (c Clock) Due(ctx context.Context, limit int) ([]Upcoming, error) {
	query := Query{}
	if limit != 0 {
		query["limit"] = strconv.Itoa(limit)
	}
	return ask[[]Upcoming](ctx, c.server, "GET", "/clock/due"+search(query), nil)
}

// AdvanceToNext moves the clock to the moment at which something is due next, and it happens; a *ControlError of status
// 406 where nothing is due.
func (c Clock) AdvanceToNext(ctx context.Context) (ClockState, error) {
	return ask[ClockState](ctx, c.server, "POST", "/clock/advance", JSON{"to": "next"})
}

// RunOn lets a frozen clock run from where it stands.
func (c Clock) RunOn(ctx context.Context) (ClockState, error) {
	return c.put(ctx, JSON{"mode": "running"})
}

// UseSystemTime lets the clock run with the system's.
func (c Clock) UseSystemTime(ctx context.Context) (ClockState, error) {
	return c.put(ctx, JSON{"mode": "system"})
}

func (c Clock) put(ctx context.Context, body JSON) (ClockState, error) {
	return ask[ClockState](ctx, c.server, "PUT", "/clock", body)
}

// Advance moves the clock forward, such as by time.Hour or 90*time.Second; one that runs freezes first.
func (c Clock) Advance(ctx context.Context, by time.Duration) (ClockState, error) {
	if err := mustHaveUnit(by); err != nil {
		return ClockState{}, err
	}
	return ask[ClockState](ctx, c.server, "POST", "/clock/advance", JSON{"seconds": by.Seconds()})
}

// A bare number is a time.Duration too, in nanoseconds, of which the server's clock knows none.
func mustHaveUnit(duration time.Duration) error {
	if duration <= 0 || duration >= time.Millisecond {
		return nil
	}
	return fmt.Errorf("%s is less than a millisecond: a number needs a unit, such as %d*time.Second", duration, int64(duration))
}
