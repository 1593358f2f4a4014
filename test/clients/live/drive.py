"""Runs the vendor's live tests, unchanged, against a fresh server: drive.py SCHEME FOLDER_WITH_TESTS.

They come with the source of illumio on PyPI, as tests/integration, and were written to run against a PCE of one's own.
The library is the one that is installed here: illumio, or its fork.
"""

import os
import re
import sys
import tempfile
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import checks  # noqa: E402
from servers import running  # noqa: E402

NOT_MODELLED = re.compile(r'The PCE has (\S+ \S+), mock-pce does not model it yet')


class OneLineEach:
    """A test that meets a call which is not modelled is counted apart: neither did it pass nor is an answer wrong."""

    WORDS = {**checks.WORDS, 'skipped': 'unmodelled'}

    def __init__(self, scheme):
        self.scheme = scheme

    def pytest_report_teststatus(self, report):
        """tests/integration/test_intg_ip_lists.py::test_get_async -> live ip lists: get async (https)"""
        subject = Path(report.nodeid.partition('::')[0]).stem.removeprefix('test_intg_').replace('_', ' ')
        text = f'live {subject}: {checks.described(report.nodeid)} ({self.scheme})'
        if report.skipped:
            return checks.told(report, f'{text}: {report.longrepr[2]}', self.WORDS)
        return checks.told(report, text)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, call):
        report = yield
        unmodelled = NOT_MODELLED.search(str(call.excinfo.value)) if call.excinfo else None
        if unmodelled:
            report.outcome = 'skipped'
            report.longrepr = (report.location[0], report.location[1] or 0, unmodelled[1])
        return report


def settings(server, scheme, ca):
    """What the tests read from the environment; over https, the CA without which they cannot connect."""
    address = urlsplit(server.url if scheme == 'http' else server.https_url)
    host = '127.0.0.1' if scheme == 'http' else 'localhost'
    return {
        'ILLUMIO_PCE_HOST': f'{scheme}://{host}',
        'ILLUMIO_PCE_PORT': str(address.port),
        'ILLUMIO_PCE_ORG_ID': str(server.org),
        'ILLUMIO_API_KEY_USERNAME': server.key,
        'ILLUMIO_API_KEY_SECRET': server.secret,
        'REQUESTS_CA_BUNDLE': str(ca),
    }


def main(scheme, folder):
    with running('--async-retry-after', '0') as server, tempfile.TemporaryDirectory() as scratch:
        ca = Path(scratch) / 'ca.pem'
        with urllib.request.urlopen(f'{server.url}/_mock/v1/ca.pem', timeout=10) as answer:
            ca.write_bytes(answer.read())
        os.environ.update(settings(server, scheme, ca))
        quiet = ['-q', '--tb=short', '--show-capture=no', '--disable-warnings', '--color=no', '-p', 'no:cacheprovider']
        own = ['-c', os.devnull, '--rootdir', folder, '-o', 'console_output_style=classic', *quiet]
        return pytest.main([*own, '--integration', f'{folder}/tests/integration'], [checks, OneLineEach(scheme)])


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
