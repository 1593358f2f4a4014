package mockpce

import (
	"context"
	"errors"
	"fmt"
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
	_, err := server.AddFault(ctx, Fault{Org: one.ID, First: 1, Status: 503})
	must(t, err)
	got := []int{labels(t, one, one), labels(t, two, two), labels(t, one, one)}
	if fmt.Sprint(got) != "[503 200 200]" {
		t.Fatal(got)
	}
	rules, err := server.Faults(ctx)
	must(t, err)
	if len(rules) != 1 || rules[0].Hits != 1 {
		t.Fatal(rules)
	}
	must(t, server.ClearFaults(ctx, one.ID))
}

func TestAResetEndsTheConnection(t *testing.T) {
	server := Start(t)
	org := server.NewOrg(t)
	_, err := server.AddFault(ctx, Fault{Org: org.ID, Method: "POST", Reset: true})
	must(t, err)
	path := fmt.Sprintf("/orgs/%d/labels", org.ID)
	if _, err := org.Do("POST", path, JSON{"key": "app", "value": "x"}, nil); err == nil {
		t.Fatal("there was an answer")
	}
}

func TestRefusalsAreControlErrors(t *testing.T) {
	server := Start(t)
	_, err := server.AddFault(ctx, Fault{Operation: "cats_get", Status: 500})
	var refused *ControlError
	if !errors.As(err, &refused) || refused.Status != 406 {
		t.Fatal(err)
	}
	_, err = server.WaitForJournal(ctx, Query{"method": "PUT"}, 1, 20*time.Millisecond)
	if !errors.As(err, &refused) || refused.Status != 408 {
		t.Fatal(err)
	}
}

func TestASnapshotBringsAnOrgBack(t *testing.T) {
	server := Start(t)
	org, err := server.CreateOrg(ctx)
	must(t, err)
	path := fmt.Sprintf("/orgs/%d/labels", org.ID)
	must(t, server.SaveSnapshot(ctx, "ready", org.ID))
	_, err = org.Do("POST", path, JSON{"key": "app", "value": "x"}, nil)
	must(t, err)
	must(t, server.RestoreSnapshot(ctx, "ready"))
	var found []JSON
	_, err = org.Do("GET", path+"?key=app", nil, &found)
	must(t, err)
	if len(found) != 0 {
		t.Fatal(found)
	}
	must(t, server.ChangeSettings(ctx, org.ID, JSON{"validation": "lenient"}))
	must(t, server.UseSystemTime(ctx))
	must(t, server.LoadScenario(ctx, "empty"))
	must(t, server.Reset(ctx, 0))
}
