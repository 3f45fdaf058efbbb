"""The quote picker: find a quotation again as you type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import ClassVar, Literal, get_args

from rich.style import Style
from rich.text import Text
from textual import events, on
from textual.containers import Container
from textual.message import Message
from textual.widget import Widget

from quoth.core.text import one_line
from quoth.search.ask import FEWER_WORDS
from quoth.search.index import Order, QuoteIndex, QuoteRecord, SearchResult
from quoth.ui.bindings import PICKER
from quoth.ui.excerpt import with_source
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.widgets.foot import NARROW, Foot
from quoth.ui.widgets.hit_list import HitList, QuoteKey, SpeakerSlot, key_of
from quoth.ui.widgets.query_line import NothingFound, QueryLine
from quoth.ui.widgets.quote_preview import QuotePreview
from quoth.ui.widgets.row_list import RowList

Scope = Literal["article", "library"]
ORDERS: tuple[Order, ...] = get_args(Order)
ORDER_LABELS: dict[Order, str] = {
    "best": "best",
    "date": "newest",
    "text": "text order",
    "speaker": "by speaker",
}
PREVIEW_FROM = 110
"""Columns from which the preview stands beside the list unasked."""
AIRY_FROM = 28
"""Lines from which an empty one stands below the query."""
DIRECT = 50_000
"""With more quotes than this a search runs in a thread, so that typing is never held up."""
_LOOKED_THROUGH = 2_000
"""The chosen quote is looked for among so many of the new hits."""
_HISTORY = 50
GROWN_SECONDS = 0.3
"""At most so often a growing index is searched again unasked."""


@dataclass(frozen=True)
class PickerState:
    """A search as it was left; the app keeps it for the next time."""

    query: str = ""
    scope: Scope = "library"
    order: Order = "best"
    chosen: QuoteKey | None = None
    """The row that the reader went to; None for the first."""
    ticked: tuple[QuoteRecord, ...] = ()
    """In the order in which they were ticked."""
    preview: bool | None = None
    """None: as the width allows."""
    history: tuple[str, ...] = ()
    """Queries that led somewhere, oldest first."""


@dataclass(frozen=True)
class PickerResult:
    """The quote to jump to."""

    article_id: str
    quote_id: str
    start: int
    """Offset of its first code point in the article's text."""


class QuotePicker(KeyScreen[PickerResult | None]):
    """Dismisses with the quote to jump to, or with None; `state` holds the search meanwhile."""

    CONTEXT: ClassVar[str] = PICKER
    DEFAULT_CSS = """
    QuotePicker { background: $q-background; layout: vertical; }
    QuotePicker #found { height: 1fr; layout: horizontal; }
    QuotePicker #found.-below { layout: vertical; }
    QuotePicker HitList { width: 3fr; height: 1fr; }
    QuotePicker NothingFound { width: 3fr; height: 1fr; }
    QuotePicker QuotePreview { width: 2fr; height: 1fr; }
    QuotePicker #found.-below > * { width: 1fr; height: 3fr; }
    QuotePicker #found.-below > QuotePreview { height: 2fr; }
    """

    class Copied(Message):
        """Quotes were copied; the app puts the text on the clipboard."""

        def __init__(self, text: str, quotes: int) -> None:
            super().__init__()
            self.text = text
            self.quotes = quotes
            """How many."""

    def __init__(
        self,
        index: QuoteIndex,
        *,
        article_id: str | None = None,
        scope: Scope = "library",
        state: PickerState | None = None,
        speaker_slot: SpeakerSlot | None = None,
        history: Sequence[str] = (),
    ) -> None:
        """A picker over ``index``.

        Args:
            index: the quotes.
            article_id: the article that is open, for the scope of one article.
            scope: where to look first; the library where no article is open.
            state: a search to bring back; then ``scope`` and ``history`` are its own.
            speaker_slot: the number of the colour of a quote's speaker.
            history: earlier queries, oldest first.
        """
        super().__init__()
        kept = state or PickerState(scope=scope, history=tuple(history))
        self.state = kept if article_id else replace(kept, scope="library")
        self._index = index
        self._article_id = article_id
        self._slot: SpeakerSlot = speaker_slot or (lambda _: None)
        self._asked = 0
        self._stale = False
        self._searching = self._opening = False
        self._result = SearchResult((), 0)
        self._recalled: int | None = None
        """Place in the history while the reader walks through it."""
        self._draft = ""
        """What was typed before the walk."""

    def look(self, role: str) -> Style:
        """The style of a theme role now."""
        return self.host.palette.style(role)

    def compose(self) -> Iterable[Widget]:
        """Query, hits and preview, foot."""
        yield QueryLine(self.look, self.state.query, self._ask_for)
        with Container(id="found"):
            yield HitList(self.look, self._slot)
            yield NothingFound()
            yield QuotePreview(self.look)
        foot = Foot(self.look, self.host.keymap)
        foot.context = PICKER
        yield foot

    def on_mount(self) -> None:
        """Shows what the state asks for."""
        self._list = self.query_one(HitList)
        self._preview = self.query_one(QuotePreview)
        self._line = self.query_one(QueryLine)
        self._found_area = self.query_one("#found")
        self._line.take_focus()
        self._arrange()
        self._show_ticks()
        self._search()
        self.run_worker(self._index.warm, thread=True, exit_on_error=False)

    def on_resize(self) -> None:
        """Finds the place of the preview again."""
        super().on_resize()
        self._arrange()

    # -- searching

    def _search(self) -> None:
        self._asked += 1
        self._stale = False
        if len(self._index) <= DIRECT:
            self._show(self._ask(self.state))
            return
        self._searching = True
        asked, state = self._asked, self.state

        def ask() -> None:
            result = self._ask(state)
            self.app.call_from_thread(self._show_if_wanted, asked, result)

        self.run_worker(ask, thread=True, group="search", exit_on_error=False)

    def search_soon(self) -> None:
        """Search again within a moment: the index has grown."""
        if not self._stale and self.is_mounted:
            self._stale = True
            self.set_timer(GROWN_SECONDS, self._search)

    def _ask(self, state: PickerState) -> SearchResult:
        scope = self._article_id if state.scope == "article" else None
        return self._index.search(state.query, article_id=scope, limit=None, order=state.order)

    def _show_if_wanted(self, asked: int, result: SearchResult) -> None:
        if asked == self._asked and self.is_attached:
            self._show(result)
            if self._opening:
                self.do_picker_open(None)

    def _show(self, result: SearchResult) -> None:
        self._result, self._searching = result, False
        cursor = self._place_of(self.state.chosen)
        if cursor is None:
            self.state = replace(self.state, chosen=None)
        self._list.show(result.hits, cursor or 0)
        self._list.display = bool(result.hits)
        nothing = self.query_one(NothingFound)
        nothing.display = not result.hits
        nothing.text = self._nothing(result)
        self._preview.hit = self._list.chosen
        self._line.found(self._found(result))

    def _place_of(self, key: QuoteKey | None) -> int | None:
        hits = islice(self._result.hits, _LOOKED_THROUGH if key else 0)
        return next((at for at, hit in enumerate(hits) if key_of(hit.record) == key), None)

    def _found(self, result: SearchResult) -> Text:
        state = self.state
        everything = self._index.count(self._article_id if state.scope == "article" else None)
        text = Text(f"  {result.total:,} of {everything:,} ", self.look("text"))
        if self.size.width < NARROW:
            return text
        if result.hits and FEWER_WORDS in result.tried:
            left_out = one_line(", ".join(result.left_out))
            note = f"without {left_out}" if left_out else FEWER_WORDS
            warning = Text(f"· {note} ", self.look("warn"))
            warning.truncate(self.size.width // 4, overflow="ellipsis")
            text.append_text(warning)
        order = ORDER_LABELS[state.order]
        if state.order == "best" and not state.query.strip():
            order = ORDER_LABELS["text" if state.scope == "article" else "date"]
        text.append(f"· {state.scope} · {order} ", self.look("muted"))
        return text

    def _nothing(self, result: SearchResult) -> Text:
        text = Text("No quotes here yet.", self.look("text"))
        if self.state.query.strip():
            text = Text("No quote found.", self.look("text"))
            if result.tried:
                text.append(f"\n\nTried {', '.join(result.tried)}.", self.look("muted"))
            if result.nearest:
                text.append("\nNearest words: ", self.look("muted"))
                text.append(one_line(", ".join(result.nearest)), self.look("text"))
            if self.state.scope == "article":
                text.append("\nOnly this article was searched.", self.look("muted"))
        return text

    # -- what the reader does

    def _ask_for(self, query: str) -> None:
        recalled = None if self._recalled is None else self.state.history[self._recalled]
        if query != recalled:
            self._recalled = None
        if query != self.state.query:
            self.state = replace(self.state, query=query)
            self._opening = False
            self._search()

    @on(RowList.Chosen)
    def _chose(self, event: RowList.Chosen) -> None:
        event.stop()
        self.state = replace(self.state, chosen=key_of(event.row.record))
        self._preview.hit = event.row
        if isinstance(event, RowList.Entered):
            self.do_picker_open(None)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Keeps the focus in the query line whatever the mouse does."""
        self._line.take_focus()

    def _move(self, rows: int) -> None:
        self._list.select(self._list.cursor + rows)

    def do_picker_down(self, count: int | None) -> None:
        """One row down."""
        self._move(count or 1)

    def do_picker_up(self, count: int | None) -> None:
        """One row up."""
        self._move(-(count or 1))

    def do_picker_open(self, count: int | None) -> None:
        """To the chosen quote in its article; while a search is under way, to what it finds."""
        self._opening = self._searching
        if self._opening:
            return
        hit = self._list.chosen
        if hit is not None:
            self._remember()
            record = hit.record
            self.dismiss(PickerResult(record.article_id, record.quote_id, record.start))

    def do_picker_tick(self, count: int | None) -> None:
        """Tick or untick the chosen quote, and go on to the next."""
        hit = self._list.chosen
        if hit is None:
            return
        key = key_of(hit.record)
        kept = tuple(record for record in self.state.ticked if key_of(record) != key)
        added = (*kept, hit.record) if len(kept) == len(self.state.ticked) else kept
        self.state = replace(self.state, ticked=added)
        self._show_ticks()
        self._move(1)

    def _show_ticks(self) -> None:
        ticked = self.state.ticked
        self._list.ticked = {key_of(record) for record in ticked}
        self._list.refresh()
        self.query_one(Foot).state = Text(f"{len(ticked)} ticked" if ticked else "")

    def do_picker_scope(self, count: int | None) -> None:
        """From this article to the library and back."""
        if self._article_id is None:
            self.host.say("no article is open: the whole library is searched")
            return
        scope: Scope = "library" if self.state.scope == "article" else "article"
        self.state = replace(self.state, scope=scope)
        self._search()

    def do_picker_order(self, count: int | None) -> None:
        """The next order."""
        following = ORDERS[(ORDERS.index(self.state.order) + 1) % len(ORDERS)]
        self.state = replace(self.state, order=following, chosen=None)
        self._search()

    def do_picker_preview(self, count: int | None) -> None:
        """Show or hide the preview: beside the list where there is room, else below it."""
        self.state = replace(self.state, preview=not self._preview.display)
        self._arrange()

    def _arrange(self) -> None:
        """Gives the preview its place, and the list an even number of lines."""
        airy = self.size.height >= AIRY_FROM
        self._line.styles.margin = (0, 0, int(airy), 0)
        self._found_area.styles.margin = (0, 0, (self.size.height - int(airy)) % 2, 0)
        wide = self.size.width >= PREVIEW_FROM
        shown = self.state.preview if self.state.preview is not None else wide
        self._preview.display = shown
        self._preview.set_class(not wide, "-below")
        self._found_area.set_class(not wide, "-below")

    def do_picker_copy(self, count: int | None) -> None:
        """Copy the ticked quotes, else the chosen one, with their sources."""
        hit = self._list.chosen
        records = self.state.ticked or ((hit.record,) if hit is not None else ())
        if not records:
            self.host.say("no quote to copy")
            return
        self._remember()
        self.post_message(self.Copied("\n\n".join(map(with_source, records)), len(records)))

    def do_picker_close(self, count: int | None) -> None:
        """Close; the app keeps `state`."""
        self._remember()
        self.dismiss(None)

    # -- history of queries

    def _remember(self) -> None:
        query = self.state.query.strip()
        if query:
            self._recalled = None
            others = (earlier for earlier in self.state.history if earlier != query)
            self.state = replace(self.state, history=(*others, query)[-_HISTORY:])

    def do_picker_history_previous(self, count: int | None) -> None:
        """The query before this one."""
        if self._recalled is None:
            self._draft = self.state.query
        at = len(self.state.history) if self._recalled is None else self._recalled
        if at > 0:
            self._recalled = at - 1
            self._line.put(self.state.history[at - 1])

    def do_picker_history_next(self, count: int | None) -> None:
        """The query after this one, at last what was typed before."""
        if self._recalled is None:
            return
        at = self._recalled + 1
        last = at >= len(self.state.history)
        self._recalled = None if last else at
        self._line.put(self._draft if last else self.state.history[at])

    # -- a page at a time, as in every list

    def key_pagedown(self) -> None:
        """A page of rows down."""
        self._move(self._list.page)

    def key_pageup(self) -> None:
        """A page of rows up."""
        self._move(-self._list.page)
