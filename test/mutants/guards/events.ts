import { type Guard, inFiles } from '../guard.ts';

const test = 'test/pce/model/events.test.ts';
const ofSessions = 'test/pce/model/session-events.test.ts';

/** Events tell what those of a PCE were recorded to tell. */
export const events: readonly Guard[] = [
  ...inFiles('src/pce', {
    'model/agent-events.ts': [
      {
        guard: 'what a VEN does is told by itself too',
        take: 'agent: { href: agentHref(ven), hostname }, ven: { href: venHref(ven), hostname } }',
        put: 'agent: { href: agentHref(ven), hostname } }',
        ...{ test, title: 'when it pairs, and when it leaves' },
      },
      {
        guard: 'a VEN that is suspended is told so',
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
        ...{ test, title: 'though it goes on in several steps' },
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
        guard: 'a list is told by what came and went',
        take: 'if (isListOrNone(was) && isListOrNone(is))',
        put: 'if (was === is)',
        ...{ test, title: 'of a list are what came and what went, in single calls too' },
      },
      {
        guard: 'an interface is told by what a PCE names it by',
        take: "name === 'interfaces' ? ofInterfaces(object) : ",
        put: '',
        ...{ test, title: 'of interfaces name those that came, went and changed' },
      },
    ],
    'model/events.ts': [
      {
        guard: 'a call that is not let in, and leaves no event else, has no action',
        take: 'own ? this.#action(origin, status, key && { info: key }) : null',
        put: 'this.#action(origin, status, key && { info: key })',
        ...{ test, title: 'without credentials is told by the system, without an action' },
      },
      {
        guard: 'a call that is not let in is told under its own type',
        take: 'type: own ?? type',
        put: 'type',
        ...{ test, title: 'and leaves an event when it succeeds, leaves one of that type, with its action' },
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
        guard: 'an event tells the ids of keys that there are alone',
        take: 'accounts.apiKey(name.slice(KEY_PREFIX.length))?.key_id : undefined',
        put: 'name.slice(KEY_PREFIX.length) : undefined',
        ...{ test, title: 'with a key that there is not is told by the system, without an action' },
      },
    ],
  }),
  ...inFiles('src/pce/pairing', {
    'due.ts': [
      {
        guard: 'sessions end by themselves, in the order of all that is due',
        take: 'return { endsBy: others };',
        put: 'return { endsBy: now };',
        ...{ test: ofSessions, title: 'end in the order of the times, among all else that is due' },
      },
    ],
  }),
];
