"""An address handed to the reader's browser or mail program: no shell, nothing on the screen.

The standard library's ``webbrowser`` knows which programs there are. Those that it would start as
a plain command are started here instead, so that what they print does not go over the screen.
"""

from __future__ import annotations

import subprocess
import webbrowser

from quoth.ui.programs import ProgramError, check, not_started

ANSWER_SECONDS = 3.0
"""How long a program is waited for that may say it has failed; one that goes on has not."""


def in_terminal(address: str) -> list[str] | None:
    """The command for ``address`` where the browser is one that needs the terminal, else None.

    Raises `ProgramError` when there is no browser.
    """
    browser = _browser()
    if isinstance(browser, webbrowser.GenericBrowser) and not _behind(browser):
        return _command(browser, address)
    return None


def open_outside(address: str) -> None:
    """Open ``address``, as `quoth.articles.links.judge` gave it, beside the terminal; may wait.

    Raises `ProgramError`.
    """
    browser = _browser()
    if not _behind(browser):
        try:
            done = browser.open(address)
        except (OSError, webbrowser.Error) as error:
            raise ProgramError(f"the browser failed: {error}") from None
        if not done:
            raise ProgramError("the browser did not take it")
        return
    command = _command(browser, address)
    try:
        started = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        code = started.wait(ANSWER_SECONDS)
    except subprocess.TimeoutExpired:
        return
    except OSError as error:
        raise not_started(command, error) from None
    check(command, code)


def _browser() -> webbrowser.BaseBrowser:
    try:
        return webbrowser.get()
    except webbrowser.Error:
        raise ProgramError("no browser here") from None


def _behind(browser: webbrowser.BaseBrowser) -> bool:
    """Whether it is a command that is started and left to itself."""
    return isinstance(browser, webbrowser.BackgroundBrowser)


def _command(browser: webbrowser.BaseBrowser, address: str) -> list[str]:
    arguments: list[str] = getattr(browser, "args", None) or ["%s"]
    return [browser.name, *(part.replace("%s", address) for part in arguments)]
