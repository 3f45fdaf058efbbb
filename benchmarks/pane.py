"""How long the article pane makes a reader wait, in a text of ten megabytes.

    python benchmarks/pane.py [--megabytes 10] [--presses 200]

The text is generated: paragraphs of 40 to 120 words, some with curly quotation marks, every tenth
with a quote. "rows" are the pure cost of cutting them; everything else is measured in the running
pane of 100 x 30 cells without a terminal: from the call to the end of the painted frame.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator

from rich.style import Style
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from quoth.core.model import Article, Entity, Extraction, Quote
from quoth.core.span import Span
from quoth.ui.flow import Flow
from quoth.ui.reflow import Rows
from quoth.ui.theme import variable_defaults
from quoth.ui.widgets.article_view import ArticleView

WORDS = (
    "the a of to and in that it was said wall harbour council winter stone engineer breakwater "
    "county plan would could never before after tide quay Tuesday nevertheless"
).split()


def made_up(size: int, seed: int = 1) -> tuple[str, list[Span]]:
    """A text of about ``size`` characters, and the spans of its quotes."""
    chance = random.Random(seed)
    parts: list[str] = []
    quotes: list[Span] = []
    length = 0
    while length < size:
        words = " ".join(chance.choices(WORDS, k=chance.randint(40, 120)))
        if len(parts) % 10 == 0:
            words = f"“{words[:200]},” said Ines Calloway. {words[200:]}"
            quotes.append(Span(length, length + words.index("”") + 1))
        parts.append(words)
        length += len(words) + 2
    return "\n\n".join(parts), quotes


class Pane(App[None]):
    """The pane alone."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return variable_defaults()

    def compose(self) -> ComposeResult:
        yield ArticleView(styles=lambda _: Style(color="blue"))


def report(what: str, seconds: list[float]) -> None:
    """One line: median, 95th percentile, most, in milliseconds."""
    ordered = sorted(s * 1000 for s in seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(f"{what:<34}{statistics.median(ordered):8.1f}{p95:8.1f}{ordered[-1]:8.1f}")


def timed(act: Callable[[], object]) -> float:
    """Seconds that ``act`` takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def frame(view: ArticleView, act: Callable[[], object]) -> float:
    """Seconds for ``act`` and the painting of every line of the screen after it."""

    def both() -> None:
        act()
        for y in range(view.size.height):
            view.render_line(y)

    return timed(both)


def cutting(text: str) -> Iterator[tuple[str, float]]:
    """The pure costs: the first screen, and every row."""
    rows = Rows(Flow(text), 66)
    yield "rows: the first screen", timed(lambda: rows.reach_row(30))
    yield "rows: all the rest", timed(lambda: rows.reach(len(text)))


async def running(text: str, quotes: list[Span], presses: int) -> None:
    """The costs in the running pane."""
    article = Article(text, "Made up")
    found = tuple(
        Quote(f"q{i}", "direct", (span,), None, None, "e1", 0.9) for i, span in enumerate(quotes)
    )
    speaker = Entity("e1", "person", "Ines Calloway", None, ())
    app = Pane()
    async with app.run_test(size=(100, 30)) as pilot:
        view = app.query_one(ArticleView)
        await pilot.pause()
        report("show, to the first frame", [frame(view, lambda: view.show(article))])
        extraction = Extraction(text, (speaker,), found)
        report("extraction arrives", [frame(view, lambda: view.set_extraction(extraction))])
        while not view._rows.complete:
            await pilot.pause(0.05)
        actions = {
            "page down": view.do_move_page_down,
            "line down": view.do_move_down,
            "next quote": view.do_quote_next,
            "next sentence": view.do_sentence_next,
            "next paragraph": view.do_paragraph_next,
        }
        for name, action in actions.items():
            report(name, [frame(view, lambda act=action: act(None)) for _ in range(presses)])
        report("to the end", [frame(view, lambda: view.do_move_bottom(None))])
        report("to the top", [frame(view, lambda: view.do_move_top(None))])
        view.do_move_percent(50)
        widths = [frame(view, lambda: view.do_width_narrower(None)) for _ in range(5)]
        report("another width, in the middle", widths)
        await finding(pilot, view, presses)


TYPED = (
    *("breakwater plan", "ines calloway", "e", "zeppelin"),
    *(r"\vquay\s+w\w+", r"\v\b\w+ter\b"),
)


async def finding(pilot: Pilot[None], view: ArticleView, presses: int) -> None:
    """The costs of ``/``: each key, until all is counted, and what a runaway holds up."""
    keys: list[float] = []
    counted: list[float] = []
    for number, query in enumerate(TYPED * 2):
        view.do_move_percent(10 + 5 * number)
        view.begin_find()
        for end in range(1 + query.startswith("\\"), len(query) + 1):
            # The thread of the key before goes on meanwhile, as it does under a reader's hands.
            await pilot.pause(0.05)
            keys.append(frame(view, lambda q=query[:end]: view.find(q)))
        start = time.perf_counter()
        while view._looking:
            await pilot.pause(0.005)
        counted.append(time.perf_counter() - start)
        view.clear_find()
    report("find: a key in the bar", keys)
    report("find: until all is counted", counted)
    view.find("quay wall")
    while view._looking:
        await pilot.pause(0.01)
    report("next hit", [frame(view, lambda: view.do_find_next(None)) for _ in range(presses)])
    view.find("\\v(\\w+\\s?)+[#@]")
    report("turns while a runaway is stopped", await turns(lambda: view._looking))


async def turns(busy: Callable[[], bool]) -> list[float]:
    """How long each turn of the event loop takes while something runs in a thread."""
    taken: list[float] = []
    while busy():
        start = time.perf_counter()
        await asyncio.sleep(0)
        taken.append(time.perf_counter() - start)
        await asyncio.sleep(0.002)
    return taken or [0.0]


def main() -> None:
    """Take the figures and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=float, default=10)
    parser.add_argument("--presses", type=int, default=200)
    given = parser.parse_args()
    text, quotes = made_up(round(given.megabytes * 1_000_000))
    gc.collect()
    print(f"{len(text):,} characters, {len(quotes):,} quotes; ms: median, p95, most")
    for what, seconds in cutting(text):
        report(what, [seconds])
    asyncio.run(running(text, quotes, given.presses))
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
