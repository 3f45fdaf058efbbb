"""The application: screens, themes, keymap and the articles in order; wiring only."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.message import Message
from textual.worker import get_current_worker

from quoth.articles.errors import ArticleError
from quoth.articles.library import Entry
from quoth.core.model import Article, Extraction
from quoth.core.text import one_line
from quoth.paths import bundled
from quoth.service import Service, Stamp, fault_of
from quoth.stops import Stop
from quoth.ui.actionapp import ActionApp
from quoth.ui.copying import CopyActions
from quoth.ui.ending import Ending
from quoth.ui.jumping import JumpActions
from quoth.ui.keymap import load_keymap
from quoth.ui.keyscreen import LOADING, KeyScreen
from quoth.ui.lent import Lent
from quoth.ui.reloading import ReloadActions
from quoth.ui.screens.reader import ReaderScreen
from quoth.ui.searching import SearchActions
from quoth.ui.widgets.foot import Foot

if TYPE_CHECKING:
    from quoth.ui.screens.library import LibraryScreen
    from quoth.ui.shown import Shown

SETTLED_SECONDS = 1.0
"""From the start to a time when the first page has long been painted."""
PAINTED_SECONDS = 0.15
"""From the first frame to one that shows what the library has learned meanwhile."""
RETRY_SECONDS = 0.2
STIRRING = (events.Key, events.Resize, events.MouseScrollUp, events.MouseScrollDown)
NO_INPUT = 3
"""Exit code when the one article that was asked for cannot be read."""


class QuothApp(SearchActions, JumpActions, ReloadActions, CopyActions, Ending, ActionApp):
    """Shows the library of ``paths``, or the first of them at once."""

    TITLE = "quoth"
    DEFAULT_CSS = "Screen { background: $q-background; color: $q-text; }"

    class Loaded(Message):
        """An article to be read was loaded."""

        def __init__(
            self, path: str, article: Article, quote: int | None, place: Stop, stamp: Stamp | None
        ) -> None:
            super().__init__()
            self.path = path
            self.article = article
            self.quote = quote
            self.place = place
            """Where the reader stopped in it."""
            self.stamp = stamp
            """Of the file before it was read."""

    class Listed(Message):
        """More is known of an article of the library."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    class Failed(Message):
        """An article could not be loaded."""

        def __init__(self, path: str, reason: str) -> None:
            super().__init__()
            self.path = path
            self.reason = reason

    def __init__(
        self,
        service: Service,
        paths: list[str],
        *,
        as_library: bool = True,
        search: str | None = None,
        theme: str | None = None,
        at_terminal: bool = False,
        problems: Sequence[str] = (),
    ) -> None:
        """``at_terminal``: colours are fitted to it, a first reader is greeted.

        ``problems``: what the reader hears first, a line each."""
        keymap, wrong_keys = load_keymap(service.folders.config / "keys.toml")
        folders = [bundled("themes"), service.folders.config / "themes"]
        super().__init__(folders, keymap, asked=theme is not None, fitted=at_terminal)
        self.at_terminal = at_terminal
        self.service = service
        self.paths = paths
        self.as_library = as_library
        self._first_search = search
        self.themes.start(theme or service.config.theme, colourless=self.colourless)
        self.problems = [*map(one_line, problems), *wrong_keys, *self.themes.problems]
        self.failure: str | None = None
        """Why the one article that was asked for could not be read."""
        self.path: str | None = None
        """Of the article that is open."""
        self._wanted = ""
        """Path of the article asked for last, which may not be readable."""
        self._library: LibraryScreen | None = None
        self._slots = {}
        self._remarks: set[str] = set()
        self._painted = threading.Event()
        """Set when the first page is on the screen, and the library's first rows are."""

    async def on_event(self, event: events.Event) -> None:
        """What makes a new frame holds what is computed behind it."""
        if isinstance(event, STIRRING):
            self.service.still.stir()
        await super().on_event(event)

    def say(self, text: str, severity: str = "info") -> None:
        """A message in the foot of the screen."""
        for screen in reversed(self.screen_stack):
            for foot in screen.query(Foot):
                foot.say(text, severity)
                return

    def _remark(self, text: str) -> None:
        """Say once a run, without taking the place of another message."""
        if text not in self._remarks:
            self._remarks.add(text)
            self.reader.query_one(Foot).say_next(text, "warn")

    # -- start and end

    def on_mount(self) -> None:
        """Take over signals and threads, then show the library or the first article."""
        self.mind_the_end()
        if self.at_terminal:
            self.call_after_refresh(self.set_timer, PAINTED_SECONDS, self._greet)
        self.set_timer(SETTLED_SECONDS, self._collect_again)
        self.call_after_refresh(self.set_timer, PAINTED_SECONDS, self._painted.set)
        first = None if self.as_library else self._load_at_once(self.paths[0])
        beginning = None
        if not self.as_library and first is None:
            beginning = self.service.beginning(self.paths[0])
        self.reader = ReaderScreen(first, beginning)
        self.install_screen(self.reader, "reader")  # it outlives being switched away from
        self.screen.visible = False  # Textual's own, below ours, would be drawn with each resize
        self.push_screen(self.library if self.as_library else self.reader)
        if beginning is not None:
            # Threads share the interpreter: the whole waits until its beginning is painted.
            self._wanted = self.paths[0]
            self.call_after_refresh(self._load, self.paths[0], None)
        elif not self.as_library and first is None:
            self.open_article(self.paths[0])
        if self.problems:
            more = len(self.problems) - 1
            first_problem = self.problems[0] + (f" (and {more} more)" if more else "")
            self.call_after_refresh(self.say, first_problem, "warn")
        if self.as_library:
            self.survey()
        if self.as_library or first is not None:
            self.call_after_refresh(self._search_first)

    def _search_first(self) -> None:
        """Open the picker with the query of the command line, once."""
        query, self._first_search = self._first_search, None
        if query is not None:
            self.search("library", query=query)

    def _greet(self) -> None:
        from quoth.ui.greeting import greet

        greet(self)

    def _collect_again(self) -> None:
        """Collect garbage from now on (`quoth.cli.read` stopped it); keep what the start made."""
        gc.freeze()
        gc.enable()

    def _load_at_once(self, path: str) -> tuple[Article, Stop] | None:
        """The article and the place in it, if loading takes less than drawing an empty page."""
        try:
            if not self.service.loads_fast(path):
                return None
            stamp = self.service.stamp(path)
            article = self.service.load(path)
        except (ArticleError, OSError):
            return None  # `open_article` will say why
        self.watch_file(stamp)
        self.path = self._wanted = self.service.paths[article.id] = path
        return article, self.service.place_in(article)

    @property
    def library(self) -> LibraryScreen:
        """The list of all articles, made when it is first needed."""
        if self._library is None:
            from quoth.ui.screens.library import LibraryScreen

            self._library = LibraryScreen()
            self.install_screen(self._library, "library")
        return self._library

    @property
    def fault(self) -> Exception | None:
        """What ended the app, if it was a fault of quoth's own."""
        return self._exception

    def _fatal_error(self) -> None:
        """End without Textual's traceback on the reader's screen: `run` raises the fault."""
        self._close_messages_no_wait()

    # -- articles

    def open_article(self, path: str, quote: int | None = None) -> None:
        """Load an article in a thread and show it, at the quote that starts at ``quote``.

        Of several asked for in a row only the last is shown. Keys wait for it.
        """
        self._wanted, self._awaited = path, None
        self.base_screen.expect(LOADING)
        self._load(path, quote)

    @work(thread=True, exclusive=True, group="open", exit_on_error=False)
    def _load(self, path: str, quote: int | None) -> None:
        try:
            stamp = self.service.stamp(path)
            article = self.service.load(path)
            place = self.service.place_in(article)  # asks for its id: not on the event loop
        except ArticleError as error:
            self.post_message(self.Failed(path, str(error)))
            return
        except Exception as error:
            self.post_message(self.Failed(path, fault_of(error)))
            return
        if not get_current_worker().is_cancelled:
            self.post_message(self.Loaded(path, article, quote, place, stamp))

    @on(Loaded)
    async def _show_article(self, event: Loaded) -> None:
        if event.path != self._wanted:
            return  # another was asked for meanwhile
        if self.covered:
            # A note is being written, or a search made: the article comes when that is closed.
            self.set_timer(RETRY_SECONDS, partial(self.post_message, event))
            return
        self.save_position()
        self.leave_for(event.path)
        self.path = event.path
        self.watch_file(event.stamp)
        self.service.paths[event.article.id] = event.path
        left = self.base_screen
        if left is not self.reader:
            await self.switch_screen(self.reader)
        self.reader.show(event.article, place=event.place, quote=event.quote)
        self.arrive_at(event.path, event.article)
        left.hand_over()
        self._search_first()

    @property
    def base_screen(self) -> KeyScreen:
        """Reader or library, whatever lies over it."""
        own = self._library or self.reader
        return own if own in self.screen_stack else self.reader

    @property
    def covered(self) -> bool:
        """Whether another screen lies over reader or library."""
        return self.screen is not self.base_screen

    @on(Failed)
    def _tell_failure(self, event: Failed) -> None:
        self.base_screen.expect_no_more()
        if self.reader.article is None and len(self.paths) == 1 and not self.as_library:
            self.failure = f"{one_line(event.path)}: {event.reason}"
            self.exit(return_code=NO_INPUT)
        else:
            self.say(f"{one_line(Path(event.path).name)}: {event.reason}", "bad")

    @work(thread=True, exclusive=True, group="survey", exit_on_error=False)
    def survey(self) -> None:
        """Read, extract and index every article of the library, behind the reader's back."""
        worker = get_current_worker()
        survey = self.service.survey(self.paths, lambda: worker.is_cancelled)
        for number, entry in enumerate(survey, 1):
            self.post_message(self.Listed(entry))
            if number == len(self.paths):
                # All heads are known. What extracts is slow to load, and would hold the page up.
                self._painted.wait(SETTLED_SECONDS)

    @on(Listed)
    def _list(self, event: Listed) -> None:
        self.library.put_entry(event.entry)
        if event.entry.quotes:
            self.search_again()

    def on_library_screen_opened(self, event: LibraryScreen.Opened) -> None:
        """Read the article that was chosen."""
        self.open_article(event.path)

    @work(thread=True, group="index", exit_on_error=False)
    def index(self, lent: Lent[tuple[Article, Extraction]]) -> None:
        """Make the quotes of an opened article searchable."""
        self.service.index_quotes(*lent.take())
        self.call_from_thread(self.search_again)

    def note_extracted(self, article: Article, shown: Shown) -> None:
        """The quotes of an opened article can be searched, in the colours of their speakers."""
        self.keep_slots(article, shown)
        self.index(Lent((article, shown.extraction)))
        remark = self.service.remark(article)
        if remark:
            self._remark(remark)

    def save_position(self) -> None:
        """Keep where the reader is in the article that is open."""
        article = self.reader.article
        if article is not None:
            view = self.reader.view
            place = Stop(view.top_offset, view.position)
            if problem := self.service.keep_place(article, place, view.percent):
                self.say(problem, "warn")
            if problem := self.service.keep_notes(article):
                self.say(problem, "bad")
            if self.path is not None and self._library is not None:
                self._library.put_entry(self.service.entry(self.path, article))

    def close_article(self) -> None:
        """Back to the library, or out of the program where there is none."""
        self.save_position()
        if self.as_library:
            self.reader.stop_extracting()
            self.switch_screen(self.library)
        else:
            self.exit()

    # -- actions

    def do_go_library(self, count: int | None) -> None:
        """To the library."""
        self.save_position()
        self._wanted = self.path or ""  # an article that is still being loaded is not wanted now
        if self._library is None:
            self.survey()
        if self.screen is not self.library:
            self.switch_screen(self.library)

    def do_go_reader(self, count: int | None) -> None:
        """Back to the article that is open."""
        if self.reader.article is not None and self.screen is not self.reader:
            self.switch_screen(self.reader)

    def _step_article(self, step: int) -> None:
        order = (self._library and self._library.order()) or self.paths
        if self._wanted in order:
            there = order.index(self._wanted) + step
        else:  # filtered away: begin at the near end
            there = step - 1 if step > 0 else len(order) + step
        if 0 <= there < len(order):
            self.open_article(order[there])
        else:
            self.say(f"no article {'after' if step > 0 else 'before'} this one", "warn")

    def do_article_next(self, count: int | None) -> None:
        """Open the next article of the library."""
        self._step_article(count or 1)

    def do_article_previous(self, count: int | None) -> None:
        """Open the previous article of the library."""
        self._step_article(-(count or 1))

    def do_close(self, count: int | None) -> None:
        """Close the last view: leave quoth."""
        self.do_quit(None)

    def do_quit(self, count: int | None) -> None:
        """Leave quoth."""
        self.save_position()
        self.exit(return_code=self.ended)

    def do_back(self, count: int | None) -> None:
        """Nothing is open that could be closed."""


def run(app: QuothApp) -> int:
    """Run the reader until it is left; the exit code."""
    app.run(mouse=app.service.config.mouse)
    if app.fault is not None:
        raise app.fault
    if app.failure is not None:
        sys.stderr.write(f"quoth: {app.failure}\n")
    return app.return_code or 0
