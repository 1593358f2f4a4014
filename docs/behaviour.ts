import { allOperations } from '../src/pce/api/operations.ts';
import { errorTable } from '../src/pce/model/error-table.ts';
import { type Confidence, confidences, type Fact } from '../src/pce/model/facts.ts';
import { factsOf, sourceAndDispute } from '../src/pce/resources/facts.ts';
import { resources as allForms } from '../src/pce/resources/index.ts';
import { code, note, table } from './markdown.ts';

/** An active form has no facts besides those of its draft. */
const resources = allForms.filter(({ version }) => version !== 'active');

const { modelled, unmodelled } = allOperations();

const unsure = ({ confidence, disputed }: Fact) =>
  disputed !== undefined || ['inferred', 'assumed', 'own'].includes(confidence);

function factTable(facts: readonly Fact[]): string {
  const unique = [...new Map(facts.map((fact) => [fact.says, fact])).values()];
  return table(
    ['behaviour', 'confidence', 'source'],
    unique.map((fact) => [fact.says, fact.confidence, sourceAndDispute(fact)]),
  );
}

/** docs/behaviour.md */
export function behaviourPage(): string {
  // An active form is told of with its draft.
  const declared = resources.filter(({ version }) => version !== 'active');
  const ofResources = new Set(
    declared.flatMap((resource) => resource.facts.concat((resource.actions ?? []).flatMap(({ facts }) => facts))),
  );
  const others = modelled.flatMap(({ facts }) => facts).filter((fact) => !ofResources.has(fact));
  const all = [...declared.flatMap(factsOf), ...others, ...generalFacts];
  const scoped = [
    ...declared.flatMap((resource) => factsOf(resource).map((fact) => [resource.kind, fact] as const)),
    ...others.map((fact) => ['other calls', fact] as const),
    ...generalFacts.map((fact) => ['all', fact] as const),
  ].filter(([, fact]) => unsure(fact));
  const errors = Object.entries(errorTable);
  const count = (confidence: Confidence) =>
    new Set(all.filter((fact) => fact.confidence === confidence)).size +
    errors.filter(([, error]) => error.confidence === confidence).length;
  const section = (title: string, facts: readonly Fact[]) => [`## ${title}`, '', factTable(facts), ''];
  return [
    note,
    '',
    '# What is emulated, and how sure we are',
    '',
    ...Object.entries(confidences).map(([confidence, means]) => `- **${confidence}**: ${means}`),
    '',
    `${modelled.length} operations are modelled, ${unmodelled.length} more are known and answer 501 ([Operations](operations.md)). Of the facts below, ${count('inferred')} are inferred, ${count('assumed')} assumed and ${count('own')} own.`,
    '',
    '## Inferred, assumed, own or disputed',
    '',
    'A test should not rely on these facts unless somebody has seen a real PCE behave so.',
    '',
    table(
      ['of', 'behaviour', 'confidence', 'source'],
      [
        ...new Map(
          scoped.map(([of, fact]) => [of + fact.says, [of, fact.says, fact.confidence, sourceAndDispute(fact)]]),
        ).values(),
      ],
    ),
    '',
    ...declared.flatMap((resource) => section(resource.kind, factsOf(resource))),
    ...section('Other calls', others),
    ...section('All calls', generalFacts),
    '## Errors',
    '',
    table(
      ['token', 'status', 'message', 'confidence', 'source'],
      errors.map(([token, { status, message, confidence, source }]) => [
        code(token),
        String(status),
        message,
        confidence,
        source,
      ]),
    ),
    '',
  ].join('\n');
}

/** Facts of no resource in particular. */
const generalFacts: readonly Fact[] = [
  {
    says: 'partial matches ignore case',
    confidence: 'inferred',
    source: 'a live PCE 25.2.40 finds the label Database by ATA (illumio-ops); other kinds and properties alike',
  },
  {
    says: 'where a query parameter is given twice, the last one counts',
    confidence: 'assumed',
    source: 'as in Ruby on Rails',
  },
  {
    says: 'where an object of a body has a property twice, the last one counts',
    confidence: 'assumed',
    source: 'as the JSON parser of Ruby does',
  },
  {
    says: 'parameters that are not declared are ignored',
    confidence: 'client',
    source: 'live suites send several and expect the plain answer',
  },
  {
    says: 'the refusal at a hard limit is the same for single creates and keys as for bulk creates',
    confidence: 'inferred',
    source: 'the guide prints it for a bulk create; Terraform provider looks for its text',
  },
  {
    says: 'a PUT without a body is refused with `No payload provided for PUT request.` for every kind',
    confidence: 'inferred',
    source: 'the guide gives it for another resource',
  },
  {
    says: 'a POST without a body to a pairing profile is 406',
    confidence: 'assumed',
    source: 'the published schema has no type, and formally lets null pass',
  },
  {
    says: 'an org that is not the caller’s is 403, whether it exists or not',
    confidence: 'client',
    source: 'Terraform provider',
    disputed: 'a table of the guide also has 404',
  },
  {
    says: 'external references are unique per kind of object and org',
    confidence: 'inferred',
    source: 'k8s operator against PCE 25',
  },
  {
    says: 'a refused call leaves an event only for 401, 403 and hard limits',
    confidence: 'assumed',
    source: 'the event types of the guide',
  },
  {
    says: 'a write that refers to an unknown href, such as that of a label, is refused with invalid_uri; an item of a bulk call fails with it',
    confidence: 'inferred',
    source:
      'a live PCE answers it to a POST with the href of an unprovisioned virtual service (issue 20 of the Terraform provider); illumio-py test data has it for bulk items',
  },
  {
    says: 'a filter or a query that names an unknown href, such as that of a label, finds nothing, and is not refused',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'a boolean of a query is true, yes or 1, or false, no or 0, in any case; anything else is refused',
    confidence: 'client',
    source: 'pylo sends yes, illumio-py True; the others, and the refusal, are assumed',
  },
  { says: 'a job poll has no Retry-After', confidence: 'assumed', source: 'no source' },
  {
    says: 'checks stand in this order: credentials, rate limit, path and method, org, role, body, object',
    confidence: 'assumed',
    source: 'no source',
  },
  {
    says: 'a body that breaks its schema in several places is answered with one item, the first violation',
    confidence: 'observed',
    source: 'live PCE, issue 42 of the Terraform provider: one item for two violations',
  },
  {
    says: 'the first violation is the first that a walk through the schema meets, keyword by keyword as it is written',
    confidence: 'inferred',
    source: 'the source of the gem, which raises at the first',
  },
  {
    says: 'the file name of a referenced schema ends in #',
    confidence: 'observed',
    source: 'live PCE, issues 40 and 42 of the Terraform provider',
  },
  {
    says: 'a slash at the end of a path makes no difference',
    confidence: 'client',
    source: "the vendor's ServiceNow connector asks for /orgs/1/labels/; so does the router of Ruby on Rails",
  },
  {
    says: 'the texts of violations are those of the Ruby gem json-schema',
    confidence: 'inferred',
    source: 'two of them were seen, live and in the guide',
  },
  { says: 'lists are in order of creation', confidence: 'assumed', source: 'no source' },
  {
    says: 'X-Total-Count counts all of the kind, X-Matched-Count the matches',
    confidence: 'inferred',
    source: 'live 25.2.40',
    disputed: 'a sample of the guide shows both equal under a filter',
  },
  {
    says: 'a GET answers 500 objects at most, or as many as max_results says, more than 500 too',
    confidence: 'documented',
    source: 'guides 20.1 to 25.4',
    disputed: 'the notes of one program say that a PCE 25.2.40 answers 500 at most, whatever max_results says',
  },
  {
    says: 'an asynchronous GET is not cut at 500',
    confidence: 'inferred',
    source: 'the guides recommend it for more than 500',
  },
  { says: 'max_results that is no whole number is refused with 406', confidence: 'assumed', source: 'no source' },
  {
    says: 'a 404 is empty text/html',
    confidence: 'inferred',
    source: 'Ansible asserts a text that a JSON 404 would suppress',
  },
  { says: 'JSON nested deeper than 100 is malformed', confidence: 'assumed', source: 'the limit of Ruby’s parser' },
  {
    says: 'a body under another content type than application/json counts as none',
    confidence: 'inferred',
    source: 'REST guide 25.2, troubleshooting',
  },
  {
    says: 'names and external references have at most 255 characters, a longer one is 406; those of principals, interfaces, vulnerabilities and their reports have no limit',
    confidence: 'inferred',
    source: 'the limit: REST guide 25.2, all resource names; its refusal and the exceptions are assumed',
  },
];
