"""The image in a container of Testcontainers: pip install 'pytest-mock-pce[testcontainers]'."""

from __future__ import annotations

import secrets
from typing import Any

from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import HttpWaitStrategy

from .client import MockPce, Org

PORT = 8443


class MockPceContainer(DockerContainer):
    """A PCE in a container, ready when the with statement begins.

    image: as the README builds it, unless given. Options are environment variables: env, or with_env(). What they do
    not say of key, secret and control token is made here. http has to be spoken: with MOCK_PCE_TLS=only nobody sees it
    ready.
    """

    def __init__(self, image: str = 'mock-pce', **arguments: Any):
        super().__init__(image, **arguments)
        made = {
            'MOCK_PCE_ORG': '1',
            'MOCK_PCE_API_KEY': f'api_{secrets.token_hex(16)}',
            'MOCK_PCE_API_SECRET': secrets.token_hex(16),
            'MOCK_PCE_CONTROL_TOKEN': secrets.token_hex(16),
        }
        self.env = {**made, **self.env}
        self.with_exposed_ports(PORT)
        if self._wait_strategy is None:
            self.waiting_for(HttpWaitStrategy(PORT, '/_mock/v1/ready'))

    @property
    def url(self) -> str:
        """Such as http://localhost:54321; the API is under /api/v2. https has the same port, and pce.ca() its CA."""
        return f'http://{self.get_container_host_ip()}:{self.get_exposed_port(PORT)}'

    @property
    def control_token(self) -> str:
        """What a caller of the control API has to show."""
        return self.env['MOCK_PCE_CONTROL_TOKEN']

    @property
    def pce(self) -> MockPce:
        """The control API, as the fixture mock_pce gives it."""
        return MockPce(self.url, self.control_token)

    @property
    def org(self) -> Org:
        """The first org, with its owner's key."""
        env = self.env
        return Org(int(env['MOCK_PCE_ORG']), env['MOCK_PCE_API_KEY'], env['MOCK_PCE_API_SECRET'], self.url)
