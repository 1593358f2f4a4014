"""Asynchronous GET: a job is made, asked until it is done, and its file read."""

import re
import time

import pytest

JOB = r'/orgs/1/jobs/[0-9a-f-]{36}'
FILE = r'/orgs/1/datafiles/[0-9a-f-]{36}'


@pytest.mark.parametrize('collection', ['labels', 'pairing_profiles', 'events'])
def test_gets_a_collection_asynchronously(pce, new_profile, collection):
    new_profile()
    api = getattr(pce, collection)
    assert api.get_async() == api.get_all()


def test_gets_what_a_filter_finds_asynchronously(pce, new_label, unique):
    label = new_label()
    assert pce.labels.get_async(params={'key': label.key, 'value': label.value}) == [label]
    assert pce.labels.get_async(params={'value': unique('nowhere')}) == []


def test_asks_until_the_job_is_done(start):
    pce = start('--async-polls', '3')
    assert pce.labels.get_async() == pce.labels.get()


def test_waits_as_long_as_it_is_told(start):
    pce = start('--async-retry-after', '1')
    started = time.monotonic()
    assert pce.labels.get_async() == pce.labels.get()
    assert time.monotonic() - started >= 1


def test_is_told_where_the_job_is_and_when_to_ask(pce):
    accepted = pce.get('/labels', headers={'Prefer': 'respond-async'})
    assert (accepted.status_code, accepted.content) == (202, b'')
    assert re.fullmatch(JOB, accepted.headers['Location'])
    assert accepted.headers['Retry-After'] == '0'
    job = pce.get(accepted.headers['Location']).json()
    assert (job['href'], job['status']) == (accepted.headers['Location'], 'done')
    assert re.fullmatch(FILE, job['result']['href'])
    assert pce.get(job['result']['href']).json() == pce.get('/labels').json()


def test_is_told_that_a_job_is_not_found(pce, not_found):
    for path in '/orgs/1/jobs/00000000-0000-4000-8000-000000000000', '/orgs/1/datafiles/none':
        with not_found(path):
            pce.get(path)
