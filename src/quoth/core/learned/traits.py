"""What speaks for and against a stretch of text as a name of each kind, as named features.

Each feature is a word and a number; `naming` weighs them with the table in `weights`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quoth.core.cities import CITIES
from quoth.core.gazetteer import DEMONYMS, NATIONS, PLACES, REGIONS
from quoth.core.given_names import GIVEN
from quoth.core.kinds import table_of
from quoth.core.learned.beliefs import KINDS
from quoth.core.learned.nouns import kind_of_noun
from quoth.core.learned.reach import paired
from quoth.core.lexicon import (
    CALENDAR,
    COMMON,
    MISC_TAILS,
    NEWSPAPERS,
    NOT_ACRONYMS,
    OF_PEOPLE,
    ORG_HEADS,
    ORG_TAILS,
    PLACE_OF,
    PLACE_TAILS,
    TITLES,
)
from quoth.core.model import EntityKind
from quoth.core.span import Span

_SURE = 0.95
"""From this score the rules go by a mark that leaves no doubt: a title, "Ltd"."""
_CAP = 6.0
"""Log odds of the model beyond this are not told apart."""
_BEFORE = re.compile(r"([\w'’-]{1,20})[.]?([\s\"“‘'(\[]{0,3})$")
_AFTER = re.compile(r"[\"”’]?(,?) ?(?:\(\w{1,20}\) )?(['’]s\b|[\w-]{1,24}|[(\"“:;/|])?")
_LINK = frozenset(
    "in at from of to by for with on near the and a an as into against outside between than like "
    "including under over via about or after joined joins beat defeated versus vs around across "
    "called named titled entitled".split()
)
_VERBS = frozenset(
    "is was has had are were will would can could may might did does do announced plans began "
    "became won lost signed launched released bought sold operates operated produces publishes "
    "reported reports opened moved went took died lived born married wants believes thinks".split()
)
_TEAM = re.compile(
    r"(?:play|played|plays|playing|signed|sign|debut|debuted|coached|coach|transferred|loan|loaned|"
    r"appearances|goals|games|matches|season|seasons|spell|career|contract|captain|captained|"
    r"striker|midfielder|goalkeeper|footballer|defender|quarterback|traded|drafted|scored|joined|"
    r"rejoined|supporting|opened|toured|tour|gigs|bands?|artists|groups) (?:\w{1,12} ){0,3}"
    r"(?:for|with|by|to|in|at|against|from|like|as|joined|supporting|captained|coached) (?:the )?$"
)
_TEAM_WORDS = "for with by to in at against from like as joined supporting captained coached"
_TEAMED = tuple(f" {word} {the}" for word in _TEAM_WORDS.split() for the in ("", "the "))
_DEFINED = re.compile(
    r"(?: \([^()\n]{1,80}\))?(?:, | (?:is|was|are|were|became|remains) )(?:now |also |currently )?"
    r"(?:an?|the|one of the) ([\w' -]{3,80})"
)
_STOP = re.compile(
    r" (?:of|in|for|that|who|which|from|by|located|based|at|on|with|to|and|near|whose|where|"
    r"founded|established|is|was|has|had|made|built|between|used|known|under|during|about) "
)
_WORDS = re.compile(r"[^\s/]+")
_ORDINAL = re.compile(r"\d")
_MEDIA = frozenset(("radio", "television", "tv"))
_CALL = re.compile(
    r"\d{1,3}(?!AM|PM|KM|KG|MM|TH|ST|ND|GB|MB|CM)[A-Z]{2,4}|[A-Z]{2,6}\d{1,2}|[A-Z]{2,4}-[A-Z]{2,4}"
)
_CLUB = frozenset("fc afc united city rovers wanderers athletic rangers club".split())
_COMPANY = frozenset("inc ltd llc corp co plc gmbh ag llp s.a pty bhd nv bv".split())


SETTING = ("before", "after", "noun.of", "team", "quote", "sign", "initial", "number")
"""How the names of features begin that come from the words around a candidate."""
Features = list[tuple[str, float]]
"""Names of features with their values; those not named are zero."""


@dataclass(slots=True)
class Candidate:
    """A stretch that may be a name, and who proposed it."""

    span: Span
    form: str
    reason: str = ""
    """Why it is a candidate, if it is not as proposed."""
    model: EntityKind | None = None
    rule: EntityKind | None = None
    score: float = 0.0
    """How sure the rule is."""

    @property
    def proposed(self) -> bool:
        """Whether the words were proposed as a name, here or elsewhere."""
        return bool(self.model or self.rule) or self.reason == "again"


def shape(form: str) -> Iterator[tuple[str, float]]:
    """What the words of a name say, wherever it stands."""
    words = _WORDS.findall(form)
    count = len(words)
    yield f"words.{min(count, 4)}", 1
    first, last = words[0], words[-1].rstrip(".,")
    low = last.lower()
    bare = form.removeprefix("The ")
    yield from _listed(bare)
    if first == "The" and count > 1:
        yield "the.own", 1
        first = words[1]
    if first in GIVEN:
        yield f"given.{min(count, 3)}", 1
    if count > 1:
        yield from _tail(low)
        if form.endswith((", D.C.", ", DC")):
            yield "tail.capital", 1
        yield f"first.{_class(first)}", 1
        if any(word in ("of", "for", "on") for word in words[1:-1]):
            yield "has.of", 1
            head = words[next(i for i, w in enumerate(words) if i and w in ("of", "for", "on")) - 1]
            yield f"head.{_head(head.lower())}", 1
        if "and" in words or "&" in words:
            yield ("has.and" if "and" in words else "has.sign"), 1
        if words[0].lower().rstrip(".") in TITLES:
            yield "titled", 1
        if sum(word[0].islower() for word in words) * 2 > count:
            yield "lowercase", 1
        if words[-1][0].islower():
            yield "low.tail", 1
    elif kind := kind_of_noun(low):
        yield f"noun.{kind}", 1
    if count == 1 and (low in COMMON):
        yield "common", 1
    if count == 1 and form in CALENDAR:
        yield "calendar", 1
    if _CALL.fullmatch(form):
        yield "call.digit" if form[0].isdigit() else "call", 1
        return
    if form in NOT_ACRONYMS:
        yield "no.acronym", 1
    if not form[0].isupper():
        yield "digit.first" if form[0].isdigit() else "small.first", 1
    if form.isupper() and len(form) > 1:
        yield "capitals.long" if len(form) > 5 else "capitals", 1
    elif any(word[1:] != word[1:].lower() and word.isalpha() for word in words):
        yield "inner.capital", 1
    if _ORDINAL.search(form):
        yield "digit", 1
    if "-" in form:
        yield ("pair" if paired(form) and form not in PLACES else "hyphen"), 1


def _listed(form: str) -> Iterator[tuple[str, float]]:
    name = table_of(form)
    if name == "city" and "University" in form:  # the table has quarters of this name
        return
    if name:
        yield f"in.{name}", 1
    elif "-" in form and form.rsplit("-", 1)[1] in DEMONYMS:
        yield "in.demonym", 1


def _tail(low: str) -> Iterator[tuple[str, float]]:
    if low in _COMPANY:
        yield "tail.company", 1
        return
    if low in ("jr", "sr"):
        yield "tail.junior", 1
    if low in _CLUB:
        yield "tail.club", 1
    if low in ORG_TAILS:
        yield "tail.org", 1
    if low in PLACE_TAILS:
        yield "tail.place", 1
    if low in MISC_TAILS:
        yield "tail.misc", 1
    if low in NEWSPAPERS:
        yield "tail.paper", 1
    if low in TITLES:
        yield "tail.title", 1
    if kind := kind_of_noun(low):
        yield f"tail.noun.{kind}", 1
    elif low in COMMON:
        yield "tail.common", 1


def _class(word: str) -> str:
    if word in GIVEN:
        return "given"
    if word in DEMONYMS:
        return "demonym"
    if word in NATIONS or word in REGIONS or word in CITIES:
        return "place"
    low = word.lower().rstrip(".")
    if low in TITLES:
        return "title"
    return "common" if low in COMMON else "other"


def _head(low: str) -> str:
    if low in ("battle", "siege", "treaty", "act", "war", "declaration", "campaign"):
        return "misc"
    if low in PLACE_OF or low in ("duchy", "riding", "dominion", "diocese", "island"):
        return "place"
    if low in ORG_HEADS or low in ORG_TAILS:
        return "org"
    kind = kind_of_noun(low)
    return f"noun.{kind}" if kind else "other"


def setting(text: str, candidate: Candidate, starts: frozenset[int]) -> Iterator[tuple[str, float]]:
    """What the words around a candidate say; ``starts`` are where sentences begin."""
    start, end = candidate.span
    single = " " not in candidate.form
    if start in starts:
        yield "initial.1" if single else "initial", 1
    before = text[max(0, start - 60) : start]
    if found := _BEFORE.search(before[-26:]):
        yield from _left(text, found, start)
    if start and text[start - 1] in "\"“‘'":
        yield "quote.before", 1
        if text[end : end + 1] in "\"”’'" or text[end + 1 : end + 2] in '"”':
            yield "quoted", 1
    elif start and text[start - 1] in "(-/@#":
        yield f"sign.{text[start - 1]}", 1
    if before.endswith(_TEAMED) and _TEAM.search(before):
        yield "team", 1
    if text[end : end + 1] in "-‑–" and text[end + 1 : end + 2].isdigit():
        yield "number.after", 1
    yield from _right(text, end)


def _left(text: str, found: re.Match[str], start: int) -> Iterator[tuple[str, float]]:
    word = found[1]
    low = word.lower()
    if "\n" in found[2] or start - len(found[0]) < 0:
        return
    if low in _LINK:
        yield f"before.{low}", 1
        if low in ("the", "of") and (noun := _noun_before(text, start)):
            yield f"noun.of.{noun}", 1
        return
    if low.isdigit():
        yield "before.number", 1
    if low in TITLES and word not in GIVEN:
        yield "before.title", 1
    if kind := kind_of_noun(low):
        yield f"before.noun.{kind}", 1
    if word[0].isupper() and found[2] == " " and found[0][-2] != ".":
        yield f"before.up.{_class(word)}", 1


def _noun_before(text: str, start: int) -> EntityKind | None:
    """The kind of the noun in "the village of", "the band the"."""
    words = text[max(0, start - 40) : start].split()[:-1]
    if words and words[-1] == "of":
        words.pop()
    return kind_of_noun(words[-1]) if words and words[-1].isalpha() else None


def _right(text: str, end: int) -> Iterator[tuple[str, float]]:
    after = _AFTER.match(text, end)
    if not after or not after[2]:
        return
    word = after[2]
    if word in ("'s", "’s"):
        yield "after.s", 1
        rest = text[end + 3 : end + 40].split(" ", 1)[0]
        if kind := kind_of_noun(rest.rstrip(".,")):
            yield f"after.s.{kind}", 1
    elif word in OF_PEOPLE:
        yield "after.says", 1
    elif after[1]:
        if word in NATIONS or word in REGIONS:
            yield "after.place", 1
        elif word[0].isupper():
            yield "after.comma.up", 1
    elif word in _VERBS:
        yield "after.verb", 1
    elif word in _LINK:
        yield f"after.{word}", 1
    elif word[0].isupper():
        yield f"after.up.{_class(word)}", 1
        if kind := kind_of_noun(word):
            yield f"after.up.noun.{kind}", 1
    elif not word[0].isalnum():
        yield f"after.sign.{word}", 1
    elif kind := kind_of_noun(word):
        yield f"after.noun.{kind}", 1
    elif word.endswith("ed"):
        yield "after.ed", 1


def definition(text: str, end: int) -> str | None:
    """What "X is a small village in ..." or "X, a band from ..." says of X."""
    if not (found := _DEFINED.match(text, end)):
        return None
    how = "as" if "," in found[0][: found.start(1) - end] else "is"
    words = _STOP.split(f" {found[1]} ", maxsplit=1)[0].split()
    for number, word in enumerate(reversed(words)):
        if kind := kind_of_noun(word):
            lows = {each.lower() for each in words}
            if (word == "station" and lows & _MEDIA) or (word == "district" and "school" in lows):
                kind = "organization"
            return f"{how}.{kind}"
        if number == 2:
            break
    return None


def belief(odds: list[float]) -> Iterator[tuple[str, float]]:
    """What the model says, kind by kind."""
    for kind, value in zip(KINDS, odds, strict=True):
        yield f"model.{kind}", max(-_CAP, min(_CAP, value)) / _CAP


def proposed(candidate: Candidate) -> Iterator[tuple[str, float]]:
    """Who proposed it, and as what."""
    if candidate.reason:
        yield f"reason.{candidate.reason}", 1
    yield f"by.model.{candidate.model}", 1
    if candidate.rule == "misc" and candidate.score < 0.4:
        yield "by.rule.unsure", 1
    else:
        yield f"by.rule.{candidate.rule}", 1
        if candidate.rule:
            yield f"rule.score.{candidate.rule}", candidate.score
            if candidate.score >= _SURE:
                yield f"rule.sure.{candidate.rule}", 1
