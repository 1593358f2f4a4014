"""Every call of the control API has a method of the client, which works."""

import re

import pytest
from pytest_mock_pce import ControlError, client, start_server


# A browser and Prometheus make these: no test has a use for them.
NOT_FOR_TESTS = ('/session', '/stream', '/metrics')


def declared(pce):
    """As the server says: ('GET', '/orgs/{org}')."""
    paths = pce.openapi()['paths'].items()
    return {(method.upper(), path) for path, methods in paths if path not in NOT_FOR_TESTS for method in methods}


def make_every_call(pce):
    pce.health(), pce.ready(), pce.info(), pce.operations(), pce.openapi()
    assert 'BEGIN CERTIFICATE' in pce.ca()
    org = pce.orgs.create(display_name='One')
    assert pce.orgs.list()[-1]['display_name'] == 'One'
    assert pce.orgs.create_key(org.org, role='read_only').request('GET', f'/orgs/{org.org}/labels')[0] == 200
    use_objects(pce, org.org)
    use_clock(pce)
    use_faults_and_journal(pce, org)
    use_hosts(pce, org)
    use_state(pce, org)


def use_objects(pce, org):
    assert 'ip_lists/active' in [kind['kind'] for kind in pce.kinds()]
    assert pce.schema('labels_post')['$id'] == 'labels_post.schema.json'
    label = pce.orgs.call_as_owner(org, 'POST', f'/orgs/{org}/labels', {'key': 'app', 'value': 'Webshop'})['href']
    pce.orgs.call_as_owner(org, 'PUT', label, {'value': 'Shop'})
    assert pce.orgs.objects(org, 'labels', q='shop', fields='value')['items'] == [{'value': 'Shop'}]
    assert pce.orgs.objects(org, 'ip_lists/active', limit=1)['total'] > 0
    pce.orgs.call_as_owner(org, 'DELETE', label)
    assert pce.orgs.call_as_owner(org, 'GET', label)['deleted'] is True
    assert pce.orgs.events(org, label, newest=1)[0]['event_type'] == 'label.delete'
    profile = pce.orgs.objects(org, 'pairing_profiles')['items'][0]['href']
    pce.orgs.call_as_owner(org, 'POST', f'{profile}/pairing_key', {})
    key = pce.orgs.pairing_keys(org, profile)[0]
    pce.orgs.revoke_pairing_key(org, key['id'])
    assert pce.orgs.traffic_edges(org, start='2020-01-01', port=443)['edges'] == []
    assert pce.orgs.summary(org)['pairing_keys'] == {'active': 0, 'expired': 0, 'spent': 0, 'revoked': 1}


def use_clock(pce):
    assert pce.clock.freeze('2026-01-01T00:00:00Z')['mode'] == 'frozen'
    assert pce.clock.advance(days=1, minutes=1)['now'] == pce.clock.get()['now'] == '2026-01-02T00:01:00.000Z'
    assert pce.fleets.create(count=1, starts_after=60)['paired'] == 0
    assert [thing['what'] for thing in pce.clock.due(5)] == ['fleet_pairs']
    assert pce.clock.advance_to_next()['happened'] == {'paired': 1}
    assert pce.clock.run_on()['mode'] == 'running'
    assert pce.clock.use_system_time()['mode'] == 'system'


def use_faults_and_journal(pce, org):
    fault = pce.faults.add(org=org.org, status=503)
    assert [rule['id'] for rule in pce.faults.list(org.org)] == [fault['id']]
    pce.faults.remove(fault['id'])
    pce.faults.clear()
    pce.journal.clear(org.org)
    org.request('GET', f'/orgs/{org.org}/labels')
    assert pce.journal.count(org=org.org) == 1
    assert pce.journal.find(org=org.org) == pce.journal.wait_for(org=org.org)
    assert '--journal full' in pce.journal.get(pce.journal.find(newest=1)[0]['id'])['note']
    assert pce.journal.curl(pce.journal.find(newest=1)[0]['id'])['curl'].startswith('curl -u ')


def use_hosts(pce, org):
    profile = org.request('GET', f'/orgs/{org.org}/pairing_profiles')[1][0]['href']
    code = org.request('POST', f'{profile}/pairing_key', {})[1]['activation_code']
    assert code in pce.one_liners(profile, code)['linux']
    ven = pce.pair(code, 'web-1', enforcement_mode='visibility_only')['ven']['href'].split('/')[-1]
    assert pce.vens.set_heartbeat(ven, False) == pce.vens.list(org.org)[0]
    assert pce.vens.list(org.org, profile, newest=1) == pce.vens.list(org.org)
    fleet = pce.fleets.create(org=org.org, count=2, pairing_rate=0.001)
    assert pce.fleets.list(org.org) == [fleet]
    pce.fleets.delete(fleet['id'])
    pce.settings.set(org.org, limits={'active_agents_per_pce': 1})
    full = pce.fleets.create(org=org.org, count=2)
    assert (full['refused'], full['last_refusal']['token']) == (2, 'object_limit_hard_limit_reached')


def use_state(pce, org):
    assert pce.settings.set(org.org, validation='lenient') == pce.settings.get(org.org)
    pce.snapshots.save('ready', org.org)
    exported = pce.snapshots.export('ready')
    pce.snapshots.restore('ready')
    pce.snapshots.delete('ready')
    assert pce.snapshots.list() == []
    assert pce.snapshots.import_(exported)['name'] == 'ready'
    assert 'empty' in [scenario['name'] for scenario in pce.scenarios.list()]
    pce.scenarios.load('empty')
    pce.scenarios.load({'orgs': [{'id': 7}]})
    pce.reset()
    pce.orgs.delete(pce.orgs.create().org)


@pytest.mark.parametrize(
    ('search', 'says'),
    [({'operation': 'labels_get', 'status': 405}, 'does not fit labels_get'), ({'timeout': 301}, 'from 0 to 300')],
)
def test_a_search_that_cannot_be_answered_is_an_error_in_words(search, says):
    with start_server() as pce, pytest.raises(ControlError, match=says) as refused:
        pce.journal.wait_for(**search)
    assert refused.value.status == 406


def test_every_call_has_a_method(monkeypatch):
    made = []
    send = client.send

    def note_and_send(method, url, *rest):
        made.append((method, url.partition(client.CONTROL_PATH)[2].partition('?')[0]))
        return send(method, url, *rest)

    with start_server() as pce:
        calls = declared(pce)
        monkeypatch.setattr(client, 'send', note_and_send)
        make_every_call(pce)
    was_made = {call for call in calls if any(call[0] == method and fits(call[1], path) for method, path in made)}
    assert sorted(calls - was_made) == []


def fits(template, path):
    any_path = template.replace('{path}', '.+')
    return re.fullmatch(re.sub(r'\{\w+\}', '[^/]+', any_path), path) is not None
