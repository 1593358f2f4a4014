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
// in brackets say it; and where none of these is set, it is the mock-pce on PATH.
type Options struct {
	// URL of a server that runs already [MOCK_PCE_URL], which is left running; one that ends in /api/v2 is taken too.
	URL string
	// ControlURL of its control API [MOCK_PCE_CONTROL_URL, else URL + /_mock/v1].
	ControlURL string
	// ControlToken is what that asks for from another machine [MOCK_PCE_CONTROL_TOKEN].
	ControlToken string
	// Image of a container, for docker or podman [MOCK_PCE_IMAGE].
	Image string
	// Command that is mock-pce, such as node and /path/to/dist/cli.js [MOCK_PCE_COMMAND, split at spaces].
	Command []string
}

// Whether somebody said where the server comes from.
func (o Options) nameOne() bool { return o.URL != "" || o.Image != "" || len(o.Command) > 0 }

func (o Options) orVariables() Options {
	if !o.nameOne() {
		o.URL, o.Image = os.Getenv("MOCK_PCE_URL"), os.Getenv("MOCK_PCE_IMAGE")
		o.Command = strings.Fields(os.Getenv("MOCK_PCE_COMMAND"))
	}
	if o.ControlURL == "" {
		o.ControlURL = os.Getenv("MOCK_PCE_CONTROL_URL")
	}
	if o.ControlToken == "" {
		o.ControlToken = os.Getenv("MOCK_PCE_CONTROL_TOKEN")
	}
	return o
}

// Start returns a server for a test; one that it started ends with the test. Where no server is named and no mock-pce is
// on PATH the test is skipped; where the variable CI is true it fails. At most one Options is looked at.
func Start(t testing.TB, options ...Options) *Server {
	t.Helper()
	given := firstOf(options)
	server, err := given.start()
	if err != nil {
		if errors.Is(err, exec.ErrNotFound) && !given.nameOne() && os.Getenv("CI") != "true" {
			t.Skip(err)
		}
		t.Fatal(err)
	}
	t.Cleanup(server.Close)
	return server
}

// StartProcess is Start for a TestMain, whose tests share a server; Close ends it.
func StartProcess(options ...Options) (*Server, error) { return firstOf(options).start() }

func firstOf(options []Options) Options {
	var given Options
	if len(options) > 0 {
		given = options[0]
	}
	return given.orVariables()
}

func (o Options) start() (*Server, error) {
	switch {
	case o.URL != "":
		return attach(o)
	case o.Image != "":
		return startContainer(o.Image)
	case len(o.Command) > 0:
		return startCommand(o.Command)
	default:
		return startCommand([]string{"mock-pce"})
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
