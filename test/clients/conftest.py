"""What the checks share: servers, the client connected to one, and how a refusal has to look to a program."""

import itertools
import re
from contextlib import ExitStack, contextmanager

import pytest
from checks import CLIENT, described, pytest_configure, time_limit, told  # noqa: F401  (two are for pytest)
from servers import illumio, running


def pytest_report_teststatus(report):
    return told(report, described(report.nodeid))


# Servers --------------------------------------------------------------------------------------------------------------


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
