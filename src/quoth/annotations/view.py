"""From files as read to the `Notes` that a screen shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from quoth.annotations.document import Document
from quoth.annotations.fields import Fields, as_string, as_strings, from_table
from quoth.annotations.model import Annotation, Notes, Placed, Problem
from quoth.annotations.selector import anchor
from quoth.core.model import Article
from quoth.files import FileState


@dataclass(frozen=True)
class Source:
    """One folder's file for an article."""

    path: Path | None
    document: Document
    state: FileState | None
    others: tuple[Path, ...]
    """Further files that claim to belong to the article."""


def article_fields(document: Document) -> Fields:
    """The note and tags of the article as a whole."""
    table = document.article
    return {"note": as_string(table.get("note")) or "", "tags": as_strings(table.get("tags"))}


def notes_of(article: Article, main: Source, aside: Source) -> Notes:
    """The notes of both files, those of ``aside`` (the state folder) winning by id."""
    problems: list[Problem] = []
    found = _annotations(main.document, problems)
    own = article_fields(main.document)
    if aside.path is not None:
        problems.append(
            Problem(f"the notes folder could not be written; notes are kept in {aside.path}")
        )
        found |= _annotations(aside.document, problems)
        own |= {key: value for key, value in article_fields(aside.document).items() if value}
    for source in (main, aside):
        problems += [
            Problem(f"another notes file of this article: {p.name}") for p in source.others
        ]
    if main.document.read_only:
        problems.insert(0, Problem(main.document.read_only, part="the notes cannot be changed"))
    return Notes(
        path=main.path or aside.path,
        annotations=tuple(sorted(_placed(article, found), key=_order)),
        tags=tuple(own["tags"]),
        note=own["note"],
        problems=tuple(problems),
        read_only=main.document.read_only,
        states=(main.state, aside.state),
    )


def _placed(article: Article, found: dict[str, Annotation]) -> list[Placed]:
    return [
        Placed(each, anchor(each.selector, article.text, article.text_hash))
        for each in found.values()
    ]


def _order(placed: Placed) -> tuple[bool, int, int, str]:
    """Orphans first, by their old place; the longer of two that begin together first."""
    start, end = placed.span or (placed.annotation.start or 0, placed.annotation.end or 0)
    return placed.span is not None, start, -end, placed.annotation.id


def _annotations(document: Document, problems: list[Problem]) -> dict[str, Annotation]:
    """The annotations of one file; what is wrong with them goes to ``problems``."""
    problems += [Problem(d.reason, d.line, "unreadable note") for d in document.damages]
    found: dict[str, Annotation] = {}
    for key, table in document.annotations.items():
        path = ("annotation", key)
        if not isinstance(table, dict):
            problems.append(Problem(f"{key} is not a note", document.line_of(*path)))
            continue

        def warn(name: str, text: str, path: tuple[str, str] = path) -> None:
            line = document.line_of(*path, name) or document.line_of(*path)
            problems.append(Problem(text, line, f"note {path[1]}" if line is None else ""))

        annotation = from_table(key, table, warn)
        if annotation is not None:
            found[key] = annotation
    return found
