"""Undo and redo of changes to notes, for one run of the program, article by article."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Any

from quoth.annotations.merge import join_tags
from quoth.annotations.model import Annotation, Notes, NotesError
from quoth.annotations.store import NoteStore
from quoth.core.model import Article

_MOST_STEPS = 1000
_TIMES = ("created", "updated")


@dataclass(frozen=True, slots=True)
class Undone:
    """What undo or redo did."""

    notes: Notes
    what: str
    """Words for the message line: ``note removed``, ``highlight brought back``, ..."""
    annotation_id: str | None
    """The annotation that came, went or changed; None for the note on the article."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One change: the annotation before and after; its reverse swaps the two."""

    before: Annotation | None
    after: Annotation | None
    block: str = ""
    """The lines of an annotation that was removed."""


@dataclass(frozen=True, slots=True)
class _ArticleStep:
    before: tuple[str, tuple[str, ...]]
    after: tuple[str, tuple[str, ...]]


class History:
    """Changes through a store that can be taken back; an outside change stays untouched.

    Every method raises `NotesError` as the store does; a step that failed stays where it was.
    """

    def __init__(self, store: NoteStore) -> None:
        self._store = store
        self._done: dict[str, list[_Step | _ArticleStep]] = {}
        self._undone: dict[str, list[_Step | _ArticleStep]] = {}

    def put(
        self, article: Article, annotation: Annotation, *, base: Annotation | None = None
    ) -> Notes:
        """`NoteStore.put`, remembered.

        ``base`` is the annotation that the reader began to edit: give it where time has passed,
        so that what another program changed meanwhile is not taken for the reader's doing.
        """
        before = base or self._last(article, annotation.id)
        notes = self._store.put(article, annotation, base=before)
        saved = notes.get(annotation.id)
        after = saved.annotation if saved else annotation
        if before:
            # Only the reader's own doing: a tag that came from elsewhere is not taken back.
            names = _changes(annotation, before)
            after = replace(before, **{name: getattr(after, name) for name in names})
            after = replace(after, tags=annotation.tags)
        self._remember(article, _Step(before, after))
        return notes

    def remove(
        self, article: Article, annotation_id: str, *, base: Annotation | None = None
    ) -> Notes:
        """`NoteStore.remove`, remembered with the lines of the block."""
        known = base or self._last(article, annotation_id)
        block = self._store.block(article, annotation_id)
        notes = self._store.remove(article, annotation_id, base=known)
        if known and notes.get(annotation_id) is None:
            self._remember(article, _Step(known, None, block))
        return notes

    def set_article_note(
        self,
        article: Article,
        text: str,
        tags: tuple[str, ...] | None = None,
        *,
        base: Notes | None = None,
    ) -> Notes:
        """`NoteStore.set_article_note`, remembered."""
        before = base or self._store.last(article)
        notes = self._store.set_article_note(article, text, tags, base=before)
        wanted = before.tags if tags is None else tags
        self._remember(article, _ArticleStep((before.note, before.tags), (notes.note, wanted)))
        return notes

    def follow(self, old: Article, new: Article) -> None:
        """Let what was done to the notes of ``old`` be undone in ``new``, a later version.

        Not where ``new`` has other notes: what is undone there would come into their file.
        """
        if old.id == new.id or not self._store.together(old, new):
            return
        for steps in (self._done, self._undone):
            if moved := steps.pop(old.id, []):
                steps.setdefault(new.id, []).extend(moved)

    def undo(self, article: Article) -> Undone | None:
        """Take the last change to this article's notes back; None when there is none."""
        return self._turn(article, self._done, self._undone)

    def redo(self, article: Article) -> Undone | None:
        """Make the change that was taken back last again; None when there is none."""
        return self._turn(article, self._undone, self._done)

    def _last(self, article: Article, annotation_id: str) -> Annotation | None:
        placed = self._store.last(article).get(annotation_id)
        return placed.annotation if placed else None

    def _remember(self, article: Article, step: _Step | _ArticleStep) -> None:
        same = step.before == step.after
        if isinstance(step, _Step) and step.before and step.after:
            same = not _changes(step.before, step.after)
        if same:
            return
        steps = self._done.setdefault(article.id, [])
        steps.append(step)
        del steps[:-_MOST_STEPS]
        self._undone.pop(article.id, None)

    def _turn(
        self,
        article: Article,
        source: dict[str, list[_Step | _ArticleStep]],
        target: dict[str, list[_Step | _ArticleStep]],
    ) -> Undone | None:
        """Reverse the last step of ``source`` and put the reversed step on ``target``."""
        if not source.get(article.id):
            return None
        step = source[article.id][-1]
        if isinstance(step, _ArticleStep):
            done = self._reverse_article(article, step)
            turned: _Step | _ArticleStep = _ArticleStep(step.after, step.before)
        else:
            block = self._store.block(article, step.after.id) if step.after else ""
            done = self._reverse(article, step)
            turned = _Step(step.after, step.before, block)
        source[article.id].pop()
        target.setdefault(article.id, []).append(turned)
        return done

    def _reverse_article(self, article: Article, step: _ArticleStep) -> Undone:
        current = self._store.peek(article)
        note = step.before[0] if current.note == step.after[0] else current.note
        tags = join_tags(step.after[1], step.before[1], current.tags)
        notes = self._store.set_article_note(article, note, tuple(tags), base=current)
        return Undone(notes, "note on the article put back", None)

    def _reverse(self, article: Article, step: _Step) -> Undone:
        before, after = step.before, step.after
        subject = before or after
        assert subject is not None  # a step from nothing to nothing is not remembered
        placed = self._store.peek(article).get(subject.id)
        current = placed.annotation if placed else None
        if before is None:
            if current and _changes(current, subject):
                raise NotesError("the note was changed elsewhere meanwhile, and is kept")
            notes = self._store.remove(article, subject.id, base=current)
            return Undone(notes, f"{_called(subject)} removed", subject.id)
        if after is None or current is None:
            notes = self._store.put(article, before, base=before, block=step.block)
            return Undone(notes, f"{_called(subject)} brought back", subject.id)
        wanted = {
            name: value
            for name, value in _changes(before, after).items()
            if getattr(current, name) == getattr(after, name)
        }
        wanted["tags"] = tuple(join_tags(after.tags, before.tags, current.tags))
        notes = self._store.put(article, replace(current, **wanted), base=current)
        return Undone(notes, f"{_called(subject)} put back", subject.id)


def _called(annotation: Annotation) -> str:
    """The reader's word for it: what is kept of a quote is a note or a highlight."""
    if annotation.kind == "quote":
        return "note" if annotation.note else "highlight"
    return annotation.kind


def _changes(one: Annotation, other: Annotation) -> dict[str, Any]:
    """The fields of ``one`` that differ in ``other``, times left out."""
    return {
        field.name: getattr(one, field.name)
        for field in fields(one)
        if field.name not in _TIMES and getattr(one, field.name) != getattr(other, field.name)
    }
