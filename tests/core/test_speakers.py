"""Whom sources without a name mean: tables by pattern, with what must stay unknown."""

from __future__ import annotations

import pytest
from tests.marked import read, speakers

PAIR = "Ines Calloway, mayor of Tern Bay, met Tomas Reyl, an engineer. "

PRONOUNS = {
    "the subject before the object": (
        "Tomas Reyl praised Bram Oakes. [He] said {it was late}.",
        "Tomas Reyl",
    ),
    "not the one after a preposition": (
        "Waiting for Bram Oakes at the quay, Tomas Reyl sang. [He] said {it was late}.",
        "Tomas Reyl",
    ),
    "not the owner of a thing": (
        "Tomas Reyl took Bram Oakes’s boat. [He] said {it was late}.",
        "Tomas Reyl",
    ),
    "far into the sentence": (
        "Late on Monday, while the harbour slept under fog, Bram Oakes rose. [He] said {it}.",
        "Bram Oakes",
    ),
    "not who is only praised inside a quote": (
        "Tomas Reyl rose. [Reyl] said {“we owe it all to Bram Oakes and Bram Oakes will go”}. "
        "[He] said {it was late}.",
        "Tomas Reyl",
    ),
    "who spoke goes on": (
        "[Tomas Reyl] said {it was late}.\nBram Oakes left.\n[He] said {it was dark}.",
        "Tomas Reyl",
    ),
    "explained right after": (
        "As [he] said {it was late}, Tomas Reyl left.",
        "Tomas Reyl",
    ),
    "a stranger without a name": (
        "Odile Marsh left town.\n\nA young woman waited at the inn. [She] said {it was late}.",
        "A young woman",
    ),
    "a stranger among men": (
        "Bram Oakes met a woman at the inn. [She] said {it was late}.",
        "a woman",
    ),
    "a skipper who spoke": (
        "Tomas Reyl left.\nA skipper rowed in. [A skipper] said {it}. [He] said {it was dark}.",
        "A skipper",
    ),
    "a father who spoke": (
        "Tomas Reyl left. [My father] said {it was late}. [He] said {it was dark}.",
        "My father",
    ),
    "a given name alone tells a gender": (
        "Melanie rose. Bram Oakes rose. [She] said {it was late}.",
        "Melanie",
    ),
}
WHO = {
    "apposition after the name": (
        "It was told by Benno Hartog, a retired watchman from Denmark, [who] said {it was late}.",
        "Benno Hartog",
    ),
    "apposition with now": (
        "They met Benno Hartog, now the harbour’s chief watchman, [who] said {it was late}.",
        "Benno Hartog",
    ),
    "apposition with a party": (
        "They met Gov. Paul Oakes of Ohio, a Republican [who] said {it was late}.",
        "Paul Oakes",
    ),
    "a phrase with its adjectives": (
        "The town heard 40 retired pilots and skippers [who] said {it was late}.",
        "40 retired pilots and skippers",
    ),
    "past a dash": (
        "The town heard three skippers -- [who] said {it was late}.",
        "three skippers",
    ),
    "most of whom": (
        "The town heard three skippers, [most of whom] said {it was late}.",
        "three skippers",
    ),
    "a group of people": (
        "There was a group of skippers [who] said {it was late}.",
        "a group of skippers",
    ),
    "not the whole of what is of people": (
        "It asked for the financial help of skippers [that] said {it was late}.",
        "skippers",
    ),
    "people by nationality": (
        "It was hard on the Norwegians [who] said {it was late}.",
        "Norwegians",
    ),
}
THEY = {
    "who spoke": ("[Republicans] said {it was late}; [they] learned {it was dark}.", "Republicans"),
    "the subject, not the object": (
        "The skippers called the guests because [they] felt {it was late}.",
        "The skippers",
    ),
    "a noun in the sentence before": (
        "Generous pilots live here. [They] said {it was late}.",
        "Generous pilots",
    ),
    "a body that spoke": (
        "[The Harbour Trust] said {it was late}. [They] said {it was dark}.",
        "Harbour Trust",
    ),
    "each of two": (
        "Ines Calloway and Tomas Reyl rowed, [each] saying {it was late}.",
        "Ines Calloway",
    ),
}
DESCRIBED = {
    "a description for a change": (
        "“It is late,” [Magnus Thorne] said {so}.\n[The Ormsey businessman] said {it was dark}.",
        "Magnus Thorne",
    ),
    "of her gender": (
        "Magnus Thorne met Odile Marsh. [The actress] said {it was late}.",
        "Odile Marsh",
    ),
    "not of the other party": (
        "Bram Oakes, the Republican candidate, met Ines Calloway. "
        "[The Democratic candidate] said {it was late}.",
        "Ines Calloway",
    ),
    "the former president": (
        "President Bram Oakes met former President Tomas Reyl. "
        "[The former president] said {it was late}.",
        "Tomas Reyl",
    ),
    "two offices at once": (
        "Ines Calloway left. [The former first lady and senator] said {it was late}.",
        "Ines Calloway",
    ),
    "her brother": (
        "Ines Calloway rowed with her brother, Paul Oakes. [Her brother] said {it was late}.",
        "Paul Oakes",
    ),
    "a name’s lawyer": (
        "Reyl’s lawyer, Bram Oakes, rose. Tomas Reyl sat. [Reyl’s lawyer] said {it was late}.",
        "Bram Oakes",
    ),
    "the city council": (
        "The Ormsey City Council met. The Harbour Trust met. [The council] said {it was late}.",
        "Ormsey City Council",
    ),
    "the company is no university": (
        "Brandt & Lowe met the University of Ormsey. [The company] said {it was late}.",
        "Brandt & Lowe",
    ),
    "apposition as the source": (
        "He called his daughter, Ellie Marsh, [a pilot] with doubts {about the boat}.",
        "Ellie Marsh",
    ),
    "a possessive name": ("Tomas Reyl rose. [Reyl’s] remark {that it was late}.", "Tomas Reyl"),
    "a surname misspelt": (
        "Harald Bornholm rose. [Bornhlom] said {it was late}. [Bornholn] said {it was dark}.",
        "Harald Bornholm",
    ),
    "a clause without a mark": (
        "[Several skippers the town has asked about fog] said {it was late}.",
        "Several skippers the town has asked about fog",
    ),
    "people by nation, with more": (
        "[Norwegians worried about fog] said {it was late}.",
        "Norwegians worried about fog",
    ),
}
FIRST = {
    "byline": ("By Hanne Pryor\n\nThe fog came. [I] thought {it was late}.", "Hanne Pryor"),
    "note at the end": (
        "The fog came. [I] thought {it was late}.\n\nHanne Pryor is a teacher in Ormsey.",
        "Hanne Pryor",
    ),
    "inside a quote": (
        "By Hanne Pryor\n\n[Tomas Reyl] said {“[I] thought {it was late}”}.",
        "Tomas Reyl",
    ),
}
NOBODY = {
    "I without a writer": "The fog came. [I] thought {it was late}.",
    "I where two wrote": "By Hanne Pryor and Bram Oakes\n\nThe fog came. [I] thought {it}.",
    "I where the last line is of somebody known": (
        "Tomas Reyl rowed. [I] thought {it was late}.\n\nTomas Reyl is a pilot."
    ),
    "I of an open quote": "By Hanne Pryor\n\nHe sang, “[I] thought {it was late}.",
    "they without anybody": "[They] said {it was late}.",
    "they far from the group": "Skippers rowed. " + "The fog came. " * 6 + "[They] said {it}.",
    "both of nobody": "Skippers rowed. [Both] said {it was late}.",
    "who asks": "Tomas Reyl rowed. [Who] said {it was late}?",
    "which of a thing": "Tomas Reyl bought the boat, [which] said {it was late}.",
    "it without a body": "Tomas Reyl rowed. [It] said {it was late}.",
    "his website": "Tomas Reyl rowed. [His website] says {it was late}.",
    "she, too early, before a man": "As [she] said {it was late}, Mr. Oakes left.",
}
ITSELF = {
    "a spokesman stands for himself": (
        "Magnus Thorne rose. [The spokesman] said {it}.",
        "spokesman",
    ),
    "too far back": (
        "Magnus Thorne rose. " + "The fog came. " * 5 + "[The businessman] said {it}.",
        "businessman",
    ),
    "somebody else’s brother": (
        "Ines Calloway rowed with her brother, Paul Oakes. Odile Marsh sang. "
        "[Marsh’s brother] said {it}.",
        "Marsh’s brother",
    ),
    "the man where a stranger is": (
        "Magnus Thorne met an old man. [The man] said {it was late}.",
        "an old man",
    ),
    "surname in the plural": ("Harald Bornholm rose. [Bornholms] said {it}.", "Bornholms"),
}
RIGHT = {**PRONOUNS, **WHO, **THEY, **DESCRIBED, **FIRST}


@pytest.mark.parametrize("case", RIGHT)
def test_the_source_means(case: str) -> None:
    marked, expected = RIGHT[case]
    assert speakers(marked)[-1] == expected


@pytest.mark.parametrize("case", NOBODY)
def test_nobody_is_meant(case: str) -> None:
    quote = read(NOBODY[case]).quotes[-1]
    assert (quote.speaker, quote.confidence, quote.evidence.chain) == (None, 0.0, ())


@pytest.mark.parametrize("case", ITSELF)
def test_the_phrase_stands_for_itself(case: str) -> None:
    marked, expected = ITSELF[case]
    assert (speakers(marked)[-1] or "").lower().removeprefix("the ") == expected.lower()
