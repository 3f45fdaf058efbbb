"""The reader's highlights and notes: what each key does to the notes file, and the way back.

A mixin for the reader screen. The store is asked on the event loop: a save takes milliseconds,
and the next key must find it done.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from quoth.core.span import Span
from quoth.ui.paint import Mark

if TYPE_CHECKING:
    from quoth.annotations.earlier import Earlier
    from quoth.annotations.history import Undone
    from quoth.annotations.model import Annotation, Notes, Placed
    from quoth.core.model import Article, Extraction
    from quoth.service import Service
    from quoth.ui.screens.note import NoteResult
    from quoth.ui.widgets.article_view import ArticleView

DEFAULT_COLOUR = "yellow"


def marks_of(notes: Notes) -> list[Mark]:
    """The annotations as the page shows them."""
    return [
        Mark(
            span=placed.span or _old_place(placed.annotation),
            colour=placed.annotation.colour,
            has_note=bool(placed.annotation.note),
            id=placed.annotation.id,
            state=placed.anchor.state,
        )
        for placed in notes.annotations
    ]


def _old_place(annotation: Annotation) -> Span:
    start = annotation.start or 0
    return Span(start, max(start, annotation.end or start))


class NoteActions:
    """``note.*`` and ``mark.*``; the screen gives article, view, service and `say`."""

    if TYPE_CHECKING:
        article: Article | None
        extraction: Extraction | None
        service: Service
        view: ArticleView

        def say(self, text: str, severity: str = "info") -> None:
            """A message in the foot."""

        def edit_note(
            self, annotation: Annotation | None, then: Callable[[NoteResult], None]
        ) -> None:
            """Open the editor."""

    notes: Notes | None = None
    """None as long as they are being read."""
    last_colour: str = DEFAULT_COLOUR

    def show_notes(self, notes: Notes) -> None:
        """Take over a new state of the notes."""
        self.notes = notes
        self.view.set_marks(marks_of(notes))

    # -- what a key means

    def _target(self) -> Annotation | None:
        """A new annotation of the selection, the current quote or the current sentence."""
        from quoth.annotations.build import annotation_for_quote, annotation_for_span

        if self.article is None or self.notes is None:
            return None
        selected = self.view.selected_span
        quote = self.view.current_quote
        if selected is None and quote is not None and self.extraction is not None:
            return annotation_for_quote(self.article, self.extraction, quote)
        span = (selected or self.view.current_span()).trimmed(self.article.text)
        return annotation_for_span(self.article, span) if span.length else None

    def _here(self) -> Placed | None:
        """The annotation at the current place: the one that holds it, shortest first."""
        if self.notes is None:
            return None
        selected = self.view.selected_span
        place = selected or self.view.current_span()
        position = Span(self.view.position, self.view.position + 1)
        for wanted in (position, place):
            over = [p for p in self.notes.anchored if p.span and p.span.overlaps(wanted)]
            if over:
                return min(over, key=lambda placed: placed.span.length if placed.span else 0)
        lost = (p for p in self.notes.orphans if _old_place(p.annotation).overlaps(place))
        return next(lost, None)

    def _same_words(self, annotation: Annotation) -> Annotation | None:
        """The annotation that stands on these very words already."""
        for placed in self.notes.anchored if self.notes else ():
            if placed.span == (annotation.start, annotation.end):
                return placed.annotation
        return None

    # -- writing

    def _write(self, change: Callable[[], Notes], done: str) -> None:
        from quoth.annotations.model import NotesError

        try:
            self.show_notes(change())
        except NotesError as error:
            self.say(str(error), "bad")
            return
        self.say(done)

    def _put(self, annotation: Annotation, done: str, base: Annotation | None = None) -> None:
        if self.article is not None:
            article = self.article
            put = self.service.history.put
            self._write(lambda: put(article, annotation, base=base), done)

    def take_over(self, article: Article, earlier: Earlier) -> None:
        """Make the notes of an earlier version this article's."""
        self._write(lambda: self.service.store.adopt(article, earlier), "notes kept with this text")

    # -- notes

    def do_note_add(self, count: int | None) -> None:
        """Write a note; on words that carry one already, edit that."""
        new = self._target()
        if new is None:
            self.say("nothing to note here", "warn")
            return
        old = self._same_words(new)
        self._edit(old or new, fresh=old is None)

    def do_note_edit(self, count: int | None) -> None:
        """Edit the note at the current place."""
        here = self._here()
        if here is None:
            self.say("no note here", "warn")
        else:
            self._edit(here.annotation, fresh=False)

    def _edit(self, annotation: Annotation, *, fresh: bool) -> None:
        def keep(result: NoteResult) -> None:
            if not result.changed:
                if fresh:
                    self.say("empty note dropped")
                return
            kind = annotation.kind
            if kind != "quote":
                kind = "note" if result.text else "highlight"
            changed = replace(
                annotation,
                kind=kind,
                note=result.text,
                tags=result.tags,
                colour=result.colour,
            )
            self._put(changed, "note saved", base=None if fresh else annotation)

        self.edit_note(annotation, keep)

    def do_note_article(self, count: int | None) -> None:
        """Write the note on the article as a whole."""

        def keep(result: NoteResult) -> None:
            if self.article is not None and result.changed:
                article = self.article
                self._write(
                    lambda: self.service.history.set_article_note(
                        article, result.text, result.tags
                    ),
                    "note on the article saved",
                )

        self.edit_note(None, keep)

    def do_note_delete(self, count: int | None) -> None:
        """Delete the annotation at the current place."""
        here = self._here()
        if here is None or self.article is None:
            self.say("no note here", "warn")
            return
        article, gone = self.article, here.annotation
        self._write(lambda: self.service.history.remove(article, gone.id), "deleted · u undoes")

    def do_note_undo(self, count: int | None) -> None:
        """Undo the last change to this article's notes, or the last ``count``."""
        self._step(self.service.history.undo, "nothing to undo", count)

    def do_note_redo(self, count: int | None) -> None:
        """Do again what was undone."""
        self._step(self.service.history.redo, "nothing to redo", count)

    def _step(
        self, step: Callable[[Article], Undone | None], nothing: str, count: int | None
    ) -> None:
        from quoth.annotations.model import NotesError

        if self.article is None:
            return
        done: Undone | None = None
        for _ in range(count or 1):
            try:
                last = step(self.article)
            except NotesError as error:
                self.say(str(error), "bad")
                return
            if last is None:
                break
            done = last
            self.show_notes(done.notes)
        self.say(done.what if done else nothing, "info" if done else "warn")

    # -- highlights

    def _mark(self, colour: str) -> None:
        self.last_colour = colour
        new = self._target()
        if new is None:
            self.say("nothing to highlight here", "warn")
            return
        marked = replace(self._same_words(new) or new, colour=colour)
        self._put(marked, f"highlighted {colour}")

    def do_mark_yellow(self, count: int | None) -> None:
        """Highlight in yellow."""
        self._mark("yellow")

    def do_mark_green(self, count: int | None) -> None:
        """Highlight in green."""
        self._mark("green")

    def do_mark_blue(self, count: int | None) -> None:
        """Highlight in blue."""
        self._mark("blue")

    def do_mark_red(self, count: int | None) -> None:
        """Highlight in red."""
        self._mark("red")

    def do_mark_purple(self, count: int | None) -> None:
        """Highlight in purple."""
        self._mark("purple")

    def do_mark_teal(self, count: int | None) -> None:
        """Highlight in teal."""
        self._mark("teal")

    def do_mark_last(self, count: int | None) -> None:
        """Highlight in the colour used last."""
        self._mark(self.last_colour)

    def do_mark_remove(self, count: int | None) -> None:
        """Take the colour away; what has no note goes altogether."""
        here = self._here()
        if here is None or self.article is None or here.annotation.colour is None:
            self.say("no highlight here", "warn")
        elif here.annotation.note or here.annotation.tags:
            self._put(replace(here.annotation, colour=None), "highlight removed")
        else:
            article, gone = self.article, here.annotation
            self._write(lambda: self.service.history.remove(article, gone.id), "highlight removed")
