import pytest
from pytest_mock_pce import ControlError


def test_each_test_has_an_org_that_others_do_not_see(mock_pce, pce_org):
    other = mock_pce.orgs.create()
    assert pce_org.request('GET', f'/orgs/{pce_org.org}/labels')[0] == 200
    assert pce_org.request('GET', f'/orgs/{other.org}/labels')[0] == 403
    mock_pce.orgs.delete(other.org)
    assert other.request('GET', f'/orgs/{other.org}/labels')[0] == 401


def test_faults_befall_their_org_alone(mock_pce, pce_org):
    other = mock_pce.orgs.create()
    mock_pce.faults.add(org=pce_org.org, status=500)
    assert pce_org.request('GET', f'/orgs/{pce_org.org}/labels')[0] == 500
    assert other.request('GET', f'/orgs/{other.org}/labels')[0] == 200
    assert mock_pce.faults.list(org=pce_org.org)[0]['hits'] == 1
    mock_pce.faults.clear(org=pce_org.org)
    assert pce_org.request('GET', f'/orgs/{pce_org.org}/labels')[0] == 200


def test_illumio_py_tries_again_on_503_and_429(mock_pce, pce_org, illumio_pce):
    for status in (503, 429):
        mock_pce.journal.clear(org=pce_org.org)
        mock_pce.faults.add(org=pce_org.org, operation='labels_get', first=1, status=status, retry_after=0)
        assert illumio_pce.labels.get(params={'key': 'role'})
        statuses = [entry['status'] for entry in mock_pce.journal.find(org=pce_org.org, operation='labels_get')]
        assert statuses == [status, 200]


def test_illumio_py_tells_the_text_of_a_406(mock_pce, pce_org, illumio_pce):
    import illumio

    mock_pce.faults.add(org=pce_org.org, status=406, token='a_token', message='a text of the PCE')
    with pytest.raises(illumio.IllumioException, match='a text of the PCE'):
        illumio_pce.labels.get()


def test_illumio_py_tries_again_after_a_reset(mock_pce, pce_org, illumio_pce):
    mock_pce.faults.add(org=pce_org.org, operation='labels_get', first=1, reset=True)
    assert illumio_pce.labels.get()
    assert [entry['status'] for entry in mock_pce.journal.find(org=pce_org.org)] == [0, 200]


def test_illumio_py_reports_a_body_that_was_cut(mock_pce, pce_org, illumio_pce):
    import illumio

    mock_pce.faults.add(org=pce_org.org, first=1, truncate=20)
    with pytest.raises((illumio.IllumioException, OSError)):
        illumio_pce.labels.get()
    assert [entry['status'] for entry in mock_pce.journal.find(org=pce_org.org)] == [200]


def test_a_slow_body_arrives_whole(mock_pce, pce_org, illumio_pce):
    whole = len(illumio_pce.labels.get())
    mock_pce.faults.add(org=pce_org.org, bytes_per_second=20000, latency_ms=20)
    assert len(illumio_pce.labels.get()) == whole


def test_waiting_ends_with_408(mock_pce, pce_org):
    with pytest.raises(ControlError, match=f'0 of 1 requests with org {pce_org.org}; ') as raised:
        mock_pce.journal.wait_for(org=pce_org.org, timeout=0.05)
    assert raised.value.status == 408


def test_what_is_refused_is_told(mock_pce):
    with pytest.raises(ControlError, match='#/operation'):
        mock_pce.faults.add(operation='cats_get', status=500)


def test_a_search_that_nothing_can_fit_is_refused(mock_pce):
    with pytest.raises(ControlError, match='did you mean labels'):
        mock_pce.journal.count(path='/orgs/1/lables')


def test_a_snapshot_brings_an_org_back(mock_pce, pce_org):
    labels = f'/orgs/{pce_org.org}/labels'
    mock_pce.snapshots.save('ready', org=pce_org.org)
    pce_org.request('POST', labels, {'key': 'app', 'value': 'x'})
    mock_pce.snapshots.restore('ready')
    assert pce_org.request('GET', f'{labels}?key=app')[1] == []
    exported = mock_pce.snapshots.export('ready')
    mock_pce.snapshots.delete('ready')
    assert mock_pce.snapshots.import_(exported)['org'] == pce_org.org


def test_settings_hold_for_an_org(mock_pce, pce_org):
    mock_pce.settings.set(org=pce_org.org, validation='lenient')
    assert mock_pce.settings.get()['validation'] == 'strict'
    assert mock_pce.settings.get(org=pce_org.org)['validation'] == 'lenient'


def test_a_fleet_pairs(mock_pce, pce_org):
    assert mock_pce.fleets.create(org=pce_org.org, count=3)['paired'] == 3
    assert len(mock_pce.vens.list(org=pce_org.org)) == 3
