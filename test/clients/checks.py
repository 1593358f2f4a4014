"""What all runs of pytest share: which client it is, one line per check, and an end for a check that hangs."""

import importlib.metadata
import signal

import pytest

SECONDS_PER_CHECK = 60


def client_name():
    """Two clients are the module `illumio`; which one it is, only the name of the package tells."""
    installed = {distribution.metadata['Name'] for distribution in importlib.metadata.distributions()}
    packages = {'illumio-py-open': 'illumio-py-open', 'illumio-pylo': 'pylo', 'illumio_pylo': 'pylo'}
    return next((client for package, client in packages.items() if package in installed), 'illumio-py')


CLIENT = client_name()
WORDS = {'passed': 'ok', 'failed': 'not ok', 'skipped': 'skipped'}


def told(report, text, words=WORDS):
    """The line of a check, in the form in which pytest wants it; none for a set-up or an end without trouble."""
    if report.passed and report.when != 'call':
        return None
    category = report.outcome if report.when == 'call' or report.skipped else 'error'
    return category, f'{words[report.outcome]} {CLIENT}: {text}\n', category.upper()


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
