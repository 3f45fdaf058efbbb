"""How fast articles are read, in how much memory, and whether the time grows with the length.

    python benchmarks/extraction.py --data EVAL_FOLDER [--runs 7] [--largest 5120] [--only PART ...]

Parts: *batch*, 40 articles in one ``quoth extract``, whole process, default threads; *alone*, the
taggers on one thread, loading left out; *cold*, ``quoth extract`` of one article of some 1,000
words; *reader*, the same article in the reader, from its start until quotes are marked; *growth*,
a text repeated until it has doubled again and again; *odd*, texts that no newsroom writes, at two
sizes. Runs of both taggers alternate, so that what else the machine does hits both alike; figures
are medians.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from processes import QUOTH, Done, own_environment, whole

TAGGERS = ("rules", "learned")
ARTICLES = 40
LONGEST_LEARNED = 320
"""Kilobytes up to which the growth of the learned tagger's time is measured."""
KB = 1024
PARAGRAPH = (
    "The mayor of Quillhaven said on Tuesday that the new breakwater would be built. “We have "
    "waited nineteen winters,” Ines Calloway told the council. “A twentieth is not a plan.” Tomas "
    "Reyl, who drew the plans, said the wall could be finished by 2029. "
)
ODD = {
    "quotation marks": "“”\"‘’'",
    "opening marks": "“",
    "capitals": "Ines Calloway Tomas Reyl Quillhaven Harbour Trust ",
    "one paragraph": PARAGRAPH,
    "said said said": "said ",
    "no space": "breakwater",
    "a name a line": "Ines Calloway said.\n",
}
ODD_KB = (150, 300)
READER = """
import asyncio, gc, os, sys, time
from quoth.config import Config
from quoth.core.cores import spare_cores
from quoth.paths import Folders
from quoth.service import Service
from quoth.ui.app import QuothApp
path, tagger, begun = sys.argv[1:]
gc.disable()
async def main():
    opened = time.monotonic()
    service = Service(Folders.default(), Config(tagger=tagger), threads=spare_cores())
    app = QuothApp(service, [path], as_library=False)
    async with app.run_test(size=(100, 30)):
        while app.reader.article is None:
            await asyncio.sleep(0.001)
        text = time.monotonic()
        while app.reader.extraction is None:
            await asyncio.sleep(0.001)
        end = time.monotonic()
    print(text - opened, end - opened, end - float(begun), app.reader.extraction.tagger, flush=True)
    os._exit(0)  # as the reader does: a thread may still wait for the loop
asyncio.run(main())
"""


class Bench:
    """Articles, and a place for files, for all parts."""

    def __init__(self, data: Path, folder: Path, runs: int, largest: int) -> None:
        with (data / "polnear-dev.jsonl").open(encoding="utf-8") as rows:
            self.texts: list[str] = [json.loads(row)["text"] for row in rows]
        self.seed = (data / "seed.txt").read_text(encoding="utf-8")
        self.folder, self.runs, self.largest = folder, runs, largest
        self.environment = own_environment(folder)

    def files(self, texts: list[str]) -> list[str]:
        """The texts as files; their paths."""
        paths = [self.folder / f"{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return list(map(str, paths))

    def article(self) -> str:
        """The article whose length is nearest to 1,000 words."""
        return min(self.texts, key=lambda text: abs(words([text]) - 1000))

    def alternating(self, run: Callable[[str], Done]) -> dict[str, list[Done]]:
        """What each run of each tagger cost; the first round, which fills caches, left out."""
        rounds = [{tagger: run(tagger) for tagger in TAGGERS} for _ in range(self.runs + 1)]
        return {tagger: [each[tagger] for each in rounds[1:]] for tagger in TAGGERS}


def words(texts: list[str]) -> int:
    """Words between white space."""
    return sum(len(text.split()) for text in texts)


def spread(times: list[float]) -> str:
    """Median, fastest and slowest, in milliseconds."""
    return f"{statistics.median(times):8.0f} ms   ({min(times):.0f} to {max(times):.0f})"


def timed(act: Callable[..., object], *arguments: object) -> float:
    """Milliseconds that a call takes."""
    start = time.perf_counter()
    act(*arguments)
    return (time.perf_counter() - start) * 1000


def extracting(bench: Bench, texts: list[str]) -> Iterator[tuple[str, list[Done]]]:
    """Runs of ``quoth extract`` on some texts, with each tagger."""
    paths = bench.files(texts)

    def run(tagger: str) -> Done:
        command = [*QUOTH, "extract", "--format", "jsonl", "--tagger", tagger, *paths]
        return whole(command, bench.environment)

    yield from bench.alternating(run).items()


def batch(bench: Bench) -> None:
    """Many articles in one call."""
    texts = bench.texts[:ARTICLES]
    print(f"\n{len(texts)} articles, {words(texts):,} words, one call, whole process")
    for tagger, done in extracting(bench, texts):
        speed = words(texts) / statistics.median(run.ms for run in done) * 1000
        memory = max(run.mb for run in done)
        print(f"  {tagger:<10}{spread([run.ms for run in done])}", end="")
        print(f"   {speed:,.0f} words a second   {memory:.0f} MB")


def cold(bench: Bench) -> None:
    """One article in one call."""
    text = bench.article()
    print(f"\none article, {words([text]):,} words, whole process")
    for tagger, done in extracting(bench, [text]):
        print(f"  {tagger:<10}{spread([run.ms for run in done])}", end="")
        print(f"   {max(run.mb for run in done):.0f} MB")


def reader(bench: Bench) -> None:
    """One article opened in the reader, without a terminal."""
    (path,) = bench.files([bench.article()])
    taken: dict[str, list[list[float]]] = {tagger: [] for tagger in TAGGERS}
    for _ in range(bench.runs + 1):
        for tagger, rows in taken.items():
            command = [sys.executable, "-c", READER, path, tagger, str(time.monotonic())]
            done = subprocess.run(
                command, env=bench.environment, capture_output=True, text=True, check=True
            )
            *seconds, name = done.stdout.split()
            if not name.startswith(tagger):
                raise SystemExit(f"{tagger}: {name} read the article")
            rows.append([float(each) * 1000 for each in seconds])
    print(f"\nthe reader, the same article of {words([bench.article()]):,} words")
    for tagger, rows in taken.items():
        for number, what in enumerate(("app to text", "app to quotes", "process to quotes")):
            print(f"  {tagger:<10}{what:<20}{spread([row[number] for row in rows[1:]])}")


def alone(bench: Bench) -> None:
    """The taggers in this process, on one thread."""
    from quoth.core.learned import load_tagger
    from quoth.core.rules import RuleTagger
    from quoth.core.segment import segment

    texts = bench.texts[:ARTICLES]
    documents = [segment(text) for text in texts]
    taggers = {"rules": RuleTagger(), "learned": load_tagger(1)}

    def run(tagger: str) -> Done:
        chosen = taggers[tagger]
        return Done(timed(lambda: [chosen.tag(document) for document in documents]), 0)

    print(f"\nthe taggers alone, one thread, {words(texts):,} words")
    for tagger, done in bench.alternating(run).items():
        times = [run.ms for run in done]
        print(f"  {tagger:<10}{spread(times)}", end="")
        print(f"   {words(texts) / statistics.median(times) * 1000:,.0f} words a second")


def extractors() -> dict[str, Callable[[str], object]]:
    """The whole way through the core with each tagger, for texts of any length."""
    from quoth.core.learned import load_tagger
    from quoth.core.pipeline import extract

    learned = load_tagger()
    return {"rules": extract, "learned": lambda text: extract(text, tagger=learned)}


def growth(bench: Bench) -> None:
    """Time for each doubling of a repeated text; 2 is linear."""
    print("\nthe seed article repeated, kilobytes and ms; how often the time of half of it")
    for tagger, extract in extractors().items():
        before, size = 0.0, 20
        largest = bench.largest if tagger == "rules" else min(LONGEST_LEARNED, bench.largest)
        while size <= largest:
            text = repeated(bench.seed + "\n\n", size)
            took = timed(extract, text)
            ratio = f"{took / before:6.2f}" if before else ""
            print(f"  {tagger:<10}{size:>6}{took:>10.0f}{ratio}")
            before, size = took, size * 2


def odd(_: Bench) -> None:
    """Texts made to be slow, at two sizes; 2 is linear."""
    half, full = ODD_KB
    print(f"\nodd texts of {half} and {full} KB, ms; how often the time of half of it")
    for tagger, extract in extractors().items():
        for name, piece in ODD.items():
            texts = [repeated(piece, size) for size in ODD_KB]
            first, second = (timed(extract, text) for text in texts)
            print(f"  {tagger:<10}{name:<18}{first:8.0f}{second:8.0f}{second / first:6.2f}")


def repeated(piece: str, kilobytes: int) -> str:
    """A text of so many thousands of characters."""
    return (piece * (kilobytes * KB // len(piece) + 1))[: kilobytes * KB]


# Whole processes first: what this process holds would count as their memory.
PARTS = {part.__name__: part for part in (batch, cold, reader, alone, growth, odd)}


def main() -> None:
    """Measure the parts asked for, in turn."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the evaluation folder")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--largest", type=int, default=5120, help="kilobytes in growth")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=list(PARTS))
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, median of {options.runs} runs")
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(options.data, Path(name), options.runs, options.largest)
        for part, measure in PARTS.items():
            if part in options.only:
                measure(bench)


if __name__ == "__main__":
    main()
