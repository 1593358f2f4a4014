import { gone } from '../emulator/there-is.ts';
import { asOwnerCalls } from './as-owner.ts';
import type { ControlCall, TextAnswer } from './call.ts';
import { clockCalls } from './clock.ts';
import { eventCalls } from './events.ts';
import { faultCalls } from './faults.ts';
import { fleetCalls } from './fleets.ts';
import { infoCalls } from './info.ts';
import { journalCalls } from './journal.ts';
import { journalCurlCalls } from './journal-curl.ts';
import { journalEntryCalls } from './journal-entry.ts';
import { kindCalls } from './kinds.ts';
import { metricsCalls } from './metrics.ts';
import { objectCalls } from './objects.ts';
import { orgCalls } from './orgs.ts';
import { pairingKeyCalls } from './pairing-keys.ts';
import { oneLinerCalls } from './pairing-scripts.ts';
import { scenarioCalls } from './scenarios.ts';
import { schemaCalls } from './schemas.ts';
import { sessionCalls } from './session.ts';
import { settingsCalls } from './settings.ts';
import { snapshotCalls } from './snapshots.ts';
import { streamCalls } from './stream.ts';
import { summaryCalls } from './summary.ts';
import { trafficEdgeCalls } from './traffic-edges.ts';
import { venCalls } from './vens.ts';

const own: readonly ControlCall[] = [
  {
    name: 'mock_health_get',
    method: 'GET',
    path: '/health',
    waitsFor: 'nothing',
    summary: 'That the server lives',
    access: 'anyone',
    status: 200,
    handle: () => ({ status: 'live' }),
  },
  {
    name: 'mock_ready_get',
    method: 'GET',
    path: '/ready',
    waitsFor: 'nothing',
    summary: 'That the server has its state, and can be used: it listens no earlier',
    access: 'anyone',
    status: 200,
    handle: () => ({ status: 'ready' }),
  },
  {
    name: 'mock_ca_get',
    method: 'GET',
    path: '/ca.pem',
    waitsFor: 'nothing',
    summary: 'The certificate (PEM) of the CA that clients have to trust for https',
    // It holds no secret, and who asks cannot have one yet.
    access: 'anyone',
    type: 'application/x-pem-file',
    status: 200,
    handle: async ({ certificates }): Promise<TextAnswer> => {
      const text = await certificates?.ca();
      if (text !== undefined) return { text };
      throw gone(certificates ? 'the certificate was given with --tls-cert: trust its CA' : 'https is off (--tls off)');
    },
  },
  {
    name: 'mock_openapi_get',
    method: 'GET',
    path: '/openapi.json',
    waitsFor: 'nothing',
    summary: 'This API, as OpenAPI 3.1',
    access: 'anyone',
    status: 200,
    // Loaded by whoever asks for it: few do.
    handle: async () => (await import('./openapi.ts')).openApiJson(controlCalls),
  },
];

/** All calls of the control API. */
export const controlCalls: readonly ControlCall[] = [
  ...own,
  ...infoCalls,
  ...orgCalls,
  ...clockCalls,
  ...faultCalls,
  ...journalCalls,
  ...journalEntryCalls,
  ...journalCurlCalls,
  ...snapshotCalls,
  ...scenarioCalls,
  ...settingsCalls,
  ...venCalls,
  ...fleetCalls,
  ...oneLinerCalls,
  ...streamCalls,
  ...sessionCalls,
  ...metricsCalls,
  ...kindCalls,
  ...schemaCalls,
  ...objectCalls,
  ...summaryCalls,
  ...trafficEdgeCalls,
  ...pairingKeyCalls,
  ...eventCalls,
  ...asOwnerCalls,
];
