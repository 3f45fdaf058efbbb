"""Both ends of a selection, as pure work on offsets."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.span import Span
from quoth.ui.flow import Flow
from quoth.ui.motion import sentence_at
from quoth.ui.reflow import Rows
from quoth.ui.visual import (
    Ends,
    by_rows,
    character_at,
    grown,
    left,
    over,
    paragraph_beyond,
    right,
    row_end,
    row_first,
    row_start,
    running,
    sentence_beyond,
    to_row_end,
    token_at,
    token_beyond,
    word_end,
    word_next,
    word_previous,
)

TEXT = (
    "Reyl’s well-known wall leans. “Who pays?” he asked the board, and nobody said.\n\n"
    "Cafe\u0301 and 船 and 👩‍🚀 stood there. It rained.\n\n"
    "The end came at noon."
)
FLOW = Flow(TEXT)


def rows_of(width: int = 30, flow: Flow = FLOW) -> Rows:
    return Rows(flow, width)


def at(words: str) -> int:
    return TEXT.index(words)


# ---- by word


WORDS = [
    ("well-known", 1, "wall"),
    ("Reyl’s", 1, "well-known"),
    ("leans", 1, ". “Who"),
    ("leans", 2, "“Who"),
    ("Who", 1, "pays"),
    ("pays", 1, "?” he"),
    ("said", 2, "Cafe"),
    ("Cafe", 1, "and 船"),
    ("船", 1, "and 👩"),
    ("👩", 1, "stood"),
]


@pytest.mark.parametrize(("start", "count", "end"), WORDS)
def test_to_the_next_word(start: str, count: int, end: str) -> None:
    assert word_next(TEXT, at(start), count) == at(end)


BACK = [
    ("wall", 1, "well-known"),
    ("ell-known", 1, "well-known"),
    ("Who", 1, "“Who"),
    ("“Who", 2, "leans"),
    ("stood", 2, "and 👩"),
    ("Reyl", 1, "Reyl"),
    ("noon", 99, "Reyl"),
]


@pytest.mark.parametrize(("start", "count", "end"), BACK)
def test_back_to_the_start_of_a_word(start: str, count: int, end: str) -> None:
    assert word_previous(TEXT, at(start), count) == at(end)


def test_to_the_end_of_a_word() -> None:
    assert word_end(TEXT, at("well-known")) == at("well-known") + len("well-known") - 1
    assert word_end(TEXT, at("well-known") + len("well-known") - 1) == at("wall") + 3
    assert word_end(TEXT, at("noon"), 9) == len(TEXT) - 1
    assert word_next(TEXT, at("noon"), 9) == len(TEXT) - 1


TOKENS = [
    ("ell-known", "well-known", "wall", "Reyl’s"),
    ("leans", "leans", ". “", "wall"),
    (" leans", "leans", ". “", "wall"),
    ("Who", "Who", "pays", "“"),
    ("船", "船", "and", "and"),
    ("Reyl", "Reyl’s", "well-known", None),
    ("noon", "noon", ".", "at"),
]


@pytest.mark.parametrize(("place", "word", "after", "before"), TOKENS)
def test_a_word_and_its_neighbours(place: str, word: str, after: str, before: str | None) -> None:
    token = token_at(TEXT, at(place))
    assert token.of(TEXT) == word
    following = token_beyond(TEXT, token, 1)
    assert following is not None
    assert after.startswith(following.of(TEXT))
    previous = token_beyond(TEXT, token, -1)
    assert (previous.of(TEXT) if previous else None) == before


def test_the_last_word_has_none_after_it() -> None:
    last = token_at(TEXT + "  \n", len(TEXT) + 1)
    assert last.of(TEXT) == "."
    assert token_beyond(TEXT, last, 1) is None
    assert token_at(" \n ", 1).length == 0
    assert token_at("", 0).length == 0


def test_the_first_word_of_a_row_that_is_set_in() -> None:
    flow = Flow("A list:\n\n    set in\n")
    rows = Rows(flow, 30)
    assert row_first(rows, flow.text.index("in")) == flow.text.index("set")
    assert row_first(rows, 3) == 0


def test_words_far_apart_and_endless_ones_are_found() -> None:
    text = "a" * 900 + " " * 5_000 + "b-" * 15_000 + " end"
    assert word_previous(text, len(text) - 3) < word_previous(text, len(text)) == len(text) - 3
    assert word_previous(text, 5_900) == 0
    assert word_next(text, 10) == 5_900


# ---- by character and row


def test_characters_are_whole_and_seen() -> None:
    rows = rows_of()
    accent, astronaut = at("e\u0301"), at("👩")
    assert character_at(rows, accent + 1) == Span(accent, accent + 2)
    assert character_at(rows, astronaut + 1).length == len("👩‍🚀")
    assert right(rows, accent) == accent + 2
    assert left(rows, accent + 2) == accent
    assert character_at(rows, at("\n\nCafe")).start == at("Cafe")
    assert right(rows, at(".\n\nCafe")) == at("Cafe")
    assert left(rows, at("Cafe")) == at(".\n\nCafe")
    assert right(rows, len(TEXT) - 1) == len(TEXT) - 1
    assert left(rows, 0) == 0
    assert right(rows, 0, 9_999) == len(TEXT) - 1
    assert left(rows, len(TEXT) - 1, 9_999) == 0


def test_rows_keep_the_cell_and_the_end() -> None:
    rows = rows_of()
    start = Ends(0, 10)
    below = by_rows(rows, start, 1)
    assert rows.row_of(below.caret) == 1
    assert by_rows(rows, below, -1).caret == 10
    far = by_rows(rows, start, 99)
    assert rows.row_of(far.caret) == len(rows) - 1
    assert by_rows(rows, far, -99).caret == 10
    end = to_row_end(rows, start)
    assert end.caret == row_end(rows, 0)
    assert by_rows(rows, end, 1).caret == row_end(rows, below.caret)
    assert to_row_end(rows, start, 2).caret == row_end(rows, below.caret)
    assert row_start(rows, below.caret) == rows.span(1).start


# ---- objects


def test_a_repeated_object_takes_the_next_one_too() -> None:
    rows = rows_of()
    sentences = partial(sentence_at, FLOW)
    take = partial(grown, rows, at=sentences, beyond=partial(sentence_beyond, FLOW))
    first = take(Ends(5, 5), Span(5, 6))
    assert first.span(FLOW, rows).of(TEXT) == "Reyl’s well-known wall leans."
    second = take(first, first.span(FLOW, rows))
    assert second.span(FLOW, rows).of(TEXT).endswith("nobody said.")
    assert take(Ends(5, 5), Span(5, 6), count=2) == second
    third = take(second, second.span(FLOW, rows))
    assert third.span(FLOW, rows).of(TEXT).endswith("stood there.")
    back = Ends(at("It rained"), at("stood"))
    once = take(back, back.span(FLOW, rows))
    assert once.caret == at("Cafe")
    twice = take(once, once.span(FLOW, rows))
    assert twice.caret == at("“Who")
    assert twice.anchor > twice.caret


def test_paragraphs_end_with_the_text() -> None:
    rows = rows_of()
    take = partial(grown, rows, at=FLOW.paragraph_at, beyond=partial(paragraph_beyond, FLOW))
    every = take(Ends(3, 3), Span(3, 4), count=9)
    assert every.span(FLOW, rows) == Span(0, len(TEXT))
    assert take(every, every.span(FLOW, rows)) == every


def test_by_sentence_whole_sentences_are_held() -> None:
    rows = rows_of()
    ends = Ends(at("wall"), at("pays"), "sentence")
    assert ends.span(FLOW, rows).of(TEXT) == (
        "Reyl’s well-known wall leans. “Who pays?” he asked the board, and nobody said."
    )


def test_rows_of_the_file_are_joined_those_of_a_list_are_not() -> None:
    wrapped = (
        "The mayor said on Monday that the new wall would be built with or\n"
        "without the money of the county, which has other plans for it and\n"
        "would rather see it spent on roads.\n\n"
        "Nobody asked the harbour master what he thought of all the plans,\n"
        "although he has kept the light at the end of the mole for thirty\n"
        "years and more.\n"
    )
    flow = Flow(wrapped)
    assert flow.measure
    whole = running(flow, Span(0, len(wrapped.rstrip())))
    assert whole.count("\n") == 2
    assert "with or without the money" in whole
    part = running(flow, Span(wrapped.index("with or"), wrapped.index(" the money")))
    assert part == "with or without"
    assert running(FLOW, Span(0, len(TEXT))) == TEXT


# ---- whatever the text

ANY = st.text(st.sampled_from("ab “”.,\n\té\u0301船🚀\u200d🇫🇷-’ "), min_size=1, max_size=60)
MOVES = st.lists(
    st.sampled_from(["left", "right", "down", "up", "next", "back", "end", "row", "turn", "is"]),
    max_size=8,
)


def moved(move: str, flow: Flow, rows: Rows, ends: Ends) -> Ends:
    text, caret = flow.text, ends.caret
    steps = {
        "left": lambda: left(rows, caret),
        "right": lambda: right(rows, caret),
        "next": lambda: word_next(text, caret),
        "back": lambda: word_previous(text, caret),
        "end": lambda: word_end(text, caret),
    }
    if move in steps:
        return Ends(ends.anchor, character_at(rows, steps[move]()).start, ends.by)
    if move == "row":
        return to_row_end(rows, ends)
    if move == "turn":
        return ends.turned
    if move == "is":
        selected = ends.span(flow, rows)
        sentence, beyond = partial(sentence_at, flow), partial(sentence_beyond, flow)
        return grown(rows, ends, selected, at=sentence, beyond=beyond)
    return by_rows(rows, ends, 1 if move == "down" else -1)


@settings(max_examples=150, deadline=None)
@given(ANY, st.integers(1, 12), MOVES, st.integers(0, 60))
def test_a_selection_stays_in_the_text_and_its_ends_are_seen(text, width, moves, start) -> None:
    flow = Flow(text)
    rows = Rows(flow, width)
    if not text.strip():
        assert character_at(rows, 0).length == 0
        return
    first = character_at(rows, min(start, len(text) - 1)).start
    ends = Ends(first, first)
    for move in moves:
        ends = moved(move, flow, rows, ends)
        span = ends.span(flow, rows)
        assert 0 <= span.start < span.end <= len(text)
        assert span.holds(ends.caret)
        assert span.holds(ends.anchor)
        assert rows.span(rows.row_of(ends.caret)).holds(ends.caret)
        assert character_at(rows, ends.caret).start == ends.caret
        assert ends.turned.span(flow, rows) == span
        assert ends.turned.turned.span(flow, rows) == span
        assert (ends.turned.turned.anchor, ends.turned.turned.caret) == (ends.anchor, ends.caret)


@settings(max_examples=60, deadline=None)
@given(ANY, st.integers(0, 60))
def test_an_object_holds_the_caret_that_it_was_asked_at(text: str, start: int) -> None:
    flow = Flow(text)
    rows = Rows(flow, 20)
    if not text.strip():
        return
    caret = character_at(rows, min(start, len(text) - 1)).start
    for span in (sentence_at(flow, caret), flow.paragraph_at(caret)):
        if span.holds(caret):  # white space between two sentences is in neither
            assert over(rows, span).span(flow, rows).holds(caret)
