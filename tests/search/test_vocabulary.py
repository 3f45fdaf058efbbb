"""What a typed word may mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from quoth.search.vocabulary import Vocabulary, edits_allowed

WORDS = "plan plane planes plant breakwater breakwaters break water winter 2026 a an and".split()


def vocabulary(words):
    made = Vocabulary()
    for word in dict.fromkeys(words):
        made.add(word)
    return made


STARTING = {
    "several": ("plan", ["plane", "planes", "plant"]),
    "not the word itself": ("breakwaters", []),
    "one letter": ("a", ["an", "and"]),
    "letters in order are no beginning": ("bw", []),
    "end of a word is no beginning": ("water", []),
}


@pytest.mark.parametrize(("start", "words"), STARTING.values(), ids=STARTING)
def test_words_that_begin_so(start, words):
    assert vocabulary(WORDS).starting(start) == words


NEAR = {
    "letter lost": ("breakwatr", {"breakwater": 1, "breakwaters": 2}),
    "letter added": ("breakkwater", {"breakwater": 1, "breakwaters": 2}),
    "letter changed": ("wintar", {"winter": 1}),
    "neighbours swapped": ("wniter", {"winter": 1}),
    "two edits from eight letters": ("braekwatr", {"breakwater": 2}),
    "two edits in seven letters": ("wnitter", {}),
    "first letter wrong": ("vinter", {"winter": 1}),
    "too short": ("pan", {}),
    "numbers are never misspelt": ("2025", {}),
    "scattered letters": ("bkwtr", {}),
}


@pytest.mark.parametrize(("typed", "words"), NEAR.values(), ids=NEAR)
def test_words_at_few_edits(typed, words):
    assert dict(vocabulary(WORDS).near(typed)) == words


STARTS = {
    "letter lost": ("brekw", {"breakwater", "breakwaters"}),
    "swapped": ("braekw", {"breakwater", "breakwaters"}),
    "first letter": ("preakw", {"breakwater", "breakwaters"}),
    "right so far": ("break", set()),
    "two edits": ("brakvw", set()),
    "too short": ("brk", set()),
}


@pytest.mark.parametrize(("start", "words"), STARTS.values(), ids=STARTS)
def test_words_that_begin_almost_so(start, words):
    assert set(vocabulary(WORDS).misspelt_start(start)) == words


def test_nearest_words_are_offered_best_first():
    assert vocabulary(WORDS).nearest("brekwtr")[0] == "breakwater"
    assert vocabulary(WORDS).nearest("xyzzy") == []


@given(st.lists(st.text("abcd", min_size=1, max_size=9), max_size=40), st.text("abcd", max_size=9))
def test_near_words_are_those_of_a_plain_comparison(words, typed):
    allowed = edits_allowed(typed)
    expected = {
        word: distance for word in words if 0 < (distance := OSA.distance(typed, word)) <= allowed
    }
    assert dict(vocabulary(words).near(typed)) == expected


@given(st.lists(st.text("abcd", min_size=1, max_size=9), max_size=30), st.text("abcd", max_size=8))
def test_misspelt_starts_are_those_of_a_plain_comparison(words, start):
    def one_edit_away(word):
        starts = (word[:length] for length in range(len(start) - 1, len(start) + 2))
        return any(OSA.distance(start, other) == 1 for other in starts)

    found = set(vocabulary(words).misspelt_start(start))
    if edits_allowed(start):
        plain = {word for word in words if not word.startswith(start) and one_edit_away(word)}
        # A word that ends inside what was typed is a misspelt word, not a misspelt beginning.
        assert found == {word for word in plain if not start.startswith(word)}
    else:
        assert found == set()
