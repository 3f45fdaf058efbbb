"""How well both taggers agree with careful readers: the whole score tables, in Markdown.

    python benchmarks/quality.py --data EVAL_FOLDER [--tagger rules|learned] [--limit N]
                                 [--json | --write]

EVAL_FOLDER holds the gold articles and the scorers that came with them, each of which defines its
metrics at its head. Predictions are made in this process and scored by the scorers in processes
of their own. Figures are F1, but for shares, and for the seed article, where they are recall.
``--write`` also puts the tables into the model card, training/README.md.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quoth.core.taggers import TAGGERS, Taggers

CARD = Path(__file__).resolve().parent.parent / "training" / "README.md"
OPENING, CLOSING = "<!-- figures by benchmarks/quality.py -->", "<!-- end of figures -->"
COUNTS = ("articles", "gold", "gold direct", "attributions", "with speaker")
OUTCOMES = ("right", "wrong", "unknown", "missed", "found", "trust")

Row = dict[str, Any]
Flat = Iterator[tuple[str, float]]
"""Rows of a table: what was measured, and the figure."""


def scores(report: Row, figure: str = "f1") -> Flat:
    """One figure of each metric of score_quotes.py or score_entities.py, by section; shares."""
    for section, value in report.items():
        if not isinstance(value, dict):
            continue
        if "share" in value:
            yield section, value["share"]
            continue
        for metric, found in value.items():
            if found["gold"] or found["pred"]:
                yield f"{section}: {metric}", found[figure]


def recalls(report: Row) -> Flat:
    """As `scores`, but only how much of the gold was found."""
    return scores(report, "recall")


def outcomes(report: Row) -> Flat:
    """All outcomes of all quotes in score_speakers.py's report, and what was found of each kind."""
    for section, rows in report.items():
        if not isinstance(rows, dict):
            continue
        for name, found in rows.items():
            if "share" in found:
                yield f"{section}: {name}", found["share"]
            elif found["of"]:
                shown = OUTCOMES if name == "all" else ("found",)
                yield from ((f"{section}: {name}, {one}", found[one]) for one in shown)


@dataclass(frozen=True)
class Trial:
    """One set of gold articles and the scorer it goes to."""

    title: str
    gold: str
    scorer: str
    flat: Callable[[Row], Flat] = scores
    extra: str = ""
    """Option and file that the scorer needs besides."""


TRIALS = (
    Trial("Quotes: polnear-dev", "polnear-dev.jsonl", "score_quotes.py"),
    Trial("Speakers: speakers-dev", "polnear-dev.jsonl", "score_speakers.py", outcomes, "speakers"),
    Trial("Names: wikigold", "wikigold.jsonl", "score_entities.py"),
    Trial("Names: CoreNLP on polnear-dev", "polnear-dev-corenlp-ner.jsonl", "score_entities.py"),
    Trial("Seed article, quotes", "seed-gold.json", "score_quotes.py", recalls),
    Trial("Seed article, names and values", "seed-gold.json", "score_entities.py", recalls),
)
SPEAKERS = "speakers-dev.jsonl"
WANTED: dict[str, dict[str, tuple[float, float | None]]] = {
    "Quotes: polnear-dev": {
        "all: cue exact": (0.73, 0.721),
        "all: source overlap": (0.82, 0.823),
        "all: content exact": (0.65, 0.680),
        "all: content overlap": (0.81, 0.801),
        "all: attribution": (0.74, 0.752),
        "direct: attribution": (0.94, 0.958),
        "mixed/indirect: attribution": (0.69, 0.703),
        "direct attribution accuracy": (0.95, 0.970),
    },
    "Speakers: speakers-dev": {
        "all: all, found": (0.88, None),
        "all: all, wrong": (0.06, None),
        "direct: all, right": (0.92, None),
    },
    "Names: wikigold": {"name mentions: exact typed": (0.78, None)},
    "Names: CoreNLP on polnear-dev": {"name mentions: exact typed": (0.85, None)},
    "Seed article, quotes": {"all: content overlap": (1.0, None), "speaker accuracy": (1.0, None)},
    "Seed article, names and values": {
        "name mentions: exact typed": (1.0, None),
        "name mentions: values overlap": (1.0, None),
    },
}
"""What is aimed at (at most that, for "wrong"), and how far a second annotator agrees."""


def read(path: Path) -> list[Row]:
    """The rows of a file of JSON lines; any other JSON file is one row."""
    with path.open(encoding="utf-8") as file:
        return [json.load(file)] if path.suffix == ".json" else [json.loads(row) for row in file]


def write(path: Path, rows: list[Row]) -> Path:
    """Rows as JSON lines; returns the path."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    return path


class Reader:
    """Reads texts with one tagger, each text once."""

    def __init__(self, wanted: str) -> None:
        self._taggers = Taggers(wanted)
        self._read: dict[str, Row] = {}
        self.name = ""

    def of(self, text: str) -> Row:
        """What ``quoth extract`` finds in a text; the program ends where there is no model."""
        if text not in self._read:
            extraction, remark = self._taggers.extract(text, published=None)
            if remark:
                raise SystemExit(remark)
            self._read[text] = extraction.to_dict()
            self.name = extraction.tagger or ""
        return self._read[text]


def gold_of(data: Path, trial: Trial, limit: int | None) -> tuple[list[Row], list[Row]]:
    """The articles of a trial, and the rows that say who speaks in them."""
    gold = read(data / trial.gold)
    if not trial.extra:
        return gold[:limit], []
    speakers = read(data / SPEAKERS)[:limit]
    known = {row["id"] for row in speakers}
    return [row for row in gold if row["id"] in known], speakers


def scored(data: Path, trial: Trial, reader: Reader, limit: int | None) -> Row:
    """The report of a trial's scorer."""
    gold, speakers = gold_of(data, trial, limit)
    found = [reader.of(row["text"]) for row in gold]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {"gold": gold, "pred": found} | ({trial.extra: speakers} if speakers else {})
        command = [sys.executable, "-B", str(data / trial.scorer), "--json"]
        for option, rows in files.items():
            command += [f"--{option}", str(write(folder / f"{option}.jsonl", rows))]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    report: Row = json.loads(done.stdout)
    return report


def table(trial: Trial, reports: dict[str, Row]) -> Iterator[str]:
    """Lines of Markdown: a row for each metric, a column for each tagger, target and human."""
    gold = next(iter(reports.values()))
    counts = (f"{what}: {gold[what]}" for what in gold if what in COUNTS)
    yield f"**{trial.title}** ({', '.join(counts)})"
    yield ""
    yield f"| | {' | '.join(reports)} | target | human |"
    yield "| --- |" + " ---: |" * (len(reports) + 2)
    for count in ("pred", "invalid spans"):
        yield f"| {count} | {' | '.join(str(report[count]) for report in reports.values())} | | |"
    columns = [dict(trial.flat(report)) for report in reports.values()]
    for metric in dict.fromkeys(name for column in columns for name in column):
        wanted = WANTED[trial.title].get(metric, (None, None))
        figures = [*(column.get(metric) for column in columns), *wanted]
        cells = (" |" if figure is None else f" {figure:.3f} |" for figure in figures)
        yield f"| {metric} |{''.join(cells)}"
    yield ""


def into(card: str, lines: str) -> str:
    """The card with the lines between its two marks."""
    before, _, rest = card.partition(OPENING)
    _, closing, after = rest.partition(CLOSING)
    if not closing:
        raise SystemExit(f"{CARD.name} lacks the marks {OPENING} and {CLOSING}")
    return f"{before}{OPENING}\n\n{lines}\n{closing}{after}"


def main() -> None:
    """Score, and print or write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="the evaluation folder")
    parser.add_argument("--tagger", choices=TAGGERS, help="default: both")
    parser.add_argument("--limit", type=int, help="only the first N articles of each set")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the scorers' reports")
    form.add_argument("--write", action="store_true", help="put the tables into the model card")
    options = parser.parse_args()
    if options.write and (options.tagger or options.limit):
        parser.error("--write wants both taggers and all articles")
    readers = {name: Reader(name) for name in ("rules", "learned")}
    if options.tagger:
        readers = {options.tagger: readers[options.tagger]}
    reports = {
        trial: {
            name: scored(options.data, trial, reader, options.limit)
            for name, reader in readers.items()
        }
        for trial in TRIALS
    }
    if options.json:
        print(json.dumps({trial.title: report for trial, report in reports.items()}, indent=2))
        return
    named = ", ".join(f"{name}: `{reader.name}`" for name, reader in readers.items())
    lines = [f"Taggers: {named}.", ""]
    lines += [line for trial, report in reports.items() for line in table(trial, report)]
    print("\n".join(lines))
    if options.write:
        CARD.write_text(into(CARD.read_text(encoding="utf-8"), "\n".join(lines)), encoding="utf-8")


if __name__ == "__main__":
    main()
