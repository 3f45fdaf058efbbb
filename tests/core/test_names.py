"""Names by rule: a table of texts, the names in them, and texts that hold none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.names import find_names
from quoth.core.segment import segment

P, G, L, M = "person", "organization", "place", "misc"


def names_in(text: str) -> list[tuple[str, str]]:
    return [(name.span.of(text), name.kind) for name in find_names(segment(text))]


CASES = {
    "title and full name": ("The report pleased Mayor Ines Calloway.", [("Ines Calloway", P)]),
    "abbreviated title": ("It was Sen. Thomas Reyl who asked.", [("Thomas Reyl", P)]),
    "office of several words": (
        "They met Overseas Minister Casimir Wray.",
        [("Casimir Wray", P)],
    ),
    "office with of": (
        "The letter went to Secretary of State Marta Reyl.",
        [("Marta Reyl", P)],
    ),
    "honorific": ("We asked Mr. Oakes about it.", [("Oakes", P)]),
    "honorific without a stop": ("We asked Mrs Oakes about it.", [("Oakes", P)]),
    "surname that is a title": (
        "We asked Mr. King about Larry King.",
        [("King", P), ("Larry King", P)],
    ),
    "surname at the start": (
        "Tomas Reyl built the wall. Reyl was proud of it.",
        [("Tomas Reyl", P), ("Reyl", P)],
    ),
    "surname that is a common word": (
        "Philomena Drew wrote the book. Drew said it was short.",
        [("Philomena Drew", P), ("Drew", P)],
    ),
    "initials": ("The singer was Oona J. Tarrant.", [("Oona J. Tarrant", P)]),
    "particle": ("The painter Pieter van der Molen died.", [("Pieter van der Molen", P)]),
    "apostrophe within": ("The clerk was Fergus O’Dowd.", [("Fergus O’Dowd", P)]),
    "possessive": ("They read Ines Calloway’s letter.", [("Ines Calloway", P)]),
    "state before a title": (
        "It pleased New Jersey Gov. Paul Oakes.",
        [("New Jersey", L), ("Paul Oakes", P)],
    ),
    "party before a name": (
        "He asked Republican Paul Oakes to leave.",
        [("Republican", M), ("Paul Oakes", P)],
    ),
    "ministry of": ("He wrote to the Ministry of Fisheries.", [("Ministry of Fisheries", G)]),
    "department with and": (
        "He wrote to the Department of Health and Human Services.",
        [("Department of Health and Human Services", G)],
    ),
    "trust": ("He wrote to the Harbour Trust.", [("Harbour Trust", G)]),
    "university of": ("She left the University of Ravelmouth.", [("University of Ravelmouth", G)]),
    "company with Inc": ("He sued Wend Shellfish, Inc. in May.", [("Wend Shellfish, Inc.", G)]),
    "firm with an ampersand": ("A report by Brandt & Lowe came.", [("Brandt & Lowe", G)]),
    "acronym": (
        "The Coast Workers Union (CWU) agreed.",
        [("Coast Workers Union", G), ("CWU", G)],
    ),
    "acronym with stops": ("The U.S. team lost.", [("U.S.", L)]),
    "paper for short": ("She read it in the Post.", [("Post", G)]),
    "country": ("Herring goes to Denmark and Iceland.", [("Denmark", L), ("Iceland", L)]),
    "city with a state": ("He lives in Columbus, Ohio.", [("Columbus", L), ("Ohio", L)]),
    "river": ("It floods the River Wend every year.", [("River Wend", L)]),
    "place by its ending word": ("They met at Larkspur Bay.", [("Larkspur Bay", L)]),
    "place by its preposition": ("He was born in Quernhithe.", [("Quernhithe", L)]),
    "demonym": ("The Norwegian fleet left.", [("Norwegian", M)]),
    "hyphened pair": ("The Japan-US alliance holds.", [("Japan", L), ("US", L)]),
    "pair with a dash": ("The Oslo–Bergen line is shut.", [("Oslo", L), ("Bergen", L)]),
    "hyphened name": ("The clerk, Jean-Luc Amory, left.", [("Jean-Luc Amory", P)]),
    "hyphened participle": ("A Denmark-based firm won.", [("Denmark", L)]),
    "lost space after a stop": (
        "It hopes for relations with China.Japan is not sure.",
        [("China", L), ("Japan", L)],
    ),
    "stray brace": ("They said {that Norway} was first.", [("Norway", L)]),
    "capitals throughout": ("LONDON — The fleet left Norway.", [("LONDON", L), ("Norway", L)]),
    "party's state in brackets": ("Rep. Paul Oakes (D-Ohio) left.", [("Paul Oakes", P)]),
    "opener before a name": ("But Ines Calloway left.", [("Ines Calloway", P)]),
    "name that is a month": ("The writer April Oakes won.", [("April Oakes", P)]),
    "place with a tail of its own": ("They sailed to the Gannet Stacks.", [("Gannet Stacks", L)]),
    "body by its last word": (
        "The Sallow League met. The League said no.",
        [("Sallow League", G), ("League", G)],
    ),
    "place before harbour": ("The boats left Quernmar harbour.", [("Quernmar", L)]),
    "firm of its director": (
        "The sales director of Fjellheim Granite came.",
        [("Fjellheim Granite", G)],
    ),
    "hall of a plural": ("They met in the Seamen’s Hall.", [("Seamen’s Hall", L)]),
    "surname like a place": ("It is late, Torvald Beach said.", [("Torvald Beach", P)]),
    "joined by and": (
        "Ines Calloway and Tomas Reyl met.",
        [("Ines Calloway", P), ("Tomas Reyl", P)],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_names_and_kinds(case: str) -> None:
    text, expected = CASES[case]
    assert names_in(text) == expected


NOTHING = {
    "first words of sentences": "When it rains, nobody comes. However, they try. Some stay.",
    "months and days": "On Monday, March 3, and again in October it rained.",
    "offices without a name": "The Prime Minister met the President and the Secretary of State.",
    "first person": "Then I left, and I’m glad. What I’ve seen is enough.",
    "opened quotation": "“Nothing is certain,” it said. ‘Well, perhaps.’",
    "bullets": "• Nothing new\n• Everything else",
    "shouting": "It was NOT what THEY wanted.",
    "contraction": "“Don’t run,” he said. “Doesn’t matter.”",
    "no capitals": "the herring came back and nobody minded",
    "empty": "",
    "people at the start": "Fishermen asked for more. Skippers said no.",
    "numbers": "In 2019 it was 4,000, then 5,000.",
}


@pytest.mark.parametrize("case", NOTHING)
def test_no_names(case: str) -> None:
    assert names_in(NOTHING[case]) == []


HEADLINES = {
    "title case takes names from the body": (
        "Calloway Wins Long Battle Over Harbour\n\nInes Calloway said the wall would be built.",
        [("Calloway", P), ("Ines Calloway", P)],
    ),
    "capitals take names from the body": (
        "CALLOWAY WINS LONG BATTLE AT LAST\n\nInes Calloway said the wall would be built.",
        [("CALLOWAY", P), ("Ines Calloway", P)],
    ),
    "a place in title case": (
        "Storm Over Denmark Leaves Many Without Power\n\nnothing more is known.",
        [("Denmark", L)],
    ),
}


@pytest.mark.parametrize("case", HEADLINES)
def test_headlines_hold_names_not_runs(case: str) -> None:
    text, expected = HEADLINES[case]
    assert names_in(text) == expected


def test_one_clear_mention_types_the_others() -> None:
    text = "Denver was quiet. “Denver is tired,” said Sabine Denver. Denver left."
    assert {kind for words, kind in names_in(text) if words == "Denver"} == {P}


def test_a_label_in_capitals_is_the_person_of_the_article() -> None:
    text = "Tomas Reyl met the press.\n\nREYL: It will hold."
    assert names_in(text)[-1] == ("REYL", P)


_PIECES = st.sampled_from(
    [
        *("Ines Calloway", "Mr.", "Mayor", "of", "the", "and", "Harbour Trust", "Japan-US", "von"),
        *(
            "China.Japan",
            "“",
            "”",
            "’s",
            "(",
            ")",
            ", ",
            ". ",
            "\n",
            "said",
            "U.S.",
            "AT&T",
            "Inc.",
        ),
        *("I", "The", "January", "é", "Élise", "O’Dowd", "&", "-", "—", "{", "}", "6PR", "\ufffd"),
        "STORM WARNING IN TERN BAY TODAY",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(_PIECES, max_size=40), st.sampled_from(["", " "]))
def test_names_lie_in_the_text_in_order_and_apart(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    names = find_names(segment(text))
    for name in names:
        words = name.span.of(text)
        assert words
        assert words == words.strip()
        assert "\n" not in words
        assert 0 < name.score <= 1
    assert all(a.span.end <= b.span.start for a, b in pairwise(names))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_has_a_result(text: str) -> None:
    assert all(name.span.end <= len(text) for name in find_names(segment(text)))


def test_a_line_of_capitals_without_end_is_cut() -> None:
    names = find_names(segment("Aa " * 20_000))
    assert all(name.span.length < 100 for name in names)
