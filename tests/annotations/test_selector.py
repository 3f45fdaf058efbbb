from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotations.desk import TEXT

from quoth.annotations.selector import CONTEXT, WIDEST, Selector, anchor, describe, fold
from quoth.core.identity import text_hash
from quoth.core.span import Span

PARAGRAPH = "The county answered on Monday.\n\n"


def found(selector: Selector, text: str) -> tuple[str, str | None]:
    place = anchor(selector, text, text_hash(text))
    return place.state, None if place.span is None else place.span.of(text)


def of(words: str, text: str = TEXT) -> Selector:
    start = text.index(words)
    return describe(text, Span(start, start + len(words)), text_hash(text))


def test_fold_keeps_every_offset() -> None:
    odd = "İ“”‘’«»—–\u00a0\nςΣßŒﬁ\U0001f600"
    assert len(fold(odd)) == len(odd)


@given(st.text(max_size=200))
def test_fold_is_one_for_one(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_describe_keeps_32_code_points_on_either_side() -> None:
    selector = of("Ines Calloway")
    assert (len(selector.prefix), len(selector.suffix)) == (CONTEXT, CONTEXT)
    assert selector.prefix + selector.exact + selector.suffix in TEXT


def test_describe_widens_an_ambiguous_place_by_whole_words() -> None:
    text = (
        "One day it will all be over, and five of us will be here to see it, they say. " * 2
        + "The end, after all of it, is here."
    )
    start = text.rindex("five")
    selector = describe(text, Span(start, start + 4), text_hash(text))
    around = selector.prefix + selector.exact + selector.suffix
    assert text.count(around) == 1
    assert len(selector.suffix) > CONTEXT or len(selector.prefix) > CONTEXT
    assert text[start + 4 + len(selector.suffix)].isspace()


def test_describe_gives_up_widening_at_its_limit() -> None:
    selector = describe("la " * 5000, Span(6000, 6002), "sha256:x")
    assert max(len(selector.prefix), len(selector.suffix)) <= WIDEST + CONTEXT


@pytest.mark.parametrize(
    ("words", "change", "expected"),
    [
        pytest.param("Ines Calloway", lambda t: t, "here", id="untouched"),
        pytest.param(
            "Ines Calloway", lambda t: PARAGRAPH + t, "moved", id="paragraph put in above"
        ),
        pytest.param(
            "not a plan",
            lambda t: t.replace("“", '"').replace("”", '"'),
            "here",
            id="straight marks",
        ),
        pytest.param("Ines Calloway", lambda t: t.upper(), "here", id="case"),
        pytest.param(
            "Ines Calloway",
            lambda t: t.replace(" told the council", " said"),
            "here",
            id="other suffix",
        ),
        pytest.param(
            "Ines Calloway",
            lambda t: t.replace("We have waited nineteen winters", "No"),
            "moved",
            id="other prefix",
        ),
        pytest.param(
            "said the wall could be finished by 2029 if stone was ordered",
            lambda t: (
                "Quite another piece. "
                "He said the wall could be finished by 2029 if stone was ordered, or so."
            ),
            "moved",
            id="long words, once, in other surroundings",
        ),
    ],
)
def test_words_that_are_still_there(words: str, change, expected: str) -> None:  # type: ignore[no-untyped-def]
    text = change(TEXT)
    state, place = found(of(words), text)
    assert state == expected
    assert place is not None
    assert fold(place) == fold(words)


@pytest.mark.parametrize(
    ("words", "change"),
    [
        pytest.param(
            "Ines Calloway", lambda t: t.replace("Ines Calloway", "she"), id="deleted words"
        ),
        pytest.param(
            "The council votes",
            lambda t: t.replace("The council votes on Friday. ", ""),
            id="deleted sentence",
        ),
        pytest.param(
            "the council",
            lambda t: t.replace(
                "“We have waited nineteen winters,” Ines Calloway told the council. ", ""
            ),
            id="deleted, and the same words elsewhere",
        ),
        pytest.param(
            "plan", lambda t: "There is no plan like it anywhere.", id="short words in another text"
        ),
        pytest.param("Ines Calloway", lambda t: "", id="empty text"),
    ],
)
def test_words_that_are_gone_are_an_orphan(words: str, change) -> None:  # type: ignore[no-untyped-def]
    start = TEXT.index(words) if words != "the council" else TEXT.index("told the council") + 5
    selector = describe(TEXT, Span(start, start + len(words)), text_hash(TEXT))
    state, place = found(selector, change(TEXT))
    assert (state, place) == ("orphan", None)


def test_an_offset_is_believed_only_with_its_words() -> None:
    selector = Selector("Friday", start=3, end=9, text=text_hash(TEXT))
    assert found(selector, TEXT) == ("moved", "Friday")


@pytest.mark.parametrize(
    ("exact", "expected"),
    [
        ("Friday", ("moved", "Friday")),
        ("“a TWENTIETH", ("moved", "“A twentieth")),
        ("council", ("orphan", None)),
        ("nowhere", ("orphan", None)),
        ("", ("orphan", None)),
    ],
)
def test_words_alone_must_stand_in_one_place(exact: str, expected: tuple[str, str | None]) -> None:
    assert found(Selector(exact), TEXT) == expected


def test_of_equal_places_the_clearly_nearer_one_counts() -> None:
    text = "".join(f"Line. Then he left.\n\n{'x' * 400}\n\n" for _ in range(3))
    starts = [i for i in range(len(text)) if text.startswith("he left", i)]
    selector = Selector(
        "he left", "Line. Then ", ".\n\n", starts[1] + 5, starts[1] + 12, "sha256:old"
    )
    assert anchor(selector, text, "sha256:new").span == Span(starts[1], starts[1] + 7)
    between = (starts[0] + starts[1]) // 2
    lost = Selector("he left", "Line. Then ", ".\n\n", between, between + 7, "sha256:old")
    assert anchor(lost, text, "sha256:new").state == "orphan"


@given(
    st.text("ab “”\n", max_size=60),
    st.data(),
)
@settings(max_examples=150, deadline=None)
def test_described_and_anchored_in_the_same_text(text: str, data: st.DataObject) -> None:
    text += "x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = describe(text, Span(start, end), text_hash(text))
    place = anchor(selector, text, text_hash(text))
    assert (place.state, place.span) == ("here", Span(start, end))


@given(st.text("ab “”\n", max_size=40), st.text("abc \n", max_size=40), st.data())
@settings(max_examples=150, deadline=None)
def test_an_anchor_stands_on_its_words_or_nowhere(
    text: str, other: str, data: st.DataObject
) -> None:
    text += "x"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = describe(text, Span(start, end), text_hash(text))
    place = anchor(selector, other, text_hash(other))
    if place.span is not None:
        assert fold(place.span.of(other)) == fold(selector.exact)
    else:
        assert place.reason


def test_words_that_are_everywhere_count_with_all_their_context() -> None:
    text = "la " * 4000 + "then came the end " + "la " * 4000
    start = text.index("then") - 3
    selector = describe(text, Span(start, start + 2), text_hash(text))
    place = anchor(selector, "New. " + text, "sha256:new")
    assert place.span == Span(start + 5, start + 7)
