"""Fit the weights of names: ``python training/fit_names.py --data EVAL_FOLDER --model FOLDER``.

Runs the model over the corpora it was trained with, and fits how far to trust it, the rules, and
each of the features of `quoth.core.learned.traits`; writes `quoth/core/learned/weights.py`.

The model has seen these corpora, so that on them it looks better than it is. Therefore each table
is the sum of two, by the shares `WITH` and `WITHOUT`: one fitted with what the model says, one
without. Weights stay near `EXPECTED`, what English says in general, where the corpora say little.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from corpus import read
from quoth.core.learned.beliefs import KINDS, Beliefs
from quoth.core.learned.decode import Decoder
from quoth.core.learned.elsewhere import Elsewhere
from quoth.core.learned.model import Model
from quoth.core.learned.naming import Table
from quoth.core.learned.proposals import candidates, local
from quoth.core.learned.traits import Candidate, Features
from quoth.core.names import find_names
from quoth.core.segment import segment
from quoth.core.tagger import Document, Name

OUT = Path(__file__).resolve().parents[1] / "src/quoth/core/learned/weights.py"
ARTICLES = 400
"""Of the news; the other corpus is taken whole."""
SILVER, GOLD = 0.5, 1.5
"""Weights of a candidate in the corpora tagged by a program and by people."""
DOUBTED = 0.1
"""Share of that for a surname that the program takes for no person's."""
WITH, WITHOUT = 0.8, 0.4
NEAR = 4.0
"""How strongly weights are held to what is expected."""
SELDOM = 8
"""A feature that occurs less often has no weight, unless one is expected."""
MODEL = ("model.", "by.model", "doc.", "part.", "list.", "near.", "likely.", "acronym.")
"""How features begin that depend on what the model says."""
PERSON = KINDS.index("person") + 1
OPEN = -1
"""None or misc: a corpus that marks no misc does not say which."""

_LETTERS = dict(zip("POLM", KINDS, strict=True))
_EXPECTED = """
after.place L2|tail.org O1|tail.place L1.5|tail.misc M1.5|tail.company O3|tail.club O2|
tail.paper O.7|head.misc M3|head.place L2|head.org O1.5|team O1.5|in.nation L2|in.region L1.5|
in.city L.7|in.demonym M2|in.org O1.5|in.person P2.5|call O2|call.digit O4|noun.of.place L1.5|
before.number L.5|reason.title M2|reason.unit O4|reason.and.tail O1|reason.and.field O2|
reason.of.misc M2|reason.of.place L2|reason.of.org O1|tail.capital L9|tail.junior P5|
reason.listed L3|reason.comma O1 P1|reason.the P1.5 O1.5 L1.5 M1.5|reason.bare P-1 O-1 L-1 M-1|
reason.nickname P3|
reason.upon L1|reason.subject P.5 O.5 L.5 M.5|told.subject P5 O5 L5 M5|told.again P5 O5 L5 M5|
likely.longer P-1.5 O-1.5 L-1.5 M-1.5|doc.named P1.3 O1.3 L1.3 M1.3|part.last.person P6|
rule.sure.organization O8|small.odd P-5 O-5 L-5 M-5|number.after P-2 O-2 L-2 M-2|
pair P-8 O-8 L-8 M-8|reason.pair L9
"""
_OF_KIND = {
    "told.is": 9.0,
    "told.as": 3.0,
    "acronym": 3.0,
    "before.noun": 2.0,
    "near": 1.0,
    "tail.noun": 1.0,
    "list": 1.0,
    "doc": 2.5,
}
EXPECTED: dict[str, dict[str, float]] = {
    **{f"{feature}.{kind}": {kind: value} for feature, value in _OF_KIND.items() for kind in KINDS},
    **{
        name: {_LETTERS[each[0]]: float(each[1:]) for each in values}
        for name, *values in (line.split() for line in _EXPECTED.replace("\n", "").split("|"))
    },
}
HELD = (
    "told.",
    "doc.",
    "part.last.person",
    "near.",
    "acronym.",
    "rule.sure.org",
    "pair",
    "reason.pair",
    "in.person",
    "small.odd",
    "tail.capital",
    "tail.junior",
)
"""How features begin whose weights stay as expected.

A model that has seen a text hardly needs the rest of it; elsewhere it does.
"""
TRUST = {
    **{f"rule.score.{kind}": {kind: 1.0} for kind in KINDS},
    **{f"tail.noun.{kind}": {kind: 0.35} for kind in KINDS},
    "tail.org": {"organization": 0.7},
    "tail.place": {"place": 0.7},
    "tail.misc": {"misc": 0.7},
    "in.nation": {"place": 1.0},
    "has.sign": {"organization": 3.0},
}
"""Added at the end: rules and last words count for more where the model has not been."""
LATER = ("told.", "list.", "acronym.", "doc.", "part.", "near.", "likely.")
"""How features begin that only the second round has."""


class Article:
    """One text of a corpus: its candidates, their features, and what they are."""

    def __init__(self, model: Model, decoder: Decoder, row: dict[str, Any], silver: bool) -> None:
        self.document: Document = segment(row["text"])
        windows = list(model.cutter.windows(self.document))
        scores = model.run(windows)
        raw = [
            Name(span, kind, score)  # type: ignore[arg-type]
            for window, each in zip(windows, scores, strict=True)
            for span, kind, score in decoder.names(window, each)
        ]
        self.found: list[Candidate] = candidates(self.document, raw, find_names(self.document))
        beliefs = Beliefs(model.name_labels, windows, scores)
        self.rows: list[Features] = local(self.document, self.found, beliefs)
        gold = {(e["start"], e["end"]): KINDS.index(e["kind"]) + 1 for e in row["entities"]}
        otherwise = 0 if silver else OPEN
        self.answers = [gold.get(tuple(one.span), otherwise) for one in self.found]
        surnames = _surnames(row) if silver else frozenset()
        self.weights = [
            (SILVER if silver else GOLD)
            * (1.0 if answer == PERSON or one.form not in surnames else DOUBTED)
            for one, answer in zip(self.found, self.answers, strict=True)
        ]


def _surnames(row: dict[str, Any]) -> frozenset[str]:
    """Of persons named in full; the program takes many of them for none when they stand alone."""
    forms = (row["text"][e["start"] : e["end"]] for e in row["entities"] if e["kind"] == "person")
    return frozenset(form.rsplit(" ", 1)[-1] for form in forms if " " in form)


def articles(data: Path, folder: Path) -> Iterator[Article]:
    """The texts of both corpora, as the model sees them."""
    model = Model(folder)
    decoder = Decoder(model)
    for row in read(data / "polnear-train-corenlp-ner.jsonl")[:ARTICLES]:
        yield Article(model, decoder, row, silver=True)
    for row in read(data / "uner-ewt.jsonl"):
        yield Article(model, decoder, row, silver=False)


def features_of(found: Sequence[Article], *, later: bool) -> list[str]:
    """Names of the features that get weights, sorted."""
    counts = Counter(name for each in found for row in each.rows for name, _ in row)
    names = {name for name, count in counts.items() if count >= SELDOM}
    return sorted(names | {n for n in EXPECTED if later or not n.startswith(LATER)})


def fit(features: Tensor, answers: Tensor, shares: Tensor, start: Tensor, free: Tensor) -> Tensor:
    """Weights of least loss, near ``start``, those not ``free`` as there.

    Shapes (rows, features), (rows,), (rows,), (features, kinds), (features,).
    """
    weights = start.clone().requires_grad_()
    weights.register_hook(lambda gradient: gradient * free[:, None])
    one_of = torch.zeros(len(answers), len(KINDS) + 1, dtype=torch.bool)
    one_of[torch.arange(len(answers)), answers.clamp(min=0)] = True
    one_of[answers == OPEN, len(KINDS)] = True
    search = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        search.zero_grad()
        odds = torch.nn.functional.pad(features @ weights, (1, 0))
        logs = odds.log_softmax(1).masked_fill(~one_of, -1e4).logsumexp(1)
        value = NEAR / 2 * (weights - start).square().sum() - (shares * logs).sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    search.step(loss)
    return weights.detach()


def _numbers(names: Sequence[str], known: dict[str, dict[str, float]]) -> Tensor:
    return torch.tensor([[known.get(n, {}).get(kind, 0.0) for kind in KINDS] for n in names])


def table(found: Sequence[Article], names: Sequence[str]) -> str:
    """Fit the weights of ``names``; one line for each."""
    zeros = "\n".join(f"{name} 0 0 0 0" for name in names)
    rows = [row for each in found for row in each.rows]
    features = torch.from_numpy(Table(zeros).matrix(rows))
    answers = torch.tensor([answer for each in found for answer in each.answers])
    shares = torch.tensor([weight for each in found for weight in each.weights])
    start = _numbers(names, EXPECTED)
    held = torch.tensor([name.startswith(HELD) for name in names])
    alone = torch.tensor([not name.startswith(MODEL) for name in names])
    weights = WITH * fit(features, answers, shares, start, ~held)
    weights[alone] += WITHOUT * fit(features[:, alone], answers, shares, start[alone], ~held[alone])
    weights[held] = start[held]
    weights += _numbers(names, TRUST)
    lines = (
        f"{name} {' '.join(f'{value:.2f}' for value in row)}"
        for name, row in zip(names, weights.tolist(), strict=True)
    )
    return "\n".join(lines)


def later(found: Sequence[Article], first: str) -> None:
    """Add what only the second round knows."""
    weights = Table(first)
    for each in found:
        features = weights.matrix(each.rows)
        chances, context = weights.probabilities(features), weights.context(features)
        elsewhere = Elsewhere(each.document, each.found, chances, context)
        each.rows = [row + elsewhere.of(number) for number, row in enumerate(each.rows)]


def main() -> None:
    """Read the command line, fit both rounds, write the module."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, required=True, help="folder of the exported model")
    parser.add_argument("--out", type=Path, default=OUT)
    options = parser.parse_args()
    torch.manual_seed(1)
    found = [each for each in articles(options.data, options.model) if each.found]
    first = table(found, features_of(found, later=False))
    later(found, first)
    second = table(found, features_of(found, later=True))
    options.out.write_text(
        '"""Table: how much each feature of a candidate counts for each kind of name.\n\n'
        "Written by ``training/fit_names.py``. A line has the feature and its weights for person,\n"
        'organisation, place and other names, in log odds against no name.\n"""\n\n'
        f'FIRST = """\n{first}\n"""\n"""Each candidate by itself."""\n\n'
        f'SECOND = """\n{second}\n"""\n"""With what the rest of the document says."""\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
