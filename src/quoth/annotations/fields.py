"""Between a table of the file and an `Annotation`: best readings in, plain values out."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from dataclasses import fields as dataclass_fields
from datetime import UTC, date, datetime
from typing import Any

from quoth.annotations.model import CHECKS, COLOURS, FORMS, KINDS, Annotation
from quoth.annotations.toml_lines import clean

KEYS = (
    "kind exact prefix suffix start end text speaker source cue form by check colour tags note "
    "created updated"
).split()
"""The keys of an annotation, in the order in which they are written."""
ARTICLE_KEYS = "id title url outlet byline published accessed texts tags note".split()
"""The keys of ``[article]``, in order."""
_WORDS = {"kind": KINDS, "form": FORMS, "check": CHECKS, "colour": COLOURS}
_NUMBERS = ("start", "end")
_TIMES = ("created", "updated")

Fields = dict[str, Any]
"""Keys of the file with values as `tomllib` gives them; an absent key has no entry."""
Warn = Callable[[str, str], None]
"""Told a key and what is wrong with its value."""


def to_fields(annotation: Annotation) -> Fields:
    """The keys that are written for an annotation; what is empty has no key."""
    found: Fields = {}
    for field in dataclass_fields(annotation):
        value = getattr(annotation, field.name)
        if field.name == "id" or value is None or value in ("", ()):
            continue
        found[field.name] = _plain(value)
    return found


def _plain(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, tuple):
        return [clean(item) for item in value]
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(microsecond=0)
    return value


def from_table(annotation_id: str, table: Mapping[str, Any], warn: Warn) -> Annotation | None:
    """The best reading of a block; None when it has no words to look for."""
    values: Fields = {key: table[key] for key in KEYS if key in table}
    exact = values.get("exact")
    if not isinstance(exact, str) or not exact:
        warn("exact", "has no words in exact" if exact in (None, "") else "exact is not a string")
        return None
    for key, value in list(values.items()):
        best = _best(key, value)
        if best != value or type(best) is not type(value):
            if key not in _TIMES or not isinstance(value, datetime):
                warn(key, _complaint(key, value, best))
            if best is None:
                del values[key]
            else:
                values[key] = best
    values.setdefault("kind", "note" if values.get("note") else "highlight")
    values["tags"] = tuple(values.get("tags", ()))
    return Annotation(id=annotation_id, **values)


def _complaint(key: str, value: object, best: object) -> str:
    words = repr(value) if len(repr(value)) <= 40 else f"{repr(value)[:39]}…"
    return f"{key} = {words} is " + ("left out" if best is None else f"read as {best!r}")


def _best(key: str, value: Any) -> Any:
    """``value`` if it is of the type that ``key`` has, else the nearest that is, else None."""
    if key in _WORDS:
        return _nearest(value, _WORDS[key])
    if key in _NUMBERS:
        return value if type(value) is int and 0 <= value < 2**63 else None
    if key in _TIMES:
        return as_time(value)
    if key == "tags":
        return as_strings(value)
    return as_string(value)


def _nearest(value: Any, words: tuple[str, ...]) -> str | None:
    if value in words:
        return str(value)
    near = difflib.get_close_matches(str(value)[:40].lower(), words, n=1, cutoff=0.6)
    # A mark must be seen, whatever its colour is; a kind or state is not to be made up.
    return near[0] if near else (words[0] if words is COLOURS else None)


def as_string(value: Any) -> str | None:
    """A string as it is, a number or date as written; None for anything else."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, (int, float, date)) else None


def as_strings(value: Any) -> list[str]:
    """A list of strings; a single string is cut at its commas."""
    if isinstance(value, str):
        return [part for part in map(str.strip, value.split(",")) if part]
    if not isinstance(value, list):
        return []
    return [text for item in value if (text := as_string(item)) is not None]


def as_time(value: Any) -> datetime | None:
    """A time in UTC; a time without a zone is taken as UTC, a date as its midnight."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, date) and not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day, tzinfo=UTC)
    if not isinstance(value, datetime):
        return None
    try:
        aware = value if value.tzinfo else value.replace(tzinfo=UTC)
        return aware.astimezone(UTC).replace(microsecond=0)
    except OverflowError:
        return None
