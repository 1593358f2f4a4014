"""A thin client of mock-pce's control API, and pytest fixtures that use it."""

from .client import ControlError, MockPce, Org
from .server import start_server

__all__ = ['ControlError', 'MockPce', 'Org', 'start_server']
