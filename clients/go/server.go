// Package mockpce starts mock-pce, an emulator of the Illumio PCE REST API, for a Go test, and speaks to its control
// API: orgs, clock, faults, journal, snapshots, settings.
package mockpce

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Start returns a server for a test: the one that MOCK_PCE_URL names (with MOCK_PCE_CONTROL_TOKEN where that is on
// another machine), else one that the command in MOCK_PCE_COMMAND starts [mock-pce], which ends with the test.
// Where there is no such command the test is skipped; where the variable CI is true it fails.
func Start(t testing.TB) *Server {
	t.Helper()
	server, err := StartProcess()
	if err != nil {
		if errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") != "true" {
			t.Skip(err)
		}
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	return server
}

// StartProcess is Start for a TestMain, whose tests share a server; Close ends it.
func StartProcess() (*Server, error) {
	if address := os.Getenv("MOCK_PCE_URL"); address != "" {
		return &Server{URL: strings.TrimSuffix(address, "/"), token: os.Getenv("MOCK_PCE_CONTROL_TOKEN"), stop: func() {}}, nil
	}
	command := strings.Fields(os.Getenv("MOCK_PCE_COMMAND"))
	if len(command) == 0 {
		command = []string{"mock-pce"}
	}
	arguments := append(command[1:], "serve", "--port", "0", "--json", "--log", "silent")
	process := exec.Command(command[0], arguments...)
	process.Stderr = os.Stderr
	output, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := process.Start(); err != nil {
		return nil, fmt.Errorf("%s: %w; set MOCK_PCE_URL or MOCK_PCE_COMMAND", command[0], err)
	}
	stop := func() {
		_ = process.Process.Kill()
		_ = process.Wait()
	}
	var told struct {
		URL string `json:"url"`
	}
	line, err := bufio.NewReader(output).ReadBytes('\n')
	if err == nil {
		err = json.Unmarshal(line, &told)
	}
	if err != nil {
		stop()
		return nil, fmt.Errorf("%s did not start: %w", strings.Join(command, " "), err)
	}
	return &Server{URL: told.URL, stop: stop}, nil
}

// Close ends a server that was started here.
func (s *Server) Close() { s.stop() }

// NewOrg makes an org of this test alone, which is deleted with it. Tests with an org each may run at the same time.
func (s *Server) NewOrg(t testing.TB) Org {
	t.Helper()
	org, err := s.CreateOrg(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.DeleteOrg(context.Background(), org.ID); err != nil {
			t.Error(err)
		}
	})
	return org
}
