"""Searching: what is found, in which order, and which letters are lit."""

import tracemalloc
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.span import Span
from quoth.search.index import QuoteIndex, QuoteRecord

DAY = date(2026, 3, 1)


def record(words, number=1, *, article="a1", speaker=None, day=DAY, form="direct", **more):
    return QuoteRecord(
        article_id=article,
        quote_id=f"q{number}",
        words=words,
        speaker=speaker,
        form=form,
        outlet=more.get("outlet", "Coast Weekly"),
        title=more.get("title", "Stone, and who pays for it"),
        published=day,
        start=number * 1000,
        end=number * 1000 + len(words),
    )


def index_of(*records):
    index = QuoteIndex()
    index.add(records)
    return index


def index_of_words(*quotes):
    return index_of(*(record(words, number) for number, words in enumerate(quotes)))


def found(index, query, **options):
    return [hit.record.words for hit in index.search(query, **options).hits]


def lit(index, query, at=0):
    hit = index.search(query).hits[at]
    return [span.of(hit.record.words) for span in hit.spans]


# Query, then quotes in the order in which they must come; what follows "-" must not come.
RANKED = {
    "whole word, beginning, typo": (
        "plan",
        ["a plan at last", "the planning went on", "a plain at last"],
        [],
    ),
    "shorter beginning first": ("harb ", ["the harbs", "the harbourmaster"], []),
    "side by side, in order, any order": (
        "stone wall",
        ["the stone wall is old", "stone for the wall", "a wall of stone"],
        [],
    ),
    "all words before some": (
        "stone wall pays",
        ["who pays for a wall of stone"],
        ["stone is dear"],
    ),
    "typo in one word": (
        "breakwatr plan",
        ["the breakwater plan", "the plan for a breakwater"],
        ["the plan"],
    ),
    "as typed before misspelt": ("form", ["the form of it", "he came from it"], []),
    "shuffled": ("winters nineteen waited", ["we have waited nineteen winters"], ["nineteen"]),
    "two typos in a long word": ("braekwatr ", ["the breakwater"], ["the break in the water"]),
    "half a misspelt word": ("brekwat", ["the breakwater"], ["the wat"]),
    "shorter quote first": (
        "stone",
        ["stone", "stone " + "and so on " * 12],
        [],
    ),
    "scattered letters find nothing": ("bkwtr", [], ["the breakwater", "big kind water"]),
    "middle of a word finds nothing": ("water", [], ["the breakwater"]),
    "letters across words find nothing": ("thewall", [], ["the wall"]),
    "number is exact": ("2029 ", ["by 2029"], ["by 2028"]),
    "capital asks for a capital": ("Bay ", ["Tern Bay", "at bay"], []),
    "accents and marks": ("cafe countys", ["the county’s café"], ["the count"]),
}


@pytest.mark.parametrize(("query", "order", "absent"), RANKED.values(), ids=RANKED)
def test_ranking(query, order, absent):
    # The worst come last in the article, the wanted ones in reverse: order is the ranking's own.
    index = index_of_words(*absent, *reversed(order))
    assert found(index, query) == order


PREFERRED = {
    "exact": ("'plan ", ["a plan"], ["planning", "a plain"]),
    "exact while typing": ("'pla", ["a plan"], ["a paln"]),
    "phrase": ('"stone wall"', ["the stone wall"], ["stone for the wall", "wall stone"]),
    "phrase across marks": ('"waited nineteen"', ["we’ve waited — nineteen winters"], []),
    "phrase half typed": ('"stone wa', ["the stone wall"], ["stone a wall"]),
    "not": ("stone !wall", ["a stone"], ["stone wall"]),
    "not a phrase": ('stone !"stone wall"', ["wall of stone"], ["a stone wall"]),
}


@pytest.mark.parametrize(("query", "present", "absent"), PREFERRED.values(), ids=PREFERRED)
def test_exact_words_phrases_and_exclusions(query, present, absent):
    assert found(index_of_words(*present, *absent), query) == present


PEOPLE = index_of(
    record("the wall is old", 1, speaker="Tomas Reyl", form="indirect", title="One", outlet="Gull"),
    record("the wall is new", 2, speaker="Ines Calloway", article="a2", title="Two wide seas"),
    record("no wall at all", 3, speaker=None, form="mixed", article="a3", title="Three"),
    record("Reyl drew the wall", 4, speaker="Ada Finch", article="a4", title="Four"),
)
FIELDS = {
    "speaker": ("speaker:reyl wall", ["q1"]),
    "speaker's beginning": ("speaker:cal", ["q2"]),
    "speaker misspelt": ("speaker:caloway", ["q2"]),
    "speaker in full": ('speaker:"ines calloway"', ["q2"]),
    "both names must fit": ('speaker:"ines reyl"', []),
    "unknown speaker": ("speaker:?", ["q3"]),
    "known speaker": ("!speaker:? wall is", ["q1", "q2"]),
    "form": ("form:indirect", ["q1"]),
    "form's beginning": ("form:m", ["q3"]),
    "no such form": ("form:loud", []),
    "title": ('title:"wide seas"', ["q2"]),
    "outlet": ("outlet:gull", ["q1"]),
    "not the outlet": ("!outlet:coast", ["q1"]),
    "content before speaker": ("reyl", ["q4", "q1"]),
    "speaker and content": ("reyl old", ["q1"]),
    "speaker half typed": ("old rey", ["q1"]),
    "unknown field is text": ("colour:wall drew", ["q4"]),
}


@pytest.mark.parametrize(("query", "quotes"), FIELDS.values(), ids=FIELDS)
def test_fields_and_speakers(query, quotes):
    hits = PEOPLE.search(query).hits
    assert [hit.record.quote_id for hit in hits] == quotes


LIT = {
    "whole word": ("wall", "the wall, the wallpaper", ["wall"]),
    "every whole match": ("wall", "wall to wall", ["wall", "wall"]),
    "letters typed": ("wal", "the wallpaper", ["wal"]),
    "misspelt word whole": ("walpaper", "the wallpaper", ["wallpaper"]),
    "accents": ("rey", "Réyl", ["Réy"]),
    "not the possessive": ("county", "the county’s blessing", ["county"]),
    "only where they stand together": ("the wall", "the man at the wall", ["the", "wall"]),
    "apart": ("man wall", "the man at the wall", ["man", "wall"]),
    "phrase": ('"at the wall"', "the man at the wall", ["at", "the", "wall"]),
    "soft hyphen": ("breakwater", "a break\u00adwater", ["break\u00adwater"]),
    "same word asked twice": ("wall wal", "a wall", ["wall"]),
}


@pytest.mark.parametrize(("query", "words", "letters"), LIT.values(), ids=LIT)
def test_matched_letters_are_lit(query, words, letters):
    assert lit(index_of_words(words), query) == letters


def test_name_is_lit_where_the_speaker_answers():
    (hit,) = PEOPLE.search("old rey").hits
    assert [span.of(hit.record.speaker) for span in hit.speaker_spans] == ["Rey"]


def test_a_misspelt_word_means_the_quote_before_the_speaker():
    index = index_of(
        record("it will be a museum", 1, speaker="Harbour Trust"),
        record("the harbour is shallow", 2, speaker="Ada Finch"),
    )
    assert found(index, "harbor") == ["the harbour is shallow", "it will be a museum"]


def test_empty_query_gives_the_latest_in_text_order():
    index = index_of(
        record("c", 1, article="old", day=date(2025, 1, 1)),
        record("b", 2, article="new", day=date(2026, 1, 1)),
        record("a", 1, article="new", day=date(2026, 1, 1)),
        record("d", 1, article="undated", day=None),
    )
    assert found(index, "") == ["a", "b", "c", "d"]
    assert found(index, "", article_id="new") == ["a", "b"]
    assert index.search("  ").total == 4
    assert not index.search("").hits[0].spans


def test_ties_are_broken_by_date_then_place():
    index = index_of(
        record("wall one", 1, article="old", day=date(2025, 1, 1)),
        record("wall two", 2, article="new", day=date(2026, 1, 1)),
        record("wall six", 1, article="new", day=date(2026, 1, 1)),
        record("wall ten", 1, article="undated", day=None),
    )
    assert found(index, "wall") == ["wall six", "wall two", "wall one", "wall ten"]


ORDERS = {
    "best": ["wall", "a wall " + "and so on " * 9, "walls"],
    "date": ["walls", "wall", "a wall " + "and so on " * 9],
    "text": ["wall", "a wall " + "and so on " * 9, "walls"],
    "speaker": ["walls", "a wall " + "and so on " * 9, "wall"],
}


@pytest.mark.parametrize(("order", "words"), ORDERS.items(), ids=ORDERS)
def test_orders(order, words):
    index = index_of(
        record("walls", 1, article="new", day=date(2026, 5, 1), speaker="Ada Finch", title="Zinc"),
        record("wall", 1, speaker=None, title="Arch"),
        record("a wall " + "and so on " * 9, 2, speaker="Tomas Reyl", title="Arch"),
    )
    assert found(index, "wall", order=order) == words


def test_scope_of_one_article():
    assert [hit.record.quote_id for hit in PEOPLE.search("wall", article_id="a2").hits] == ["q2"]
    assert PEOPLE.search("wall", article_id="nowhere").total == 0
    assert PEOPLE.count() == len(PEOPLE) == 4
    assert PEOPLE.count("a2") == 1
    assert PEOPLE.count("nowhere") == 0


def test_article_is_replaced_and_removed():
    index = index_of(record("stone", 1), record("wall", 1, article="a2"))
    index.add([record("harbour", 1)])
    assert found(index, "stone") == []
    assert found(index, "harbour") == ["harbour"]
    index.remove("a1")
    assert found(index, "") == ["wall"]
    index.remove("a1")
    index.remove("a2")
    assert len(index) == 0
    assert found(index, "wall") == []
    index.add([record("stone", 1)])
    assert found(index, "stone") == ["stone"]


@pytest.mark.parametrize("versions", [1, 2], ids=["read again", "changed each time"])
def test_an_article_that_is_read_again_takes_no_more_memory(versions: int) -> None:
    def read(time: int) -> list[QuoteRecord]:
        number = time % versions
        return [record(f"stone {number} of the wall {n}", n) for n in range(200)]

    tracemalloc.start()
    try:
        index = index_of(*read(0))
        once, _ = tracemalloc.get_traced_memory()
        for time in range(1, 20):
            index.add(read(time))
        often, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert often < 3 * once
    assert len(index) == 200


def test_hits_outlive_changes_to_the_index():
    index = index_of(*(record(f"wall {n}", n, article=f"a{n}") for n in range(20)))
    hits = index.search("wall", limit=None).hits
    for number in range(19):
        index.remove(f"a{number}")
    assert [hit.record.words for hit in hits] == [f"wall {n}" for n in range(20)]
    assert hits[0].spans == (Span(0, 4),)


def test_many_hits_are_counted_and_all_there():
    index = QuoteIndex()
    index.add(
        record(f"the wall {n}", n % 10, article=f"a{n // 10}", day=date.fromordinal(730_000 + n))
        for n in range(3000)
    )
    result = index.search("wall", limit=None)
    assert result.total == len(result.hits) == 3000
    assert len({hit.record.words for hit in result.hits}) == 3000
    assert len(index.search("wall").hits) == 200
    assert result.hits[-1].record == result.hits[2999].record
    assert [hit.record.article_id for hit in result.hits[-2:]] == ["a0", "a0"]


def test_what_was_tried_is_told():
    index = index_of_words("the breakwater is old", "a wall of stone")
    assert index.search("").tried == ()
    assert len(index.search("breakwater").tried) == 3
    fewer = index.search("breakwater zzzq ")
    assert [hit.record.words for hit in fewer.hits] == ["the breakwater is old"]
    assert fewer.left_out == ("zzzq",)
    nothing = index.search("brewatkr ")
    assert (nothing.total, nothing.nearest) == (0, ("breakwater",))


def test_one_word_is_dropped_at_a_time():
    index = index_of_words("stone wall", "stone harbour wall", "gull")
    assert found(index, "stone wall gull ") == ["stone wall", "stone harbour wall"]


def test_enough_hits_keep_typos_out():
    index = index_of_words(*(f"plan {n}" for n in range(12)), "plane one")
    assert "plane one" not in found(index, "plan ")


def test_words_of_any_script_and_no_words_at_all():
    index = index_of_words("防波堤は高い", "волнолом стоит", "…", "")
    assert found(index, "波堤") == ["防波堤は高い"]
    assert found(index, "волнлом ") == ["волнолом стоит"]
    assert len(found(index, "")) == 4


WORDS = st.sampled_from("the wall walls Wall stone Réyl’s county-wide don’t 41 “We” café".split())
QUOTES = st.lists(st.lists(WORDS, max_size=8).map(" ".join), min_size=1, max_size=8)
LINES = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from(
            ["wal", "wall", "the", "'stone", '"the wall"', "!wall", "rey", "Wall", "wlal"]
        ),
        max_size=4,
    ).map(" ".join),
)


@settings(max_examples=60)
@given(QUOTES, LINES)
def test_lit_spans_lie_in_the_words_sorted_and_apart(quotes, line):
    for hit in index_of_words(*quotes).search(line).hits:
        ends = [0, *(span.end for span in hit.spans)]
        for span, before in zip(hit.spans, ends, strict=False):
            assert before <= span.start < span.end <= len(hit.record.words)


@settings(max_examples=60)
@given(QUOTES, LINES)
def test_scores_never_rise_and_no_quote_comes_twice(quotes, line):
    result = index_of_words(*quotes).search(line, limit=None)
    scores = [hit.score for hit in result.hits]
    assert scores == sorted(scores, reverse=True)
    assert len({hit.record.quote_id for hit in result.hits}) == len(result.hits) == result.total


@settings(max_examples=40)
@given(QUOTES, st.integers(0, 7))
def test_every_quote_is_found_by_its_own_words(quotes, number):
    wanted = quotes[number % len(quotes)]
    assert wanted in found(index_of_words(*quotes), wanted)
