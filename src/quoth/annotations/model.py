"""What a notes file says, as frozen values: annotations, where they stand, and what is wrong."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from quoth.annotations.selector import Anchor, Selector
from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.files import FileState

KINDS = ("highlight", "note", "quote")
FORMS = ("direct", "indirect", "mixed")
CHECKS = ("open", "verified", "disputed", "needs-source")
COLOURS = ("yellow", "green", "blue", "red", "purple", "teal")
PERSON = "person"
"""``by`` of whatever a person said; beats any extractor."""

Clock = Callable[[], datetime]


def now() -> datetime:
    """The present second in UTC: the precision that notes files keep."""
    return datetime.now(UTC).replace(microsecond=0)


def new_id() -> str:
    """A new annotation id: 8 random base-32 letters, the first a letter (39 bits)."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    digits = letters + "234567"
    return secrets.choice(letters) + "".join(secrets.choice(digits) for _ in range(7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """One highlight, note or marked quote; the fields are those of the file (NOTES.md).

    Strings are as the file or the article has them: whoever draws them neutralises them.
    """

    id: str
    kind: str = "highlight"
    exact: str
    """The marked words."""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    """Offset of the words in the version ``text``: a hint, never the truth."""
    end: int | None = None
    text: str | None = None
    """Hash of the version of the article in which ``start`` and ``end`` hold."""
    speaker: str | None = None
    source: str | None = None
    cue: str | None = None
    form: str | None = None
    by: str | None = None
    check: str | None = None
    colour: str | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    created: datetime | None = None
    updated: datetime | None = None

    @property
    def selector(self) -> Selector:
        """The stored description of the place."""
        return Selector(self.exact, self.prefix, self.suffix, self.start, self.end, self.text)


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation and where it stands in the text that is open."""

    annotation: Annotation
    anchor: Anchor

    @property
    def span(self) -> Span | None:
        """Where the words are, None for an orphan."""
        return self.anchor.span


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a notes file, or about it, that a person should know; one line."""

    text: str
    line: int | None = None
    part: str = ""
    """What it is that has the problem, where the line alone does not tell."""

    def __str__(self) -> str:
        where = "" if self.line is None else f"line {self.line}"
        lead = ", ".join(filter(None, (self.part, where)))
        return one_line(f"{lead}: {self.text}" if lead else self.text)


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes of one article as last read; a change gives a new value."""

    path: Path | None = None
    """The file, or None as long as nothing has been saved."""
    annotations: tuple[Placed, ...] = ()
    """Orphans first, then in text order."""
    tags: tuple[str, ...] = ()
    note: str = ""
    """The note on the article as a whole."""
    problems: tuple[Problem, ...] = ()
    read_only: str | None = None
    """Why the file is not written, or None."""
    told: str = ""
    """What the reader should know of the change that gave this value, as a line."""
    states: tuple[FileState | None, ...] = ()
    """Of the files that this was read from."""

    @property
    def orphans(self) -> tuple[Placed, ...]:
        """Those whose words were not found."""
        return tuple(placed for placed in self.annotations if placed.span is None)

    @property
    def anchored(self) -> tuple[Placed, ...]:
        """Those that have a place, in text order."""
        return tuple(placed for placed in self.annotations if placed.span is not None)

    def get(self, annotation_id: str) -> Placed | None:
        """The annotation of this id."""
        for placed in self.annotations:
            if placed.annotation.id == annotation_id:
                return placed
        return None

    def touching(self, span: Span) -> tuple[Placed, ...]:
        """Those whose words overlap ``span``, in text order."""
        return tuple(p for p in self.annotations if p.span is not None and p.span.overlaps(span))


class NotesError(Exception):
    """Nothing was written; one line says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(one_line(reason))
