"""Fit the joiner: ``python training/fit_join.py --data EVAL_FOLDER --out join.json``.

Two networks of one hidden layer choose among the candidates for each content its cue, and for
each cue its source or none. Spans are left out at random, for the tagger misses some too.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from corpus import read
from quoth.core.learned.join import Piece, Row, candidates, features, row_of
from quoth.core.segment import segment
from quoth.core.span import Span

HIDDEN, EPOCHS, SIZE = 48, 20, 256
DROPPED = {"source": 0.08, "cue": 0.12, "content": 0.12}
"""Share of spans that are left out: the tagger overlooks few sources."""
FAR = -1e4
WANTED = {"content": "cue", "cue": "source"}
"""What a span of each kind is joined to."""

Example = tuple[list[list[float]], int]
"""Features of each candidate, and the number of the right one."""


def examples(
    article: dict[str, Any], chance: random.Random | None
) -> tuple[list[Example], list[Example]]:
    """What one article teaches of contents and of cues."""
    owners: dict[tuple[int, int, str], set[int]] = {}
    for number, item in enumerate(article["attributions"]):
        for kind in ("source", "cue", "content"):
            for start, end in item[kind]:
                if chance is None or chance.random() >= DROPPED[kind]:
                    owners.setdefault((start, end, kind), set()).add(number)
    spans = sorted(owners)
    row = row_of(segment(article["text"]), [Piece(k, Span(s, e)) for s, e, k in spans])
    contents: list[Example] = []
    cues: list[Example] = []
    for at, span in enumerate(spans):
        mine = owners[span]
        if span[2] in WANTED:
            wanted, into = WANTED[span[2]], contents if span[2] == "content" else cues
            near = candidates(row, at, wanted)
            right = [n + 1 for n, other in enumerate(near) if owners[spans[other]] & mine]
            into.append(([[], *_rows(row, at, near)], right[0] if right else 0))
    return contents, cues


def _rows(row: Row, at: int, near: list[int]) -> list[list[float]]:
    return [[*features(row, at, other), 0.0] for other in near]


def tensors(found: list[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Features (examples, candidates, width), a mask of what is padding, and the answers."""
    width = max(len(row) for rows, _ in found for row in rows)
    longest = max(len(rows) for rows, _ in found)
    x = torch.zeros(len(found), longest, width)
    mask = torch.full((len(found), longest), FAR)
    for number, (rows, _) in enumerate(found):
        for at, row in enumerate(rows):
            x[number, at] = torch.tensor(row or [0.0] * (width - 1) + [1.0])
            mask[number, at] = 0
    return x, mask, torch.tensor([right for _, right in found])


def fit(train: list[Example], dev: list[Example]) -> tuple[nn.Sequential, float]:
    """The fitted network, and the share of dev that it gets right."""
    x, mask, y = tensors(train)
    network = nn.Sequential(
        nn.Linear(x.shape[2], HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, 1, bias=False)
    )
    optimizer = torch.optim.AdamW(network.parameters(), 3e-3, weight_decay=1e-2)
    for _ in range(EPOCHS):
        for part in torch.randperm(len(y)).split(SIZE):
            scores = network(x[part]).squeeze(2) + mask[part]
            optimizer.zero_grad()
            functional.cross_entropy(scores, y[part]).backward()
            optimizer.step()
        for group in optimizer.param_groups:
            group["lr"] *= 0.85
    x, mask, y = tensors(dev)
    with torch.no_grad():
        right = ((network(x).squeeze(2) + mask).argmax(1) == y).float().mean()
    return network, float(right)


def main() -> None:
    """Read the options, fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="file for the weights")
    options = parser.parse_args()
    torch.manual_seed(20)
    chance = random.Random(20)
    train = [examples(row, chance) for row in read(options.data / "polnear-train.jsonl")]
    dev = [examples(row, None) for row in read(options.data / "polnear-dev.jsonl")]
    weights = {}
    for part, wanted in enumerate(("cue", "source")):
        network, right = fit(
            [e for both in train for e in both[part]], [e for both in dev for e in both[part]]
        )
        print(f"{wanted}: {right:.4f} of the dev links right, among gold spans")
        inner, outer = network[0], network[2]
        tables = (inner.weight, inner.bias, outer.weight[0])
        weights[wanted] = [[*_rounded(table)] for table in tables]
    options.out.write_text(json.dumps(weights), encoding="utf-8")


def _rounded(table: Tensor) -> list[Any]:
    return torch.round(table, decimals=4).double().mul(1e4).round().div(1e4).tolist()


if __name__ == "__main__":
    main()
