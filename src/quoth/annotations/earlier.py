"""Notes of an earlier version of a text that has no address: offered, never taken unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from quoth.annotations.document import Document
from quoth.annotations.fields import as_string

RUN = 5
"""Words in a run; the runs of two versions of one article are mostly the same."""
SHARED = 0.6
"""Share of the runs in a notes file that the text must hold."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A notes file that seems to be of an earlier version of the text that is open."""

    path: Path
    annotations: int
    """How many notes it holds."""


def fits(document: Document, text: str) -> bool:
    """Whether at least `SHARED` of the five-word runs around the notes stand in ``text``."""
    runs = [run for words in _stored(document) for run in _runs(words)]
    if not runs:
        return False
    held = set(_runs(text))
    return sum(run in held for run in runs) >= SHARED * len(runs)


def _stored(document: Document) -> Iterator[str]:
    """The words of the article that the file keeps: each note's with what is around it."""
    for table in document.annotations.values():
        if isinstance(table, dict):
            yield "".join(as_string(table.get(key)) or "" for key in ("prefix", "exact", "suffix"))


def _runs(words: str) -> Iterator[tuple[str, ...]]:
    found = [word.casefold() for word in _WORD.findall(words)]
    return zip(*(found[start:] for start in range(RUN)), strict=False)
