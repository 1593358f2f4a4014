"""Pairing keys: made from a profile, shown once, counted as long as they are active."""

import re

import illumio


def make_profile(pce, **fields):
    return pce.pairing_profiles.create(illumio.PairingProfile(**{'name': 'for keys', 'enabled': True, **fields}))


def test_generates_a_pairing_key(pce, new_profile):
    key = pce.generate_pairing_key(new_profile().href)
    assert re.fullmatch('1[0-9a-f]{80}', key)


def test_generates_another_key_each_time(pce, new_profile):
    profile = new_profile()
    assert len({pce.generate_pairing_key(profile.href) for _ in range(5)}) == 5


def test_generates_a_key_from_a_disabled_profile(pce, new_profile):
    key = pce.generate_pairing_key(new_profile(enabled=False).href)
    assert re.fullmatch('1[0-9a-f]{80}', key)


def test_reads_from_the_profile_when_and_by_whom_a_key_was_generated(pce, new_profile):
    profile = new_profile()
    assert (profile.last_pairing_key_generated_at, profile.last_pairing_key_generated_by) == (None, None)
    pce.generate_pairing_key(profile.href)
    after = pce.pairing_profiles.get_by_reference(profile)
    assert after.last_pairing_key_generated_at >= profile.created_at
    assert after.last_pairing_key_generated_by == {'href': '/users/1'}
    assert after.updated_at == profile.updated_at
    assert after.total_use_count == 0


def test_never_reads_a_key_again(pce, new_profile):
    profile = new_profile()
    key = pce.generate_pairing_key(profile.href)
    assert key not in pce.get(profile.href).text
    assert key not in pce.get('/events').text


def test_deletes_the_keys_of_a_profile(pce, new_profile):
    profile = new_profile()
    for _ in range(2):
        pce.generate_pairing_key(profile.href)
        response = pce.delete(f'{profile.href}/pairing_keys')
        assert (response.status_code, response.content) == (204, b'')
    pce.pairing_profiles.delete(profile)


def test_is_refused_keys_beyond_the_limit(start, refused):
    pce = start('--limits', 'total_active_pairing_keys=3')
    one, other = make_profile(pce), make_profile(pce)
    for profile in one, one, other:
        pce.generate_pairing_key(profile.href)
    for profile in one, other:
        # The words `hard limit reached` are what the Terraform provider stops at.
        with refused(406, 'object_limit_hard_limit_reached: Object limit hard limit reached'):
            pce.generate_pairing_key(profile.href)


def test_makes_room_for_keys_by_deleting_them_or_their_profile(start, refused):
    pce = start('--limits', 'total_active_pairing_keys=2')
    one, other = make_profile(pce), make_profile(pce)
    for profile in one, other:
        pce.generate_pairing_key(profile.href)
    with refused(406):
        pce.generate_pairing_key(one.href)
    pce.delete(f'{one.href}/pairing_keys')
    pce.generate_pairing_key(one.href)
    with refused(406):
        pce.generate_pairing_key(one.href)
    pce.pairing_profiles.delete(other)
    pce.generate_pairing_key(one.href)


def test_is_told_that_the_profile_of_a_key_is_not_found(pce, not_found, new_profile):
    gone = new_profile()
    pce.pairing_profiles.delete(gone)
    for href in gone.href, '/orgs/1/pairing_profiles/999999999', '/orgs/1/pairing_profiles/00':
        with not_found(f'{href}/pairing_key'):
            pce.generate_pairing_key(href)
        with not_found(f'{href}/pairing_keys'):
            pce.delete(f'{href}/pairing_keys')


def test_is_refused_a_key_with_properties(pce, stray, new_profile):
    with stray('count', 'pairing_profiles_pairing_key_post'):
        pce.post(f'{new_profile().href}/pairing_key', json={'count': 2})


def test_is_refused_a_key_without_a_body(pce, refused, new_profile):
    with refused(406):
        pce.post(f'{new_profile().href}/pairing_key')
