package mockpce

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"
)

// Notes method and path of every request.
type noting struct {
	http.RoundTripper
	made []string
}

func (n *noting) RoundTrip(request *http.Request) (*http.Response, error) {
	_, path, _ := strings.Cut(request.URL.Path, "/_mock/v1")
	n.made = append(n.made, request.Method+" "+path)
	return n.RoundTripper.RoundTrip(request)
}

// A browser and Prometheus make these: no test has a use for them.
var notForTests = map[string]bool{"/session": true, "/stream": true, "/metrics": true}

// As the server's OpenAPI document lists them: "GET /orgs/{org}".
func declared(t *testing.T, server *Server) (calls []string) {
	document, err := server.OpenAPI(ctx)
	must(t, err)
	for path, methods := range document["paths"].(JSON) {
		for method := range methods.(JSON) {
			if notForTests[path] {
				continue
			}
			calls = append(calls, strings.ToUpper(method)+" "+path)
		}
	}
	return calls
}

var parameter = regexp.MustCompile(`\{\w+\}`)

func wasMade(call string, made []string) bool {
	anyPath := strings.ReplaceAll(call, "{path}", ".+")
	fits := regexp.MustCompile("^" + parameter.ReplaceAllString(anyPath, "[^/]+") + "$")
	for _, one := range made {
		if fits.MatchString(one) {
			return true
		}
	}
	return false
}

// Every call of the control API has a method, which works.
func TestEveryCallHasAMethod(t *testing.T) {
	server := Start(t)
	calls := declared(t, server)
	noted := &noting{RoundTripper: server.http.Transport}
	server.http = &http.Client{Transport: noted}
	askWhatThereIs(t, server)
	org := makeOrgs(t, server)
	lookAtObjects(t, server, org)
	turnClock(t, server)
	useFaultsAndJournal(t, server, org)
	useHosts(t, server, org)
	useState(t, server, org)
	for _, call := range calls {
		if !wasMade(call, noted.made) {
			t.Error("no method for", call)
		}
	}
	if len(calls) < 30 {
		t.Error("too few calls are declared", calls)
	}
}

// Fails the test where what was answered is not as it should be.
func hold(t *testing.T, is bool, answer any, err error) {
	t.Helper()
	must(t, err)
	if !is {
		t.Fatalf("%+v", answer)
	}
}

func askWhatThereIs(t *testing.T, server *Server) {
	health, err := server.Health(ctx)
	hold(t, health == "live", health, err)
	ready, err := server.Ready(ctx)
	hold(t, ready == "ready", ready, err)
	info, err := server.Info(ctx)
	hold(t, info.Name == "mock-pce" && info.Clock.Mode == "system", info, err)
	hold(t, strings.HasSuffix(server.URL, fmt.Sprint(":", info.Port)) && info.ControlPort == nil, info, err)
	operations, err := server.Operations(ctx)
	hold(t, len(operations) > 100 && operations[0].Modelled, operations, err)
	document, err := server.OpenAPI(ctx)
	hold(t, document["openapi"] == "3.1.0", document, err)
	ca, err := server.CA(ctx)
	hold(t, strings.Contains(ca, "BEGIN CERTIFICATE"), ca, err)
}

func makeOrgs(t *testing.T, server *Server) Org {
	org, err := server.Orgs.Create(ctx, JSON{"id": 40, "display_name": "Forty", "scenario": "default"})
	hold(t, org.ID == 40, org, err)
	orgs, err := server.Orgs.List(ctx)
	hold(t, orgs[len(orgs)-1].DisplayName == "Forty" && orgs[0].Objects["labels"] > 0, orgs, err)
	reader, err := server.Orgs.CreateKey(ctx, org.ID, "read_only")
	hold(t, labels(t, reader, org) == 200, reader, err)
	return org
}

func lookAtObjects(t *testing.T, server *Server, org Org) {
	kinds, err := server.Kinds(ctx)
	hold(t, len(kinds) > 30, kinds, err)
	schema, err := server.Schema(ctx, "labels_post")
	hold(t, schema["$id"] == "labels_post.schema.json", schema, err)
	var label Link
	labels := fmt.Sprintf("/orgs/%d/labels", org.ID)
	must(t, server.Orgs.CallAsOwner(ctx, org.ID, "POST", labels, JSON{"key": "app", "value": "Gopher"}, &label))
	must(t, server.Orgs.CallAsOwner(ctx, org.ID, "PUT", label.Href, JSON{"value": "Made by Go"}, nil))
	page, err := server.Orgs.Objects(ctx, org.ID, "labels", Query{"q": "by go", "fields": "value"})
	hold(t, page.Matched == 1 && page.Items[0]["value"] == "Made by Go", page, err)
	page, err = server.Orgs.Objects(ctx, org.ID, "ip_lists/active", nil)
	hold(t, page.Total > 0, page, err)
	must(t, server.Orgs.CallAsOwner(ctx, org.ID, "DELETE", label.Href, nil, nil))
	events, err := server.Orgs.Events(ctx, org.ID, label.Href, 1)
	hold(t, len(events) == 1 && events[0].EventType == "label.delete", events, err)
	var profiles []Link
	must(t, server.Orgs.CallAsOwner(ctx, org.ID, "GET", fmt.Sprintf("/orgs/%d/pairing_profiles", org.ID), nil, &profiles))
	must(t, server.Orgs.CallAsOwner(ctx, org.ID, "POST", profiles[0].Href+"/pairing_key", JSON{}, nil))
	keys, err := server.Orgs.PairingKeys(ctx, org.ID, profiles[0].Href)
	hold(t, len(keys) == 1 && keys[0].State == "active", keys, err)
	must(t, server.Orgs.RevokePairingKey(ctx, org.ID, keys[0].ID))
	traffic, err := server.Orgs.TrafficEdges(ctx, org.ID, Query{"from": "2020-01-01", "port": "443"})
	hold(t, len(traffic.Edges) == 0 && traffic.From.Year() == 2020, traffic, err)
	summary, err := server.Orgs.Summary(ctx, org.ID)
	hold(t, summary.PairingKeys["revoked"] == 1 && summary.Objects["labels"] > 0, summary, err)
}

func turnClock(t *testing.T, server *Server) {
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	state, err := server.Clock.Freeze(ctx, start)
	hold(t, state.Mode == "frozen" && state.Now.Equal(start) && strings.HasPrefix(state.Note, "The clock went back"), state, err)
	_, err = server.Clock.Advance(ctx, time.Minute)
	must(t, err)
	state, err = server.Clock.Freeze(ctx, time.Time{})
	hold(t, state.Now.Equal(start.Add(time.Minute)), state, err)
	_, err = server.Fleets.Create(ctx, JSON{"count": 1, "starts_after": 60})
	must(t, err)
	due, err := server.Clock.Due(ctx, 5)
	hold(t, len(due) == 1 && due[0].What == "fleet_pairs", due, err)
	state, err = server.Clock.AdvanceToNext(ctx)
	hold(t, state.Now.Equal(due[0].At) && state.Happened["paired"] == 1, state, err)
	state, err = server.Clock.RunOn(ctx)
	hold(t, state.Mode == "running", state, err)
	_, err = server.Clock.UseSystemTime(ctx)
	must(t, err)
	state, err = server.Clock.Get(ctx)
	hold(t, state.Mode == "system", state, err)
}

func useFaultsAndJournal(t *testing.T, server *Server, org Org) {
	fault, err := server.Faults.Add(ctx, Fault{Org: org.ID, Status: 503})
	must(t, err)
	faults, err := server.Faults.List(ctx, org.ID)
	hold(t, len(faults) == 1 && faults[0] == fault, faults, err)
	must(t, server.Faults.Remove(ctx, fault.ID))
	must(t, server.Faults.Clear(ctx, 0))
	must(t, server.Journal.Clear(ctx, org.ID))
	labels(t, org, org)
	of := Query{"org": fmt.Sprint(org.ID)}
	count, err := server.Journal.Count(ctx, of)
	hold(t, count == 1, count, err)
	found, err := server.Journal.Find(ctx, of)
	hold(t, len(found) == 1 && found[0].Operation == "labels_get", found, err)
	whole, err := server.Journal.Get(ctx, found[0].ID)
	hold(t, whole.ID == found[0].ID && strings.Contains(whole.Note, "--journal full"), whole, err)
	line, err := server.Journal.Curl(ctx, found[0].ID)
	hold(t, strings.HasPrefix(line.Curl, "curl -u "), line, err)
	awaited, err := server.Journal.WaitFor(ctx, of, 1, time.Second)
	hold(t, len(awaited) == 1, awaited, err)
}

func useHosts(t *testing.T, server *Server, org Org) {
	profile := fmt.Sprintf("/orgs/%d/pairing_profiles", org.ID)
	var profiles []Link
	_, err := org.Do("GET", profile, nil, &profiles)
	must(t, err)
	var key struct {
		Code string `json:"activation_code"`
	}
	_, err = org.Do("POST", profiles[0].Href+"/pairing_key", JSON{}, &key)
	must(t, err)
	lines, err := server.OneLiners(ctx, profiles[0].Href, key.Code)
	hold(t, strings.Contains(lines.Linux, key.Code), lines, err)
	paired, err := server.Pair(ctx, key.Code, "web-1", JSON{"public_ip": "192.0.2.7"})
	must(t, err)
	var workload JSON
	_, err = org.Do("GET", paired.Workload.Href, nil, &workload)
	hold(t, workload["public_ip"] == "192.0.2.7", workload, err)
	id := paired.Ven.Href[strings.LastIndex(paired.Ven.Href, "/")+1:]
	ven, err := server.Vens.SetHeartbeat(ctx, id, false)
	hold(t, ven.Paired == paired && !ven.Heartbeat, ven, err)
	vens, err := server.Vens.List(ctx, org.ID)
	hold(t, len(vens) == 1 && vens[0] == ven, vens, err)
	vens, err = server.Vens.List(ctx, org.ID, Query{"profile": profiles[0].Href, "newest": "1"})
	hold(t, len(vens) == 1 && vens[0] == ven && ven.PairingProfile.Href == profiles[0].Href, vens, err)
	useFleets(t, server, org)
}

func useFleets(t *testing.T, server *Server, org Org) {
	fleet, err := server.Fleets.Create(ctx, JSON{"org": org.ID, "count": 2, "pairing_rate": 0.001})
	hold(t, fleet.Count == 2 && fleet.PairingRate == 0.001, fleet, err)
	fleets, err := server.Fleets.List(ctx, org.ID)
	hold(t, len(fleets) == 1 && fleets[0] == fleet, fleets, err)
	must(t, server.Fleets.Delete(ctx, fleet.ID))
	_, err = server.Settings.Set(ctx, JSON{"limits": JSON{"active_agents_per_pce": 1}}, org.ID)
	must(t, err)
	fleet, err = server.Fleets.Create(ctx, JSON{"org": org.ID, "count": 2})
	hold(t, fleet.Refused == 2 && fleet.LastRefusal.Token == "object_limit_hard_limit_reached", fleet, err)
}

func useState(t *testing.T, server *Server, org Org) {
	set, err := server.Settings.Set(ctx, JSON{"limits": JSON{"total_labels": 9}}, org.ID)
	hold(t, set.Limits["total_labels"] == 9, set, err)
	held, err := server.Settings.Get(ctx, org.ID)
	hold(t, held.Limits["total_labels"] == 9, held, err)
	useSnapshots(t, server, org)
	scenarios, err := server.Scenarios.List(ctx)
	hold(t, len(scenarios) > 2, scenarios, err)
	loaded, err := server.Scenarios.Load(ctx, "empty")
	hold(t, loaded.Org == 1, loaded, err)
	loaded, err = server.Scenarios.Load(ctx, JSON{"orgs": []JSON{{"id": 7}}})
	hold(t, fmt.Sprint(loaded) == "{7 [7]}", loaded, err)
	must(t, server.Orgs.Delete(ctx, server.NewOrg(t).ID))
	must(t, server.Reset(ctx, 0))
}

func useSnapshots(t *testing.T, server *Server, org Org) {
	saved, err := server.Snapshots.Save(ctx, "ready", org.ID)
	must(t, err)
	exported, err := server.Snapshots.Export(ctx, "ready")
	must(t, err)
	must(t, server.Snapshots.Restore(ctx, "ready"))
	must(t, server.Snapshots.Delete(ctx, "ready"))
	imported, err := server.Snapshots.Import(ctx, exported)
	hold(t, imported == saved, imported, err)
	listed, err := server.Snapshots.List(ctx)
	hold(t, len(listed) == 1 && listed[0] == saved, listed, err)
}
