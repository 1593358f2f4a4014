"""What the kept-up fork calls and the vendor's client does not."""

import re

import illumio
import pytest


def test_reads_the_product_version(pce):
    told = pce.get_product_version()
    assert re.fullmatch(r'\d+\.\d+\.\d+', told['version'])
    assert told['long_display'] == f'{told["version"]}-{told["build"]}'
    assert told['short_display'] == told['version']


def test_emulates_the_release_that_it_is_asked_for(start):
    assert start('--pce-version', '25.2.20').get_product_version()['version'] == '25.2.20'


def test_asks_without_credentials_whether_the_node_is_available(server):
    pce = server.connect()
    pce._session.auth = None
    assert pce.get('/node_available', include_org=False).status_code == 200
    assert pce.get_node_available() == {}


def test_reads_the_installed_ven_releases(pce, new_profile):
    [release] = [release for release in pce.get_ven_software_releases() if release['default']]
    assert release['href'] == f'/orgs/1/software/ven/releases/{release["release"]}'
    assert release['images'] and {'server', 'endpoint'} >= set(release['ven_types'])
    assert new_profile().agent_software_release == f'Default ({release["release"]})'


def test_lists_users(pce):
    users = pce.users.get()
    assert '/users/1' in [user.href for user in users]
    assert pce.users.get_by_reference('/users/1') in users


# API keys -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def new_key(pce, unique):
    """Not with create_user_api_key: it sends no name, and the schema requires one."""
    return lambda: pce.post('/users/1/api_keys', include_org=False, json={'name': unique('key')}).json()


def test_creates_an_api_key_and_connects_with_it(server, new_key):
    key = new_key()
    assert re.fullmatch('1[0-9a-f]{16}', key['key_id'])
    assert key['auth_username'] == f'api_{key["key_id"]}'
    assert re.fullmatch('[0-9a-f]{64}', key['secret'])
    assert server.connect(key['auth_username'], key['secret']).check_connection() is True


def test_lists_api_keys_without_their_secrets(pce, new_key):
    key = new_key()
    listed = {one['key_id']: one for one in pce.get_user_api_keys('1')}
    assert listed[key['key_id']]['href'] == f'/users/1/api_keys/{key["key_id"]}'
    assert all('secret' not in one for one in listed.values())


def test_renames_an_api_key(pce, new_key):
    href = f'/users/1/api_keys/{new_key()["key_id"]}'
    pce.put(href, include_org=False, json={'description': 'what it is for'})
    assert pce.get(href, include_org=False).json()['description'] == 'what it is for'


def test_deletes_an_api_key(server, pce, not_found, refused, new_key):
    key = new_key()
    pce.delete_user_api_key('1', key['key_id'])
    assert key['key_id'] not in [one['key_id'] for one in pce.get_user_api_keys('1')]
    with refused(401):
        server.connect(key['auth_username'], key['secret']).must_connect()
    with not_found(f'/users/1/api_keys/{key["key_id"]}'):
        pce.delete_user_api_key('1', key['key_id'])


def test_is_refused_an_api_key_without_a_name(pce, invalid):
    with invalid("The property '#/' did not contain a required property of 'name'", 'users_api_keys_post'):
        pce.create_user_api_key('1')


def test_is_refused_the_api_keys_of_another_user(pce, refused):
    with refused(403):
        pce.get_user_api_keys('2')


# Label types ----------------------------------------------------------------------------------------------------------


def test_lists_the_built_in_label_types(pce):
    assert {'role', 'app', 'env', 'loc'} <= {dimension.key for dimension in pce.label_dimensions.get()}


def test_creates_a_label_type_and_labels_of_it(pce, new_profile, unique):
    word = unique('unit')
    label_type = pce.label_dimensions.create(illumio.LabelDimension(key=word, display_name=f'Unit {word}'))
    assert pce.label_dimensions.get_by_reference(label_type) == label_type
    label = pce.labels.create({'key': word, 'value': 'one'})
    assert new_profile(labels=[label]).labels == [illumio.util.Reference(href=label.href)]
    pce.label_dimensions.update(label_type, {'display_name': f'Changed {word}'})
    assert pce.label_dimensions.get(params={'key': word})[0].display_name == f'Changed {word}'


def test_deletes_a_label_type(pce, refused, unique):
    word = unique('gone')
    label_type = pce.label_dimensions.create({'key': word, 'display_name': word})
    pce.label_dimensions.delete(label_type)
    assert pce.label_dimensions.get(params={'key': word}) == []
    with refused(406, 'label_key_not_supported: Label key is not supported'):
        pce.labels.create({'key': word, 'value': 'any'})


# Interfaces -----------------------------------------------------------------------------------------------------------


def test_adds_and_takes_away_interfaces_of_a_workload(pce, unique, refused):
    workload = pce.workloads.create({'name': unique('workload')})
    assert pce.get_workload_interfaces(workload.href) == []
    eth0 = {'name': 'eth0', 'address': '192.0.2.1', 'link_state': 'up'}
    added = pce.create_workload_interface(workload.href, eth0)
    assert added['href'] == f'{workload.href}/interfaces/eth0' and added.items() >= eth0.items()
    assert pce.get_workload_interfaces(workload.href) == [added]
    assert [interface.address for interface in pce.workloads.get_by_reference(workload).interfaces] == ['192.0.2.1']
    with refused(406, 'workload_interface_must_be_unique: '):
        pce.create_workload_interface(workload.href, eth0)
    pce.delete_workload_interface(workload.href, 'eth0')
    assert pce.get_workload_interfaces(workload.href) == []
