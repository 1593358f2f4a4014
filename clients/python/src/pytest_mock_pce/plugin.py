"""The fixtures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from .client import ControlError, MockPce, Org
from .server import start_server


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup('mock-pce')
    group.addoption('--mock-pce-url', help='a server that runs already [MOCK_PCE_URL]')
    group.addoption('--mock-pce-control-url', help='its control API [MOCK_PCE_CONTROL_URL, else URL + /_mock/v1]')
    group.addoption('--mock-pce-control-token', help='what that asks for [MOCK_PCE_CONTROL_TOKEN]')
    group.addoption('--mock-pce-command', help='the command that is mock-pce [MOCK_PCE_COMMAND, else mock-pce]')
    group.addoption('--mock-pce-package', help='what npm installs for the Node of the extra node [MOCK_PCE_PACKAGE]')
    group.addoption('--mock-pce-image', help='image of a container, for docker or podman [MOCK_PCE_IMAGE]')


@pytest.fixture(scope='session')
def mock_pce(pytestconfig: pytest.Config) -> Iterator[MockPce]:
    """A server for all tests of the session. Its clock is shared by all of them."""
    names = ('url', 'command', 'image', 'package', 'control_url', 'control_token')
    options = {name: pytestconfig.getoption(f'mock_pce_{name}') for name in names}
    with ExitStack() as running:
        try:
            server = running.enter_context(start_server(**options))
        except RuntimeError as error:
            # A sentence says it: where in here it was raised helps nobody.
            raise pytest.fail.Exception(f'mock_pce: {error}', pytrace=False) from None
        yield server


@pytest.fixture
def pce_org(mock_pce: MockPce) -> Iterator[Org]:
    """An org of this test alone, deleted with its faults when it is over."""
    org = mock_pce.orgs.create()
    yield org
    try:
        mock_pce.orgs.delete(org.org)
    except ControlError as error:
        # The test may have deleted it, or have put another state in the place of the whole one.
        if error.status != 404:
            raise


@pytest.fixture
def illumio_pce(mock_pce: MockPce, pce_org: Org, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """illumio-py's PolicyComputeEngine, logged in to the test's org."""
    illumio = pytest.importorskip('illumio')
    server = urlsplit(mock_pce.url)
    pce = illumio.PolicyComputeEngine(
        f'{server.scheme}://{server.hostname}', port=str(server.port), org_id=str(pce_org.org)
    )
    pce.set_credentials(pce_org.key, pce_org.secret)
    if mock_pce.trusted_ca is not None:
        ca = tmp_path / 'mock-pce-ca.pem'
        ca.write_text(mock_pce.trusted_ca)
        # The variable, for it wins over what illumio-py's session is told.
        monkeypatch.setenv('REQUESTS_CA_BUNDLE', str(ca))
    return pce
