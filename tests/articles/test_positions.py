"""Reading positions are kept, and their loss is never fatal."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from quoth import statefile
from quoth.articles import positions as positions_module
from quoth.articles.positions import Position, Positions
from quoth.files import locked


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


HERE = Position(1204, 38, "reading", True)


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
    assert sorted(p.name for p in state.iterdir()) == ["locks", "positions.toml"]


def test_reading_on():
    start = Position()
    begun = start.reached(10, 5)
    assert (begun.offset, begun.percent, begun.state) == (10, 5, "reading")
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


ENDLESS = b"article" + b".a" * 100_000 + b" = 1"


@pytest.mark.parametrize("data", [ENDLESS, b"[article", b"\xff\xfe", b"article = 3"])
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
        '[article.a]\noffset = -3\npercent = 900\nstate = "eaten"\nstarred = 1\n'
    )
    assert Positions(state).get("a") == Position(percent=100)


def test_what_is_no_position_loses_nothing_else(state):
    Positions(state).put("q1-a", HERE)
    path = state / "positions.toml"
    path.write_text(path.read_text() + '\n[article."q1-b"]\nwords = 3\n', encoding="utf-8")
    path.write_text(path.read_text().replace("[article.", "article.z = 4\n[article.", 1))
    positions = Positions(state)
    assert positions.get("q1-a") == HERE
    assert positions.get("z") == positions.get("q1-b") == Position()
    assert positions.problem is None


def test_the_words_of_both_places_are_kept_to_the_end_of_their_paragraph(state):
    text = "First words.\n\nSecond words, “quoted”.\n\nThird words."
    place = replace(Position().reached(14, 40, current=28, text=text), file="/articles/a.txt")
    Positions(state).put("q1-a", place)
    again = Positions(state).get("q1-a")
    assert again == place
    assert again.words == "Second words, “quoted”."
    assert again.before == text[:14]
    assert again.current_words == "“quoted”."
    assert again.file == "/articles/a.txt"


def test_the_last_position_in_a_file_is_found(state):
    positions = Positions(state)
    for number, file in ((1, "/a"), (2, "/a"), (3, "/b")):
        positions.put(f"q1-{number}", Position(number, file=file))
    positions.put("q1-1", Position(9, file="/a"))
    again = Positions(state)
    assert again.of_file("/a") == Position(9, file="/a")
    assert again.of_file("/c") is None
    assert again.of_file("") is None


def test_a_file_whose_name_is_no_text_loses_nothing(state):
    """A name may hold any bytes; TOML cannot say them."""
    positions = Positions(state)
    positions.put("q1-a", replace(HERE, file="/articles/\udcff.txt"))
    positions.put("q1-b", HERE)
    assert positions.problem is None
    again = Positions(state)
    assert again.problem is None
    assert again.get("q1-a") == replace(HERE, file="/articles/?.txt")
    assert again.get("q1-b") == HERE


def test_those_read_longest_ago_go_first(state, monkeypatch):
    monkeypatch.setattr(positions_module, "MOST", 3)
    positions = Positions(state)
    for number in (1, 2, 3, 1, 4):
        positions.put(f"q1-{number}", Position(number, number))
        positions.put(f"q1-{number}", Position(number + 1, number))
    again = Positions(state)
    assert [again.get(f"q1-{number}").percent for number in (1, 2, 3, 4)] == [1, 0, 3, 4]


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    positions = Positions(tmp_path / "state")
    positions.put("q1-a", HERE)
    assert positions.get("q1-a") == HERE
    assert positions.problem is not None
    assert positions.problem.startswith("reading positions ")


def test_who_holds_the_file_does_not_hold_up_a_reader(state, monkeypatch):
    monkeypatch.setattr(statefile, "LOCK_SECONDS", 0.05)
    positions = Positions(state)
    with locked(state, positions.path, 1):
        positions.put("q1-a", HERE)
    assert "is being written by process" in positions.problem
    assert positions.get("q1-a") == HERE
    positions.put("q1-b", Position(7))
    again = Positions(state)
    assert (again.get("q1-a"), again.get("q1-b")) == (HERE, Position(7)), "nothing was lost"


def test_a_write_cut_short_leaves_the_old_file(state, monkeypatch):
    positions = Positions(state)
    positions.put("q1-a", HERE)
    with monkeypatch.context() as patch:
        patch.setattr("quoth.files.os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "Full")))
        positions.put("q1-b", HERE)
    assert positions.problem == "reading positions are not kept: Full"
    assert Positions(state).get("q1-b") == Position()
    assert sorted(p.name for p in state.iterdir()) == ["locks", "positions.toml"]
