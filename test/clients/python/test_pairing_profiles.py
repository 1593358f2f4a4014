"""Pairing profiles: what is written is read, what is left out has the PCE's default, and PUT changes what it names."""

import json
import re

import illumio
import pytest
from illumio.util import EnforcementMode, Reference, VisibilityLevel

FIELDS = {
    'description': 'every field',
    'enabled': True,
    'enforcement_mode': 'visibility_only',
    'enforcement_mode_lock': True,
    'visibility_level': 'flow_summary',
    'visibility_level_lock': True,
    'allowed_uses_per_key': 1,
    'key_lifespan': 'unlimited',
    'role_label_lock': False,
    'app_label_lock': False,
    'env_label_lock': True,
    'loc_label_lock': False,
    'agent_software_release': '21.2.0-7831',
}

DEFAULTS = {
    'description': '',
    'enforcement_mode': 'visibility_only',
    'enforcement_mode_lock': True,
    'visibility_level': 'flow_summary',
    'visibility_level_lock': True,
    'allowed_uses_per_key': 'unlimited',
    'key_lifespan': 'unlimited',
    'labels': [],
    'role_label_lock': True,
    'app_label_lock': True,
    'env_label_lock': True,
    'loc_label_lock': True,
    'total_use_count': 0,
    'is_default': False,
    'last_pairing_at': None,
    'external_data_set': None,
    'external_data_reference': None,
}

TIME = r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z'


def fields_of(profile, names):
    return {name: getattr(profile, name) for name in names}


def assert_same(got, wanted):
    """Equal, and of the same type: 1 and True are equal in Python."""
    assert got == wanted
    assert {name: type(value) for name, value in got.items()} == {name: type(value) for name, value in wanted.items()}


def test_creates_a_pairing_profile_with_every_field(pce, new_label, unique):
    labels = [new_label('loc'), new_label('role')]
    sent = {**FIELDS, 'name': unique('full'), 'external_data_set': unique('set'), 'external_data_reference': 'ref'}
    created = pce.pairing_profiles.create(illumio.PairingProfile(**sent, labels=labels))
    assert isinstance(created, illumio.PairingProfile)
    assert re.fullmatch('/orgs/1/pairing_profiles/[1-9][0-9]*', created.href)
    assert_same(fields_of(created, sent), sent)
    assert created.labels == [Reference(href=label.href) for label in labels]
    assert pce.pairing_profiles.get_by_reference(created) == created


def test_creates_a_pairing_profile_with_the_one_required_field(pce):
    created = pce.pairing_profiles.create(illumio.PairingProfile(enabled=False))
    assert created.enabled is False
    assert_same(fields_of(created, DEFAULTS), DEFAULTS)
    assert created.agent_software_release.startswith('Default')
    assert pce.pairing_profiles.get_by_reference(created) == created


def test_reads_who_made_a_profile_and_when(new_profile):
    profile = new_profile()
    assert re.fullmatch(TIME, profile.created_at)
    assert profile.updated_at == profile.created_at
    assert profile.created_by == profile.updated_by == Reference(href='/users/1')
    assert profile.caps == ['write', 'generate_pairing_key']


def test_reads_hrefs_alone_in_the_labels_of_a_profile(pce, new_label, new_profile):
    label = new_label()
    profile = new_profile(labels=[label])
    assert pce.get(profile.href).json()['labels'] == [{'href': label.href}]


def test_reads_the_deprecated_properties_of_a_profile(new_profile):
    profile = new_profile(enforcement_mode='full')
    assert (profile.mode, profile.mode_lock) == ('enforced', True)
    assert (profile.log_traffic, profile.log_traffic_lock) == (False, True)


@pytest.mark.parametrize('mode', [mode.value for mode in EnforcementMode])
def test_creates_a_profile_with_each_enforcement_mode(new_profile, mode):
    assert new_profile(enforcement_mode=mode).enforcement_mode == mode


@pytest.mark.parametrize('level', [level.value for level in VisibilityLevel])
def test_creates_a_profile_with_each_visibility_level(new_profile, level):
    assert new_profile(visibility_level=level).visibility_level == level


def test_creates_a_profile_with_limits_given_as_text(new_profile):
    """The client turns the text into the number that the schema wants."""
    profile = new_profile(allowed_uses_per_key='60', key_lifespan='3600')
    assert (profile.allowed_uses_per_key, profile.key_lifespan) == (60, 3600)


def test_has_the_profiles_that_every_org_has(pce):
    servers = pce.pairing_profiles.get_by_name('Default (Servers)')
    assert servers.is_default is True and servers.enabled is True
    assert servers.created_by == Reference(href='/users/0')


def test_lists_profiles_in_the_order_of_their_creation(pce, new_profile, unique):
    prefix = unique('listed')
    made = [new_profile(name=f'{prefix}-{letter}') for letter in 'cab']
    assert pce.pairing_profiles.get(params={'name': prefix}) == made
    assert pce.pairing_profiles.get(params={'name': prefix, 'max_results': 2}) == made[:2]
    listed = pce.pairing_profiles.get()
    assert [profile for profile in listed if profile.name.startswith(prefix)] == made


def test_lists_profiles_by_part_of_a_name(pce, new_profile, unique):
    word = unique('part')
    profile = new_profile(name=f'before {word} & after')
    for text in word, f'before {word}', f'{word} & after':
        assert pce.pairing_profiles.get(params={'name': text}) == [profile]
    assert pce.pairing_profiles.get(params={'name': f'{word} after'}) == []


def test_lists_profiles_by_part_of_a_description(pce, new_profile, unique):
    word = unique('described')
    profile = new_profile(description=f'is {word} here')
    assert pce.pairing_profiles.get(params={'description': word}) == [profile]


def test_lists_profiles_by_labels(pce, new_label, new_profile):
    role, app, env = (new_label(key) for key in ('role', 'app', 'env'))
    both, one, other = new_profile(labels=[role, app]), new_profile(labels=[role]), new_profile(labels=[env])

    def found(*lists):
        hrefs = [[label.href for label in labels] for labels in lists]
        return pce.pairing_profiles.get(params={'labels': json.dumps(hrefs)})

    assert found([role]) == [both, one]
    assert found([role, app]) == [both]
    assert found([app, role], [env]) == [both, other]
    assert found([role, env]) == []


def test_lists_profiles_by_external_data(pce, new_profile, unique):
    data_set = unique('set')
    one, two = (new_profile(external_data_set=data_set, external_data_reference=ref) for ref in ('one', 'two'))

    def found(**params):
        return pce.pairing_profiles.get(params=params)

    assert found(external_data_set=data_set) == [one, two]
    assert found(external_data_set=data_set, external_data_reference='one') == [one]
    assert found(external_data_set=data_set[:-1]) == []


def test_lists_profiles_by_release(pce, new_profile, unique):
    release = unique('21.2.0')
    profile = new_profile(agent_software_release=release)
    assert pce.pairing_profiles.get(params={'agent_software_release': release}) == [profile]


def test_lists_everything_under_a_parameter_that_no_pce_has(pce, new_profile, unique):
    profile = new_profile()
    assert pce.pairing_profiles.get(params={'name': profile.name, 'no_such_parameter': unique()}) == [profile]


def test_counts_with_max_results_0(pce, new_profile):
    nothing = {'params': {'max_results': 0}}
    before = pce.get('/pairing_profiles', **nothing)
    new_profile()
    after = pce.get('/pairing_profiles', **nothing)
    assert before.json() == after.json() == []
    assert int(after.headers['X-Total-Count']) == int(before.headers['X-Total-Count']) + 1


def test_gets_all_profiles(pce, new_profile):
    profile = new_profile()
    everything = pce.pairing_profiles.get_all()
    assert everything[-1] == profile
    assert len(everything) == len({one.href for one in everything}) == len(pce.pairing_profiles.get())
    assert pce.pairing_profiles.get_all(params={'name': profile.name}) == [profile]


def test_gets_all_profiles_beyond_the_cut_at_500(start):
    pce = start('--scenario', 'empty')
    for number in range(505):
        pce.pairing_profiles.create({'enabled': True, 'name': f'one of many {number}'})
    response = pce.get('/pairing_profiles')
    assert len(response.json()) == 500
    total = int(response.headers['X-Total-Count'])
    assert total >= 505
    assert len(pce.pairing_profiles.get_all()) == total
    assert len(pce.pairing_profiles.get(params={'max_results': 200000})) == total
    assert len(pce.pairing_profiles.get_async()) == total


def test_gets_a_profile_by_its_exact_name(pce, new_profile, unique):
    name = unique('named')
    new_profile(name=f'{name} and more')
    profile = new_profile(name=name)
    assert pce.pairing_profiles.get_by_name(name) == profile
    assert pce.pairing_profiles.get_by_name(f'{name} and') is None


def test_updates_one_field_of_a_profile(pce, new_label, new_profile):
    before = new_profile(**FIELDS, labels=[new_label()])
    assert pce.pairing_profiles.update(before, {'enforcement_mode': 'selective'}) is None
    after = pce.pairing_profiles.get_by_reference(before)
    assert after.enforcement_mode == 'selective'
    rest = [name for name in FIELDS if name != 'enforcement_mode'] + ['name', 'labels', 'created_at', 'created_by']
    assert fields_of(after, rest) == fields_of(before, rest)
    assert after.updated_at >= before.updated_at


def test_updates_a_profile_with_an_object(pce, new_profile, unique):
    profile, name = new_profile(), unique('renamed')
    change = illumio.PairingProfile(name=name, description='changed', enabled=False, key_lifespan='120')
    pce.pairing_profiles.update(profile.href, change)
    after = pce.pairing_profiles.get_by_reference(profile)
    assert (after.name, after.description, after.enabled, after.key_lifespan) == (name, 'changed', False, 120)
    assert after.allowed_uses_per_key == 'unlimited'


def test_limits_uses_and_lifespan_and_lifts_the_limits_again(pce, new_profile):
    profile = new_profile()
    for uses, lifespan in (1, 120), ('unlimited', 120), (2147483647, 2147483647), ('unlimited', 'unlimited'):
        pce.pairing_profiles.update(profile, {'allowed_uses_per_key': uses, 'key_lifespan': lifespan})
        after = pce.pairing_profiles.get_by_reference(profile)
        assert_same(
            {'uses': after.allowed_uses_per_key, 'lifespan': after.key_lifespan}, {'uses': uses, 'lifespan': lifespan}
        )


def test_replaces_and_clears_the_labels_of_a_profile(pce, new_label, new_profile):
    role, app, env = (new_label(key) for key in ('role', 'app', 'env'))
    profile = new_profile(labels=[role, app])
    for labels in [env, role], [app], []:
        pce.pairing_profiles.update(profile, {'labels': [{'href': label.href} for label in labels]})
        after = pce.pairing_profiles.get_by_reference(profile)
        assert after.labels == [Reference(href=label.href) for label in labels]


def test_clears_what_may_be_null(pce, new_profile, unique):
    profile = new_profile(
        description='something',
        external_data_set=unique('set'),
        external_data_reference='ref',
        agent_software_release='21.2.0-7831',
    )
    nothing = dict.fromkeys(('external_data_set', 'external_data_reference', 'agent_software_release'))
    pce.pairing_profiles.update(profile, {'description': '', **nothing})
    after = pce.pairing_profiles.get_by_reference(profile)
    assert (after.description, after.external_data_set, after.external_data_reference) == ('', None, None)
    assert after.agent_software_release.startswith('Default')


def test_deletes_a_profile(pce, not_found, new_profile):
    profile = new_profile()
    assert pce.pairing_profiles.delete(profile) is None
    assert pce.pairing_profiles.get(params={'name': profile.name}) == []
    with not_found(profile.href):
        pce.pairing_profiles.get_by_reference(profile)
    with not_found(profile.href):
        pce.pairing_profiles.update(profile, {'enabled': False})
    with not_found(profile.href):
        pce.pairing_profiles.delete(profile)


def test_is_told_that_a_profile_is_not_found(pce, not_found):
    for id_ in '0', '00', '999999999', 'none':
        with not_found(f'/orgs/1/pairing_profiles/{id_}'):
            pce.pairing_profiles.get_by_reference(f'/orgs/1/pairing_profiles/{id_}')


def test_is_refused_profiles_beyond_the_limit(start, refused):
    pce = start('--scenario', 'empty', '--limits', 'total_pairing_profiles=5')
    made = [pce.pairing_profiles.create({'enabled': True}) for _ in range(5 - len(pce.pairing_profiles.get()))]
    with refused(406, 'object_limit_hard_limit_reached: Object limit hard limit reached'):
        pce.pairing_profiles.create({'enabled': True})
    pce.pairing_profiles.delete(made[0])
    pce.pairing_profiles.create({'enabled': True})
