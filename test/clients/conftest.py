"""What the checks share: servers, the client connected to one, and how a refusal has to look to a program."""

import importlib.metadata
import itertools
import json
import os
import queue
import re
import signal
import subprocess
import tempfile
import threading
import urllib.request
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

try:
    import illumio
except ModuleNotFoundError:
    illumio = None  # pylo is no client of this module, and has checks of its own.

PROJECT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 30
SECONDS_PER_CHECK = 60


def client_name():
    """Two clients are the module `illumio`; which one it is, only the name of the package tells."""
    installed = {distribution.metadata['Name'] for distribution in importlib.metadata.distributions()}
    packages = {'illumio-py-open': 'illumio-py-open', 'illumio-pylo': 'pylo', 'illumio_pylo': 'pylo'}
    return next((client for package, client in packages.items() if package in installed), 'illumio-py')


CLIENT = client_name()


# One line per check ---------------------------------------------------------------------------------------------------


def pytest_report_teststatus(report):
    if report.passed and report.when != 'call':
        return None
    word = {'passed': 'ok', 'failed': 'not ok', 'skipped': 'skipped'}[report.outcome]
    category = report.outcome if report.when == 'call' or report.skipped else 'error'
    return category, f'{word} {CLIENT}: {described(report.nodeid)}\n', category.upper()


def described(nodeid):
    """test_x.py::test_creates_a_label[env] -> creates a label (env)"""
    name = nodeid.partition('::')[2]
    function, _, case = name.partition('[')
    text = function.removeprefix('test_').replace('_', ' ')
    return f'{text} ({case.removesuffix("]")})' if case else text


def pytest_configure():
    # The servers end with the run, also when it is told to stop.
    signal.signal(signal.SIGTERM, signal.default_int_handler)


@pytest.fixture(autouse=True)
def time_limit():
    """The clients poll a job for ever and wait out errors of the server: what hangs is to fail."""

    def expire(*_):
        raise TimeoutError(f'the check takes more than {SECONDS_PER_CHECK} s')

    signal.signal(signal.SIGALRM, expire)
    signal.alarm(SECONDS_PER_CHECK)
    yield
    signal.alarm(0)


# Servers --------------------------------------------------------------------------------------------------------------


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


@pytest.fixture(scope='session')
def server():
    """The server of most checks: strict, and with nothing to wait for. Without it there is nothing to check."""
    with ExitStack() as servers:
        try:
            server = servers.enter_context(running('--async-retry-after', '0'))
        except (RuntimeError, ValueError, KeyError) as error:
            pytest.exit(f'{CLIENT} has no server: {error}', returncode=1)
        yield server


@pytest.fixture(scope='session')
def pce(server):
    """The owner's client."""
    return server.connect()


@pytest.fixture
def start():
    """start('--limits', 'total_labels=10'): a client of a server with these options, which ends with the check."""
    with ExitStack() as servers:
        def start(*options):
            # Jobs are done at once, unless a test says otherwise: an option may be given once.
            soon = () if '--async-retry-after' in options else ('--async-retry-after', '0')
            return servers.enter_context(running(*soon, *options)).connect()

        yield start


# What checks are written with -----------------------------------------------------------------------------------------

numbers = itertools.count(1)


@pytest.fixture
def unique():
    """unique('web') -> web-17: a name that no other check uses."""
    return lambda word='check': f'{word}-{next(numbers)}'


@pytest.fixture
def new_label(pce, unique):
    return lambda key='app', **fields: pce.labels.create(illumio.Label(key=key, value=unique('label'), **fields))


@pytest.fixture
def new_profile(pce, unique):
    def create(**fields):
        return pce.pairing_profiles.create(
            illumio.PairingProfile(**{'name': unique('profile'), 'enabled': True, **fields})
        )

    return create


@contextmanager
def refusing(status, *beginnings):
    """The block ends in the client's exception, with a line `token: message` in it for each of the beginnings."""
    with pytest.raises(illumio.IllumioApiException) as caught:
        yield
    answer = caught.value.__cause__.response
    assert answer.status_code == status, str(caught.value)
    head, *told = str(caught.value).split('\n')
    assert head == f'API call returned error code {status}. Errors:'
    for beginning in beginnings:
        assert any(line.startswith(beginning) for line in told), str(caught.value)


@pytest.fixture(scope='session')
def refused():
    return refusing


@pytest.fixture(scope='session')
def invalid(refused):
    """with invalid("The property '#/' ...", 'labels_put'): the sentence in the frame that the PCE puts around it.

    The file of a schema that is referred to ends in #: 'labels#'.
    """
    frame = 'input_validation_error: Input validation failed. Details: {%s in schema %s.schema.json%s}'
    return lambda sentence, schema: refused(406, frame % (sentence, schema.rstrip('#'), '#' * schema.count('#')))


@pytest.fixture(scope='session')
def stray(invalid):
    """with stray('foo', 'labels_put'): the property foo is none of those that the schema allows."""
    sentence = 'The property \'#/\' contains additional properties ["%s"] outside of the schema when none are allowed'
    return lambda name, schema: invalid(sentence % name, schema)


@pytest.fixture
def not_found():
    """The text that Ansible's tests assert: requests makes it, since the client does not read the body."""

    @contextmanager
    def expect(path):
        with pytest.raises(illumio.IllumioApiException) as caught:
            yield
        told = str(caught.value)
        assert re.fullmatch(r'404 Client Error: Not Found for url: http://127\.0\.0\.1:\d+/api/v2(/\S+)', told)
        assert told.endswith(f'/api/v2{path}')

    return expect
