package mockpce

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// Each test sets those that it is about; the command stays.
func noVariables(t *testing.T) {
	for _, name := range []string{"URL", "CONTROL_URL", "CONTROL_TOKEN", "CONTROL_PORT", "IMAGE", "TLS"} {
		t.Setenv("MOCK_PCE_"+name, "")
		must(t, os.Unsetenv("MOCK_PCE_"+name))
	}
}

func mustBeUsable(t *testing.T, server *Server) {
	t.Helper()
	org := server.NewOrg(t)
	if status := labels(t, org, org); status != 200 {
		t.Fatal(status)
	}
}

func mustNotStart(t *testing.T, options Options, message string) {
	t.Helper()
	if _, err := StartProcess(options); err == nil || !strings.Contains(err.Error(), message) {
		t.Fatal(err)
	}
}

func TestTheControlAPIMayHaveAPortOfItsOwn(t *testing.T) {
	noVariables(t)
	t.Setenv("MOCK_PCE_CONTROL_PORT", "0")
	started := Start(t)
	if strings.HasPrefix(started.ControlURL, started.URL) {
		t.Fatal(started.ControlURL)
	}
	mustBeUsable(t, started)
	mustBeUsable(t, Start(t, Options{URL: started.URL + "/", ControlURL: started.ControlURL + "/"}))
	mustNotStart(t, Options{URL: started.URL}, "a port of its own")
	t.Setenv("MOCK_PCE_URL", started.URL)
	t.Setenv("MOCK_PCE_CONTROL_URL", started.ControlURL)
	mustBeUsable(t, Start(t))
}

func TestTheURLOfAServerMayBeOneWithinIt(t *testing.T) {
	noVariables(t)
	started := Start(t)
	for _, within := range []string{"/", "/api/v2", "/api/v2/", "/api/v2/orgs/1", "/_mock/v1", "/_mock/ui/"} {
		t.Setenv("MOCK_PCE_URL", started.URL+within)
		mustBeUsable(t, Start(t))
	}
	if root := rootOf("https://host/pce/api/v2"); root != "https://host/pce" {
		t.Fatal(root)
	}
}

func TestHTTPSAloneIsSpokenToo(t *testing.T) {
	noVariables(t)
	t.Setenv("MOCK_PCE_TLS", "only")
	started := Start(t)
	if !strings.HasPrefix(started.URL, "https:") {
		t.Fatal(started.URL)
	}
	mustBeUsable(t, started)
	// Where no CA is named, none but the system's are trusted.
	mustNotStart(t, Options{URL: started.URL}, "certificate")
}

func TestWhatIsNamedWinsOverVariables(t *testing.T) {
	noVariables(t)
	t.Setenv("MOCK_PCE_URL", "http://127.0.0.1:1")
	mustBeUsable(t, Start(t, Options{Command: strings.Fields(os.Getenv("MOCK_PCE_COMMAND"))}))
}

func TestASentenceSaysThatThereIsNoServer(t *testing.T) {
	noVariables(t)
	mustNotStart(t, Options{URL: "http://127.0.0.1:1"}, "is to be had at http://127.0.0.1:1/_mock/v1: ")
	mustNotStart(t, Options{Command: []string{"no-such-command"}}, "set MOCK_PCE_URL, MOCK_PCE_COMMAND")
}

// What becomes of a test that takes a server, on a machine without mock-pce and container engine.
func fateOf(t *testing.T, options ...Options) string {
	t.Helper()
	t.Setenv("PATH", t.TempDir())
	noted := &ending{TB: t}
	done := make(chan struct{})
	go func() {
		defer close(done)
		Start(noted, options...).Close()
	}()
	<-done
	return noted.fate
}

// A test that ends for itself alone.
type ending struct {
	testing.TB
	fate string
}

func (e *ending) Skip(...any)  { e.end("skipped") }
func (e *ending) Fatal(...any) { e.end("failed") }
func (e *ending) end(fate string) {
	e.fate = fate
	runtime.Goexit()
}

func TestATestIsSkippedOnlyWhereNobodyNamedAServer(t *testing.T) {
	cases := []struct {
		name, variable, value, fate string
		options                     []Options
	}{
		{name: "nothing is named", fate: "skipped"},
		{name: "in CI", variable: "CI", value: "true", fate: "failed"},
		{name: "a variable is empty", variable: "MOCK_PCE_COMMAND", value: " ", fate: "skipped"},
		{name: "a variable names a command", variable: "MOCK_PCE_COMMAND", value: "mock-pc", fate: "failed"},
		{name: "a variable names an image", variable: "MOCK_PCE_IMAGE", value: "mock-pce:1", fate: "failed"},
		{name: "a variable names a URL", variable: "MOCK_PCE_URL", value: "http://127.0.0.1:1", fate: "failed"},
		{name: "the test names a command", options: []Options{{Command: []string{"mock-pc"}}}, fate: "failed"},
		{name: "the test names an image", options: []Options{{Image: "mock-pce:1"}}, fate: "failed"},
	}
	for _, one := range cases {
		t.Run(one.name, func(t *testing.T) {
			noVariables(t)
			t.Setenv("MOCK_PCE_COMMAND", "")
			t.Setenv("CI", "")
			if one.variable != "" {
				t.Setenv(one.variable, one.value)
			}
			if fate := fateOf(t, one.options...); fate != one.fate {
				t.Fatal(fate)
			}
		})
	}
}

// A command that is a shell script.
func scriptOf(t *testing.T, lines string) Options {
	script := filepath.Join(t.TempDir(), "command")
	must(t, os.WriteFile(script, []byte("#!/bin/sh\n"+lines), 0o755))
	return Options{Command: []string{script}}
}

func TestACommandThatStartsNoServerIsToldWithItsEndAndWhatItPrinted(t *testing.T) {
	noVariables(t)
	mustNotStart(t, scriptOf(t, "echo no such option >&2; exit 3"),
		"did not start: it ended with exit status 3; it printed: no such option")
	mustNotStart(t, scriptOf(t, "printf half; exit 1"), "it ended with exit status 1; it printed: half")
	// It lives for longer than its output.
	mustNotStart(t, scriptOf(t, "exec >&-; i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; exit 3"), "exit status 3")
	mustNotStart(t, scriptOf(t, "exit 0"), "it ended with exit status 0; it printed: nothing")
	mustNotStart(t, scriptOf(t, "echo '> mock-pce'; echo more >&2; exec tail -f /dev/null"),
		"its first line is not what serve --json prints; it printed: > mock-pce")
	command := strings.Fields(os.Getenv("MOCK_PCE_COMMAND"))
	t.Setenv("MOCK_PCE_SCENARIO", "nope")
	mustNotStart(t, Options{Command: command}, "it ended with exit status 1; it printed: mock-pce: cannot read the scenario nope")
}

func TestACommandWithFlagsIsToldToBeWithout(t *testing.T) {
	noVariables(t)
	for _, more := range []string{"--port 8443", "--tls=only", "serve", "serve --port 8443"} {
		command := strings.Fields(os.Getenv("MOCK_PCE_COMMAND") + " " + more)
		mustNotStart(t, Options{Command: command}, "the command is to be without serve and without flags")
	}
}

func TestTheLastOfALongOutputIsTold(t *testing.T) {
	noVariables(t)
	_, err := StartProcess(scriptOf(t, "yes line | head -n 9999 >&2; echo the last >&2; exit 1"))
	if err == nil || !strings.HasSuffix(err.Error(), "the last") || len(err.Error()) > 3000 {
		t.Fatal(err)
	}
}

// Puts a docker first on the PATH that notes what it is asked for, and does what the cases of a shell script say.
func fakeEngine(t *testing.T, cases string) (folder string) {
	folder = t.TempDir()
	script := fmt.Sprintf("#!/bin/sh\ncd '%s'\necho \"$@\" >>asked\ncase $1 in\n%s\nesac\n", folder, cases)
	must(t, os.WriteFile(filepath.Join(folder, "docker"), []byte(script), 0o755))
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	return folder
}

func TestAContainerIsStartedAndEnded(t *testing.T) {
	noVariables(t)
	// In the place of a container the command, on a free port.
	folder := fakeEngine(t, fmt.Sprintf(`run)
  %s serve --port 0 --json --log silent >told 2>&1 &
  echo $! >pid
  while ! grep -q url told; do sleep 0.05; done
  echo a-container;;
port) sed 's|.*"url":"http://\([^"]*\)".*|\1|' told;;
kill) kill "$(cat pid)";;`, os.Getenv("MOCK_PCE_COMMAND")))
	t.Setenv("MOCK_PCE_IMAGE", "mock-pce:1")
	server, err := StartProcess()
	must(t, err)
	t.Run("use", func(t *testing.T) { mustBeUsable(t, server) })
	server.Close()
	asked, err := os.ReadFile(filepath.Join(folder, "asked"))
	must(t, err)
	want := "run --rm -d -p 127.0.0.1::8443 -e MOCK_PCE_CONTROL_TOKEN mock-pce:1\nport a-container 8443\nkill a-container\n"
	if string(asked) != want {
		t.Fatal(string(asked))
	}
}

func TestWhatDockerRefusesIsTold(t *testing.T) {
	noVariables(t)
	fakeEngine(t, "run) echo no such image >&2; exit 125;;")
	mustNotStart(t, Options{Image: "mock-pce:1"}, "no such image")
}

// As npx does, the command starts the server as a child, and passes on to it that it is to end.
func TestAServerEndsWithTheCommandThatStartedIt(t *testing.T) {
	noVariables(t)
	wrapper := filepath.Join(t.TempDir(), "wrapper")
	script := fmt.Sprintf("#!/bin/sh\n%s \"$@\" &\ntrap \"kill $!\" TERM\nwait $!\nwait\n", os.Getenv("MOCK_PCE_COMMAND"))
	must(t, os.WriteFile(wrapper, []byte(script), 0o755))
	server, err := StartProcess(Options{Command: []string{wrapper}})
	must(t, err)
	t.Run("use", func(t *testing.T) { mustBeUsable(t, server) })
	server.Close()
	if _, err := server.Ready(context.Background()); err == nil {
		t.Fatal("the server still runs")
	}
}
