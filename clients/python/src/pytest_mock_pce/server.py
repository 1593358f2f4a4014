"""Finds or starts a server: one that runs already, a command, or a container."""

from __future__ import annotations

import json
import os
import secrets
import shlex
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from .client import MockPce

SECONDS_TO_START = 60


@contextmanager
def start_server(url: str | None = None, command: str | None = None, image: str | None = None) -> Iterator[MockPce]:
    """A server for the length of a with statement.

    url: of a server that runs already [MOCK_PCE_URL], which is left running.
    command: that is mock-pce [MOCK_PCE_COMMAND, else mock-pce].
    image: of a container, for docker or podman [MOCK_PCE_IMAGE].
    Raises RuntimeError where none is to be had.
    """
    url = url or os.environ.get('MOCK_PCE_URL')
    image = image or os.environ.get('MOCK_PCE_IMAGE')
    if url:
        yield MockPce(url, os.environ.get('MOCK_PCE_CONTROL_TOKEN'))
    elif image:
        with _container(image) as server:
            yield server
    else:
        with _process(shlex.split(command or os.environ.get('MOCK_PCE_COMMAND') or 'mock-pce')) as server:
            yield server


@contextmanager
def _process(command: list[str]) -> Iterator[MockPce]:
    if shutil.which(command[0]) is None:
        raise RuntimeError(f'there is no {command[0]}: set MOCK_PCE_URL, MOCK_PCE_COMMAND or MOCK_PCE_IMAGE')
    arguments = [*command, 'serve', '--port', '0', '--json', '--log', 'silent']
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
    try:
        line = process.stdout.readline() if process.stdout else ''
        if not line:
            raise RuntimeError(f'{shlex.join(arguments)} ended with {process.wait()}')
        yield MockPce(json.loads(line)['url'])
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _container(image: str) -> Iterator[MockPce]:
    engine = shutil.which('docker') or shutil.which('podman')
    if engine is None:
        raise RuntimeError(f'there is neither docker nor podman to run {image}')
    token = secrets.token_hex(16)
    run = [engine, 'run', '--rm', '-d', '-p', '127.0.0.1::8443', '-e', f'MOCK_PCE_CONTROL_TOKEN={token}', image]
    container = subprocess.check_output(run, text=True).strip()
    try:
        address = subprocess.check_output([engine, 'port', container, '8443'], text=True).split()[0]
        server = MockPce(f'http://{address}', token)
        _until_ready(server)
        yield server
    finally:
        subprocess.run([engine, 'kill', container], check=False, stdout=subprocess.DEVNULL)


def _until_ready(server: MockPce) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while True:
        try:
            server.call('GET', '/ready')
            return
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
