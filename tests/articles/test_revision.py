"""Two versions of a text: what changed, and where each place is now."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.articles.revision import Revision
from quoth.core.span import Span

PARTS = [
    "Ferry timetable angers the islands",
    "The company said on Monday that it would cut the winter service to two sailings.",
    "“Two boats are not a service,” said Ines Calloway, the mayor of Tern Bay.",
    "Tomas Reyl, an engineer, told the council that the older ship needed a new shaft.",
    "The Harbour Trust declined to comment. Its ships carried many people last year.",
]
TEXT = "\n\n".join(PARTS)


def joined(*parts: str) -> str:
    return "\n\n".join(parts)


CASES = [
    ("inserted", joined(PARTS[0], "New words here.", *PARTS[1:]), "1 paragraph new"),
    ("gone", joined(*PARTS[:2], *PARTS[3:]), "1 paragraph gone"),
    (
        "changed and new",
        joined(*PARTS[:3], PARTS[3], "An end.", PARTS[4].replace("many", "41,000")),
        "1 paragraph changed, 1 new",
    ),
    (
        "two changed",
        TEXT.replace("two sailings", "one sailing").replace("many", "few"),
        "2 paragraphs changed",
    ),
    ("wrapped", TEXT.replace(" the ", "\nthe "), None),
    ("the same", TEXT, "the words are the same"),
    ("another", "Gulls return.\n\nThey were never away, said Osbert Lund.", "another text"),
]


@pytest.mark.parametrize(("new", "told"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_changed_is_counted(new: str, told: str | None) -> None:
    revision = Revision(TEXT, new)
    assert told is None or str(revision) == told
    assert revision.alike == (told != "another text")


PLACES = [
    ("before what is inserted", joined("New.", TEXT), "Two boats"),
    (
        "in a changed paragraph",
        TEXT.replace("the mayor of", "who is still the mayor of"),
        "Tern Bay",
    ),
    ("after a changed word", TEXT.replace("Two boats", "Three boats"), "are not a service"),
    ("in a moved paragraph", joined(PARTS[0], PARTS[3], PARTS[4], PARTS[1], PARTS[2]), "Calloway"),
    ("when all else goes", PARTS[2], "Ines"),
]


@pytest.mark.parametrize(("new", "words"), [c[1:] for c in PLACES], ids=[c[0] for c in PLACES])
def test_the_same_words_are_found(new: str, words: str) -> None:
    assert new[Revision(TEXT, new).place(TEXT.index(words)) :].startswith(words)


def test_what_is_gone_gives_way_to_what_follows() -> None:
    new = joined(*PARTS[:2], *PARTS[3:])
    revision = Revision(TEXT, new)
    assert new[revision.place(TEXT.index("Ines")) :].startswith("Tomas Reyl")
    assert Revision(TEXT, joined(*PARTS[:4])).place(len(TEXT) - 3) == len(joined(*PARTS[:4]))


def test_a_stretch_is_found_only_as_it_was() -> None:
    start = TEXT.index("a new shaft")
    revision = Revision(TEXT, joined("New.", TEXT))
    moved = revision.span(Span(start, start + 11))
    assert moved is not None
    assert moved.of(revision.new) == "a new shaft"
    changed = Revision(TEXT, TEXT.replace("new shaft", "longer shaft"))
    assert changed.span(Span(start, start + 11)) is None
    assert changed.span(Span(4, 4)) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text("ab \n", max_size=12), max_size=6),
    st.lists(st.text("ab \n", max_size=12), max_size=6),
)
def test_every_place_has_a_place(one: list[str], other: list[str]) -> None:
    old, new = joined(*one), joined(*other)
    revision = Revision(old, new)
    assert str(revision)
    for offset in range(len(old) + 2):
        assert 0 <= revision.place(offset) <= len(new)
    same = Revision(old, old)
    for offset, character in enumerate(old):
        if not character.isspace():
            assert same.place(offset) == offset


def test_many_changes_are_compared_a_bounded_number_of_times() -> None:
    old = joined(*(f"{n} and {n * 7} gulls over the quay at dusk" for n in range(4000)))
    new = joined(*(f"{n} and {n * 7} terns under the pier at dawn" for n in range(4000)))
    revision = Revision(old, new)
    assert revision._left == 0
    assert 0 <= revision.place(len(old) // 2) <= len(new)
