"""Textual's driver of a terminal that may be gone at any moment, with or without a signal."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import Any, TextIO, cast

from textual.drivers.linux_driver import LinuxDriver


class Outlet:
    """A file that takes what nobody will see; Textual's thread that writes would end by it.

    With that thread ended, its queue fills up, and the first frame that does not fit stops the
    event loop for ever.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Write, if there is still a terminal."""
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        """Flush, if there is still a terminal."""
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        """The number of the file behind it."""
        return self._file.fileno()


class TerminalDriver(LinuxDriver):
    """Goes on to the orderly end of the app where the terminal is gone."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._file = cast(Any, Outlet(cast(TextIO, self._file)))

    def run_input_thread(self) -> None:
        """Read keys; a terminal that cannot be read has hung up, and no more is to be said."""
        try:
            super().run_input_thread()
        except OSError:
            os.kill(os.getpid(), signal.SIGHUP)
