"""Contents, cues and sources that joining leaves alone, and faint partners for them."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from quoth.core.learned.alone import with_faint
from quoth.core.learned.decode import Decoder
from quoth.core.learned.join import Joined, Joiner, Piece, features, row_of
from quoth.core.learned.pieces import Unit
from quoth.core.segment import segment
from quoth.core.span import Span

KINDS = {"s": "source", "c": "cue", "t": "content"}
MARKED = re.compile(r"<([sct])(\d\d)? ([^<>]*)>")


def read(marked: str) -> tuple[str, list[Piece], list[Piece]]:
    """Text, spans and faint spans of ``<c hoped>`` and, at a share of 0.15, ``<c15 hoped>``."""
    text, pieces, faint, end = "", [], [], 0
    for found in MARKED.finditer(marked):
        text += marked[end : found.start()]
        span = Span(len(text), len(text) + len(found[3]))
        share = int(found[2] or 100) / 100
        (faint if found[2] else pieces).append(Piece(KINDS[found[1]], span, share))
        text, end = text + found[3], found.end()
    return text + marked[end:], pieces, faint


def no_joiner() -> Joiner:
    """Joins nothing to anything."""
    text, pieces, _ = read("<s Ada> <c hoped>.")
    inner = np.zeros((1, len(features(row_of(segment(text), pieces), 0, 1)) + 1), dtype=np.float32)
    inner[0, -1] = 1
    tables = [inner, np.zeros(1, dtype=np.float32), np.ones(1, dtype=np.float32)]
    return Joiner({"cue": tables, "source": tables})


def look(marked: str, joined: list[Joined] | None = None) -> list[str]:
    """Source, cue and contents of all that was found, in words."""
    text, pieces, faint = read(marked)
    every = with_faint(segment(text), no_joiner(), pieces, faint, joined or [])
    return [
        " | ".join(
            [
                one.source.of(text) if one.source else "-",
                one.cue.span.of(text),
                *(content.of(text) for content in one.contents),
            ]
        )
        for one in every
    ]


LONE = {
    "a content and a faint cue": (
        "Many <c15 have heard> by now <t that the pier sank>.",
        "- | have heard | that the pier sank",
    ),
    "and its faint source": (
        "<s15 Many> <c15 have heard> by now <t that the pier sank>.",
        "Many | have heard | that the pier sank",
    ),
    "a cue behind": (
        "<t The pier sank>, <c30 frustrating> Ada.",
        "- | frustrating | The pier sank",
    ),
    "the nearer of two": (
        "He <c45 cares> and <c20 hopes> <t that it holds>.",
        "- | hopes | that it holds",
    ),
    "two contents of one cue": (
        "<t The pier>, <c30 it seems>, <t will sink>.",
        "- | it seems | The pier | will sink",
    ),
    "a cue too faint": ("Many <c09 have heard> <t that the pier sank>.", None),
    "a cue of another sentence": ("Many <c30 heard> it. <t The pier sank>.", None),
    "a cue far off in a long sentence": (
        "Many <c30 heard>" + ", and it rained" * 40 + " <t that it sank>.",
        None,
    ),
    "a source is no cue": ("<s30 Many> know <t that the pier sank>.", None),
    "nothing faint": ("Many know <t that the pier sank>.", None),
    "a cue and a content that both were left": (
        "Ada <c said> it again, and loudly: <t “It holds.”>",
        "- | said | “It holds.”",
    ),
    "a cue and a likely content": ("Ada <c urged> <t45 calm>.", "- | urged | calm"),
    "a content that is not likely": ("Ada <c urged> <t35 calm>.", None),
    "a content that does not begin beside it": ("Ada <c urged> us all to <t45 be calm>.", None),
}


@pytest.mark.parametrize(("marked", "found"), LONE.values(), ids=LONE)
def test_what_is_left_alone_gets_a_faint_partner(marked: str, found: str | None) -> None:
    assert look(marked) == ([found] if found else [])


SOURCES = {
    "a likely source": ("<s45 Ada> <c hoped> <t it would hold>.", "Ada"),
    "one that is not likely": ("<s35 Ada> <c hoped> <t it would hold>.", None),
    "of a direct quote": ("<s15 Ada> went off, <c chanting> <t “Tea for all!”>", "Ada"),
    "of a direct quote, too faint": ("<s05 Ada> went off, <c chanting> <t “Tea for all!”>", None),
    "of a partly quoted one": ("<s15 Ada> <c feared> <t a “great flood”>.", None),
    "of another sentence": ("<s45 Ada> left. Some <c hoped> <t it would hold>.", None),
    "far from its cue": (
        "<s45 Ada>, in the harbour and then at the long table of the hall by the sea wall, "
        "<c hoped> <t it would hold>.",
        None,
    ),
}


@pytest.mark.parametrize(("marked", "source"), SOURCES.values(), ids=SOURCES)
def test_a_cue_without_a_source_gets_a_faint_one(marked: str, source: str | None) -> None:
    _, (cue, content), _ = read(marked)
    (found,) = look(marked, [Joined(cue, [content.span], None, 1.0)])
    assert found.partition(" | ")[0] == (source or "-")


def test_a_source_that_was_joined_stays() -> None:
    _, (source, cue, content), _ = read("<s Ada>, with <s90 Bo>, <c hoped> <t it would hold>.")
    (found,) = look(
        "<s Ada>, with <s90 Bo>, <c hoped> <t it would hold>.",
        [Joined(cue, [content.span], source.span, 1.0)],
    )
    assert found == "Ada | hoped | it would hold"


LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]


def decoded(labels: list[str], shares: list[tuple[float, ...]]) -> tuple[list[Piece], list[Piece]]:
    """What is read of units of one sign where the given labels have the given shares."""
    flat: Any = np.zeros((7, 7), dtype=np.float32)
    model: Any = SimpleNamespace(quote_labels=LABELS, name_labels=["O"], start=flat[0], step=flat)
    chances = np.full((len(shares), 7), 1e-6, dtype=np.float32)
    chances[:, [LABELS.index(label) for label in labels]] = shares
    window: Any = SimpleNamespace(units=[Unit(at, at + 1, [at], 0, 0) for at in range(len(shares))])
    said: Any = SimpleNamespace(quotes=np.log(chances + 1e-6))
    return Decoder(model).pieces(window, said)


def test_what_nearly_had_a_label_is_faint() -> None:
    sure, faint = decoded(
        ["O", "B-cue", "B-source"],
        [
            (0.95, 0.05, 0.0),
            (0.7, 0.15, 0.15),
            (0.6, 0.4, 0.0),
            (0.1, 0.9, 0.0),
            (0.85, 0.15, 0.0),
        ],
    )
    assert [(one.kind, *one.span) for one in sure] == [("cue", 3, 4)]
    assert [(one.kind, *one.span, round(one.score, 2)) for one in faint] == [
        ("source", 1, 2, 0.15),
        ("cue", 1, 3, 0.4),
        ("cue", 4, 5, 0.15),
    ]


@pytest.mark.parametrize(("last", "found"), [(0.55, [(0, 3)]), (0.4, [])], ids=["even", "less"])
def test_a_content_that_is_mostly_doubted_is_none(
    last: float, found: list[tuple[int, int]]
) -> None:
    rest = (1 - last) / 2
    sure, _ = decoded(
        ["O", "B-cue", "B-content", "I-content"],
        [(0.4, 0.1, 0.5, 0.0), (0.4, 0.15, 0.0, 0.45), (rest - 0.01, rest, 0.0, last + 0.01)],
    )
    assert [tuple(one.span) for one in sure if one.kind == "content"] == found
