"""Paragraphs, sentences and words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core import extract
from quoth.core.segment import measure_of, segment


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


WIRE = """TERN BAY (Coast Wire) - The mayor of Tern Bay said on Tuesday that the
new breakwater would be built, setting up a fight over who pays for it.

“We have waited nineteen winters for this wall,” Ines Calloway told the
council. “A twentieth winter is not a plan, and I have no wish to go on
pretending that it is.”

Tomas Reyl, who drew the plans, said the wall could be finished by 2029.
"""
TALE = """     It was the last of the herring, and nobody in the harbour would
say so, for to say it was to have it true by the evening.
     “We go out on the tide,” said old Marsh, “and we come in on it,
and what we bring is between ourselves and the gulls, who talk.”
     “And the bank?” his wife asked from the stair, with a candle in
her hand and the cat behind her.
"""
LISTED = """The harbour board meets on Monday with four things before it, the
first of which is the wall and the second of which is who pays for it:

- the wall, which leans, and has leaned since the winter before the last
- the quay
- the clock, which is right when the sun is, that is to say not often so
1. the bell
"""
VERSE = """Roses are red
in the harbour wind
  and the gulls go over
      to the other side

    $ wall --lean
    four

Year      Lean  Who says so
1991      two   the clerk
2020      four  the clerk's son
"""


def rows(text: str) -> list[str]:
    return [" ".join(span.of(text).split()) for span in segment(text).paragraphs]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (WIRE, ["TERN BAY", "“We have", "Tomas"]),
        (WIRE.replace("\n\n", "\n \t\n"), ["TERN BAY", "“We have", "Tomas"]),
        (TALE, ["It was", "“We go", "“And the"]),
        (LISTED + "\n" + WIRE, ["The harbour", "- the wall", "- the quay", "- the clock", "1.",
                               "TERN BAY", "“We have", "Tomas"]),
        (WIRE + "\n" + VERSE, ["TERN BAY", "“We have", "Tomas", "Roses",
                               "in the", "and the", "to the", "$", "four", "Year", "1991", "2020"]),
        (WIRE + "\nhttps://tern-bay.example/" + "x" * 200 + "\n", ["TERN BAY", "“We have", "Tomas",
                                                              "https"]),
    ],
)  # fmt: skip
def test_rows_wrapped_by_hand_make_paragraphs(text: str, starts: list[str]) -> None:
    found = rows(text)
    assert len(found) == len(starts)
    assert all(row.startswith(start) for row, start in zip(found, starts, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The wall leans, and has leaned since winter, the clerk said.\n" * 9,
        "Harbour Board Votes For The Wall And Against The Bill\n" * 5,
        "“No,” she said, and looked away.\n“Yes,” he said, and looked at her.\n" * 4,
        "Roses are red in the harbour wind and the gulls\nViolets grow where the nets are dried,\n"
        * 4,
        "one\ntwo\nthree\nfour\n" * 9,
        " ".join(["a paragraph of one long line,"] * 9) + "\n" + "and another\n" * 3,
        "",
    ],
)
def test_lines_that_are_paragraphs_stay_so(text: str) -> None:
    assert measure_of(text) == 0
    assert rows(text) == [line.strip() for line in text.split("\n") if line.strip()]


def test_quotes_and_names_go_on_over_a_row_end_and_the_text_is_not_changed() -> None:
    found = extract(WIRE)
    assert found.text == WIRE
    quote = next(q for q in found.quotes if q.kind == "direct")
    assert [" ".join(span.of(WIRE).split()) for span in quote.content] == [
        "“We have waited nineteen winters for this wall,”",
        "“A twentieth winter is not a plan, and I have no wish to go on pretending that it is.”",
    ]
    broken = WIRE.replace("for this wall,” Ines ", "for this wall of ours,” Ines\n")
    again = extract(broken)
    speaker = again.speaker_of(next(q for q in again.quotes if q.kind == "direct"))
    assert speaker is not None
    assert speaker.name == "Ines Calloway"


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
