"""Measure how often each kind of evidence is right, and write the table that the core reads.

``python training/calibrate.py --data EVAL_FOLDER [--tagger rules|learned] [--write]``

Two things are measured. *Rates*: gold attributions are resolved, and each kind of evidence counted
right or wrong, drawn towards a prior by a few imagined cases; where somebody is chosen among those
in mind, a logistic in the lead over the next. *Links*: what the tagger finds is matched with gold
attributions, and the share with the right source drawn over the score by isotonic regression
(pool adjacent violators). The reliability table is honest: each article is judged by rates and
links measured without it.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest import mock

from quoth.core import confidence as core
from quoth.core import rates as table
from quoth.core.coref import walked
from quoth.core.segment import segment
from quoth.core.span import Span
from quoth.core.tagger import Attribution, Document, Proposals, Tagger

PRIOR = {
    "full": 0.98, "part": 0.97, "chosen": 0.8, "shared": 0.45, "thing": 0.95, "pronoun": 0.85,
    "relative": 0.8, "apposed": 0.8, "role": 0.85, "guess": 0.6, "later": 0.65, "body": 0.7,
    "kin": 0.8, "group": 0.55, "it": 0.4, "voice": 0.85, "writer": 0.8, "phrase": 0.85,
}  # fmt: skip
"""What reading some hundred articles without labels suggested."""
HELD = frozenset(("shared",))
"""Kinds that keep their prior: a surname of two people stays uncertain, however often the one
named more turned out to be meant."""
IMAGINED = 10
"""Cases that the prior counts for."""
SLOPE_PRIOR, SLOPE_WEIGHT = 0.6, 20.0
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)
KNOTS = 6
MODULE = '''"""Table: how often each kind of evidence is right, by ``training/calibrate.py``."""

from __future__ import annotations

RATES: dict[str, float] = {{
{rates}}}
"""Share right by kind, given the right source."""
SLOPE = {slope}
"""Log-odds for each unit of weight that the best of those in mind is ahead by."""
SECOND = {second}
"""Where the first is wrong, how often the next best is right."""
LINKS: dict[str, tuple[tuple[float, float], ...]] = {{
{links}}}
"""By tagger ("" for any other): score of an attribution, and how likely its source is right."""
'''
OPENING, CLOSING = "\"“'‘«`", "\"”'’»"


@dataclass(frozen=True)
class Case:
    """One resolved source: by what, how far ahead, whether right, whether the next best was."""

    article: str
    basis: str
    lead: float
    score: float
    right: bool
    second: bool | None
    source_right: bool = True


def hull(spans: Sequence[Sequence[int]]) -> Span | None:
    """From the first to the last of some spans."""
    return Span(min(s for s, _ in spans), max(e for _, e in spans)) if spans else None


def gold_attributions(row: dict[str, Any]) -> tuple[Attribution, ...]:
    """The gold of an article in the tagger's form, each with score 1."""
    text, found = row["text"], []
    for item in row["attributions"]:
        content = tuple(Span(*pair).trimmed(text) for pair in sorted(item["content"]))
        direct = text[content[0].start] in OPENING and text[content[-1].end - 1] in CLOSING
        kind = "direct" if direct else "indirect"
        found.append(Attribution(kind, content, hull(item["cue"]), hull(item["source"]), 1.0))
    return tuple(found)


class Judge:
    """Right or wrong, by the scorers that came with the data."""

    def __init__(self, folder: Path) -> None:
        sys.path.insert(0, str(folder))
        import score_quotes
        import score_speakers
        import spans

        self.quotes, self.speakers, self.spans = score_quotes, score_speakers, spans

    def name(self, draft: Any) -> str:
        """The name of a draft as the scorer compares names."""
        return self.speakers.normal(draft.name) if draft and draft.forms else ""

    def pairs(
        self, row: dict[str, Any], found: Sequence[Attribution]
    ) -> list[tuple[int, int, bool]]:
        """Gold index, predicted index, and whether the sources agree."""
        text = self.spans.Text(row["text"])
        gold = self.quotes.quotes_of(row, text)
        said = [
            {
                "content": [list(s) for s in item.content],
                "cue": list(item.cue) if item.cue else None,
                "source": list(item.source) if item.source else None,
            }
            for item in found
        ]
        pred = self.quotes.quotes_of({"quotes": said}, text)
        overlap = self.quotes.content_overlap
        matched = self.spans.match(gold, pred, lambda g, p: overlap(g.content, p.content))
        source = self.quotes.source_overlap
        return [(g, p, source(gold[g].source, pred[p].source) > 0) for g, p in matched]


def cases_of(
    judge: Judge, row: dict[str, Any], known: dict[int, dict[str, Any]], proposals: Proposals
) -> list[Case]:
    """What resolving ``proposals`` says of the attributions whose speakers are known."""
    walk = walked(segment(row["text"]), proposals)
    found = []
    for gold, pred, source_right in judge.pairs(row, walk.attributions):
        item = walk.attributions[pred]
        sense = walk.speakers.get(item.source) if item.source else None
        speaker = known.get(gold)
        if sense is None or sense.draft is None or speaker is None:
            continue
        right = judge.name(sense.draft) in judge.speakers.accepted(speaker)
        second = None
        if sense.rival is not None and not right:
            second = judge.name(sense.rival) in judge.speakers.accepted(speaker)
        found.append(
            Case(row["id"], sense.basis, sense.lead, item.score, right, second, source_right)
        )
    return found


def rates_of(cases: Iterable[Case]) -> dict[str, float]:
    """Share right by kind, drawn to the prior."""
    counts, hits = Counter[str](), Counter[str]()
    for case in cases:
        counts[case.basis] += 1
        hits[case.basis] += case.right
    return {
        basis: prior
        if basis in HELD
        else round((hits[basis] + IMAGINED * prior) / (counts[basis] + IMAGINED), 3)
        for basis, prior in PRIOR.items()
    }


def slope_of(cases: Sequence[Case], rates: dict[str, float]) -> tuple[float, dict[str, float]]:
    """Slope over the lead, and the rates of chosen kinds at the lead `core.LEAD`: a logistic fit
    by gradient, drawn to the priors."""
    chosen = [case for case in cases if case.basis in core.CHOSEN]
    start = {basis: math.log(PRIOR[basis] / (1 - PRIOR[basis])) for basis in core.CHOSEN}
    odds, slope = dict(start), SLOPE_PRIOR
    for _ in range(4000):
        steps = {basis: -0.3 * IMAGINED * (odds[basis] - start[basis]) * 0.1 for basis in odds}
        slope_step = -SLOPE_WEIGHT * (slope - SLOPE_PRIOR)
        for case in chosen:
            lead = min(case.lead, core.FURTHEST) - core.LEAD
            wrong_by = case.right - 1 / (1 + math.exp(-(odds[case.basis] + slope * lead)))
            steps[case.basis] += wrong_by
            slope_step += wrong_by * lead
        for basis in odds:
            odds[basis] += 0.01 * steps[basis]
        slope += 0.002 * slope_step
    fitted = {basis: round(1 / (1 + math.exp(-value)), 3) for basis, value in odds.items()}
    return round(slope, 2), rates | fitted


def isotonic(points: Sequence[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Pool adjacent violators over (x, mean, weight), x rising."""
    blocks: list[list[float]] = []
    for x, mean, weight in points:
        blocks.append([x * weight, mean * weight, weight])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] > blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    return [(x / weight, total / weight, weight) for x, total, weight in blocks]


def links_of(scores: Sequence[tuple[float, bool]]) -> tuple[tuple[float, float], ...]:
    """Knots of score and share with the right source."""
    ordered = sorted(scores)
    size = max(20, len(ordered) // (2 * KNOTS))
    groups = [ordered[at : at + size] for at in range(0, len(ordered), size)]
    if len(groups) > 1 and len(groups[-1]) < size // 2:
        groups[-2] += groups.pop()
    points = [
        (sum(s for s, _ in group) / len(group), (sum(r for _, r in group) + 1.8) / (len(group) + 2),
         float(len(group)))
        for group in groups
    ]  # fmt: skip
    knots: dict[float, float] = {}
    for x, mean, _ in isotonic(points):
        knots[round(x, 3)] = round(mean, 3)
    return tuple(knots.items())


@dataclass
class Measured:
    """All cases: of gold attributions, of what the tagger found, and scores by article."""

    gold: list[Case]
    found: list[Case]
    scores: dict[str, list[tuple[float, bool]]]

    def without(self, article: str | None) -> Fit:
        """Rates and links, measured on all other articles."""
        gold = [case for case in self.gold if case.article != article]
        slope, rates = slope_of(gold, rates_of(gold))
        scores = [pair for name, pairs in self.scores.items() if name != article for pair in pairs]
        wrong = [case for case in self.found if not case.source_right and case.article != article]
        luck = (sum(case.right for case in wrong) + 1) / (len(wrong) + 4)
        links = tuple((x, round(y + (1 - y) * luck, 3)) for x, y in links_of(scores))
        second = [case.second for case in gold if case.second is not None]
        share = (sum(second) + 3) / (len(second) + 5)
        return Fit(rates, slope, round(share, 2), links)


@dataclass(frozen=True)
class Fit:
    """One table."""

    rates: dict[str, float]
    slope: float
    second: float
    links: tuple[tuple[float, float], ...]

    def confidence(self, case: Case) -> float:
        """What the core would say of a case with this table."""
        with (
            mock.patch.object(core, "RATES", self.rates),
            mock.patch.object(core, "SLOPE", self.slope),
            mock.patch.object(core, "LINKS", {"": self.links}),
        ):
            return core.confidence(case.basis, case.lead, case.score)  # type: ignore[arg-type]

    def module(self, tagger: str) -> str:
        """The source of ``quoth/core/rates.py``; other taggers keep their links."""
        links = {**table.LINKS, tagger: self.links}
        knots = "".join(
            f'    "{name}": (\n'
            + "".join(f"        {knot},\n" for knot in links[name])
            + "    ),\n"
            for name in sorted(links)
        )
        rates = "".join(f'    "{basis}": {rate},\n' for basis, rate in self.rates.items())
        return MODULE.format(rates=rates, slope=self.slope, second=self.second, links=knots)


def measure(folder: Path, tagger: Tagger) -> Measured:
    """Resolve gold and found attributions of the development articles."""
    judge = Judge(folder)
    rows = [json.loads(line) for line in (folder / "polnear-dev.jsonl").open(encoding="utf-8")]
    speakers = {
        row["id"]: {speaker["index"]: speaker for speaker in row["speakers"]}
        for row in map(json.loads, (folder / "speakers-dev.jsonl").open(encoding="utf-8"))
    }
    measured = Measured([], [], defaultdict(list))
    for row in rows:
        document: Document = segment(row["text"])
        proposals = tagger.tag(document)
        for gold, pred, agrees in judge.pairs(row, proposals.attributions):
            item = proposals.attributions[pred]
            if item.source and row["attributions"][gold]["source"]:
                measured.scores[row["id"]].append((item.score, agrees))
        if known := speakers.get(row["id"]):
            true = Proposals(proposals.names, gold_attributions(row))
            measured.gold += cases_of(judge, row, known, true)
            measured.found += cases_of(judge, row, known, proposals)
    return measured


def reliability(title: str, judged: Sequence[tuple[float, bool]]) -> None:
    """Print the table: bins of confidence, how many, mean confidence, share right."""
    print(f"\n{title}\n  confidence       n   said  right")
    error = 0.0
    for low, high in pairwise(BINS):
        inside = [(sure, right) for sure, right in judged if low <= sure < high]
        if inside:
            said = sum(sure for sure, _ in inside) / len(inside)
            right = sum(hit for _, hit in inside) / len(inside)
            error += abs(said - right) * len(inside)
            print(f"  {low:.2f}-{min(high, 1):.2f}  {len(inside):>6}  {said:.3f}  {right:.3f}")
    brier = sum((sure - right) ** 2 for sure, right in judged) / max(1, len(judged))
    print(f"  calibration error {error / max(1, len(judged)):.3f}  Brier {brier:.3f}")


def tagger_of(name: str) -> Tagger:
    """The tagger to measure."""
    if name == "rules":
        from quoth.core.rules import RuleTagger

        return RuleTagger()
    from quoth.core.learned import load_tagger

    return load_tagger(None)


def main() -> None:
    """Measure, print, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the evaluation folder")
    parser.add_argument("--tagger", choices=("rules", "learned"), default="learned")
    parser.add_argument("--write", action="store_true", help="replace quoth/core/rates.py")
    args = parser.parse_args()
    tagger = tagger_of(args.tagger)
    measured = measure(args.data, tagger)
    articles = sorted({case.article for case in measured.gold})
    fits = {article: measured.without(article) for article in articles}
    for title, cases in (
        ("Gold attributions, each article judged without it", measured.gold),
        (f"Found by {tagger.name}, each article judged without it", measured.found),
    ):
        reliability(title, [(fits[c.article].confidence(c), c.right) for c in cases])
    counts = Counter(case.basis for case in measured.gold)
    hits = Counter(case.basis for case in measured.gold if case.right)
    print("\nBy kind of evidence, gold attributions: " + ", ".join(
        f"{basis} {hits[basis]}/{number}" for basis, number in counts.most_common()))  # fmt: skip
    module = measured.without(None).module(tagger.name.split("-", 1)[0])
    if args.write:
        Path(table.__file__).write_text(module, encoding="utf-8")
    else:
        print("\n" + module)


if __name__ == "__main__":
    main()
