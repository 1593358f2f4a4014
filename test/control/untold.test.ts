import supertest from 'supertest';
import { describe, expect, test } from 'vitest';
import { allOperations, knownCalls } from '../../src/pce/api/operations.ts';
import { parametersOf } from '../../src/pce/api/parameters.ts';
import { clientOf, server } from './servers.ts';

/** A server, and what its log tells besides the request. */
async function listening(options = {}) {
  const lines: (string | undefined)[] = [];
  const pce = await server({ log: ({ why }) => void lines.push(why), ...options });
  return { pce, lines, ...clientOf(pce) };
}

describe('journal and log tell of parameters that a call ignores', () => {
  test.each([
    ['GET', '/orgs/1/labels/1?usag=true', ['usag'], 'usag; did you mean usage?; the parameters of this call are usage'],
    ['GET', '/health?x=1', ['…'], '…; this call has no parameters'],
    ['GET', '/orgs/1/settings/workloads?name=1', ['name'], 'name; this call has no parameters'],
    ['GET', '/users/1/api_keys?x=1', ['…'], '…; this call has no parameters'],
    ['GET', '/orgs/1/pairing_profiles/1?usage=true', ['usage'], 'usage; this call has no parameters'],
    ['POST', '/orgs/1/labels?forc=true', ['…'], '…; this call has no parameters'],
    ['PUT', '/orgs/1/labels/1?dry_run=true', ['…'], '…; this call has no parameters'],
    ['DELETE', '/orgs/1/pairing_profiles/1?include_deleted=true', ['include_deleted'], 'include_deleted; this call'],
    ['GET', '/orgs/1/pairing_profiles?include_deleted=true', ['include_deleted'], 'include_deleted; the parameters of'],
    [
      'GET',
      '/orgs/1/labels?representation=x&order_by=y',
      ['representation', 'order_by'],
      'representation, order_by; the',
    ],
    ['GET', '/users?tpe=local', ['tpe'], 'tpe; did you mean type?'],
    [
      'GET',
      '/orgs/1/workloads?last_heartbeat_on[gt]=x',
      ['last_heartbeat_on[gt]'],
      'last_heartbeat_on[gt]; did you mean last_heartbeat_on[gte]?',
    ],
    ['GET', '/orgs/1/labels?includeDeleted=true', ['includeDeleted'], 'includeDeleted; did you mean include_deleted?'],
    ['GET', '/orgs/1/vens?include_deleted=yes', ['include_deleted'], 'include_deleted; the parameters of this call'],
    ['GET', '/orgs/1/labels?ky=app', ['ky'], 'ky; did you mean key?'],
    ['GET', '/orgs/1/labels?maxResults=1', ['maxResults'], 'maxResults; did you mean max_results?'],
    ['GET', '/orgs/1/labels?MaxResult=1', ['MaxResult'], 'MaxResult; did you mean max_results?'],
    ['GET', '/orgs/1/workloads?hostName=a', ['hostName'], 'hostName; did you mean hostname?'],
    ['GET', '/orgs/1/vens?venType=server', ['venType'], 'venType; did you mean ven_type?'],
    ['GET', '/orgs/1/jobs?job-type=x', ['job-type'], 'job-type; did you mean job_type?'],
  ])('%s %s', async (method, path, ignored, says) => {
    const { pce, lines, request } = await listening();
    const bodies: Record<string, object> = { POST: { key: 'app', value: 'One' }, PUT: { value: 'Two' } };
    const { status } = await request(method, path, bodies[method]);
    expect(status).toBeLessThan(300);
    const hint = expect.stringContaining(`ignored: ${says}`);
    expect(await pce.journal.find({ ignored: true })).toMatchObject([{ ignored, explanation: { hint } }]);
    expect(lines).toEqual([hint]);
  });

  test('and not of those that a call takes', async () => {
    const { pce, request } = await listening();
    for (const path of [
      ...['/orgs/1/labels/1?usage=true', '/orgs/1/labels?include_deleted=true'],
      ...['/orgs/1/labels?key=role&exact_match_for_label_type=true', '/users?type=local'],
      ...['/orgs/1/events?event_type=label.create', '/orgs/1/jobs?job_type=x&max_results=1'],
    ]) {
      expect((await request('GET', path)).status).toBe(200);
    }
    expect(await pce.journal.count({ ignored: true })).toBe(0);
  });

  test('once for a call and each name', async () => {
    const { lines, request } = await listening();
    await request('GET', '/orgs/1/labels?valeu=x');
    await request('GET', '/orgs/1/labels?value=x');
    await request('GET', '/orgs/1/labels?valeu=y');
    await request('GET', '/orgs/1/labels?valeu=y&name=x');
    await request('GET', '/orgs/1/workloads?valeu=y');
    const told = (what: string) => expect.stringMatching(`^ignored: ${what}; .*the parameters of this call are `);
    expect(lines).toEqual([told('valeu'), undefined, undefined, told('valeu, name'), told('valeu')]);
  });
});

test('they tell of properties that a validation level overlooks, once for a call and each name', async () => {
  const { pce, lines, request } = await listening({ validation: 'lenient' });
  const shown = JSON.parse((await request('POST', '/orgs/1/labels', { key: 'app', value: 'One' })).text);
  await request('PUT', shown.href, { ...shown, value: 'Two' });
  await request('PUT', shown.href, { ...shown, value: 'Three' });
  const [entry, ...others] = await pce.journal.find({ ignored: true });
  expect(others).toHaveLength(1);
  expect(entry).toMatchObject({ method: 'PUT', properties: expect.arrayContaining(['value']) });
  expect(entry?.ignored).toEqual(expect.arrayContaining(['deleted', 'created_at']));
  const hint = expect.stringMatching(
    /^ignored: .*created_at.*; they are read-only, or have what a GET alone shows, and the validation level overlooks/,
  );
  expect(entry?.explanation).toMatchObject({ hint });
  expect(lines).toEqual([undefined, hint, undefined]);
});

test.each([
  [
    'GET',
    '/orgs/1/labels',
    { key: 'role' },
    'ignored: the body, as this call takes none; filters are query parameters',
  ],
  ['GET', '/orgs/1/labels', {}, undefined],
  ['DELETE', '/orgs/1/labels/1', { force: true }, 'ignored: the body, as this call takes none'],
])('they tell of a body where none is taken: %s %s %o', async (method, path, body, hint) => {
  const { pce, lines, authorization } = await listening();
  const call = supertest(pce.url)[method === 'GET' ? 'get' : 'delete'](`/api/v2${path}`);
  const { status } = await call.set({ authorization }).send(body);
  expect(status).toBe(method === 'GET' ? 200 : 204);
  expect(lines).toEqual([hint]);
  const [entry] = await pce.journal.find();
  expect(entry?.explanation?.hint).toBe(hint);
});

test('they tell of a body beside what else there is to tell', async () => {
  const { pce, lines, authorization } = await listening();
  const asked = supertest(pce.url).get('/api/v2/orgs/1/permissions?role=/orgs/1/roles/ownr').set({ authorization });
  await asked.send({ role: 'owner' });
  expect(lines).toEqual([expect.stringMatching(/roles; did you mean owner\?; ignored: the body, as this call/)]);
});

describe('they tell of a value that nothing has', () => {
  test.each([
    ['/orgs/1/events?event_type=label.creat', 'nothing here has this event_type; did you mean label.create?'],
    ['/orgs/1/events?event_type=kittens', 'nothing here has this event_type'],
    ['/users?type=locla', 'nothing here has this type; did you mean local?'],
    ['/orgs/1/events?event_type=x&severty=info', 'created_by, timestamp[gte], timestamp[lte]; nothing here has this'],
  ])('%s', async (path, says) => {
    const { pce, lines, request, get } = await listening();
    expect(await get(path)).toEqual([]);
    await request('GET', path);
    const hint = expect.stringContaining(says);
    expect((await pce.journal.find())[0]).toMatchObject({ explanation: { hint } });
    expect(lines).toEqual([hint, undefined]);
  });
});

test('a parameter that is true or false is refused where it is neither, be it a filter or not', async () => {
  const { request } = await listening();
  for (const query of ['usage=maybe', 'include_deleted=yess', 'key=role&exact_match_for_label_type=yess']) {
    expect([query, (await request('GET', `/orgs/1/labels?${query}`)).status]).toEqual([query, 406]);
  }
  expect((await request('GET', '/orgs/1/labels/1?usage=maybe')).status).toBe(406);
  expect((await request('GET', '/orgs/1/labels?usage=True')).status).toBe(200);
  for (const query of ['services?is_ransomware=maybe', 'ip_lists?has_attribute=maybe'])
    expect([query, (await request('GET', `/orgs/1/sec_policy/draft/${query}`)).status]).toEqual([query, 406]);
});

const lists = allOperations().modelled.flatMap(({ method, name, path, roles }) => {
  const flags = Object.entries(parametersOf(name)).flatMap(([flag, schema]) => {
    return (schema as { type?: string }).type === 'boolean' ? [flag] : [];
  });
  const place = path.replace(':org', '1').replace(':pversion', 'draft').replace(':user', '1');
  const isAsked = method === 'GET' && roles !== 'nobody' && !place.includes(':');
  return isAsked ? flags.map((flag) => `${place}?${flag}`) : [];
});

test('every flag of a list is refused where it is neither true nor false, alone as beside others', async () => {
  const { request } = await listening();
  const taken = [];
  for (const flag of lists) if ((await request('GET', `${flag}=perhaps`)).status !== 406) taken.push(flag);
  expect([lists.length > 10, taken]).toEqual([true, []]);
});

test.each([
  ['network_enforcement_nodes_get', ['health', 'model']],
  ['kubernetes_workloads_get', ['name', 'no_labels', 'max_results']],
  ['detected_core_services_get', ['action', 'max_results']],
])('the filters of a list that is always empty are not ignored: %s', (call, names) => {
  expect(knownCalls.ignoredBy(call, names, 0).names).toEqual([]);
});

test.each(['sec_policy_firewall_settings_get', 'sec_policy_get', 'traffic_flows_async_queries_get'])(
  'a call that cuts no list tells that max_results is ignored: %s',
  (call) => {
    expect(knownCalls.ignoredBy(call, ['max_results'], 0).names).toEqual(['max_results']);
  },
);

test('parameters are declared of calls that there are', () => {
  const { modelled } = allOperations();
  const taking = modelled.filter(({ name }) => Object.keys(knownCalls.parametersOf(name)).length > 0);
  expect(taking.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['labels_get', 'labels_get_instance', 'datafiles_get', 'login_users_authenticate_post']),
  );
});
