"""Everything that is known of the article, in a quiet sheet from which the mouse copies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import Grid, Vertical
from textual.dom import DOMNode
from textual.screen import ModalScreen
from textual.widgets import Static

from quoth.annotations.model import Notes
from quoth.core.model import Article, Extraction
from quoth.core.text import neutralize, one_line
from quoth.ui.bindings import LIST
from quoth.ui.keyscreen import KeyScreen
from quoth.ui.widgets.head import WORDS_A_MINUTE, written
from quoth.ui.widgets.line import Line, keys_line
from quoth.ui.widgets.scroll_part import ScrollPart

LOW = 18
"""Below this many rows a sheet does without its empty lines."""
_NAMED = 8
"""Speakers that are named."""
_LONGEST = 2_000


@dataclass(frozen=True)
class Known:
    """What the sheet is made of."""

    article: Article
    extraction: Extraction | None
    """None as long as it is being made."""
    notes: Notes | None
    percent: int
    remark: str | None = None
    """Why the rules read the article, where the learned tagger was wanted."""


def facts(known: Known) -> Iterator[tuple[str, str]]:
    """Label and value of every fact that is known, safe to draw, in the order of the sheet."""
    article = known.article
    minutes = max(1, ceil(article.words / WORDS_A_MINUTE))
    found = [
        ("title", article.title),
        ("outlet", article.outlet or ""),
        ("by", ", ".join(article.byline)),
        ("date", written(article)),
        ("address", article.url or ""),
        ("file", article.path or "standard input"),
        ("length", f"{article.words:,} words · {minutes:,} min · {known.percent} % read"),
        *_who(known.extraction),
        *_notes(known.notes),
        ("id", article.id),
        ("notice", article.notice or ""),
        ("remark", known.remark or ""),
    ]
    return ((label, neutralize(value)[:_LONGEST]) for label, value in found if value)


def _who(extraction: Extraction | None) -> Iterator[tuple[str, str]]:
    if extraction is None:
        yield "quotes", "being read …"
        return
    forms = Counter(quote.kind for quote in extraction.quotes)
    kinds = ", ".join(f"{forms[k]:,} {k}" for k in ("direct", "mixed", "indirect") if forms[k])
    total = len(extraction.quotes)
    yield "quotes", f"{total:,}" + (f" · {kinds}" if kinds else "")
    certain = [extraction.speaker_of(q) for q in extraction.quotes if q.certain]
    times = Counter(one_line(speaker.name) for speaker in certain if speaker)
    named = [f"{name} {n:,}" for name, n in times.most_common(_NAMED)]
    more = len(times) - len(named)
    yield "speakers", ", ".join(named) + (f" and {more:,} more" if more > 0 else "")
    yield "tagger", extraction.tagger or ""


def _notes(notes: Notes | None) -> Iterator[tuple[str, str]]:
    if notes is None:
        return
    lost = len(notes.orphans)
    amount = f"{len(notes.annotations):,}" + (f", {lost:,} without their words" if lost else "")
    yield "notes", f"{amount} · {one_line(str(notes.path))}" if notes.path else "none yet"
    yield "tags", ", ".join(notes.tags)


class InfoScreen(KeyScreen[None], ModalScreen[None]):
    """Scrolls; ``esc`` and ``q`` close it."""

    CONTEXT = LIST
    DEFAULT_CSS = """
    InfoScreen {
        align: center middle;
        background: $q-background 60%;
        &:ansi { background: ansi_default; }

        & > Vertical {
            width: 100%; max-width: 84; height: auto; max-height: 100%;
            background: $q-surface; padding: 1 3;
        }
        & ScrollPart { margin: 1 0; }
        & #keys { dock: bottom; }
        &.low > Vertical { padding: 0 1; }
        &.low ScrollPart { margin: 0; }
        & Grid {
            grid-size: 2; grid-columns: 11 1fr; grid-rows: auto; height: auto;
            background: $q-surface;
        }
        & Static { background: $q-surface; height: auto; }
    }
    """

    def __init__(self, known: Known) -> None:
        super().__init__()
        self._facts = list(facts(known))

    def compose(self) -> ComposeResult:
        """A heading, the facts, and how to close it."""
        look = self.host.palette.style
        with Vertical():
            yield Line(lambda: Text("ABOUT THIS ARTICLE", look("muted")))
            with ScrollPart(), Grid():
                for label, value in self._facts:
                    yield Static(Text(label, look("muted")))
                    yield Static(Text(value, look("text"), overflow="fold"))
            yield Line(self._keys, id="keys")

    def on_resize(self) -> None:
        """A low screen gets a sheet without margins."""
        super().on_resize()
        low = self.size.height < LOW
        self.set_class(low, "low")
        self.query_one(ScrollPart).fit(self.size.height - (2 if low else 6))

    def extra_targets(self) -> Iterable[DOMNode]:
        """The facts scroll."""
        return self.query(ScrollPart)

    def _keys(self) -> Text:
        look, shown = self.host.palette.style, self.host.keymap.shown
        entries = ((shown("back"), "close"), (shown("copy.url"), "in the text copies the address"))
        return keys_line(entries, look)

    def do_back(self, count: int | None) -> None:
        """Close it."""
        self.dismiss()

    do_close = do_back
