"""Reading positions are kept, and their loss is never fatal."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest

from quoth.articles.positions import Position, Positions


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


HERE = Position(1204, 38, "reading", True, datetime(2026, 3, 5, 9, 12, 44, tzinfo=UTC))


def test_what_is_put_is_there_after_a_restart(state):
    Positions(state).put("q1-a", HERE)
    again = Positions(state)
    assert again.get("q1-a") == HERE
    assert again.get("q1-b") == Position()
    assert again.problem is None


def test_the_file_is_the_readers_own(state):
    Positions(state).put("q1-a", HERE)
    assert (state / "positions.toml").stat().st_mode & 0o777 == 0o600
    assert state.stat().st_mode & 0o777 == 0o700
    assert sorted(p.name for p in state.iterdir()) == ["positions.lock", "positions.toml"]


def test_reading_on():
    start = Position()
    begun = start.reached(10, 5)
    assert (begun.offset, begun.percent, begun.state) == (10, 5, "reading")
    assert begun.opened is not None
    done = begun.reached(900, 100)
    assert done.state == "read"
    assert done.reached(10, 5).state == "read"


def test_two_readers_lose_nothing(state):
    one, two = Positions(state), Positions(state)
    one.get("x")
    two.get("x")
    threads = [
        threading.Thread(target=lambda p=p, n=n: p.put(f"q1-{n}", Position(n)))
        for n in range(1, 21)
        for p in ((one, two)[n % 2],)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again = Positions(state)
    assert [again.get(f"q1-{n}").offset for n in range(1, 21)] == list(range(1, 21))


@pytest.mark.parametrize("data", [b"[article", b"\xff\xfe", b"article = 3", b"[article]\nx = 1"])
def test_a_damaged_file_is_set_aside_and_told(state, data):
    state.mkdir()
    (state / "positions.toml").write_bytes(data)
    positions = Positions(state)
    assert positions.get("q1-a") == Position()
    assert (
        positions.problem
        == "reading positions were damaged and set aside as positions.toml.damaged"
    )
    positions.put("q1-a", HERE)
    assert Positions(state).get("q1-a") == HERE
    assert (state / "positions.toml.damaged").read_bytes() == data


def test_odd_values_count_as_absent(state):
    state.mkdir()
    (state / "positions.toml").write_text(
        '[article.a]\noffset = -3\npercent = 900\nstate = "eaten"\nstarred = 1\nopened = "x"\n'
    )
    assert Positions(state).get("a") == Position(percent=100)


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    positions = Positions(tmp_path / "state")
    positions.put("q1-a", HERE)
    assert positions.get("q1-a") == HERE
    assert positions.problem is not None
    assert positions.problem.startswith("reading positions ")
