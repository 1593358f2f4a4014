// As a client that sends many requests over one connection, and leaves: on some versions of Node a response that waits
// behind another does not tell that.
import { strict as assert } from 'node:assert';
import { connect } from 'node:net';
import { startMockPce } from 'mock-pce';

/** All that an org has. */
const PLACES = 1000;

const pce = await startMockPce();
const { key, secret, org } = pce.credentials;
await pce.faults.add({ operation: 'labels_get', latency_ms: 300_000 });
const head = (path, more = '') => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
const path = (timeout) => `/_mock/v1/journal/wait?org=${org}&count=10000&timeout=${timeout}`;
const next = async () => (await fetch(pce.url + path(0))).status;

const { hostname, port } = new URL(pce.url);
const socket = connect(Number(port), hostname);
const list = (name) => head(`/api/v2/orgs/${org}/${name}`, `Authorization: Basic ${btoa(`${key}:${secret}`)}\r\n`);
socket.write(list('labels') + head(path(300)).repeat(PLACES) + list('pairing_profiles'));
// Those of a connection are carried out in their order.
while (!pce.calls.get('pairing_profiles_get')) await fetch(`${pce.url}/_mock/v1/health`);
assert.equal(await next(), 429);
socket.destroy();
// The server sees the end of a connection within a few turns of its event loop.
let status = 429;
for (let tries = 0; tries < 100 && status === 429; tries++) status = await next();
assert.equal(status, 408);
await pce.close();
