"""Peoples, languages and adjectives, and the place that each belongs to."""

from __future__ import annotations

import pytest
from tests.marked import entity

from quoth.core import extract
from quoth.core.demonyms import HOMES
from quoth.core.gazetteer import DEMONYMS, PLACES

WITH_PLACE = {
    "adjective": ("Danish ships left.", "Danish", "Denmark"),
    "people": ("The Danes left.", "Danes", "Denmark"),
    "people, one of them": ("A Dane left. The Danes came back.", "Danes", "Denmark"),
    "people, seldom so": ("A Dane left. Another Dane left. Danes waited.", "Danes", "Denmark"),
    "two words": ("South Korean ships left.", "South Korean", "South Korea"),
    "a state's": ("Californian ships left.", "Californian", "California"),
    "by the name in use": ("Ships of the U.S. left. American ships came.", "American", "U.S."),
    "a place no longer there": ("Soviet ships left.", "Soviet", "Soviet Union"),
}
WITHOUT = {
    "two places": ("Korean ships left.", "Korean"),
    "many places": ("Arab ships left.", "Arab"),
    "a people inside another": ("African-American sailors left.", "African-American"),
    "a faith": ("Lutheran bishops left.", "Lutheran"),
    "a place": ("They left Denmark.", "Denmark"),
    "a surname": ("“We left,” said Ines Dane.", "Ines Dane"),
}


@pytest.mark.parametrize("case", WITH_PLACE)
def test_a_demonym_has_a_place(case: str) -> None:
    text, name, place = WITH_PLACE[case]
    assert entity(extract(text), name).place == place


@pytest.mark.parametrize("case", WITHOUT)
def test_what_is_no_demonym_of_one_place_has_none(case: str) -> None:
    text, name = WITHOUT[case]
    assert entity(extract(text), name).place is None


def test_every_home_is_a_place_and_every_demonym_a_known_name() -> None:
    assert set(HOMES.values()) - PLACES == {"Polynesia"}
    assert not set(HOMES) - DEMONYMS


def test_the_mentions_of_a_place_take_in_its_people() -> None:
    text = "Denmark closed its ports. The Danes waited. Danish and Swedish ships left."
    found = extract(text)
    spans = found.spans_of(entity(found, "Denmark"))
    assert [span.of(text) for span in spans] == ["Denmark", "Danes", "Danish"]
    assert [m.span for m in entity(found, "Danes").mentions] == found.spans_of(
        entity(found, "Danes")
    )
