"""Places of one kind: there and back, by counts, to the ends."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.model import Article, DateValue, Entity, Extraction, Figure, Layer, Mention, Quote
from quoth.core.span import Span
from quoth.ui.trails import Trail, layers_of, mentions_of, numbers_of, quotes_of


def trail(*starts: int) -> Trail[int]:
    return Trail((Span(start, start + 3), start) for start in starts)


@pytest.mark.parametrize(
    ("offset", "count", "following", "before"),
    [
        (0, 1, 0, None),
        (4, 1, 1, None),
        (5, 1, 1, 0),
        (9, 1, 2, 0),
        (9, 2, 2, 0),
        (30, 1, None, 1),
        (30, 2, None, 0),
        (31, 9, None, 0),
        (0, 9, 2, None),
    ],
)
def test_next_and_previous(offset, count, following, before):
    four = trail(4, 9, 30)
    assert four.next(offset, count) == following
    assert four.previous(offset, count) == before


def test_an_empty_trail_leads_nowhere():
    assert trail().next(0) is None
    assert trail().previous(9) is None
    assert len(trail()) == 0


def test_of_those_that_begin_together_the_longest_stands():
    things = [(Span(4, 6), "short"), (Span(4, 9), "long"), (Span(1, 2), "first")]
    assert [item for _, item in Trail(things).things] == ["first", "long"]


@settings(max_examples=60)
@given(st.sets(st.integers(0, 60), max_size=12), st.integers(-1, 61), st.integers(1, 9))
def test_counts_are_steps_and_steps_come_back(starts, offset, count):
    steps = trail(*starts)
    for go, back in ((steps.next, steps.previous), (steps.previous, steps.next)):
        place, index = offset, None
        for _ in range(count):
            found = go(place)
            if found is None:
                break
            index, place = found, steps.things[found][1]
        assert go(offset, count) == index
        if index is not None:
            assert place in starts
            there = go(place)
            assert there is None or back(steps.things[there][1]) == index


TEXT = "On Monday Ada Finch said 41 boats left. She said so. Bo Lund said no."


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def quote(id_: str, words: str, speaker: str | None, confidence: float = 0.9) -> Quote:
    return Quote(id_, "indirect", (at(words),), None, None, speaker, confidence)


FOUND = Extraction(
    TEXT,
    (
        Entity("e1", "person", "Ada Finch", None,
               (Mention(at("Ada Finch"), "name"), Mention(at("She"), "pronoun"))),
        Entity("e2", "person", "Bo Lund", None, (Mention(at("Bo Lund"), "name"),)),
    ),
    (
        quote("q1", "41 boats left", "e1"),
        quote("q2", "so", "e1", 0.3),
        quote("q3", "no", "e2"),
    ),
    (DateValue(at("Monday"), "2026-03-02"),),
    (Figure(at("41 boats"), 41.0, "count"),),
)  # fmt: skip


def test_what_an_extraction_leads_through():
    def words(steps):
        return [span.of(TEXT) for span, _ in steps.things]

    assert words(numbers_of(FOUND)) == ["Monday", "41 boats"]
    assert words(mentions_of(FOUND)) == ["Ada Finch", "She", "Bo Lund"]
    assert [q.id for _, q in quotes_of(FOUND, "e1").things] == ["q1"], "uncertain ones are no one's"
    assert len(quotes_of(FOUND, "e9")) == 0


def test_what_an_article_leads_through():
    layers = (
        Layer(Span(0, 2), "title"),
        Layer(Span(3, 9), "link", "https://example.org"),
        Layer(Span(10, 19), "heading", "2"),
    )
    article = Article(TEXT, "", layers=layers)
    assert [layer.value for _, layer in layers_of(article, "link").things] == [
        "https://example.org"
    ]
    assert [span.start for span, _ in layers_of(article, "heading").things] == [10]
