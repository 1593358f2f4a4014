import { limitNames } from '../pce/model/limit-names.ts';
import { validationLevels } from '../pce/model/validation.ts';
import type { Config } from './config.ts';
import {
  anyText,
  certifiable,
  hostName,
  isPem,
  isScenarioName,
  matching,
  oneOf,
  type Parse,
  parseLimits,
  text,
  time,
  type ValueSchema,
  wholeNumber,
  yesOrNo,
} from './option-values.ts';

export interface Option<Name extends keyof Config = keyof Config> {
  readonly name: Name;
  readonly flag: string;
  readonly variable: string;
  readonly placeholder: string;
  /** A value that it takes. */
  readonly example: string;
  readonly default: Config[Name];
  /** How the documentation prints the default. */
  readonly shownDefault?: string;
  readonly description: string;
  /** What is given several times is one list, with commas between. */
  readonly repeatable?: true;
  /** In the library it may be an object of its own, which is checked where it is read. */
  readonly orObject?: true;
  /** Nobody is shown it. */
  readonly isSecret?: true;
  /** Whether a value is the path of a file: within a file of options it is relative to that. */
  readonly isPath?: (text: string) => boolean;
  /** @throws Error with what is wrong with the text */
  readonly parse: Parse<Config[Name]>;
}

const notPem = (text: string) => !isPem(text);

const option = <Name extends keyof Config>(row: Option<Name>): Option => row as unknown as Option;

/** The one table of options: command line, environment, library, help text and documentation read it. */
export const options: readonly Option[] = [
  option({
    name: 'host',
    flag: 'host',
    variable: 'MOCK_PCE_HOST',
    placeholder: 'ADDRESS',
    example: '0.0.0.0',
    default: '127.0.0.1',
    description: 'address to listen on',
    parse: text,
  }),
  option({
    name: 'port',
    flag: 'port',
    variable: 'MOCK_PCE_PORT',
    placeholder: 'PORT',
    example: '8443',
    default: 8443,
    description: 'TCP port; 0 takes a free one',
    parse: wholeNumber(0, 65_535),
  }),
  option({
    name: 'tls',
    flag: 'tls',
    variable: 'MOCK_PCE_TLS',
    placeholder: 'FORM',
    example: 'only',
    default: 'auto',
    description: '`auto`: http and https on the one port; `off`: http alone; `only`: https alone',
    parse: oneOf('auto', 'off', 'only'),
  }),
  option({
    name: 'tlsCert',
    flag: 'tls-cert',
    variable: 'MOCK_PCE_TLS_CERT',
    placeholder: 'FILE',
    example: 'cert.pem',
    default: undefined,
    shownDefault: 'made here',
    description: 'certificate to show, with its chain (PEM)',
    isPath: notPem,
    parse: text,
  }),
  option({
    name: 'tlsKey',
    flag: 'tls-key',
    variable: 'MOCK_PCE_TLS_KEY',
    placeholder: 'FILE',
    example: 'key.pem',
    default: undefined,
    shownDefault: 'made here',
    description: 'its private key (PEM, without a password)',
    isPath: notPem,
    parse: text,
  }),
  option({
    name: 'hostnames',
    flag: 'hostname',
    variable: 'MOCK_PCE_HOSTNAME',
    placeholder: 'NAME,...',
    example: 'pce.example.com,10.0.0.5',
    default: [],
    shownDefault: "this machine's",
    description: 'names and addresses that the certificate made here is good for as well; may be repeated',
    repeatable: true,
    parse: certifiable,
  }),
  option({
    name: 'data',
    flag: 'data',
    variable: 'MOCK_PCE_DATA',
    placeholder: 'FILE',
    example: 'pce.db',
    default: undefined,
    shownDefault: 'none: memory',
    description: 'SQLite file that keeps the state',
    isPath: () => true,
    parse: text,
  }),
  option({
    name: 'sync',
    flag: 'sync',
    variable: 'MOCK_PCE_SYNC',
    placeholder: 'FORM',
    example: 'normal',
    default: 'full',
    description:
      'what an answered write to the data file survives: `full`: a power cut; `normal`: the end of the process',
    parse: oneOf('full', 'normal'),
  }),
  option({
    name: 'org',
    flag: 'org',
    variable: 'MOCK_PCE_ORG',
    placeholder: 'ID',
    example: '7',
    default: 1,
    description: 'id of the first org',
    parse: wholeNumber(1, 999_999_999_999_999),
  }),
  option({
    name: 'apiKey',
    flag: 'api-key',
    variable: 'MOCK_PCE_API_KEY',
    placeholder: 'KEY',
    example: 'api_me',
    default: undefined,
    shownDefault: 'generated',
    description:
      "owner's key of the first org, `api_` and up to 64 letters, digits, `_` or `-`; a data file that is there already takes it on, and its other keys stay good",
    parse: matching(/^api_[0-9A-Za-z_-]{1,64}$/, 'api_ and up to 64 letters, digits, _ or -'),
  }),
  option({
    name: 'apiSecret',
    flag: 'api-secret',
    variable: 'MOCK_PCE_API_SECRET',
    placeholder: 'SECRET',
    example: 's3cret',
    default: undefined,
    shownDefault: 'generated',
    description:
      "secret of the owner's key; set both for a stable test set-up. Others on the machine see the flag in `ps`, not the variable",
    isSecret: true,
    parse: text,
  }),
  option({
    name: 'validation',
    flag: 'validation',
    variable: 'MOCK_PCE_VALIDATION',
    placeholder: 'LEVEL',
    example: 'compatible',
    default: 'strict',
    description: '`strict`, `compatible` or `lenient`',
    parse: oneOf(...validationLevels),
  }),
  option({
    name: 'scenario',
    flag: 'scenario',
    variable: 'MOCK_PCE_SCENARIO',
    placeholder: 'NAME',
    example: 'demo',
    default: 'default',
    description: 'what a new PCE holds: a name in `fixtures/`, or a file',
    orObject: true,
    isPath: (scenario) => !isScenarioName(scenario),
    parse: text,
  }),
  option({
    name: 'pceVersion',
    flag: 'pce-version',
    variable: 'MOCK_PCE_VERSION',
    placeholder: 'RELEASE',
    example: '25.2.20',
    default: '26.3.0',
    description:
      'release that the PCE says it is: in login, `product_version` and releases of VENs. Calls and schemas stay those of 26.3.0, with some of 25.2.20',
    parse: matching(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, '26.3.0'),
  }),
  option({
    name: 'fqdn',
    flag: 'fqdn',
    variable: 'MOCK_PCE_FQDN',
    placeholder: 'NAME',
    example: 'pce.example.com',
    default: 'pce.mock-pce.test',
    description: 'name by which the PCE speaks of itself',
    parse: hostName,
  }),
  option({
    name: 'log',
    flag: 'log',
    variable: 'MOCK_PCE_LOG',
    placeholder: 'FORM',
    example: 'pretty',
    default: undefined,
    shownDefault: '`pretty` on a terminal, else `json`',
    description: 'a line per request: `pretty`, `json` or `silent`',
    parse: oneOf('pretty', 'json', 'silent'),
  }),
  option({
    name: 'journal',
    flag: 'journal',
    variable: 'MOCK_PCE_JOURNAL',
    placeholder: 'FORM',
    example: 'full',
    default: 'short',
    description: '`full`: keeps the bodies of requests and answers too, without the secrets in them; `short`: no body',
    parse: oneOf('short', 'full'),
  }),
  option({
    name: 'seed',
    flag: 'seed',
    variable: 'MOCK_PCE_SEED',
    placeholder: 'TEXT',
    example: 'x',
    default: undefined,
    shownDefault: 'random',
    description: 'where all randomness comes from, for a run that can be replayed',
    parse: text,
  }),
  option({
    name: 'clock',
    flag: 'clock',
    variable: 'MOCK_PCE_CLOCK',
    placeholder: 'TIME',
    example: '2026-01-01T00:00:00Z',
    default: undefined,
    shownDefault: 'system',
    description: 'ISO-8601 time at which the clock stands still',
    parse: time,
  }),
  option({
    name: 'asyncRetryAfter',
    flag: 'async-retry-after',
    variable: 'MOCK_PCE_ASYNC_RETRY_AFTER',
    placeholder: 'SECONDS',
    example: '0',
    default: 5,
    description: 'Retry-After of an asynchronous GET; 0 for quick tests',
    parse: wholeNumber(0, 3600),
  }),
  option({
    name: 'asyncPolls',
    flag: 'async-polls',
    variable: 'MOCK_PCE_ASYNC_POLLS',
    placeholder: 'N',
    example: '2',
    default: 0,
    description: 'polls of a job that answer `running` before `done`',
    parse: wholeNumber(0, 1000),
  }),
  option({
    name: 'rateLimit',
    flag: 'rate-limit',
    variable: 'MOCK_PCE_RATE_LIMIT',
    placeholder: 'N',
    example: '500',
    default: 0,
    shownDefault: '0: off',
    description: 'requests a minute per key or session before 429; a PCE has 500',
    parse: wholeNumber(0, 1_000_000),
  }),
  option({
    name: 'limits',
    flag: 'limits',
    variable: 'MOCK_PCE_LIMITS',
    placeholder: 'NAME=N,...',
    example: 'total_labels=100',
    default: new Map(),
    shownDefault: "the PCE's",
    description: `hard object limits: ${limitNames.map((name) => `\`${name}\``).join(', ')}`,
    parse: parseLimits,
  }),
  option({
    name: 'bodyLimit',
    flag: 'body-limit',
    variable: 'MOCK_PCE_BODY_LIMIT',
    placeholder: 'BYTES',
    example: '1048576',
    default: 16_777_216,
    description:
      'largest body that is read, else 413: that of a bulk call or a scenario; other calls read 1 MB at most, and 64 KB where no credentials are asked for',
    parse: wholeNumber(1024, 1_073_741_824),
  }),
  option({
    name: 'controlPort',
    flag: 'control-port',
    variable: 'MOCK_PCE_CONTROL_PORT',
    placeholder: 'PORT',
    example: '9443',
    default: undefined,
    shownDefault: "the PCE's",
    description: 'TCP port of the control API, where it is not to share that of the PCE; 0 takes a free one',
    parse: wholeNumber(0, 65_535),
  }),
  option({
    name: 'controlToken',
    flag: 'control-token',
    variable: 'MOCK_PCE_CONTROL_TOKEN',
    placeholder: 'TOKEN',
    example: 't0ken',
    default: undefined,
    shownDefault: 'generated',
    description:
      'what the control API asks for from anywhere but this machine. Others on the machine see the flag in `ps`, not the variable',
    isSecret: true,
    parse: text,
  }),
  option({
    name: 'console',
    flag: 'console',
    variable: 'MOCK_PCE_CONSOLE',
    placeholder: 'FORM',
    example: 'read-only',
    default: 'on',
    description:
      'the pages under `/_mock/ui/`. `read-only`: whoever does not show the control token itself changes nothing by the control API; `off`: neither console nor `/docs`',
    parse: oneOf('on', 'read-only', 'off'),
  }),
  option({
    name: 'json',
    flag: 'json',
    variable: 'MOCK_PCE_JSON',
    placeholder: '',
    example: 'true',
    default: false,
    description: 'tell address and credentials as one JSON line',
    parse: yesOrNo,
  }),
];

/** What the value of an option may be in a file of options. */
export const schemaOf = ({ parse, repeatable }: Option): ValueSchema =>
  repeatable ? { type: ['array', 'string'], items: anyText, minLength: 1 } : (parse.schema ?? anyText);

/** The file of options that is read where none is named, in the folder of the start. */
export const CONFIG_FILE = 'mock-pce.config.json';

/** Flags that are about the options themselves: no server is told them. */
export const aboutOptions = {
  config: {
    ...{ variable: 'MOCK_PCE_CONFIG', placeholder: 'FILE', example: CONFIG_FILE },
    shownDefault: `${CONFIG_FILE}, where there is one`,
    description: 'JSON file of options, by the names of these flags; variables and flags win over it',
  },
  'print-config': {
    description: 'print what each option is and where that comes from, and start no server; with --json for a program',
  },
} as const;
