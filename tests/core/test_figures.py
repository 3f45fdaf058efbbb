"""Figures: their spans, values and units, ranges, and what counts nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.model import Extraction, Figure
from quoth.core.segment import segment
from quoth.core.values import find_dates, find_figures

Found = list[tuple[str, float | None, str]]


def found_in(text: str) -> tuple[Figure, ...]:
    document = segment(text)
    return find_figures(document, find_dates(document))


def figures(text: str) -> Found:
    return [
        (figure.span.of(text), figure.value and round(figure.value, 4), figure.unit)
        for figure in found_in(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # percent
        ("It rose 2 per cent.", [("2 per cent", 2.0, "percent")]),
        ("It rose 2 percent.", [("2 percent", 2.0, "percent")]),
        ("It rose 2percent.", [("2percent", 2.0, "percent")]),
        ("It rose 0.5 %.", [("0.5 %", 0.5, "percent")]),
        ("A 20-percent cut.", [("20-percent", 20.0, "percent")]),
        ("Thirty-one percent left.", [("Thirty-one percent", 31.0, "percent")]),
        ("A change of -5 percent.", [("-5 percent", -5.0, "percent")]),
        ("Up 3 percentage points.", [("3 percentage points", 3.0, "percentage point")]),
        ("A margin of +/-3 percentage points.", [("3 percentage points", 3.0, "percentage point")]),
        ("Up 25 basis points.", [("25 basis points", 25.0, "basis point")]),
        ("A three-point lead.", [("three-point", 3.0, "point")]),
        # money
        ("It cost $1.2 billion.", [("$1.2 billion", 1.2e9, "USD")]),
        ("A '$25 billion mistake'.", [("$25 billion", 2.5e10, "USD")]),
        ("It cost £2.4m.", [("£2.4m", 2.4e6, "GBP")]),
        ("It cost $5bn.", [("$5bn", 5e9, "USD")]),
        ("It cost $300k.", [("$300k", 3e5, "USD")]),
        ("It cost $5million.", [("$5million", 5e6, "USD")]),
        ("It cost €900,000.", [("€900,000", 900000.0, "EUR")]),
        ("It cost €3.5 million.", [("€3.5 million", 3.5e6, "EUR")]),
        ("It cost C$40.", [("C$40", 40.0, "CAD")]),
        ("It cost A$40.", [("A$40", 40.0, "AUD")]),
        ("It cost US$1.2 trillion.", [("US$1.2 trillion", 1.2e12, "USD")]),
        ("It cost Rs 500 crore.", [("Rs 500 crore", 5e9, "INR")]),
        ("It cost ₹3 lakh.", [("₹3 lakh", 3e5, "INR")]),
        ("It cost ₹1,50,000.", [("₹1,50,000", 150000.0, "INR")]),
        ("It cost ¥700 bn.", [("¥700 bn", 7e11, "JPY")]),
        ("It cost 40 euros.", [("40 euros", 40.0, "EUR")]),
        ("It cost USD 5 million.", [("USD 5 million", 5e6, "USD")]),
        ("It cost 5 million USD.", [("5 million USD", 5e6, "USD")]),
        ("It cost 30 Canadian dollars.", [("30 Canadian dollars", 30.0, "CAD")]),
        ("It cost 30 Swiss francs.", [("30 Swiss francs", 30.0, "CHF")]),
        ("It cost 3 million yen.", [("3 million yen", 3e6, "JPY")]),
        ("It cost five bucks.", [("five bucks", 5.0, "USD")]),
        ("It cost 50 pence.", [("50 pence", 0.5, "GBP")]),
        ("It cost 50p.", [("50p", 0.5, "GBP")]),
        ("It cost 20 cents.", [("20 cents", 0.2, "USD")]),
        ("They paid 300 pounds.", [("300 pounds", 300.0, "GBP")]),
        ("A two-million-pound loan.", [("two-million-pound", 2e6, "GBP")]),
        ("He weighs 180 pounds.", [("180 pounds", 180.0, "lb")]),
        ("All three won.", [("three", 3.0, "count")]),
        ("It cost 5,000 won.", [("5,000 won", 5000.0, "KRW")]),
        # counts
        ("Some 50,000 troops stayed.", [("50,000", 50000.0, "count")]),
        ("Two boats and eleven crew.", [("Two", 2.0, "count"), ("eleven", 11.0, "count")]),
        ("Twenty-five sheep.", [("Twenty-five", 25.0, "count")]),
        ("Two hundred and five sheep.", [("Two hundred and five", 205.0, "count")]),
        ("Two thousand million stars.", [("Two thousand million", 2e9, "count")]),
        ("Half a dozen gulls.", [("Half a dozen", 6.0, "count")]),
        ("Half a million gulls.", [("Half a million", 5e5, "count")]),
        ("A million gulls.", [("A million", 1e6, "count")]),
        ("One and a half million gulls.", [("One and a half million", 1.5e6, "count")]),
        ("Some 5m people.", [("5m", 5e6, "count")]),
        ("It won 300 votes.", [("300", 300.0, "count")]),
        ("It was so a hundred times.", [("a hundred", 100.0, "count")]),
        ("The sales.50,000 people came.", [("50,000", 50000.0, "count")]),
        ("TWELVE BOATS LOST", [("TWELVE", 12.0, "count")]),
        ("Twenty-\nfive sheep.", [("Twenty-\nfive", 25.0, "count")]),
        # fractions
        ("A third of them left.", [("A third", 0.3333, "fraction")]),
        ("Two-thirds left.", [("Two-thirds", 0.6667, "fraction")]),
        ("Three quarters of them left.", [("Three quarters", 0.75, "fraction")]),
        ("Half the town left.", [("Half", 0.5, "fraction")]),
        ("Nearly half stayed.", [("half", 0.5, "fraction")]),
        ("Four in 10 voters stayed.", [("Four in 10", 0.4, "fraction")]),
        ("Nine out of ten stayed.", [("Nine out of ten", 0.9, "fraction")]),
        ("About 2/3 of them left.", [("2/3", 0.6667, "fraction")]),
        # time
        ("A five-year plan.", [("five-year", 5.0, "duration")]),
        ("It took 48 hours.", [("48 hours", 48.0, "duration")]),
        ("It took two and a half years.", [("two and a half years", 2.5, "duration")]),
        ("It took seven-and-a-half years.", [("seven-and-a-half years", 7.5, "duration")]),
        ("It took half an hour.", [("half an hour", 0.5, "duration")]),
        ("It took an hour and a half.", [("an hour and a half", 1.5, "duration")]),
        ("A half-hour talk.", [("half-hour", 0.5, "duration")]),
        ("It took 3½ days.", [("3½ days", 3.5, "duration")]),
        ("It took four centuries.", [("four centuries", 4.0, "duration")]),
        ("Three days later it sank.", [("Three days", 3.0, "duration")]),
        # ages
        ("A 63-year-old man.", [("63-year-old", 63.0, "age")]),
        ("He is 45 years old.", [("45 years old", 45.0, "age")]),
        ("Pell Arden, 45, said so.", [("45", 45.0, "age")]),
        ("A man aged 45 left.", [("45", 45.0, "age")]),
        ("Women over 65 stayed.", [("65", 65.0, "age")]),
        ("They are Ilse Marrow, 34; and more.", [("34", 34.0, "age")]),
        (
            "The gauge fell 1.2% to 6,123.45.",
            [("1.2%", 1.2, "percent"), ("6,123.45", 6123.45, "count")],
        ),
        ("She died at 92.", [("92", 92.0, "age")]),
        ("An 18-month-old boy.", [("18-month-old", 18.0, "age")]),
        # measures
        ("It ran 12 miles.", [("12 miles", 12.0, "mile")]),
        ("It ran 12km.", [("12km", 12.0, "km")]),
        ("It ran at 60 km/h.", [("60 km/h", 60.0, "km/h")]),
        ("It ran at 60 miles an hour.", [("60 miles an hour", 60.0, "mph")]),
        ("It was 30 degrees.", [("30 degrees", 30.0, "degree")]),
        ("It was -5°C.", [("-5°C", -5.0, "°C")]),
        ("It was 90 degrees Fahrenheit.", [("90 degrees Fahrenheit", 90.0, "°F")]),
        ("It held 2,000 barrels.", [("2,000 barrels", 2000.0, "barrel")]),
        ("It held 10 kg.", [("10 kg", 10.0, "kg")]),
        ("It made 5 MW.", [("5 MW", 5.0, "MW")]),
        ("It has 400 square feet.", [("400 square feet", 400.0, "square foot")]),
        ("It has 2 1/2 miles.", [("2 1/2 miles", 2.5, "mile")]),
        ("It has 3/4 mile.", [("3/4 mile", 0.75, "mile")]),
        # a change has two figures
        (
            "It rose 4.5% to 12 percent.",
            [("4.5%", 4.5, "percent"), ("12 percent", 12.0, "percent")],
        ),
        (
            "It rose from $2 million to $3 million.",
            [("$2 million", 2e6, "USD"), ("$3 million", 3e6, "USD")],
        ),
        ("It fell from 10 to 5 percent.", [("10", 10.0, "percent"), ("5 percent", 5.0, "percent")]),
    ],
)
def test_figures(text: str, expected: Found) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("It takes 5-7 percent.", "5-7 percent", 5, 7, "percent"),
        ("It takes 5%-7%.", "5%-7%", 5, 7, "percent"),
        ("It takes between 5 and 7 percent.", "5 and 7 percent", 5, 7, "percent"),
        ("It takes 5 percent to 7 percent.", "5 percent to 7 percent", 5, 7, "percent"),
        ("Between 10 to 12 boats.", "10 to 12", 10, 12, "count"),
        ("Some 1,200–1,500 boats.", "1,200–1,500", 1200, 1500, "count"),
        ("It costs $5-$7 million.", "$5-$7 million", 5e6, 7e6, "USD"),
        ("It costs $5-7m.", "$5-7m", 5e6, 7e6, "USD"),
        ("It costs from $2 million to $3 million.", "$2 million to $3 million", 2e6, 3e6, "USD"),
        ("It costs 500,000 to 1 million euros.", "500,000 to 1 million euros", 5e5, 1e6, "EUR"),
        ("It takes two to three weeks.", "two to three weeks", 2, 3, "duration"),
        ("It takes two or three days.", "two or three days", 2, 3, "duration"),
        ("People aged 18-34 left.", "18-34", 18, 34, "age"),
        ("It takes a week or two.", "a week or two", 1, 2, "duration"),
        ("It costs 20 to 50 pence.", "20 to 50 pence", 0.2, 0.5, "GBP"),
    ],
)
def test_ranges(text: str, words: str, low: float, high: float, unit: str) -> None:
    [figure] = found_in(text)
    assert (figure.span.of(text), figure.low, figure.high) == (words, low, high)
    assert (figure.value, figure.unit) == (None, unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("About 40 boats.", None, None, True),
        ("An estimated 40 boats.", None, None, True),
        ("More than 40 boats.", 40, None, False),
        ("At least 40 boats.", 40, None, False),
        ("No fewer than 40 boats.", 40, None, False),
        ("Fewer than 40 boats.", None, 40, False),
        ("Up to 40 boats.", None, 40, False),
        ("No more than 40 boats.", None, 40, False),
        ("It has 40+ boats.", 40, None, False),
        ("It has 40-odd boats.", None, None, True),
        ("It has 40 boats.", None, None, False),
    ],
)
def test_what_is_said_of_an_amount(
    text: str, low: float | None, high: float | None, approximate: bool
) -> None:
    [figure] = found_in(text)
    assert figure.value == 40
    assert (figure.low, figure.high, figure.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    ("text", "measure", "duration"),
    [
        ("A five-year plan.", "year", "P5Y"),
        ("It took 90 minutes.", "minute", "PT90M"),
        ("It took 1.5 hours.", "hour", "PT1.5H"),
        ("It took two weeks.", "week", "P2W"),
        ("It took two fortnights.", "fortnight", "P4W"),
        ("It took three decades.", "decade", "P30Y"),
        ("It took three nights.", "night", "P3D"),
        ("It took two to three weeks.", "week", None),
        ("A 45-year-old man.", "year", None),
        ("It has 40 boats.", None, None),
    ],
)
def test_durations_in_iso_8601(text: str, measure: str | None, duration: str | None) -> None:
    [figure] = found_in(text)
    assert (figure.measure, figure.duration) == (measure, duration)
    row = Extraction(text, figures=(figure,)).to_dict()["figures"][0]
    assert (row["measure"], row["duration"], row["unit"]) == (measure, duration, figure.unit)


@pytest.mark.parametrize(
    "text",
    [
        "The second time, the 21st boat, the 3rd man.",
        "At 5 p.m. or 8:30 or 10am, 7 o'clock, 9 ET.",
        "COVID-19, an F-16, the G7 and B2B, an A320.",
        "One of them said no one came.",
        "One day, at one point, he left.",
        "Article 50 and Route 9, Part Two, World War II.",
        "In 2019 and on 4 March 2026.",
        "Hundreds came, thousands left, dozens stayed.",
        "It doubled twice.",
        "It fell two weeks ago.",
        "They won 3-2, lost 5–4, and it was 52-48.",
        "Call 555-0147, (202) 555-0147, 1-800-555-0199 or +44 20 7946 0958.",
        "It is at 1600 Larch Avenue and 12 East Elm Street.",
        "Use version 10.2.1, #5 and No. 10.",
        "9/11, 24/7, 50/50.",
        "ISBN 978-3-16-148410-0.",
        "See https://example.org/2016/10/5?x=12 or mail a.12@example.org.",
        "The first half, the second half of the match, half-hearted.",
        "A third party, a quarter horse, a third time.",
        "Louis XIV and chapter IV.",
        "The cabin of Apollo 11, the crew of Soyuz 7.",
        "A four-bedroom house with two-way traffic.",
        "1. The first thing.\n2) The second thing.",
        "The key is 007 and the code 90210.",
        "The GÃ¼1⁄4l.",
        "1O boats, 5O percent, l0 men.",
        "A year, a week, an hour, a day.",
        "The ’90s and the 1990s.",
        "It is (12) and [3] and (4.).",
        "First 1) this, 2) that.",
        "See Fig. 3 and p. 12 of the FTSE 100 list at 7-Eleven.",
        "In season four, in Torbay 7, it ended.",
        "The sixth sense and sevenfold.",
    ],
)
def test_no_figures(text: str) -> None:
    assert figures(text) == []


_WORDS = (
    "two - 27 Oct. May 1,000 % $ million 31 30 2025 years ago of to half a an one third and in out "
    "10 percent per cent m bn € Rs pounds -5 °C 1/2 3/4 ½ dozen hundred or between from 5-7 +/- . ,"
).split()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_WORDS), max_size=12), st.sampled_from(["", " "]))
def test_any_mixture_gives_sane_figures(words: list[str], gap: str) -> None:
    text = gap.join(words)
    document = segment(text)
    listed = find_dates(document)
    end = 0
    for figure in find_figures(document, listed):
        assert end <= figure.span.start < figure.span.end <= len(text)
        assert figure.span.of(text) == figure.span.of(text).strip()
        assert not any(figure.span.overlaps(one.span) for one in listed)
        assert figure.value is not None or (figure.low or 0) < (figure.high or 0)
        end = figure.span.end


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="0123456789,.-–/%$€ apmkbn\n½", max_size=40))
def test_any_digits_do_no_harm(text: str) -> None:
    for figure in found_in(text):
        assert figure.span.of(text)
