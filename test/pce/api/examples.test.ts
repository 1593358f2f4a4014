import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { pceOpenApi } from '../../../src/pce/api/openapi/document.ts';
import { type OpenApi, requestsOf, UNIQUE, usualValues } from '../../../src/pce/api/openapi/requests.ts';
import { server } from '../../control/servers.ts';
import { lengthOf, some } from '../../length.ts';

/**
 * The examples with a body that a fresh server takes, as measured. The others are about something that it has
 * under an id that nobody knows ahead, or has not: a host, a key, a cluster, a user's session.
 */
const ACCEPTED = lengthOf(56, 5);

test('the examples of the Postman collection are accepted by a fresh server, twice where they make something', async () => {
  const pce = await server({ scenario: 'demo', apiKey: 'api_owner', apiSecret: 'secret' });
  await pce.snapshots.save('fresh');
  const headers = { Authorization: `Basic ${btoa('api_owner:secret')}`, 'Content-Type': 'application/json' };
  const accepted = new Set<string>();
  const refused: string[] = [];
  const withBody = requestsOf(pceOpenApi() as OpenApi).filter(({ body }) => body !== undefined);
  for (const { operationId, method, path, body = '' } of some(withBody, 8)) {
    const url = pce.url + path.replace(/\{(\w+)\}/g, (_all, name) => usualValues[name] ?? '1');
    const send = () => fetch(url, { method, headers, body: body.replaceAll(UNIQUE, randomUUID()) });
    const [first, again] = [await send(), await send()];
    await pce.snapshots.restore('fresh');
    if (!first.ok) refused.push(`${operationId} ${await first.text()} ${body}`);
    else if (method !== 'POST' || again.ok) accepted.add(operationId);
    else refused.push(`${operationId} again: ${await again.text()} ${body}`);
  }
  expect(accepted.size, refused.join('\n')).toBeGreaterThanOrEqual(ACCEPTED);
}, 60_000);
