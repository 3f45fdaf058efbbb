"""The query line, read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.search.query import LONGEST, MOST_WORDS, Filter, Phrase, Query, Term, parse

LINES = {
    "empty": ("", Query()),
    "blank": ("   ", Query()),
    "words": ("stone wall", Query((Term("stone"), Term("wall", open=True)))),
    "a space ends the last word": ("stone ", Query((Term("stone"),))),
    "capitals": ("Reyl ", Query((Term("Reyl"),))),
    "accents": ("café ", Query((Term("cafe"),))),
    "hyphen": ("county-wide ", Query((Term("county"), Term("wide")))),
    "exact": ("'wall stone ", Query((Term("wall", exact=True), Term("stone")))),
    "phrase": (
        '"stone wall"',
        Query((Term("stone", exact=True), Term("wall", exact=True)), (Phrase(("stone", "wall")),)),
    ),
    "curly phrase": (
        "“stone wall” ",
        Query((Term("stone", exact=True), Term("wall", exact=True)), (Phrase(("stone", "wall")),)),
    ),
    "phrase half typed": (
        '"stone wa',
        Query(
            (Term("stone", exact=True), Term("wa", exact=True, open=True)),
            (Phrase(("stone", "wa"), open=True),),
        ),
    ),
    "not": ("!delay stone ", Query((Term("stone"),), without=(Phrase(("delay",)),))),
    "not a phrase": ('!"the delay"', Query(without=(Phrase(("the", "delay")),))),
    "speaker": ("speaker:reyl", Query(filters=(Filter("speaker", ("reyl",)),))),
    "speaker in full": (
        'speaker:"Tomas Reyl"',
        Query(filters=(Filter("speaker", ("tomas", "reyl")),)),
    ),
    "unknown speaker": ("speaker:?", Query(filters=(Filter("speaker", ()),))),
    "not a speaker": ("!speaker:reyl", Query(filters=(Filter("speaker", ("reyl",), True),))),
    "field without a value yet": ("speaker:", Query()),
    "field in capitals": ("Form:direct", Query(filters=(Filter("form", ("direct",)),))),
    "unknown field is text": ("note:this ", Query((Term("note"), Term("this")))),
    "address is text": ("https://x.example ", Query((Term("https"), Term("x"), Term("example")))),
    "marks alone": ("! ' : ?", Query()),
}


@pytest.mark.parametrize(("line", "query"), LINES.values(), ids=LINES)
def test_lines_are_read(line, query):
    assert parse(line) == query


@given(st.text(max_size=400))
def test_any_line_is_a_query(line):
    query = parse(line)
    assert len(query.terms) <= MOST_WORDS


def test_long_lines_are_cut():
    assert len(parse("wall " * 1000).terms) <= LONGEST // 5 + 1
