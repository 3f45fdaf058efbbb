"""The reader: one article, who is in it and who said what; composes, and routes messages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.dom import DOMNode
from textual.message import Message
from textual.worker import get_current_worker

from quoth.core.model import Article, Entity, Quote
from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.stops import START, Stop
from quoth.ui.article_actions import ArticleActions
from quoth.ui.bindings import READER
from quoth.ui.dispatcher import Pending
from quoth.ui.extracting import Extracting
from quoth.ui.finding import FindActions
from quoth.ui.foot_state import FootState
from quoth.ui.lent import Lent
from quoth.ui.linking import LinkActions
from quoth.ui.note_dialogs import NoteDialogs
from quoth.ui.phrases import amount
from quoth.ui.selecting import SelectActions
from quoth.ui.showing import ShowActions
from quoth.ui.stepping import StepActions
from quoth.ui.typesetting import TypesetActions
from quoth.ui.why import WhyActions
from quoth.ui.widgets.article_stay import Unmoved
from quoth.ui.widgets.article_view import ArticleView
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.head import Head
from quoth.ui.widgets.quote_list import Said
from quoth.ui.widgets.row_list import RowList
from quoth.ui.widgets.sidebar import Sidebar
from quoth.ui.widgets.who_list import Who
from quoth.ui.yanking import YankActions

if TYPE_CHECKING:
    from quoth.annotations.earlier import Earlier
    from quoth.annotations.model import Notes
    from quoth.ui.shown import Shown


FIRST_PAGE_SECONDS = 0.05
"""From the text being there to the work on it: long enough for a page to be painted."""


class ReaderScreen(
    Extracting,
    FootState,
    FindActions,
    SelectActions,
    YankActions,
    ShowActions,
    StepActions,
    LinkActions,
    ArticleActions,
    TypesetActions,
    NoteDialogs,
    WhyActions,
):
    """One article at a time; another one replaces it."""

    CONTEXT = READER
    DEFAULT_CSS = """
    ReaderScreen { background: $q-background; layers: base over; }
    ReaderScreen > #page { height: 1fr; }
    ReaderScreen ArticleView { width: 1fr; height: 1fr; }
    ReaderScreen.-focus Head, ReaderScreen.-focus Greeting { display: none; }
    ReaderScreen.-focus Foot { layer: over; dock: bottom; visibility: hidden; }
    ReaderScreen.-focus Foot.-speaking { visibility: visible; }
    """

    class NotesRead(Message):
        """The notes of an article were read."""

        def __init__(self, article: Article, notes: Notes, earlier: Earlier | None) -> None:
            super().__init__()
            self.article = article
            self.notes = notes
            self.earlier = earlier
            """Notes of an earlier version, where the article has none of its own."""

    def __init__(
        self,
        first: tuple[Article, Stop] | None = None,
        beginning: tuple[Article, Stop] | None = None,
    ) -> None:
        """``first``: an article to begin with, and where the reader stopped in it.

        ``beginning``: the same of the first pages of one that is still to be loaded.
        """
        super().__init__()
        self._first, self._beginning = first, beginning
        self._wanted: tuple[str, int] | None = None
        self._slots: dict[str, int] = {}

    # -- parts

    def compose(self) -> ComposeResult:
        """Head, text and sidebar, foot."""
        self.service = self.host.service
        self.view = ArticleView(styles=self._look, id="text")
        self.view.column = self.service.config.width
        self.sidebar = Sidebar(self._look, id="sidebar")
        yield Head(self._look)
        with Horizontal(id="page"):
            yield self.view
            yield self.sidebar
        yield Foot(self._look, self.host.keymap)

    def on_mount(self) -> None:
        """The text has the focus, the sidebar its place."""
        self.sidebar_wanted = self.service.config.sidebar
        self.set_page()
        self.place_sidebar()
        self.watch(self, "pending", self._show_pending)
        self.view.focus()
        if self._first is not None:
            self.show(self._first[0], place=self._first[1])
        elif self._beginning is not None:
            self._show_beginning(*self._beginning)

    def extra_targets(self) -> Iterable[DOMNode]:
        """The text goes on listening while a list has the focus."""
        return (self.view,)

    # -- an article

    def show(self, article: Article, *, place: Stop = START, quote: int | None = None) -> None:
        """Show ``article`` at ``place``, its text at once and the rest when it is known.

        ``quote`` is the offset of a quote to make current as soon as it is known.
        """
        self.drop_hints()
        self.article = article
        self.expect_extraction()
        self.drop_why()
        self.found = ""
        self._wanted = None if quote is None else (article.id, quote)
        beginning, self._beginning = self._beginning, None
        if beginning and _goes_on(*beginning, article, place) and quote is None:
            self.view.show_version(article, Unmoved())
        else:
            self.view.show(article, offset=place.top if quote is None else quote)
            if quote is None:
                self.view.stand(*place)
        self.notes = None
        self.sidebar.show(None)
        head = self.query_one(Head)
        head.article, head.percent, head.whole = article, self.view.percent, True
        self.show_state()
        if article.notice:
            self.say(article.notice, "warn")
        # What is not the text waits: threads share the interpreter, and would hold the page up.
        self.set_timer(FIRST_PAGE_SECONDS, partial(self._analyse, article))

    def _show_beginning(self, article: Article, place: Stop) -> None:
        """Let the first pages be read and searched; as long as that is all, nothing else is done
        to them, as there is no `article`."""
        self.view.show(article, offset=place.top)
        self.view.stand(*place)
        head = self.query_one(Head)
        head.article, head.whole = article, False

    def _analyse(self, article: Article) -> None:
        self.sidebar.fill()
        if self.article is article:
            self._read_notes(Lent(article))
            self._extract(article)

    @work(thread=True, exclusive=True, group="notes", exit_on_error=False)
    def _read_notes(self, lent: Lent[Article]) -> None:
        store, article = self.service.store, lent.take()
        notes = store.open(article)
        earlier = store.earlier(article) if notes.path is None else None
        if earlier is not None:
            notes = store.preview(article, earlier)
        if not get_current_worker().is_cancelled:
            self.post_message(self.NotesRead(article, notes, earlier))

    def take_extraction(self, shown: Shown) -> None:
        """Show what was found in the article; what was found in a part of it goes nowhere else."""
        assert self.article is not None
        self._slots = shown.slots
        self.view.set_extraction(shown.extraction, shown.quotes, shown.speech)
        self.sidebar.show(shown)
        if self._wanted and self._wanted[0] == self.article.id:
            self.view.go_to(self._wanted[1], centre=True)
        if shown.part is None:
            self._wanted = None
            self.host.note_extracted(self.article, shown)
        self._follow(self.view.current_quote)

    @on(NotesRead)
    def _take_notes(self, event: NotesRead) -> None:
        if self.article is not event.article:
            return
        self.show_notes(event.notes)
        if event.earlier is not None:
            self.offer_earlier(event.article, event.earlier)
        elif event.notes.read_only:
            self.say(event.notes.read_only, "bad")
        elif event.notes.problems:
            self.say(f"notes: {event.notes.problems[0]}", "warn")
        elif event.notes.orphans:
            number = len(event.notes.orphans)
            lost = "has lost its" if number == 1 else "have lost their"
            self.say(f"{amount(number, 'note')} {lost} words", "warn")
        self.show_state()

    # -- what is current

    def _follow(self, quote: Quote | None) -> None:
        self.sidebar.follow(quote)
        self.follow_why()
        self.show_state()

    def theme_changed(self) -> None:
        """The foot's right part holds styles."""
        self.show_state()

    @on(ArticleView.PositionChanged)
    def _moved(self, event: ArticleView.PositionChanged) -> None:
        self.query_one(Head).percent = event.percent
        if self._wanted and event.offset != self._wanted[1]:
            self._wanted = None  # the reader has moved on meanwhile
        self.follow_reading()
        self._follow(event.quote)

    def _show_pending(self, pending: Pending | None) -> None:
        self.query_one(Foot).pending = str(pending) if pending else ""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The foot shows the keys of the pane that has the focus."""
        self.query_one(Foot).context = self.contexts[0]

    # -- lists

    def on_resize(self) -> None:
        """The sidebar stands beside the text or lies over it, as there is room."""
        super().on_resize()
        if self.is_mounted:
            self.place_sidebar()

    @on(RowList.Chosen)
    def _row_chosen(self, event: RowList.Chosen) -> None:
        item = event.row.item
        if isinstance(item, Who):
            self._tint(item.entity)
        if isinstance(event, RowList.Entered):
            self.host.left(self.host.here())
            if isinstance(item, Who):
                self._next_mention(item.entity)
            elif isinstance(item, Said):
                self.view.go_to_quote(item.quote.id)
                self.leave_list()

    def _tint(self, entity: Entity | None) -> None:
        self.view.set_tinted(self._mentions(entity) if entity else [])

    def _mentions(self, entity: Entity) -> list[Span]:
        return self.extraction.spans_of(entity) if self.extraction else []

    def _next_mention(self, entity: Entity) -> None:
        """From mention to mention, and from the last to the first."""
        self._tint(entity)
        starts = [span.start for span in self._mentions(entity)]
        after = [start for start in starts if start > self.view.position]
        if not starts:
            return
        target = after[0] if after else starts[0]
        self.view.go_to(target)
        place = starts.index(target) + 1
        self.say(f"{one_line(entity.name)}: mention {place} of {len(starts)}")

    # -- out

    def do_select_enter(self, count: int | None) -> None:
        """In the text: follow the link here, or say who speaks, lit wherever they are named."""
        quote = self.view.current_quote
        link = self.view.link_here() if quote is None else None
        if link is not None:
            self.follow(link)
            return
        speaker = self.extraction.speaker_of(quote) if self.extraction and quote else None
        if speaker is None:
            self.say("no speaker here", "warn")
        else:
            self._tint(speaker)
            role = f", {one_line(speaker.role)}" if speaker.role else ""
            self.say(f"{one_line(speaker.name)}{role} · {len(speaker.mentions)} mentions lit")

    def do_back(self, count: int | None) -> None:
        """Out of one layer: search line, selection, list, lit words."""
        if self.finding:
            self.drop_find()
        elif self.selections:
            self.clear_selection()
        elif self.drop_why():
            return
        elif self.focused is not self.view:
            self.leave_list()
        elif self.found:
            self.view.clear_find()
        elif self.focusing:
            self.focus_text(False)
        else:
            self._tint(None)

    def do_close(self, count: int | None) -> None:
        """Close what is selected, the sidebar that lies over the text, or else the article."""
        if self.view.visual:
            self.clear_selection()
        elif self.sidebar_over and self.sidebar.display:
            self.show_sidebar(False)
        else:
            self.host.close_article()


def _goes_on(beginning: Article, before: Stop, article: Article, place: Stop) -> bool:
    """Whether a text goes on from its beginning, so that the reader can stay where they are."""
    return place == before and article.text.startswith(beginning.text)
