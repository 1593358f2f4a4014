"""Finds or starts a server: one that runs already, a container, a command, or the npm package."""

from __future__ import annotations

import http.client
import json
import os
import secrets
import shlex
import shutil
import ssl
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn
from urllib.error import HTTPError

from .client import ControlError, MockPce
from .install import OTHER_WAYS, find_command
from .printed import MOST_PRINTED, SECONDS_TO_END, Printed

SECONDS_TO_START = 60


@contextmanager
def start_server(
    url: str | None = None,
    command: str | None = None,
    image: str | None = None,
    *,
    package: str | None = None,
    control_url: str | None = None,
    control_token: str | None = None,
    **unknown: NoReturn,
) -> Iterator[MockPce]:
    """A server for the length of a with statement.

    url: of a server that runs already [MOCK_PCE_URL], which is left running.
    control_url: of its control API [MOCK_PCE_CONTROL_URL, else url + /_mock/v1].
    control_token: what that asks for from another machine [MOCK_PCE_CONTROL_TOKEN].
    image: of a container, for docker or podman [MOCK_PCE_IMAGE].
    command: that is mock-pce [MOCK_PCE_COMMAND].
    package: of npm, as `npm install` takes it, for the Node of the extra `node` [MOCK_PCE_PACKAGE]. Where nothing is
        named, it is a mock-pce on PATH, else the package of this version.
    Raises RuntimeError where none is to be had.
    """
    if unknown:
        raise TypeError(
            f'start_server takes no {", ".join(unknown)}: its arguments are url, command, image, package, control_url and '
            'control_token, and the options of mock-pce are variables, such as MOCK_PCE_CLOCK'
        )
    if not (url or image or command or package):
        names = ('URL', 'IMAGE', 'COMMAND', 'PACKAGE')
        url, image, command, package = (os.environ.get(f'MOCK_PCE_{name}', '').strip() or None for name in names)
    if url:
        control_url = control_url or os.environ.get('MOCK_PCE_CONTROL_URL')
        yield _attached(url, control_url, control_token or os.environ.get('MOCK_PCE_CONTROL_TOKEN'))
    elif image:
        with _container(image) as server:
            yield server
    else:
        with _process(shlex.split(command) if command else find_command(package)) as server:
            yield server


def _attached(url: str, control_url: str | None, token: str | None) -> MockPce:
    server = MockPce(url, token, control_url=control_url)
    try:
        server.info()
    except (OSError, http.client.HTTPException, ControlError, ValueError) as error:
        reason = getattr(error, 'reason', error)
        raise RuntimeError(
            f'no control API of mock-pce is to be had at {server.control_url}: {reason}. '
            'Set MOCK_PCE_URL, MOCK_PCE_CONTROL_URL and MOCK_PCE_CONTROL_TOKEN to those of a server that runs'
        ) from error
    return server


@contextmanager
def _process(command: list[str]) -> Iterator[MockPce]:
    if shutil.which(command[0]) is None:
        raise RuntimeError(f'there is no {command[0]}: {OTHER_WAYS}')
    arguments = [*command, 'serve', '--port', '0', '--json', '--log', 'silent']
    pipe = subprocess.PIPE
    # A byte that is no text must not end the reading: a server whose pipe is full stands still.
    process = subprocess.Popen(arguments, stdout=pipe, stderr=pipe, text=True, errors='replace')
    assert process.stdout and process.stderr
    printed = Printed(process.stderr)
    try:
        line = process.stdout.readline()
        if not line.endswith('\n'):
            why = f'it ended with {_end_of(process)}'
            text = printed.whole(line)
            raise RuntimeError(f'{shlex.join(command)} did not start: {why}; it printed: {text}{_advice(text)}')
        try:
            told = json.loads(line)
        except ValueError:
            why = 'its first line is not what serve --json prints'
            raise RuntimeError(
                f'{shlex.join(command)} did not start: {why}; it printed: {line.strip()[:MOST_PRINTED]}'
            ) from None
        url, control_url = told['url'], told['control_url']
        yield MockPce(url, told['control_token'], control_url=control_url, ca=_ca_of(control_url))
    finally:
        process.terminate()
        process.wait()
        printed.end()


def _advice(text: str) -> str:
    """Whose flags the server complains of, since it knows nothing of the command that it was started by."""
    if 'unexpected argument serve' not in text:
        return ''
    return (
        '; the command is to be without serve and without flags, for serve and its flags are put behind it: '
        'options are variables, such as MOCK_PCE_CLOCK'
    )


def _end_of(process: subprocess.Popen[str]) -> int:
    """How a command ends whose output has ended. Where it runs on, it is asked to end."""
    try:
        return process.wait(SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.terminate()
        return process.wait()


def _ca_of(control_url: str) -> str | None:
    """The CA of a server that was started here. Nothing can be trusted before, and nobody else is at its port."""
    if not control_url.startswith('https:'):
        return None
    anyone = ssl.create_default_context()
    anyone.check_hostname, anyone.verify_mode = False, ssl.CERT_NONE
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=anyone)
    )
    try:
        with opener.open(f'{control_url}/ca.pem') as answer:
            pem: bytes = answer.read()
            return pem.decode()
    except HTTPError:
        # The certificate was given, with --tls-cert: its CA is one of the system's, or of SSL_CERT_FILE.
        return None


@contextmanager
def _container(image: str) -> Iterator[MockPce]:
    engine = shutil.which('docker') or shutil.which('podman')
    if engine is None:
        raise RuntimeError(f'there is neither docker nor podman to run {image}')
    token = secrets.token_hex(16)
    # The token by name alone: what a command line holds, every process can read.
    run = ['run', '--rm', '-d', '-p', '127.0.0.1::8443', '-e', 'MOCK_PCE_CONTROL_TOKEN', image]
    container = _output(engine, run, MOCK_PCE_CONTROL_TOKEN=token)
    try:
        address = _output(engine, ['port', container, '8443']).split()[0]
        server = MockPce(f'http://{address}', token)
        _until_ready(server)
        yield server
    finally:
        subprocess.run([engine, 'kill', container], check=False, stdout=subprocess.DEVNULL)


def _output(engine: str, arguments: list[str], **variables: str) -> str:
    done = subprocess.run([engine, *arguments], env={**os.environ, **variables}, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f'{shlex.join([engine, *arguments])} failed: {done.stderr.strip()}')
    return done.stdout.strip()


def _until_ready(server: MockPce) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            server.ready()
            return
        except (OSError, http.client.HTTPException) as error:
            if time.monotonic() > end:
                raise RuntimeError(f'{server.url} was not ready within {SECONDS_TO_START} s: {error}') from error
            time.sleep(0.1)
