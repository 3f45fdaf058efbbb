"""Words as they are compared, and the way back to their letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.core.span import Span
from quoth.search.fold import beginning, cased_words, folded_words, words_of

FOLDED = {
    "case": ("The Mayor", ["the", "mayor"]),
    "accents": ("Réyl’s café, naïve", ["reyl", "cafe", "naive"]),
    "decomposed accents": ("cafe\u0301 au lait", ["cafe", "au", "lait"]),
    "apostrophe inside": ("don’t don't dont", ["dont"] * 3),
    "possessive": ("the county’s and Tern Bay's", ["the", "county", "and", "tern", "bay"]),
    "possessive of a plural": ("winters’ storms", ["winters", "storms"]),
    "quotation marks": ("“We” «have» ‘waited’", ["we", "have", "waited"]),
    "hyphen and dashes": ("county-wide—and so–on", ["county", "wide", "and", "so", "on"]),
    "soft hyphen": ("break\u00adwater", ["breakwater"]),
    "initials": ("the U.S. and J.K. Pell", ["the", "us", "and", "jk", "pell"]),
    "numbers": ("41 million, 1,940 or 1.5", ["41", "million", "1940", "or", "15"]),
    "ligature and sharp s": ("ﬁne Straße", ["fine", "strasse"]),
    "full width": ("Ｔｅｒｎ", ["tern"]),
    "ideographs one by one": ("防波堤 plan", ["防", "波", "堤", "plan"]),
    "two marks do not join": ("''said''he", ["said", "he"]),
    "nothing": ("— … “” !?", []),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "words"), FOLDED.values(), ids=FOLDED)
def test_words_are_folded(text, words):
    assert folded_words(text) == words
    assert [word.folded for word in words_of(text)] == words


def test_capitals_are_kept_apart():
    assert cased_words("Tern Bay’s NATO café") == ["Tern", "Bay", "NATO", "cafe"]


BEGINNINGS = {
    "ascii": ("breakwater", 5, "break"),
    "accent before": ("Réylson", 4, "Réyl"),
    "decomposed accent goes with its letter": ("cafe\u0301s", 4, "cafe\u0301"),
    "soft hyphen": ("break\u00adwater", 6, "break\u00adw"),
    "half a sharp s lights it whole": ("Straße", 5, "Straß"),
    "all": ("plan", 4, "plan"),
    "more than all": ("plan", 9, "plan"),
}


@pytest.mark.parametrize(("word", "letters", "lit"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_first_letters_are_found_in_the_word(word, letters, lit):
    assert beginning(word, Span(0, len(word)), letters).of(word) == lit


@given(st.text(max_size=200))
def test_words_lie_in_the_text_in_order(text):
    words = words_of(text)
    assert [word.cased for word in words] == cased_words(text)
    ends = [0, *(word.span.end for word in words)]
    for word, before in zip(words, ends, strict=False):
        assert before <= word.span.start < word.span.end <= len(text)
        assert word.folded.isalnum()


@given(st.text(alphabet="aeéèüñßABz’'- \u0301", max_size=40))
def test_composed_and_decomposed_text_fold_alike(text):
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    assert folded_words(composed) == folded_words(decomposed)


def test_long_runs_take_linear_work():
    for unit in ("'", "a'", "\u0301", "a\u0301'", "1,", "A.", "\u00ad"):
        folded_words(unit * 200_000)
