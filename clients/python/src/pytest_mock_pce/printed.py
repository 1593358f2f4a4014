"""What a command prints beside its output: it is passed on, and the end of it is kept."""

from __future__ import annotations

import contextlib
import os
import threading
from typing import IO

MOST_PRINTED = 2000
# A child of the command may hold the pipe for longer than the command lives.
SECONDS_TO_END = 10


class Printed:
    def __init__(self, pipe: IO[str]) -> None:
        self._text = ''
        self._thread = threading.Thread(target=self._pass_on, args=[pipe], daemon=True)
        self._thread.start()

    def _pass_on(self, pipe: IO[str]) -> None:
        for line in pipe:
            self._text = (self._text + line)[-MOST_PRINTED:]
            # By the number: what pytest puts in the place of sys.stderr is closed with each test.
            with contextlib.suppress(OSError):
                os.write(2, line.encode())

    def whole(self, output: str) -> str:
        """The end of all that an ended command printed, behind what stands in its output."""
        self.end()
        return f'{output.strip()}\n{self._text.strip()}'.strip() or 'nothing'

    def end(self) -> None:
        self._thread.join(SECONDS_TO_END)
