package mockpce

import (
	"context"
	"fmt"
	"maps"
	"net/url"
	"time"
)

// Link to an object of the PCE.
type Link struct {
	Href string `json:"href"`
}

// Paired is what a host became.
type Paired struct {
	Workload Link `json:"workload"`
	Ven      Link `json:"ven"`
	Agent    Link `json:"agent"`
}

// Pair lets a host pair. What else is told of it, such as JSON{"role": "Web", "enforcement_mode": "full"}, may be left
// out. The refusal of a key is a *ControlError.
func (s *Server) Pair(ctx context.Context, activationCode, hostname string, overrides ...JSON) (Paired, error) {
	body := merged(merged(overrides...), JSON{"activation_code": activationCode, "hostname": hostname})
	return ask[Paired](ctx, s, "POST", "/vens", body)
}

// OneLiners are what to paste on a machine so that it pairs.
type OneLiners struct {
	Linux   string `json:"linux"`
	Windows string `json:"windows"`
}

// OneLiners returns those of a pairing profile, by its href; without an activation code they have a gap for it.
func (s *Server) OneLiners(ctx context.Context, pairingProfile, activationCode string) (OneLiners, error) {
	query := ""
	if activationCode != "" {
		query = search(Query{"activation_code": activationCode})
	}
	profile, err := below("", apiPath, pairingProfile)
	if err != nil {
		return OneLiners{}, err
	}
	return ask[OneLiners](ctx, s, "GET", profile+"/one_liners"+query, nil)
}

// Vens of a server: the hosts that are paired.
type Vens struct{ server *Server }

// Ven is a paired host.
type Ven struct {
	Org int64 `json:"org"`
	Paired
	// Identity is by what the host is known when it pairs again.
	Identity string `json:"identity"`
	// Heartbeat tells whether it sends heartbeats.
	Heartbeat bool `json:"heartbeat"`
	// PairingProfile is the one by which it paired last, empty where nobody noted it.
	PairingProfile Link      `json:"pairing_profile"`
	PairedAt       time.Time `json:"paired_at"`
}

// List lists the paired hosts of an org. A query picks those of a profile, the newest first:
// Query{"profile": profile, "newest": "6"}.
func (v Vens) List(ctx context.Context, org int64, queries ...Query) ([]Ven, error) {
	all := Query{}
	for _, query := range queries {
		maps.Copy(all, query)
	}
	if org != 0 {
		all["org"] = fmt.Sprint(org)
	}
	return ask[[]Ven](ctx, v.server, "GET", "/vens"+search(all), nil)
}

// SetHeartbeat says whether the host with this VEN's id, the last part of its href, sends heartbeats from now on.
func (v Vens) SetHeartbeat(ctx context.Context, id string, heartbeat bool) (Ven, error) {
	return ask[Ven](ctx, v.server, "PUT", "/vens/"+url.PathEscape(id), JSON{"heartbeat": heartbeat})
}

// Fleets of a server: simulated hosts that pair one after another, by its clock.
type Fleets struct{ server *Server }

// Fleet tells how far one has come.
type Fleet struct {
	ID             int64  `json:"id"`
	Org            int64  `json:"org"`
	Name           string `json:"name"`
	PairingProfile string `json:"pairing_profile"`
	Count          int    `json:"count"`
	Paired         int    `json:"paired"`
	Refused        int    `json:"refused"`
	// LastRefusal is why the last host that was not let in was refused; empty where none was.
	LastRefusal Reason `json:"last_refusal"`
	// PairingRate is in hosts a second; 0 for all at once.
	PairingRate float64   `json:"pairing_rate"`
	StartedAt   time.Time `json:"started_at"`
	// Done tells that every host had its turn.
	Done bool `json:"done"`
}

// Reason is why something was refused, as the PCE says it.
type Reason struct {
	Token   string `json:"token"`
	Message string `json:"message"`
}

// Create lets hosts pair by rules, such as JSON{"count": 100, "hostname": "web-{n}", "pairing_rate": 2}.
func (f Fleets) Create(ctx context.Context, rules JSON) (Fleet, error) {
	return ask[Fleet](ctx, f.server, "POST", "/fleets", rules)
}

// List lists the fleets of an org.
func (f Fleets) List(ctx context.Context, org int64) ([]Fleet, error) {
	return ask[[]Fleet](ctx, f.server, "GET", "/fleets"+scopeQuery(org), nil)
}

// Delete ends a fleet: no more hosts pair, and those that did stay.
func (f Fleets) Delete(ctx context.Context, fleet int64) error {
	return f.server.Call(ctx, "DELETE", fmt.Sprintf("/fleets/%d", fleet), nil, nil)
}
