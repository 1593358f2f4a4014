package mockpcecontainer

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/testcontainers/testcontainers-go"
)

// One engine for all tests: the library looks for it once. MOCK_PCE_TEST_ENGINE names the socket of one that runs, as
// test:container does.
func TestMain(m *testing.M) {
	orPanic(os.Setenv("TESTCONTAINERS_RYUK_DISABLED", "true"))
	orPanic(os.Setenv("TESTCONTAINERS_HOST_OVERRIDE", "127.0.0.1"))
	if socket := os.Getenv("MOCK_PCE_TEST_ENGINE"); socket != "" {
		orPanic(os.Setenv("DOCKER_HOST", "unix://"+socket))
		os.Exit(m.Run())
	}
	os.Exit(withEngine(m))
}

// An engine of which there is only what the library asks.
func withEngine(m *testing.M) int {
	folder, err := os.MkdirTemp("", "engine")
	orPanic(err)
	defer os.RemoveAll(folder)
	socket := filepath.Join(folder, "docker.sock")
	node := strings.Fields(os.Getenv("MOCK_PCE_COMMAND"))[0]
	engine := exec.Command(node, "../../../test/testcontainers/engine.ts", socket)
	engine.Stderr = os.Stderr
	input, err := engine.StdinPipe()
	orPanic(err)
	output, err := engine.StdoutPipe()
	orPanic(err)
	orPanic(engine.Start())
	_, err = bufio.NewReader(output).ReadString('\n')
	orPanic(err)
	orPanic(os.Setenv("DOCKER_HOST", "unix://"+socket))
	code := m.Run()
	orPanic(input.Close())
	orPanic(engine.Wait())
	return code
}

func orPanic(err error) {
	if err != nil {
		panic(err)
	}
}

func start(t *testing.T, image string, options ...testcontainers.ContainerCustomizer) *Container {
	t.Helper()
	container, err := Run(context.Background(), image, options...)
	testcontainers.CleanupContainer(t, container)
	if err != nil {
		t.Fatal(err)
	}
	return container
}

func mustBeMadeOf(t *testing.T, container *Container, image, variable string) {
	t.Helper()
	made, err := container.Inspect(context.Background())
	if err != nil || !strings.HasSuffix(strings.TrimSuffix(made.Config.Image, ":latest"), image) || !slices.Contains(made.Config.Env, variable) {
		t.Fatal(err, made.Config)
	}
}

func mustSeeLabels(t *testing.T, container *Container, path string) {
	t.Helper()
	if status, err := container.Org.Do("GET", path, nil, nil); status != 200 {
		t.Fatal(status, err)
	}
}

func TestAContainerGivesItsOrgAndItsControlAPIAndEnds(t *testing.T) {
	ctx := context.Background()
	container := start(t, "")
	mustSeeLabels(t, container, "/orgs/1/labels")
	mustBeMadeOf(t, container, "mock-pce", "MOCK_PCE_CONTROL_TOKEN="+container.ControlToken)
	if pem, err := container.Server.CA(ctx); err != nil || !strings.Contains(pem, "BEGIN CERTIFICATE") {
		t.Fatal(pem, err)
	}
	if err := container.Terminate(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := container.Server.Info(ctx); err == nil {
		t.Fatal("it runs on")
	}
}

func TestWhatATestSaysOfImageOrgKeyAndTokenHolds(t *testing.T) {
	container := start(t, "registry.test/mock-pce:1", testcontainers.WithEnv(map[string]string{
		"MOCK_PCE_ORG":           "7",
		"MOCK_PCE_API_KEY":       "api_mine",
		"MOCK_PCE_API_SECRET":    "known",
		"MOCK_PCE_CONTROL_TOKEN": "t0ken",
	}))
	if org := container.Org; org.ID != 7 || org.Key != "api_mine" || org.Secret != "known" || container.ControlToken != "t0ken" {
		t.Fatal(org)
	}
	mustSeeLabels(t, container, "/orgs/7/labels")
	mustBeMadeOf(t, container, "registry.test/mock-pce:1", "MOCK_PCE_CONTROL_TOKEN=t0ken")
}

func TestAnImageThatThereIsNotIsToldByItsName(t *testing.T) {
	container, err := Run(context.Background(), "no-such-image")
	testcontainers.CleanupContainer(t, container)
	if err == nil || !strings.Contains(err.Error(), "no-such-image") {
		t.Fatal(err)
	}
}
