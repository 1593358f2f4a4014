/** What a client has to know of a server. */
interface Known {
  /** Scheme, host and port. */
  readonly url: string;
  readonly org: number;
  readonly key: string;
  readonly secret: string;
  /** File with the CA to trust; undefined for http, and for a certificate of --tls-cert. */
  readonly ca: string | undefined;
}

type Variables = Readonly<Record<string, string | number | undefined>>;

export interface Client {
  readonly needsHttps?: true;
  /** By names that the client itself reads. */
  readonly variables: (known: Known) => Variables;
  /** What no variable says. */
  readonly notes: (known: Known) => readonly string[];
}

/** Read by the commands of mock-pce, and by the helpers for Python and Go. */
const own = ({ url, org, key, secret }: Known): Variables => ({
  ...{ MOCK_PCE_URL: url, MOCK_PCE_ORG: org, MOCK_PCE_API_KEY: key, MOCK_PCE_API_SECRET: secret },
});

/** Read by the modules of illumio.core, and by the live tests of illumio-py; requests reads the CA. */
const ofPython = ({ url, org, key, secret, ca }: Known): Variables => {
  const { host, port } = partsOf(url);
  return {
    ...{ ILLUMIO_PCE_HOST: `${new URL(url).protocol}//${host}`, ILLUMIO_PCE_PORT: port, ILLUMIO_PCE_ORG_ID: org },
    ...{ ILLUMIO_API_KEY_USERNAME: key, ILLUMIO_API_KEY_SECRET: secret, REQUESTS_CA_BUNDLE: ca },
  };
};

/** By these names the line of `mock-pce journal --curl` signs in. */
const ofCurl = (known: Known): Variables => ({
  ...own(known),
  ...{ ILLUMIO_API_KEY_USERNAME: known.key, ILLUMIO_API_KEY_SECRET: known.secret, CURL_CA_BUNDLE: known.ca },
});

/** Where none is named: every program may read the CA. */
export const NO_CLIENT: Client = {
  variables: (known) => ({
    ...ofCurl(known),
    ...{ REQUESTS_CA_BUNDLE: known.ca, NODE_EXTRA_CA_CERTS: known.ca },
  }),
  notes: ({ ca }) =>
    ca === undefined
      ? []
      : ['CURL_CA_BUNDLE and REQUESTS_CA_BUNDLE take the place of all CAs that curl and Python know.'],
};

export const clients: Readonly<Record<string, Client>> = {
  curl: {
    variables: ofCurl,
    notes: () => [
      'curl -u "$MOCK_PCE_API_KEY:$MOCK_PCE_API_SECRET" "$MOCK_PCE_URL/api/v2/orgs/$MOCK_PCE_ORG/pairing_profiles"',
    ],
  },
  'illumio-py': {
    variables: ofPython,
    notes: () => [
      'The live tests of illumio-py read these. The library reads none but REQUESTS_CA_BUNDLE: pass them on,',
      "PolicyComputeEngine(os.environ['ILLUMIO_PCE_HOST'], port=os.environ['ILLUMIO_PCE_PORT'], org_id=os.environ['ILLUMIO_PCE_ORG_ID'])",
    ],
  },
  terraform: {
    variables: ({ url, key, secret, ca }) => ({
      ...{ ILLUMIO_PCE_HOST: url, ILLUMIO_API_KEY_USERNAME: key, ILLUMIO_API_KEY_SECRET: secret, ILLUMIO_CA_FILE: ca },
    }),
    notes: ({ org }) => [
      `The provider reads no variable for the org: provider "illumio-core" { org_id = ${org} }`,
      'It encrypts pairing keys in its state: export ILLUMIO_AES_GCM_KEY=$(openssl rand -hex 32)',
    ],
  },
  ansible: {
    variables: ofPython,
    notes: () => ['The modules of illumio.core take these where they are given no arguments.'],
  },
  workloader: {
    needsHttps: true,
    variables: ({ url, org, key, secret, ca }) => {
      const { host, port } = partsOf(url);
      return {
        ...{ PCE_NAME: 'mock-pce', PCE_FQDN: host, PCE_PORT: port, PCE_DISABLE_TLS: 'false', PCE_ORG: org },
        ...{ API_USER: key, API_SECRET: secret },
        // It loses the org of pce-add, and then reads this one.
        ...{ WORKLOADER_API_USER: key, WORKLOADER_API_KEY: secret, WORKLOADER_ORG: org, SSL_CERT_FILE: ca },
      };
    },
    notes: () => ['workloader pce-add --api-key', 'SSL_CERT_FILE takes the place of all CAs that Go knows on Linux.'],
  },
};

function partsOf(url: string): { readonly host: string; readonly port: string } {
  const { hostname: host, port, protocol } = new URL(url);
  return { host, port: port || (protocol === 'https:' ? '443' : '80') };
}
