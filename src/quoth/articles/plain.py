"""Plain text: the characters stay as they are; title, byline and date are guessed by shape."""

from __future__ import annotations

import re

from quoth.articles.metadata import Facts, dateline, facts_of_line, is_outlet, is_person
from quoth.core.model import Layer
from quoth.core.span import Span

_HEAD = 6000
_HEAD_LINES = 12
_MISSES = 3
_LINE = re.compile(r"[^\n]+")
_KICKERS = frozenset(
    "abstract|full text|press release|media release|news release|news|opinion|comment|analysis|"
    "interview|editorial|feature|exclusive|breaking|for immediate release|summary".split("|")
)
_LABEL = re.compile(r"(?:title|headline)\s{0,3}:\s{0,3}", re.I)
_HEADING = re.compile(r"\n\n([^\s“‘\"'«(—–•*-][^\n]{1,78})(?=\n\n)")
_SENTENCE_END = re.compile(r"[.!?…]{1,3}[”’\"')\]]{0,3}(?=\s|$)")
_TITLE_LENGTH = 150
_CUT = 90
_SHORTEST_PARAGRAPH = 60


def read_head(text: str) -> tuple[Facts, tuple[Layer, ...]]:
    """Facts guessed from the first lines of ``text``, and layers over the lines they stand in.

    Without a line that can be a title, ``title`` is None.
    """
    facts = Facts()
    layers: list[Layer] = []
    misses = 0
    lines = [Span(*m.span()).trimmed(text) for m in _LINE.finditer(text, 0, _HEAD)]
    lines = [line for line in lines if line.length][:_HEAD_LINES]
    for index, line in enumerate(lines):
        words = line.of(text)
        if found := facts_of_line(words):
            labelled = _LABEL.match(words) if found.title else None
            span = Span(line.start + labelled.end(), line.end) if labelled else line
            layers.append(Layer(span, "title" if labelled else "byline"))
            facts.fill(found)
        elif facts.title and not facts.byline and _names_author(text, lines, index):
            layers.append(Layer(line, "byline"))
            facts.byline = (words,)
        elif facts.title is None and not misses and _is_masthead(text, lines, index):
            facts.fill(Facts(outlet=words))
        elif facts.title is None and not misses and _is_title(text, lines, index):
            facts.title = words
            layers.append(Layer(line, "title"))
        elif words.strip(":").lower() not in _KICKERS:
            facts.fill(dateline(words) or Facts())
            misses += 1
            if misses == _MISSES or line.length > 300:
                break
    return facts, tuple(layers)


def headings(text: str, after: int = 0) -> tuple[Layer, ...]:
    """Short lines without a stop that stand alone above a longer paragraph."""
    return tuple(
        Layer(Span(*found.span(1)), "heading")
        for found in _HEADING.finditer(text, max(0, after - 2))
        if _reads_as_heading(found[1]) and _paragraph_at(text, found.end() + 2)
    )


def first_sentence(text: str) -> str | None:
    """The first sentence, cut at a word after 90 characters; None for a text without letters."""
    line = text.lstrip()[:400].partition("\n")[0].strip()
    if not any(map(str.isalpha, line)):
        return None
    end = _SENTENCE_END.search(line)
    sentence = line[: end.end()] if end else line
    if len(sentence) <= _CUT:
        return sentence
    cut = sentence[:_CUT]
    return (cut.rpartition(" ")[0].rstrip(",;:–— ") or cut) + "…"


def _is_masthead(text: str, lines: list[Span], index: int) -> bool:
    words = lines[index].of(text)
    return index == 0 and is_outlet(words) and len(words.split()) > 1 and _is_title(text, lines, 1)


def _names_author(text: str, lines: list[Span], index: int) -> bool:
    """Whether the line is a bare name with the line of outlet or date right below it."""
    if index + 1 >= len(lines) or not is_person(lines[index].of(text)):
        return False
    below = lines[index + 1]
    return text[lines[index].end : below.start].count("\n") == 1 and bool(
        facts_of_line(below.of(text))
    )


def _is_title(text: str, lines: list[Span], index: int) -> bool:
    if index + 1 >= len(lines):
        return False
    line, after = lines[index], lines[index + 1]
    words = line.of(text)
    if line.length > _TITLE_LENGTH or not any(map(str.isalpha, words)):
        return False
    if words.lower() in _KICKERS or words[-1] in ".,;:…" or words[0].islower():
        return False
    return not _wrapped(text, line, after)


def _wrapped(text: str, line: Span, after: Span) -> bool:
    """Whether ``line`` seems the first line of a paragraph with hard line ends."""
    if "\n" in text[line.end : after.start].replace("\n", "", 1) or facts_of_line(after.of(text)):
        return False
    follows = after.of(text)
    if follows[0].islower():
        return True
    third = text[after.end : after.end + 2]
    runs_on = third[:1] == "\n" and third[1:] not in ("", "\n")
    return runs_on and line.length > 40 and abs(line.length - after.length) < 25


def _paragraph_at(text: str, start: int) -> bool:
    first = text[start : start + _SHORTEST_PARAGRAPH]
    return len(first) == _SHORTEST_PARAGRAPH and "\n" not in first


def _reads_as_heading(words: str) -> bool:
    letters = any(map(str.isalpha, words))
    return letters and len(words.split()) <= 12 and words.rstrip()[-1] not in ".,;:!…”’\"'"
