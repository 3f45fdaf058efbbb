"""Train the tagger: ``python training/train.py --data EVAL_FOLDER --out FOLDER``.

Writes ``network.safetensors`` (the averaged weights of the last epoch) and prints a line of dev
figures after each epoch. Seeds are fixed; the same machine and versions give the same weights.
"""

from __future__ import annotations

import argparse
import copy
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

from corpus import PARTIAL, Batch, Text, batches, texts, windows
from measure import measured
from network import IGNORE, LINK, NAME_LABELS, Crf, Network, encoder_folder
from quoth.core.learned.pieces import Cutter
from variants import Variants

RATE, NEW_RATE = 1e-4, 5e-4
WARM_UP = 100
KEPT, EVERY = 0.99, 5
"""Share of the averaged weights kept when they are renewed, and the steps between."""


def units_of(x: Tensor, first: Tensor) -> Tensor:
    """Values at the first piece of each unit: (batch, units, width)."""
    return x.gather(1, first[..., None].expand(-1, -1, x.shape[2]))


def name_loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Cross-entropy; where a corpus marks no misc, O and misc count as one answer."""
    logs = scores.log_softmax(-1).reshape(-1, scores.shape[-1])
    flat = labels.reshape(-1)
    loss = functional.nll_loss(
        logs,
        flat.masked_fill(flat < 0, IGNORE),
        ignore_index=IGNORE,
        reduction="sum",
    )
    open_ = [0, *(n for n, label in enumerate(NAME_LABELS) if label.endswith("misc"))]
    return loss - torch.logsumexp(logs[flat == PARTIAL][:, open_], -1).sum()


def link_loss(vectors: Tensor, batch: Batch) -> Tensor:
    """Cross-entropy of the right unit for each link among all units of its window."""
    asks_cue, is_cue, asks_source, is_source = vectors.split(LINK, dim=-1)
    beyond = torch.arange(vectors.shape[1]) >= batch.lengths[:, None]
    total = vectors.sum() * 0
    for pairs, asks, answers in (
        (batch.contents, asks_cue, is_cue),
        (batch.sources, asks_source, is_source),
    ):
        if len(pairs):
            row, one, other = pairs.unbind(1)
            scores = (answers[row] @ asks[row, one][..., None]).squeeze(2) / LINK**0.5
            scores = scores.masked_fill(beyond[row], -1e4)
            total = total + functional.cross_entropy(scores, other, reduction="sum")
    return total


def loss_of(network: Network, crf: Crf, batch: Batch) -> Tensor:
    """The mean loss of a unit, all three tasks together."""
    with torch.autocast("cpu", torch.bfloat16):
        x = network.encode(batch.ids, batch.cases, batch.marks)
    x = network.dropout(units_of(x.float(), batch.first))
    count = batch.lengths.sum()
    total = name_loss(network.names(x), batch.names) + link_loss(network.links(x), batch)
    known = batch.quotes[:, 0] != IGNORE
    if known.any():
        labels = batch.quotes[known].clamp(min=0)
        total = total + crf(network.quotes(x[known]), labels, batch.lengths[known]).sum()
    return total / count


def groups(network: Network, crf: Crf) -> list[dict[str, object]]:
    """Parameters with their rates: what is new learns faster."""
    new = [*network.cases.parameters(), *network.marks.parameters()]
    for head in (network.quotes, network.names, network.links):
        new += head.parameters()
    chosen = {id(p) for p in new}
    old = [p for p in network.parameters() if id(p) not in chosen]
    return [
        {"params": old, "lr": RATE},
        {"params": new, "lr": NEW_RATE},
        {"params": list(crf.parameters()), "lr": 10 * NEW_RATE, "weight_decay": 0.0},
    ]


def average(now: Sequence[nn.Module], mean: Sequence[nn.Module], kept: float) -> None:
    """Move the averaged weights a little towards those of now."""
    with torch.no_grad():
        for ours, theirs in zip(now, mean, strict=True):
            for new, old in zip(ours.parameters(), theirs.parameters(), strict=True):
                old.lerp_(new, 1 - kept)


def run(options: argparse.Namespace) -> None:
    """Train for the epochs asked for, and save."""
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    tokenizer = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    cutter = Cutter(tokenizer)
    found = texts(cutter, options.data, "train", extra=True)
    dev = texts(cutter, options.data, "dev", extra=False)
    if options.limit:
        found, dev = found[: options.limit], dev[: options.limit]
    variants = Variants(tokenizer, found, chance)
    network, crf = Network(options.dropout), Crf()
    network.load_encoder()
    averaged = copy.deepcopy((network, crf))
    for module in averaged:
        module.requires_grad_(False)
    size = sum(len(u.pieces) for t in found for p in t.paragraphs for u in p)
    steps = math.ceil(options.epochs * 1.06 * size / options.batch)
    optimizer = torch.optim.AdamW(groups(network, crf), weight_decay=0.01, fused=True)

    def rate(step: int) -> float:
        return min((step + 1) / WARM_UP, max(0.02, (steps - step) / (steps - WARM_UP)))

    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
    options.out.mkdir(parents=True, exist_ok=True)
    step, begun = 0, time.monotonic()
    for epoch in range(1, options.epochs + 1):
        network.train()
        drawn: list[Text] = [variants.of(text) for text in found]
        for batch in batches(windows(drawn, cutter, chance), options.batch, chance):
            loss = loss_of(network, crf, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            if step % EVERY == 0:
                average((network, crf), averaged, min(KEPT, step / (step + 100)))
            if step % 50 == 0:
                spent = time.monotonic() - begun
                print(f"step {step}/{steps} loss {loss.item():.4f} {spent:.0f} s", flush=True)
        weights = {
            **averaged[0].state_dict(),
            **{f"crf.{key}": value for key, value in averaged[1].state_dict().items()},
        }
        save_file(weights, str(options.out / "network.safetensors"))
        print(f"epoch {epoch}: {measured(*averaged, dev, cutter)}", flush=True)


def main() -> None:
    """Read the options and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--batch", type=int, default=2560, help="word pieces in a batch")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--limit", type=int, default=0, help="texts to use, for a quick look")
    run(parser.parse_args())


if __name__ == "__main__":
    main()
