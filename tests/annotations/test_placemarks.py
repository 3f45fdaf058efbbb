"""Marked places are kept, found again, and never fatal to lose."""

from __future__ import annotations

import threading
import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.annotations.placemarks import MOST, PlaceMark, PlaceMarks, find, mark_at
from quoth.annotations.selector import Selector
from quoth.core.model import Article
from quoth.files import locked

TEXT = """Wall leans, board told

The harbour wall at Ravel leans a little more each winter, its engineer said on Monday.

One winter it will lean all the way, Ada Finch told the board, which had not asked her to come.

Nobody on the board wished to say who would pay for it, or when the work could begin.
"""
ARTICLE = Article(TEXT, "Wall leans")
PLACE = TEXT.index("Ada Finch")


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


def mark(letter="a", offset=PLACE, article=ARTICLE, path="/news/wall.txt"):
    return mark_at(article, path, letter, offset)


def changed(old, new):
    assert old in TEXT
    return Article(TEXT.replace(old, new), "Wall leans")


# ---- found again


def test_a_mark_of_this_version_is_an_offset():
    assert [find(mark(offset=n), ARTICLE) for n in (0, PLACE, len(TEXT))] == [0, PLACE, len(TEXT)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Wall leans, board told\n",
            "Correction: an earlier version had the wrong wall.\n\n",
        ),
        ("it will lean all the way, ", "it will lean too far, "),
        ("Ada Finch told the board,", "Ada Finch warned the whole board,"),
        ("Ada Finch told", "The engineer told"),
        ("which had not asked her to come", "as she has every year since"),
        ("on Monday", "on Tuesday, in front of a full gallery"),
    ],
)
def test_a_mark_is_found_in_a_changed_text(old, new):
    article = changed(old, new)
    found = find(mark(), article)
    assert found is not None
    wanted = article.text.index("the way, " if "the way, " in article.text else "too far, ") + 9
    assert abs(found - wanted) <= 3


def test_a_mark_whose_words_are_gone_is_not_guessed():
    assert find(mark(), Article("Quite another article about gulls.\n" * 20, "")) is None
    assert find(mark(), Article("", "")) is None
    assert find(mark(article=Article("", ""), offset=0), ARTICLE) is None


@settings(max_examples=40, deadline=None)
@given(st.text("ab \n", max_size=120), st.integers(0, 130), st.text("ab \n", max_size=200))
def test_what_is_found_lies_in_the_text(text, offset, other):
    found = find(mark_at(Article(text, ""), "", "a", offset), Article(other, ""))
    assert found is None or 0 <= found <= len(other)


# ---- kept


def test_marks_are_there_after_a_restart(state):
    PlaceMarks(state).put(mark("a"))
    PlaceMarks(state).put(mark("A", 3))
    again = PlaceMarks(state)
    assert again.get("a", ARTICLE.id) == mark("a")
    assert again.get("A") == mark("A", 3)
    assert again.problem is None
    assert (state / "marks.toml").stat().st_mode & 0o777 == 0o600


def test_small_letters_hold_in_one_article_and_capitals_everywhere(state):
    marks = PlaceMarks(state)
    other = Article("Gulls return", "")
    marks.put(mark("a"))
    marks.put(mark("a", 2, other, "/news/gulls.txt"))
    marks.put(mark("B", 1, other, "/news/gulls.txt"))
    marks.put(mark("B", 4))
    assert marks.get("a", ARTICLE.id).selector.start == PLACE
    assert marks.get("a", other.id).selector.start == 2
    assert marks.get("a") is None
    assert marks.get("b", ARTICLE.id) is None
    assert marks.get("B", other.id).selector.start == 4
    assert list(marks.of(ARTICLE.id)) == ["a", "B"]


def test_the_path_finds_marks_of_an_earlier_version(state):
    marks = PlaceMarks(state)
    marks.put(mark("a"))
    new = changed("on Monday", "on Tuesday")
    assert marks.get("a", new.id) is None
    assert marks.get("a", new.id, "/news/wall.txt") == mark("a")
    marks.put(mark("a", 5, new))
    assert marks.get("a", ARTICLE.id, "/news/wall.txt").selector.start == 5
    assert len(tomllib.loads(marks.path.read_text())["mark"]) == 1, "the old one is replaced"


def test_what_has_no_path_is_known_by_its_words_alone(state):
    marks = PlaceMarks(state)
    marks.put(mark("a", path=""))
    marks.put(mark("a", 1, Article("Other", ""), ""))
    assert marks.get("a", ARTICLE.id).selector.start == PLACE
    assert marks.get("a", "q1-unknown", "") is None


def test_any_script_and_any_words(state):
    article = Article('“Ἀρχή” said\t"she"\\ [x] = 1 \U0001f6a2', "")
    PlaceMarks(state).put(mark("ж", 1, article))
    PlaceMarks(state).put(mark("Ж", 1, article))
    assert PlaceMarks(state).get("ж", article.id) == mark("ж", 1, article)
    assert PlaceMarks(state).get("Ж").words.startswith("Ἀρχή” said")


def test_two_readers_lose_nothing(state):
    one, two = PlaceMarks(state), PlaceMarks(state)
    assert one.of() == two.of() == {}
    letters = "ABCDEFGHIJKLMNOPQRST"
    threads = [
        threading.Thread(target=(one, two)[n % 2].put, args=(mark(letter, n),))
        for n, letter in enumerate(letters)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "".join(PlaceMarks(state).of()) == letters
    assert "".join(one.of()) == letters, "what the other wrote is seen"


def test_the_oldest_go_first(state, monkeypatch):
    monkeypatch.setattr("quoth.annotations.placemarks.MOST", 3)
    marks = PlaceMarks(state)
    for letter in "ABCAD":
        marks.put(mark(letter))
    assert set(PlaceMarks(state).of()) == set("CAD")
    assert MOST > 3


ENDLESS = b"mark" + b".a" * 100_000 + b" = 1"


@pytest.mark.parametrize("data", [b"[mark", b"\xff\xfe", b"mark = 3", ENDLESS], ids=range(4))
def test_a_damaged_file_is_set_aside_and_told(state, data):
    state.mkdir()
    (state / "marks.toml").write_bytes(data)
    marks = PlaceMarks(state)
    assert marks.of() == {}
    assert marks.problem == "marks were damaged and set aside as marks.toml.damaged"
    marks.put(mark("A"))
    assert PlaceMarks(state).get("A") == mark("A")
    assert (state / "marks.toml.damaged").read_bytes() == data


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("letter", '"ab"'),
        ("letter", '"\\u001b"'),
        ("letter", "1"),
        ("start", "-1"),
        ("start", "true"),
        ("exact", '"' + "x" * 500 + '"'),
        ("path", "[]"),
        ("suffix", "1"),
    ],
)
def test_a_mark_that_makes_no_sense_counts_as_absent(state, key, value):
    PlaceMarks(state).put(mark("A"))
    PlaceMarks(state).put(mark("B"))
    lines = (state / "marks.toml").read_text().split("[mark.B]")
    lines[0] = "\n".join(
        f"{key} = {value}" if line.startswith(f"{key} =") else line
        for line in lines[0].splitlines()
    )
    (state / "marks.toml").write_text("\n[mark.B]".join(lines))
    assert list(PlaceMarks(state).of()) == ["B"]


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "state").write_text("a file where the folder should be")
    marks = PlaceMarks(tmp_path / "state")
    marks.put(mark("A"))
    assert marks.get("A") == mark("A"), "it holds for this run"
    assert marks.problem.startswith("marks ")


def test_who_holds_the_file_does_not_hold_up_a_reader(state, monkeypatch):
    monkeypatch.setattr("quoth.statefile.LOCK_SECONDS", 0.05)
    marks = PlaceMarks(state)
    with locked(state, marks.path, 1):
        marks.put(mark("A"))
    assert "is being written by process" in marks.problem
    marks.put(mark("B"))
    assert list(PlaceMarks(state).of()) == ["A", "B"]
    assert marks.problem is None


def test_a_mark_shows_its_words_in_one_line():
    odd = PlaceMark("a", "", "", Selector("a\n\x1b]b\tc "))
    assert odd.words == "a ␛]b c"
