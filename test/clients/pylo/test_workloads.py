"""pylo, over https with verification on: it reads the health, loads an org, and writes workloads."""

import illumio_pylo as pylo
import pytest
import requests

LOADED = ['workloads', 'labels', 'label_dimensions']


@pytest.fixture
def connector(server, tmp_path, monkeypatch):
    """Speaks https alone, and trusts the CA that the server names."""
    ca = tmp_path / 'ca.pem'
    ca.write_text(requests.get(f'{server.url}/_mock/v1/ca.pem', timeout=20).text)
    monkeypatch.setenv('REQUESTS_CA_BUNDLE', str(ca))
    port = server.https_url.rpartition(':')[2]
    return pylo.APIConnector('localhost', port, server.key, server.secret, org_id=server.org)


@pytest.fixture
def pair(server, unique):
    """pair(role='Web'): hostname and href of a workload that has paired through a profile which locks no label."""

    def activate(**options):
        key = {'auth': (server.key, server.secret), 'timeout': 20}
        org = f'{server.url}/api/v2/orgs/{server.org}'
        profile = {'enabled': True, 'name': unique('profile'), 'role_label_lock': False}
        href = requests.post(f'{org}/pairing_profiles', json=profile, **key).json()['href']
        code = requests.post(f'{server.url}/api/v2{href}/pairing_key', json={}, **key).json()['activation_code']
        told = {'activation_code': code, 'hostname': unique('host'), **options}
        paired = requests.post(f'{server.url}/_mock/v1/vens', json=told, timeout=20)
        assert paired.status_code == 201, paired.text
        return told['hostname'], paired.json()['workload']['href']

    return activate


def load(connector):
    org = pylo.Organization(1)
    org.load_from_api(connector, list_of_objects_to_load=LOADED)
    return org


def test_refuses_a_certificate_of_a_ca_that_it_does_not_trust(connector, monkeypatch):
    monkeypatch.delenv('REQUESTS_CA_BUNDLE')
    with pytest.raises(pylo.PyloApiEx):
        connector.objects_label_get()


def test_reads_the_health_of_each_node(connector):
    (cluster,) = connector.cluster_health_get(return_object=True).values()
    assert cluster.status_is_ok()
    assert cluster.nodes_dict
    for node in cluster.nodes_dict.values():
        assert node.get_troubled_services() == []


def test_loads_an_org_with_its_labels_label_types_and_workloads(connector, pair):
    hostname, href = pair(role='Web')
    org = load(connector)
    workload = org.WorkloadStore.find_by_href_or_die(href)
    assert workload.get_name() == hostname
    assert not workload.unmanaged
    assert workload.online
    assert [(label.type, label.name) for label in workload.get_labels()] == [('role', 'Web')]
    assert {'role', 'app', 'env', 'loc'} <= set(org.LabelStore.label_types)


def test_counts_by_header_what_it_is_about_to_load(connector, pair):
    before = connector.get_objects_count_by_type('workloads')
    pair()
    assert connector.get_objects_count_by_type('workloads') == before + 1


def test_reads_the_vens_of_paired_workloads(connector, pair):
    hostname, href = pair()
    vens = [ven for ven in connector.objects_ven_get() if ven['hostname'] == hostname]
    assert [ven['href'] for ven in vens] == [href.replace('/workloads/', '/vens/')]


def test_creates_changes_and_deletes_an_unmanaged_workload(connector, unique):
    name = unique('unmanaged')
    created = connector.objects_workload_create_single_unmanaged(
        {'name': name, 'hostname': name, 'interfaces': [{'name': 'umw0', 'address': '192.0.2.1'}]}
    )
    connector.objects_workload_update(created['href'], {'description': 'changed by pylo'})
    found = load(connector).WorkloadStore.find_by_href_or_die(created['href'])
    assert (found.get_name(), found.description, found.unmanaged) == (name, 'changed by pylo', True)
    connector.objects_workload_delete(created['href'])
    assert load(connector).WorkloadStore.itemsByHRef.get(created['href']) is None


def test_creates_changes_and_deletes_workloads_in_bulk(connector, unique):
    names = [unique('bulk') for _ in range(3)]
    created = connector.objects_workload_create_bulk_unmanaged([{'name': name} for name in names])
    assert [item['status'] for item in created] == ['created'] * 3
    hrefs = [item['href'] for item in created]
    updated = connector.objects_workload_update_bulk([{'href': href, 'description': 'all'} for href in hrefs])
    assert [item['status'] for item in updated] == ['updated'] * 3
    assert connector.objects_workload_delete_multi([hrefs[0], hrefs[1]]) == []
    store = load(connector).WorkloadStore
    assert [(href in store.itemsByHRef) for href in hrefs] == [False, False, True]


def test_labels_a_workload(connector, pair):
    _, href = pair()
    label = connector.objects_label_get()[0]
    connector.objects_workload_update(href, {'labels': [{'href': label['href']}]})
    workload = load(connector).WorkloadStore.find_by_href_or_die(href)
    assert [held.href for held in workload.get_labels()] == [label['href']]


def test_unpairs_a_workload(connector, pair):
    _, href = pair()
    assert connector.objects_workload_unpair_multi([href]) == {'errors': []}
    assert load(connector).WorkloadStore.itemsByHRef.get(href) is None
    deleted = connector.objects_workload_get(include_deleted=True)
    assert any(workload['href'] == href and workload['deleted'] for workload in deleted)
