// Package mockpcecontainer runs the image of mock-pce in a container of Testcontainers. It is a module of its own, so
// that the client alone needs the standard library alone.
package mockpcecontainer

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"strconv"

	mockpce "github.com/mock-pce/mock-pce/clients/go"
	"github.com/testcontainers/testcontainers-go"
	"github.com/testcontainers/testcontainers-go/wait"
)

const port = "8443/tcp"

// Container is a PCE in a container that is ready.
type Container struct {
	*testcontainers.DockerContainer
	// Server is its control API. https has the same port, and Server.CA gives its CA.
	Server *mockpce.Server
	// ControlToken is what a caller of the control API has to show.
	ControlToken string
	// Org is the first org, with its owner's key.
	Org mockpce.Org
}

// Run starts a container of an image; "" is the one that the README builds. Options of the server are environment
// variables, by testcontainers.WithEnv; what they do not say of key, secret and control token is made here. http has to
// be spoken: with MOCK_PCE_TLS=only nobody sees it ready. A container that does not become ready is returned with the
// error, for testcontainers.CleanupContainer.
func Run(ctx context.Context, image string, options ...testcontainers.ContainerCustomizer) (*Container, error) {
	if image == "" {
		image = "mock-pce"
	}
	env := map[string]string{}
	all := []testcontainers.ContainerCustomizer{
		testcontainers.WithEnv(map[string]string{
			"MOCK_PCE_ORG":           "1",
			"MOCK_PCE_API_KEY":       "api_" + secret(),
			"MOCK_PCE_API_SECRET":    secret(),
			"MOCK_PCE_CONTROL_TOKEN": secret(),
		}),
		testcontainers.WithExposedPorts(port),
		testcontainers.WithWaitStrategy(wait.ForHTTP("/_mock/v1/ready").WithPort(port)),
	}
	all = append(all, options...)
	// Last, so that it reads what all others said.
	all = append(all, testcontainers.CustomizeRequestOption(func(request *testcontainers.GenericContainerRequest) error {
		env = request.Env
		return nil
	}))
	running, err := testcontainers.Run(ctx, image, all...)
	container := &Container{DockerContainer: running, ControlToken: env["MOCK_PCE_CONTROL_TOKEN"]}
	if err != nil {
		return container, err
	}
	return container, container.find(ctx, env)
}

func (c *Container) find(ctx context.Context, env map[string]string) error {
	url, err := c.PortEndpoint(ctx, port, "http")
	if err != nil {
		return err
	}
	id, err := strconv.ParseInt(env["MOCK_PCE_ORG"], 10, 64)
	if err != nil {
		return err
	}
	c.Org = mockpce.Org{ID: id, Key: env["MOCK_PCE_API_KEY"], Secret: env["MOCK_PCE_API_SECRET"], BaseURL: url + "/api/v2"}
	c.Server, err = mockpce.StartProcess(mockpce.Options{URL: url, ControlURL: url + "/_mock/v1", ControlToken: c.ControlToken})
	return err
}

func secret() string {
	bytes := make([]byte, 16)
	// It ends the program rather than fail: see crypto/rand.
	_, _ = rand.Read(bytes)
	return hex.EncodeToString(bytes)
}
