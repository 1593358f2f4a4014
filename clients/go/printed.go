package mockpce

import (
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// So much of what a command printed last is told where it starts no server.
const mostPrinted = 2000

// The end of what was printed.
type printed struct {
	lock sync.Mutex
	text []byte
}

func (p *printed) Write(part []byte) (int, error) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.text = append(p.text, part...)
	p.text = p.text[max(0, len(p.text)-mostPrinted):]
	return len(part), nil
}

func (p *printed) String() string {
	p.lock.Lock()
	defer p.lock.Unlock()
	return strings.TrimSpace(string(p.text))
}

// Says why a command started no server: how it ended, where it did by itself, and what it printed.
func notStarted(command []string, process *exec.Cmd, end func(), reason error, out string, errs *printed) error {
	why := reason.Error()
	if errors.Is(reason, io.EOF) {
		// Its output has ended. Where it runs on, it is asked to end.
		defer time.AfterFunc(timeToEnd, end).Stop()
		_ = process.Wait()
		why = "it ended with " + process.ProcessState.String()
	} else {
		end()
		_ = process.Wait()
	}
	said := strings.TrimSpace(strings.TrimSpace(out) + "\n" + errs.String())
	if said == "" {
		said = "nothing"
	}
	return fmt.Errorf("%s did not start: %s; it printed: %s%s", strings.Join(command, " "), why, said, advice(said))
}

// Whose flags the server complains of, since it knows nothing of the command that it was started by.
func advice(said string) string {
	if !strings.Contains(said, "unexpected argument serve") {
		return ""
	}
	return "; the command is to be without serve and without flags, for serve and its flags are put behind it: " +
		"options are variables, such as MOCK_PCE_CLOCK"
}
