// Package mockpce starts mock-pce, an emulator of the Illumio PCE REST API, for a Go test, and speaks to its control
// API: orgs, clock, faults, journal, snapshots, scenarios, settings, hosts. The calls have the names that they have in
// its TypeScript library.
package mockpce

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

// After it a command that was asked to end is killed.
const timeToEnd = 10 * time.Second

// Options say where a server comes from: the first of URL, Image and Command that is set. Where none is, the variables
// in brackets say it.
type Options struct {
	// URL of a server that runs already [MOCK_PCE_URL], which is left running.
	URL string
	// ControlURL of its control API [MOCK_PCE_CONTROL_URL, else URL + /_mock/v1].
	ControlURL string
	// ControlToken is what that asks for from another machine [MOCK_PCE_CONTROL_TOKEN].
	ControlToken string
	// Image of a container, for docker or podman [MOCK_PCE_IMAGE].
	Image string
	// Command that is mock-pce, such as node and /path/to/dist/cli.js [MOCK_PCE_COMMAND, split at spaces; else mock-pce].
	Command []string
}

func (o Options) orVariables() Options {
	if o.URL == "" && o.Image == "" && len(o.Command) == 0 {
		o.URL, o.Image = os.Getenv("MOCK_PCE_URL"), os.Getenv("MOCK_PCE_IMAGE")
		o.Command = strings.Fields(os.Getenv("MOCK_PCE_COMMAND"))
	}
	if o.ControlURL == "" {
		o.ControlURL = os.Getenv("MOCK_PCE_CONTROL_URL")
	}
	if o.ControlToken == "" {
		o.ControlToken = os.Getenv("MOCK_PCE_CONTROL_TOKEN")
	}
	if len(o.Command) == 0 {
		o.Command = []string{"mock-pce"}
	}
	return o
}

// Start returns a server for a test; one that it started ends with the test. Where the command, or docker and podman,
// are not there the test is skipped; where the variable CI is true it fails. At most one Options is looked at.
func Start(t testing.TB, options ...Options) *Server {
	t.Helper()
	server, err := StartProcess(options...)
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
func StartProcess(options ...Options) (*Server, error) {
	var given Options
	if len(options) > 0 {
		given = options[0]
	}
	given = given.orVariables()
	switch {
	case given.URL != "":
		return attach(given)
	case given.Image != "":
		return startContainer(given.Image)
	default:
		return startCommand(given.Command)
	}
}

func attach(options Options) (*Server, error) {
	server := newServer(options.URL, options.ControlURL, options.ControlToken, plainClient)
	if _, err := server.Info(context.Background()); err != nil {
		return nil, fmt.Errorf("no control API of mock-pce is to be had at %s: %w; set MOCK_PCE_URL, "+
			"MOCK_PCE_CONTROL_URL and MOCK_PCE_CONTROL_TOKEN to those of a server that runs", server.ControlURL, err)
	}
	return server, nil
}

// What a server tells of itself in its first line.
type told struct {
	URL          string `json:"url"`
	ControlURL   string `json:"control_url"`
	ControlToken string `json:"control_token"`
}

func startCommand(command []string) (*Server, error) {
	arguments := append(command[1:len(command):len(command)], "serve", "--port", "0", "--json", "--log", "silent")
	ctx, end := context.WithCancel(context.Background())
	process := exec.CommandContext(ctx, command[0], arguments...)
	// npx passes this on to the server that it started. A kill would end npx alone, and leave the server running.
	process.Cancel = func() error { return process.Process.Signal(syscall.SIGTERM) }
	process.WaitDelay = timeToEnd
	var errs printed
	process.Stderr = io.MultiWriter(os.Stderr, &errs)
	output, err := process.StdoutPipe()
	if err != nil {
		end()
		return nil, err
	}
	if err := process.Start(); err != nil {
		end()
		return nil, fmt.Errorf("%s: %w; set MOCK_PCE_URL, MOCK_PCE_COMMAND or MOCK_PCE_IMAGE", command[0], err)
	}
	var line told
	text, err := bufio.NewReader(output).ReadBytes('\n')
	if err == nil && json.Unmarshal(text, &line) != nil {
		err = errors.New("its first line is not what serve --json prints")
	}
	if err != nil {
		return nil, notStarted(command, process, end, err, string(text), &errs)
	}
	client, err := clientOf(line.ControlURL)
	if err != nil {
		// Its line holds the token, and is not repeated.
		return nil, notStarted(command, process, end, err, "", &errs)
	}
	server := newServer(line.URL, line.ControlURL, line.ControlToken, client)
	server.stop = func() {
		end()
		_ = process.Wait()
	}
	return server, nil
}

// Close ends a server that was started here.
func (s *Server) Close() { s.stop() }

// NewOrg makes an org of this test alone, which is deleted with it. Tests with an org each may run at the same time.
func (s *Server) NewOrg(t testing.TB) Org {
	t.Helper()
	org, err := s.Orgs.Create(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		// The test may have deleted it, or have put another state in the place of the whole one.
		var refused *ControlError
		err := s.Orgs.Delete(context.Background(), org.ID)
		if err != nil && !(errors.As(err, &refused) && refused.Status == http.StatusNotFound) {
			t.Error(err)
		}
	})
	return org
}
