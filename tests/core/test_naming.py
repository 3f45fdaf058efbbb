"""Names settled from the model's proposals, without the model: proposals are given by hand."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.learned.beliefs import KINDS, Beliefs
from quoth.core.learned.model import Scores
from quoth.core.learned.naming import Namer, Table, apart, throughout
from quoth.core.learned.nouns import kind_of_noun
from quoth.core.learned.pieces import Unit, Window
from quoth.core.learned.proposals import candidates
from quoth.core.learned.reach import paired, subjects, titled, trimmed, wider
from quoth.core.learned.traits import Candidate, definition, shape
from quoth.core.model import EntityKind
from quoth.core.names import find_names
from quoth.core.segment import segment
from quoth.core.span import Span
from quoth.core.tagger import Name

NAMER = Namer()
LETTERS: dict[str, EntityKind] = dict(zip("POLM", KINDS, strict=True))


class Said:
    """Stands for the model: sure of what it names, doubtful of all else."""

    def __init__(self, text: str, named: dict[str, str]) -> None:
        """``named`` maps forms, each where it stands first, to a letter of a kind."""
        self.names: list[Name] = []
        for form, letter in named.items():
            start = text.index(form)
            self.names.append(Name(Span(start, start + len(form)), LETTERS[letter], 0.9))
        self.names.sort(key=lambda name: name.span)

    def of(self, span: Span) -> list[float]:
        odds = [-1.5] * len(KINDS)
        for name in self.names:
            if name.span == span:
                odds[KINDS.index(name.kind)] = 5.0
            elif name.span.overlaps(span):
                odds[KINDS.index(name.kind)] = 0.0
        return odds


def settled(text: str, **named: str) -> list[tuple[str, str]]:
    return pairs(text, {form.replace("_", " "): letter for form, letter in named.items()})


def pairs(text: str, named: dict[str, str]) -> list[tuple[str, str]]:
    said = Said(text, named)
    names = NAMER.names(segment(text), said.names, said)
    return [(name.span.of(text), name.kind) for name in names]


REPEATED = [
    (
        "a surname is found wherever it stands",
        "Mara Quillan spoke first. Later Quillan left. In the end nobody asked Quillan.",
        {"Mara Quillan": "P"},
        [("Mara Quillan", "person"), ("Quillan", "person"), ("Quillan", "person")],
    ),
    (
        "a place tagged once is found again",
        "She was born in Ormsey in May. Boats reach Ormsey by noon and leave Ormsey at dusk.",
        {"Ormsey": "L"},
        [("Ormsey", "place")] * 3,
    ),
    (
        "what the text defines has that kind everywhere",
        "Nettlewick is a small village in Devon. He left Nettlewick in 1990.",
        {"Nettlewick": "P", "Devon": "L"},
        [("Nettlewick", "place"), ("Devon", "place"), ("Nettlewick", "place")],
    ),
    (
        "an acronym is what it stands for",
        "The European Trade Council (ETC) met on Monday. The ETC said nothing.",
        {"European Trade Council": "O"},
        [
            ("European Trade Council", "organization"),
            ("ETC", "organization"),
            ("ETC", "organization"),
        ],
    ),
    (
        "one word, two kinds, where the context differs",
        "George Washington was born in Virginia. He never saw Washington, D.C., in its glory.",
        {"George Washington": "P", "Virginia": "L", "Washington, D.C.": "L"},
        [("George Washington", "person"), ("Virginia", "place"), ("Washington, D.C.", "place")],
    ),
]


@pytest.mark.parametrize(
    ("text", "named", "expected"), [row[1:] for row in REPEATED], ids=[row[0] for row in REPEATED]
)
def test_the_document_decides(
    text: str, named: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert pairs(text, named) == expected


BOUNDS = [
    ("a pair of nations is two places", "The Japan-US alliance held.", {"Japan-US": "M"}),
    ("a possessive ends before its sign", "They met at Tomas Reyl's house.", {"Tomas Reyl": "P"}),
    ("Jr. belongs to the name", "Her uncle, John Kell Jr., agreed.", {"John Kell": "P"}),
    ("a title is no part", "On Monday Mayor Dana Kell agreed.", {"Dana Kell": "P"}),
    ("an ampersand joins", "The bank Brandt & Lowe lent it.", {"Brandt": "P", "Lowe": "P"}),
]
EXPECTED = {
    "a pair of nations is two places": ["Japan", "US"],
    "a possessive ends before its sign": ["Tomas Reyl"],
    "Jr. belongs to the name": ["John Kell Jr."],
    "a title is no part": ["Dana Kell"],
    "an ampersand joins": ["Brandt & Lowe"],
}


@pytest.mark.parametrize(("label", "text", "named"), BOUNDS, ids=[row[0] for row in BOUNDS])
def test_names_end_where_they_should(label: str, text: str, named: dict[str, str]) -> None:
    assert [form for form, _ in pairs(text, named)] == EXPECTED[label]


@pytest.mark.parametrize(
    "text",
    ["It rained all day.", "The committee agreed. Nobody else did.", "On Tuesday they left.", "…"],
)
def test_nothing_is_made_up(text: str) -> None:
    assert settled(text) == []


def test_a_word_in_small_letters_is_no_name_among_capitals() -> None:
    text = "The mezzo sang for Liv Osterman at Tern Bay. Odile Marchbank heard her in Norway."
    named = {"mezzo": "P", "Liv Osterman": "P", "Odile Marchbank": "P", "Norway": "L"}
    assert ("mezzo", "person") not in pairs(text, named)


def test_a_text_in_small_letters_keeps_its_names() -> None:
    text = "mara quillan told the crowd in ravelmouth that she would stay."
    found = settled(text, mara_quillan="P", ravelmouth="L")
    assert found == [("mara quillan", "person"), ("ravelmouth", "place")]


@pytest.mark.parametrize(
    ("text", "after", "kind"),
    [
        ("Tern is a small village in Devon.", 4, "is.place"),
        ("Tern was a Danish chain of shops.", 4, "is.organization"),
        ("Tern, a painter from Leeds, left.", 4, "as.person"),
        ("Tern is the third album by them.", 4, "is.misc"),
        ("Tern is a radio station in Perth.", 4, "is.organization"),
        ("Tern (also Tarn) is a river in Devon.", 4, "is.place"),
        ("Tern is a scandal.", 4, None),
        ("Tern is happy with the village.", 4, None),
        ("Tern left a village.", 4, None),
    ],
)
def test_what_a_name_is_said_to_be(text: str, after: int, kind: str | None) -> None:
    assert definition(text, after) == kind


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("village", "place"),
        ("Villages", "place"),
        ("breweries", "organization"),
        ("painter", "person"),
        ("albums", "misc"),
        ("happiness", None),
        ("s", None),
    ],
)
def test_nouns_tell_kinds(noun: str, kind: str | None) -> None:
    assert kind_of_noun(noun) == kind


REACH = [
    ("Battle of Merle", "Merle", "of.misc"),
    ("Isle of Merle", "Merle", "of.place"),
    ("Bank of Merle", "Merle", "of.org"),
    ("The Lanterns", "Lanterns", "the"),
    ("65 Air Division", "Air Division", "unit"),
    ("Mara “Fox” Quillan", "Mara", "nickname"),
    ("Tarn upon Merle", "Tarn", "upon"),
    ("anti-Polish", "Polish", "prefix"),
    ("Tarn and Merle Railway Company", "Tarn", "and.tail"),
    ("Institute of Physics and Astronomy", "Institute of Physics", "and.field"),
]


@pytest.mark.parametrize(("whole", "part", "reason"), REACH, ids=[row[2] for row in REACH])
def test_a_name_may_reach_further(whole: str, part: str, reason: str) -> None:
    text = f"We saw {whole} there."
    start = text.index(part)
    found = dict(wider(text, [Span(start, start + len(part))]))
    assert found[Span(7, 7 + len(whole))] == reason


@pytest.mark.parametrize("text", ["We left. The Tarn rose.", "We left Tarn at noon.", "Tarn, 45"])
def test_a_name_reaches_no_further_than_its_sentence(text: str) -> None:
    start = text.index("Tarn")
    assert [span.of(text) for span, _ in wider(text, [Span(start, start + 4)])] == []


@pytest.mark.parametrize(
    ("form", "length"),
    [("Japan-US", 5), ("Norway-Sweden", 6), ("Guinea-Bissau", 0), ("Smith-Jones", 0), ("Japan", 0)],
)
def test_pairs_of_places(form: str, length: int) -> None:
    if form == "Guinea-Bissau":
        assert ("pair", 1) not in list(shape(form))
    else:
        assert paired(form) == length


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Kell’s”", "Kell"),
        (" Kell, ", "Kell"),
        ("Kell's", "Kell"),
        ("Kell", "Kell"),
        ("“”", ""),
    ],
)
def test_signs_around_a_proposal_fall_away(text: str, expected: str) -> None:
    assert trimmed(text, Span(0, len(text))).of(text) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Seven Lanterns to Sea is a novel.", ["Seven Lanterns to Sea"]),
        ("30 Lanterns are a band.", ["30 Lanterns"]),
        ("The rain is a problem.", []),
        ("She is a painter.", []),
        ("Kell walked to the sea.", []),
    ],
)
def test_what_a_sentence_says_something_of(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in subjects(segment(text))] == found


@pytest.mark.parametrize(
    ("text", "whether"),
    [("The Long Road to the Sea", True), ("Anthem!", True), ("we shall see", False)],
)
def test_titles_of_works(text: str, whether: bool) -> None:
    assert titled(text, Span(0, len(text))) is whether


spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 12), st.integers(1, 6)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(spans, st.integers(-3, 9)), max_size=7, unique_by=lambda row: row[0]))
def test_the_worthiest_spans_without_overlap(rows: list[tuple[Span, int]]) -> None:
    found = [span for span, _ in rows]
    worth = [float(value) for _, value in rows]
    picked = apart(found, worth)
    assert all(not found[a].overlaps(found[b]) for a, b in combinations(picked, 2))
    assert [found[n] for n in picked] == sorted(found[n] for n in picked)
    every = range(len(rows))
    most = max(
        sum(worth[n] for n in some)
        for size in range(len(rows) + 1)
        for some in combinations(every, size)
        if all(not found[a].overlaps(found[b]) for a, b in combinations(some, 2))
    )
    assert sum(worth[n] for n in picked) == most


@settings(max_examples=40, deadline=None)
@given(st.text("AaKell .,’'“”-&(\n0", max_size=60))
def test_names_lie_apart_and_in_order_in_any_text(text: str) -> None:
    document = segment(text)
    names = NAMER.names(document, (), Said(text, {}))
    assert all(one.span.end <= other.span.start for one, other in pairwise(names))
    assert all(0 <= n.span.start < n.span.end <= len(text) and 0 <= n.score <= 1 for n in names)
    found = candidates(document, (), find_names(document))
    assert [one.span for one in found] == sorted({one.span for one in found})


def test_beliefs_add_up_over_a_stretch() -> None:
    labels = ["O", *(f"{at}-{kind}" for kind in KINDS for at in "BI")]
    window = Window()
    for start, end in ((0, 0), (0, 4), (5, 9)):
        window.add(Unit(start, end, [1], 0, 0))
    scores = np.zeros((3, len(labels)), dtype=np.float32)
    scores[1, labels.index("B-person")] = scores[2, labels.index("I-person")] = 9
    beliefs = Beliefs(labels, [window], [Scores(scores[:, :0], scores)])
    person, *others = beliefs.of(Span(0, 9))
    assert person > 10 > max(others)
    assert beliefs.of(Span(0, 4))[0] > 5
    assert beliefs.of(Span(20, 24)) == [0.0] * len(KINDS)
    assert Beliefs(labels, [], []).of(Span(0, 4)) == [0.0] * len(KINDS)


THROUGHOUT: dict[str, tuple[str, EntityKind, list[str]]] = {
    "a headline": (
        "[Ada Tarn] Hammers Bank. {Ada Tarn} spoke.",
        "person",
        ["Ada Tarn", "Ada Tarn"],
    ),
    "a part of another name": (
        "{[Ada Tarn] Hall} shut. {Ada Tarn} spoke.",
        "person",
        ["Ada Tarn Hall", "Ada Tarn"],
    ),
    "a surname": ("[Tarn] Hammers Bank. {Tarn} spoke.", "person", ["Tarn"]),
    "a place": ("[Port Tarn] Hammers Bank. In {Port Tarn} it rained.", "place", ["Port Tarn"]),
    "a longer name": ("[Ada Tarn Roos] left. {Ada Tarn} spoke.", "person", ["Ada Tarn"]),
    "two that overlap": (
        "[Ada Tarn] Roos, [Ada Tarn Roos]. {Ada Tarn} spoke. {Ada Tarn Roos} left.",
        "person",
        ["Ada Tarn", "Ada Tarn Roos", "Ada Tarn", "Ada Tarn Roos"],
    ),
}


@pytest.mark.parametrize(("marked", "kind", "wanted"), THROUGHOUT.values(), ids=THROUGHOUT)
def test_full_names_stand_throughout(marked: str, kind: EntityKind, wanted: list[str]) -> None:
    text, opened = "", []
    found: list[Span] = []
    names: list[Name] = []
    for sign in marked:
        if sign in "[{":
            opened.append(len(text))
        elif sign in "]}":
            found.append(Span(opened.pop(), len(text)))
            names += [Name(found[-1], kind, 0.9)] if sign == "}" else []
        else:
            text += sign
    proposals = [Candidate(span, span.of(text)) for span in sorted({*found})]
    assert [name.span.of(text) for name in throughout(proposals, names)] == wanted


def test_a_table_gives_probabilities() -> None:
    table = Table("bias 0 0 0 0\nbefore.in 0 0 2 0")
    rows = table.matrix([[("bias", 1.0)], [("bias", 1.0), ("before.in", 1.0), ("unknown", 1.0)]])
    chances = table.probabilities(rows)
    assert chances.shape == (2, 5)
    assert chances.sum(1) == pytest.approx([1, 1])
    assert chances[0] == pytest.approx([0.2] * 5)
    assert chances[1].argmax() == 3
    assert table.context(rows)[1].tolist() == [0, 0, 2, 0]
