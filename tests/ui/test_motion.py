from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.model import Quote
from quoth.core.span import Span
from quoth.ui import motion
from quoth.ui.flow import Flow
from quoth.ui.motion import QuoteMap, extent

TEXT = """\
Wall to be mended

“It leans,” said Ada Finch. “It always has.” The board met on Monday.
A third line. With two sentences.

Last one."""


def at(words: str) -> int:
    return TEXT.index(words)


@pytest.mark.parametrize(
    ("move", "start", "count", "goal"),
    [
        (motion.paragraph_next, "Wall", 1, "“It leans"),
        (motion.paragraph_next, "to be", 1, "“It leans"),
        (motion.paragraph_next, "Wall", 2, "A third"),
        (motion.paragraph_next, "Wall", 99, "Last one"),
        (motion.paragraph_next, "Last one", 1, "Last one"),
        (motion.paragraph_previous, "Last one", 1, "A third"),
        (motion.paragraph_previous, "one.", 1, "Last one"),
        (motion.paragraph_previous, "one.", 2, "A third"),
        (motion.paragraph_previous, "Last one", 99, "Wall"),
        (motion.paragraph_previous, "Wall", 1, "Wall"),
        (motion.sentence_next, "Wall", 1, "“It leans"),
        (motion.sentence_next, "“It leans", 1, "“It always"),
        (motion.sentence_next, "“It leans", 2, "The board"),
        (motion.sentence_next, "The board", 1, "A third"),
        (motion.sentence_next, "Wall", 99, "Last one"),
        (motion.sentence_next, "one.", 1, "one."),
        (motion.sentence_previous, "Last one", 1, "With two"),
        (motion.sentence_previous, "line. With", 1, "A third"),
        (motion.sentence_previous, "A third", 1, "The board"),
        (motion.sentence_previous, "Last one", 99, "Wall"),
        (motion.sentence_previous, "Wall", 1, "Wall"),
    ],
)
def test_paragraphs_and_sentences(move, start: str, count: int, goal: str) -> None:
    assert TEXT[move(Flow(TEXT), at(start), count) :].startswith(goal)


def test_moving_in_a_text_without_words_stays_where_it_is() -> None:
    flow = Flow(" \n\n")
    for move in (motion.paragraph_next, motion.paragraph_previous):
        assert move(flow, 1) == 3
    for move in (motion.sentence_next, motion.sentence_previous):
        assert move(flow, 1) == 1


@pytest.mark.parametrize(
    ("number", "goal"), [(0, "Wall"), (1, "Wall"), (2, "“It leans"), (4, "Last"), (12, "Last")]
)
def test_paragraph_by_number(number: int, goal: str) -> None:
    assert TEXT[motion.paragraph_number(Flow(TEXT), number) :].startswith(goal)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("Wall", "Wall to be mended"),
        ("Ada", "“It leans,” said Ada Finch."),
        ("always", "“It always has.”"),
        ("one.", "Last one."),
    ],
)
def test_the_sentence_at_a_place(place: str, words: str) -> None:
    assert motion.sentence_at(Flow(TEXT), at(place)).of(TEXT) == words


MOTIONS = [
    (motion.paragraph_next, motion.paragraph_previous),
    (motion.sentence_next, motion.sentence_previous),
]
PIECES = ["Wall leans. ", "It does! ", "“Ah,” he said. ", "a", " ", "\n\n", "\n", "é\u0301 ", "😀 "]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25), st.integers(0, 200), st.integers(1, 9))
def test_motions_stay_in_the_text_and_counts_are_steps(pieces, place, count) -> None:
    text = "".join(pieces)
    flow, start = Flow(text), min(place, len(text))
    for forward, backward in MOTIONS:
        for move in (forward, backward):
            at_once, by_steps = move(flow, start, count), start
            for _ in range(count):
                by_steps = move(flow, by_steps)
            assert at_once == by_steps
            assert 0 <= at_once <= len(text)
        there = forward(flow, start)
        if there > start and not text[there:].isspace():
            back = backward(flow, there)
            if text[:there].strip():
                assert forward(flow, back) == there, "back, and there again"
            else:
                assert back == there, "nothing stands before"


def test_the_largest_count_ends_in_no_time() -> None:
    text = "The wall leans a little more. " * 9_000
    assert motion.sentence_next(Flow(text), 0, 999_999) > 100_000
    assert motion.sentence_previous(Flow(text), len(text), 999_999) < 150_000
    assert motion.sentence_next(Flow("One. Two."), 0, 999_999) == 5


def test_the_sentence_between_paragraphs_and_after_the_end() -> None:
    assert motion.sentence_at(Flow(TEXT), at("mended") + 7).of(TEXT).startswith("“It leans")
    assert motion.sentence_at(Flow(TEXT), len(TEXT)).of(TEXT) == "Last one."
    assert motion.sentence_at(Flow(""), 0) == Span(0, 0)


def test_a_sentence_of_an_endless_paragraph_is_looked_for_nearby() -> None:
    text = "The wall leans a little more. " * 100_000
    found = motion.sentence_next(Flow(text), 1_500_000)
    assert text[found:].startswith("The wall")
    assert found == 1_500_000 + 30 - 1_500_000 % 30


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("the harbour’s wall", 6, "harbour’s"),
        ("the harbour’s wall", 3, " "),
        ("well-kept", 2, "well-kept"),
        ("one.", 3, "."),
        ("one", 3, ""),
    ],
)
def test_the_word_at_a_place(text: str, offset: int, word: str) -> None:
    assert motion.word_at(text, offset).of(text) == word


@pytest.mark.parametrize(
    ("text", "offset", "word"),
    [
        ("said. “Two boats", 6, "“Two"),
        ("said. “Two boats", 8, "Two"),
        ("the (‘old’) wall", 4, "(‘old"),
        ("one.", 3, "."),
        ("one. ", 5, ""),
    ],
)
def test_the_word_that_is_lit_at_a_place(text: str, offset: int, word: str) -> None:
    assert motion.word_to_light(text, offset).of(text) == word


def quote(id: str, *content: tuple[int, int], cue=None, source=None) -> Quote:
    return Quote(
        id,
        "direct",
        tuple(Span(*span) for span in content),
        Span(*cue) if cue else None,
        Span(*source) if source else None,
        None,
        1.0,
    )


# 0....5....10...15...20...25...30...35...40...45...50...55...60
#      q1 10-20, cue 21-24, source 25-30, q1 32-40      q2 50-80 holds q3 60-65
QUOTES = (
    quote("q1", (10, 20), (32, 40), cue=(21, 24), source=(25, 30)),
    quote("q2", (50, 80), source=(2, 6)),
    quote("q3", (60, 65)),
)


@pytest.mark.parametrize(
    ("offset", "held_by"),
    [
        (0, None),
        (2, "q2"),
        (6, None),
        (9, None),
        (10, "q1"),
        (20, "q1"),
        (22, "q1"),
        (31, "q1"),
        (39, "q1"),
        (40, None),
        (50, "q2"),
        (60, "q3"),
        (64, "q3"),
        (65, "q2"),
        (80, None),
        (999, None),
    ],
)
def test_the_quote_that_holds_an_offset(offset: int, held_by: str | None) -> None:
    quotes = QuoteMap(QUOTES)
    index = quotes.at(offset)
    assert (None if index is None else quotes.quotes[index].id) == held_by


@pytest.mark.parametrize(
    ("offset", "current", "count", "following", "before"),
    [
        (0, None, 1, 0, None),
        (0, None, 2, 1, None),
        (0, None, 99, 2, None),
        (10, 0, 1, 1, None),
        (35, 0, 1, 1, None),
        (45, None, 1, 1, 0),
        (50, 1, 1, 2, 0),
        (60, 2, 1, None, 1),
        (60, 2, 9, None, 0),
        (99, None, 1, None, 2),
        (99, None, 2, None, 1),
    ],
)
def test_the_next_and_the_previous_quote(offset, current, count, following, before) -> None:
    quotes = QuoteMap(QUOTES)
    assert quotes.next(offset, current, count) == following
    assert quotes.previous(offset, current, count) == before


def test_no_quotes() -> None:
    quotes = QuoteMap()
    assert quotes.at(0) is quotes.next(0, None) is quotes.previous(9, None) is None
    assert quotes.starting(Span(0, 9)) is None


@pytest.mark.parametrize(
    ("span", "expected"), [((0, 10), None), ((0, 11), 0), ((10, 12), 0), ((11, 50), None)]
)
def test_the_first_quote_that_begins_in_a_row(span, expected) -> None:
    assert QuoteMap(QUOTES).starting(Span(*span)) == expected


def test_the_extent_of_a_quote_is_in_text_order() -> None:
    assert [span.start for span in extent(QUOTES[0])] == [10, 21, 25, 32]
    assert [span.start for span in extent(QUOTES[1])] == [2, 50]
