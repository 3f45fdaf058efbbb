"""The corpora as labelled windows, drawn anew for each epoch."""

from __future__ import annotations

import json
import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from network import IGNORE, NAME_LABELS, QUOTE_LABELS
from quoth.core.learned.pieces import WINDOW, Cutter, Unit, Window, pack
from quoth.core.segment import segment

PARTIAL = -2
"""Outside a name, in a corpus that marks no names of kind misc: O or misc, not known which."""


@dataclass(slots=True)
class Labelled(Unit):
    """A unit with what the corpora say of it."""

    quote: int = IGNORE
    name: int = IGNORE
    content_to: int | None = None
    """Start of the cue of the content that begins here."""
    source_at: int | None = None
    """Start of the source of the cue that begins here; -1 if it has none."""


@dataclass(slots=True)
class Text:
    """One article of a corpus: the units of its paragraphs, and where sentences begin."""

    paragraphs: list[list[Labelled]]
    breaks: list[int]
    names: list[tuple[list[Labelled], str]] = field(default_factory=list)
    """Units of each name, and its kind."""


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts(cutter: Cutter, folder: Path, part: str, *, extra: bool) -> list[Text]:
    """Part ``train`` or ``dev`` of the quote corpus; with ``extra`` the corpus of names too."""
    silver = {row["id"]: row for row in read(folder / f"polnear-{part}-corenlp-ner.jsonl")}
    found = [
        _text(cutter, row["text"], row, silver.get(row["id"]), partial=False)
        for row in read(folder / f"polnear-{part}.jsonl")
    ]
    if extra:
        rows = read(folder / "uner-ewt.jsonl")
        found += [_text(cutter, row["text"], None, row, partial=True) for row in rows]
    return found


def _text(
    cutter: Cutter,
    text: str,
    quotes: dict[str, Any] | None,
    names: dict[str, Any] | None,
    *,
    partial: bool,
) -> Text:
    document = segment(text)
    paragraphs = [
        [Labelled(u.start, u.end, u.pieces, u.case, u.mark) for u in units]
        for units in cutter.paragraphs(document)
    ]
    result = Text(paragraphs, [s.start for s in document.sentences])
    units = [unit for paragraph in paragraphs for unit in paragraph]
    starts = [unit.start for unit in units]

    def within(start: int, end: int) -> list[Labelled]:
        at = max(0, bisect_left(starts, start + 1) - 1)
        found = []
        while at < len(units) and units[at].start < end:
            if units[at].end > start:
                found.append(units[at])
            at += 1
        return found

    if quotes is not None:
        _label_quotes(units, quotes, within)
    if names is not None:
        for unit in units:
            unit.name = PARTIAL if partial else 0
        for entity in names["entities"]:
            marked = within(entity["start"], entity["end"])
            for number, unit in enumerate(marked):
                unit.name = NAME_LABELS.index(f"{'I' if number else 'B'}-{entity['kind']}")
            if marked:
                result.names.append((marked, entity["kind"]))
    return result


def _label_quotes(units: Sequence[Labelled], row: dict[str, Any], within: Any) -> None:
    for unit in units:
        unit.quote = 0
    for item in row["attributions"]:
        firsts: dict[str, list[int]] = {"source": [], "cue": [], "content": []}
        for role, found in firsts.items():
            for start, end in item[role]:
                marked = within(start, end)
                for number, unit in enumerate(marked):
                    unit.quote = QUOTE_LABELS.index(f"{'I' if number else 'B'}-{role}")
                if marked:
                    found.append(marked[0].start)
        if not firsts["cue"]:
            continue
        cue = firsts["cue"][0]
        for unit in units:
            if unit.start == cue:
                unit.source_at = firsts["source"][0] if firsts["source"] else -1
            elif unit.start in firsts["content"]:
                unit.content_to = cue


def windows(found: Sequence[Text], cutter: Cutter, chance: random.Random | None) -> list[Window]:
    """All windows of the texts; with ``chance``, cut at other places each time."""
    result: list[Window] = []
    for text in found:
        first = chance.randint(WINDOW // 3, WINDOW) if chance else WINDOW
        paragraphs: Iterator[list[Unit]] = iter(text.paragraphs)  # type: ignore[arg-type]
        result += pack(paragraphs, text.breaks, cutter.opening, cutter.closing, first)
    return result


@dataclass(slots=True)
class Batch:
    """Windows side by side: pieces (batch, pieces), units (batch, units), link pairs (links, 3)."""

    ids: Tensor
    cases: Tensor
    marks: Tensor
    first: Tensor
    """Index of the first piece of each unit."""
    lengths: Tensor
    quotes: Tensor
    names: Tensor
    contents: Tensor
    """Row, unit of a content's start, unit of its cue's start."""
    sources: Tensor
    """Row, unit of a cue's start, unit of its source's start (0: it has none)."""


def batches(found: list[Window], size: int, chance: random.Random | None) -> Iterator[Batch]:
    """Windows of like length together, about ``size`` pieces in a batch."""
    order = sorted(found, key=lambda w: w.size + (chance.random() * 24 if chance else 0))
    groups: list[list[Window]] = []
    for window in order:
        last = groups[-1] if groups else []
        if last and (len(last) + 1) * max(window.size, last[-1].size) <= size:
            last.append(window)
        else:
            groups.append([window])
    if chance:
        chance.shuffle(groups)
    yield from map(_batch, groups)


def _padded(rows: list[list[int]], value: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [value] * (longest - len(row)) for row in rows])


def _batch(group: list[Window]) -> Batch:
    ids, cases, marks, first = zip(*(window.rows() for window in group), strict=True)
    quotes, names = [], []
    contents: list[tuple[int, int, int]] = []
    sources: list[tuple[int, int, int]] = []
    for row, window in enumerate(group):
        at = {
            unit.start: number for number, unit in enumerate(window.units) if unit.end > unit.start
        }
        known = any(isinstance(u, Labelled) and u.quote != IGNORE for u in window.units)
        quotes.append([_label(u, "quote", 0 if known else IGNORE) for u in window.units])
        names.append([_label(u, "name", IGNORE) for u in window.units])
        for number, unit in enumerate(window.units):
            if not isinstance(unit, Labelled):
                continue
            if unit.content_to in at:
                contents.append((row, number, at[unit.content_to]))
            if unit.source_at == -1:
                sources.append((row, number, 0))
            elif unit.source_at in at:
                sources.append((row, number, at[unit.source_at]))
    return Batch(
        _padded(list(ids), 0),
        _padded(list(cases), 0),
        _padded(list(marks), 0),
        _padded(list(first), 0),
        torch.tensor([len(each) for each in first]),
        _padded(quotes, IGNORE),
        _padded(names, IGNORE),
        torch.tensor(contents, dtype=torch.long).reshape(-1, 3),
        torch.tensor(sources, dtype=torch.long).reshape(-1, 3),
    )


def _label(unit: Unit, which: str, otherwise: int) -> int:
    return getattr(unit, which) if isinstance(unit, Labelled) else otherwise
