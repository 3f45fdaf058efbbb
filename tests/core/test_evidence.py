"""The chain from a source to a name, the runner-up, and how sure that makes a quote."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.marked import read

from quoth.core.confidence import CHOSEN, FURTHEST, Basis, confidence, linked, meant
from quoth.core.evidence import explain
from quoth.core.model import Evidence, Extraction, Quote
from quoth.core.rates import LINKS, RATES

PAIR = "Ines Calloway, mayor of Tern Bay, met Tomas Reyl, an engineer. "
CHAINS = {
    "full name": ("[Ines Calloway] said {it}.", [("name", "Ines Calloway")]),
    "surname": (PAIR + "[Calloway] said {it}.", [("surname", "Ines Calloway")]),
    "pronoun": (PAIR + "[She] said {it}.", [("pronoun", "Ines Calloway")]),
    "pronoun to surname to name": (
        "Ines Calloway rose.\nCalloway rowed. [She] said {it}.",
        [("pronoun", "Calloway"), ("surname", "Ines Calloway")],
    ),
    "acronym": (
        "The Coast Workers Union (CWU) met. [The CWU] said {it}.",
        [("acronym", "Coast Workers Union")],
    ),
    "short form": (
        "They sued Brandtlow Inc. over stone. [Brandtlow] said {it}.",
        [("short", "Brandtlow Inc.")],
    ),
    "office": (PAIR + "[The mayor] said {it}.", [("role", "Ines Calloway")]),
    "office named later": (
        "[The mayor] said {it}. Ines Calloway, the mayor, left.",
        [("role", "Ines Calloway")],
    ),
    "kin": (
        "Ines Calloway met her brother, Paul Oakes. [Her brother] said {it}.",
        [("kin", "Paul Oakes")],
    ),
    "who": (
        PAIR + "It pleased Reyl, [who] said {it}.",
        [("relative", "Reyl"), ("surname", "Tomas Reyl")],
    ),
    "apposition": (
        "It was Benno Hartog, the watchman, [who] said {it}.",
        [("apposition", "Benno Hartog")],
    ),
    "group": ("The skippers rose. [They] said {it}.", [("group", "The skippers")]),
    "company": ("Brandt & Lowe met. [The company] said {it}.", [("nominal", "Brandt & Lowe")]),
    "writer": ("By Hanne Pryor\n\nThe fog came. [I] thought {it}.", [("writer", "Hanne Pryor")]),
    "no name": ("[Critics] said {it}.", [("phrase", "Critics")]),
    "goes on": (
        "[Ines Calloway] left.\n{It was late.}",
        [("continued", "Ines Calloway")],
    ),
}


@pytest.mark.parametrize("case", CHAINS)
def test_the_chain_leads_from_the_source_to_the_name(case: str) -> None:
    marked, expected = CHAINS[case]
    found = read(marked)
    chain = found.quotes[-1].evidence.chain
    assert [(step.how, step.span.of(found.text)) for step in chain] == expected


def test_the_runner_up_is_the_next_best() -> None:
    found = read("Tomas Reyl praised Bram Oakes. [He] said {it was late}.")
    quote = found.quotes[0]
    assert found.by_id[quote.evidence.runner_up or ""].name == "Bram Oakes"
    assert 0 < quote.evidence.runner_up_confidence < quote.confidence
    assert quote.confidence + quote.evidence.runner_up_confidence <= 1


def test_who_alone_is_in_mind_has_no_runner_up() -> None:
    evidence = read("Tomas Reyl rose. [He] said {it was late}.").quotes[0].evidence
    assert (evidence.runner_up, evidence.runner_up_confidence) == (None, 0.0)


def test_the_rival_of_a_shared_surname_is_the_other_one() -> None:
    found = read("Silas Crake and his sister Lavinia Crake met. [Crake] said {it was late}.")
    quote = found.quotes[0]
    both = {quote.speaker, quote.evidence.runner_up}
    assert {found.by_id[key or ""].name for key in both} == {"Silas Crake", "Lavinia Crake"}


EXPLAINED = {
    "pronoun": (
        "Tomas Reyl praised Bram Oakes. The fog came. [He] said {it was late}.",
        "“He” → Tomas Reyl, the subject, 2 sentences before; else Bram Oakes (",
    ),
    "who spoke": (
        "[Tomas Reyl] said {it}. Bram Oakes left. Then [he] said {it was late}.",
        "“he” → Tomas Reyl, who spoke last, 2 sentences before; else Bram Oakes (",
    ),
    "only one": (
        "Tomas Reyl rose, and [he] said {it was late}.",
        "“he” → Tomas Reyl, the only one in mind, in the same sentence",
    ),
    "by name": ("[Tomas Reyl] said {it}.", "“Tomas Reyl”, by name"),
    "by surname": (PAIR + "[Reyl] said {it}.", "“Reyl” → Tomas Reyl, by surname"),
    "no name": ("[Critics] said {it}.", "“Critics”, no name given"),
    "named later": (
        "[The mayor] said {it}. The fog came. Ines Calloway, the mayor, left.",
        "“The mayor” → Ines Calloway, who holds that office, 2 sentences after",
    ),
    "goes on": (
        "[Ines Calloway] left.\n{It was late.}",
        "“Ines Calloway”, goes on from there",
    ),
    "nobody": ("[They] said {it was late}.", "“They” → nobody that the text names"),
}


@pytest.mark.parametrize("case", EXPLAINED)
def test_it_is_said_in_words(case: str) -> None:
    marked, expected = EXPLAINED[case]
    found = read(marked)
    assert explain(found, found.quotes[-1]).startswith(expected)


def test_a_quote_without_a_source_has_no_way_to_a_name() -> None:
    found = read("[Reyl] said {it was late}.")
    quote = replace(found.quotes[0], source=None, speaker=None, evidence=Evidence())
    assert explain(found, quote) == "no source: nobody is named"


def test_what_is_said_is_one_line_without_controls() -> None:
    found = read("Tomas\nReyl rose. [Reyl\x1b\x85] said {it was late}.")
    said = explain(found, found.quotes[0])
    assert said.isprintable()


def test_evidence_is_printed_and_pickled_with_the_quote() -> None:
    found = read(PAIR + "[She] said {it was late}.")
    printed = json.loads(json.dumps(found.to_dict()))["quotes"][0]["evidence"]
    assert printed["chain"] == [{"how": "pronoun", "start": 0, "end": 13, "why": "only"}]
    assert set(printed) == {"chain", "runner_up", "runner_up_confidence"}
    assert pickle.loads(pickle.dumps(found)) == found


def test_a_quote_made_without_evidence_has_none() -> None:
    quote = Quote("q1", "direct", (), None, None, None, 0.0)
    assert quote.evidence == Evidence((), None, 0.0)
    assert Extraction("", quotes=(quote,)).to_dict()["quotes"][0]["evidence"]["chain"] == []


def test_every_kind_of_evidence_has_a_rate() -> None:
    assert set(RATES) == set(get_args(Basis))
    assert all(0 < rate < 1 for rate in RATES.values())
    assert RATES["shared"] < 0.5


@pytest.mark.parametrize("tagger", LINKS)
def test_links_rise_with_the_score(tagger: str) -> None:
    knots = LINKS[tagger]
    assert list(knots) == sorted(knots)
    assert [share for _, share in knots] == sorted(share for _, share in knots)
    assert linked(knots[0][0], tagger) == knots[0][1]
    assert linked(knots[-1][0], f"{tagger}-7") == knots[-1][1]


@given(
    st.sampled_from(get_args(Basis)),
    st.floats(0, 9),
    st.floats(0, 1),
    st.sampled_from(["", "rules-1", "learned-3", "other"]),
)
def test_confidence_is_a_probability_that_rises(
    basis: Basis, lead: float, score: float, tagger: str
) -> None:
    sure = confidence(basis, lead, score, tagger)
    assert 0 < sure < 1
    assert confidence(basis, lead, min(1, score + 0.2), tagger) >= sure
    assert meant(basis, lead + 1) >= meant(basis, lead)
    assert basis in CHOSEN or meant(basis, lead) == RATES[basis]
    assert meant(basis, FURTHEST) == meant(basis, FURTHEST + 5)


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("[Tomas Reyl] said {it}.", "Tomas Reyl praised Bram Oakes. [He] said {it}."),
        ("Tomas Reyl rose. [He] said {it}.", "Tomas Reyl praised Bram Oakes. [He] said {it}."),
        (PAIR + "[The mayor] said {it}.", "Magnus Thorne rose. [The businessman] said {it}."),
        ("Mr. Crake sang. [Crake] said {it}.", "Silas Crake met Lavinia Crake. [Crake] said {it}."),
    ],
)  # fmt: skip
def test_clearer_evidence_is_surer(surer: str, less: str) -> None:
    assert read(surer).quotes[-1].confidence > read(less).quotes[-1].confidence


def test_a_source_that_is_doubtful_makes_its_speaker_doubtful() -> None:
    marked = "[Tomas Reyl] said {it was late}."
    doubtful, sure = (read(marked, score=score).quotes[0] for score in (0.1, 0.95))
    assert doubtful.confidence < sure.confidence
