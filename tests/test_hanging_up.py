"""A terminal that goes away under the reader: everything is saved, and the process ends."""

from __future__ import annotations

import fcntl
import os
import select
import signal
import subprocess
import termios
import time
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.terminal import PATIENCE, QUOTH

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")

PLAN = str(ROOT / "sample_articles" / "harbour-plan-splits-the-council.txt")


def read_until(master: int, word: bytes) -> None:
    seen, end = b"", time.monotonic() + PATIENCE
    while word not in seen:
        assert time.monotonic() < end, f"not written: {word!r}"
        if select.select([master], [], [], 0.1)[0]:
            seen += os.read(master, 65536)


def at_a_terminal(*, owned: bool) -> tuple[subprocess.Popen[bytes], int]:
    """quoth on a pseudo-terminal, and the other side of that.

    ``owned``: the terminal is that of its session, so that the system tells it of the end.
    """

    def own() -> None:
        fcntl.ioctl(0, termios.TIOCSCTTY, 0)

    master, slave = os.openpty()
    termios.tcsetwinsize(master, (30, 100))
    process = subprocess.Popen(
        [QUOTH, PLAN],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color", "QUOTH_TAGGER": "rules"},
        start_new_session=True,
        preexec_fn=own if owned else None,  # noqa: PLW1509  (no threads here)
    )
    os.close(slave)
    return process, master


@pytest.mark.parametrize("owned", [True, False], ids=["told by a signal", "not told"])
def test_a_terminal_that_is_gone_ends_the_program_with_the_note_saved(
    owned: bool, own_folders: Path
) -> None:
    process, master = at_a_terminal(owned=owned)
    try:
        read_until(master, b"Organisations")
        os.write(master, b"Ja")
        read_until(master, b"parted by commas")
        os.write(master, b"unsaid")
        read_until(master, b"unsaid")
        os.close(master)
        assert process.wait(PATIENCE) == 128 + signal.SIGHUP
    finally:
        process.kill()
        process.wait()
    (path,) = (own_folders / "data" / "quoth" / "notes").glob("*.toml")
    (note,) = tomllib.loads(path.read_text(encoding="utf-8"))["annotation"].values()
    assert note["note"] == "unsaid"


def test_a_terminal_that_is_gone_at_once_ends_the_program() -> None:
    process, master = at_a_terminal(owned=False)
    os.close(master)
    try:
        assert process.wait(PATIENCE) != 0
    finally:
        process.kill()
        process.wait()
