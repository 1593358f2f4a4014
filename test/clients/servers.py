"""Servers of mock-pce, each a process of its own, and clients connected to them."""

import json
import os
import queue
import subprocess
import tempfile
import threading
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

try:
    import illumio
except ModuleNotFoundError:
    illumio = None  # pylo is no client of this module, and has checks of its own.

PROJECT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 30


@dataclass(frozen=True)
class Server:
    url: str
    https_url: str
    org: int
    key: str
    secret: str

    def connect(self, key=None, secret=None, org=None):
        """A client that takes the first answer for an answer, instead of asking five times more on an error."""
        address = urlsplit(self.url)
        pce = illumio.PolicyComputeEngine(
            f'{address.scheme}://{address.hostname}',
            port=str(address.port),
            org_id=str(org or self.org),
            retry_count=0,
            request_timeout=20,
        )
        pce.set_credentials(key or self.key, secret or self.secret)
        return pce


@contextmanager
def running(*options):
    node = PROJECT / 'node_modules' / '.bin' / 'node'
    command = [node, 'dist/cli.js', '--port', '0', '--json', '--log', 'silent', *options]
    environment = {name: value for name, value in os.environ.items() if not name.startswith('MOCK_PCE_')}
    complaints = tempfile.TemporaryFile(mode='w+')
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=complaints,
        text=True,
    )
    try:
        told = json.loads(first_line(process, complaints))
        yield Server(told['url'], told['https_url'], told['org'], told['key'], told['secret'])
        note_operations(told['url'])
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise


def note_operations(url):
    """Which operations the client called, for the count that test/clients/run prints."""
    with urllib.request.urlopen(f'{url}/_mock/v1/operations', timeout=10) as answer:
        operations = json.load(answer)
    with open(os.environ.get('MOCK_PCE_TEST_OPERATIONS', os.devnull), 'a') as notes:
        notes.writelines(f'{"driven" if one["calls"] else "known"} {one["name"]}\n' for one in operations if one['modelled'])


def first_line(process, complaints):
    lines = queue.Queue()
    threading.Thread(target=lambda: lines.put(process.stdout.readline()), daemon=True).start()
    try:
        line = lines.get(timeout=SECONDS_TO_START)
    except queue.Empty:
        raise RuntimeError(f'mock-pce tells no address within {SECONDS_TO_START} s') from None
    if not line:
        status = process.wait(timeout=10)
        complaints.seek(0)
        raise RuntimeError(f'mock-pce ends with {status} before it tells its address:\n{complaints.read()}')
    return line
