from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, get_character_cell_size

from quoth.core.model import Layer
from quoth.core.segment import measure_of
from quoth.core.span import Span
from quoth.core.text import canonicalize
from quoth.ui import wrap
from quoth.ui.flow import Flow
from quoth.ui.reflow import Rows

LETTERS = "ab c  \t\n\n-–—/“”’é字ー한👩\u200d👧❤\ufe0f\u0301\u0308\u00ad\u200b\u3000\u00a0"
TEXTS = st.one_of(
    st.text(alphabet=LETTERS, max_size=400),
    st.text(max_size=200),
    st.text("ab \n", max_size=400),
    st.text("ab \t", max_size=90),
).map(lambda text: canonicalize(re.sub("\u200d+", "\u200d", text)))
"""Joiners in a row are left out: Rich itself measures them in two ways."""
WIDTHS = st.integers(min_value=1, max_value=110)


def rows_of(text: str, width: int, layers: tuple[Layer, ...] = ()) -> list[str]:
    rows = Rows(Flow(text, layers), width)
    rows.reach(len(text))
    return [rows.span(row).of(text) for row in range(len(rows))]


def cells(piece: str, width: int) -> int:
    tab, column = wrap.tab_stop(width), 0
    for index, part in enumerate(piece.replace("\n", " ").split("\t")):
        column += (tab - column % tab) if index else 0
        graphemes = (part[start:end] for start, end, _ in wrap.graphemes_of(part))
        column += cell_len("".join(wrap.UNSENT.sub("", each) for each in graphemes))
    return column


@given(TEXTS, WIDTHS)
@settings(max_examples=300, deadline=None)
@example("a\n\n\n\n b", 1)
@example("字" * 9 + " " + "字" * 9, 1)
@example("👩\u200d👩\u200d👧" * 8, 3)
@example("e\u0301" * 40, 7)
@example("\u200b" * 300, 2)
@example("\t" * 9 + "x\ty", 30)
@example("x" * 40_000, 66)
@example("\u200d" * 20_000 + "end", 66)
def test_rows_lose_nothing_and_fit(text: str, width: int) -> None:
    rows = Rows(Flow(text), width)
    rows.reach(len(text))
    assert rows.complete
    at = 0
    for row in range(len(rows)):
        span = rows.span(row)
        assert not text[at : span.start].strip(), "only white space lies between rows"
        assert span.start >= at
        assert rows.row_of(span.start) == row
        if span.length:
            assert rows.row_of(span.end - 1) == row
            assert "\n" not in span.of(text) or rows.flow.measure
            graphemes = wrap.graphemes_of(span.of(text))
            assert cells(span.of(text), width) <= width or len(graphemes) == 1
        else:
            assert 0 < row < len(rows) - 1, "an empty row stands between two others"
            assert rows.span(row - 1).length
            assert rows.span(row + 1).length
        at = span.end
    assert not text[at:].strip()


@given(TEXTS, WIDTHS, st.integers(min_value=0, max_value=400))
@settings(max_examples=100, deadline=None)
def test_rows_made_as_needed_are_the_rows_made_at_once(text: str, width: int, offset: int) -> None:
    once, needed = Rows(Flow(text), width), Rows(Flow(text), width)
    once.reach(len(text))
    row = needed.row_of(min(offset, len(text)))
    assert [needed.span(i) for i in range(len(needed))] == [
        once.span(i) for i in range(len(needed))
    ]
    assert row == once.row_of(min(offset, len(text)))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, []),
        ("  \n \n", 10, []),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("one     two", 5, ["one", "two"]),
        ("one  \n", 10, ["one"]),
        ("first\nsecond", 10, ["first", "", "second"]),
        ("first\n\nsecond", 10, ["first", "", "second"]),
        ("first\n \n\t\n\n\nsecond", 10, ["first", "", "second"]),
        ("\n\nfirst", 10, ["first"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        (
            "see https://tern.example/harbour/plan now",
            20,
            ["see https://", "tern.example/", "harbour/plan now"],
        ),
        (
            "see https://tern.example/harbour/plan now",
            24,
            ["see https://", "tern.example/harbour/", "plan now"],
        ),
        ("a well-considered-harbourmaster", 20, ["a well-considered-", "harbourmaster"]),
        ("it was late—so very late", 14, ["it was late—so", "very late"]),
        ("the ice was −5 or –5 at sea", 18, ["the ice was −5 or", "–5 at sea"]),
        ("字字字字字", 4, ["字字", "字字", "字"]),
        ("字字字字。", 4, ["字字", "字", "字。"]),
        ("ab字字 cd", 4, ["ab字", "字", "cd"]),
        ("one\u00a0two three", 8, ["one\u00a0two", "three"]),
        ("a\tb", 30, ["a\tb"]),
        ("a\tb c", 8, ["a\tb c"]),
        ("aaaa\tbbbb cccc", 24, ["aaaa\tbbbb cccc"]),
        ("one\ttwo three four five s", 24, ["one\ttwo three four", "five s"]),
        ("字", 1, ["字"]),
    ],
)
def test_wrapping(text: str, width: int, expected: list[str]) -> None:
    assert rows_of(text, width) == expected


def test_every_character_taken_for_plain_is_one_cell_wide() -> None:
    plain = [chr(c) for c in range(0x20000) if not wrap._NOT_PLAIN.match(chr(c))]
    assert len(plain) > 1000
    assert {get_character_cell_size(character) for character in plain} == {1}


def test_a_line_of_a_hundred_thousand_cells_is_cut_like_a_short_one() -> None:
    text = "harbour wall " * 20_000
    rows = rows_of(text, 66)
    assert {len(row) for row in rows[:-1]} == {64}
    assert " ".join(rows) == text.strip()


HAND_WRAPPED = """\
The harbour board met on Monday to hear what the engineer had to say
about the wall, which has been leaning towards the fish market since
the gale of November and which nobody wishes to pay for.

“It leans a little more each winter,” the engineer told the board, “and
one winter it will lean all the way. I would not care to be the man who
has a stall there on that day.”
  - an indented line
"""


def test_a_text_wrapped_by_hand_is_wrapped_anew() -> None:
    assert measure_of(HAND_WRAPPED)
    rows = rows_of(HAND_WRAPPED, 100)
    assert rows[0].startswith(
        "The harbour board met on Monday to hear what the engineer had to say\nabout"
    )
    assert rows.count("") == 1
    assert rows[-1] == "- an indented line"
    flow = Flow(HAND_WRAPPED)
    first = flow.paragraph_at(100)
    assert first == Span(0, HAND_WRAPPED.index("\n\n"))
    second = flow.paragraph_after(first)
    assert second is not None
    assert second.of(HAND_WRAPPED).startswith("“It leans")
    assert second.of(HAND_WRAPPED).endswith("that day.”")
    assert flow.paragraph_before(second) == first


@pytest.mark.parametrize(
    "text",
    [
        "A paragraph of one line long enough to be a paragraph of its own, said the clerk.\n" * 9,
        "“No,” she said, and looked away.\n“Yes,” he said, and looked at her.\n“No.”\n“Yes.”\n",
        "roses are red\nviolets are blue\nthe harbour wall\nis leaning too\n\n" * 5,
        "short\nlines\nof\na list\n",
        "word " * 400,
    ],
)
def test_other_texts_are_not_taken_for_wrapped_by_hand(text: str) -> None:
    assert measure_of(text) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Long. " * 20 + "\n\nroses are red\nviolets are blue\n\nLong. ", "tight"),
        ("roses are red\nviolets are blue", "parted"),
        ("One.\nTwo.\nThree.\n\nFour.\nFive.", "parted"),
    ],
)
def test_short_lines_stay_together_where_paragraphs_have_empty_lines(
    text: str, expected: str
) -> None:
    flow = Flow(text)
    second = text.index("violets") if "violets" in text else text.index("Two")
    block = flow.block_after(second - 1)
    assert block is not None
    assert block.gap == (expected == "parted")


LIST = "Three things:\n\n• the wall, which leans and has been leaning\n• the quay\n10. the clock"


def test_list_items_stand_close_and_hang() -> None:
    layers = tuple(
        Layer(Span(LIST.index(item), LIST.index(item) + len(item)), "list")
        for item in LIST.split("\n")[2:]
    )
    assert rows_of(LIST, 24, layers) == [
        "Three things:",
        "",
        "• the wall, which leans",
        "and has been leaning",
        "• the quay",
        "10. the clock",
    ]
    flow = Flow(LIST, layers)
    assert [
        flow.indent_at(LIST.index(w)) for w in ("Three", "• the wall", "and has", "10.", "clock")
    ] == [
        0,
        0,
        2,
        0,
        4,
    ]


def test_items_of_a_plain_text_stand_close_and_hang_too() -> None:
    text = (
        "They found:\n\n- a rowing boat in which two sisters crossed to Denmark to return a coat;\n"
        "- a coracle.\n\n3. A third way of making lists\n– said nobody."
    )
    assert rows_of(text, 40) == [
        "They found:",
        "",
        "- a rowing boat in which two sisters",
        "crossed to Denmark to return a coat;",
        "- a coracle.",
        "",
        "3. A third way of making lists",
        "",
        "– said nobody.",
    ]
    flow = Flow(text)
    assert [flow.indent_at(text.index(w)) for w in ("- a row", "crossed", "– said")] == [0, 2, 0]


def test_code_keeps_its_own_indentation_and_inline_code_is_prose() -> None:
    text = "Run quoth now:\n\nif leaning:\n    shout()\n\nThen rest."
    code, inline = "if leaning:\n    shout()", "quoth"
    layers = (
        Layer(Span(text.index(inline), text.index(inline) + 5), "code"),
        Layer(Span(text.index(code), text.index(code) + len(code)), "code"),
    )
    assert rows_of(text, 40, layers) == [
        "Run quoth now:",
        "",
        "if leaning:",
        "    shout()",
        "",
        "Then rest.",
    ]
    flow = Flow(text, layers)
    assert flow.indent_at(text.index("if")) == 2
    assert flow.indent_at(text.index("Run")) == 0


def test_a_quotation_is_set_in_and_keeps_its_paragraphs() -> None:
    text = "He wrote:\n\nDear sea,\nplease stop.\n\nYours"
    quoted = "Dear sea,\nplease stop.\n\nYours"
    layers = (Layer(Span(text.index(quoted), len(text)), "blockquote"),)
    flow = Flow(text, layers)
    assert flow.indent_at(text.index("Dear")) == 2
    assert rows_of(text, 60, layers)[-3:] == ["please stop.", "", "Yours"]


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0, "one"),
        (3, "one"),
        (4, "two x"),
        (5, "two x"),
        (10, "two x"),
        (11, "three"),
        (99, "three"),
    ],
)
def test_the_paragraph_at_an_offset(offset: int, expected: str) -> None:
    text = "one\n\ntwo x\nthree\n\n \n"
    assert Flow(text).paragraph_at(offset).of(text) == expected


def test_no_paragraph_in_white_space() -> None:
    flow = Flow(" \n\n ")
    assert flow.paragraph_at(1).length == 0
    assert flow.paragraph_after(Span(0, 0)) is None
    assert flow.paragraph_before(Span(3, 4)) is None


def test_the_nearest_row_with_words() -> None:
    rows = Rows(Flow("one\n\ntwo"), 20)
    assert rows.text_row(1, 1) == 2
    assert rows.text_row(1, -1) == 0
    assert rows.text_row(9, 1) == 2
