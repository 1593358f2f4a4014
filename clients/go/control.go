package mockpce

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// JSON is what a call takes as its body: Server.OpenAPI describes the fields.
type JSON = map[string]any

// Query holds the parameters of a search: Server.OpenAPI describes them.
type Query = map[string]string

// ControlError is a refusal of the control API, or of a host that pairs.
type ControlError struct {
	Status int
	Items  []struct {
		Token   string `json:"token"`
		Message string `json:"message"`
	}
}

func (e *ControlError) Error() string {
	texts := []string{}
	for _, item := range e.Items {
		texts = append(texts, item.Token+": "+item.Message)
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", e.Status, strings.Join(texts, "; ")))
}

// Server is a running mock-pce. Its clock is shared by all of its orgs. Where a call takes an org, 0 means all of them.
type Server struct {
	// URL such as http://127.0.0.1:54321; the PCE's API is under /api/v2.
	URL string
	// ControlURL such as http://127.0.0.1:54321/_mock/v1.
	ControlURL string

	Orgs      Orgs
	Clock     Clock
	Faults    Faults
	Journal   Journal
	Snapshots Snapshots
	Scenarios Scenarios
	Settings  Settings
	Vens      Vens
	Fleets    Fleets

	token string
	http  *http.Client
	stop  func()
}

func newServer(address, controlURL, token string, client *http.Client) *Server {
	address = rootOf(address)
	if controlURL == "" {
		controlURL = address + controlPath
	}
	s := &Server{URL: address, ControlURL: strings.TrimSuffix(controlURL, "/")}
	s.token, s.http, s.stop = token, client, func() {}
	s.Orgs, s.Clock, s.Faults, s.Journal = Orgs{s}, Clock{s}, Faults{s}, Journal{s}
	s.Snapshots, s.Scenarios, s.Settings = Snapshots{s}, Scenarios{s}, Settings{s}
	s.Vens, s.Fleets = Vens{s}, Fleets{s}
	return s
}

// Call makes any call of the control API; path is under /_mock/v1, body and out may be nil.
func (s *Server) Call(ctx context.Context, method, path string, body, out any) error {
	text, err := s.text(ctx, method, path, body)
	if err != nil {
		return err
	}
	return parse(text, out)
}

// Call, for an answer of a type.
func ask[T any](ctx context.Context, s *Server, method, path string, body any) (answer T, err error) {
	err = s.Call(ctx, method, path, body, &answer)
	return answer, err
}

func (s *Server) text(ctx context.Context, method, path string, body any) ([]byte, error) {
	address, err := below(s.ControlURL, controlPath, path)
	if err != nil {
		return nil, err
	}
	request, err := newRequest(ctx, method, address, body)
	if err != nil {
		return nil, err
	}
	if s.token != "" {
		request.Header.Set("Authorization", "Bearer "+s.token)
	}
	status, text, err := send(s.http, request)
	if err == nil && status >= 400 {
		refused := &ControlError{Status: status}
		_ = json.Unmarshal(text, &refused.Items)
		return nil, refused
	}
	return text, err
}

// Health tells that the server lives: "live".
func (s *Server) Health(ctx context.Context) (string, error) {
	return s.status(ctx, "/health")
}

// Ready tells that the server has its state: "ready".
func (s *Server) Ready(ctx context.Context) (string, error) {
	return s.status(ctx, "/ready")
}

func (s *Server) status(ctx context.Context, path string) (string, error) {
	answer, err := ask[struct {
		Status string `json:"status"`
	}](ctx, s, "GET", path, nil)
	return answer.Status, err
}

// Info is what a server is, and what is set up in it.
type Info struct {
	Name       string `json:"name"`
	Version    string `json:"version"`
	PCEVersion string `json:"pce_version"`
	FQDN       string `json:"fqdn"`
	// Addresses by which hosts may reach the server; those that its own machine alone can use come last.
	Addresses  []string `json:"addresses"`
	Validation string   `json:"validation"`
	TLS        string   `json:"tls"`
	// Port is that of the PCE. ControlPort is the port that the control API has of its own; nil where both share one.
	Port        int    `json:"port"`
	ControlPort *int   `json:"control_port"`
	Storage     string `json:"storage"`
	// Console tells whether its pages are served, and may change something: on, read-only or off.
	Console string     `json:"console"`
	Clock   ClockState `json:"clock"`
	Orgs    []int64    `json:"orgs"`
	// Faults and Journal are how many rules and entries there are.
	Faults    int      `json:"faults"`
	Journal   int      `json:"journal"`
	Snapshots []string `json:"snapshots"`
}

// Info asks the server what it is.
func (s *Server) Info(ctx context.Context) (Info, error) {
	return ask[Info](ctx, s, "GET", "/info", nil)
}

// Operation is a call of a PCE.
type Operation struct {
	Name     string `json:"name"`
	Method   string `json:"method"`
	Path     string `json:"path"`
	Modelled bool   `json:"modelled"`
	// Calls is how often it was called.
	Calls int `json:"calls"`
}

// Operations lists every call of a PCE that is known.
func (s *Server) Operations(ctx context.Context) ([]Operation, error) {
	return ask[[]Operation](ctx, s, "GET", "/operations", nil)
}

// OpenAPI describes the control API, as OpenAPI 3.1.
func (s *Server) OpenAPI(ctx context.Context) (JSON, error) {
	return ask[JSON](ctx, s, "GET", "/openapi.json", nil)
}

// CA is the certificate (PEM) that clients have to trust for https; a *ControlError of status 404 where the server has
// none of its own.
func (s *Server) CA(ctx context.Context) (string, error) {
	text, err := s.text(ctx, "GET", "/ca.pem", nil)
	return string(text), err
}

// Reset brings an org back to what it was when it was made; all orgs, the clock and everything else where org is 0.
func (s *Server) Reset(ctx context.Context, org int64) error {
	return s.Call(ctx, "POST", "/reset", scope(org), nil)
}

func scope(org int64) JSON {
	if org == 0 {
		return JSON{}
	}
	return JSON{"org": org}
}

func scopeQuery(org int64) string {
	if org == 0 {
		return ""
	}
	return search(Query{"org": strconv.FormatInt(org, 10)})
}

// One body of all parts; what is in two of them is taken from the later.
func merged(parts ...JSON) JSON {
	whole := JSON{}
	for _, part := range parts {
		maps.Copy(whole, part)
	}
	return whole
}

func seconds(duration time.Duration) string {
	return strconv.FormatFloat(duration.Seconds(), 'f', 3, 64)
}
