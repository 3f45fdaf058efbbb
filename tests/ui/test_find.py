from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.text import canonicalize
from quoth.ui.find import Finder, fold


def found(text: str, query: str) -> list[str]:
    hits = Finder(text).find(query)
    return [text[start:end] for start, end in zip(hits.starts, hits.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("the wall, The Wall, THE WALL", "wall", ["wall", "Wall", "WALL"]),
        ("the wall, The Wall, THE WALL", "Wall", ["Wall"]),
        ("the wall", "sea", []),
        ("the wall", "", []),
        ("the wall", "   ", []),
        ("a.b axb", "a.b", ["a.b"]),
        ("[sic] (x*)", "[sic]", ["[sic]"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("a café and a CAFÉ", "cafe", ["café", "CAFÉ"]),
        ("a cafe", "café", ["cafe"]),
        ("a cafe\u0301 here", "café h", ["cafe\u0301 h"]),
        ("a cafe\u0301 here", "here", ["here"]),
        ("Zoë Øberg in Łódź", "oberg", ["Øberg"]),
        ("Zoë Øberg in Łódź", "lodz", ["Łódź"]),
        ("“Not yet,” she said", '"not yet,"', ["“Not yet,”"]),
        ("the county’s blessing", "county's", ["county’s"]),
        ("the county's blessing", "county’s", ["county's"]),
        ("« non »", '" non "', ["« non »"]),
        ("2019–2024 and 5 − 3", "2019-2024", ["2019–2024"]),
        ("2019–2024 and 5 − 3", "5 - 3", ["5 − 3"]),
        ("the har\u00adbour wall", "harbour wall", ["har\u00adbour wall"]),
        ("two\nlines  here", "two lines here", ["two\nlines  here"]),
        ("forty\u00a0metres", "forty metres", ["forty\u00a0metres"]),
        ("he said so, he saidnot", "said ", ["said "]),
        ("İstanbul and ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
        ("a 字 b", "字", ["字"]),
        ("👩\u200d👧 seen", "seen", ["seen"]),
    ],
)
def test_find(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_folding_keeps_the_number_of_characters(text: str) -> None:
    text = canonicalize(text)
    folded = fold(text)
    assert len(folded) == len(text) == len(folded.lower())


@given(st.text("aé\u0301b \u00ad“\n", min_size=1, max_size=60), st.data())
@settings(max_examples=200, deadline=None)
def test_words_of_the_text_are_found_where_they_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    query = text[start : start + 9]
    hits = Finder(text).find(query)
    for one, other in zip(hits.ends, list(hits.starts)[1:], strict=False):
        assert one <= other
    for begin, end in zip(hits.starts, hits.ends, strict=True):
        assert 0 <= begin < end <= len(text)
    if query.strip(" \n\u0301\u00ad"):
        assert len(hits)


@pytest.mark.parametrize(
    ("offset", "backward", "expected"),
    [
        (0, False, (0, False)),
        (3, False, (1, False)),
        (9, False, (0, True)),
        (9, True, (2, False)),
        (3, True, (0, False)),
        (0, True, (2, True)),
    ],
)
def test_the_hit_to_begin_with(offset: int, backward: bool, expected: tuple[int, bool]) -> None:
    assert Finder("ab ab ab ").find("ab").index_from(offset, backward=backward) == expected
