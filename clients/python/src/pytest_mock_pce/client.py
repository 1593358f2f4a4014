"""The control API of a running mock-pce, under the names of its TypeScript library.

Times are an aware datetime, or ISO-8601 with a zone; durations are a timedelta, or seconds. What else a call takes is
given by names, or as a dict. Whatever the server refuses raises ControlError.
"""

from __future__ import annotations

import base64
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType
from urllib.parse import quote

from .sending import Json, below, root_of, searched, send

API_PATH = '/api/v2'
CONTROL_PATH = '/_mock/v1'
NONE: Mapping[str, Json] = MappingProxyType({})


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
    _trust: ssl.SSLContext | None = field(default=None, repr=False, compare=False)

    def request(self, method: str, path: str, body: Json = None) -> tuple[int, Json]:
        """One call of the PCE's API as the org's owner: status, and the JSON of the answer or None.

        path is under /api/v2, such as /orgs/1/labels.
        """
        credentials = base64.b64encode(f'{self.key}:{self.secret}'.encode()).decode()
        url = below(f'{root_of(self.url)}{API_PATH}', API_PATH, path)
        return send(method, url, {'Authorization': f'Basic {credentials}'}, body, self._trust)


class MockPce:
    """A running server."""

    def __init__(
        self, url: str, token: str | None = None, *, control_url: str | None = None, ca: str | None = None
    ):
        """url: of the server, or any that is within it, such as one that ends in /api/v2.

        token: what the control API asks for from another machine. control_url: where that API is, else under url.

        ca: PEM of the CA to trust for https, else those that the system trusts.
        """
        self.url = root_of(url)
        self.control_url = (control_url or self.url + CONTROL_PATH).rstrip('/')
        self.trusted_ca = ca
        self._token = token
        self._trust = None if ca is None else ssl.create_default_context(cadata=ca)
        self.orgs = _Orgs(self)
        self.clock = _Clock(self)
        self.faults = _Faults(self)
        self.journal = _Journal(self)
        self.snapshots = _Snapshots(self)
        self.scenarios = _Scenarios(self)
        self.settings = _Settings(self)
        self.vens = _Vens(self)
        self.fleets = _Fleets(self)

    def pair(
        self, activation_code: str, hostname: str, overrides: Mapping[str, Json] = NONE, **more: Json
    ) -> Json:
        """A host pairs: the hrefs of workload, ven and agent."""
        body = {**overrides, **more, 'activation_code': activation_code, 'hostname': hostname}
        return self.call('POST', '/vens', body)

    def reset(self, org: int | None = None) -> None:
        """Everything, or one org, as it was right after the start."""
        self.call('POST', '/reset', _given(org=org))

    def health(self) -> Json:
        return self.call('GET', '/health')

    def ready(self) -> Json:
        return self.call('GET', '/ready')

    def info(self) -> Json:
        """Versions, clock, orgs, and what is set up."""
        return self.call('GET', '/info')

    def operations(self) -> Json:
        """Every call of a PCE that is known, whether it is modelled, and how often it was called."""
        return self.call('GET', '/operations')

    def kinds(self) -> Json:
        """The kinds of objects: columns, filters, references, calls and schemas of each."""
        return self.call('GET', '/kinds')

    def schema(self, name: str) -> Json:
        """A JSON Schema of the PCE, by its name: labels_post."""
        return self.call('GET', f'/schemas/{quote(name, safe="")}')

    def openapi(self) -> Json:
        """The control API, as OpenAPI 3.1."""
        return self.call('GET', '/openapi.json')

    def ca(self) -> str:
        """PEM of the CA that clients have to trust for https; ControlError 404 where the server has none of its own."""
        pem: str = self.call('GET', '/ca.pem')
        return pem

    def one_liners(self, pairing_profile: str, activation_code: str | None = None, at: str | None = None) -> Json:
        """What to paste on a machine so that it pairs, by the profile's href: linux, windows. It reaches the server at an
        address of info()['addresses'], or at that of this client."""
        query = _given(activation_code=activation_code, at=at)
        return self.call('GET', f'{below("", API_PATH, pairing_profile)}/one_liners', query=query)

    def call(self, method: str, path: str, body: Json = None, query: Mapping[str, Json] | None = None) -> Json:
        """Any call of the control API; path is under /_mock/v1."""
        headers = {} if self._token is None else {'Authorization': f'Bearer {self._token}'}
        url = below(self.control_url, CONTROL_PATH, path) + searched(query or {})
        status, answer = send(method, url, headers, body, self._trust)
        if status >= 400:
            raise ControlError(status, answer if isinstance(answer, list) else [])
        return answer


class _Part:
    def __init__(self, pce: MockPce):
        self._pce = pce
        self._call = pce.call

    def _org(self, credentials: Json) -> Org:
        return Org(**credentials, url=self._pce.url, _trust=self._pce._trust)


class _Orgs(_Part):
    def create(self, org: Mapping[str, Json] = NONE, /, **more: Json) -> Org:
        """An org with an owner, default profiles and labels of its own: id, display_name, scenario."""
        return self._org(self._call('POST', '/orgs', {**org, **more}))

    def list(self) -> Json:
        return self._call('GET', '/orgs')

    def delete(self, org: int) -> None:
        self._call('DELETE', f'/orgs/{org}')

    def create_key(self, org: int, role: str = 'owner') -> Org:
        return self._org(self._call('POST', f'/orgs/{org}/keys', {'role': role}))

    def objects(self, org: int, kind: str, query: Mapping[str, Json] = NONE, **more: Json) -> Json:
        """A page of the objects of a kind: total, matched, items. query: offset, limit, sort, q, where, fields."""
        return self._call('GET', f'/orgs/{org}/objects/{quote(kind, safe="")}', query={**query, **more})

    def summary(self, org: int) -> Json:
        """How many there are of each kind, and of hosts, profiles, labels and pairing keys in each state."""
        return self._call('GET', f'/orgs/{org}/summary')

    def traffic_edges(
        self,
        org: int,
        start: str | datetime | None = None,
        end: str | datetime | None = None,
        port: int | None = None,
        proto: int | None = None,
    ) -> Json:
        """Who talked to whom, with the decision of the policy in force: in the last 24 hours, unless times are given."""
        query = _given(**{'from': start, 'to': end}, port=port, proto=proto)
        return self._call('GET', f'/orgs/{org}/traffic/edges', query=query)

    def pairing_keys(self, org: int, profile: str | None = None) -> Json:
        """Newest first, without their activation codes. profile: href or id of the one whose keys are meant."""
        return self._call('GET', f'/orgs/{org}/pairing_keys', query=_given(profile=profile))

    def events(self, org: int, about: str, newest: int | None = None) -> Json:
        """Those that name an object, by its href, newest first. about: hrefs, joined by commas."""
        return self._call('GET', f'/orgs/{org}/events', query=_given(about=about, newest=newest))

    def revoke_pairing_key(self, org: int, key: str) -> None:
        """No host pairs by the key with this id any longer."""
        self._call('DELETE', f'/orgs/{org}/pairing_keys/{quote(key, safe="")}')

    def call_as_owner(self, org: int, method: str, path: str, body: Json = None) -> Json:
        """A call of the PCE's API as the org's owner, without a secret; path is under /api/v2."""
        return self._call(method, below(f'/orgs/{org}/pce', API_PATH, path), body)


class _Clock(_Part):
    """The server's clock, which all its orgs share."""

    def get(self) -> Json:
        return self._call('GET', '/clock')

    def freeze(self, now: str | datetime | None = None) -> Json:
        """At a time, else where it stands."""
        return self._call('PUT', '/clock', {'mode': 'frozen', **_given(now=now)})

    def advance(
        self, by: timedelta | None = None, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0
    ) -> Json:
        """Such as hours=1, or by=timedelta(hours=1)."""
        if not isinstance(by, timedelta | None):
            raise TypeError(f'{by!r} is no timedelta: give one, or a number by its unit, such as seconds=3600')
        moved = ((days * 24 + hours) * 60 + minutes) * 60 + seconds + (by.total_seconds() if by else 0)
        if 0 < moved < 0.001:
            raise ValueError(f'{moved} s is less than a millisecond, by which the clock counts')
        return self._call('POST', '/clock/advance', {'seconds': moved})

    def due(self, limit: int | None = None) -> Json:
        """What will happen by itself, soonest first: at, what, org, href, name, text."""
        return self._call('GET', '/clock/due', query=_given(limit=limit))

    def advance_to_next(self) -> Json:
        """To the moment at which something is due next; it happens. ControlError 406 where nothing is due."""
        return self._call('POST', '/clock/advance', {'to': 'next'})

    def run_on(self) -> Json:
        """A frozen clock runs from where it stands."""
        return self._call('PUT', '/clock', {'mode': 'running'})

    def use_system_time(self) -> Json:
        return self._call('PUT', '/clock', {'mode': 'system'})


class _Faults(_Part):
    def add(self, rule: Mapping[str, Json] = NONE, /, **more: Json) -> Json:
        """Such as operation='labels_get', first=2, status=503, org=1."""
        return self._call('POST', '/faults', {**rule, **more})

    def list(self, org: int | None = None) -> Json:
        return self._call('GET', '/faults', query=_given(org=org))

    def remove(self, fault: int) -> None:
        self._call('DELETE', f'/faults/{fault}')

    def clear(self, org: int | None = None) -> None:
        self._call('DELETE', '/faults', query=_given(org=org))


class _Journal(_Part):
    def find(self, query: Mapping[str, Json] = NONE, /, **more: Json) -> Json:
        """Oldest first; by method, path, operation, org, key, status, token, ignored, after, before; newest=200 bounds it."""
        return self._call('GET', '/journal', query={**query, **more})

    def count(self, query: Mapping[str, Json] = NONE, /, **more: Json) -> int:
        count: int = self._call('GET', '/journal/count', query={**query, **more})['count']
        return count

    def wait_for(self, count: int = 1, timeout: float | timedelta = 10, **query: Json) -> Json:
        """As soon as there are count of them (10,000 at most); ControlError 408 after timeout seconds (300 at most, else
        406) of the real clock."""
        return self._call('GET', '/journal/wait', query={'count': count, 'timeout': timeout, **query})

    def get(self, entry: int) -> Json:
        """An entry, by its id, with request_body and answer_body, which a server with --journal full keeps; note says what
        is missing."""
        return self._call('GET', f'/journal/{entry}')

    def curl(self, entry: int) -> Json:
        """An entry, by its id, as a line for a shell: curl, examples, note."""
        return self._call('GET', f'/journal/{entry}/curl')

    def clear(self, org: int | None = None) -> None:
        self._call('DELETE', '/journal', query=_given(org=org))


class _Snapshots(_Part):
    def save(self, name: str, org: int | None = None) -> Json:
        return self._call('POST', '/snapshots', {'name': name, **_given(org=org)})

    def list(self) -> Json:
        return self._call('GET', '/snapshots')

    def restore(self, name: str, org: int | None = None) -> None:
        """Where several orgs have one of this name, `org` says which is meant; 0 is the whole state."""
        self._call('POST', f'/snapshots/{quote(name, safe="")}/restore', query=_given(org=org))

    def delete(self, name: str, org: int | None = None) -> None:
        self._call('DELETE', f'/snapshots/{quote(name, safe="")}', query=_given(org=org))

    def export(self, name: str, org: int | None = None) -> Json:
        return self._call('GET', f'/snapshots/{quote(name, safe="")}/export', query=_given(org=org))

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

    def set(self, org: int | None = None, changes: Mapping[str, Json] = NONE, **more: Json) -> Json:
        return self._call('PUT', '/settings', {**changes, **more}, query=_given(org=org))


class _Vens(_Part):
    def list(self, org: int | None = None, profile: str | None = None, newest: int | None = None) -> Json:
        return self._call('GET', '/vens', query=_given(org=org, profile=profile, newest=newest))

    def set_heartbeat(self, ven: str, heartbeat: bool) -> Json:
        return self._call('PUT', f'/vens/{ven}', {'heartbeat': heartbeat})


class _Fleets(_Part):
    def create(self, rules: Mapping[str, Json] = NONE, /, **more: Json) -> Json:
        """Such as count=100, hostname='web-{n}', pairing_rate=2."""
        return self._call('POST', '/fleets', {**rules, **more})

    def list(self, org: int | None = None) -> Json:
        """How far each has come: paired, refused, last_refusal (token and message, or None), done."""
        return self._call('GET', '/fleets', query=_given(org=org))

    def delete(self, fleet: int) -> None:
        self._call('DELETE', f'/fleets/{fleet}')


def _given(**values: Json) -> dict[str, Json]:
    return {name: value for name, value in values.items() if value is not None}
