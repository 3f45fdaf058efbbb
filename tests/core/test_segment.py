"""Paragraphs, sentences and words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.segment import segment


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in segment(text).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One here. Two here.", ["One here.", "Two here."]),
        ("Mr. Tarn met Dr. Voss. They spoke.", ["Mr. Tarn met Dr. Voss.", "They spoke."]),
        ("He lives in the U.S. Army base.", ["He lives in the U.S. Army base."]),
        ("It costs 2.5 million. Really?", ["It costs 2.5 million.", "Really?"]),
        ("J. K. Marsh wrote it.", ["J. K. Marsh wrote it."]),
        ("They left the bay.Then rain came.", ["They left the bay.", "Then rain came."]),
        ("It is done.“We go,” he said.", ["It is done.", "“We go,” he said."]),
        ("“Why?” she asked.", ["“Why?” she asked."]),
        ("“Go.” He went.", ["“Go.”", "He went."]),
        ("On Oct. 27 it ended.", ["On Oct. 27 it ended."]),
        ("Wait… Then it came!", ["Wait…", "Then it came!"]),
        ("see example.org for more", ["see example.org for more"]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_paragraphs_are_trimmed_lines() -> None:
    text = "  One.  \n\n\t\nTwo.\n"
    assert [span.of(text) for span in segment(text).paragraphs] == ["One.", "Two."]


def test_words_keep_apostrophes_and_hyphens() -> None:
    text = "The U.S. well-known cook’s pot isn't AT&T's."
    words = [span.of(text) for span in segment(text).words]
    assert words == ["The", "U.S.", "well-known", "cook’s", "pot", "isn't", "AT&T's"]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_sentences_tile_the_paragraphs(text: str) -> None:
    document = segment(text)
    for spans in (document.paragraphs, document.sentences, document.words):
        assert list(spans) == sorted(spans)
        assert all(span.length and span.of(text).strip() for span in spans)
    inside = "".join("".join(s.of(text).split()) for s in document.sentences)
    assert inside == "".join("".join(p.of(text).split()) for p in document.paragraphs)
    for sentence in document.sentences:
        assert any(paragraph.contains(sentence) for paragraph in document.paragraphs)
