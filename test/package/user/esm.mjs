// As a program that imports the package.
import { strict as assert } from 'node:assert';
import { startMockPce } from 'mock-pce';

const pce = await startMockPce();
const { key, secret, org } = pce.credentials;
const headers = { Authorization: `Basic ${btoa(`${key}:${secret}`)}`, 'Content-Type': 'application/json' };
const profiles = `${pce.url}/api/v2/orgs/${org}/pairing_profiles`;
const made = await fetch(profiles, { method: 'POST', headers, body: '{"enabled":true,"name":"packed"}' });
assert.equal(made.status, 201);
assert.equal((await fetch(profiles, { method: 'POST', headers, body: '{"enabled":1}' })).status, 406);
assert.match(await pce.ca(), /^-----BEGIN CERTIFICATE-----/);
await pce.close();
