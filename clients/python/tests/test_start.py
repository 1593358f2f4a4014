"""Where a server comes from, and what is said where there is none."""

import os
import shlex
import subprocess
import sys

import pytest
from pytest_mock_pce import ControlError, MockPce, start_server

COMMAND = os.environ['MOCK_PCE_COMMAND']


@pytest.fixture(autouse=True)
def no_variables(monkeypatch):
    """But the command: each test sets those that it is about."""
    for name in ('URL', 'CONTROL_URL', 'CONTROL_TOKEN', 'CONTROL_PORT', 'IMAGE', 'TLS'):
        monkeypatch.delenv(f'MOCK_PCE_{name}', raising=False)


def is_usable(pce):
    org = pce.orgs.create()
    return org.request('GET', f'/orgs/{org.org}/labels')[0] == 200


def run_pytest(tmp_path, test, *options, **variables):
    """What pytest says of a file with this test."""
    (tmp_path / 'test_it.py').write_text(test)
    plugin = ['-p', 'pytest_mock_pce.plugin', '-p', 'no:cacheprovider', '--rootdir', tmp_path]
    command = [sys.executable, '-B', '-m', 'pytest', '-q', *plugin, *options, tmp_path]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **variables}).stdout


def test_a_server_that_runs_already_is_used_and_left_running():
    with start_server() as started:
        with start_server(url=started.url) as same:
            assert is_usable(same)
        assert is_usable(started)


@pytest.mark.parametrize('within', ['/', '/api/v2', '/api/v2/', '/api/v2/orgs/1', '/_mock/v1', '/_mock/ui/'])
def test_the_url_of_a_server_may_be_one_within_it(monkeypatch, mock_pce, within):
    monkeypatch.setenv('MOCK_PCE_URL', f'{mock_pce.url}{within}')
    with start_server() as same:
        assert same.url == mock_pce.url
        assert is_usable(same)


def test_a_server_may_be_below_a_path():
    assert MockPce('https://host/pce/api/v2').control_url == 'https://host/pce/_mock/v1'


def test_the_control_api_may_have_a_port_of_its_own(monkeypatch):
    monkeypatch.setenv('MOCK_PCE_CONTROL_PORT', '0')
    with start_server() as started:
        assert not started.control_url.startswith(started.url)
        assert is_usable(started)
        with start_server(url=started.url, control_url=started.control_url) as attached:
            assert is_usable(attached)
        monkeypatch.setenv('MOCK_PCE_CONTROL_URL', f'{started.control_url}/')
        with start_server(url=started.url) as attached:
            assert is_usable(attached)
        monkeypatch.delenv('MOCK_PCE_CONTROL_URL')
        with pytest.raises(RuntimeError, match='a port of its own'), start_server(url=started.url):
            pass


def test_https_alone_is_spoken_too(monkeypatch, tmp_path):
    monkeypatch.setenv('MOCK_PCE_TLS', 'only')
    with start_server() as pce:
        assert pce.url.startswith('https:')
        assert is_usable(pce)
        # Where no CA is named, none but the system's are trusted.
        with pytest.raises(RuntimeError, match='CERTIFICATE_VERIFY_FAILED'), start_server(url=pce.url):
            pass
        (tmp_path / 'ca.pem').write_text(pce.ca())
        monkeypatch.setenv('SSL_CERT_FILE', str(tmp_path / 'ca.pem'))
        with start_server(url=pce.url) as attached:
            assert is_usable(attached)


def test_illumio_py_trusts_the_certificate(tmp_path):
    test = 'def test_it(illumio_pce):\n    assert illumio_pce.labels.get()\n'
    assert '1 passed' in run_pytest(tmp_path, test, MOCK_PCE_TLS='only')


def test_what_is_named_wins_over_variables(monkeypatch):
    monkeypatch.setenv('MOCK_PCE_URL', 'http://127.0.0.1:1')
    with start_server(command=COMMAND) as pce:
        assert is_usable(pce)


def test_one_sentence_says_that_there_is_no_server(tmp_path):
    said = run_pytest(tmp_path, 'def test_it(mock_pce): pass\n', '--mock-pce-url', 'http://127.0.0.1:1')
    sentence = 'no control API of mock-pce is to be had at http://127.0.0.1:1/_mock/v1: [Errno 111] Connection refused.'
    assert sentence in said
    assert 'Traceback' not in said and 'urlopen' not in said and 'File "' not in said


def test_one_sentence_says_that_there_is_no_command(tmp_path):
    said = run_pytest(tmp_path, 'def test_it(mock_pce): pass\n', '--mock-pce-command', 'no-such-command')
    assert 'mock_pce: there is no no-such-command: set MOCK_PCE_URL' in said
    assert 'server.py' not in said


def script_of(folder, lines):
    script = folder / 'command'
    script.write_text(f'#!/bin/sh\n{lines}\n')
    script.chmod(0o755)
    return str(script)


@pytest.mark.parametrize(
    ('lines', 'says'),
    [
        ('echo no such option >&2; exit 3', 'it ended with 3; it printed: no such option'),
        ('printf half; exit 1', 'it ended with 1; it printed: half'),
        ('exit 0', 'it ended with 0; it printed: nothing'),
        ("echo '> mock-pce'; exec tail -f /dev/null", 'its first line is not what serve --json prints; it printed: > mock-pce'),
    ],
)
def test_a_command_that_starts_no_server_is_told_with_its_end_and_what_it_printed(tmp_path, lines, says):
    command = script_of(tmp_path, lines)
    with pytest.raises(RuntimeError) as raised, start_server(command=command):
        pass
    assert str(raised.value) == f'{command} did not start: {says}'


@pytest.mark.parametrize('more', ['--port 8443', '--tls=only', 'serve', 'serve --port 8443'])
def test_a_command_with_flags_is_told_to_be_without(more):
    says = 'the command is to be without serve and without flags, .* options are variables, such as MOCK_PCE_CLOCK$'
    with pytest.raises(RuntimeError, match=says), start_server(command=f'{COMMAND} {more}'):
        pass


def test_a_variable_that_is_blank_names_nothing(monkeypatch, tmp_path):
    monkeypatch.setenv('MOCK_PCE_COMMAND', ' ')
    (tmp_path / 'mock-pce').symlink_to(script_of(tmp_path, 'exit 3'))
    monkeypatch.setenv('PATH', str(tmp_path))
    with pytest.raises(RuntimeError, match='^mock-pce did not start: it ended with 3'), start_server():
        pass


def test_the_last_of_a_long_output_is_told(tmp_path):
    command = script_of(tmp_path, 'yes line | head -n 9999 >&2; echo the last >&2; exit 1')
    with pytest.raises(RuntimeError, match='the last$') as raised, start_server(command=command):
        pass
    assert len(str(raised.value)) < 3000


def test_a_command_that_lives_on_without_output_is_asked_to_end(tmp_path, monkeypatch):
    monkeypatch.setattr('pytest_mock_pce.server.SECONDS_TO_END', 0.1)
    command = script_of(tmp_path, 'exec >&-; exec sleep 60')
    with pytest.raises(RuntimeError, match='it ended with -15; it printed: nothing$'), start_server(command=command):
        pass


def test_what_follows_a_byte_that_is_no_text_is_read_too(tmp_path):
    command = script_of(tmp_path, "printf 'caf\\351\\n' >&2; yes line | head -n 99999 >&2; echo the last >&2; exit 1")
    with pytest.raises(RuntimeError, match='the last$'), start_server(command=command):
        pass


def test_what_a_server_says_beside_its_output_is_passed_on(tmp_path, capfd, monkeypatch):
    monkeypatch.setenv('MOCK_PCE_SCENARIO', 'nope')
    says = 'mock-pce: cannot read the scenario nope'
    with pytest.raises(RuntimeError, match=f'it ended with 1; it printed: {says}'), start_server(command=COMMAND):
        pass
    assert says in capfd.readouterr().err


ENDS_ITS_ORG = """
import pytest

@pytest.mark.parametrize('end', [
    lambda pce, org: pce.reset(),
    lambda pce, org: pce.scenarios.load('empty'),
    lambda pce, org: pce.snapshots.restore('before'),
    lambda pce, org: pce.orgs.delete(org.org),
])
def test_it(mock_pce, before, pce_org, end):
    end(mock_pce, pce_org)

@pytest.fixture
def before(mock_pce):
    mock_pce.snapshots.save('before')
"""


def test_an_org_that_is_gone_already_fails_no_test(tmp_path):
    assert run_pytest(tmp_path, ENDS_ITS_ORG).splitlines()[-1].startswith('4 passed in')


def fake_engine(folder, run):
    """A docker that notes what it is asked for, and in the place of a container starts the command, on a free port."""
    folder.mkdir()
    engine = folder / 'docker'
    engine.write_text(f'#!/bin/sh\ncd {shlex.quote(str(folder))}\necho "$@" >>asked\ncase $1 in\n{run}\nesac\n')
    engine.chmod(0o755)
    return engine


RUNS = f"""run)
  {COMMAND} serve --port 0 --json --log silent >told 2>&1 &
  echo $! >pid
  while ! grep -q url told; do sleep 0.05; done
  echo a-container;;
port) sed 's|.*"url":"http://\\([^"]*\\)".*|\\1|' told;;
kill) kill "$(cat pid)";;"""


def test_a_container_is_started_and_ended(tmp_path, monkeypatch):
    engine = fake_engine(tmp_path / 'bin', RUNS)
    monkeypatch.setenv('PATH', f'{engine.parent}:{os.environ["PATH"]}')
    monkeypatch.setenv('MOCK_PCE_IMAGE', 'mock-pce:1')
    with start_server() as pce:
        assert is_usable(pce)
    assert (engine.parent / 'asked').read_text().splitlines() == [
        'run --rm -d -p 127.0.0.1::8443 -e MOCK_PCE_CONTROL_TOKEN mock-pce:1',
        'port a-container 8443',
        'kill a-container',
    ]


def test_what_docker_refuses_is_told(tmp_path, monkeypatch):
    engine = fake_engine(tmp_path / 'bin', 'run) echo no such image >&2; exit 125;;')
    monkeypatch.setenv('PATH', f'{engine.parent}:{os.environ["PATH"]}')
    with pytest.raises(RuntimeError, match='no such image'), start_server(image='mock-pce:1'):
        pass


def test_a_refusal_that_is_no_list_is_told_by_its_status():
    with start_server() as pce, pytest.raises(ControlError, match='404'):
        MockPce(pce.url, control_url=f'{pce.url}/api').info()
