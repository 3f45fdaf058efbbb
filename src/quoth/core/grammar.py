"""A sentence as a string of word classes, one letter a token, so that grammar is patterns over it.

Not a parser: closed classes come from lists, verbs from the lexicon in `quoth.core.cues`, the
rest from shape. Quoted runs are one token each, so that what stands around them reads as one
sentence. Letters of the classes:

    N capitalised word   n other word        0 number            D determiner, possessive
    P subject pronoun    o other pronoun     p preposition       f "of"
    c and, or, but       s subordinator      t "that"            w who, which, what, how ...
    T "to"               X be, have, do      M modal             R adverb
    V cue verb, finite   B cue verb, base    G cue verb, -ing    E cue verb, participle only
    v other finite verb  b other base verb   g other -ing        d other -ed
    Q quoted run         ' possessive mark   z day of the week
    , ; : . ( ) and - (a dash that stands alone)
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quoth.core.cues import ADVERBS, VERB_CLASSES
from quoth.core.marks import Quoted
from quoth.core.span import Span
from quoth.core.tagger import Document

_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,8}|\w+(?:(?:[\-‑.&]|(?<=[a-z])- (?!(?:and|or|to)\b)(?=[a-z]))\w+)*"
    r"(?:['’](?!(?:s|re|ve|ll|d|m)\b)\w+)*"
    r"|['’](?:s|re|ve|ll|d|m)\b|['’](?=\s)"
    r"|[,;:.!?…()\[\]]|--|[–—―]|(?<=\s)-(?=\s)|[^\w\s]"
)

_CLASSES: dict[str, str] = {}


def _enter(letter: str, words: str) -> None:
    _CLASSES.update(dict.fromkeys(words.split(), letter))


_enter(
    "D", "the a an this these those my your his her its our their some any no every each all both"
)
_enter("D", "own either neither another such several many most few more other")
_enter("P", "i you he she it we they who someone somebody anyone everyone everybody")
_enter("P", "nobody")
_enter("o", "me him us them himself herself itself themselves myself ourselves yourself")
_enter(
    "p", "in on at by for from with into onto about against between through during without under"
)
_enter(
    "p", "within along among across behind beyond near over above below toward towards upon around"
)
_enter(
    "p", "despite amid except off out outside inside per via like alongside throughout beside ahead"
)
_enter("f", "of")
_enter("c", "and or but nor plus yet")
_enter(
    "s", "because while as if when although though since after before until unless whereas once so"
)
_enter("s", "than whenever wherever lest whilst till")
_enter("t", "that")
_enter("w", "which what whether how why where whom whose whoever whatever")
_enter("T", "to")
_enter("X", "is was were are am be been being has have had having do does did")
_enter(
    "X",
    "isn't wasn't weren't aren't hasn't haven't hadn't don't doesn't didn't isn’t wasn’t weren’t",
)
_enter("X", "aren’t hasn’t haven’t hadn’t don’t doesn’t didn’t ’re ’ve 're 've ’m 'm")
_enter(
    "M",
    "will would can could may might shall should must cannot won't wouldn't can't couldn't ought",
)
_enter("M", "shouldn't won’t wouldn’t can’t couldn’t shouldn’t ’d 'd ’ll 'll")
_enter(
    "v",
    "went came took made got saw gave left led met ran sat stood won lost held kept brought built",
)
_enter(
    "v",
    "bought sent spent cut put let became began fell rose grew drew drove fought paid sold sought",
)
_enter(
    "v", "taught caught chose broke spoke wore threw shot hit set goes comes takes makes gets gives"
)
_enter("v", "leaves leads keeps needs remains became stayed happened seemed")
_enter(
    "v",
    "swept struck sank sang shook slid sped split spread stole stuck swam tore woke wound dealt",
)
_enter(
    "v", "flew froze hid hung laid lay rang rode rose sent shut slept spun stung bent bit bled blew"
)
_enter("R", ADVERBS)
_enter("R", "there")
_enter("0", "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen")
_enter("0", "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty")
_enter("0", "ninety hundred dozen")
_enter("z", "monday tuesday wednesday thursday friday saturday sunday")
_CLASSES.update(VERB_CLASSES)

_ENDS = ((("ing",), "g"), (("ed",), "d"), (("ly",), "R"))
_PUNCTUATION = {
    "!": ".", "?": ".", "…": ".", ".": ".", ",": ",", ";": ";", ":": ":", "(": "(", "[": "(",
    ")": ")", "]": ")", "-": "-", "--": "-", "–": "-", "—": "-", "―": "-", "'": "'", "’": "'",
    "’s": "'", "'s": "'",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence, quoted runs counted as single tokens."""

    span: Span
    tags: str
    """A letter for each token."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    """In lower case; a quoted run is empty."""
    runs: dict[int, int] = field(default_factory=dict)
    """Index of the quoted run, by token."""
    paragraph: int = 0

    def text_span(self, first: int, last: int) -> Span:
        """The span of tokens ``first`` to ``last``, the latter exclusive."""
        return Span(self.starts[first], self.ends[last - 1])


_NO_RUN = -1
LONGEST_UNIT = 500
"""Tokens; a longer sentence (a list, a text without stops) is read in pieces of this length."""


def units_of(
    document: Document, quoted: Sequence[Quoted], titles: frozenset[int] = frozenset()
) -> Iterator[Unit]:
    """The sentences of ``document`` as units, in text order; linear.

    Runs whose index is in ``titles`` are names of works: plain words of their sentence.
    """
    pieces = [
        (span, -2 - index if index in titles else index)
        for index, run in enumerate(quoted)
        for span in run.spans
    ]
    starts = [span.start for span, _ in pieces]
    bounds = [sentence.end for sentence in document.sentences]
    for number, paragraph in enumerate(document.paragraphs):
        first, last = bisect_left(starts, paragraph.start), bisect_left(starts, paragraph.end)
        inner = pieces[first:last]
        low, high = bisect_right(bounds, paragraph.start), bisect_right(bounds, paragraph.end)
        yield from _units(document.text, paragraph, number, inner, bounds[low:high])


def _units(
    text: str, paragraph: Span, number: int, runs: list[tuple[Span, int]], bounds: list[int]
) -> Iterator[Unit]:
    ends = [end for end in bounds if not _inside(runs, end)]
    start, run = paragraph.start, 0
    for end in [*ends, paragraph.end]:
        if end <= start:
            continue
        inner = []
        while run < len(runs) and runs[run][0].start < end:
            inner.append(runs[run])
            run += 1
        yield from _pieces(text, Span(start, end), number, inner)
        start = end


def _inside(runs: list[tuple[Span, int]], offset: int) -> bool:
    at = bisect_left(runs, offset, key=lambda piece: piece[0].start) - 1
    return at >= 0 and offset < runs[at][0].end


def _pieces(text: str, span: Span, paragraph: int, runs: list[tuple[Span, int]]) -> Iterator[Unit]:
    tokens: list[tuple[int, int, str, int]] = []
    position = span.start
    broken = "- " in span.of(text)
    for run, index in [*runs, (Span(span.end, span.end), _NO_RUN)]:
        for match in _TOKEN.finditer(text, position, run.start):
            if match[0] in "{}":
                continue
            word = match[0].replace("- ", "") if broken else match[0]
            tokens.append((match.start(), match.end(), word, _NO_RUN))
        if index >= 0:
            tokens.append((run.start, run.end, "", index))
        elif index != _NO_RUN:
            tokens.append((run.start, run.end, "Title", _NO_RUN))
        position = max(position, run.end)
    loud = len(tokens) > 2 and not text[span.end - 2].islower() and span.of(text).isupper()
    for low in range(0, len(tokens), LONGEST_UNIT):
        yield _unit(tokens[low : low + LONGEST_UNIT], paragraph, loud)


def _unit(tokens: list[tuple[int, int, str, int]], paragraph: int, loud: bool) -> Unit:
    """Tokens as a unit; ``loud`` where the whole text is in capitals."""
    tokens = _without_abbreviation_stops(tokens)
    words = [word for _, _, word, _ in tokens]
    if loud:
        words = [word.lower() if word.lower() in _CLASSES else word for word in words]
    shouted = loud or _headline(words)
    letters: list[str] = []
    for word, (_, _, _, index) in zip(words, tokens, strict=True):
        first = not letters or letters[-1] in "Q:.("
        letters.append("Q" if index >= 0 else word_class(word, first or shouted))
    lower = tuple([word.lower() for word in words])
    return Unit(
        span=Span(tokens[0][0], tokens[-1][1]),
        tags=_settled("".join(letters), lower),
        starts=tuple([token[0] for token in tokens]),
        ends=tuple([token[1] for token in tokens]),
        words=lower,
        runs={n: token[3] for n, token in enumerate(tokens) if token[3] >= 0},
        paragraph=paragraph,
    )


def _without_abbreviation_stops(
    tokens: list[tuple[int, int, str, int]],
) -> list[tuple[int, int, str, int]]:
    """A full stop inside a sentence belongs to the abbreviation before it ("Gov.")."""
    kept: list[tuple[int, int, str, int]] = []
    last = len(tokens) - 1
    for number, token in enumerate(tokens):
        if token[2] == "." and kept and number < last and tokens[number + 1][3] < 0:
            kept[-1] = (kept[-1][0], token[1], kept[-1][2], kept[-1][3])
        else:
            kept.append(token)
    return kept


def joined(first: Unit, second: Unit) -> Unit:
    """Two neighbouring units as one sentence."""
    shift = len(first.tags)
    return Unit(
        span=Span(first.span.start, second.span.end),
        tags=first.tags + second.tags,
        starts=first.starts + second.starts,
        ends=first.ends + second.ends,
        words=first.words + second.words,
        runs=first.runs | {at + shift: run for at, run in second.runs.items()},
        paragraph=first.paragraph,
    )


def _headline(words: list[str]) -> bool:
    """Whether capitals tell nothing: most longer words have one."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.7 * len(long)


def word_class(word: str, any_case: bool) -> str:
    """The letter of a token on its own; ``any_case`` where a capital tells nothing."""
    mark = _PUNCTUATION.get(word)
    if mark:
        return mark
    low = word.lower()
    letter = _CLASSES.get(low)
    if word[0].isupper():
        if letter and (any_case or letter in "PDXMptcswfTz") and low not in _NAMES:
            return letter if len(word) == 1 or not word.isupper() or letter in "PDpf" else "N"
        return "N"
    if letter:
        return letter
    if word[0].isdigit():
        return "0"
    if not word[0].isalpha():
        return "n" if word[0] in "$£€#@%&" else "-" if word[0] in "*•|/" else ","
    for ends, found in _ENDS:
        if low.endswith(ends) and len(low) > 4:
            return found
    return "n"


_NAMES = frozenset(["us", "may", "will", "it", "who", "mark", "bill"])


_PLURAL = frozenset("people men women children police others some many few most both all".split())
_PLURAL_NOUN = re.compile(r"[D'fTp0]V")
_SETTLE = (
    (re.compile(r"(?<=P)'"), "X"),
    (re.compile(r"(?<=[D'f0])[Bb]"), "n"),
    (re.compile(r"(?<=[NnD])B(?=[VXM])"), "n"),
    (re.compile(r"(?<=[Nn])G(?=[XMV])"), "n"),
)


def _settled(tags: str, words: tuple[str, ...]) -> str:
    """Words whose place tells their class: nouns that look like verbs, "he's"."""
    for pattern, letter in _SETTLE:
        tags = pattern.sub(letter, tags)
    for noun in _PLURAL_NOUN.finditer(tags):
        at = noun.end() - 1
        if words[at].endswith("s"):
            tags = tags[:at] + "n" + tags[at + 1 :]
    at = tags.find("B", 1)
    while at > 0:
        if tags[at - 1] in "Nn" and not _plural(words[at - 1]):
            tags = tags[:at] + "n" + tags[at + 1 :]
        at = tags.find("B", at + 1)
    return tags


def _plural(word: str) -> bool:
    return word in _PLURAL or (word.endswith("s") and not word.endswith("ss"))
