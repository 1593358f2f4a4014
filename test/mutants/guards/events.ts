import { type Guard, inFiles } from '../guard.ts';

const test = 'test/pce/model/events.test.ts';
const ofSessions = 'test/pce/model/session-events.test.ts';

/** Events have the content of those that were recorded at a PCE. */
export const events: readonly Guard[] = [
  ...inFiles('src/pce', {
    'model/agent-events.ts': [
      {
        guard: 'an event of a VEN is told by the VEN too',
        take: 'agent: { href: agentHref(ven), hostname }, ven: { href: venHref(ven), hostname } }',
        put: 'agent: { href: agentHref(ven), hostname } }',
        ...{ test, title: 'by its agent and itself when it pairs and when it leaves' },
      },
      {
        guard: 'the suspension of a VEN has an event of its own',
        take: "status === 'suspended' ? 'agent.suspend' : 'agent.unsuspend'",
        put: "'agent.update'",
        ...{ test, title: 'agent.suspend for' },
      },
    ],
    'model/bulk-event.ts': [
      {
        guard: 'a bulk call leaves one event, however many steps it takes',
        take: 'this.#ordinal !== undefined && this.#written <= MOST_AT_ONCE',
        put: 'this.#ordinal === Number.NaN',
        ...{ test, title: 'has all objects of a call that takes several steps' },
      },
      {
        guard: 'one event tells of no more than can be read at once',
        take: ' && this.#written <= MOST_AT_ONCE',
        put: '',
        ...{
          test: 'test/pce/model/long-works.test.ts',
          title: 'others are served while a long list of events is made',
        },
      },
    ],
    'model/event-changes.ts': [
      {
        guard: 'a change of a list tells the elements that came and went',
        take: 'if (isListOrNone(was) && isListOrNone(is))',
        put: 'if (was === is)',
        ...{ test, title: 'of a list are the elements that came and went, in single calls too' },
      },
      {
        guard: 'a change of interfaces names them as a PCE does',
        take: "name === 'interfaces' ? ofInterfaces(object) : ",
        put: '',
        ...{ test, title: 'of interfaces name those that came, went and changed' },
      },
    ],
    'model/events.ts': [
      {
        guard: 'a refused call that leaves no event of its own has no action',
        take: 'own ? this.#action(origin, status, key && { info: key }) : null',
        put: 'this.#action(origin, status, key && { info: key })',
        ...{ test, title: 'without credentials is told by the system, without an action' },
      },
      {
        guard: 'a refused call is told under its own type',
        take: 'type: own ?? type',
        put: 'type',
        ...{ test, title: 'that leaves an event when it succeeds leaves one of that type, with its action' },
      },
    ],
    'resources/login.ts': [
      {
        guard: 'a login leaves an event',
        take: "  pce.events.audited({ ...call, principal }, 'user.login', 200, { notifications: [sessionCreated(pce, user.id)] });\n",
        put: '',
        ...{ test: ofSessions, title: 'begin with user.login, by the user' },
      },
    ],
    'api/scope.ts': [
      {
        guard: 'an event tells only ids of keys that there are',
        take: 'accounts.apiKey(name.slice(KEY_PREFIX.length))?.key_id : undefined',
        put: 'name.slice(KEY_PREFIX.length) : undefined',
        ...{ test, title: 'with a key that there is not is told by the system, without an action' },
      },
    ],
  }),
  ...inFiles('src/pce/pairing', {
    'due.ts': [
      {
        guard: 'sessions end by themselves, in the order of all due work',
        take: 'endsBy: Math.min(others, apiKey)',
        put: 'endsBy: now',
        ...{ test: ofSessions, title: 'end in the order of the times, among other works that are due' },
      },
    ],
  }),
];
