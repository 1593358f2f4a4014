"""Workloads without a VEN: written one by one and in bulk, labelled, found by what they are."""

import json

import illumio
import pytest


@pytest.fixture
def new_workload(pce, unique):
    def create(**fields):
        name = unique('workload')
        return pce.workloads.create(illumio.Workload(**{'name': name, 'hostname': f'{name}.example', **fields}))

    return create


def test_creates_a_workload(pce, unique, new_label):
    role, app = new_label('role'), new_label('app')
    workload = pce.workloads.create(
        illumio.Workload(
            name=unique('web'),
            hostname='web01.example',
            public_ip='192.0.2.229',
            labels=[role, app],
            interfaces=[illumio.Interface(name='lo0', address='127.0.0.1', link_state='up')],
            enforcement_mode=illumio.EnforcementMode.SELECTIVE,
            online=True,
        )
    )
    assert workload.href.startswith('/orgs/1/workloads/')
    assert (workload.hostname, workload.public_ip, workload.online) == ('web01.example', '192.0.2.229', True)
    assert workload.enforcement_mode == 'selective' and workload.visibility_level == 'flow_summary'
    assert [label.href for label in workload.labels] == [role.href, app.href]
    [interface] = workload.interfaces
    assert (interface.name, interface.address, interface.link_state) == ('lo0', '127.0.0.1', 'up')
    assert interface.loopback is True and interface.cidr_block is None
    assert workload.agent.config.mode == 'selective' and workload.agent.href is None and workload.ven is None
    assert workload.deleted is False and workload.created_at == workload.updated_at


def test_reads_a_workload_back(pce, new_workload):
    workload = new_workload()
    assert pce.workloads.get_by_reference(workload) == workload
    assert pce.workloads.get_by_reference(workload.href) == workload
    assert pce.workloads.get_by_reference({'href': workload.href}) == workload


def test_is_refused_a_workload_without_a_name(pce, invalid):
    with invalid("The property '#/' of type object did not match one or more of the required schemas", 'workloads_post'):
        pce.workloads.create({'description': 'nameless'})


def test_updates_a_workload(pce, new_workload):
    workload = new_workload()
    assert pce.workloads.update(workload.href, {'public_ip': '127.0.0.1', 'description': 'Updated.'}) is None
    after = pce.workloads.get_by_reference(workload)
    assert (after.public_ip, after.description, after.name) == ('127.0.0.1', 'Updated.', workload.name)
    assert after.updated_at >= workload.updated_at


def test_is_refused_what_a_workload_without_a_ven_does_not_take(pce, stray, new_workload):
    with stray('datacenter_nat_1to1', 'workloads_without_ven_put'):
        pce.workloads.update(new_workload(), {'datacenter_nat_1to1': True})


def test_deletes_a_workload(pce, refused, new_workload):
    workload = new_workload()
    assert pce.workloads.delete(workload) is None
    assert pce.workloads.get(params={'name': workload.name}) == []
    assert pce.workloads.get_by_reference(workload).deleted is True
    [deleted] = pce.workloads.get(params={'name': workload.name, 'include_deleted': True})
    assert deleted.href == workload.href
    with refused(406, 'workload_already_deleted: '):
        pce.workloads.delete(workload)


def test_is_told_that_a_workload_is_not_found(pce, not_found):
    href = '/orgs/1/workloads/00000000-0000-4000-8000-000000000000'
    with not_found(href):
        pce.workloads.get_by_reference(href)
    with not_found(href):
        pce.workloads.update(href, {'name': 'any'})
    with not_found(href):
        pce.workloads.delete(href)


def test_finds_workloads(pce, unique, new_label, new_workload):
    label, other = new_label('role'), new_label('app')
    mark = unique('mark')
    one = new_workload(labels=[label, other], interfaces=[illumio.Interface(name='eth0', address='198.51.100.17')])
    two = new_workload(labels=[other], description=f'has {mark}', enforcement_mode='full', online=False)

    def found(**params):
        return [workload.href for workload in pce.workloads.get(params=params)]

    assert found(name=one.name) == found(hostname=one.hostname) == found(ip_address='198.51.100.1') == [one.href]
    assert found(description=mark) == [two.href]
    assert found(labels=json.dumps([[label.href, other.href]])) == [one.href]
    assert found(labels=json.dumps([[label.href], [other.href]])) == [one.href, two.href]
    assert found(labels=json.dumps([[other.href]]), online=False) == [two.href]
    assert found(labels=json.dumps([[other.href]]), enforcement_modes=json.dumps(['full', 'idle'])) == [two.href]
    assert found(managed=True) == []
    assert set(found(managed=False)) >= {one.href, two.href}


def test_finds_a_workload_asynchronously(pce, new_workload):
    workload = new_workload()
    # A list shows less of a workload than the workload alone.
    assert [found.href for found in pce.workloads.get_async(params={'name': workload.name})] == [workload.href]


def test_follows_a_label_of_a_workload(pce, refused, new_label, new_workload, unique):
    label, value = new_label('env'), unique('renamed')
    workload = new_workload(labels=[label])
    pce.labels.update(label, {'value': value})
    [shown] = pce.get(workload.href, include_org=False).json()['labels']
    assert shown == {'href': label.href, 'key': 'env', 'value': value}
    with refused(406, 'label_still_has_associated_agent_info: '):
        pce.labels.delete(label)
    pce.workloads.update(workload, {'labels': []})
    pce.labels.delete(label)


def test_is_refused_labels_that_a_workload_cannot_have(pce, refused, new_label):
    with refused(406, 'invalid_uri: Invalid URI: {/orgs/1/labels/999999999}'):
        pce.workloads.create({'name': 'any', 'labels': [{'href': '/orgs/1/labels/999999999'}]})
    with refused(406, 'duplicate_label_type: '):
        pce.workloads.create(illumio.Workload(name='any', labels=[new_label('loc'), new_label('loc')]))


def described(unique, data_set, count=2):
    """As its own live suite does: one object, one dict."""
    names = [unique('bulk') for _ in range(count)]
    data = [{'name': name, 'hostname': name, 'external_data_set': data_set, 'external_data_reference': name} for name in names]
    return [illumio.Workload(**data[0]), *data[1:]]


def test_creates_workloads_in_bulk(pce, unique):
    data_set = unique('set')
    results = pce.workloads.bulk_create(described(unique, data_set))
    assert [result['errors'] for result in results] == [[], []]
    found = pce.workloads.get(params={'external_data_set': data_set})
    assert [workload.href for workload in found] == [result['href'] for result in results]


def test_creates_more_workloads_than_one_call_takes(start):
    pce = start()
    results = pce.workloads.bulk_create([{'name': f'workload {number}'} for number in range(1500)])
    assert len({result['href'] for result in results}) == 1500 and not any(result['errors'] for result in results)
    assert len(pce.workloads.get_all()) == 1500


def test_is_told_which_workloads_of_a_bulk_create_failed(pce, unique):
    one, two = described(unique, unique('set'))
    results = pce.workloads.bulk_create([one, {'name': 'any', 'labels': [{'href': '/orgs/1/labels/0'}]}, two, two])
    assert [[error['token'] for error in result['errors']] for result in results] == [
        [],
        ['invalid_uri'],
        [],
        ['external_reference_not_unique'],
    ]


def test_updates_workloads_in_bulk(pce, new_workload):
    one, two = new_workload(), new_workload()
    gone = '/orgs/1/workloads/43f93186-b415-4934-aaf6-e8206ff1f12c'
    changes = [{'href': href, 'enforcement_mode': 'selective'} for href in (one.href, gone, two.href)]
    error = {'token': 'invalid_uri', 'message': f'Invalid URI: {{{gone}}}'}
    assert pce.workloads.bulk_update(changes) == [
        {'href': one.href, 'errors': []},
        {'href': gone, 'errors': [error]},
        {'href': two.href, 'errors': []},
    ]
    for workload in one, two:
        assert pce.workloads.get_by_reference(workload).enforcement_mode == 'selective'


def test_deletes_workloads_in_bulk(pce, unique):
    data_set = unique('set')
    created = [pce.workloads.create(workload) for workload in described(unique, data_set, 3)]
    assert pce.workloads.bulk_delete([created[0], created[1].href]) == []
    assert [left.href for left in pce.workloads.get(params={'external_data_set': data_set})] == [created[2].href]
    [failed] = pce.workloads.bulk_delete(created)[1:]
    assert failed['href'] == created[1].href
    assert pce.workloads.get(params={'external_data_set': data_set}) == []


def test_finds_no_ven(pce):
    assert pce.vens.get(params={'status': 'active', 'hostname': 'any'}) == []
    assert pce.vens.get_all() == []
