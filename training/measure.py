"""Exact F1 of spans on held-out texts, straight from the network: a quick look while training."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor

from corpus import Text, batches, windows
from network import IGNORE, LINK, NAME_LABELS, QUOTE_LABELS, Crf, Network
from quoth.core.learned.chain import best
from quoth.core.learned.decode import runs
from quoth.core.learned.pieces import Cutter


def best_path(scores: Tensor, crf: Crf) -> list[int]:
    """The likeliest labels of one window; ``scores`` is (units, labels)."""
    tables = (scores, crf.start, crf.step)
    return [int(label) for label in best(*(table.detach().float().numpy() for table in tables))]


def spans(labels: Sequence[str]) -> set[tuple[str, int, int]]:
    """Kind, first and last unit + 1 of each span in a row of B-, I- and O."""
    return {(run.kind, run.first, run.last) for run in runs(labels, [1.0] * len(labels))}


@torch.no_grad()
def measured(network: Network, crf: Crf, dev: Sequence[Text], cutter: Cutter) -> str:
    """One line: F1 of each kind of span, and the share of links that are right."""
    network.eval()
    right: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for batch in batches(windows(dev, cutter, None), 8192, None):
        with torch.autocast("cpu", torch.bfloat16):
            x = network.encode(batch.ids, batch.cases, batch.marks)
        x = x.float().gather(1, batch.first[..., None].expand(-1, -1, x.shape[2]))
        quotes, names, links = network.quotes(x), network.names(x).argmax(-1), network.links(x)
        for row, length in enumerate(batch.lengths.tolist()):
            pairs = [
                (best_path(quotes[row, :length], crf), batch.quotes[row, :length], QUOTE_LABELS)
            ]
            if (batch.names[row] != IGNORE).any():
                mine = names[row, :length].tolist()
                pairs.append((mine, batch.names[row, :length].clamp(min=0), NAME_LABELS))
            for path, truth, labels in pairs:
                ours = spans([labels[n] for n in path])
                theirs = spans([labels[n] for n in truth.tolist()])
                right.update(kind for kind, *_ in ours & theirs)
                said.update(kind for kind, *_ in ours)
                gold.update(kind for kind, *_ in theirs)
        asks_cue, is_cue, asks_source, is_source = links.split(LINK, dim=-1)
        for name, where, asks, answers in (
            ("content-link", batch.contents, asks_cue, is_cue),
            ("source-link", batch.sources, asks_source, is_source),
        ):
            for row, one, other in where.tolist():
                length = int(batch.lengths[row])
                guess = int((answers[row, :length] @ asks[row, one]).argmax())
                right[name] += guess == other
                gold[name] += 1
                said[name] += 1
    return " ".join(f"{kind} {2 * right[kind] / (gold[kind] + said[kind]):.3f}" for kind in gold)
