import { actorLine, type Json, joined, type Line, lineOfService, text } from './lines.ts';
import type { Names } from './names.ts';

/** What a rule says: who may reach whom by what; of a rule for iptables, which hosts get which lines. */
export function sentence(rule: Json, names: Names): Line {
  if ('statements' in rule) return ipTablesSentence(rule, names);
  return [
    ...side(rule['consumers'], names),
    text(` ${verbOf(rule)} reach `),
    ...side(rule['providers'], names),
    text(' by '),
    ...services(rule['ingress_services'], names),
    text(notes(rule)),
  ];
}

/** Rules that deny have `override`, which those that allow have not. */
const verbOf = (rule: Json) => ('override' in rule ? (rule['override'] === true ? 'may never' : 'may not') : 'may');

function ipTablesSentence(rule: Json, names: Names): Line {
  const statements = (rule['statements'] as Json[] | undefined) ?? [];
  const lines = statements.map((one) => `${one['table_name']} ${one['chain_name']} ${one['parameters']}`);
  return [...side(rule['actors'], names), text(` get ${lines.join('; ')} (iptables)${notes(rule)}`)];
}

/** Labels of one key are alternatives, those of several keys are all needed; any other actor is one more. */
function side(given: unknown, names: Names): Line {
  const actors = (given as Json[] | undefined) ?? [];
  if (actors.length === 0) return [text('nobody')];
  const labels = actors.filter((actor) => 'label' in actor);
  const byKey = Map.groupBy(labels, (actor) => actorLine(actor, names).at(-1)?.text.split(':')[0]);
  const ofLabels = [...byKey.values()].map((some) =>
    joined(
      some.map((actor) => actorLine(actor, names)),
      ' or ',
    ),
  );
  const others = actors.filter((actor) => !('label' in actor)).map((actor) => actorLine(actor, names));
  return joined([...(ofLabels.length > 0 ? [joined(ofLabels, ' and ')] : []), ...others], ', or ');
}

function services(given: unknown, names: Names): Line {
  const all = (given as Json[] | undefined) ?? [];
  if (all.length === 0) return [text('the services of the provider')];
  return joined(
    all.map((one) => lineOfService(one, names)),
    ', ',
  );
}

/** What is not usual of a rule. */
function notes(rule: Json): string {
  const found = [
    rule['enabled'] === false && 'disabled',
    rule['unscoped_consumers'] === true && 'consumers of any scope',
    rule['sec_connect'] === true && 'SecureConnect',
    rule['machine_auth'] === true && 'machine authentication',
    rule['stateless'] === true && 'stateless',
    typeof rule['network_type'] === 'string' && rule['network_type'] !== 'brn' && `network ${rule['network_type']}`,
    typeof rule['description'] === 'string' && rule['description'] !== '' && `“${rule['description']}”`,
  ].filter((note) => note !== false);
  return found.length === 0 ? '' : ` (${found.join(', ')})`;
}
