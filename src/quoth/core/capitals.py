"""Runs of capitalised words: where names can be. Spans only, one pass over the text."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from quoth.core.lexicon import COMMON
from quoth.core.span import Span, at
from quoth.core.tagger import Document

_UP = "A-Z" + "".join(c for c in map(chr, range(0xC0, 0x530)) if c.isupper())
_ABBREVIATION = (
    "Mr|Mrs|Ms|Dr|Messrs|Sens?|Reps?|Govs?|Gen|Lt|Col|Capt|Cmdr|Sgt|Prof|Rev|Hon|St|Mt|Ft|Jr|Sr|"
    "Inc|Ltd|Corp|Co|Bros|Maj|Adm|Cpl|Pvt|Supt|Det|Atty|Assn|Dept|Univ|Calif|Fla|Mass|Conn|Penn|"
    "Mich|Minn|Tenn|Ala|Ariz|Colo|Ill|Ind|Okla|Ore|Wis|Wyo|Nev|Va|Pa|Md|Tex"
)
_TOKEN = re.compile(
    rf"(?<![\w@#/.])(?:(?:[{_UP}]\.){{1,6}}(?:[{_UP}](?!\w))?"
    rf"|(?:{_ABBREVIATION})\."
    rf"|[{_UP}]{{1,5}}&[{_UP}]\w*"
    rf"|(?:al|el|an)[-‑][{_UP}]\w*"
    rf"|\d{{1,4}}[{_UP}]\w*"
    rf"|[{_UP}]\w*(?:['’](?!s\b)\w+)*(?:\.(?:com|org|net)\b)?)"
    rf"|(?<=[a-z\d][.!?])[{_UP}][a-z]\w*"  # a lost space after a stop
    rf"|(?<=[a-z][’'”\"][.!?])[{_UP}][a-z]\w*"
)
_LONGEST = 24
"""Words of the longest run; what goes on longer is no name, and must not cost more than a line."""
_SMALL = frozenset("a an and the of for to in on at with by or nor but as from over s".split())
_LOWER = re.compile(r"\b[a-z]+")
_LETTERS = re.compile(r"\b[a-z]{4,}")
_CAPITALISED = re.compile(rf"\b[{_UP}]\w*")
_OPENERS = "“‘\"'«([—–:•*|>{-"

GAPS = {
    " ": "",
    "\u00a0": "",
    "  ": "",
    "-": "-",
    "‑": "-",
    "–": "-",
    " & ": "&",
    **{
        f" {words} ": words
        for words in (
            "of|of the|of a|for|for the|for a|and|and the|on|on the|de la|de los|de|la|le|von der|"
            "van der|van den|von|van|der|den|bin|ibn|al|el|del|della|di|du|da|do|dos|das|e|y|af|"
            "av|ten|ter"
        ).split("|")
    },
}
"""What may stand between two capitalised words of one run, and what it is called."""

_POSSESSIVE_HEADS = frozenset(
    "Women Children People Men Veterans King Queen Lloyd Moody Macy Sotheby Christie Levi Lowe "
    "Kohl Valentine Mother Father Patrick Andrew Martha Paul Peter John James Mary Luke Fisherman "
    "Writers Workers Students Teachers Farmers Ladies Parents Player Players Writer Author "
    "Seamen Fishermen Sailors Miners Widows".split()
)


@dataclass(slots=True)
class Token:
    """One capitalised word of a run."""

    start: int
    end: int
    word: str
    gap: str
    """What joins it to the word before: "", "-", "of", "and" ...; "" for the first."""


@dataclass(slots=True)
class Run:
    """Capitalised words that may make one name or several."""

    tokens: list[Token]
    initial: bool
    """Stands where any word would have a capital: at the start of a sentence or quotation."""
    headline: bool
    """Lies in a line where nearly every word has a capital."""


def headlines(document: Document) -> list[Span]:
    """Lines in title case or all capitals."""
    return [line for line in document.paragraphs if _is_headline(line.of(document.text))]


def _is_headline(line: str) -> bool:
    if len(line) > 250 or line[-1] in ",;":
        return False
    capitals = len(_CAPITALISED.findall(line))
    if capitals < 4:
        return False
    if line[-1] in ".!?":
        return all(word in _SMALL for word in _LOWER.findall(line))
    lowered = len(_LETTERS.findall(line)) - line.count(" from ") - line.count(" with ")
    return lowered <= capitals // 5


def runs_of(document: Document) -> Iterator[Run]:
    """All runs, in text order."""
    text = document.text
    starts = {sentence.start for sentence in document.sentences}
    titles = headlines(document)
    tokens: list[Token] = []
    end = -1
    for match in _TOKEN.finditer(text):
        start, stop = match.span()
        word = match[0]
        gap = GAPS.get(text[end:start]) if 0 < start - end < 12 and tokens else None
        if gap is None and tokens and text[end:start] in ("’s ", "'s ", "’ ", "' "):
            gap = "'s" if tokens[-1].word in _POSSESSIVE_HEADS else None
        if gap is None or len(tokens) >= _LONGEST:
            if tokens:
                yield _run(text, tokens, starts, titles)
            tokens = [Token(start, stop, word, "")]
        else:
            tokens.append(Token(start, stop, word, gap))
        end = stop
    if tokens:
        yield _run(text, tokens, starts, titles)


def _run(text: str, tokens: list[Token], starts: set[int], titles: list[Span]) -> Run:
    start = tokens[0].start
    before = start - 1
    initial = start in starts or before < 0 or text[before] in ".!?\n"
    if not initial and text[before] in _OPENERS:
        initial = text[before] not in "(-—–" or before - 1 in starts or before in starts
    elif not initial and text[before] == " " and before > 0:
        initial = text[before - 1] in ":•*|>"
    return Run(tokens, initial, bool(titles) and at(titles, start) is not None)


def is_common(word: str, lowered: Container[str]) -> bool:
    """Whether a capitalised word is an everyday word, here or in general."""
    low = word.lower().replace("’", "'")
    return low in COMMON or low in lowered
