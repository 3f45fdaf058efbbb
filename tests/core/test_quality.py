"""Floors on gold articles, measured by the scorers that came with them; they only go up."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from quoth.core import extract

ARTICLES = 40
"""Of the development set: enough to notice a fall, few enough for every run."""
FLOORS = {
    ("direct", "attribution"): 0.835,
    ("direct", "content overlap"): 0.92,
    ("all", "content overlap"): 0.65,
    ("all", "cue exact"): 0.65,
    ("all", "source overlap"): 0.72,
    ("all", "attribution"): 0.575,
}


@pytest.fixture
def scorer(evaluation: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(evaluation))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    import score_quotes  # type: ignore[import-not-found]

    return score_quotes


def jsonl(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def predictions(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [extract(row["text"]).to_dict() for row in rows]


def test_floors_on_development_articles(evaluation: Path, scorer: ModuleType) -> None:
    rows = jsonl(evaluation / "polnear-dev.jsonl")[:ARTICLES]
    report = scorer.score(rows, predictions(rows)).as_json()
    found = {key: report[key[0]][key[1]]["f1"] for key in FLOORS}
    assert not {key: (found[key], floor) for key, floor in FLOORS.items() if found[key] < floor}
    assert report["direct attribution accuracy"]["share"] >= 0.83
    assert report["kind accuracy"]["share"] >= 0.975
    assert report["invalid spans"] == 0


def test_speakers_are_found_and_may_be_trusted(evaluation: Path, scorer: ModuleType) -> None:
    import score_speakers  # type: ignore[import-not-found]

    speakers = jsonl(evaluation / "speakers-dev.jsonl")
    known = {row["id"] for row in speakers}
    rows = [row for row in jsonl(evaluation / "polnear-dev.jsonl") if row["id"] in known]
    report = score_speakers.score(rows, speakers, predictions(rows)).as_json()["all"]["all"]
    assert report["found"] >= 0.85
    assert report["trust"] >= 0.935


def test_the_seed_article_is_found_whole(evaluation: Path, scorer: ModuleType) -> None:
    gold = json.loads((evaluation / "seed-gold.json").read_text(encoding="utf-8"))
    report = scorer.score([gold], predictions([gold])).as_json()
    assert report["all"]["content exact"]["recall"] == 1.0
    assert report["all"]["source exact"]["recall"] == 1.0
    assert report["all"]["cue exact"]["recall"] == 1.0
    assert report["speaker accuracy"]["share"] == 1.0


def test_the_seed_values_are_found_exactly(evaluation: Path) -> None:
    gold = json.loads((evaluation / "seed-gold.json").read_text(encoding="utf-8"))
    found = extract(gold["text"])
    wanted: dict[str, set[tuple[int, int]]] = {"date": set(), "figure": set()}
    for entity in gold["entities"]:
        if entity["kind"] in wanted:
            wanted[entity["kind"]] |= {(m["start"], m["end"]) for m in entity["mentions"]}
    assert {tuple(value.span) for value in found.dates} == wanted["date"]
    assert {tuple(value.span) for value in found.figures} == wanted["figure"]
