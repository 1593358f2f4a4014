"""The image in a container of Testcontainers, on an engine of which there is only what the library asks.

MOCK_PCE_TEST_ENGINE names the socket of one that runs, as test:container does.
"""

import contextlib
import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

NODE = shlex.split(os.environ['MOCK_PCE_COMMAND'])[0]
ROOT = Path(__file__).parents[3]
ENGINE = ROOT / 'test/testcontainers/engine.ts'


@contextlib.contextmanager
def running_engine(folder):
    if socket := os.environ.get('MOCK_PCE_TEST_ENGINE'):
        yield socket
        return
    socket = folder / 'docker.sock'
    engine = subprocess.Popen([NODE, ENGINE, socket], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert engine.stdout.readline() == 'ready\n'
    yield socket
    engine.stdin.close()
    assert engine.wait() == 0


@pytest.fixture(scope='module')
def container_class(tmp_path_factory):
    """The class, when the library finds the engine: it reads its settings where it is imported."""
    folder = tmp_path_factory.mktemp('engine')
    with running_engine(folder) as socket, pytest.MonkeyPatch.context() as variables:
        variables.setenv('DOCKER_HOST', f'unix://{socket}')
        variables.setenv('TESTCONTAINERS_RYUK_DISABLED', 'true')
        variables.setenv('TESTCONTAINERS_HOST_OVERRIDE', '127.0.0.1')
        # Else a test that itself runs in a container looks for a network that both are in.
        variables.setenv('TESTCONTAINERS_CONNECTION_MODE', 'docker_host')
        from pytest_mock_pce.testcontainers import MockPceContainer

        yield MockPceContainer


def image_of(container):
    return container.get_wrapped_container().attrs['Config']['Image']


def variables_of(container):
    return dict(variable.split('=', 1) for variable in container.get_wrapped_container().attrs['Config']['Env'])


def test_a_container_gives_its_org_and_its_control_api_and_ends(container_class):
    with container_class() as container:
        assert container.org.request('GET', '/orgs/1/labels')[0] == 200
        assert container.pce.info()['orgs'] == [1]
        assert 'BEGIN CERTIFICATE' in container.pce.ca()
        assert image_of(container).removesuffix(':latest').endswith('mock-pce')
        assert variables_of(container)['MOCK_PCE_CONTROL_TOKEN'] == container.control_token
        pce = container.pce
    with pytest.raises(OSError):
        pce.info()


def test_what_a_test_says_of_image_org_key_and_token_holds(container_class):
    said = {'MOCK_PCE_ORG': '7', 'MOCK_PCE_API_KEY': 'api_mine', 'MOCK_PCE_API_SECRET': 'known'}
    with container_class('registry.test/mock-pce:1', env=said).with_env('MOCK_PCE_CONTROL_TOKEN', 't0ken') as container:
        org = container.org
        assert (org.org, org.key, org.secret, container.control_token) == (7, 'api_mine', 'known', 't0ken')
        assert org.request('GET', '/orgs/7/labels')[0] == 200
        assert image_of(container) == 'registry.test/mock-pce:1'
        assert variables_of(container)['MOCK_PCE_CONTROL_TOKEN'] == 't0ken'


def test_an_image_that_there_is_not_is_told_by_its_name(container_class):
    with pytest.raises(Exception, match='no-such-image'), container_class('no-such-image'):
        pass


@pytest.mark.usefixtures('container_class')
def test_the_test_on_the_page_about_testcontainers_passes():
    page = (ROOT / 'docs/testcontainers.md').read_text()
    [code] = re.findall(r'^```python\n(.*?)^```', page, re.MULTILINE | re.DOTALL)
    names = {}
    exec(code, names)
    [run] = [value for name, value in names.items() if name.startswith('test_')]
    run()
