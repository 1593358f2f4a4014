/** What the site's sidebar and docs/README.md show, in this order. A page's name is its first heading. */
export interface Group {
  readonly title: string;
  /** By their paths from the root of the repository, each with what it is for. */
  readonly pages: Readonly<Record<string, string>>;
}

export const contents: readonly Group[] = [
  {
    title: 'Start',
    pages: {
      'docs/start-tester.md': 'you test a client of a PCE, in CI or by hand',
      'docs/start-developer.md': 'you write a client, and want a PCE beside you',
      'docs/start-demo-host.md': 'you show a PCE full of hosts to others',
      'docs/demo.md': 'five minutes of a demo, with what to say',
      'README.md': 'all of it on one page: install, calls, options, limits',
    },
  },
  {
    title: 'Clients',
    pages: {
      'docs/client-curl.md': 'a shell, and anything that speaks HTTP',
      'docs/client-illumio-py.md': 'the Python library, its fork, and pylo',
      'docs/client-terraform.md': 'the Terraform provider',
      'docs/client-ansible.md': 'the Ansible collection',
      'docs/client-workloader.md': 'the command line tool',
      'docs/client-postman.md': 'Postman, Newman, and .http files of editors',
    },
  },
  {
    title: 'Guides',
    pages: {
      'docs/testing.md': 'a whole test for vitest, pytest, Go and a shell',
      'docs/testcontainers.md': 'the image as a container of a test, in three languages',
      'docs/faults.md': 'let requests go wrong',
      'docs/clock.md': 'stop and turn the clock, replay a run',
      'docs/scenarios.md': 'what a server holds at its start',
      'docs/library.md': 'start servers in a test of TypeScript',
      'docs/deploy.md': 'containers, clusters and CI',
      'clients/python/README.md': 'fixtures for pytest',
      'clients/go/README.md': 'a helper for tests in Go',
    },
  },
  {
    title: 'Reference',
    pages: {
      'docs/options.md': 'each flag and each variable',
      'docs/commands.md': 'each command, with its flags',
      'docs/operations.md': 'each call of a PCE, with its confidence and source',
      'docs/behaviour.md': 'what the calls do, and how sure we are',
      'docs/control-api.md': 'each call of the emulator’s own API',
      'docs/limits.md': 'each bound, and what is met there',
    },
  },
  {
    title: 'Inside',
    pages: {
      'docs/security.md': 'what is worth an attack, who might try, and what meets them',
      'SECURITY.md': 'who may reach what, and what is not defended',
      'docs/architecture.md': 'folders, the way of a request, the order of checks',
      'docs/decisions/README.md': 'what was chosen over what, and why',
      'docs/reliability.md': 'what long tests found',
      'docs/performance.md': 'rates, beside the limit',
      'docs/release.md': 'one version for all packages: try, tag, publish',
      'CONTRIBUTING.md': 'how to set up, work, and add a kind of object',
      'test/clients/README.md': 'the real clients that CI drives',
      'CHANGELOG.md': 'what changed',
    },
  },
];
