"""The control API of a running mock-pce, under the names of its TypeScript library.

Times are ISO-8601 with a zone, durations are seconds. Whatever the server refuses raises ControlError.
"""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

Json = Any


class ControlError(Exception):
    """A refusal: its HTTP status, and items of token and message."""

    def __init__(self, status: int, items: list[dict[str, str]]):
        super().__init__(f'{status} ' + '; '.join(f'{item["token"]}: {item["message"]}' for item in items))
        self.status = status
        self.items = items


@dataclass(frozen=True)
class Org:
    """An org and its owner's API key."""

    org: int
    key: str
    secret: str
    url: str

    def request(self, method: str, path: str, body: Json = None) -> tuple[int, Json]:
        """One call of the PCE's API as the org's owner: status, and the JSON of the answer or None.

        path is under /api/v2, such as /orgs/1/labels.
        """
        credentials = base64.b64encode(f'{self.key}:{self.secret}'.encode()).decode()
        return _send(method, f'{self.url}/api/v2{path}', {'Authorization': f'Basic {credentials}'}, body)


class MockPce:
    """A running server. token: what the control API asks for from another machine."""

    def __init__(self, url: str, token: str | None = None):
        self.url = url.rstrip('/')
        self._token = token
        self.orgs = _Orgs(self)
        self.clock = _Clock(self)
        self.faults = _Faults(self)
        self.journal = _Journal(self)
        self.snapshots = _Snapshots(self)
        self.scenarios = _Scenarios(self)
        self.settings = _Settings(self)
        self.vens = _Vens(self)
        self.fleets = _Fleets(self)

    def pair(self, activation_code: str, hostname: str, **overrides: Json) -> Json:
        """A host pairs: the hrefs of workload, ven and agent."""
        return self.call('POST', '/vens', {'activation_code': activation_code, 'hostname': hostname, **overrides})

    def reset(self, org: int | None = None) -> None:
        """Everything, or one org, as it was right after the start."""
        self.call('POST', '/reset', _given(org=org))

    def info(self) -> Json:
        return self.call('GET', '/info')

    def call(self, method: str, path: str, body: Json = None, query: Mapping[str, Json] | None = None) -> Json:
        """Any call of the control API; path is under /_mock/v1."""
        headers = {} if self._token is None else {'Authorization': f'Bearer {self._token}'}
        search = f'?{urlencode(query)}' if query else ''
        status, answer = _send(method, f'{self.url}/_mock/v1{path}{search}', headers, body)
        if status >= 400:
            raise ControlError(status, answer or [])
        return answer


class _Part:
    def __init__(self, pce: MockPce):
        self._pce = pce
        self._call = pce.call


class _Orgs(_Part):
    def create(self, **org: Json) -> Org:
        """An org with an owner, default profiles and labels of its own: id, display_name, scenario."""
        return Org(**self._call('POST', '/orgs', org), url=self._pce.url)

    def list(self) -> Json:
        return self._call('GET', '/orgs')

    def delete(self, org: int) -> None:
        self._call('DELETE', f'/orgs/{org}')

    def create_key(self, org: int, role: str = 'owner') -> Org:
        return Org(**self._call('POST', f'/orgs/{org}/keys', {'role': role}), url=self._pce.url)


class _Clock(_Part):
    """The server's clock, which all its orgs share."""

    def get(self) -> Json:
        return self._call('GET', '/clock')

    def freeze(self, now: str | None = None) -> Json:
        return self._call('PUT', '/clock', {'mode': 'frozen', **_given(now=now)})

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> Json:
        return self._call('POST', '/clock/advance', {'seconds': ((days * 24 + hours) * 60 + minutes) * 60 + seconds})

    def use_system_time(self) -> Json:
        return self._call('PUT', '/clock', {'mode': 'system'})


class _Faults(_Part):
    def add(self, **rule: Json) -> Json:
        """Such as operation='labels_get', first=2, status=503, org=1."""
        return self._call('POST', '/faults', rule)

    def list(self, org: int | None = None) -> Json:
        return self._call('GET', '/faults', query=_given(org=org))

    def remove(self, fault: int) -> None:
        self._call('DELETE', f'/faults/{fault}')

    def clear(self, org: int | None = None) -> None:
        self._call('DELETE', '/faults', query=_given(org=org))


class _Journal(_Part):
    def find(self, **query: Json) -> Json:
        """Oldest first; by method, path, operation, org, key, status, token, after."""
        return self._call('GET', '/journal', query=query)

    def count(self, **query: Json) -> int:
        return self._call('GET', '/journal/count', query=query)['count']

    def wait_for(self, count: int = 1, timeout: float = 10, **query: Json) -> Json:
        """As soon as there are count of them; ControlError 408 after timeout seconds of the real clock."""
        return self._call('GET', '/journal/wait', query={'count': count, 'timeout': timeout, **query})

    def clear(self, org: int | None = None) -> None:
        self._call('DELETE', '/journal', query=_given(org=org))


class _Snapshots(_Part):
    def save(self, name: str, org: int | None = None) -> Json:
        return self._call('POST', '/snapshots', {'name': name, **_given(org=org)})

    def list(self) -> Json:
        return self._call('GET', '/snapshots')

    def restore(self, name: str) -> None:
        self._call('POST', f'/snapshots/{quote(name, safe="")}/restore')

    def delete(self, name: str) -> None:
        self._call('DELETE', f'/snapshots/{quote(name, safe="")}')

    def export(self, name: str) -> Json:
        return self._call('GET', f'/snapshots/{quote(name, safe="")}/export')

    def import_(self, exported: Json) -> Json:
        return self._call('POST', '/snapshots/import', exported)


class _Scenarios(_Part):
    def list(self) -> Json:
        return self._call('GET', '/scenarios')

    def load(self, scenario: str | Mapping[str, Json]) -> Json:
        """One with a name, or the scenario itself, in the place of the whole state."""
        return self._call('POST', '/scenarios', {'name' if isinstance(scenario, str) else 'scenario': scenario})


class _Settings(_Part):
    def get(self, org: int | None = None) -> Json:
        return self._call('GET', '/settings', query=_given(org=org))

    def set(self, org: int | None = None, **changes: Json) -> Json:
        return self._call('PUT', '/settings', changes, query=_given(org=org))


class _Vens(_Part):
    def list(self, org: int | None = None) -> Json:
        return self._call('GET', '/vens', query=_given(org=org))

    def set_heartbeat(self, ven: str, heartbeat: bool) -> Json:
        return self._call('PUT', f'/vens/{ven}', {'heartbeat': heartbeat})


class _Fleets(_Part):
    def create(self, **rules: Json) -> Json:
        """Such as count=100, hostname='web-{n}', pairing_rate=2."""
        return self._call('POST', '/fleets', rules)

    def list(self, org: int | None = None) -> Json:
        return self._call('GET', '/fleets', query=_given(org=org))

    def delete(self, fleet: int) -> None:
        self._call('DELETE', f'/fleets/{fleet}')


def _given(**values: Json) -> dict[str, Json]:
    return {name: value for name, value in values.items() if value is not None}


def _send(method: str, url: str, headers: dict[str, str], body: Json) -> tuple[int, Json]:
    sent = None if body is None else json.dumps(body).encode()
    typed = {'Content-Type': 'application/json', **headers} if sent is not None else headers
    request = urllib.request.Request(url, sent, typed, method=method)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=330) as answer:
            return answer.status, _parsed(answer.read())
    except urllib.error.HTTPError as error:
        return error.code, _parsed(error.read())


def _parsed(text: bytes) -> Json:
    return json.loads(text) if text else None
