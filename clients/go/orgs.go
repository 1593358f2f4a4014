package mockpce

import (
	"context"
	"fmt"
	"net/http"
)

// Org is an org with an API key: its owner's, or that of a user with another role.
type Org struct {
	ID     int64  `json:"org"`
	Key    string `json:"key"`
	Secret string `json:"secret"`
	// BaseURL ends in /api/v2.
	BaseURL string `json:"-"`
	http    *http.Client
}

// Do makes one call of the PCE's API with the org's key. path is under /api/v2, such as /orgs/1/labels; body and out
// may be nil. It returns the status, and an error only where there was no answer, or one that out cannot hold; of a
// refusal out holds nothing.
func (o Org) Do(method, path string, body, out any) (int, error) {
	address, err := below(o.BaseURL, apiPath, path)
	if err != nil {
		return 0, err
	}
	request, err := newRequest(context.Background(), method, address, body)
	if err != nil {
		return 0, err
	}
	request.SetBasicAuth(o.Key, o.Secret)
	client := o.http
	if client == nil {
		client = plainClient // Of an Org that the test wrote down.
	}
	status, text, err := send(client, request)
	if err != nil || status >= 400 {
		return status, err
	}
	return status, parse(text, out)
}

// Orgs of a server.
type Orgs struct{ server *Server }

// Create makes an org with an owner, default profiles and labels of its own. What is told of it, such as
// JSON{"display_name": "One", "scenario": "demo"}, may be left out.
func (o Orgs) Create(ctx context.Context, org ...JSON) (Org, error) {
	return o.withKey(ctx, "/orgs", merged(org...))
}

// CreateKey makes a new API key of the org's owner, or of a user with another role than "owner".
func (o Orgs) CreateKey(ctx context.Context, org int64, role string) (Org, error) {
	return o.withKey(ctx, fmt.Sprintf("/orgs/%d/keys", org), JSON{"role": role})
}

func (o Orgs) withKey(ctx context.Context, path string, body JSON) (Org, error) {
	made := Org{BaseURL: o.server.URL + apiPath, http: o.server.http}
	err := o.server.Call(ctx, "POST", path, body, &made)
	return made, err
}

// ListedOrg is an org as Orgs.List tells of it.
type ListedOrg struct {
	ID          int64  `json:"org"`
	DisplayName string `json:"display_name"`
	// Objects is how many there are of each kind.
	Objects map[string]int `json:"objects"`
}

// List lists the orgs.
func (o Orgs) List(ctx context.Context) ([]ListedOrg, error) {
	return ask[[]ListedOrg](ctx, o.server, "GET", "/orgs", nil)
}

// Delete takes an org away, with all that belongs to it.
func (o Orgs) Delete(ctx context.Context, org int64) error {
	return o.server.Call(ctx, "DELETE", fmt.Sprintf("/orgs/%d", org), nil, nil)
}
