package mockpce

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

var ctx = context.Background()

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func labels(t *testing.T, org, of Org) int {
	t.Helper()
	status, err := org.Do("GET", fmt.Sprintf("/orgs/%d/labels", of.ID), nil, nil)
	must(t, err)
	return status
}

func TestEachTestHasAnOrgOfItsOwn(t *testing.T) {
	server := Start(t)
	one, two := server.NewOrg(t), server.NewOrg(t)
	if labels(t, one, one) != 200 || labels(t, one, two) != 403 {
		t.Fatal("orgs see each other, or not themselves")
	}
}

func TestFaultsBefallTheirOrgAlone(t *testing.T) {
	server := Start(t)
	one, two := server.NewOrg(t), server.NewOrg(t)
	_, err := server.Faults.Add(ctx, Fault{Org: one.ID, First: 1, Status: 503})
	must(t, err)
	got := []int{labels(t, one, one), labels(t, two, two), labels(t, one, one)}
	if fmt.Sprint(got) != "[503 200 200]" {
		t.Fatal(got)
	}
	rules, err := server.Faults.List(ctx, 0)
	must(t, err)
	if len(rules) != 1 || rules[0].Hits != 1 {
		t.Fatal(rules)
	}
	must(t, server.Faults.Clear(ctx, one.ID))
}

func TestAResetEndsTheConnection(t *testing.T) {
	server := Start(t)
	org := server.NewOrg(t)
	_, err := server.Faults.Add(ctx, Fault{Org: org.ID, Method: "POST", Reset: true})
	must(t, err)
	path := fmt.Sprintf("/orgs/%d/labels", org.ID)
	if _, err := org.Do("POST", path, JSON{"key": "app", "value": "x"}, nil); err == nil {
		t.Fatal("there was an answer")
	}
}

func TestRefusalsAreControlErrors(t *testing.T) {
	server := Start(t)
	_, err := server.Faults.Add(ctx, Fault{Operation: "cats_get", Status: 500})
	var refused *ControlError
	if !errors.As(err, &refused) || refused.Status != 406 {
		t.Fatal(err)
	}
	_, err = server.Journal.Count(ctx, Query{"method": "GETT"})
	if !errors.As(err, &refused) || refused.Status != 406 || !strings.Contains(err.Error(), "did you mean GET?") {
		t.Fatal(err)
	}
	_, err = server.Journal.Count(ctx, Query{"operation": "labels_get", "status": "405"})
	if !errors.As(err, &refused) || refused.Status != 406 || !strings.Contains(err.Error(), "does not fit labels_get") {
		t.Fatal(err)
	}
	_, err = server.Journal.WaitFor(ctx, Query{}, 1, 301*time.Second)
	if !errors.As(err, &refused) || refused.Status != 406 || !strings.Contains(err.Error(), "from 0 to 300") {
		t.Fatal(err)
	}
	_, err = server.Journal.WaitFor(ctx, Query{"method": "PUT"}, 1, 20*time.Millisecond)
	if !errors.As(err, &refused) || refused.Status != 408 || !strings.Contains(err.Error(), "0 of 1 requests with method PUT; ") {
		t.Fatal(err)
	}
}

func TestADurationWithoutAUnitIsRefused(t *testing.T) {
	server := Start(t)
	before, err := server.Clock.Freeze(ctx, time.Time{})
	must(t, err)
	_, err = server.Clock.Advance(ctx, 3600)
	if err == nil || !strings.Contains(err.Error(), "a number needs a unit, such as 3600*time.Second") {
		t.Fatal(err)
	}
	if _, err = server.Journal.WaitFor(ctx, Query{}, 1, 10); err == nil || !strings.Contains(err.Error(), "10*time.Second") {
		t.Fatal(err)
	}
	for _, by := range []time.Duration{0, time.Millisecond} {
		state, err := server.Clock.Advance(ctx, by)
		hold(t, state.Now.Equal(before.Now.Add(by)), state, err)
	}
}

func TestAPathThatNothingCanBeAtIsRefused(t *testing.T) {
	server := Start(t)
	org := server.NewOrg(t)
	calls := []struct {
		prefix string
		make   func(path string) error
	}{
		{apiPath, func(path string) error { _, err := org.Do("GET", path, nil, nil); return err }},
		{apiPath, func(path string) error { return server.Orgs.CallAsOwner(ctx, org.ID, "GET", path, nil, nil) }},
		{apiPath, func(path string) error { _, err := server.OneLiners(ctx, path, ""); return err }},
		{controlPath, func(path string) error { return server.Call(ctx, "GET", path, nil, nil) }},
	}
	for index, call := range calls {
		says := fmt.Sprintf("the path %[1]s/orgs is to be without %[1]s, which stands ahead", call.prefix)
		if err := call.make(call.prefix + "/orgs"); err == nil || !strings.Contains(err.Error(), says) {
			t.Error(index, err)
		}
		says = "the path orgs is to begin with a slash: it stands behind " + call.prefix
		if err := call.make("orgs"); err == nil || err.Error() != says {
			t.Error(index, err)
		}
	}
}

func TestASnapshotBringsAnOrgBack(t *testing.T) {
	server := Start(t)
	org := server.NewOrg(t)
	path := fmt.Sprintf("/orgs/%d/labels", org.ID)
	_, err := server.Snapshots.Save(ctx, "ready", org.ID)
	must(t, err)
	_, err = org.Do("POST", path, JSON{"key": "app", "value": "x"}, nil)
	must(t, err)
	must(t, server.Snapshots.Restore(ctx, "ready"))
	var found []JSON
	_, err = org.Do("GET", path+"?key=app", nil, &found)
	must(t, err)
	if len(found) != 0 {
		t.Fatal(found)
	}
}

func TestSettingsHoldForAnOrg(t *testing.T) {
	server := Start(t)
	org := server.NewOrg(t)
	_, err := server.Settings.Set(ctx, JSON{"validation": "lenient"}, org.ID)
	must(t, err)
	all, err := server.Settings.Get(ctx, 0)
	must(t, err)
	own, err := server.Settings.Get(ctx, org.ID)
	must(t, err)
	if all.Validation != "strict" || own.Validation != "lenient" {
		t.Fatal(all, own)
	}
}

func TestAnOrgThatIsGoneAlreadyFailsNoTest(t *testing.T) {
	server := Start(t)
	_, err := server.Snapshots.Save(ctx, "before", 0)
	must(t, err)
	ends := map[string]func(Org) error{
		"reset":    func(Org) error { return server.Reset(ctx, 0) },
		"scenario": func(Org) error { _, err := server.Scenarios.Load(ctx, "empty"); return err },
		"snapshot": func(Org) error { return server.Snapshots.Restore(ctx, "before") },
		"deletion": func(org Org) error { return server.Orgs.Delete(ctx, org.ID) },
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) { must(t, end(server.NewOrg(t))) })
	}
}
