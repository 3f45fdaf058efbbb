"""What follows a reporting verb: the kind of its complement, and where the content ends."""

from __future__ import annotations

import re

from quoth.core.cues import ADDRESSING, SPEECH
from quoth.core.direct import group_start, is_speech
from quoth.core.grammar import Unit
from quoth.core.sources import subject_before

_CLAUSES = frozenset(["t", "c", "w", "nt", "nc", "nw", "o", "no", "q", "a", "na"])
_WHEN = (("night",), ("day",), ("morning",), ("evening",), ("afternoon",), ("week",), ("year",))
"""After "that", a time rather than what was said."""
_ADDRESSED = re.compile(r"D?[nN]{1,5}(?=[DP])")
"""Whom something is told, and the subject of what is told: "told the BBC the wall ..."."""
_PREDICATE = re.compile(r"[XR]{0,2}V")
_INCLUDING = frozenset(["including", "resembling"])
"""Participles that go on with what was said; the latter is a machine's "such as"."""
_CONTRASTS = (("while",), ("although",), ("though",))


def frame_of(unit: Unit, start: int, lemma: str) -> tuple[str, int]:
    """What kind of complement begins at token ``start``, and where its content begins.

    ``t`` that, ``w`` question word or "if", ``o`` to-infinitive, ``c`` clause, ``n`` noun
    phrase, ``g`` -ing, ``a`` "as", ``q`` quoted run, ``p:WORD`` preposition, ``n``-anything:
    that after a noun phrase; empty for none.
    """
    tags, words = unit.tags, unit.words
    if start >= len(tags):
        return "", start
    start = _after_aside(tags, start)
    simple = _simple_frame(unit, start)
    if simple == "p:to" and lemma in SPEECH:
        end = _phrase_end(unit, start + 1)
        if end > start + 1 and tags[end : end + 1] == "t":
            return "nt", end
    if simple != "n":
        after = start + 1 if simple.startswith("p:") else start
        return simple, after
    addressed = _ADDRESSED.match(unit.tags, start) if lemma in ADDRESSING else None
    if addressed and _is_clause(unit, addressed.end()):
        return "nc", addressed.end()
    if _is_clause(unit, start):
        return "c", start
    end = _phrase_end(unit, start)
    if end < len(tags):
        second = _simple_frame(unit, end)
        aside = _after_aside(tags, end)
        if aside > end:
            return "n" + _simple_frame(unit, aside), aside
        if second and second not in {"n", "g", ""} and not second.startswith("p:"):
            begins = end if lemma in ADDRESSING else start
            if begins > start and words[begins - 1] in ("not", "never"):
                begins -= 1
            return "n" + second, begins
        if lemma in ADDRESSING and _is_clause(unit, end):
            return "nc", end
        if second in {"p:of", "p:for", "p:to"}:
            return "n" + second, start
    if lemma in ADDRESSING and words[start] in {
        "me",
        "him",
        "us",
        "them",
        "her",
        "reporters",
        "you",
    }:
        return "nc", start + 1
    return "n", start


def _after_aside(tags: str, start: int) -> int:
    """``start``, or the "that" or "whether" behind an aside that begins there with a comma."""
    if tags[start] != ",":
        return start
    comma = tags.find(",", start + 1, start + 12)
    return comma + 1 if comma > 0 and tags[comma + 1 : comma + 2] in ("t", "w") else start


def _simple_frame(unit: Unit, at: int) -> str:
    tag, word = unit.tags[at], unit.words[at]
    if tag == "t":
        return "" if at and unit.words[at + 1 : at + 2] in _WHEN else "t"
    if tag == "w" or word in {"if", "when"}:
        return "w"
    if tag == "T":
        after = unit.tags[at + 1 : at + 3]
        if after[:1] in tuple("BbXvM") or (after[:1] == "n") or after[:2] in {"RB", "Rb", "Rn"}:
            return "o"
        return "p:to"
    if word == "as":
        return "a"
    if tag in "pf":
        return "p:" + word
    if tag in "gG":
        return "g"
    if tag == "Q":
        return "q"
    if tag in "DNn0PodE'z" or word == "there":
        return "n"
    return ""


def _phrase_end(unit: Unit, start: int) -> int:
    """End of the plain noun phrase (no preposition) that begins at ``start``."""
    at = start
    tags = unit.tags
    while at < len(tags) and at < start + 12 and tags[at] in "DNn0Po'RdEQ":
        at += 1
        if tags[at - 1] in "Po":
            break
    return at


def _is_clause(unit: Unit, start: int) -> bool:
    """Whether a subject and a finite verb begin at ``start``."""
    tags = unit.tags
    at = start
    if unit.words[start] == "there" and tags[start + 1 : start + 2] in ("X", "M"):
        return True
    while at < len(tags) and at < start + 25:
        tag = tags[at]
        if tag in "VBvXMb" and at > start:
            return not (tag in "Bb" and tags[at - 1] in "T")
        if tag == "d" and at > start and tags[at + 1 : at + 2] not in ("n", "N"):
            return True
        if tag in "DNn0PogfpdGER'(),cQ-z":
            if tag in "(," and at == start + 1 and tags[start] != "N":
                return False
            at += 1
        else:
            return False
    return False


def content_end(unit: Unit, start: int, frame: str, taken: set[int]) -> int:
    """Where the content ends: at the clause's end, or where the writer takes over again."""
    tags = unit.tags
    end = start
    while end < len(tags) and end not in taken:
        tag = tags[end]
        if tag == ";" or (tag == "." and end + 1 >= len(tags)):
            break
        if end > start and (
            (tag == "," and _parts(unit, end)) or (tag == "-" and frame not in _CLAUSES)
        ):
            break
        end += 1
    while end > start and tags[end - 1] in ".;:,-":
        end -= 1
    return end


def _parts(unit: Unit, comma: int) -> bool:
    """Whether the clause after the comma is the writer's again, not the speaker's."""
    tags, words = unit.tags, unit.words
    at = comma + 1
    if tags[at : at + 1] == "c":
        at += 1
        if _new_report(unit, at) or _PREDICATE.match(tags, at):
            return True
    if words[at : at + 2] == ("according", "to") or words[at : at + 1] in _CONTRASTS:
        return True
    return tags[at : at + 1] == "G" and words[at] not in _INCLUDING


def _new_report(unit: Unit, start: int) -> bool:
    """Whether somebody else's report begins: subject and verb of speech."""
    for head in range(start, min(len(unit.tags), start + 12)):
        if unit.tags[head] in "VB":
            first = group_start(unit, head, start)
            return is_speech(unit, head) and subject_before(unit, first, start) is not None
    return False
