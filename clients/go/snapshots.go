package mockpce

import (
	"context"
	"encoding/json"
	"net/url"
	"strconv"
	"time"
)

// Snapshots of a server, which live as long as it does.
type Snapshots struct{ server *Server }

// Snapshot is what is told of one.
type Snapshot struct {
	Name string `json:"name"`
	// Org is 0 for the whole state.
	Org       int64     `json:"org"`
	CreatedAt time.Time `json:"created_at"`
}

// Save saves an org under a name.
func (s Snapshots) Save(ctx context.Context, name string, org int64) (Snapshot, error) {
	return ask[Snapshot](ctx, s.server, "POST", "/snapshots", merged(scope(org), JSON{"name": name}))
}

// List lists the snapshots.
func (s Snapshots) List(ctx context.Context) ([]Snapshot, error) {
	return ask[[]Snapshot](ctx, s.server, "GET", "/snapshots", nil)
}

// Restore puts a snapshot in the place of what is there now. Where several orgs have one of this name, an org says which
// is meant; 0 is the whole state.
func (s Snapshots) Restore(ctx context.Context, name string, org ...int64) error {
	return s.server.Call(ctx, "POST", "/snapshots/"+url.PathEscape(name)+"/restore"+whose(org), nil, nil)
}

// Delete takes a snapshot away.
func (s Snapshots) Delete(ctx context.Context, name string, org ...int64) error {
	return s.server.Call(ctx, "DELETE", "/snapshots/"+url.PathEscape(name)+whose(org), nil, nil)
}

// Export returns a snapshot as JSON, to be kept and imported later.
func (s Snapshots) Export(ctx context.Context, name string, org ...int64) (json.RawMessage, error) {
	return ask[json.RawMessage](ctx, s.server, "GET", "/snapshots/"+url.PathEscape(name)+"/export"+whose(org), nil)
}

func whose(org []int64) string {
	if len(org) == 0 {
		return ""
	}
	return search(Query{"org": strconv.FormatInt(org[0], 10)})
}

// Import takes in what Export returned.
func (s Snapshots) Import(ctx context.Context, exported json.RawMessage) (Snapshot, error) {
	return ask[Snapshot](ctx, s.server, "POST", "/snapshots/import", exported)
}
