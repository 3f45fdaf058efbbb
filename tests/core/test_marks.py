"""Pairing of quotation marks: what is a run, what is an apostrophe, what was left open."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.marks import find_quoted
from quoth.core.segment import segment


def runs(text: str) -> list[str]:
    return [
        " / ".join(span.of(text) for span in run.spans) + ("" if run.closed else " …open")
        for run in find_quoted(segment(text))
    ]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("curly", "“Hello there,” she said.", ["“Hello there,”"]),
        ("straight", 'He said "no" twice and "yes" once.', ['"no"', '"yes"']),
        ("two apostrophes", "''We can,'' he said. ''We will.''", ["''We can,''", "''We will.''"]),
        ("British single", "‘It’s the boys’ turn,’ said Ann.", ["‘It’s the boys’ turn,’"]),
        ("British straight", "'We can't,' said Ann O'Hara.", ["'We can't,'"]),
        ("guillemets", "«Bonjour», dit-il. Et »Hallo«, sagt sie.", ["«Bonjour»", "»Hallo«"]),
        ("German", "„Guten Tag“, sagte er.", ["„Guten Tag“"]),
        ("nested single", "“She told me ‘go’ and I went.”", ["“She told me ‘go’ and I went.”"]),
        ("nested double", "‘He said “go” to me,’ she said.", ["‘He said “go” to me,’"]),
        ("nested the same", "“A “small” word.” He left.", ["“A “small” word.”"]),
        (
            "mixed shapes",
            '“The risk is here," he said. "It grows.“',
            ['“The risk is here,"', '"It grows.“'],
        ),
        ("interrupted", "“One,” he said, “two.”", ["“One,”", "“two.”"]),
        ("space before the close", 'He said "so it goes " and left.', ['"so it goes "']),
        ("lost space before", "It ended.“We go,” he said.", ["“We go,”"]),
    ],
)
def test_pairs(pattern: str, text: str, expected: list[str]) -> None:
    assert runs(text) == expected, pattern


@pytest.mark.parametrize(
    "text",
    [
        "The dogs' bowls and the boys' coats.",
        "It’s the firm’s. Don’t ask, y’all.",
        "rock 'n' roll in the '90s, 'til dawn, get 'em",
        "She is 6'2\" tall and the board is 5' wide.",
        "“”",
        '""""""',
        "No marks at all.",
    ],
)
def test_no_run(text: str) -> None:
    assert runs(text) == []


def test_paragraphs_that_reopen_are_one_run() -> None:
    text = "“First thing.\n\n“Second thing.\n\n“Third thing,” he said. “Fourth.”"
    assert runs(text) == ["“First thing. / “Second thing. / “Third thing,”", "“Fourth.”"]


def test_single_marks_reopen_too() -> None:
    text = "‘First thing.\n\n‘Second thing,’ he said."
    assert runs(text) == ["‘First thing. / ‘Second thing,’"]


def test_an_unclosed_run_ends_with_its_paragraph() -> None:
    text = "“This was never closed, he said.\n\nPlain words follow.\n\n“This is,” she said."
    assert runs(text) == ["“This was never closed, he said. …open", "“This is,”"]


def test_a_stray_mark_inside_a_sentence_is_ignored() -> None:
    assert runs("A stray “ mark here.\n\nThen “a real one” there.") == ["“a real one”"]


def test_a_huge_unclosed_paragraph_is_no_quote() -> None:
    assert runs("“" + "word " * 5000) == []


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="ab .,\n“”‘’\"'«»„`", max_size=120))
def test_any_mess_gives_sane_runs(text: str) -> None:
    found = find_quoted(segment(text))
    spans = [span for run in found for span in run.spans]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all("\n" not in span.of(text) for span in spans)
