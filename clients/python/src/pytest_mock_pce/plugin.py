"""The fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from .client import MockPce, Org
from .server import start_server


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup('mock-pce')
    group.addoption('--mock-pce-url', help='a server that runs already [MOCK_PCE_URL]')
    group.addoption('--mock-pce-command', help='the command that is mock-pce [MOCK_PCE_COMMAND, else mock-pce]')
    group.addoption('--mock-pce-image', help='image of a container, for docker or podman [MOCK_PCE_IMAGE]')


@pytest.fixture(scope='session')
def mock_pce(pytestconfig: pytest.Config) -> Iterator[MockPce]:
    """A server for all tests of the session. Its clock is shared by all of them."""
    option = pytestconfig.getoption
    try:
        running = start_server(option('--mock-pce-url'), option('--mock-pce-command'), option('--mock-pce-image'))
        server = running.__enter__()
    except RuntimeError as error:
        raise pytest.UsageError(str(error)) from error
    try:
        yield server
    finally:
        running.__exit__(None, None, None)


@pytest.fixture
def pce_org(mock_pce: MockPce) -> Iterator[Org]:
    """An org of this test alone, deleted with its faults when it is over."""
    org = mock_pce.orgs.create()
    yield org
    mock_pce.orgs.delete(org.org)


@pytest.fixture
def illumio_pce(mock_pce: MockPce, pce_org: Org) -> Any:
    """illumio-py's PolicyComputeEngine, logged in to the test's org."""
    illumio = pytest.importorskip('illumio')
    server = urlsplit(mock_pce.url)
    pce = illumio.PolicyComputeEngine(
        f'{server.scheme}://{server.hostname}', port=str(server.port), org_id=str(pce_org.org)
    )
    pce.set_credentials(pce_org.key, pce_org.secret)
    return pce
