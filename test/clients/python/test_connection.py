"""How the clients begin: credentials, org, and paths that lead nowhere."""

import illumio
import pytest
from illumio.exceptions import IllumioIntegerValidationException


def test_connects(pce):
    pce.must_connect()
    assert pce.check_connection() is True


def test_reads_health(pce):
    [cluster] = pce.get('/health', include_org=False).json()
    assert cluster['status'] == 'normal'
    assert cluster['type'] == 'standalone'


def test_reads_the_workload_settings_of_the_org(pce):
    settings = pce.get('/settings/workloads').json()
    assert settings['href'] == '/orgs/1/settings/workloads'
    assert {'scope', 'value'} <= settings['workload_disconnected_timeout_seconds'][0].keys()


def test_tests_its_credentials_with_noop(pce):
    assert pce.get('/noop', include_org=False).json() == {}


def test_gets_json_without_a_charset(pce):
    assert pce.get('/health', include_org=False).headers['Content-Type'] == 'application/json'
    assert pce.get('/labels').headers['Content-Type'] == 'application/json'


@pytest.mark.parametrize(
    'credentials',
    [
        pytest.param({'secret': '0' * 64}, id='wrong secret'),
        pytest.param({'key': 'api_1ffffffffffffffff'}, id='unknown key'),
        pytest.param({'key': 'user_1'}, id='user name without a session'),
    ],
)
def test_is_refused_with_wrong_credentials(server, refused, credentials):
    pce = server.connect(**credentials)
    assert pce.check_connection() is False
    with refused(401):
        pce.must_connect()


def test_is_refused_without_credentials(server, refused):
    pce = server.connect()
    pce._session.auth = None
    for path in '/health', '/orgs/1/labels':
        with refused(401):
            pce.get(path, include_org=False)


def test_does_not_even_ask_for_org_0():
    with pytest.raises(IllumioIntegerValidationException):
        illumio.PolicyComputeEngine('http://127.0.0.1', org_id='0')


@pytest.mark.parametrize(
    'org', [pytest.param(0, id='org 0'), pytest.param(2, id='org 2'), pytest.param(10**9, id='org 10^9')]
)
def test_is_refused_in_an_org_that_is_not_its_own(server, refused, org):
    pce = server.connect()
    pce.org_id = org
    assert pce.check_connection() is False
    with refused(403):
        pce.must_connect()
    with refused(403):
        pce.labels.get()
    with refused(403):
        pce.pairing_profiles.create({'enabled': True})


def test_is_told_of_too_many_requests(start):
    pce = start('--rate-limit', '3')
    for _ in range(3):
        pce.get('/labels')
    with pytest.raises(illumio.IllumioApiException, match='too many 429 error responses'):
        pce.get('/labels')


def test_is_told_that_an_unknown_path_is_not_found(pce, not_found):
    with not_found('/orgs/1/no_such_thing'):
        pce.get('/no_such_thing')
    with not_found('/no_such_thing'):
        pce.post('/no_such_thing', include_org=False, json={})
    with not_found('/orgs/1/pairing_profiles/1/no_such_thing'):
        pce.delete('/pairing_profiles/1/no_such_thing')


def test_reads_who_it_is(pce):
    login = pce.get('/users/login', include_org=False).json()
    assert login['orgs'][0]['href'] == '/orgs/1'
    user = pce.get(login['href'], include_org=False).json()
    assert user['username'] and user['type'] == 'local'


def test_reads_the_events_of_what_it_did(pce, new_profile):
    profile = new_profile()
    pce.generate_pairing_key(profile.href)
    events = pce.events.get(params={'max_results': 10})
    assert events and all(event.href.startswith('/orgs/1/events/') for event in events)
    # Decoding has checked severity, status and change_type against the client's own lists.
    made = next(event for event in events if event.event_type == 'pairing_profile.create_pairing_key')
    assert made.status == 'success'
    assert made.action.api_endpoint.endswith(f'{profile.href}/pairing_key')
    assert pce.events.get_by_reference(made.href).event_type == made.event_type
