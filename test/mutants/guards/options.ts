import { type Guard, inFiles } from '../guard.ts';

/** What a start is told: files, secrets among options. */
export const ofOptions: readonly Guard[] = inFiles('src', {
  'cli/serve-settings.ts': [
    {
      guard: '--print-config hides secrets',
      take: 'option.isSecret === true && value !== undefined',
      put: 'option.isSecret === true && value === undefined',
      test: 'test/cli/program/serve-file.test.ts',
      title: 'prints a table of all options',
    },
    {
      guard: '--print-config refuses what a start refuses',
      take: '  mustStart(config);\n',
      put: '',
      test: 'test/cli/program/serve-file.test.ts',
      title: 'is refused by a start and by --print-config in the same sentence',
    },
  ],
  'cli/serve-file.ts': [
    {
      guard: 'what stands in the wrong place of a file is not repeated',
      take: `mistake.replace(/ is expected, not ".*$/s, ' is expected')`,
      put: 'mistake',
      test: 'test/cli/program/serve-file.test.ts',
      title: 'a secret in the wrong place of a file is not repeated',
    },
    {
      guard: 'a key that a file has twice is refused',
      take: '      found.add(key);\n',
      put: '',
      test: 'test/cli/program/serve-file.test.ts',
      title: 'is refused by a start and by --print-config in the same sentence',
    },
  ],
  'config/config-file.ts': [
    {
      guard: 'a value of the wrong type is refused',
      take: '  mustBe(schemaOf(option), value, where);\n',
      put: '',
      test: 'test/config/config-file.test.ts',
      title: 'and api-secret is not repeated',
    },
  ],
  'config/read-option.ts': [
    {
      guard: 'a secret that is refused is not repeated',
      take: "isSecret ? '' : ",
      put: '',
      test: 'test/config/config-file.test.ts',
      title: 'a secret that an option refuses is not repeated',
    },
  ],
});
