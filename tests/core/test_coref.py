"""Who is who and who speaks: tables of texts with marked sources, and what they must come to."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.marked import entity, read, speakers

from quoth.core import extract
from quoth.core.coref import resolve
from quoth.core.model import UNCERTAIN, Entity, Extraction, Quote
from quoth.core.names import find_names
from quoth.core.segment import segment
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Proposals


def forms(found: Extraction, name: str) -> list[tuple[str, str]]:
    return [(m.span.of(found.text), m.form) for m in entity(found, name).mentions]


WALL = "Ines Calloway, mayor of Tern Bay, met Tomas Reyl, an engineer. "
SPEAKERS = {
    "full name": ("[Ines Calloway] said {it was late}.", "Ines Calloway"),
    "title and full name": ("[Mayor Ines Calloway] said {it was late}.", "Ines Calloway"),
    "surname": (WALL + "[Reyl] said {it was late}.", "Tomas Reyl"),
    "honorific and surname": (WALL + "[Ms. Calloway] said {it was late}.", "Ines Calloway"),
    "name with apposition": (
        "[Marta Reyl, a diver who examined the hull,] said {it was late}.",
        "Marta Reyl",
    ),
    "apposition before the name": (
        "[Its director, Marta Reyl,] said {it was late}.",
        "Marta Reyl",
    ),
    "possessive before the name": ("[The Echo’s Marta Reyl] said {it was late}.", "Marta Reyl"),
    "name and party in brackets": ("[Rep. Paul Oakes (D-Ohio)] said {it was late}.", "Paul Oakes"),
    "name and day": (WALL + "{It was late}, said [Mrs Calloway last week].", "Ines Calloway"),
    "she": (WALL + "[She] said {it was late}.", "Ines Calloway"),
    "he": (WALL + "[He] said {it was late}.", "Tomas Reyl"),
    "he after the subject": (
        "Tomas Reyl praised Bram Oakes. [He] said {it was late}.",
        "Tomas Reyl",
    ),
    "he goes on after speaking": (
        "[Tomas Reyl] said {it was late}.\nBram Oakes was not there.\n[He] added {that it rained}.",
        "Tomas Reyl",
    ),
    "who": (
        "It was built by Tomas Reyl, [who] said {it was late}.",
        "Tomas Reyl",
    ),
    "the mayor": (WALL + "[The mayor] said {it was late}.", "Ines Calloway"),
    "the engineer": (WALL + "[The engineer] said {it was late}.", "Tomas Reyl"),
    "the senator": (
        "Sen. Thomas Hale met Gov. Ruth Amory. [The senator] said {it was late}.",
        "Thomas Hale",
    ),
    "the mayor named later": (
        "[The mayor] said {it was late}. Ines Calloway, the mayor, went home.",
        "Ines Calloway",
    ),
    "the woman": (WALL + "[The woman] said {it was late}.", "Ines Calloway"),
    "organisation": ("[The Harbour Trust] said {it was late}.", "Harbour Trust"),
    "the trust": ("The Harbour Trust met. [The trust] said {it was late}.", "Harbour Trust"),
    "the company": (
        "It was sold by Brandt & Lowe. [The company] said {it was late}.",
        "Brandt & Lowe",
    ),
    "acronym": (
        "The Coast Workers Union (CWU) met. [The CWU] said {it was late}.",
        "Coast Workers Union",
    ),
    "critics": ("[Critics] said {it was late}.", "Critics"),
    "a senior official": ("[A senior official] said {it was late}.", "A senior official"),
    "spokesman for a name": (
        "Ines Calloway left. [A spokesman for Calloway] said {it was late}.",
        "A spokesman for Calloway",
    ),
    "a campaign": (
        "Ines Calloway left. [The Calloway campaign] said {it was late}.",
        "The Calloway campaign",
    ),
    "somebody's lawyer": (WALL + "[Reyl’s lawyer] said {it was late}.", "Reyl’s lawyer"),
    "people of a group": (
        "[Republicans in the town] said {it was late}.",
        "Republicans in the town",
    ),
    "a group by name": ("[Republicans] said {it was late}.", "Republicans"),
    "they": ("[Critics] said {it was late}. [They] said {it was dark}.", "Critics"),
    "he after one without a name": (
        "Tomas Reyl left.\n[One skipper] said {it was late}.\n[He] said {it was dark}.",
        "One skipper",
    ),
    "who after a name": (WALL + "It pleased Reyl, [who] said {it was late}.", "Tomas Reyl"),
    "who after an apposition": (
        "It was Benno Hartog, the watchman, [who] said {it was late}.",
        "Benno Hartog",
    ),
    "and who": (
        "It was Benno Hartog, who slept in the crane by the wall, and [who] said {it was late}.",
        "Benno Hartog",
    ),
    "who after a noun": (
        "Ines Calloway met a skipper [who] said {it was late}.",
        "a skipper",
    ),
    "who works for a body": (
        "Paul Oakes, a clerk at the Harbour Trust [who] said {it was late}, left.",
        "Paul Oakes",
    ),
    "which after a body": (
        "It pleased the Harbour Trust, [which] said {it was late}.",
        "Harbour Trust",
    ),
    "body after a comma": (
        "[The company that runs the ferry, Ormsey Ferries,] said {it was late}.",
        "Ormsey Ferries",
    ),
    "a deputy is not the mayor": (
        "Bram Oakes, the deputy mayor, left. [The mayor] said {it was late}.",
        "The mayor",
    ),
}


@pytest.mark.parametrize("case", SPEAKERS)
def test_the_source_means(case: str) -> None:
    marked, expected = SPEAKERS[case]
    assert speakers(marked)[-1] == expected


NOBODY = {
    "I": "[I] said {it was late}.",
    "you": "[You] said {it was late}.",
    "we": "[We] said {it was late}.",
    "poll": "[A new poll] found {it was late}.",
    "study with its makers": "[A study by the Harbour Trust] found {it was late}.",
    "video": "[The video] shows {it was late}.",
    "report": "[The report] said {it was late}.",
    "neither": "[Neither skipper] said {it was late}.",
    "a thing": "[The third old light] said {it was late}.",
    "he without anyone": "[He] said {it was late}.",
    "she where only a man is": "Mr. Oakes left. [She] said {it was late}.",
}


@pytest.mark.parametrize("case", NOBODY)
def test_nobody_speaks(case: str) -> None:
    found = read(NOBODY[case])
    assert [(quote.speaker, quote.confidence) for quote in found.quotes] == [(None, 0.0)]


PAIR = "Silas Crake and his sister Lavinia Crake met. "


def test_they_are_not_one_who_spoke() -> None:
    assert speakers("[One skipper] said {it was late}. [They] said {it was dark}.") == [
        "One skipper",
        None,
    ]


def test_the_writer_is_nobodys_she() -> None:
    text = "By Hanne Pryor\n\n[Somebody] shouted {come here}. [She] said {it was late}."
    assert speakers(text)[-1] is None


def test_a_voice_is_not_the_she_of_its_own_words() -> None:
    text = (
        "Odile Marsh kept the lamp.\n\nEcho: And then?\n\nLiv Crane: I knew Odile. She smiled "
        "and said, “Come in.”\n\nEcho: And you?\n\nLiv Crane: I did."
    )
    found = extract(text)
    inner = next(q for q in found.quotes if text[q.start] == "“")
    speaker = found.speaker_of(inner)
    assert speaker is not None
    assert speaker.name == "Odile Marsh"


def test_a_surname_of_two_is_uncertain() -> None:
    quote = read(PAIR + "[Crake] said {it was late}.").quotes[0]
    assert quote.speaker is not None
    assert quote.confidence < UNCERTAIN


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Mr. Crake", "Silas Crake"),
        ("Miss Crake", "Lavinia Crake"),
        ("Lavinia Crake", "Lavinia Crake"),
    ],
)
def test_a_title_tells_two_of_one_surname_apart(source: str, expected: str) -> None:
    found = read(PAIR + f"[{source}] said {{it was late}}.")
    quote = found.quotes[0]
    assert (found.by_id[quote.speaker or ""].name, quote.certain) == (expected, True)


def test_who_goes_by_the_given_name_leaves_the_surname_to_the_other() -> None:
    text = "Tomas Reyl rose. His sister Marta Reyl sat. Marta laughed. [Reyl] said {it was late}."
    assert speakers(text) == ["Tomas Reyl"]


def test_father_and_son_are_two() -> None:
    found = read("Paul Oakes met Paul Oakes Jr. in town. Oakes left.")
    assert [len(entity(found, name).mentions) for name in ("Paul Oakes", "Paul Oakes Jr.")] == [
        2,
        1,
    ]


SAME = {
    "surname and full name": (
        "Reyl came. Tomas Reyl left. Mr. Reyl’s hat stayed.",
        "Tomas Reyl",
        ["Reyl", "Tomas Reyl", "Reyl"],
    ),
    "middle initial": (
        "Tomas J. Reyl came. Tomas Reyl left.",
        "Tomas J. Reyl",
        ["Tomas J. Reyl", "Tomas Reyl"],
    ),
    "double surname": (
        "Alba Prieto Marin came. Ms. Prieto Marin left. Alba Prieto sang.",
        "Alba Prieto Marin",
        ["Alba Prieto Marin", "Prieto Marin", "Alba Prieto"],
    ),
    "acronym": (
        "The Coast Workers Union (CWU) came. The CWU left.",
        "Coast Workers Union",
        ["Coast Workers Union", "CWU", "CWU"],
    ),
    "company and short form": (
        "They sued Brandtlow Inc. over stone. Brandtlow said nothing.",
        "Brandtlow Inc.",
        ["Brandtlow Inc.", "Brandtlow"],
    ),
    "country by two names": (
        "The United States came. The U.S. left. America stayed.",
        "United States",
        ["United States", "U.S.", "America"],
    ),
    "capitals": (
        "CALLOWAY WINS LONG BATTLE AT LAST\n\nInes Calloway came.",
        "Ines Calloway",
        ["CALLOWAY", "Ines Calloway"],
    ),
}


@pytest.mark.parametrize("case", SAME)
def test_mentions_of_one_entity(case: str) -> None:
    text, name, mentions = SAME[case]
    assert [words for words, form in forms(read(text), name) if form == "name"] == mentions


APART = {
    "two surnames": ("Tomas Reyl met Bram Oakes.", 2),
    "brother and sister": ("Silas Crake met Lavinia Crake.", 2),
    "three names of which two agree": ("Kim Jong Ser met Kim Jong Tal.", 2),
    "different initials": ("George H. Oakes met George W. Oakes.", 2),
    "place and person": ("Sabine Denver left for Denmark.", 2),
}


@pytest.mark.parametrize("case", APART)
def test_entities_stay_apart(case: str) -> None:
    text, count = APART[case]
    assert len(read(text).entities) == count


ROLES = {
    "before the name": (
        "Overseas Minister Casimir Wray left.",
        "Casimir Wray",
        "Overseas Minister",
    ),
    "with of": ("Secretary of State Marta Reyl left.", "Marta Reyl", "Secretary of State"),
    "after the name": (
        "Ines Calloway, mayor of Tern Bay, left.",
        "Ines Calloway",
        "mayor of Tern Bay",
    ),
    "after name and age": ("Ida Brask, 34, the duty officer, left.", "Ida Brask", "duty officer"),
    "before a comma": (
        "The chief executive, Magnus Thorne, left.",
        "Magnus Thorne",
        "chief executive",
    ),
    "somebody's": ("She met Norway’s negotiator, Aksel Brenn, there.", "Aksel Brenn", "negotiator"),
    "lower case": ("They met foreign minister Casimir Wray.", "Casimir Wray", "foreign minister"),
    "at a later mention": ("Tomas Reyl rose. Engineer Tomas Reyl sat.", "Tomas Reyl", "Engineer"),
    "country before the title": (
        "Japan’s Prime Minister Sanae Ito left.",
        "Sanae Ito",
        "Prime Minister",
    ),
    "without its years": ("Ines Calloway, the mayor since 2019, left.", "Ines Calloway", "mayor"),
    "honorific is none": ("Mr. Paul Oakes left.", "Paul Oakes", None),
    "kinship is none": ("He met his brother Paul Oakes.", "Paul Oakes", None),
    "a clause is none": ("Paul Oakes, and the leader of the council, left.", "Paul Oakes", None),
    "end of a sentence is none": ("She is a solicitor. Paul Oakes left.", "Paul Oakes", None),
}


@pytest.mark.parametrize("case", ROLES)
def test_roles(case: str) -> None:
    text, name, role = ROLES[case]
    assert entity(read(text), name).role == role


def test_pronouns_are_mentions_and_we_and_who_are_not() -> None:
    found = read("Ines Calloway, who left, took her hat. She said we and our town would see.")
    assert forms(found, "Ines Calloway") == [
        ("Ines Calloway", "name"),
        ("her", "pronoun"),
        ("She", "pronoun"),
    ]


def test_a_pronoun_outside_does_not_mean_who_is_praised_inside() -> None:
    text = "Tomas Reyl spoke. {“We owe all to Bram Oakes,”} [he] said."
    assert speakers(text) == ["Tomas Reyl"]


def test_a_pronoun_tells_the_gender_of_an_unusual_name() -> None:
    text = "Ormo Talvi rose. She waved at Bram Oakes. [She] said {it was late}."
    assert speakers(text) == ["Ormo Talvi"]


def test_an_office_in_running_text_is_a_nominal_mention() -> None:
    assert ("The mayor", "nominal") in forms(read(WALL + "The mayor slept."), "Ines Calloway")


def test_a_phrase_as_speaker_is_misc_with_nominal_mentions() -> None:
    found = read("[Critics] said {it was late}. [Critics] said {it was dark}.")
    (critics,) = found.entities
    assert (critics.kind, critics.name, critics.role) == ("misc", "Critics", None)
    assert [m.form for m in critics.mentions] == ["nominal", "nominal"]


def test_ids_follow_the_text() -> None:
    found = read(
        "Tomas Reyl met [Ines Calloway], who said {it was late}. [Reyl] said {it was dark}."
    )
    assert [e.id for e in found.entities] == ["e1", "e2"]
    assert [e.name for e in found.entities] == ["Tomas Reyl", "Ines Calloway"]
    assert [q.id for q in found.quotes] == ["q1", "q2"]
    assert [q.speaker for q in found.quotes] == ["e2", "e1"]


def test_no_names_and_no_quotes_give_nothing() -> None:
    assert resolve(segment(""), Proposals((), ())) == ((), ())


_WORDS = st.sampled_from(
    "Ines Calloway|Calloway|Mr. Reyl|Tomas Reyl|She|he|his|the mayor|said|,|.|\n|“It was late,”|"
    "Critics|the Harbour Trust|The trust|who|they|Marta Reyl, an engineer,".split("|")
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=30), st.data())
def test_parts_are_sound_whatever_is_proposed(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    document = segment(text)
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).filter(lambda p: p[0] < p[1]).map(lambda p: Span(*p))
    proposed = data.draw(st.lists(st.tuples(spans, st.none() | spans), max_size=5))
    quotes = tuple(
        Attribution("direct", (content,), None, source, 0.5) for content, source in proposed
    )
    entities, found = resolve(document, Proposals(find_names(document), quotes))
    _check(text, entities, found)
    result = Extraction(text, entities, found)
    assert pickle.loads(pickle.dumps(result)) == result


def _check(text: str, entities: tuple[Entity, ...], quotes: tuple[Quote, ...]) -> None:
    ids = [e.id for e in entities]
    assert ids == [f"e{n}" for n in range(1, len(ids) + 1)]
    for e in entities:
        spans = [m.span for m in e.mentions]
        assert spans
        assert spans == sorted(spans)
        assert e.name
        for span in spans:
            assert 0 <= span.start < span.end <= len(text)
            assert span == span.trimmed(text)
    for quote in quotes:
        assert quote.speaker is None or quote.speaker in ids
        assert 0 <= quote.confidence <= 1
        assert quote.speaker or quote.confidence == 0


def test_other_names_are_kept_the_commonest_first() -> None:
    text = (
        "Ines Calloway spoke. Calloway left. Ines and Calloway met the Tern Bay Harbour Trust. "
        "The TBHT paid."
    )
    found = extract(text)
    assert entity(found, "Ines Calloway").aliases == ("Calloway", "Ines")
    assert entity(found, "Tern Bay Harbour Trust").aliases == ("TBHT",)
    assert [e["aliases"] for e in found.to_dict()["entities"] if e["name"] == "Ines Calloway"] == [
        ["Calloway", "Ines"]
    ]
