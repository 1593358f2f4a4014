import { randomBytes } from 'node:crypto';
import { AbstractStartedContainer, GenericContainer, type StartedTestContainer, Wait } from 'testcontainers';

const PORT = 8443;
const secret = () => randomBytes(16).toString('hex');

/**
 * The image in a container of Testcontainers. Options are environment variables, by `withEnvironment`; what they do not
 * say of key, secret and control token is made here. http has to be spoken: with `MOCK_PCE_TLS=only` nobody sees it ready.
 */
export class MockPceContainer extends GenericContainer {
  /** @param image as the README builds it, unless given */
  constructor(image = 'mock-pce') {
    super(image);
    this.withExposedPorts(PORT)
      .withEnvironment({
        MOCK_PCE_ORG: '1',
        MOCK_PCE_API_KEY: `api_${secret()}`,
        MOCK_PCE_API_SECRET: secret(),
        MOCK_PCE_CONTROL_TOKEN: secret(),
      })
      .withWaitStrategy(Wait.forHttp('/_mock/v1/ready', PORT));
  }

  override async start(): Promise<StartedMockPceContainer> {
    return new StartedMockPceContainer(await super.start(), { ...this.environment });
  }
}

/** A PCE in a container that is ready. */
export class StartedMockPceContainer extends AbstractStartedContainer {
  /** Such as `http://localhost:54321`; the API is under `/api/v2`. */
  readonly url: string;
  /** The same server by https, whose CA is `await ca()`; nothing answers there with `MOCK_PCE_TLS=off`. */
  readonly httpsUrl: string;
  /** Such as `http://localhost:54321/_mock/v1`: the control API. */
  readonly controlUrl: string;
  /** What a caller of the control API has to show: `Authorization: Bearer …`. */
  readonly controlToken: string;
  /** Id of the first org. */
  readonly org: number;
  /** Owner's key of the first org. */
  readonly credentials: { readonly org: number; readonly key: string; readonly secret: string };

  constructor(container: StartedTestContainer, environment: Readonly<Record<string, string>>) {
    super(container);
    const address = `${this.getHost()}:${this.getMappedPort(PORT)}`;
    const { MOCK_PCE_ORG, MOCK_PCE_API_KEY: key = '', MOCK_PCE_API_SECRET: secret = '' } = environment;
    this.url = `http://${address}`;
    this.httpsUrl = `https://${address}`;
    this.controlUrl = `${this.url}/_mock/v1`;
    this.controlToken = environment['MOCK_PCE_CONTROL_TOKEN'] ?? '';
    this.org = Number(MOCK_PCE_ORG);
    this.credentials = { org: this.org, key, secret };
  }

  /** PEM of the CA that signed the certificate; undefined when https is off, or the certificate was given. */
  async ca(): Promise<string | undefined> {
    const answer = await fetch(`${this.controlUrl}/ca.pem`, {
      headers: { authorization: `Bearer ${this.controlToken}` },
    });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`${this.controlUrl}/ca.pem answered ${answer.status}`);
    return answer.text();
  }
}
