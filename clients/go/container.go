package mockpce

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

const timeToStart = time.Minute

// A container of docker or podman, on a free port of this machine, which ends with the server.
func startContainer(image string) (*Server, error) {
	engine, err := findEngine()
	if err != nil {
		return nil, fmt.Errorf("to run %s: %w", image, err)
	}
	token, err := newToken()
	if err != nil {
		return nil, err
	}
	// The token by name alone: what a command line holds, every process can read.
	run := exec.Command(engine, "run", "--rm", "-d", "-p", "127.0.0.1::8443", "-e", "MOCK_PCE_CONTROL_TOKEN", image)
	run.Env = append(os.Environ(), "MOCK_PCE_CONTROL_TOKEN="+token)
	container, err := outputOf(run)
	if err != nil {
		return nil, err
	}
	stop := func() { _ = exec.Command(engine, "kill", container).Run() }
	server, err := atPortOf(engine, container, token)
	if err != nil {
		stop()
		return nil, err
	}
	server.stop = stop
	return server, nil
}

func findEngine() (string, error) {
	for _, name := range []string{"docker", "podman"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("neither docker nor podman: %w", exec.ErrNotFound)
}

func newToken() (string, error) {
	bytes := make([]byte, 16)
	_, err := rand.Read(bytes)
	return hex.EncodeToString(bytes), err
}

func atPortOf(engine, container, token string) (*Server, error) {
	addresses, err := outputOf(exec.Command(engine, "port", container, "8443"))
	if err != nil {
		return nil, err
	}
	address, _, _ := strings.Cut(addresses, "\n")
	server := newServer("http://"+address, "", token, plainClient)
	return server, untilReady(server)
}

func untilReady(server *Server) error {
	ctx, cancel := context.WithTimeout(context.Background(), timeToStart)
	defer cancel()
	for {
		_, err := server.Ready(ctx)
		if err == nil {
			return nil
		}
		if ctx.Err() != nil {
			return fmt.Errorf("%s was not ready within %s: %w", server.URL, timeToStart, err)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func outputOf(command *exec.Cmd) (string, error) {
	output, err := command.Output()
	var failed *exec.ExitError
	if errors.As(err, &failed) {
		return "", fmt.Errorf("%s failed: %s", strings.Join(command.Args, " "), strings.TrimSpace(string(failed.Stderr)))
	}
	return strings.TrimSpace(string(output)), err
}
