"""Values of Python that calls take, and what is said of others."""

from datetime import date, datetime, timedelta, timezone

import pytest
from pytest_mock_pce import start_server

NEW_YEAR = datetime(2026, 1, 1, tzinfo=timezone.utc)


@pytest.fixture(scope='module')
def pce():
    with start_server() as server:
        yield server


@pytest.mark.parametrize('at', [NEW_YEAR, NEW_YEAR.astimezone(timezone(timedelta(hours=5, seconds=7)))])
def test_a_time_is_an_aware_datetime_too(pce, at):
    assert pce.clock.freeze(at)['now'] == '2026-01-01T00:00:00.000Z'
    assert pce.orgs.traffic_edges(1, start=at)['from'] == '2026-01-01T00:00:00.000Z'


@pytest.mark.parametrize('at', [datetime(2026, 1, 1), date(2026, 1, 1)])
def test_a_time_without_a_zone_is_refused(pce, at):
    for call in (pce.clock.freeze, lambda start: pce.orgs.traffic_edges(1, start=start)):
        with pytest.raises(ValueError, match='has no time zone: give a datetime with one, such as'):
            call(at)


@pytest.mark.parametrize(('by', 'units'), [(timedelta(hours=1), {}), (None, {'hours': 1}), (timedelta(minutes=30), {'seconds': 1800})])
def test_the_clock_is_moved_by_a_timedelta_too(pce, by, units):
    pce.clock.freeze(NEW_YEAR)
    assert pce.clock.advance(by, **units)['now'] == '2026-01-01T01:00:00.000Z'


def test_the_clock_is_not_moved_by_a_number_without_a_unit(pce):
    with pytest.raises(TypeError, match='3600 is no timedelta: give one, or a number by its unit, such as seconds=3600'):
        pce.clock.advance(3600)


def test_the_clock_is_not_moved_by_less_than_it_counts(pce):
    before = pce.clock.freeze()['now']
    with pytest.raises(ValueError, match='less than a millisecond'):
        pce.clock.advance(timedelta(microseconds=999))
    assert pce.clock.advance()['now'] == before


def test_a_duration_is_a_timedelta_too(pce):
    assert pce.journal.wait_for(count=0, timeout=timedelta(seconds=1)) == pce.journal.find()


def test_another_value_that_is_no_json_is_named(pce):
    with pytest.raises(TypeError, match=r'\{1\} is not JSON'):
        pce.faults.add(status={1})


@pytest.mark.parametrize(
    ('prefix', 'call'),
    [
        ('/api/v2', lambda pce, path: pce.orgs.create().request('GET', path)),
        ('/api/v2', lambda pce, path: pce.orgs.call_as_owner(1, 'GET', path)),
        ('/api/v2', lambda pce, path: pce.one_liners(path)),
        ('/_mock/v1', lambda pce, path: pce.call('GET', path)),
    ],
)
def test_a_path_that_nothing_can_be_at_is_refused(pce, prefix, call):
    with pytest.raises(ValueError, match=f'the path {prefix}/orgs is to be without {prefix}, which stands ahead'):
        call(pce, f'{prefix}/orgs')
    with pytest.raises(ValueError, match=f'the path orgs is to begin with a slash: it stands behind {prefix}$'):
        call(pce, 'orgs')


def test_what_is_named_may_be_a_dict_too(pce):
    org = pce.orgs.create({'display_name': 'One'}).org
    assert pce.orgs.list()[-1]['display_name'] == 'One'
    fault = pce.faults.add({'org': org, 'status': 503}, first=2)
    assert (fault['org'], fault['status'], fault['first']) == (org, 503, 2)
    assert pce.settings.set(org, {'validation': 'lenient'})['validation'] == 'lenient'
    assert pce.orgs.objects(org, 'labels', {'limit': 1}) == pce.orgs.objects(org=org, kind='labels', limit=1)
    assert len(pce.orgs.objects(org, 'labels', {'limit': 1})['items']) == 1
    assert pce.fleets.create({'org': org, 'count': 2})['paired'] == 2
    profile = pce.orgs.objects(org, 'pairing_profiles')['items'][0]['href']
    code = pce.orgs.call_as_owner(org, 'POST', f'{profile}/pairing_key', {})['activation_code']
    host = pce.pair(code, 'web', {'public_ip': '192.0.2.7'})['workload']['href']
    assert pce.orgs.call_as_owner(org, 'GET', host)['public_ip'] == '192.0.2.7'
    assert len(pce.journal.find({'org': org})) == pce.journal.count({'org': org}, method='POST') == 1


def test_an_argument_that_start_server_does_not_take_is_answered_by_those_that_it_takes():
    says = 'start_server takes no clock: its arguments are url, command, .* and the options of mock-pce are variables'
    with pytest.raises(TypeError, match=says), start_server(clock='2026-01-01T00:00:00Z'):
        pass
