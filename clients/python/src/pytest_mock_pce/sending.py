"""How a call goes over the wire, with the values of Python in it."""

from __future__ import annotations

import json
import re
import ssl
import urllib.error
import urllib.request
from collections.abc import Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import urlencode

Json = Any


def send(
    method: str, url: str, headers: dict[str, str], body: Json, trust: ssl.SSLContext | None
) -> tuple[int, Json]:
    sent = None if body is None else json.dumps(body, default=_as_json).encode()
    typed = {'Content-Type': 'application/json', **headers} if sent is not None else headers
    request = urllib.request.Request(url, sent, typed, method=method)
    # The server is on this machine, or named: no proxy stands between.
    opener = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPSHandler(context=trust)
    )
    try:
        with opener.open(request, timeout=330) as answer:
            return answer.status, _parsed(answer)
    except urllib.error.HTTPError as error:
        return error.code, _parsed(error)


# A server has both beneath its URL, and users copy the address that they see.
ADDRESS_WITHIN = re.compile(r'/+((api/v2|_mock)(/.*)?)?$')


def root_of(url: str) -> str:
    """The URL of a server, of any that is within it."""
    return ADDRESS_WITHIN.sub('', url)


def below(url: str, prefix: str, path: str) -> str:
    """The URL of a path that is told without its prefix."""
    if re.match(rf'{prefix}(/|$)', path):
        raise ValueError(f'the path {path} is to be without {prefix}, which stands ahead of it already')
    if not path.startswith('/'):
        raise ValueError(f'the path {path} is to begin with a slash: it stands behind {prefix}')
    return url + path


def searched(query: Mapping[str, Json]) -> str:
    """The end of a URL with these parameters."""
    return f'?{urlencode({name: _plain(value) for name, value in query.items()})}' if query else ''


def _plain(value: Json) -> Json:
    """A time or a duration as the server reads it; anything else as it is."""
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, datetime) and value.utcoffset() is not None:
        return value.astimezone(timezone.utc).isoformat()
    if isinstance(value, date):
        raise ValueError(
            f'{value.isoformat()} has no time zone: give a datetime with one, such as '
            'datetime(2026, 1, 31, 7, tzinfo=timezone.utc)'
        )
    return value


def _as_json(value: Json) -> Json:
    plain = _plain(value)
    if plain is value:
        raise TypeError(f'{value!r} is not JSON')
    return plain


def _parsed(answer: Json) -> Json:
    """The JSON of an answer; the text where it says to be another thing, None where there is none."""
    text = answer.read()
    if not text:
        return None
    is_json = answer.headers.get_content_type() == 'application/json'
    return json.loads(text) if is_json else text.decode(errors='replace')
