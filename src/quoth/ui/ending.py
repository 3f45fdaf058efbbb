"""How quoth ends when nobody presses a key: a signal, or a terminal that is not there any more."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App
    from textual.driver import Driver

    Base = App[None]
else:
    Base = object

LOOK_SECONDS = 1.0
"""Between two looks whether the terminal is still there: it may go without a signal, as that of a
process which is not in the terminal's session does."""


class Ending(Base):
    """A mixin for the app."""

    if TYPE_CHECKING:
        at_terminal: bool

        def do_quit(self, count: int | None) -> None:
            """Leave quoth."""

    ended: int = 0
    """Exit code of an end that was not the reader's."""

    def get_driver_class(self) -> type[Driver]:
        """Textual's own, made to outlive its terminal where that is a POSIX one."""
        driver = super().get_driver_class()
        if driver.__name__ != "LinuxDriver":
            return driver
        from quoth.ui.terminal import TerminalDriver

        return TerminalDriver

    def mind_the_end(self) -> None:
        """Give the terminal back when told to end (Textual itself does not); wait for no thread."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ImpatientExecutor(thread_name_prefix="quoth"))
        for number in (signal.SIGTERM, signal.SIGHUP):
            try:
                loop.add_signal_handler(number, self._end, 128 + number)
            except (NotImplementedError, RuntimeError, ValueError):
                return  # no such signals here, or not the main thread (tests)
        if self.at_terminal:
            self.set_interval(LOOK_SECONDS, self._look_for_terminal)

    def _look_for_terminal(self) -> None:
        # What is left of one is read at once, and always empty: Textual would never rest.
        if sys.__stdin__ is not None and not os.isatty(sys.__stdin__.fileno()):
            self._end(128 + signal.SIGHUP)

    def _end(self, code: int) -> None:
        """Leave as the reader would from the screen in front, so that an open note is saved."""
        if self.ended:
            return
        self.ended = code
        leave = getattr(self.screen, "do_quit", self.do_quit)
        leave(None)


class ImpatientExecutor(ThreadPoolExecutor):
    """Threads that nobody waits for: an extraction under way holds nothing that would be lost."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Drop what has not begun, and leave the rest to the end of the process."""
        super().shutdown(wait=False, cancel_futures=True)
