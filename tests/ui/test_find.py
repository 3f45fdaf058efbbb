from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.span import Span
from quoth.core.text import canonicalize
from quoth.ui import find
from quoth.ui.find import Finder
from quoth.ui.find_query import QueryError, read_query
from quoth.ui.folding import Folded, fold, stripped
from quoth.ui.hits import Hits


def all_hits(text: str, query: str, *, begin: int = 0, whole: bool = False) -> Hits:
    wanted = read_query(query, whole=whole)
    if wanted is None:
        return Hits()
    *_, last = Finder(text).search(wanted, begin)
    return last


def found(text: str, query: str, *, begin: int = 0, whole: bool = False) -> list[str]:
    hits = all_hits(text, query, begin=begin, whole=whole)
    return [hits.span(index).of(text) for index in range(len(hits))]


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
        ("a cafe\u0301 here", "cafe", ["cafe\u0301"]),
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
        ("a \\ b", "\\", ["\\"]),
    ],
)
def test_plain_words(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("wall, walls, WALL", r"\vwalls?", ["wall", "walls", "WALL"]),
        ("wall, walls, WALL", r"\v[A-Z]+", ["WALL"]),
        ("wall, walls, WALL", r"\v\Bs", ["s"]),
        ("wall, walls, WALL", r"\v(?i)WALL\b", ["wall", "WALL"]),
        ("Zoë and Zoé", r"\vzo[eé]", ["Zoë", "Zoé"]),
        ("“Not yet,” she said", r'\v"[^"]*"', ["“Not yet,”"]),
        ("“Not yet,” she said", r"\v“[^”]*”", ["“Not yet,”"]),
        ("2019–2024, 7-9", r"\v\d+-\d+", ["2019–2024", "7-9"]),
        ("a–z, b", r"\v[a–c]", ["a", "–"]),
        ("har\u00adbour", r"\vh\w+r", ["har\u00adbour"]),
        ("one\ntwo", r"\v^\w", ["o", "t"]),
        ("one\ntwo", r"\v\w$", ["e", "o"]),
        ("one\ntwo", r"\ve\s*t", []),
        ("one two", r"\vx*", []),
        ("one two", r"\v", []),
        ("one two", r"\v\b", []),
        ("aXa", r"\va*", ["a", "a"]),
        ("a {e} b", r"\v{e}", ["{e}"]),
        ("walk {e}", r"\v(wall){e}", []),
        ("a{2} aa", r"\va{2}", ["aa"]),
    ],
)
def test_expressions(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        (r"\v(", "missing )"),
        (r"\v[a", "unterminated character set"),
        (r"\v*", "nothing to repeat"),
        ("\\v\\", "bad escape"),
        (r"\v(?r)a", "unknown extension"),
        (r"\va{99999999999}", "too many repeats"),
        (r"\v((a{100}){100}){100}", "too many repeats"),
    ],
)
def test_what_no_expression_is(query: str, reason: str) -> None:
    with pytest.raises(QueryError, match=re.escape(reason)) as error:
        read_query(query)
    assert "\n" not in str(error.value)


WRAPPED = """\
The council met on Tuesday and spoke about the long wall at the old
harbour, which nobody had looked at since the winter of the two big
storms, and then about the price of the stone that it would need if
it were built again.

The engineer said that the stone would come from the quarry and the
quarry was closed, which the council had known for longer than that
and had not said.
"""


def test_line_ends_in_a_paragraph_that_was_wrapped_by_hand_are_blanks() -> None:
    assert found(WRAPPED, r"\vold harbour") == ["old\nharbour"]
    assert found(WRAPPED, r"\v^\w+ \w+") == ["The council", "The engineer"]
    assert found(WRAPPED, r"\v\w+\.$") == ["again.", "said."]
    begin = WRAPPED.index("storms")
    assert found(WRAPPED, r"\v^\w+ \w+", begin=begin) == ["The council", "The engineer"]


def test_whole_words() -> None:
    assert found("the wall, walls, sea-wall, Wall", "wall", whole=True) == ["wall", "wall", "Wall"]


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|a|b)*c[de]", "(a*)*[bc]d"])
def test_what_runs_away_is_stopped(pattern: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "RUNAWAY_SECONDS", 0.02)
    text = "a hit: aaab\n" + "a" * 5_000 + "!\nand more"
    started = time.process_time()
    hits = all_hits(text, "\\v" + pattern + "|hit")
    assert hits.state == "stopped"
    assert hits.span(0).of(text) == "hit" or not hits.starts[0]
    assert time.process_time() - started < 5  # it would take longer than there is time


def test_a_search_that_takes_too_long_in_all_is_stopped() -> None:
    wanted = read_query(r"\v\w+")
    assert wanted
    *_, last = Finder("word\n" * 1_000).search(wanted, seconds=-1)
    assert last.state == "stopped"


def test_too_many_hits_are_not_all_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "MOST", 100)
    hits = all_hits("ab " * 1_000, "a", begin=1_500)
    assert (len(hits), hits.state) == (100, "many")
    assert hits.starts[0] == 1_500
    assert hits.covers(1_600)
    assert not hits.covers(2_000)
    assert not hits.covers(0)


def test_what_is_kept_of_too_many_hits_lies_around_the_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(find, "MOST", 100)
    wanted = read_query("a")
    assert wanted
    text = "ab " * 1_000 + "cd " * 1_000
    *_, hits = Finder(text).search(wanted, 0, around=4_000)
    assert hits.state == "many"
    assert len(hits) <= 100
    assert hits.covers(4_000)
    assert not hits.covers(1_500)
    step = hits.step(4_000, -1)
    assert step
    assert hits.span(step[0]).start == 2_997
    assert hits.step(4_000, 1) is None  # round the end nothing is known


def test_a_long_text_is_searched_near_the_place_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "SMALL", 100)
    monkeypatch.setattr(find, "GLANCE", 50)
    text = "one wall\n" * 100
    finder = Finder(text)
    wanted = read_query("wall")
    assert wanted
    near = finder.glance(wanted, 455)
    assert near.state == "counting"
    assert text[near.starts[0] :].startswith("wall")
    assert 450 <= near.starts[0] < near.ends[-1] <= 500
    assert near.step(453, 1) == (0, False)
    assert near.step(near.starts[-1], 1) is None
    *_, whole = finder.search(wanted, finder.line_start(455))
    assert (len(whole), whole.state) == (100, "done")
    assert finder.glance(wanted, 0).number(0) == 1


# ---- properties

LETTERS = "aéb \u0301\u00ad“–\nBE"


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_folding_keeps_the_number_of_characters(text: str) -> None:
    text = canonicalize(text)
    assert len(fold(text)) == len(text)


@given(st.text(LETTERS, max_size=80))
@settings(max_examples=100, deadline=None)
def test_the_way_back_and_forth(text: str) -> None:
    folded = Folded(text)
    assert folded.text == stripped(text)
    places = [folded.back(offset) for offset in range(len(folded.text) + 1)]
    assert places == sorted(set(places))
    for offset, place in enumerate(places[:-1]):
        assert fold(text[place]) == folded.text[offset]
        assert folded.forth(place) == offset


@given(
    st.one_of(st.text(max_size=60), st.text(LETTERS, max_size=60)),
    st.data(),
    st.integers(0, 60),
)
@settings(max_examples=200, deadline=None)
def test_the_words_of_a_hit_are_what_was_asked_for(
    text: str, data: st.DataObject, begin: int
) -> None:
    text = canonicalize(text)
    start = data.draw(st.integers(0, len(text)))
    query = text[start : start + 5]
    hits = all_hits(text, query, begin=min(begin, len(text)))
    spans = [hits.span(index) for index in range(len(hits))]
    asked = re.split(r"\s+", stripped(query))
    for one, other in pairwise(spans):
        assert one.end <= other.start
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert same(re.split(r"\s+", stripped(span.of(text))), asked)
    if query and not query.startswith("\\v") and stripped(query).strip():
        assert spans


def same(words: list[str], asked: list[str]) -> bool:
    return len(words) == len(asked) and all(
        re.fullmatch(re.escape(b), a, re.I)
        or a.lower() == b.lower()
        or a.casefold() == b.casefold()
        for a, b in zip(words, asked, strict=True)
    )


@given(
    st.text(LETTERS, max_size=80),
    st.sampled_from(
        [
            *(r"a+", r"[ab]\w*", r"\b\w", r"b?", r"^.", r".$", r"(a|b)+?b", r"(?<=a).", r'"[^"]*"'),
            *(r"a(?!b)", r"(\w)\1", r"\S+ \S+", r"[^a]+", r"E", r"-", r"\W{1,2}"),
        ]
    ),
    st.integers(0, 80),
)
@settings(max_examples=200, deadline=None)
def test_an_expression_matches_as_re_does_in_each_paragraph(
    text: str, pattern: str, begin: int
) -> None:
    flags = re.M if "E" in pattern else re.M | re.I
    folded = Folded(text)
    expected, at = [], 0
    for line in folded.text.split("\n"):
        expected += [
            Span(folded.back(at + m.start()), folded.back(at + m.end()))
            for m in re.finditer(pattern, line, flags)
            if m[0]
        ]
        at += len(line) + 1
    # A search may begin amid the text: at the start of a line, as the reader's do.
    here = text.rfind("\n", 0, begin) + 1
    hits = all_hits(text, "\\v" + pattern, begin=here)
    assert [hits.span(index) for index in range(len(hits))] == expected


# ---- from hit to hit


@pytest.mark.parametrize(
    ("offset", "by", "expected"),
    [
        (-1, 1, (0, False)),
        (2, 1, (1, False)),
        (3, 1, (2, False)),
        (8, 1, (0, True)),
        (9, -1, (2, False)),
        (3, -1, (0, False)),
        (0, -1, (2, True)),
        (0, 4, (1, True)),
        (0, -4, (2, True)),
    ],
)
def test_steps(offset: int, by: int, expected: tuple[int, bool]) -> None:
    assert all_hits("ab ab ab ", "ab").step(offset, by) == expected


def test_no_step_without_hits() -> None:
    assert Hits().step(0, 1) is None
    assert Hits().nearest(0, 1) is None


def test_a_step_is_told_only_when_nothing_can_come_between() -> None:
    text = "ab " * 10
    reports = list(Finder(text).search(read_query("ab"), 15))  # type: ignore[arg-type]
    assert all_hits(text, "ab", begin=15).starts == reports[-1].starts
    known = Hits(reports[-1].starts[5:8], reports[-1].ends[5:8], "counting", (Span(15, 24),))
    assert known.step(15, 1) == (1, False)
    assert known.step(15, 2) == (2, False)
    assert known.step(15, 3) is None  # the next was not found yet
    assert known.step(15, -1) is None
    assert known.step(3, 1) is None
    assert known.number(0) is None
    both = Hits(
        reports[-1].starts[:2] + reports[-1].starts[5:],
        reports[-1].ends[:2] + reports[-1].ends[5:],
        "counting",
        (Span(15, 31), Span(0, 6)),
        2,
    )
    assert both.step(27, 1) == (0, True)
    assert both.step(27, 2) == (1, True)
    assert both.step(27, 3) is None
    assert both.step(15, -1) is None
    assert both.step(3, -1) == (0, False)
    assert both.step(0, -1) == (6, True)
    assert both.step(0, 2) is None


def test_spans_as_hits_do_not_overlap() -> None:
    hits = Hits.of([Span(9, 12), Span(0, 4), Span(2, 6), Span(7, 7)])
    assert [hits.span(index) for index in range(len(hits))] == [Span(0, 4), Span(9, 12)]
    assert hits.at(9) == 1
    assert hits.at(2) is None
