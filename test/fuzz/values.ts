import { allOperations } from '../../src/pce/api/operations.ts';
import { roleNames } from '../../src/pce/model/roles.ts';
import type { Dice } from './dice.ts';
import type { Known } from './known.ts';
import { choicesOf, type Placed, resolved, type Schema, typesOf } from './schema.ts';

const oddTexts = [
  ...[
    '',
    ' ',
    '0',
    '-1',
    'null',
    '__proto__',
    'constructor',
    '%',
    '%00',
    '*',
    '{n}',
    '{n:9}',
    '..',
    '/',
    '\\',
    "'",
    '"',
  ],
  ...[
    '\u0000',
    '\ud800',
    '\u202e',
    '😀',
    'ﬀ',
    'İ',
    "' or 1=1 --",
    '<script>',
    '#{x}',
    'x'.repeat(256),
    'é'.repeat(300),
  ],
];
const words = ['Web', 'Database', 'Production', 'Dev', 'a', 'b', 'c', 'host', 'server', 'Default (Servers)', 'name'];
const times = [
  ...['2026-01-01T00:00:00Z', '2026-06-01T12:00:00.123Z', '2030-02-28T23:59:59+05:30', '1970-01-01T00:00:00Z'],
  ...['9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-01-01', '2027-01-01T00:00:00Z'],
];
const addresses = ['10.0.0.1', '10.0.0.2', '192.168.1.1', '::1', 'fe80::1', '10.0.0.1/24', '256.1.1.1', '2001:db8::8'];
const oddNumbers = [-1, 0, -0, 1, 2, 1.5, 1e-7, 127, 128, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1, 2 ** 53 + 2, 1e21, 1e308];
const names = Object.values(allOperations()).flatMap((list) => list.map(({ name }) => name));
const globs = ['*', '/orgs/*', '/orgs/1/labels', '/orgs/*/labels/*', '*label*', `${'*a'.repeat(8)}b`, '/health'];

/** An object that becomes neither a text nor a number. */
const NO_TEXT = { toString: 1, valueOf: 1 };

/** Makes values that a schema takes, more often than not; `Known` says what there is to refer to. */
export class Values {
  readonly #dice: Dice;
  readonly #known: Known;
  /** The org that a request is about: it refers to what is there. */
  org: number | undefined;
  /** The name of the list that a value is in. */
  #list = '';

  constructor(dice: Dice, known: Known) {
    this.#dice = dice;
    this.#known = known;
  }

  of(at: Placed, name = '', depth = 0): unknown {
    const { schema, document } = resolved(at);
    const dice = this.#dice;
    const fitting = this.#hinted(name, document.$id ?? '');
    if (fitting !== undefined && dice.chance(92)) return fitting;
    if (schema.enum) return dice.pick(schema.enum);
    const choices = choicesOf(schema);
    if (choices.length > 0 && schema.type === undefined)
      return this.of({ schema: dice.pick(choices), document }, name, depth);
    const types = typesOf(schema);
    switch (types.length === 0 ? 'any' : dice.pick(types)) {
      case 'object':
        return this.#object(schema, document, depth);
      case 'array':
        return this.#listOf(schema, document, name, depth);
      case 'integer':
        return Math.floor(this.#number(schema));
      case 'number':
        return this.#number(schema);
      case 'boolean':
        return dice.chance(50);
      case 'null':
        return null;
      default:
        return this.text(schema.maxLength);
    }
  }

  text(longest = 300): string {
    const dice = this.#dice;
    if (dice.chance(80)) return dice.pick(words) + (dice.chance(60) ? ` ${dice.below(50)}` : '');
    return dice.chance(90) ? dice.pick(oddTexts).slice(0, longest + 1) : 'y'.repeat(longest + dice.below(2));
  }

  /** Anything. */
  odd(): unknown {
    const dice = this.#dice;
    const kinds: (() => unknown)[] = [
      () => NO_TEXT,
      () => dice.pick(oddNumbers),
      () => dice.pick(oddTexts),
      () => dice.pick([true, false, null, [], {}, [[]], [null], { href: null }, { href: 1 }]),
      () => dice.pick(times),
      () => Array.from({ length: dice.below(20) }, () => dice.below(9)),
      () => this.#known.anyHref(dice) ?? '/orgs/1/labels/1',
    ];
    return dice.pick(kinds)();
  }

  #object(schema: Schema, document: Schema, depth: number): unknown {
    const dice = this.#dice;
    const found: Record<string, unknown> = {};
    const wanted = depth > 3 ? 10 : 35;
    const required = [...(schema.required ?? []), ...(choicesOf(schema)[0]?.required ?? [])];
    for (const [name, part] of Object.entries(schema.properties ?? {})) {
      if (!required.includes(name) && !dice.chance(part.deprecated ? 2 : wanted)) continue;
      found[name] = this.of({ schema: part, document }, name, depth + 1);
      if (Object.keys(found).length === schema.maxProperties) break;
    }
    const { additionalProperties: others } = schema;
    if (typeof others !== 'object') return found;
    for (let i = dice.below(3); i > 0; i--) {
      const name = dice.pick(['labels', 'pairing_profiles', 'workloads', 'total_workloads', 'orgs', this.text(20)]);
      found[name] = this.of({ schema: others, document }, '', depth + 1);
    }
    return found;
  }

  #listOf({ items = {}, minItems = 0 }: Schema, document: Schema, name: string, depth: number): unknown {
    this.#list = name;
    const length = minItems + this.#dice.below(depth > 3 ? 2 : 4);
    return Array.from({ length }, () => this.of({ schema: items, document }, `${name}[]`, depth + 1));
  }

  #number({ minimum = -3, maximum = 1_000_000, exclusiveMinimum }: Schema): number {
    const dice = this.#dice;
    const least = exclusiveMinimum ?? minimum;
    if (dice.chance(15)) return dice.pick([least, maximum, least - 1, maximum + 1, ...oddNumbers]);
    const span = maximum - least;
    const wide = dice.chance(80) ? Math.min(span, 50) : span;
    return least + Math.floor((dice.next() / 2 ** 32) * wide) + (dice.chance(20) ? dice.below(1000) / 1000 : 0);
  }

  #href(): string {
    const dice = this.#dice;
    const kind = kindOfList[this.#list] ?? dice.pick(['labels', 'workloads', 'vens', 'pairing_profiles']);
    const hrefs = this.#known.hrefs.get(`/orgs/:/${kind}/:`) ?? [];
    const ofOrg = hrefs.filter((href) => href.startsWith(`/orgs/${this.org}/`));
    if (ofOrg.length > 0 && dice.chance(95)) return dice.pick(ofOrg);
    return this.#known.anyHref(dice) ?? `/orgs/1/${kind}/${1 + dice.below(12)}`;
  }

  /** A value for a name that says more than its schema does. */
  #hinted(name: string, document: string): unknown {
    const dice = this.#dice;
    const known = this.#known;
    const control = document.startsWith('mock_') || document.startsWith('scenario');
    switch (name) {
      case 'href':
        return this.#href();
      case 'activation_code':
        return known.codes.length > 0 ? dice.pick(known.codes) : undefined;
      case 'org':
        return control ? dice.pick(known.orgs) : undefined;
      case 'id':
        return control ? 1 + dice.below(60) : undefined;
      case 'count':
        return 1 + dice.below(6);
      case 'operation':
        return dice.pick(names);
      case 'path':
        return dice.pick(globs);
      case 'pairing_profile':
        return known.href(dice, '/orgs/:/pairing_profiles/:') ?? 'Default (Servers)';
      case 'role':
        return document.startsWith('mock_keys') ? dice.pick(roleNames) : dice.pick(['Web', 'Database', 'no']);
      case 'roles[]':
        return dice.pick(roleNames);
      case 'key':
        return dice.pick(['role', 'app', 'env', 'loc', 'tier', known.logins[0]?.name ?? 'api_x']);
      case 'name':
        return document.startsWith('mock_snapshots') ? `s${dice.below(4)}` : undefined;
      case 'scenario':
        return document.startsWith('mock_orgs') ? dice.pick(['empty', 'default', 'none']) : undefined;
      case 'password':
        return 'pw';
      case 'seconds':
      case 'starts_after':
      case 'after':
        return dice.chance(70) ? dice.below(2000) / 10 : 10 ** dice.below(9);
      case 'agent_software_release':
        return null;
      case 'locked':
        return dice.chance(10);
      case 'rate_limit':
        return dice.chance(90) ? 0 : 100;
      case 'validation':
        return dice.pick(['strict', 'compatible', 'lenient', 'compatible']);
      case 'latency_ms':
        return dice.below(5);
      case 'now':
      case 'created_at':
        return dice.pick(times);
      case 'address':
      case 'default_gateway_address':
      case 'public_ip':
        return dice.pick(addresses);
      case 'username':
        return `u${dice.below(30)}@mock-pce.test`;
      case 'hostname':
        return dice.pick(['host-{n}', 'h-{n:3}', `host ${dice.below(100)}`]);
      default:
        return undefined;
    }
  }
}

const kindOfList: Readonly<Record<string, string>> = {
  ...{ labels: 'labels', workloads: 'workloads', vens: 'vens', scope: 'labels', '': 'workloads' },
};
