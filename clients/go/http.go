package mockpce

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// The server is on this machine, or named: no proxy stands between. nil trusts whom the system trusts.
func newClient(trust *tls.Config) *http.Client {
	return &http.Client{Transport: &http.Transport{TLSClientConfig: trust}}
}

// For http, and for certificates that the system trusts.
var plainClient = newClient(nil)

// The client of a server that was started here, which trusts its CA where it speaks https alone. Nothing can be trusted
// before, and nobody else is at its port.
func clientOf(controlURL string) (*http.Client, error) {
	if !strings.HasPrefix(controlURL, "https:") {
		return plainClient, nil
	}
	anyone := newClient(&tls.Config{InsecureSkipVerify: true})
	defer anyone.CloseIdleConnections()
	answer, err := anyone.Get(controlURL + "/ca.pem")
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode == http.StatusNotFound {
		// The certificate was given, with --tls-cert: its CA is one of the system's, or of SSL_CERT_FILE.
		return plainClient, nil
	}
	pem, err := io.ReadAll(answer.Body)
	pool := x509.NewCertPool()
	if err == nil && !pool.AppendCertsFromPEM(pem) {
		err = fmt.Errorf("%s/ca.pem answered %d", controlURL, answer.StatusCode)
	}
	return newClient(&tls.Config{RootCAs: pool}), err
}

const (
	apiPath     = "/api/v2"
	controlPath = "/_mock/v1"
)

// A server has both beneath its URL, and users copy the address that they see.
var addressWithin = regexp.MustCompile(`/+((api/v2|_mock)(/.*)?)?$`)

// The URL of a server, of any that is within it.
func rootOf(address string) string { return addressWithin.ReplaceAllString(address, "") }

// The URL of a path that is told without its prefix.
func below(address, prefix, path string) (string, error) {
	if path == prefix || strings.HasPrefix(path, prefix+"/") {
		return "", fmt.Errorf("the path %s is to be without %s, which stands ahead of it already", path, prefix)
	}
	if !strings.HasPrefix(path, "/") {
		return "", fmt.Errorf("the path %s is to begin with a slash: it stands behind %s", path, prefix)
	}
	return address + path, nil
}

func newRequest(ctx context.Context, method, address string, body any) (*http.Request, error) {
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		sent = bytes.NewReader(text)
	}
	request, err := http.NewRequestWithContext(ctx, method, address, sent)
	if err == nil && body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	return request, err
}

func send(client *http.Client, request *http.Request) (status int, text []byte, err error) {
	answer, err := client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer answer.Body.Close()
	text, err = io.ReadAll(answer.Body)
	return answer.StatusCode, text, err
}

func parse(text []byte, out any) error {
	if out == nil || len(text) == 0 {
		return nil
	}
	return json.Unmarshal(text, out)
}

func search(query Query) string {
	if len(query) == 0 {
		return ""
	}
	values := url.Values{}
	for name, value := range query {
		values.Set(name, value)
	}
	return "?" + values.Encode()
}
