"""Names with and without a "The" of their own."""

from __future__ import annotations

import pytest

from quoth.core.learned.the import with_own_the
from quoth.core.segment import segment
from quoth.core.span import Span
from quoth.core.tagger import Name

CASES = {
    "begins a sentence": ("[The Harbour Board] met.", ["Harbour Board"]),
    "begins a later sentence": ("It rained. [The Harbour Board] met.", ["Harbour Board"]),
    "begins what is quoted": ("He said: “[The Harbour Board] met.”", ["Harbour Board"]),
    "in mid-sentence": ("They saw The [Mud Larks] in Tarn.", ["The Mud Larks"]),
    "in mid-sentence, found with it": ("They saw [The Mud Larks].", ["The Mud Larks"]),
    "after a comma": ("A band, The [Mud Larks], played.", ["The Mud Larks"]),
    "its own elsewhere": (
        "[The Mud Larks] left. They like The [Mud Larks].",
        ["The Mud Larks", "The Mud Larks"],
    ),
    "another's elsewhere": (
        "[The Harbour Board] left. They like The [Mud Larks].",
        ["Harbour Board", "The Mud Larks"],
    ),
    "a paper": ("[The Tarn Echo] says so.", ["The Tarn Echo"]),
    "a title in marks": ("“[The Long Wall]” is a novel.", ["The Long Wall"]),
    "a headline": ("Tarn Looks For The [Harbour Board]", ["Harbour Board"]),
    "a small article": ("They saw the [Harbour Board].", ["Harbour Board"]),
    "another word": ("They saw Thea [Roos].", ["Roos"]),
    "in a line before": ("They left The\n[Harbour Board].", ["Harbour Board"]),
    "the whole text": ("[The Harbour Board]", ["Harbour Board"]),
    "no name": ("The rain fell.", []),
}


@pytest.mark.parametrize(("marked", "wanted"), CASES.values(), ids=CASES)
def test_the_belongs_to_a_name(marked: str, wanted: list[str]) -> None:
    text, spans = "", []
    for number, part in enumerate(marked.replace("]", "[").split("[")):
        if number % 2:
            spans.append(Span(len(text), len(text) + len(part)))
        text += part
    names = [Name(span, "organization", 0.9) for span in spans]
    found = list(with_own_the(segment(text), names))
    assert [name.span.of(text) for name in found] == wanted
    assert {(name.kind, name.score) for name in found} <= {("organization", 0.9)}
