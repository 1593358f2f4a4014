import { uniqueField } from '../../pce/engine/indexed-values.ts';
import { UPDATE_TYPE } from '../../pce/engine/versions.ts';
import { hrefPrefix } from '../../pce/model/names.ts';
import type { Resource } from '../../pce/model/resource.ts';
import { resources } from '../../pce/resources/index.ts';

const quoted = (texts: readonly string[]) => `(${texts.map((text) => `'${text}'`).join(', ')})`;

/** Deletion of what is referred to is refused, but for these: a host that a rule names may be unpaired. */
const readableWhenGone = quoted(resources.filter(({ deletion }) => deletion === 'soft').map(({ kind }) => kind));

/** Where hrefs of a kind go on behind `/orgs/1`. */
const pathOf = (target: Resource) => hrefPrefix(target, 1).slice('/orgs/1'.length);

/** By which field of a kind another is referred to, and where its hrefs begin. */
const references = resources.flatMap(({ kind, twin, letsGo = [], references }) =>
  Object.entries(references)
    .filter(([path]) => path !== twin && !letsGo.includes(path))
    .map(([path, to]) => {
      const target = resources.find((other) => other.kind === to) as Resource;
      const isDraft = target.version === 'draft';
      return `('${kind}', '${path}', '${to}', '${pathOf(target)}', ${isDraft})`;
    }),
);

const alone = resources.flatMap(({ kind, unique }) =>
  unique.map(({ properties }) => quoted([kind, uniqueField(properties)])),
);

const isToGo = (whose: string) => `exists (
  select 1 from object_values as mark
  where mark.org_id = ${whose}.org_id and mark.kind = ${whose}.kind and mark.field = '${UPDATE_TYPE}'
    and mark.value = 'delete' and mark.ordinal = ${whose}.ordinal)`;

/** Whether it refers there with more than the rules of it that are to go, too. */
const isToStay = `exists (
  select 1 from objects as holder, json_tree(holder.body) as place
  where holder.ordinal = held.ordinal and place.value = held.value
    and holder.body ->> (iif(instr(place.path, ']') = 0, '$', substr(place.path, 1, instr(place.path, ']')))
      || '.update_type') is not 'delete')`;

/** How much of a value a sentence quotes. */
const QUOTED = 200;

const told = `substr(held.value, 1, ${QUOTED}) || ' as ' || held.field`;

/** Values are found by org, kind and field: to look at each for what it may be takes many times as long. */
const held = (of: string) => `orgs cross join ${of} cross join object_values as held
  on held.org_id = orgs.id and held.kind = ${of}.kind and held.field = ${of}.field`;

/** The values under which objects are indexed tell what they refer to, and what is to be theirs alone. */
export const valueMisfits: readonly (readonly [table: string, why: string, sql: string])[] = [
  [
    'objects',
    'refers to what is not there, or is to be deleted',
    `with reference (kind, field, target, path, draft) as (values ${references.join(', ')})
     select held.ordinal, iif(
       target.ordinal is null or held.value <> '/orgs/' || held.org_id || path || target.id
         or target.deleted and target.kind not in ${readableWhenGone}
         or reference.draft and ${isToGo('target')} and not ${isToGo('held')} and ${isToStay}, ${told}, null)
     from ${held('reference')}
     left join objects as target on target.org_id = held.org_id and target.kind = reference.target
       and target.id = substr(held.value, length('/orgs/' || held.org_id || path) + 1)`,
  ],
  [
    'objects',
    'has what another one has that must be its own',
    `with alone (kind, field) as (values ${alone.join(', ')})
     select held.ordinal, iif(exists (
       select 1 from object_values as other
       where other.org_id = held.org_id and other.kind = held.kind and other.field = held.field
         and other.value = held.value and other.ordinal < held.ordinal), ${told}, null)
     from ${held('alone')}`,
  ],
];
