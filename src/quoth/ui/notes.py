"""The reader's highlights and notes: what each key does to the notes file, and the way back.

A part of the reader screen. A save is made on the event loop: it takes milliseconds, and the
next key must find it done. What others change on disk is looked for in a thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.worker import Worker, get_current_worker

from quoth.core.span import Span
from quoth.ui.lent import Lent
from quoth.ui.paint import Mark
from quoth.ui.reader_parts import ReaderParts

if TYPE_CHECKING:
    from quoth.annotations.earlier import Earlier
    from quoth.annotations.history import Undone
    from quoth.annotations.model import Annotation, Notes, Placed
    from quoth.core.model import Article
    from quoth.ui.screens.note import NoteResult

DEFAULT_COLOUR = "yellow"
REFRESH_SECONDS = 2.0
"""How often the disk is looked at for notes that were changed elsewhere."""


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


class NoteActions(ReaderParts):
    """``note.*`` and ``mark.*``; the screen gives article, view, service and `say`.

    Every change says what the screen showed before it, so that the store can tell the reader's
    doing from what was changed elsewhere meanwhile.
    """

    class NotesChanged(Message):
        """The notes of an article are no longer what the screen ``shown`` them to be."""

        def __init__(self, article: Article, shown: Notes, notes: Notes) -> None:
            super().__init__()
            self.article = article
            self.shown = shown
            self.notes = notes

    if TYPE_CHECKING:

        def edit_note(
            self,
            annotation: Annotation | None,
            then: Callable[[NoteResult], None],
            typed: NoteResult | None = None,
        ) -> None:
            """Open the editor."""

    last_colour: str = DEFAULT_COLOUR
    _refreshing: Worker[None] | None = None

    def show_notes(self, notes: Notes) -> None:
        """Take over a new state of the notes."""
        self.notes = notes
        self.view.set_marks(marks_of(notes))

    # -- changes from outside

    def on_mount(self) -> None:
        """Called beside the screen's own, as all handlers of one name are."""
        self.set_interval(REFRESH_SECONDS, self.refresh_notes)

    def on_screen_resume(self) -> None:
        """The article is shown again."""
        self.refresh_notes()

    def refresh_notes(self) -> None:
        """Look in a thread whether the notes were changed elsewhere, and show what is there now.

        On a disk that hangs one look waits, and no more are begun.
        """
        if self._refreshing is not None and not self._refreshing.is_finished:
            return
        if self.article is not None and self.notes is not None:
            self._refreshing = self._reread(Lent((self.article, self.notes)))

    @work(thread=True, group="notes on disk", exit_on_error=False)
    def _reread(self, lent: Lent[tuple[Article, Notes]]) -> None:
        (article, shown), store = lent.take(), self.service.store
        if store.changed(article, shown):
            notes = store.open(article)
            if not get_current_worker().is_cancelled:
                self.post_message(self.NotesChanged(article, shown, notes))

    def on_note_actions_notes_changed(self, event: NotesChanged) -> None:
        """Cursor, open editor and undo stay; what was saved since the look is not undone."""
        if self.article is event.article and self.notes is event.shown:
            self.show_notes(event.notes)

    # -- what a key means

    def _target(self) -> Annotation | None:
        """A new annotation of the selection, the current quote or the current sentence."""
        from quoth.annotations.build import annotation_for_quote, annotation_for_span

        if self.article is None:
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
            if over := self.notes.touching(wanted):
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

    def _article(self) -> Article | None:
        """The article, if its notes can be changed now; else says why not."""
        if self.article is None:
            self.say("nothing to note here", "warn")
        elif self.notes is None:
            self.say("notes are still being read", "warn")
        elif self.notes.read_only:
            self.say(self.notes.read_only, "bad")
        else:
            return self.article
        return None

    def _write(self, article: Article, change: Callable[[], Notes], done: str) -> bool:
        """Make a change and show it; whether it was written."""
        from quoth.annotations.model import NotesError

        try:
            notes = change()
        except NotesError as error:
            self.say(str(error), "bad")
            return False
        if self.article is article:
            self.show_notes(notes)
        self.say(notes.told or done, "warn" if notes.told else "info")
        return True

    def _put(
        self, article: Article, annotation: Annotation, base: Annotation | None, done: str
    ) -> bool:
        put = self.service.history.put
        return self._write(article, lambda: put(article, annotation, base=base), done)

    def _remove(self, article: Article, gone: Annotation, done: str) -> None:
        remove = self.service.history.remove
        self._write(article, lambda: remove(article, gone.id, base=gone), done)

    def take_over(self, article: Article, earlier: Earlier) -> None:
        """Make the notes of an earlier version this article's."""
        adopt = self.service.store.adopt
        self._write(article, lambda: adopt(article, earlier), "notes kept with this text")

    # -- notes

    def do_note_add(self, count: int | None) -> None:
        """Write a note; on words that carry one already, edit that."""
        article = self._article()
        new = self._target()
        if article and new:
            old = self._same_words(new)
            self.clear_selection()
            self._edit(article, old or new, base=old)
        elif article:
            self.say("nothing to note here", "warn")

    def do_note_edit(self, count: int | None) -> None:
        """Edit the note at the current place."""
        article = self._article()
        here = self._here()
        if article and here:
            self._edit(article, here.annotation, base=here.annotation)
        elif article:
            self.say("no note here", "warn")

    def _edit(
        self,
        article: Article,
        annotation: Annotation,
        *,
        base: Annotation | None,
        typed: NoteResult | None = None,
    ) -> None:
        """Open the editor; what is typed belongs to ``article``, whatever is shown by then."""
        self.edit_note(annotation, partial(self._keep, article, annotation, base), typed=typed)

    def _keep(
        self, article: Article, annotation: Annotation, base: Annotation | None, result: NoteResult
    ) -> None:
        if not result.changed:
            if base is None:
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
        if not self._put(article, changed, base, "note saved"):
            # What was typed is not lost: it can be tried again.
            self._edit(article, annotation, base=base, typed=result)

    def do_note_article(self, count: int | None) -> None:
        """Write the note on the article as a whole."""
        article = self._article()
        if article is not None:
            self._edit_whole(article, self.notes)

    def _edit_whole(
        self, article: Article, shown: Notes | None, typed: NoteResult | None = None
    ) -> None:
        self.edit_note(None, partial(self._keep_whole, article, shown), typed=typed)

    def _keep_whole(self, article: Article, shown: Notes | None, result: NoteResult) -> None:
        save = self.service.history.set_article_note
        if result.changed and not self._write(
            article,
            lambda: save(article, result.text, result.tags, base=shown),
            "note on the article saved",
        ):
            self._edit_whole(article, shown, result)

    def do_note_delete(self, count: int | None) -> None:
        """Delete the annotation at the current place."""
        article = self._article()
        here = self._here()
        if article and here:
            self._remove(article, here.annotation, "deleted · u undoes")
        elif article:
            self.say("no note here", "warn")

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

        article = self._article()
        if article is None:
            return
        done: Undone | None = None
        for _ in range(count or 1):
            try:
                last = step(article)
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
        article = self._article()
        new = self._target()
        if article and new:
            old = self._same_words(new)
            marked = replace(old or new, colour=colour)
            if self._put(article, marked, old, f"highlighted {colour}"):
                self.clear_selection()  # which would hide the colour
        elif article:
            self.say("nothing to highlight here", "warn")

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
        article = self._article()
        here = self._here()
        if article is None:
            return
        if here is None or here.annotation.colour is None:
            self.say("no highlight here", "warn")
        elif here.annotation.note or here.annotation.tags:
            plain = replace(here.annotation, colour=None)
            self._put(article, plain, here.annotation, "highlight removed")
        else:
            self._remove(article, here.annotation, "highlight removed")
