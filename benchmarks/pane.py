"""How long a reader waits in a text of ten megabytes: quoth beside less, glow and a TextArea.

    python benchmarks/pane.py [--megabytes 10 1 0.008] [--rounds 3] [--presses 40] [--tagger rules]
    python benchmarks/pane.py --inside [--megabytes 10] [--presses 200]

Each program is a whole process on a pseudo-terminal of 100 x 30 cells. "first text" is the time
from its start to the first word of the text; all else is from the key, or the new size of the
terminal, to the last byte that it writes before a silence of 30 ms: to the end of the frame.
"reading" is quoth while it extracts behind the page, "quoth" when it has done so. Rounds of all
programs alternate, so that what else the machine does hits all alike; the ratio of the first text
is that to a minimal Textual app started right before.

``--inside`` measures the pane alone, without terminal or process: from the call to the end of the
painted frame, with the pure cost of cutting rows.

The text is generated: paragraphs of 40 to 120 words, some with curly quotation marks, every tenth
with a quote.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import os
import random
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from processes import QUOTH, Terminal, own_environment
from rich.style import Style
from startup import MINIMAL, WORD
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


RARE = "zephyrine"
"""Stands once, nine tenths through the text."""
TEXT_AREA = """
import sys
from pathlib import Path
from textual.app import App
from textual.widgets import TextArea
class Plain(App):
    def compose(self):
        text = Path(sys.argv[1]).read_text(encoding="utf-8")
        yield TextArea(text, read_only=True, soft_wrap=True)
Plain().run()
"""
OTHER_SIZES = ((107, 30), (100, 30))


class Program(NamedTuple):
    """A program that shows a text, and the keys that it has for what is measured."""

    command: list[str]
    down: str
    page: str
    top: str
    bottom: str
    find: str
    """Opens the search line; empty where there is none."""


def programs(folder: Path) -> dict[str, Program]:
    """What can be measured on this machine."""
    area = folder / "area.py"
    area.write_text(TEXT_AREA, encoding="utf-8")
    ends = ("\x1b[1;5H", "\x1b[1;5F")
    found = {
        "quoth": Program([*QUOTH], "j", " ", "gg", "G", "/"),
        "less": Program(["less"], "j", " ", "g", "G", "/"),
        "glow": Program(["glow", "--tui"], "j", " ", "g", "G", ""),
        "TextArea": Program([sys.executable, str(area)], "\x1b[B", "\x1b[6~", *ends, ""),
    }
    return {name: one for name, one in found.items() if shutil.which(one.command[0])}


Figures = defaultdict[str, list[float]]


def presses(act: Callable[[], float | None], number: int) -> list[float]:
    """Milliseconds of so many presses, fewer where the text ends before."""
    taken: list[float] = []
    while len(taken) < number and (ms := act()) is not None:
        taken.append(ms)
    return taken


def moves(terminal: Terminal, program: Program, number: int, told: Figures) -> None:
    """Page and line down from the top."""
    told["page down"] += presses(lambda: terminal.press(program.page), number)
    terminal.press(program.top)
    told["line down"] += presses(lambda: terminal.press(program.down), number)


def one_round(
    program: Program, path: Path, environment: dict[str, str], number: int, all_told: list[Figures]
) -> None:
    """One run of a program; ``all_told`` has figures for it at work, if it works, and at rest."""
    reading, told = all_told[0], all_told[-1]
    with Terminal([*program.command, str(path)], environment) as terminal:
        told["first text"].append(terminal.until(WORD))
        if reading is not told:
            time.sleep(1)
            moves(terminal, program, number, reading)
        terminal.rest()
        moves(terminal, program, number, told)
        for size in OTHER_SIZES * 2:
            told["resize"] += presses(lambda size=size: terminal.resize(*size), 1)
        for what, keys in (("end", program.bottom), ("top", program.top), ("end", program.bottom)):
            told[f"to the {what}"] += presses(lambda keys=keys: terminal.press(keys), 1)
        terminal.press(program.top)
        if program.find:
            keys = f"{program.find}{RARE}\r"
            told["find a rare word"] += presses(lambda: terminal.press(keys), 1)
        now, most = terminal.memory()
        told["MB"].append(now)
        told["MB at most"].append(most)


def side_by_side(size: int, folder: Path, given: argparse.Namespace) -> None:
    """All programs on one text, and a line of the table for each."""
    body = made_up(size)[0]
    place = body.index(" ", size * 9 // 10)
    path = folder / "text.txt"
    path.write_text(f"At last {WORD}\n\n{body[:place]} {RARE}{body[place:]}", encoding="utf-8")
    minimal = folder / "minimal.py"
    minimal.write_text(MINIMAL, encoding="utf-8")
    environment = own_environment(folder) | {"QUOTH_TAGGER": given.tagger, "LESSHISTFILE": "-"}
    told: dict[str, Figures] = defaultdict(lambda: defaultdict(list))
    for _ in range(given.rounds):
        for name, program in programs(folder).items():
            with Terminal([sys.executable, str(minimal)], environment) as terminal:
                told[name]["base"].append(terminal.until(WORD))
            both = ["reading", name] if name == "quoth" else [name]
            one_round(program, path, environment, given.presses, [told[key] for key in both])
    base = statistics.median(ms for figures in told.values() for ms in figures["base"])
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"\n{size / 1e6:g} MB, {len(body):,} characters; median / 95th percentile, ms")
    print(f"  a minimal Textual app's first text {base:.0f} ms; load of the machine {load}")
    for name, figures in told.items():
        print_figures(name, figures)


def print_figures(name: str, figures: Figures) -> None:
    """What one program took."""
    base = figures.pop("base", [])
    for what, values in figures.items():
        if not values:
            continue
        ordered = sorted(values)
        p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        ratio = ""
        if what == "first text":
            ratios = [one / other for one, other in zip(values, base, strict=True)]
            ratio = f"   {statistics.median(ratios):.2f} x"
        print(f"  {name:<10}{what:<18}{statistics.median(ordered):9.1f}{p95:9.1f}{ratio}")


def main() -> None:
    """Take the figures and print them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--megabytes", type=float, nargs="+", default=[10, 1, 0.008])
    parser.add_argument("--presses", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tagger", default="rules")
    parser.add_argument("--inside", action="store_true", help="the pane alone")
    given = parser.parse_args()
    if given.inside:
        inside(given.megabytes[0], given.presses)
        return
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in given.megabytes:
            side_by_side(round(megabytes * 1_000_000), Path(folder), given)


def inside(megabytes: float, presses: int) -> None:
    """The pane in this process."""
    text, quotes = made_up(round(megabytes * 1_000_000))
    gc.collect()
    print(f"{len(text):,} characters, {len(quotes):,} quotes; ms: median, p95, most")
    for what, seconds in cutting(text):
        report(what, [seconds])
    asyncio.run(running(text, quotes, presses))
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
