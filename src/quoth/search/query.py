"""The query line: words, exact words, phrases, exclusions and fields.

===================  ==================================================================
``word``             whole words, then word beginnings, then typos
``'word``            exactly these letters
``"two words"``      a phrase; marks, dashes and accents make no difference
``!word``            not this word (also ``!"two words"``, ``!speaker:name``)
``speaker:name``     who said it; ``speaker:?`` for an unknown speaker
``form:direct``      or ``indirect``, ``mixed``; the first letters are enough
``title:`` ``outlet:``  words of the article's title, of its outlet
===================  ==================================================================

A capital makes case matter for that word. An unknown ``name:`` is plain text. The last word is
still being typed while no space follows: it stands for all words that begin with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, get_args

from quoth.search.fold import cased_words, folded_words

FieldName = Literal["speaker", "form", "title", "outlet"]
FIELDS: tuple[FieldName, ...] = get_args(FieldName)

LONGEST = 256
"""Characters of a query that are read."""
MOST_WORDS = 32
"""Words of a query that are read."""

_MARKS = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
_PIECE = re.compile(r'(!?)(?:([A-Za-z]{1,16}):)?(?:"([^"]*)("?)|(\S*))')


@dataclass(frozen=True, slots=True)
class Term:
    """One word to look for."""

    word: str
    """Folded, with its capitals."""
    exact: bool = False
    """No beginnings of other words, no typos."""
    open: bool = False
    """Still being typed: word beginnings count as much as whole words."""

    @property
    def folded(self) -> str:
        """The word without capitals."""
        return self.word.casefold()

    @property
    def case_matters(self) -> bool:
        """Smart case: a capital in the query asks for a capital in the text."""
        return self.word != self.folded


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand side by side."""

    words: tuple[str, ...]
    """Folded."""
    open: bool = False
    """The last word is still being typed."""

    @property
    def needle(self) -> str:
        """The words as they stand in a text of folded words, a space before and between them."""
        return " " + " ".join(self.words) + ("" if self.open else " ")


@dataclass(frozen=True, slots=True)
class Filter:
    """A field that must, or must not, hold all of these words."""

    field: FieldName
    words: tuple[str, ...]
    """Folded; empty stands for an unknown value."""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query line, read."""

    terms: tuple[Term, ...] = ()
    """In the order typed; the words of phrases among them."""
    phrases: tuple[Phrase, ...] = ()
    without: tuple[Phrase, ...] = ()
    filters: tuple[Filter, ...] = ()


def parse(line: str) -> Query:
    """The query of a line; any line has one, and what cannot be understood is plain text."""
    terms: list[Term] = []
    phrases: list[Phrase] = []
    without: list[Phrase] = []
    filters: list[Filter] = []
    text = line[:LONGEST].translate(_MARKS)
    for piece in _PIECE.finditer(text):
        negated, name, quoted, closed, bare = piece.groups()
        last = piece.end() == len(text)
        value = quoted if quoted is not None else (bare or "")
        field = next((known for known in FIELDS if known == (name or "").lower()), None)
        if field is not None:
            if words := _field_words(value):
                filters.append(Filter(field, words, bool(negated)))
            elif value.strip() == "?":
                filters.append(Filter(field, (), bool(negated)))
            continue
        if name:
            terms += [Term(word) for word in cased_words(name)]
        if negated:
            if words := tuple(folded_words(value)):
                without.append(Phrase(words))
        elif quoted is not None:
            phrase_open = last and not closed and not quoted.endswith(" ")
            if words := tuple(folded_words(value)):
                phrases.append(Phrase(words, phrase_open))
                terms += _terms(cased_words(value), exact=True, last=phrase_open)
        else:
            terms += _terms(cased_words(value), exact=value.startswith("'"), last=last)
    return Query(tuple(terms[:MOST_WORDS]), tuple(phrases), tuple(without), tuple(filters))


def _field_words(value: str) -> tuple[str, ...]:
    return tuple(folded_words(value))


def _terms(words: list[str], *, exact: bool, last: bool) -> list[Term]:
    final = len(words) - 1
    return [Term(word, exact, last and i == final) for i, word in enumerate(words)]
