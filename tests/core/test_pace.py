"""An extraction asks whether to go on, in every step, and ends where it is told to."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from quoth.core import extract
from quoth.core.learned import load_tagger
from quoth.core.pace import Pace, Stopped
from quoth.core.tagger import Tagger

PARAGRAPH = (
    "The mayor of Quillhaven said on Tuesday that the wall would cost £2.4 million. “We have "
    "waited nineteen winters,” Ines Calloway told the council. She called it “a good start”.\n\n"
)


def test_a_part_knows_its_place_in_the_whole() -> None:
    told: list[float] = []
    pace = Pace(told.append).part(0.5, 1).part(0, 0.5)
    assert list(pace.over("abcd", every=2)) == list("abcd")
    pace.at(1)
    assert told == [0.5, 0.625, 0.75]


TAGGERS: dict[str, Callable[[], Tagger | None]] = {
    "rules": lambda: None,
    "learned, one thread": lambda: load_tagger(1),
    "learned, two": lambda: load_tagger(2),
}


@pytest.mark.parametrize("name", TAGGERS)
def test_what_is_told_grows_and_changes_nothing(name: str) -> None:
    tagger = TAGGERS[name]()
    text, told = PARAGRAPH * 20, list[float]()
    assert extract(text, tagger=tagger, ask=told.append) == extract(text, tagger=tagger)
    if tagger is None:
        assert told == sorted(told)
    assert min(told) >= 0
    assert max(told) <= 1
    assert len(told) >= 5


def test_it_asks_often_in_every_part_of_a_long_text() -> None:
    text, told = PARAGRAPH * 1_500, list[float]()
    extract(text, ask=told.append)
    assert told == sorted(told)
    assert len(told) > len(text) / 200
    assert max(after - before for before, after in pairwise(told)) < 0.06


def stopping(after: int) -> Callable[[float], None]:
    """Says stop when it is asked for the time after so many."""
    asked = []

    def ask(share: float) -> None:
        asked.append(share)
        if len(asked) > after:
            raise Stopped

    return ask


@pytest.mark.parametrize("name", ["rules", "learned, two"])
def test_it_can_be_stopped_whenever_it_asks(name: str) -> None:
    tagger = TAGGERS[name]()
    text, told = PARAGRAPH * 20, list[float]()
    extract(text, tagger=tagger, ask=told.append)
    for after in range(0, len(told), 1 + len(told) // 25):
        with pytest.raises(Stopped):
            extract(text, tagger=tagger, ask=stopping(after))
