package mockpce

import (
	"context"
	"fmt"
	"net/url"
	"time"
)

// Kinds lists the kinds of objects: columns, filters, references, calls and schemas of each.
func (s *Server) Kinds(ctx context.Context) ([]JSON, error) {
	return ask[[]JSON](ctx, s, "GET", "/kinds", nil)
}

// Schema is a JSON Schema of the PCE, by its name, such as "labels_post".
func (s *Server) Schema(ctx context.Context, name string) (JSON, error) {
	return ask[JSON](ctx, s, "GET", "/schemas/"+url.PathEscape(name), nil)
}

// Page of a list of objects.
type Page struct {
	// Total is how many there are, Matched how many of them the search finds.
	Total   int    `json:"total"`
	Matched int    `json:"matched"`
	Items   []JSON `json:"items"`
}

// Objects returns a page of the objects of a kind. The query is by offset, limit, sort, q, where, fields.
func (o Orgs) Objects(ctx context.Context, org int64, kind string, query Query) (Page, error) {
	path := fmt.Sprintf("/orgs/%d/objects/%s", org, url.PathEscape(kind))
	return ask[Page](ctx, o.server, "GET", path+search(query), nil)
}

// Summary tells how many there are in an org, of each kind and in each state.
type Summary struct {
	Objects          map[string]int `json:"objects"`
	Workloads        map[string]int `json:"workloads"`
	EnforcementModes map[string]int `json:"enforcement_modes"`
	Vens             map[string]int `json:"vens"`
	PairingProfiles  map[string]int `json:"pairing_profiles"`
	Labels           map[string]int `json:"labels"`
	PairingKeys      map[string]int `json:"pairing_keys"`
}

// Summary counts the objects of an org.
func (o Orgs) Summary(ctx context.Context, org int64) (Summary, error) {
	return ask[Summary](ctx, o.server, "GET", fmt.Sprintf("/orgs/%d/summary", org), nil)
}

// EdgeEnd is hosts of one app and environment, or what an address outside belongs to.
type EdgeEnd struct {
	App     *string `json:"app"`
	Env     *string `json:"env"`
	Outside *string `json:"outside"`
}

// Edge is all flows of a service from one group to another that are decided alike.
type Edge struct {
	Source      EdgeEnd `json:"source"`
	Destination EdgeEnd `json:"destination"`
	Service     struct {
		Proto int  `json:"proto"`
		Port  *int `json:"port"`
	} `json:"service"`
	// Declared: the scenario decides, and not the policy.
	Declared         bool    `json:"declared"`
	Decision         string  `json:"decision"`
	BoundaryDecision *string `json:"boundary_decision"`
	Flows            int     `json:"flows"`
	Connections      int     `json:"connections"`
}

// TrafficEdges tells who talked to whom in a time.
type TrafficEdges struct {
	From time.Time `json:"from"`
	To   time.Time `json:"to"`
	// Declarations are rules and flows of the scenario.
	Declarations int    `json:"declarations"`
	Edges        []Edge `json:"edges"`
	// Truncated: there are more edges.
	Truncated bool `json:"truncated"`
}

// TrafficEdges counts the flows of an org by who talks to whom. The query is by from, to, port, proto.
func (o Orgs) TrafficEdges(ctx context.Context, org int64, query Query) (TrafficEdges, error) {
	return ask[TrafficEdges](ctx, o.server, "GET", fmt.Sprintf("/orgs/%d/traffic/edges", org)+search(query), nil)
}

// PairingKey is a key without its activation code.
type PairingKey struct {
	ID string `json:"id"`
	// State is active, expired, spent or revoked.
	State       string    `json:"state"`
	GeneratedAt time.Time `json:"generated_at"`
	// ExpiresAt and UsesLeft are nil for a key without such an end.
	ExpiresAt *time.Time `json:"expires_at"`
	UsesLeft  *int64     `json:"uses_left"`
	// PairingProfile is nil for a key that was revoked.
	PairingProfile *Link `json:"pairing_profile"`
}

// PairingKeys lists the keys of an org, or those of a profile by its href or id.
func (o Orgs) PairingKeys(ctx context.Context, org int64, profile string) ([]PairingKey, error) {
	query := ""
	if profile != "" {
		query = search(Query{"profile": profile})
	}
	return ask[[]PairingKey](ctx, o.server, "GET", fmt.Sprintf("/orgs/%d/pairing_keys%s", org, query), nil)
}

// Event without what it tells in detail: its href leads to the whole, as a PCE shows it.
type Event struct {
	Href      string    `json:"href"`
	Timestamp time.Time `json:"timestamp"`
	EventType string    `json:"event_type"`
	// Status is empty for an event that has none.
	Status   string `json:"status"`
	Severity string `json:"severity"`
}

// Events lists those that name an object, by its href, newest first; of more hrefs, joined by commas.
func (o Orgs) Events(ctx context.Context, org int64, about string, newest int) ([]Event, error) {
	query := search(Query{"about": about, "newest": fmt.Sprint(newest)})
	return ask[[]Event](ctx, o.server, "GET", fmt.Sprintf("/orgs/%d/events%s", org, query), nil)
}

// RevokePairingKey lets no host pair by the key with this id any longer.
func (o Orgs) RevokePairingKey(ctx context.Context, org int64, id string) error {
	return o.server.Call(ctx, "DELETE", fmt.Sprintf("/orgs/%d/pairing_keys/%s", org, url.PathEscape(id)), nil, nil)
}

// CallAsOwner makes a call of the PCE's API as the org's owner, without a secret. path is under /api/v2; body and out
// may be nil. The refusal of the PCE is a *ControlError.
func (o Orgs) CallAsOwner(ctx context.Context, org int64, method, path string, body, out any) error {
	address, err := below(fmt.Sprintf("/orgs/%d/pce", org), apiPath, path)
	if err != nil {
		return err
	}
	return o.server.Call(ctx, method, address, body, out)
}
