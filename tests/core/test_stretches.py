"""Long texts in stretches, and a part of a text by itself: every span is where it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.test_extract import ARTICLE, check

from quoth.core import extract, part, stretches
from quoth.core.model import Extraction
from quoth.core.span import Span

PARAGRAPHS = [paragraph for paragraph in ARTICLE.split("\n\n") if paragraph]


def words_of(found: Extraction) -> list[object]:
    """All that was found, in words instead of offsets."""

    def of(span: Span | None) -> str | None:
        return span and span.of(found.text)

    said = [
        (q.kind, [of(s) for s in q.content], of(q.cue), of(q.source), q.speaker, q.confidence)
        for q in found.quotes
    ]
    chains = [[(s.how, of(s.span)) for s in q.evidence.chain] for q in found.quotes]
    who = [(e.id, e.name, e.role, [of(m.span) for m in e.mentions]) for e in found.entities]
    return [said, chains, who, [(of(d.span), d.value) for d in found.dates],
            [(of(f.span), f.value, f.unit) for f in found.figures]]  # fmt: skip


@pytest.mark.parametrize("before", ["", "Nothing is said here.\n\n", "“Odd” – è\u0301 £\n\n" * 9])
def test_a_part_is_read_as_if_it_stood_alone(before: str) -> None:
    text = before + ARTICLE + "\n\n“After,” said Osbert Lund."
    found = part.extract_part(text, Span(len(before), len(before) + len(ARTICLE)))
    check(found)
    assert found.text == text
    assert words_of(found) == words_of(extract(ARTICLE))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*PARAGRAPHS, "", " "]), max_size=400), st.data())
def test_around_a_place_are_whole_paragraphs(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first, min(len(text), first + 2000)))
    found = part.around(text, first, last)
    assert 0 <= found.start <= first <= last <= found.end <= len(text)
    assert found.length <= last - first + 2 * part.AROUND
    assert found.start == 0 or text[found.start - 1] == "\n"
    assert found.end == len(text) or text[found.end] == "\n"


def test_a_paragraph_without_an_end_is_cut() -> None:
    text = "word " * 20_000
    assert part.around(text, 50_000, 51_000) == Span(30_000, 71_000)


def test_a_long_text_is_read_in_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (ARTICLE + "\n\n") * 8
    whole = extract(text)
    monkeypatch.setattr(stretches, "LONG", 1000)
    monkeypatch.setattr(stretches, "STRETCH", len(ARTICLE))
    found = extract(text)
    check(found)
    assert words_of(found) == words_of(whole)
    assert found == whole


def test_a_paragraph_longer_than_a_stretch_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "LONG", 10)
    monkeypatch.setattr(stretches, "STRETCH", 10)
    check(found := extract(ARTICLE.replace("\n\n", " ") + "\n\n“It holds,” said Ada Tarn."))
    assert found.quotes[-1].content[0].of(found.text) == "“It holds,”"
