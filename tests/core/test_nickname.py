"""A nickname in marks inside the name of a person."""

from __future__ import annotations

import pytest

from quoth.core.learned.nickname import nicknamed
from quoth.core.model import EntityKind
from quoth.core.span import Span
from quoth.core.tagger import Name

CASES: dict[str, tuple[str, EntityKind, list[str]]] = {
    "straight marks": ('[Odo] "[Mast]" [Pell] left.', "person", ['Odo "Mast" Pell']),
    "curly marks": ("[Odo Ames] “Mast” [Pell] left.", "person", ["Odo Ames “Mast” Pell"]),
    "single marks": ("[Odo] ‘Mast’ [Pell] left.", "person", ["Odo ‘Mast’ Pell"]),
    "surname not found": ("[Odo] “Mast” Pell left.", "person", ["Odo “Mast” Pell"]),
    "surname owns something": ("[Odo] “Mast” [Pell]’s boat left.", "person", ["Odo “Mast” Pell"]),
    "two in a row": (
        "[Odo] “Mast” [Pell] and [Ida] “Sail” [Roos] left.",
        "person",
        ["Odo “Mast” Pell", "Ida “Sail” Roos"],
    ),
    "no surname": ("[Odo] “Mast” left.", "person", ["Odo"]),
    "a title in marks": ("[Odo] “Long Mast” [Pell] left.", "person", ["Odo", "Pell"]),
    "small letters": ("[Odo] “mast” [Pell] left.", "person", ["Odo", "Pell"]),
    "a party in brackets": ("[Odo Pell] (Tarn) Ames left.", "person", ["Odo Pell"]),
    "a place": ("In [Tarn] “Mast” [Pell] left.", "place", ["Tarn", "Pell"]),
    "a line further": ("[Odo] “Mast”\n[Pell] left.", "person", ["Odo", "Pell"]),
    "marks that do not pair": ("[Odo] “Mast' [Pell] left.", "person", ["Odo", "Pell"]),
}


@pytest.mark.parametrize(("marked", "kind", "wanted"), CASES.values(), ids=CASES)
def test_a_nickname_is_in_the_midst(marked: str, kind: EntityKind, wanted: list[str]) -> None:
    text, names = "", []
    for number, part in enumerate(marked.replace("]", "[").split("[")):
        if number % 2:
            names.append(Name(Span(len(text), len(text) + len(part)), kind, 0.9))
        text += part
    assert [name.span.of(text) for name in nicknamed(text, names)] == wanted
