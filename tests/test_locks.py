"""How long a lock is waited for: a queue that moves, and a holder that does not let go."""

from __future__ import annotations

import itertools
import os
import threading
import time
from pathlib import Path

import pytest

from quoth import files
from quoth.files import HeldError, locked


@pytest.fixture
def subject(tmp_path: Path) -> Path:
    return tmp_path / "notes.toml"


class Clock:
    """Time that only passes while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.mark.parametrize(("queue_moves", "waited"), [(False, 2.0), (True, 10.0)])
def test_a_queue_that_moves_is_waited_for_longer_but_not_for_ever(
    tmp_path: Path,
    subject: Path,
    monkeypatch: pytest.MonkeyPatch,
    queue_moves: bool,
    waited: float,
) -> None:
    holders = itertools.count()

    def held(handle: int) -> None:
        if queue_moves:
            os.utime(handle, ns=(0, next(holders)))
        raise BlockingIOError

    clock = Clock()
    monkeypatch.setattr(files, "_try_lock", held)
    monkeypatch.setattr(files, "time", clock)
    with pytest.raises(HeldError), locked(tmp_path, subject, 2.0):
        pass
    assert clock.now == pytest.approx(waited, abs=0.05)


def test_who_waits_has_it_when_it_is_let_go(tmp_path: Path, subject: Path) -> None:
    order: list[str] = []
    held = threading.Event()

    def first() -> None:
        with locked(tmp_path, subject, 5):
            held.set()
            time.sleep(0.05)
            order.append("first")

    thread = threading.Thread(target=first)
    thread.start()
    held.wait()
    with locked(tmp_path, subject, 5):
        order.append("second")
    thread.join()
    assert order == ["first", "second"]
