from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.style import Style

from quoth.core.model import Entity, Extraction, Layer, Quote
from quoth.core.span import Span
from quoth.core.text import canonicalize
from quoth.ui import paint
from quoth.ui.flow import Flow
from quoth.ui.layers import Stretches, flatten
from quoth.ui.paint import Brush, Mark, Signs
from quoth.ui.reflow import Rows
from quoth.ui.wrap import UNSENT, graphemes_of

TEXT = "“Never,” said Ada. Tom said it was “too late” to stop. “Perhaps,” someone said."


def span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def quote(kind, content: str, speaker="e1", confidence=0.9, cue=None, source=None) -> Quote:
    return Quote(
        content,
        kind,
        (span(content),),
        span(cue) if cue else None,
        span(source) if source else None,
        speaker,
        confidence,
    )


def extraction(*quotes: Quote, text: str = TEXT) -> Extraction:
    ids = dict.fromkeys(q.speaker for q in quotes if q.speaker)
    return Extraction(text, tuple(Entity(i, "person", i, None, ()) for i in ids), quotes)


DIRECT = quote("direct", "“Never,”", "ada", cue="said", source="Ada")
MIXED = quote("mixed", "it was “too late” to stop", "tom")
INDIRECT = quote("indirect", "it was “too late” to stop", "tom")
UNCERTAIN = quote("direct", "“Perhaps,”", "someone", 0.4, source="someone")


def painted(layer: Stretches, text: str = TEXT) -> dict[str, tuple[str, ...]]:
    return {text[s:e]: roles for s, e, roles in layer.over(Span(0, len(text))) if any(roles)}


def test_a_direct_quote_has_the_colour_of_its_speaker() -> None:
    assert painted(paint.speech_layer(extraction(DIRECT))) == {"“Never,”": ("speaker-1",)}


def test_a_mixed_quote_is_coloured_inside_the_marks_only() -> None:
    assert painted(paint.speech_layer(extraction(DIRECT, MIXED))) == {
        "“Never,”": ("speaker-1",),
        "it was ": ("italic",),
        "“too late”": ("speaker-2",),
        " to stop": ("italic",),
    }


def test_an_indirect_quote_is_in_italics_without_colour() -> None:
    assert painted(paint.speech_layer(extraction(INDIRECT))) == {
        "it was “too late” to stop": ("italic",)
    }


@pytest.mark.parametrize("speaker", ["someone", None])
def test_an_uncertain_speaker_has_no_colour(speaker: str | None) -> None:
    unsure = quote("direct", "“Perhaps,”", speaker, 0.4)
    assert painted(paint.speech_layer(extraction(DIRECT, unsure))) == {
        "“Never,”": ("speaker-1",),
        "“Perhaps,”": ("speech",),
    }


def test_an_uncertain_quote_inside_another_is_not_coloured_by_it() -> None:
    outer, inner = quote("direct", TEXT[19:53], "tom"), quote("direct", "“too late”", None)
    layer = painted(paint.speech_layer(extraction(outer, inner)))
    assert layer["“too late”"] == ("speech",)


def test_the_current_quote_says_who_how_and_what() -> None:
    assert painted(paint.current_layer(DIRECT)) == {
        "“Never,”": ("quote-current-bg",),
        "said": ("cue",),
        "Ada": ("source",),
    }


def test_an_uncertain_source_is_not_bold() -> None:
    assert painted(paint.current_layer(UNCERTAIN)) == {"“Perhaps,”": ("quote-current-bg",)}
    assert painted(paint.current_layer(None)) == {}


def test_speakers_have_colours_by_order_of_appearance_and_then_round_again() -> None:
    quotes = [quote("direct", "“Never,”", f"e{i}") for i in range(9)]
    slots = paint.speaker_slots(extraction(quote("direct", "“Never,”", "x", 0.1), *quotes))
    assert [slots[f"e{i}"] for i in range(9)] == [1, 2, 3, 4, 5, 6, 7, 8, 1]
    assert slots["x"] == 2
    assert paint.speaker_slots(extraction(quote("direct", "“Never,”", None))) == {}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("built “with or without” it", ["“with or without”"]),
        ('built "with" and "without" it', ['"with"', '"without"']),
        ("built ‘with the county’s help’ it", ["‘with the county’s help’"]),
        ("the county’s and the Trust’s", []),
        ("«oui» et „nein“", ["«oui»", "„nein“"]),
        ("it “never closes", ["“never closes"]),
        ("nothing", []),
    ],
)
def test_the_parts_inside_quotation_marks(text: str, parts: list[str]) -> None:
    assert [p.of(text) for p in paint.marked_parts(text, Span(0, len(text)))] == parts


def test_marks_and_orphans() -> None:
    marks = [
        Mark(span("said Ada. Tom"), "yellow", True, "a"),
        Mark(span("Ada"), "blue", False, "b"),
        Mark(span("Tom"), "red", False, "c", "orphan"),
        Mark(span("late"), None, True, "d"),
    ]
    assert painted(paint.mark_layer(marks)) == {
        "said ": ("mark-yellow",),
        "Ada": ("mark-blue",),
        ". Tom": ("mark-yellow",),
    }


def test_headings_are_bold_and_bylines_muted() -> None:
    kinds = ("title", "byline", "emphasis", "link")
    layers = [Layer(Span(i * 9, i * 9 + 5), kind) for i, kind in enumerate(kinds)]
    assert list(painted(paint.structure_layer(layers)).values()) == [
        ("bold",),
        ("muted",),
        ("italic",),
        ("underline",),
    ]


def test_signs_of_the_gutter() -> None:
    here = Span(10, 12)
    note, plain = Mark(here, "red", True, "n"), Mark(here, "red", False, "h")
    orphan = Mark(here, None, True, "o", "orphan")
    assert Signs([plain]).on(0, 20) == ("○", "sign-note")
    assert Signs([plain, note]).on(0, 20) == ("●", "sign-note")
    assert Signs([plain, note, orphan]).on(0, 20) == ("✗", "sign-orphan")
    assert Signs([note]).on(11, 20) == Signs([note]).on(0, 10) == Signs().on(0, 9) == ("", "")
    assert Signs([note]).on(10, 11)[0] == "●"


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 12), st.sampled_from("abc")), max_size=12
)


@given(SPANS, st.integers(0, 40), st.integers(1, 10))
@settings(max_examples=200, deadline=None)
def test_flattened_spans_show_the_shortest_one(items, start: int, size: int) -> None:
    spans = [(Span(s, s + n), (role,)) for s, n, role in items]
    layer = flatten(spans)
    assert list(layer.starts) == sorted(layer.starts)
    assert all(e <= s for e, s in zip(layer.ends, list(layer.starts)[1:], strict=False))
    for offset in range(start, start + size):
        held = [(item.length, roles) for item, roles in spans if item.holds(offset)]
        shortest = {roles for length, roles in held if length == min(held)[0]} or {()}
        assert layer.at(offset) in shortest
    looked = Span(start, start + size)
    assert all(looked.start <= s < e <= looked.end for s, e, _ in layer.over(looked))


ROLES = {
    "speaker-1": Style(color="blue"),
    "accent": Style(color="red"),
    "mark-yellow": Style(bgcolor="yellow"),
    "quote-current-bg": Style(bgcolor="white"),
    "hit": Style(bgcolor="green"),
    "cue": Style(underline=True),
    "source": Style(bold=True),
}


def brush(text: str, *layers: Stretches, width: int = 66) -> Brush:
    return Brush(text, layers, ROLES.__getitem__, Style(color="black"), width)


def test_later_layers_lie_on_top() -> None:
    layers = (
        paint.speech_layer(extraction(DIRECT)),
        paint.tint_layer([span("Never")]),
        paint.mark_layer([Mark(span("“Never,” said"), "yellow", False, "a")]),
        paint.current_layer(DIRECT),
        Stretches([1], [4], same=("hit",)),
    )
    segments = brush(TEXT, *layers).paint(Span(0, 18))
    assert "".join(s.text for s in segments) == TEXT[:18]
    found = {s.text: s.style for s in segments[:-1]}
    colours = {
        words: (style.color.name, style.bgcolor.name if style.bgcolor else None)
        for words, style in found.items()
    }
    assert colours["“"] == ("blue", "white")
    assert colours["Nev"] == ("red", "green")
    assert colours["er"] == ("red", "white")
    assert colours[" "] == ("black", None)
    assert colours["said"] == ("black", "yellow")
    assert found["said"].underline
    assert found["Ada"].bold
    assert not found["said"].bold


def test_a_selection_lies_over_everything_and_offsets_lead_back_to_the_text() -> None:
    segments = brush(TEXT).paint(Span(5, 30), ((Span(10, 12), Style(reverse=True)),))
    assert [(s.text, bool(s.style.reverse)) for s in segments] == [
        (TEXT[5:10], False),
        (TEXT[10:12], True),
        (TEXT[12:30], False),
    ]
    assert [s.style.meta["offset"] for s in segments] == [(5, 0), (10, 0), (12, 0)]


def test_tabs_are_spread_and_each_cell_leads_to_the_tab() -> None:
    segments = brush("ab\tc\td").paint(Span(0, 6))
    assert "".join(s.text for s in segments) == "ab      c       d"
    offsets = [s.style.meta["offset"][0] for s in segments]
    assert offsets == [0, *[2] * 6, 3, *[4] * 7, 5]


def test_a_line_end_inside_a_row_is_a_space() -> None:
    assert "".join(s.text for s in brush("one\ntwo").paint(Span(0, 7))) == "one two"


@example("\u200d\ufe0f\ufe0f", [], 2)
@example("\u200da\ufe0f", [], 2)
@example("a\u200d❤\ufe0f", [(2, 1)], 3)
@given(
    st.text("ab 字👩\u200d👧❤\ufe0f\u0301\tx", max_size=80),
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 9)), max_size=6),
    st.integers(2, 70),
)
@settings(max_examples=200, deadline=None)
def test_whatever_lies_over_it_a_row_keeps_its_words_and_its_width(text, hits, width: int) -> None:
    text = canonicalize(re.sub("\u200d+", "\u200d", text))
    layer = flatten((Span(s, s + n), ("hit",)) for s, n in hits)
    rows = Rows(Flow(text), width)
    rows.reach(len(text))
    for row in range(len(rows)):
        words = rows.span(row)
        segments = brush(text, layer, width=width).paint(words)
        shown = "".join(s.text for s in segments)
        row_text = words.of(text)
        sent = "".join(UNSENT.sub("", row_text[s:e]) for s, e, _ in graphemes_of(row_text))
        assert shown.replace(" ", "") == sent.replace("\t", "").replace(" ", "")
        assert sum(s.cell_length for s in segments) <= width
