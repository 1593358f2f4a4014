"""Labels: unique by key and value, marked instead of removed, held by the profiles that use them."""

import illumio
import pytest


@pytest.mark.parametrize('key', ['role', 'app', 'env', 'loc'])
def test_creates_a_label(pce, unique, key):
    value = unique('created')
    label = pce.labels.create(illumio.Label(key=key, value=value))
    assert isinstance(label, illumio.Label)
    assert label.href.startswith('/orgs/1/labels/')
    assert (label.key, label.value, label.deleted) == (key, value, False)
    assert label.created_at == label.updated_at
    assert label.created_by == illumio.util.Reference(href='/users/1')


def test_reads_a_label_back(pce, new_label, unique):
    label = new_label(external_data_set='checks', external_data_reference=unique('ref'))
    assert pce.labels.get_by_reference(label) == label
    assert pce.labels.get_by_reference(label.href) == label
    assert pce.labels.get_by_reference({'href': label.href}) == label


def test_lists_labels_by_key_and_value(pce, unique):
    value = unique('listed')
    app, env = (pce.labels.create({'key': key, 'value': value}) for key in ('app', 'env'))
    longer = pce.labels.create({'key': 'app', 'value': f'a {value} b'})
    assert pce.labels.get(params={'value': value}) == [app, env, longer]
    assert pce.labels.get(params={'key': 'env', 'value': value}) == [env]
    assert pce.labels.get(params={'value': f'a {value}'}) == [longer]
    assert pce.labels.get(params={'value': unique('nowhere')}) == []
    assert {label.key for label in pce.labels.get(params={'key': 'env'})} == {'env'}


def test_lists_labels_by_external_data(pce, new_label, unique):
    data_set = unique('set')
    one, two = (new_label(external_data_set=data_set, external_data_reference=ref) for ref in ('one', 'two'))
    assert pce.labels.get(params={'external_data_set': data_set}) == [one, two]
    assert pce.labels.get(params={'external_data_set': data_set, 'external_data_reference': 'two'}) == [two]
    assert pce.labels.get(params={'external_data_set': data_set[:-1]}) == []


def test_gets_all_labels(pce, new_label):
    label = new_label()
    everything = pce.labels.get_all()
    assert label in everything
    assert len(everything) == int(pce.get('/labels').headers['X-Total-Count'])


def test_updates_a_label(pce, new_label, unique):
    label, value = new_label(), unique('updated')
    assert pce.labels.update(label, {'value': value}) is None
    after = pce.labels.get_by_reference(label)
    assert (after.key, after.value) == (label.key, value)
    assert after.updated_at >= label.updated_at and after.created_at == label.created_at
    pce.labels.update(label, {'value': value})


def test_deletes_a_label(pce, new_label):
    label = new_label()
    assert pce.labels.delete(label) is None
    assert pce.labels.get(params={'value': label.value}) == []
    assert pce.labels.get_by_reference(label).deleted is True
    [deleted] = pce.labels.get(params={'value': label.value, 'include_deleted': 'true'})
    assert deleted.href == label.href and deleted.deleted is True


def test_is_refused_a_second_delete_of_a_label(pce, refused, new_label):
    label = new_label()
    pce.labels.delete(label)
    with refused(406, 'label_already_deleted: Cannot delete a label that has already been deleted'):
        pce.labels.delete(label)


def test_creates_a_deleted_label_again(pce, new_label):
    label = new_label()
    pce.labels.delete(label)
    again = pce.labels.create({'key': label.key, 'value': label.value})
    assert again.href != label.href and again.deleted is False


def test_is_refused_a_label_twice(pce, refused, new_label):
    one, two = new_label('role'), new_label('role')
    twice = 'label_key_and_value_must_be_unique: Label key and value must be unique'
    with refused(406, twice):
        pce.labels.create({'key': 'role', 'value': one.value})
    with refused(406, twice):
        pce.labels.update(two, {'value': one.value})
    pce.labels.create({'key': 'loc', 'value': one.value})


def test_is_refused_a_label_of_an_unknown_type(pce, refused):
    with refused(406, 'label_key_not_supported: Label key is not supported'):
        pce.labels.create({'key': 'invalidvalue', 'value': 'any'})


def test_is_refused_another_type_for_a_label(pce, stray, new_label):
    label = new_label('app')
    with stray('key', 'labels_put'):
        pce.labels.update(label, {'key': 'env', 'value': label.value})


def test_is_refused_a_label_without_a_value(pce, invalid):
    with invalid("The property '#/' did not contain a required property of 'value'", 'labels_post'):
        pce.labels.create(illumio.Label(key='app'))


def test_is_refused_a_value_that_means_all(pce, refused):
    for key, value in ('app', 'All Applications'), ('env', 'All Environments'), ('loc', 'All Locations'):
        with refused(406):
            pce.labels.create({'key': key, 'value': value})


def test_is_told_that_a_label_is_not_found(pce, not_found):
    for href in '/orgs/1/labels/00', '/orgs/1/labels/999999999', '/orgs/1/labels/none':
        with not_found(href):
            pce.labels.get_by_reference(href)
        with not_found(href):
            pce.labels.update(href, {'value': 'any'})
        with not_found(href):
            pce.labels.delete(href)


def test_keeps_a_label_that_a_profile_holds(pce, refused, new_label, new_profile):
    label = new_label()
    profile = new_profile(labels=[label])
    # The token is not known of any PCE; that it is refused follows from the usage flag.
    with refused(406, 'label_still_has_associated_pairing_profile: Label still has an associated pairing profile'):
        pce.labels.delete(label)
    assert pce.labels.get_by_reference(label).deleted is False
    pce.pairing_profiles.update(profile, {'labels': []})
    pce.labels.delete(label)


def test_reads_what_uses_a_label(pce, new_label, new_profile):
    used, unused = new_label(), new_label()
    profile = new_profile(labels=[used])

    def usage(label):
        return pce.labels.get_by_reference(label, params={'usage': 'true'}).usage

    assert usage(used).pairing_profile is True and usage(used).ruleset is False
    assert usage(unused).pairing_profile is False
    assert pce.labels.get_by_reference(used).usage is None
    pce.pairing_profiles.delete(profile)
    assert usage(used).pairing_profile is False


def test_is_refused_external_data_that_another_label_has(refused, new_label, unique):
    data = {'external_data_set': unique('set'), 'external_data_reference': 'only'}
    new_label(**data)
    with refused(406, 'external_reference_not_unique: '):
        new_label(**data)


def test_is_refused_labels_beyond_the_limit(start, refused):
    pce = start('--scenario', 'empty', '--limits', 'total_labels=12')
    room = 12 - len(pce.labels.get_all())
    for number in range(room):
        pce.labels.create({'key': 'app', 'value': f'within-{number}'})
    with refused(406, 'object_limit_hard_limit_reached: Object limit hard limit reached'):
        pce.labels.create({'key': 'app', 'value': 'beyond'})
