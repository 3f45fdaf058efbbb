"""Names of people with a nickname in marks: "Odo “Mast” Pell" is one name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from quoth.core.span import Span
from quoth.core.tagger import Name

_WORD = r"[A-ZÀ-ÖØ-Þ][\w.-]{1,20}"
_NICK = re.compile(rf" (?:\"{_WORD}\"|“{_WORD}”|[‘'`]{_WORD}[’']) (?={_WORD})")
_SURNAME = re.compile(r"[\w-]{1,24}(?:['’](?!s\b)[\w-]{1,24})?")


def nicknamed(text: str, names: Iterable[Name]) -> Iterator[Name]:
    """Names without overlaps in text order, a person's with nickname and surname as one."""
    reached = 0
    for name in names:
        if name.span.start < reached:
            continue
        end = _end(text, name) if name.kind == "person" else None
        if end:
            reached = end
            yield Name(Span(name.span.start, end), name.kind, name.score)
        else:
            yield name


def _end(text: str, name: Name) -> int | None:
    """Where the surname behind a nickname ends, if there is one."""
    nick = _NICK.match(text, name.span.end)
    surname = _SURNAME.match(text, nick.end()) if nick else None
    return surname.end() if surname else None
