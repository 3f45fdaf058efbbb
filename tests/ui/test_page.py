"""The page as it is painted: nothing lost, nothing invented, no row too wide, whatever the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import zip_longest

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from quoth.articles.markdown import render
from quoth.core.model import Layer
from quoth.core.span import Span
from quoth.core.text import canonicalize
from quoth.ui.flow import AS_IS, Flow, Setting
from quoth.ui.hyphens import breaks_of
from quoth.ui.layers import Stretches
from quoth.ui.paint import Brush, structure_layer
from quoth.ui.reflow import Rows
from quoth.ui.tables import Table
from quoth.ui.wrap import SOFT_HYPHEN, UNSENT, cells_of, graphemes_of, wrap

LETTERS = (
    "aab cc   \t\n\n-–—/.“”’é字ー한👩\u200d👧❤\ufe0f🇳🇴\u0301\u0308\u00ad\u200b\u3000\u00a0שלام"
)
TEXTS = st.one_of(
    st.text(LETTERS, max_size=240),
    st.text(max_size=120),
    st.lists(st.sampled_from("harbour nevertheless https://a.b/c?d=e wall of\n of\n\n".split(" ")))
    .map(" ".join)
    .filter(bool),
).map(lambda text: canonicalize(re.sub("\u200d+", "\u200d", text)))
"""Joiners in a row are left out: Rich itself measures them in two ways."""
WIDTHS = st.integers(1, 90)
KINDS = st.sampled_from(
    "heading blockquote list code table thead image rule strong link emphasis".split()
)
LAYERS = st.lists(st.tuples(st.integers(0, 240), st.integers(0, 80), KINDS), max_size=6)
SETTINGS = st.builds(
    Setting,
    justify=st.booleans(),
    breaks=st.sampled_from([None, lambda word: range(2, len(word) - 1)]),
    spacing=st.integers(0, 2),
)
STYLES = dict.fromkeys(("muted", "faint", "surface", "link"), Style(bold=True))


def laid(text: str, raw: list[tuple[int, int, str]]) -> tuple[Layer, ...]:
    """Layers over some of the text: a rule is at a place, a table has whole lines."""
    found = []
    for at, length, kind in raw:
        start = min(at, len(text))
        end = start if kind == "rule" else min(start + length, len(text))
        if kind in ("table", "thead"):
            end = (text + "\n").find("\n", end)
            start = text.rfind("\n", 0, start) + 1
        if start < end or kind == "rule":
            found.append(Layer(Span(start, end), kind))
    return tuple(sorted(found, key=lambda layer: (layer.span.start, -layer.span.end)))


@given(TEXTS, WIDTHS, LAYERS, SETTINGS)
@settings(max_examples=250, deadline=None)
@example("🇳🇴🇳🇴🇳🇴", 3, [], Setting())
@example("a" * 9 + "\u00ad" + "b" * 9, 12, [], Setting())
@example("\u00ad\u00adabc def", 3, [], Setting())
@example("a\tb\nc\td", 2, [(0, 7, "table"), (0, 3, "thead")], Setting())
@example("one two three", 9, [(4, 0, "rule")], Setting(justify=True))
def test_what_is_painted_is_the_text(
    text: str, width: int, raw: list[tuple[int, int, str]], setting: Setting
) -> None:
    layers = laid(text, raw)
    rows = Rows(Flow(text, layers, setting), width)
    rows.reach(len(text))
    brush = Brush(text, (structure_layer(layers),), STYLES.__getitem__, Style(), width)
    at = 0
    for row in range(len(rows)):
        span, dress = rows.span(row), rows.dress(row)
        assert not text[at : span.start].strip(), "only white space lies between rows"
        at = max(at, span.end)
        if span.length:
            assert rows.row_of(span.start) == rows.row_of(span.end - 1) == row
        segments = brush.line(span, dress)
        cells = sum(cell_len(segment.text) for segment in segments)
        single = len(graphemes_of(span.of(text))) == 1
        assert cells <= width or (single and cells <= dress.indent + 2)
        if dress.spread:
            assert cells == width, "a justified row ends flush"
        assert_true_to_the_text(text, span, segments, hyphen=dress.hyphen)
    assert not text[at:].strip()


def assert_true_to_the_text(text: str, span: Span, segments, *, hyphen: bool) -> None:
    """Each painted character is the one at its offset, a blank, or drawn at no offset of words."""
    row = span.of(text)
    sent = [
        span.start + at
        for start, end, _ in graphemes_of(row)
        for at in range(start, end)
        if not UNSENT.match(row[start:end], at - start)
    ]
    words, extra = "", ""
    for segment in segments:
        offset = (segment.style.meta if segment.style else {}).get("offset")
        sent_from = bisect_left(sent, offset[0]) if offset else len(sent)
        for character, at in zip_longest(segment.text, sent[sent_from:][: len(segment.text)]):
            if at is not None and text[at] == character:
                words += "" if character.isspace() else character
            else:
                extra += "" if character == " " else character
    assert words == "".join(text[at] for at in sent if not text[at].isspace())
    assert extra.count("-") == hyphen
    assert not set(extra) - set("-│▨─\u200e")


@given(TEXTS, WIDTHS, SETTINGS)
@settings(max_examples=60, deadline=None)
def test_a_hyphen_is_drawn_only_between_two_letters(
    text: str, width: int, setting: Setting
) -> None:
    rows = Rows(Flow(text, (), setting), width)
    rows.reach(len(text))
    for row in range(len(rows)):
        span = rows.span(row)
        if span.length and rows.dress(row).hyphen:
            assert rows.span(row + 1).start == span.end
            assert text[span.end].isalpha()
            assert text[span.end - 1].isalpha() or text[span.end - 1] == SOFT_HYPHEN


def test_layers_that_no_brush_shows_do_no_harm() -> None:
    assert Brush("ab", (Stretches(),), STYLES.__getitem__, Style(), 4).paint(Span(0, 2))


PAGE = """\
# The wall

It leans.

## What was said

> So it *does*.
>
> Since spring.

### Three things

- the quay, which is older than the wall
  - its steps
- the lamp

  It is out.

---

```
x  = 1

 y
```

| Year | Passengers |
|---|--:|
| 2019 | 41,000 |
| 2020 | 8,500 |

![The lamp, unlit](lamp.png)
"""


def drawn(source: str, width: int, setting: Setting = AS_IS) -> list[str]:
    """The page of a Markdown text, row by row, blanks at the ends left out."""
    text, layers = render(source)
    rows = Rows(Flow(text, layers, setting), width)
    rows.reach(len(text))
    brush = Brush(text, (structure_layer(layers),), STYLES.__getitem__, Style(), width)
    return [
        "".join(s.text for s in brush.line(rows.span(row), rows.dress(row))).rstrip()
        for row in range(len(rows))
    ]


def test_a_page_with_everything() -> None:
    assert drawn(PAGE, 24) == [
        "The wall",
        "",
        "It leans.",
        "",
        "",
        "What was said",
        "",
        "│ So it does.",
        "│",
        "│ Since spring.",
        "",
        "Three things",
        "• the quay, which is",
        "  older than the wall",
        "  • its steps",
        "• the lamp",
        "",
        "  It is out.",
        "",
        "        ────────",
        "",
        "  x  = 1",
        "",
        "   y",
        "",
        "Year   Passengers",
        "─────────────────",
        "2019       41,000",
        "2020        8,500",
        "",
        "▨ The lamp, unlit",
    ]


def test_a_table_that_is_too_wide_stands_cell_by_cell() -> None:
    assert drawn(PAGE, 16)[-12:] == [
        "",
        "Year",
        "  Passengers",
        "",
        "2019",
        "  41,000",
        "",
        "2020",
        "  8,500",
        "",
        "▨ The lamp,",
        "  unlit",
    ]


def test_a_monstrous_table_is_not_measured() -> None:
    text = "a\n" * 60_000 + "b\t" * 60_000 + "b"
    table = Table.of(text, Layer(Span(0, len(text)), "table"))
    assert not table.fits(10_000)


def test_an_empty_cell_keeps_its_place() -> None:
    table = "| | Lean |\n|---|---|\n| Wall | 4 |\n| | 5 |\n| Quay | |"
    assert drawn(table, 30) == ["       Lean", "───────────", "Wall      4", "          5", "Quay"]


PROSE = "The breakwater was built in nineteen winters.\n\nNobody remembers the first.\n"


FLUSH = """\
The  breakwater  was
built   in  nineteen
winters.


Nobody remembers the
first."""
SET_IN = """\
The breakwater was
built in nineteen
winters.
  Nobody remembers
the first."""


@pytest.mark.parametrize(
    ("setting", "expected"),
    [(Setting(spacing=0), SET_IN), (Setting(justify=True, spacing=2), FLUSH)],
    ids=["first lines set in", "flush, two rows between"],
)
def test_settings_of_a_page(setting: Setting, expected: list[str]) -> None:
    assert "\n".join(drawn(PROSE, 20, setting)) == expected


def test_words_are_hyphenated_by_the_patterns_of_a_language() -> None:
    breaks = breaks_of("en")
    assert breaks is not None
    assert breaks("nevertheless") == (3, 5, 8)
    assert breaks_of("xx") is None
    text = "It was built nevertheless, nevertheless nevertheless nevertheless nevertheless."
    cut = wrap(text, 20, breaks=breaks)
    rows = [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)]
    assert rows[:2] == ["It was built never", "theless, neverthe"]
    assert [end in cut.hyphens for end in cut.ends] == [True, True, False, True, False]
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")


def test_a_hyphen_never_changes_letters() -> None:
    breaks = breaks_of("hu")
    assert breaks is not None
    assert 4 not in breaks("asszonnyal")


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("see https://tern.example now", 22, ["see", "https://tern.example", "now"]),
        ("a_very_long_file-name.tar.gz", 12, ["a_very_long_", "file-name.", "tar.gz"]),
        ("ask clerk@tern-bay.example.org", 14, ["ask clerk@", "tern-bay.", "example.org"]),
        ("soft\u00adly\u00adspoken words", 9, ["soft\u00adly\u00ad", "spoken", "words"]),
        ("🇳🇴🇳🇴🇳🇴", 5, ["🇳🇴🇳🇴", "🇳🇴"]),
        ("ab\u200bcd", 3, ["ab\u200b", "cd"]),
    ],
)
def test_where_rows_end(text: str, width: int, rows: list[str]) -> None:
    cut = wrap(text, width)
    assert [text[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)] == rows


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("❤\ufe0f", 1),
        ("1\ufe0f\u20e3", 1),
        ("👩\u200d👩\u200d👧", 2),
        ("👍🏽", 2),
        ("🇳🇴🇬🇧", 4),
        ("é ö̲", 3),
        ("漢字", 4),
        ("שלום", 4),
        ("soft\u00adly", 6),
    ],
)
def test_cells_of_what_terminals_differ_on(words: str, cells: int) -> None:
    assert cells_of(words) == cells


def test_a_row_of_hebrew_cannot_turn_round_what_stands_beside_it() -> None:
    text = "שלום at ten"
    rows = Rows(Flow(text), 40)
    rows.reach_row(0)
    brush = Brush(text, (), STYLES.__getitem__, Style(), 40)
    painted = "".join(s.text for s in brush.line(rows.span(0), rows.dress(0)))
    assert painted == f"\u200e{text}\u200e"
    assert cell_len(painted) == cell_len(text)
