"""The open article read again: by key, after the editor, and when its file has changed."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.worker import Worker

from quoth.articles.errors import ArticleError
from quoth.core.model import Article
from quoth.core.text import one_line
from quoth.service import Service, Stamp, fault_of
from quoth.ui.jumps import JumpList, Place
from quoth.ui.lent import Lent
from quoth.ui.phrases import amount

if TYPE_CHECKING:
    from textual.app import App

    from quoth.annotations.model import Notes
    from quoth.articles.revision import Revision
    from quoth.ui.screens.reader import ReaderScreen

    Base = App[None]
else:
    Base = object

LOOK_SECONDS = 2.0
"""How often the disk is asked whether the open article's file has changed."""
SETTLE_SECONDS = 0.4
"""A changed file is read once two looks so far apart have found it the same."""
RESTLESS = 20
"""A file that never settles is read after so many looks."""
WAIT_SECONDS = 0.2
"""How often is tried again what must wait for a note or a search to be finished."""
GONE = "the file is gone · its text stays here"


@dataclass(frozen=True)
class Version:
    """What reading a file again gave."""

    path: str
    old: Article
    article: Article
    stamp: Stamp
    revision: Revision
    shown: Notes | None
    """The notes as they were shown when the file was read."""
    notes: Notes | None
    """The notes on the new text; None where they are to be read as those of any article."""

    def moved(self, place: Place) -> Place:
        """Where a place of the old text is in the new one; of another article, where it was."""
        if place.article != self.old.id or place.path != self.path:
            return place
        return Place(self.article.id, self.path, self.revision.place(place.offset))


class ReloadActions(Base):
    """A mixin for the app, which gives service, reader and the path of the open article."""

    if TYPE_CHECKING:
        service: Service
        reader: ReaderScreen
        path: str | None

        @property
        def covered(self) -> bool:
            """Whether another screen lies over reader or library."""

        @property
        def jumps(self) -> JumpList:
            """Where the reader was before each jump."""

        def say(self, text: str, severity: str = "info") -> None:
            """A message in the foot."""

    class Looked(Message):
        """The file of the article at ``path`` was looked at."""

        def __init__(self, path: str, stamp: Stamp | None) -> None:
            super().__init__()
            self.path = path
            self.stamp = stamp

    class Reread(Message):
        """There is a new version of the open article."""

        def __init__(self, version: Version) -> None:
            super().__init__()
            self.version = version

    class NotReread(Message):
        """The file could not be read, or says what it said before (no reason)."""

        def __init__(self, path: str, stamp: Stamp | None, reason: str, asked: bool) -> None:
            super().__init__()
            self.path = path
            self.stamp = stamp
            self.reason = reason
            self.asked = asked

    _stamp: Stamp | None = None
    """Of the file as it was when it was last read; None for what is no file."""
    _seen: tuple[Stamp | None] | None = None
    """What the last look found, if it was another."""
    _looks = 0
    _looking: Worker[None] | None = None

    # -- looking

    def on_mount(self) -> None:
        """Called beside the app's own, as all handlers of one name are."""
        self.set_interval(LOOK_SECONDS, self.look_at_file)

    def watch_file(self, stamp: Stamp | None) -> None:
        """An article was read from a file that was then as ``stamp`` says."""
        self._stamp, self._seen, self._looks = stamp, None, 0

    def look_at_file(self) -> None:
        """Ask the disk in a thread; where it hangs, one look waits and no more are begun."""
        waiting = self._looking is not None and not self._looking.is_finished
        if self.path is None or self._stamp is None or waiting or self._busy:
            return
        self._looking = self._look(self.path)

    @work(thread=True, group="look at file", exit_on_error=False)
    def _look(self, path: str) -> None:
        self.post_message(self.Looked(path, self.service.stamp(path)))

    def on_reload_actions_looked(self, event: Looked) -> None:
        """Read a file that has changed, once it is written to the end."""
        if event.path != self.path or self._stamp is None:
            return
        if event.stamp == self._stamp:
            self._seen, self._looks = None, 0
            return
        self._looks += 1
        if self._seen != (event.stamp,) and self._looks < RESTLESS:
            self._seen = (event.stamp,)
            self.set_timer(SETTLE_SECONDS, self.look_at_file)
        elif event.stamp is not None:
            self._looks = 0
            self.reload()
        elif self._looks == 2:
            self.say(GONE, "warn")

    @property
    def _busy(self) -> bool:
        """Whether what shows must stay: a note is written, words are searched or selected."""
        reader = self.reader
        return bool(
            reader.article is None
            or self.screen_stack[-1:] != [reader]  # empty while the app is left
            or reader.finding
            or reader.hints
            or reader.pending
            or reader.view.visual
        )

    # -- reading

    def reload(self, *, asked: bool = False) -> None:
        """Read the open article's file again; ``asked``: the reader wants to hear of it."""
        if self.path is not None and self.reader.article is not None:
            self._reread(self.path, Lent((self.reader.article, self.reader.notes)), asked)

    @work(thread=True, exclusive=True, group="reload", exit_on_error=False)
    def _reread(self, path: str, lent: Lent[tuple[Article, Notes | None]], asked: bool) -> None:
        (old, shown), stamp, reason = lent.take(), self.service.stamp(path), ""
        try:
            article = self.service.load(path)
        except ArticleError as error:
            article, reason = old, str(error)
        except Exception as error:
            article, reason = old, fault_of(error)
        if article == old:
            self.post_message(self.NotReread(path, stamp, reason, asked))
            return
        self.service.paths[article.id] = path  # here, as its id takes a while in a long text
        revision, notes = self.service.revise(old, article)
        if shown is None:
            notes = None
        self.post_message(
            self.Reread(Version(path, old, article, stamp or (0, 0, 0), revision, shown, notes))
        )

    def on_reload_actions_not_reread(self, event: NotReread) -> None:
        """The text stays; what is wrong with the file is said once."""
        if event.path != self.path:
            return
        self._seen = None
        if event.stamp is not None:
            self._stamp = event.stamp
        if event.reason:
            self.say(f"not reloaded: {one_line(Path(event.path).name)}: {event.reason}", "warn")
        elif event.asked:
            self.say("nothing has changed in the file")

    def on_reload_actions_reread(self, event: Reread) -> None:
        """Show the new version, unless another article or other notes are shown by now."""
        version, reader = event.version, self.reader
        if version.path != self.path or reader.article is not version.old:
            return
        if self.screen is not reader and not self.covered:
            return  # the library is shown: the next look finds it when the article is shown again
        if self._busy:
            self.set_timer(WAIT_SECONDS, partial(self.post_message, event))
            return
        if reader.notes is not version.shown:
            self.reload()
            return
        self.watch_file(version.stamp)
        if version.revision.alike:
            self.service.follow(version.old, version.article)
        self.jumps.move(version.moved)
        reader.show_version(version.article, version.revision, version.notes)
        notes = _moved(version.shown, version.notes)
        told = " · ".join(["reloaded", str(version.revision), *notes])
        wrong = any("lost" in part or "left" in part for part in notes)
        self.say(told, "warn" if wrong else "info")
        self._forget_quotes(Lent((version.old, version.article)))

    @work(thread=True, group="index", exit_on_error=False)
    def _forget_quotes(self, lent: Lent[tuple[Article, Article]]) -> None:
        old, article = lent.take()
        if old.id != article.id and self.service.paths.get(old.id) == old.path:
            self.service.index.remove(old.id)

    # -- actions

    def do_article_reload(self, count: int | None) -> None:
        """Read the file again, and show what has changed at the same place."""
        if self.reader.article is None:
            self.say("nothing is open", "warn")
        elif self._stamp is None:
            self.say("this came by a pipe: there is nothing to read again", "warn")
        else:
            self.reload(asked=True)

    def do_article_edit(self, count: int | None) -> None:
        """Open the article's file in the reader's own editor, then read it again."""
        from quoth.ui.external import edit_file, editor_command
        from quoth.ui.programs import ProgramError, lend_terminal

        article, path = self.reader.article, self.path
        if article is None or path is None:
            self.say("nothing is open", "warn")
            return
        if self._stamp is None:
            self.say("this came by a pipe: there is no file to edit", "warn")
            return
        position = self.reader.view.position
        try:
            command = editor_command(os.environ)
            lend_terminal(self, partial(edit_file, path, article.text, position, command))
        except ProgramError as error:
            self.say(str(error), "warn")
        self.reload()

    def do_suspend(self, count: int | None) -> None:
        """Back to the shell, whose ``fg`` brings quoth back."""
        if self._driver is not None and self._driver.can_suspend and os.name == "posix":
            self.action_suspend_process()
        else:
            self.say("this terminal cannot stop a program for a while", "warn")


def _moved(before: Notes | None, after: Notes | None) -> list[str]:
    """What became of the notes: ``3 notes moved, 1 lost``; nothing where all stayed.

    Those that are left with the old text are so because the new one had notes of its own.
    """
    if before is None or after is None:
        return []
    places = {placed.annotation.id: placed.span for placed in after.annotations}
    was = {placed.annotation.id: placed.span for placed in before.annotations}
    both = [(span, places[key]) for key, span in was.items() if key in places]
    moved = sum(1 for old, new in both if old and new and old != new)
    lost = sum(1 for old, new in both if old and not new)
    back = sum(1 for old, new in both if new and not old)
    left = len(was.keys() - places.keys())
    parts = [
        (moved, "moved"),
        (lost, "lost"),
        (back, "found again"),
        (left, "left with the old text"),
    ]
    counted = [(number, what) for number, what in parts if number]
    if not counted:
        return []
    (number, what), *more = counted
    told = [f"{amount(number, 'note')} {what}", *(f"{n:,} {what}" for n, what in more)]
    return [", ".join(told)]
