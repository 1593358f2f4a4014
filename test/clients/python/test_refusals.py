"""Refusals: token and message arrive in the client's exception, and the message names what is wrong and where."""

import illumio
import pytest

MODES = 'idle, visibility_only, full, selective'
LEVELS = 'flow_full_detail, flow_summary, flow_drops, flow_off, enhanced_data_collection'
OUTSIDE = 'outside of the schema when none are allowed'

# Bodies, what is wrong with them, and the schema that says so where it is not that of the request.
WRONG = {
    'unknown property': ({'foo': 1}, f'\'#/\' contains additional properties ["foo"] {OUTSIDE}'),
    'read-only property': ({'is_default': True}, f'\'#/\' contains additional properties ["is_default"] {OUTSIDE}'),
    'wrong type': ({'enabled': 'yes'}, "'#/enabled' of type string did not match the following type: boolean"),
    'null': ({'name': None}, "'#/name' of type null did not match the following type: string"),
    'neither of two types': (
        {'external_data_set': 5},
        "'#/external_data_set' of type integer did not match one or more of the following types: string, null",
    ),
    'value that is not listed': (
        {'visibility_level': 'x'},
        f'\'#/visibility_level\' value "x" did not match one of the following values: {LEVELS}',
    ),
    'less than the minimum': (
        {'allowed_uses_per_key': 0},
        "'#/allowed_uses_per_key' of type integer did not match any of the required schemas",
    ),
    'number as text': (
        {'key_lifespan': '60'},
        "'#/key_lifespan' of type string did not match any of the required schemas",
    ),
    'label twice': (
        {'labels': [{'href': '/orgs/1/labels/1'}, {'href': '/orgs/1/labels/1'}]},
        "'#/labels' contained duplicated array values",
        'labels#',
    ),
    'label with key and value': (
        {'labels': [{'href': '/orgs/1/labels/1', 'key': 'role', 'value': 'Web'}]},
        f'\'#/labels/0\' contains additional properties ["key", "value"] {OUTSIDE}',
        'labels#',
    ),
}

each_wrong = pytest.mark.parametrize(
    ('body', 'sentence', 'schema'),
    [pytest.param(*case, *[None] * (3 - len(case)), id=name) for name, case in WRONG.items()],
)


@each_wrong
def test_is_told_what_is_wrong_with_a_new_profile(pce, invalid, body, sentence, schema):
    count = len(pce.pairing_profiles.get_all())
    with invalid(f'The property {sentence}', schema or 'pairing_profiles_post'):
        pce.pairing_profiles.create({'enabled': True, **body})
    assert len(pce.pairing_profiles.get_all()) == count


@each_wrong
def test_is_told_what_is_wrong_with_a_change(pce, invalid, new_profile, body, sentence, schema):
    profile = new_profile()
    with invalid(f'The property {sentence}', schema or 'pairing_profiles_put'):
        pce.pairing_profiles.update(profile, {'description': 'not taken', **body})
    assert pce.pairing_profiles.get_by_reference(profile) == profile


def test_is_told_that_a_profile_needs_enabled(pce, invalid):
    with invalid("The property '#/' did not contain a required property of 'enabled'", 'pairing_profiles_post'):
        pce.pairing_profiles.create(illumio.PairingProfile(name='neither on nor off'))


def test_is_told_that_a_mode_is_not_listed(pce, refused):
    # The whole list, whatever document the PCE says it stands in.
    sentence = (
        f'The property \'#/enforcement_mode\' value "enforced" did not match one of the following values: {MODES}'
    )
    with refused(406, f'input_validation_error: Input validation failed. Details: {{{sentence} in schema '):
        pce.pairing_profiles.create({'enabled': True, 'enforcement_mode': 'enforced'})


def test_is_told_of_a_minimum(pce, invalid):
    with invalid(
        "The property '#/workload_goodbye_timeout_seconds/0/value' did not have a minimum value of -1, inclusively",
        'settings_workload_detailed#',
    ):
        pce.put('/settings/workloads', json={'workload_goodbye_timeout_seconds': [{'scope': [], 'value': -2}]})


def test_is_refused_another_ven_type_for_a_profile(pce, stray, new_profile):
    with stray('ven_type', 'pairing_profiles_put'):
        pce.pairing_profiles.update(new_profile(), {'ven_type': 'endpoint'})


def test_is_refused_a_profile_sent_back_as_it_was_read(pce, refused, new_profile):
    profile = new_profile()
    with refused(406):
        pce.pairing_profiles.update(profile, profile)


def test_is_refused_a_label_that_is_not_there(pce, refused, new_label):
    gone = new_label()
    pce.labels.delete(gone)
    for href in gone.href, '/orgs/1/labels/999999999', '/orgs/2/labels/1':
        with refused(406):
            pce.pairing_profiles.create({'enabled': True, 'labels': [{'href': href}]})


def test_is_refused_two_labels_of_one_type(pce, refused, new_label):
    labels = [{'href': new_label('env').href} for _ in range(2)]
    with refused(406):
        pce.pairing_profiles.create({'enabled': True, 'labels': labels})


def test_is_refused_external_data_that_another_profile_has(refused, new_profile, unique):
    data = {'external_data_set': unique('set'), 'external_data_reference': 'only'}
    new_profile(**data)
    with refused(406, 'external_reference_not_unique: '):
        new_profile(**data)


def test_is_refused_a_request_without_a_body(pce, refused, invalid, new_profile):
    with invalid("The property '#/' of type null did not match the following type: object", 'pairing_profiles_post'):
        pce.post('/pairing_profiles')
    with refused(406, 'input_validation_error: No payload provided for PUT request.'):
        pce.put(new_profile().href)


DEPRECATED = {'mode': 'enforced', 'mode_lock': False, 'log_traffic': True, 'log_traffic_lock': False}


@pytest.mark.parametrize('name', DEPRECATED)
def test_is_refused_a_deprecated_property_at_strict(pce, refused, new_profile, name):
    body = {name: DEPRECATED[name]}
    for write in (
        lambda: pce.pairing_profiles.create({'enabled': True, **body}),
        lambda: pce.pairing_profiles.update(new_profile(), body),
    ):
        with refused(
            406, f"input_validation_error: Input validation failed. Details: {{The property '#/{name}' is deprecated"
        ):
            write()


def test_sends_deprecated_properties_at_compatible(start, stray):
    pce = start('--validation', 'compatible')
    profile = pce.pairing_profiles.create({'enabled': True, **DEPRECATED})
    assert {name: getattr(profile, name) for name in DEPRECATED} == DEPRECATED
    assert profile.enforcement_mode == 'full'
    pce.pairing_profiles.update(profile, {'mode': 'idle'})
    assert pce.pairing_profiles.get_by_reference(profile).enforcement_mode == 'idle'
    with stray('foo', 'pairing_profiles_put'):
        pce.pairing_profiles.update(profile, {'foo': 1})


def test_sends_a_profile_back_as_it_was_read_at_lenient(start):
    pce = start('--validation', 'lenient')
    profile = pce.pairing_profiles.create({'enabled': True, 'name': 'read and sent back'})
    profile.description = 'changed'
    # No release by this name: the client leaves out what is None.
    profile.agent_software_release = None
    pce.pairing_profiles.update(profile, profile)
    assert pce.pairing_profiles.get_by_reference(profile).description == 'changed'
