"""Floors on gold articles, measured by the scorers that came with them; they only go up."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests import scripts

from quoth.core import extract
from quoth.core.learned.model import packaged

ARTICLES = {"rules": 40, "learned": 20}
"""Of each set: enough to notice a fall, few enough for every run."""
QUOTES, SPEAKERS, SEED = "Quotes: polnear-dev", "Speakers: speakers-dev", "Seed article, quotes"
WIKIGOLD, CORENLP = "Names: wikigold", "Names: CoreNLP on polnear-dev"
SEED_NAMES = "Seed article, names and values"
# A figure may be raised to what is reached, never lowered. Those of the rules are exact to the
# article; those of the model have a margin, for processors round 8-bit products each in its way.
FLOORS: dict[str, dict[str, dict[str, float]]] = {
    "rules": {
        QUOTES: {
            "direct: attribution": 0.86,
            "direct: content overlap": 0.925,
            "all: content overlap": 0.655,
            "all: cue exact": 0.65,
            "all: source overlap": 0.73,
            "all: attribution": 0.588,
            "direct attribution accuracy": 0.86,
            "kind accuracy": 0.98,
        },
        SPEAKERS: {"all: all, found": 0.86, "all: all, trust": 0.94},
        WIKIGOLD: {"name mentions: exact typed": 0.70, "name mentions: overlap": 0.84},
        CORENLP: {"name mentions: exact typed": 0.82},
        SEED: {
            "all: content exact": 1.0,
            "all: source exact": 1.0,
            "all: cue exact": 1.0,
            "speaker accuracy": 1.0,
        },
        SEED_NAMES: {"name mentions: exact typed": 1.0, "name mentions: values exact": 1.0},
    },
    "learned": {
        QUOTES: {
            "direct: attribution": 0.915,
            "direct: content overlap": 0.925,
            "all: content exact": 0.72,
            "all: content overlap": 0.825,
            "all: cue exact": 0.78,
            "all: source overlap": 0.863,
            "all: attribution": 0.79,
            "direct attribution accuracy": 0.905,
            "kind accuracy": 0.99,
        },
        SPEAKERS: {"all: all, found": 0.905, "all: all, trust": 0.93, "direct: all, right": 0.915},
        WIKIGOLD: {"name mentions: exact typed": 0.71, "name mentions: overlap": 0.85},
        CORENLP: {"name mentions: exact typed": 0.83},
        SEED: {
            "all: content exact": 1.0,
            "all: source exact": 1.0,
            "all: attribution": 1.0,
            "speaker accuracy": 1.0,
        },
        SEED_NAMES: {"name mentions: exact typed": 1.0, "name mentions: values exact": 1.0},
    },
}
CASES = [(tagger, title) for tagger, floors in FLOORS.items() for title in floors]


@cache
def quality() -> ModuleType:
    return scripts.script("benchmarks/quality.py")


@cache
def reader(tagger: str) -> Any:
    return quality().Reader(tagger)


@pytest.mark.parametrize(("tagger", "title"), CASES, ids=[f"{t}: {s}" for t, s in CASES])
def test_floors(tagger: str, title: str, evaluation: Path) -> None:
    if tagger == "learned" and not (packaged() / "tagger.onnx").is_file():
        pytest.skip("the package has no model")
    trial = next(trial for trial in quality().TRIALS if trial.title == title)
    report = quality().scored(evaluation, trial, reader(tagger), ARTICLES[tagger])
    found = dict(trial.flat(report))
    floors = FLOORS[tagger][title]
    assert not {key: (found[key], floor) for key, floor in floors.items() if found[key] < floor}
    assert report["invalid spans"] == 0


def test_the_seed_values_are_found_exactly(evaluation: Path) -> None:
    gold = json.loads((evaluation / "seed-gold.json").read_text(encoding="utf-8"))
    found = extract(gold["text"])
    wanted: dict[str, set[tuple[int, int]]] = {"date": set(), "figure": set()}
    for entity in gold["entities"]:
        if entity["kind"] in wanted:
            wanted[entity["kind"]] |= {(m["start"], m["end"]) for m in entity["mentions"]}
    assert {tuple(value.span) for value in found.dates} == wanted["date"]
    assert {tuple(value.span) for value in found.figures} == wanted["figure"]
