import { arrayOf, collectionAnswer } from '../engine/collections.ts';
import type { Fact } from '../model/facts.ts';
import { type Answer, type Call, json, noContent, notFound, type Operation } from '../model/operation.ts';
import type { Pce } from '../model/pce.ts';
import { profileReaders, profileWriters } from '../model/roles.ts';
import { buildOf } from './product-version.ts';

const releases = '/orgs/:org/software/ven/releases';

const facts: readonly Fact[] = [
  {
    says: 'one VEN release is installed, with the version and build of the PCE',
    confidence: 'assumed',
    source: 'a PCE has what its owner uploaded',
  },
  {
    says: 'the one release is the default already: to make it so changes nothing and leaves an event, and another is 404',
    confidence: 'assumed',
    source:
      'the event: ven_software_releases.set_default_version of the event lists; that it tells no change is assumed',
  },
];

const images = [
  {
    distribution: 'CentOS',
    architecture: 'x86_64',
    major_version: 8,
    min_minor_version: 0,
    extension: 'c8.x86_64.rpm',
  },
  {
    distribution: 'Debian',
    architecture: 'amd64',
    major_version: 12,
    min_minor_version: 0,
    extension: 'd12.amd64.deb',
  },
  { distribution: 'Windows', architecture: 'x64', major_version: 10, min_minor_version: 0, extension: 'win.x64.msi' },
];

/** The release that a profile without one of its own installs. */
export function defaultVenRelease(pce: Pce): string {
  return `${pce.settings.version}-${buildOf(pce)}`;
}

function release(pce: Pce, org: number) {
  const version = defaultVenRelease(pce);
  const href = `/orgs/${org}/software/ven/releases/${version}`;
  const venTypes = ['server', 'endpoint'];
  return {
    release: version,
    href,
    default: true,
    default_release_ven_types: venTypes,
    org_id: org,
    ven_types: venTypes,
    images: images.map(({ extension, ...image }) => {
      const filename = `illumio-ven-${version}.${extension}`;
      return {
        release: version,
        ...image,
        max_minor_version: null,
        filename,
        href: `${href}/images/${filename}`,
        ven_types: venTypes,
      };
    }),
  };
}

function list({ pce, org, query }: Call): Answer {
  const type = query['ven_type'] ?? 'all';
  const found = ['server', 'endpoint', 'all'].includes(type) ? [JSON.stringify(release(pce, org))] : [];
  return collectionAnswer(arrayOf(found), 1, found.length);
}

/** The release of the path. @throws Refusal 404 */
function asked({ pce, org, params }: Call) {
  if (params['release'] !== defaultVenRelease(pce)) throw notFound(`there is no VEN release ${params['release']}`);
  return release(pce, org);
}

/** @throws Refusal 404 where one of the hrefs is of no release */
function makeDefault(call: Call, hrefs: readonly string[]): Answer {
  const { href } = release(call.pce, call.org);
  const unknown = hrefs.find((asked) => asked !== href);
  if (unknown !== undefined) throw notFound(`there is no VEN release ${unknown}`);
  return call.pce.store.transaction(() => {
    call.pce.events.audited(call, SET_DEFAULT, 204, {});
    return noContent;
  });
}

const SET_DEFAULT = 'ven_software_releases.set_default_version';

export const venReleaseOperations: readonly Operation[] = [
  {
    name: 'software_ven_releases_get_instance',
    method: 'GET',
    path: `${releases}/:release`,
    roles: profileReaders,
    answer: 'software_ven_releases_get',
    facts,
    handle: (call) => json(200, asked(call)),
  },
  {
    name: 'software_ven_releases_images_get',
    method: 'GET',
    path: `${releases}/:release/images`,
    roles: profileReaders,
    answer: 'software_ven_releases_images_get',
    facts,
    handle: (call) => json(200, asked(call).images),
  },
  {
    name: 'software_ven_releases_get',
    method: 'GET',
    path: releases,
    roles: profileReaders,
    answer: 'software_ven_releases_get',
    parameters: { ven_type: { enum: ['server', 'endpoint', 'all'] } },
    collection: true,
    facts,
    handle: list,
  },
  {
    name: 'software_ven_releases_default_put',
    method: 'PUT',
    path: `${releases}/default`,
    roles: profileWriters,
    body: 'software_ven_releases_default_put',
    event: SET_DEFAULT,
    facts,
    handle: (call) =>
      makeDefault(call, [`/orgs/${call.org}/software/ven/releases/${(call.body as { release: string }).release}`]),
  },
  {
    name: 'software_ven_releases_defaults_put',
    method: 'PUT',
    path: `${releases}/defaults`,
    roles: profileWriters,
    body: 'software_ven_releases_defaults_put',
    event: SET_DEFAULT,
    facts,
    handle: (call) =>
      makeDefault(
        call,
        (call.body as { href: string }[]).map(({ href }) => href),
      ),
  },
];
