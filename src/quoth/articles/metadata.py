"""What the head of an article says about it: dates, bylines, outlets, read by shape."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from quoth.core.almanac import MONTHS
from quoth.core.text import one_line

_MONTH = "(?P<{0}>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)"
DATE = re.compile(
    rf"(?<![\w.-])(?:{_WEEKDAY}\.?,?\s{{1,3}})?(?:"
    r"(?P<y1>\d{4})-(?P<m1>\d{2})-(?P<d1>\d{2})(?!\d)"
    rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s{{1,3}})?{_MONTH.format('m2')},?"
    r"\s{1,3}(?P<y2>\d{4})(?!\d)"
    rf"|{_MONTH.format('m3')}\s{{1,3}}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?"
    r"\s{1,3}(?P<y3>\d{4})(?!\d)"
    r"|(?P<d4>\d{1,2})[/.](?P<m4>\d{1,2})[/.](?P<y4>\d{4})(?!\d))",
    re.I,
)
"""A full date as articles write it; use `date_of` for its value."""
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?|[A-Z]{2,4}\b)?(?![\d\w])")

_NAME_WORD = r"(?:[dDOL]['’])?[^\W\d_a-z][\w'’.\-]{0,30}"
_PARTICLE = "(?:van|von|der|den|de|del|della|di|da|du|la|le|bin|ibn|al|ter|zu)"
_PERSON = re.compile(rf"{_NAME_WORD}(?: {_PARTICLE}){{0,2}}(?: {_NAME_WORD}){{1,3}}")
_BY = re.compile(
    r"(?i:(?:an? )?(?:words|story|report|text|reporting|written|column|essay|analysis|interview|"
    r"review|obituary|portrait) )?(?i:by):? (?=[^\W\d_a-z])"
)
_AFTER_NAMES = re.compile(r"\s[|·•—–(]|\s(?:in|at|for)\s|\s\S{1,60}@|\s-\s")
_BETWEEN_NAMES = re.compile(r",? and |,? & |, |; ")
_ROLE_WORDS = frozenset(
    "bureau chief columnist contributor correspondent desk editor reporter staff writer".split()
)
_LABELLED = re.compile(
    r"(?P<label>title|headline|authors?|byline|by|reporters?|outlet|source|publication|publisher|"
    r"newspaper|date|published|posted|first published|updated|last updated|url|link|web)"
    r"(?: on| at| date)?\s{0,3}:\s{0,3}(?P<value>\S.{0,300})",
    re.I,
)
_FIELDS = {
    "title": "title headline",
    "byline": "author authors byline by reporter reporters",
    "outlet": "outlet source publication publisher newspaper sitename site",
    "published": "date published posted first\u00a0published",
    "url": "url link web canonical",
}
_FIELD_OF = {
    label.replace("\u00a0", " "): field
    for field, labels in _FIELDS.items()
    for label in labels.split(" ")
}
_DATED = re.compile(
    r"(?:(?:first )?(?:published|posted)(?: on| at)?|for immediate (?:use|release))[:,]? ", re.I
)
_UPDATED = re.compile(r"(?:last )?(?:updated|modified)\b", re.I)
_OUTLET_WORDS = frozenset(
    "advertiser agency argus bulletin chronicle courier daily digest dispatch echo enquirer "
    "examiner express gazette globe guardian herald independent inquirer journal ledger "
    "magazine mail mercury messenger mirror monitor news observer observatory post press radio "
    "record recorder review sentinel standard star sun telegraph times today tribune voice "
    "weekly wire".split()
)
_SMALL_WORDS = frozenset("a and at de for in la le of on the und & y".split())
_DATELINE = re.compile(
    r"[A-Z][A-Z'’.\- ]{1,40}(?:, [A-Z][\w.' ]{1,30})?, "
    r"(?P<when>\d{1,2} [A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? (?P<year>\d{4}))? ?"
    r"(?:\((?P<outlet>[^()\n]{1,40})\) ?)?(?:—|–|-{1,2}|:)"
)
_EDGE = " \t,;:|·•–—-()"
_SEPARATORS = re.compile(r"\s{1,3}[|·•–—-]\s{1,3}|,\s{1,3}")


@dataclass(slots=True)
class Facts:
    """What is known about an article so far."""

    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    url: str | None = None

    def fill(self, other: Facts) -> None:
        """Take from ``other`` whatever is not known yet."""
        self.title = self.title or other.title
        self.outlet = self.outlet or other.outlet
        self.byline = self.byline or other.byline
        self.published = self.published or other.published
        self.url = self.url or other.url


def date_of(words: str) -> date | None:
    """The first full date in ``words``; None without one, or where day and month are in doubt."""
    found = DATE.search(words)
    if not found:
        return None
    numbers = {key[0]: value for key, value in found.groupdict().items() if value}
    day, month, year = numbers["d"], numbers["m"], numbers["y"]
    if found["d4"] and int(day) <= 12 and int(day) != int(month):
        return None
    try:
        return date(int(year), int(month) if month.isdigit() else MONTHS[month.lower()], int(day))
    except ValueError:
        return None


def names_in(words: str) -> tuple[str, ...]:
    """The people of a byline, in order: ``Pell Arden and Ilse Marrow, Coast Weekly``."""
    cut = _AFTER_NAMES.search(words)
    names: list[str] = []
    for part in _BETWEEN_NAMES.split(words[: cut.start()] if cut else words):
        name = part.strip(_EDGE)
        if not _PERSON.fullmatch(name) or _looks_like(name, _ROLE_WORDS | _OUTLET_WORDS):
            break
        names.append(name.title() if name.isupper() else name)
    return tuple(names)


def field(label: str, value: str) -> Facts | None:
    """The fact of a labelled value such as ``Date: 4 March 2026``; None for other labels."""
    kind = _FIELD_OF.get(label.lower())
    value = one_line(value).strip()
    if kind is None or not value:
        return None
    if kind == "byline":
        people = names_in(_BY.sub("", value, count=1))
        return Facts(byline=people or tuple(part.strip() for part in value.split(",")))
    if kind == "published":
        return Facts(published=date_of(value))
    if kind == "url":
        return Facts(url=value)
    return Facts(outlet=value) if kind == "outlet" else Facts(title=value)


def facts_of_line(line: str) -> Facts | None:
    """What a line of an article's head says, read by its shape; None when it is no such line."""
    if len(line) > 160:
        return None
    if labelled := _LABELLED.fullmatch(line):
        return field(labelled["label"], labelled["value"]) or Facts()
    if _UPDATED.match(line) and DATE.search(line):
        return Facts()
    if by := _BY.match(line):
        rest = line[by.end() :]
        if people := names_in(rest):
            return Facts(byline=people, outlet=_outlet_in(rest), published=date_of(line))
    return _outlet_and_date(line)


def _outlet_and_date(line: str) -> Facts | None:
    found = DATE.search(line)
    if not found or len(line) > 120:
        return None
    before = _DATED.sub("", line[: found.start()])
    rest = _CLOCK.sub("", f"{before}\n{line[found.end() :]}")
    parts = [p.strip(_EDGE) for piece in rest.split("\n") for p in _SEPARATORS.split(piece)]
    parts = [part for part in parts if part and part.lower() != "at"]
    if not all(_capitalised(part) and part[-1] not in ".!?" for part in parts):
        return None
    outlet = _outlet_in(line)
    if outlet is None and len(parts) == 1 and (parts[0].startswith("The ") or _barred(line)):
        outlet = parts[0]
    people = tuple(part for part in parts if part != outlet and _PERSON.fullmatch(part))
    return Facts(outlet=outlet, byline=people if outlet else (), published=date_of(found[0]))


def dateline(line: str) -> Facts | None:
    """The outlet and, where the year is told, the date of ``TERN BAY, 4 March (Courier) —``."""
    found = _DATELINE.match(line)
    if not found:
        return None
    published = date_of(f"{found['when']} {found['year']}") if found["year"] else None
    return Facts(outlet=found["outlet"], published=published)


def is_person(words: str) -> bool:
    """Whether ``words`` have the shape of a person's full name and of nothing else."""
    return names_in(words) == (words,)


def is_outlet(words: str) -> bool:
    """Whether ``words`` have the shape of a newspaper's name: capitalised, "... Courier"."""
    return _capitalised(words) and _looks_like(words, _OUTLET_WORDS)


def _outlet_in(line: str) -> str | None:
    parts = (part.strip(_EDGE) for part in _SEPARATORS.split(_BY.sub("", DATE.sub("|", line))))
    return next((part for part in parts if is_outlet(part) and len(part.split()) > 1), None)


def _barred(line: str) -> bool:
    return any(sign in line for sign in "|·•–—")


def _looks_like(words: str, endings: frozenset[str]) -> bool:
    last = words.split()[-1:] or [""]
    return last[0].lower().rstrip(".") in endings


def _capitalised(words: str) -> bool:
    found = words.split()
    return 0 < len(found) <= 6 and all(
        word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS for word in found
    )
