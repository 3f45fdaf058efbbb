"""Notes of an earlier version of a plain text: found, offered, and taken over only on a yes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from quoth.annotations.build import annotation_for_span
from quoth.annotations.store import NoteStore
from quoth.core.model import Article
from quoth.core.span import Span

TEXT = """Ferry timetable angers the islands

The ferry company said on Monday that it would cut the winter service to two sailings a day.

“Two boats are not a service,” said Ines Calloway. “They are a memory, and a short one.”
"""
ARTICLE = Article(
    TEXT, "Ferry timetable angers the islands", outlet="Courier", published=date(2026, 3, 4)
)
WORDS = "“Two boats are not a service,”"


@pytest.fixture
def store(tmp_path: Path) -> NoteStore:
    made = NoteStore(tmp_path / "notes", tmp_path / "state")
    start = TEXT.index(WORDS)
    made.put(ARTICLE, annotation_for_span(ARTICLE, Span(start, start + len(WORDS)), note="ask"))
    return made


def later(**changed: object) -> Article:
    """The article with a paragraph put in above, and whatever else is changed."""
    text = TEXT.replace("\n\nThe", "\n\nA paragraph that was not here before.\n\nThe", 1)
    return replace(ARTICLE, **{"text": text, **changed})


def test_a_paragraph_put_in_above_is_an_earlier_version(store: NoteStore) -> None:
    article = later()
    assert not store.open(article).annotations
    earlier = store.earlier(article)
    assert earlier is not None
    assert earlier.annotations == 1
    (placed,) = store.preview(article, earlier).annotations
    assert placed.span is not None
    assert placed.span.of(article.text) == WORDS


def test_nothing_is_written_before_the_reader_says_yes(store: NoteStore) -> None:
    (path,) = store.folder.glob("*.toml")
    before = path.read_bytes()
    earlier = store.earlier(later())
    assert earlier is not None
    store.preview(later(), earlier)
    assert path.read_bytes() == before


def test_taken_over_notes_are_the_articles_own(store: NoteStore) -> None:
    earlier = store.earlier(later())
    assert earlier is not None
    notes = store.adopt(later(), earlier)
    assert [placed.annotation.note for placed in notes.annotations] == ["ask"]
    assert store.earlier(later()) is None
    assert len(list(store.folder.glob("*.toml"))) == 1
    assert store.open(ARTICLE).annotations, "the first version has them still"


OTHERS = [
    ("another title", {"title": "Ferry timetable pleases the islands"}),
    ("another outlet", {"outlet": "Gazette"}),
    ("another date", {"published": date(2026, 3, 5)}),
    (
        "other words",
        {"text": "Ferry timetable angers the islands\n\nNothing of it is left here.\n"},
    ),
]


@pytest.mark.parametrize("changed", [c for _, c in OTHERS], ids=[n for n, _ in OTHERS])
def test_another_article_is_never_offered_these_notes(
    changed: dict[str, object], store: NoteStore
) -> None:
    assert store.earlier(later(**changed)) is None


def test_an_article_with_notes_of_its_own_is_offered_none(store: NoteStore) -> None:
    article = later()
    store.put(article, annotation_for_span(article, Span(0, 5)))
    assert store.earlier(article) is None
