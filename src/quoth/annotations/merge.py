"""Three-way merge of one annotation's keys: what was read, what is wanted, what is there now."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quoth.annotations.fields import Fields
from quoth.annotations.model import PERSON

_ATTRIBUTION = ("speaker", "source", "cue", "form", "by")


def merge(base: Fields, ours: Fields, theirs: Fields) -> tuple[Fields, str | None]:
    """The keys to be written, and the other side's ``note`` when both wrote one.

    The side that did not change a key yields; where both did, tags join, the later ``updated``
    stands, a person's attribution beats an extractor's, and otherwise ours is kept.
    """
    result: Fields = {}
    other_note: str | None = None
    by_them = theirs.get("by") == PERSON and ours.get("by") != PERSON and base.get("by") != PERSON
    for key in [*theirs, *(key for key in ours if key not in theirs)]:
        was, mine, there = base.get(key), ours.get(key), theirs.get(key)
        value = _one(key, was, mine, there)
        if by_them and key in _ATTRIBUTION:
            value = there
        if key == "note" and there is not None and there not in (was, mine) and mine != was:
            other_note = there
        if value is not None:
            result[key] = value
    return result, other_note


def _one(key: str, was: Any, mine: Any, there: Any) -> Any:
    if mine == was:
        return there
    if there in (was, mine):
        return mine
    if key == "tags":
        return join_tags(was or [], mine or [], there or []) or None
    if key == "updated" and mine and there:
        return max(mine, there)
    return mine


def join_tags(was: Sequence[str], mine: Sequence[str], there: Sequence[str]) -> list[str]:
    """Tags of both sides; one that either took away is gone."""
    gone = {tag for tag in was if tag not in mine or tag not in there}
    return list(dict.fromkeys(tag for tag in [*there, *mine] if tag not in gone))
