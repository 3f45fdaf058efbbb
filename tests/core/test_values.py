"""Dates and figures: spans, values, units, and what is neither."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.segment import segment
from quoth.core.values import find_dates, find_figures

WEDNESDAY = date(2026, 3, 4)


def dates(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str | None]]:
    found = find_dates(segment(text), published)
    return [(value.span.of(text), value.value) for value in found]


def figures(text: str) -> list[tuple[str, float | None, str]]:
    document = segment(text)
    found = find_figures(document, find_dates(document))
    return [(figure.span.of(text), figure.value, figure.unit) for figure in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It opened on 2026-02-11.", "2026-02-11", "2026-02-11"),
        ("It opened on 4 March 2026.", "4 March 2026", "2026-03-04"),
        ("It opened on March 4th, 2026.", "March 4th, 2026", "2026-03-04"),
        ("It opened on Wednesday, March 4, 2026.", "Wednesday, March 4, 2026", "2026-03-04"),
        ("The fair, Oct. 27-29, 2025, is over.", "Oct. 27-29, 2025", "2025-10-27/2025-10-29"),
        ("From 27–29 October 2025 it rained.", "27–29 October 2025", "2025-10-27/2025-10-29"),
        (
            "From Oct. 30 to Nov. 2, 2025 it rained.",
            "Oct. 30 to Nov. 2, 2025",
            "2025-10-30/2025-11-02",
        ),
        ("Sales fell in March 2024.", "March 2024", "2024-03"),
        ("He served from 2019-2021.", "2019-2021", "2019/2021"),
        ("The 2015–16 season ended.", "2015–16", "2015/2016"),
        ("It must be ready by 2027.", "2027", "2027"),
        ("A child of the 1990s.", "the 1990s", "1990/1999"),
        ("In the third quarter of 2024 it grew.", "the third quarter of 2024", "2024-07/2024-09"),
        ("It was built in spring 1911.", "spring 1911", "1911"),
        ("On 10/27/2025 it closed.", "10/27/2025", "2025-10-27"),
        ("On 27.10.2025 it closed.", "27.10.2025", "2025-10-27"),
    ],
)
def test_dates_that_need_no_anchor(text: str, words: str, value: str) -> None:
    assert dates(text, None) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("She said on Tuesday that it was.", "Tuesday", "2026-03-03"),
        ("She spoke on Wednesday.", "Wednesday", "2026-03-04"),
        ("They will meet on Tuesday.", "Tuesday", "2026-03-10"),
        ("It fell last Wednesday.", "last Wednesday", "2026-02-25"),
        ("Talks subsequent Tuesday follow.", "subsequent Tuesday", "2026-03-10"),
        ("He arrived yesterday.", "yesterday", "2026-03-03"),
        ("He leaves tomorrow.", "tomorrow", "2026-03-05"),
        ("It grew last year.", "last year", "2025"),
        ("It opens next month.", "next month", "2026-04"),
        ("It shut last week.", "last week", "2026-02-23/2026-03-01"),
        ("It fell in the last two days.", "the last two days", "2026-03-02/2026-03-04"),
        ("That was three years ago.", "three years ago", "2023"),
        ("They met two weeks ago.", "two weeks ago", "2026-02-18"),
        ("It shut on Dec. 30.", "Dec. 30", "2025-12-30"),
        ("It closed in October.", "October", "2025-10"),
        ("The previous few weeks were hard.", "The previous few weeks", None),
    ],
)
def test_dates_by_the_day_of_publication(text: str, words: str, value: str | None) -> None:
    assert dates(text) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "She said on Tuesday that it was.",
        "It grew last year.",
        "It shut on Dec. 30.",
        "On 03/04/2026.",
    ],
)
def test_unknown_values_stay_unknown(text: str) -> None:
    [(_, value)] = dates(text, None)
    assert value is None


@pytest.mark.parametrize(
    "text",
    [
        "He may march at the second moment.",
        "It cost 2019 pounds and 1,984 people came.",
        "It happened recently, within days, at the moment.",
        "On 31.02.2025 nothing; version 10.27.2025.1 neither.",
        "The sun set and she sat.",
    ],
)
def test_no_dates(text: str) -> None:
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose 2 per cent.", [("2 per cent", 2.0, "percent")]),
        (
            "It rose 4.5% to 12 percent.",
            [("4.5%", 4.5, "percent"), ("12 percent", 12.0, "percent")],
        ),
        ("Up 3 percentage points.", [("3 percentage points", 3.0, "percentage point")]),
        ("It cost $1.2 billion.", [("$1.2 billion", 1.2e9, "USD")]),
        ("It cost £2.4m.", [("£2.4m", 2.4e6, "GBP")]),
        ("It cost €900,000.", [("€900,000", 900000.0, "EUR")]),
        ("It cost 40 euros.", [("40 euros", 40.0, "EUR")]),
        ("It cost USD 5 million.", [("USD 5 million", 5e6, "USD")]),
        ("Some 50,000 troops stayed.", [("50,000", 50000.0, "count")]),
        ("Two boats and eleven crew.", [("Two", 2.0, "count"), ("eleven", 11.0, "count")]),
        ("Twenty-five sheep.", [("Twenty-five", 25.0, "count")]),
        ("Two hundred and five sheep.", [("Two hundred and five", 205.0, "count")]),
        ("Half a dozen gulls.", [("Half a dozen", 6.0, "count")]),
        ("A million gulls.", [("A million", 1e6, "count")]),
        ("A five-year plan.", [("five-year", 5.0, "duration")]),
        ("It took 48 hours.", [("48 hours", 48.0, "duration")]),
        ("A 63-year-old man.", [("63-year-old", 63.0, "age")]),
        ("It ran 12 miles.", [("12 miles", 12.0, "mile")]),
        ("It takes 5-7 percent.", [("5-7 percent", None, "percent")]),
        ("Between 10 to 12 boats.", [("10 to 12", None, "count")]),
    ],
)
def test_figures(text: str, expected: list[tuple[str, float | None, str]]) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The second time, the 21st boat, the 3rd man.",
        "At 5 p.m. or 8:30 or 10am.",
        "COVID-19, an F-16, the G7 and B2B.",
        "One of them said no one came.",
        "Article 50 and Route 9.",
        "In 2019 and on 4 March 2026.",
        "Hundreds came, thousands left.",
        "It fell two weeks ago.",
    ],
)
def test_no_figures(text: str) -> None:
    assert figures(text) == []


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            (
                "last next two 2019 - 27 Oct. May Tuesday 1,000 % $ million 31 Feb 30 2025 years "
                "ago of to"
            ).split()
        ),
        max_size=12,
    ),
    st.sampled_from([None, WEDNESDAY, date(1, 1, 1), date(9999, 12, 31)]),
)
def test_any_mixture_gives_sane_values(words: list[str], published: date | None) -> None:
    text = " ".join(words)
    document = segment(text)
    found = find_dates(document, published)
    spans = [value.span for value in found] + [f.span for f in find_figures(document, found)]
    assert all(span.length and span.of(text) == span.of(text).strip() for span in spans)
    assert not [1 for a in spans for b in spans if a != b and a.overlaps(b)]
