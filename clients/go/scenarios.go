package mockpce

import "context"

// Scenarios of a server: what it can hold.
type Scenarios struct{ server *Server }

// Scenario is one that has a name.
type Scenario struct {
	Name        string `json:"name"`
	Description string `json:"description"`
}

// Loaded is what a scenario brought: Org is the first of Orgs.
type Loaded struct {
	Org  int64   `json:"org"`
	Orgs []int64 `json:"orgs"`
}

// List lists the scenarios that have a name.
func (s Scenarios) List(ctx context.Context) ([]Scenario, error) {
	return ask[[]Scenario](ctx, s.server, "GET", "/scenarios", nil)
}

// Load puts a scenario in the place of the whole state: one with a name, or for any other type than string the scenario
// itself, such as JSON{"orgs": []JSON{{"id": 7}}}.
func (s Scenarios) Load(ctx context.Context, scenario any) (Loaded, error) {
	body := JSON{"scenario": scenario}
	if name, ok := scenario.(string); ok {
		body = JSON{"name": name}
	}
	return ask[Loaded](ctx, s.server, "POST", "/scenarios", body)
}
