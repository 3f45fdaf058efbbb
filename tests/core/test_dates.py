"""Date expressions: their spans, the ISO 8601 values they mean, and what is no date."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core import almanac, feasts
from quoth.core.model import Extraction
from quoth.core.segment import segment
from quoth.core.tense import leaning
from quoth.core.values import find_dates, find_figures

WEDNESDAY = date(2026, 3, 4)
Found = list[tuple[str, str | None]]


def dates(text: str, published: date | None = WEDNESDAY) -> Found:
    found = find_dates(segment(text), published)
    return [(value.span.of(text), value.value) for value in found]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # days
        ("It opened on 2026-02-11.", "2026-02-11", "2026-02-11"),
        ("It opened on 2026-02-11T10:30:00Z.", "2026-02-11", "2026-02-11"),
        ("It opened on 4 March 2026.", "4 March 2026", "2026-03-04"),
        ("It opened on the 4th of March, 2026.", "the 4th of March, 2026", "2026-03-04"),
        ("It opened on March 4th, 2026.", "March 4th, 2026", "2026-03-04"),
        ("It opened on Wednesday, March 4, 2026.", "Wednesday, March 4, 2026", "2026-03-04"),
        ("On 29 Feb. 2024 it snowed.", "29 Feb. 2024", "2024-02-29"),
        ("On 29 February 2025 nothing was.", "29 February 2025", None),
        ("On 10/27/2025 it closed.", "10/27/2025", "2025-10-27"),
        ("On 27.10.2025 it closed.", "27.10.2025", "2025-10-27"),
        ("On 27/10/25 it closed.", "27/10/25", "2025-10-27"),
        ("On 03/03/2026 it closed.", "03/03/2026", "2026-03-03"),
        ("OCT. 27, 2025: THE FAIR IS OVER", "OCT. 27, 2025", "2025-10-27"),
        # several days
        ("The fair, Oct. 27-29, 2025, is over.", "Oct. 27-29, 2025", "2025-10-27/2025-10-29"),
        ("From 27–29 October 2025 it rained.", "27–29 October 2025", "2025-10-27/2025-10-29"),
        ("On May 5 and 6, 2025 it rained.", "May 5 and 6, 2025", "2025-05-05/2025-05-06"),
        ("On May 5 and 9, 2025 it rained.", "May 5 and 9, 2025", None),
        (
            "From Oct. 30 to Nov. 2, 2025 it rained.",
            "Oct. 30 to Nov. 2, 2025",
            "2025-10-30/2025-11-02",
        ),
        (
            "From 30 December to 2 January 2026 it rained.",
            "30 December to 2 January 2026",
            "2025-12-30/2026-01-02",
        ),
        (
            "From Dec. 30, 2025, to Jan. 2, 2026, it rained.",
            "Dec. 30, 2025, to Jan. 2, 2026",
            "2025-12-30/2026-01-02",
        ),
        # months
        ("Sales fell in March 2024.", "March 2024", "2024-03"),
        ("Sales fell in Sept. 2024.", "Sept. 2024", "2024-09"),
        ("Between May and July 2016 it was dry.", "May and July 2016", "2016-05/2016-07"),
        ("From May to July 2016 it was dry.", "May to July 2016", "2016-05/2016-07"),
        ("November-January 2017 was wet.", "November-January 2017", "2016-11/2017-01"),
        ("By mid-October 2025 it froze.", "mid-October 2025", "2025-10-11/2025-10-20"),
        ("In early March 2025 it froze.", "early March 2025", "2025-03-01/2025-03-10"),
        ("Late February 2024 was mild.", "Late February 2024", "2024-02-21/2024-02-29"),
        ("By the end of May 2025 it bloomed.", "the end of May 2025", "2025-05-21/2025-05-31"),
        # years
        ("It must be ready by 2027.", "2027", "2027"),
        ("The 2016 elections were close.", "2016", "2016"),
        ("In 2008 and 2012 she ran.", "2008", "2008"),
        ("A huge forecast about 2016 and after.", "2016", "2016"),
        ("The house (1898) stands.", "1898", "1898"),
        ("He served from 2019-2021.", "2019-2021", "2019/2021"),
        ("He served between 1990 and 2005.", "1990 and 2005", "1990/2005"),
        ("The 2015–16 season ended.", "2015–16", "2015/2016"),
        ("The log for 2016-03 is lost.", "2016-03", "2016-03"),
        ("It was early 2008 then.", "early 2008", "2008-01/2008-04"),
        ("By mid-2015 it was gone.", "mid-2015", "2015-05/2015-08"),
        ("By the end of 2015 it was gone.", "the end of 2015", "2015-09/2015-12"),
        # parts of years
        ("In the third quarter of 2024 it grew.", "the third quarter of 2024", "2024-07/2024-09"),
        ("Sales fell in Q3 2024.", "Q3 2024", "2024-07/2024-09"),
        ("In the second half of 2024 it fell.", "the second half of 2024", "2024-07/2024-12"),
        ("It was built in spring 1911.", "spring 1911", "1911-03/1911-05"),
        ("It fell in the winter of 2015.", "the winter of 2015", "2015-12/2016-02"),
        ("The budget for FY 2015 passed.", "FY 2015", "2015"),
        ("The budget for fiscal year 2015 passed.", "fiscal year 2015", "2015"),
        # decades and centuries
        ("A child of the 1990s.", "the 1990s", "1990/1999"),
        ("A child of the early 1990s.", "the early 1990s", "1990/1993"),
        ("A child of the late ’60s.", "the late ’60s", "1967/1969"),
        ("A barn of the 19th century.", "the 19th century", "1801/1900"),
        ("A twentieth-century barn.", "twentieth-century", "1901/2000"),
        # days with names
        ("It snowed on Christmas Day 2010.", "Christmas Day 2010", "2010-12-25"),
        ("It snowed on Good Friday, 2024.", "Good Friday, 2024", "2024-03-29"),
        ("It rained on Labor Day 2016.", "Labor Day 2016", "2016-09-05"),
        ("It rained on Election Day 2016.", "Election Day 2016", "2016-11-08"),
        # the year is not known, the rest is
        ("It shut on Dec. 30.", "Dec. 30", "XXXX-12-30"),
        ("The fair of Oct. 27-29 is over.", "Oct. 27-29", "XXXX-10-27/XXXX-10-29"),
        ("It shut on Feb. 29.", "Feb. 29", "XXXX-02-29"),
        ("It shut in October.", "October", "XXXX-10"),
        ("It shut in mid-October.", "mid-October", "XXXX-10-11/XXXX-10-20"),
        ("It shut on Boxing Day.", "Boxing Day", "XXXX-12-26"),
    ],
)
def test_dates_that_need_no_anchor(text: str, words: str, value: str | None) -> None:
    assert dates(text, None)[0] == (words, value)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        # days of the week
        ("She said on Tuesday that it was.", "Tuesday", "2026-03-03"),
        ("She spoke on Wednesday.", "Wednesday", "2026-03-04"),
        ("They will meet on Tuesday.", "Tuesday", "2026-03-10"),
        ("They will meet on Wednesday.", "Wednesday", "2026-03-04"),
        ("On Thursday, the council will vote.", "Thursday", "2026-03-05"),
        ("The vote is scheduled for Monday.", "Monday", "2026-03-09"),
        ("The vote is to be held on Monday.", "Monday", "2026-03-09"),
        ("She urged them to vote on Monday.", "Monday", "2026-03-09"),
        ("She refused to comment on Monday.", "Monday", "2026-03-02"),
        ("The mayor will say what he heard Monday, she said.", "Monday", "2026-03-02"),
        ("A poll released Monday shows it.", "Monday", "2026-03-02"),
        ("Tuesday’s debate was dull.", "Tuesday", "2026-03-03"),
        ("It fell last Wednesday.", "last Wednesday", "2026-02-25"),
        ("They meet next Tuesday.", "next Tuesday", "2026-03-10"),
        ("Talks subsequent Tuesday follow.", "subsequent Tuesday", "2026-03-10"),
        ("They meet this Friday.", "this Friday", "2026-03-06"),
        ("It burned on Monday night.", "Monday night", "2026-03-02"),
        ("It burned early Tuesday.", "early Tuesday", "2026-03-03"),
        ("It was shut Thursday of last week.", "Thursday of last week", "2026-02-26"),
        ("It ran from Monday to Wednesday.", "Monday to Wednesday", "2026-03-02/2026-03-04"),
        ("It was taken Thursday through Monday.", "Thursday through Monday",
         "2026-02-26/2026-03-02"),
        ("ON TUESDAY THE PORT WAS SHUT", "TUESDAY", "2026-03-03"),
        # today and its neighbours
        ("He arrived yesterday.", "yesterday", "2026-03-03"),
        ("He leaves tomorrow.", "tomorrow", "2026-03-05"),
        ("Today it rains.", "Today", "2026-03-04"),
        ("He leaves tonight.", "tonight", "2026-03-04"),
        ("He left the day before yesterday.", "the day before yesterday", "2026-03-02"),
        ("It burned last night.", "last night", "2026-03-03"),
        ("It burned this morning.", "this morning", "2026-03-04"),
        # weeks
        ("It shut last week.", "last week", "2026-02-23/2026-03-01"),
        ("It shuts this week.", "this week", "2026-03-02/2026-03-08"),
        ("It shut over the weekend.", "the weekend", "2026-02-28/2026-03-01"),
        ("It will shut over the weekend.", "the weekend", "2026-03-07/2026-03-08"),
        ("It shut last weekend.", "last weekend", "2026-02-28/2026-03-01"),
        ("The week of March 18 will be hard.", "The week of March 18", "2026-03-16/2026-03-22"),
        # months and years
        ("It opens next month.", "next month", "2026-04"),
        ("It grew last year.", "last year", "2025"),
        ("It grew late last year.", "late last year", "2025-09/2025-12"),
        ("It grew earlier this year.", "earlier this year", "2026-01-01/2026-03-04"),
        ("It opens later this month.", "later this month", "2026-03-04/2026-03-31"),
        ("It opens by the end of the year.", "the end of the year", "2026-09/2026-12"),
        ("It closed in October.", "October", "2025-10"),
        ("It will close in October.", "October", "2026-10"),
        ("It closed last October.", "last October", "2025-10"),
        ("It closed in January.", "January", "2026-01"),
        ("It closed in October last year.", "October last year", "2025-10"),
        ("It closed in ’08.", "’08", "2008"),
        ("The class of ’68 met.", "’68", "1968"),
        ("It rained in April and May.", "April", "2026-04"),
        ("Thanksgiving weekend was wet.", "Thanksgiving", "2025-11-27"),
        ("They march toward November.", "November", "2026-11"),
        ("The strike of November was long.", "November", "2025-11"),
        ("The February strike was long.", "February", "2026-02"),
        # days of months
        ("It shut on Dec. 30.", "Dec. 30", "2025-12-30"),
        ("It will open on Dec. 30.", "Dec. 30", "2026-12-30"),
        ("It opens on April 1.", "April 1", "2026-04-01"),
        ("The fair of Oct. 27-29 was wet.", "Oct. 27-29", "2025-10-27/2025-10-29"),
        ("The rain of Dec. 30-Jan. 2 was heavy.", "Dec. 30-Jan. 2", "2025-12-30/2026-01-02"),
        ("Since the Sept. 11 attacks it is so.", "Sept. 11", "2001-09-11"),
        # seasons
        ("It shut last fall.", "last fall", "2025-09/2025-11"),
        ("It shut last summer.", "last summer", "2025-06/2025-08"),
        ("It opens this spring.", "this spring", "2026-03/2026-05"),
        ("It opens next winter.", "next winter", "2026-12/2027-02"),
        ("It will open in the summer.", "the summer", "2026-06/2026-08"),
        # stretches
        ("It fell in the last two days.", "the last two days", "2026-03-02/2026-03-04"),
        ("It grew for the past three years.", "the past three years", "2023-03-04/2026-03-04"),
        ("It will grow for the next six months.", "the next six months", "2026-03-04/2026-09-04"),
        ("It grew over the past decade.", "the past decade", "2016-03-04/2026-03-04"),
        ("It shut for the last 24 hours.", "the last 24 hours", "2026-03-03/2026-03-04"),
        ("The previous few weeks were hard.", "The previous few weeks", None),
        ("The following year he left.", "The following year", None),
        # ago
        ("That was three years ago.", "three years ago", "2023"),
        ("They met two weeks ago.", "two weeks ago", "2026-02-18"),
        ("They met 10 days ago.", "10 days ago", "2026-02-22"),
        ("They met a month ago.", "a month ago", "2026-02"),
        ("They meet a year from now.", "a year from now", "2027"),
        ("They met a few weeks ago.", "a few weeks ago", None),
        # days with names
        ("It opens on Easter.", "Easter", "2026-04-05"),
        ("It closed on New Year’s Eve.", "New Year’s Eve", "2025-12-31"),
        ("It closed by Christmas.", "Christmas", "2025-12-25"),
        ("It opens on Election Day.", "Election Day", "2026-11-03"),
        # badly made texts
        ("They paid for it.In 2015 it shut.", "2015", "2015"),
        ("It shut in 2015.The port stayed.", "2015", "2015"),
        ("The fair was Oct.27-29,2025.", "Oct.27-29,2025", "2025-10-27/2025-10-29"),
        ("It closed.On Tuesday it opened.", "Tuesday", "2026-03-03"),
        ("it closed on tuesday", "tuesday", "2026-03-03"),
    ],
)  # fmt: skip
def test_dates_by_the_day_of_publication(text: str, words: str, value: str | None) -> None:
    assert dates(text)[0] == (words, value)


@pytest.mark.parametrize(
    ("published", "text", "value"),
    [
        (date(2025, 12, 31), "They meet tomorrow.", "2026-01-01"),
        (date(2026, 1, 1), "It burned last night.", "2025-12-31"),
        (date(2026, 1, 2), "It closed last month.", "2025-12"),
        (date(2026, 1, 2), "It closed on Dec. 30.", "2025-12-30"),
        (date(2025, 12, 30), "It will open on Jan. 3.", "2026-01-03"),
        (date(2024, 2, 29), "That was a year ago.", "2023"),
        (date(2024, 2, 29), "It grew over the past year.", "2023-02-28/2024-02-29"),
        (date(2024, 3, 1), "It burned yesterday.", "2024-02-29"),
        (date(2026, 3, 1), "It shuts this week.", "2026-02-23/2026-03-01"),
        (date(2026, 3, 2), "It shuts this week.", "2026-03-02/2026-03-08"),
        (date(2026, 3, 2), "It shut last week.", "2026-02-23/2026-03-01"),
        (date(2016, 10, 5), "She will run in November.", "2016-11"),
        (date(2016, 11, 27), "The hours reserved in December are few.", "2016-12"),
        (date(2015, 5, 4), "They wait for Election Day.", None),
        (date(1, 1, 1), "It closed last century, last year, yesterday.", None),
        (date(9999, 12, 31), "They meet next year.", None),
    ],
)
def test_the_edges_of_the_calendar(published: date, text: str, value: str | None) -> None:
    assert dates(text, published)[0][1] == value


@pytest.mark.parametrize(
    "text",
    ["She said on Tuesday that it was.", "It grew last year.", "On 03/04/2026.", "It is today."],
)
def test_unknown_values_stay_unknown(text: str) -> None:
    [(_, value)] = dates(text, None)
    assert value is None


@pytest.mark.parametrize(
    "text",
    [
        "He may march at the second moment.",
        "Theresa Lorn and May Arden may march on. March on!",
        "May said April was with June Holt.",
        "They march on Second Avenue, on the Second Avenue line.",
        "It cost 2019 pounds and 1,984 people came.",
        "Some 2000 people and 1990 houses.",
        "It happened recently, within days, at the moment, days later, for years.",
        "On 31.02.2025 nothing; version 10.27.2025.1 neither.",
        "The sun set and she sat.",
        "The Sun and the Sat Nav.",
        "They met on Mondays, every Tuesday, each March, on a Friday.",
        "It is 9/11 and 24/7, 50/50 and 7/7.",
        "They read USA Today and watch Saturday Night Live and the Sunday Times.",
        "On Fox’s This Week she spoke. Super Tuesday is near.",
        "The fall of the wall, the spring of water, spring water.",
        "They fall and spring; winter coats.",
        "See https://example.org/2016/10/05/x-2016-story or mail a.2016@example.org.",
        "At 5 p.m. or 8:30, 10 to 12.",
        "Call 555-2016 or 202-555-2016.",
        "Christmas trees, an Easter egg and Thanksgiving dinner.",
        "Page 2016, room 1984, agenda 2030, $2015 and 2,015.",
        "To this day, one day, some day, the last day of the fair.",
        "A F-2000 and a 2000-page book.",
    ],
)
def test_no_dates(text: str) -> None:
    assert dates(text) == []


def test_a_report_from_a_synonym_machine() -> None:
    text = (
        "Lorn is anticipated to carry talks subsequent Tuesday with Prime Minister Ada Finch, who "
        "took workplace on Tuesday after weeks.Finch had spent a lot of the previous few weeks on "
        "his Oct. 27-29 go to. The five-year buildup by 2027 doubles spending to 2 per cent for "
        "the 2 leaders and some 50,000 troops, after she served from 2019-2021."
    )
    assert dates(text, date(2025, 10, 22)) == [
        ("subsequent Tuesday", "2025-10-28"),
        ("Tuesday", "2025-10-21"),
        ("the previous few weeks", None),
        ("Oct. 27-29", "2025-10-27/2025-10-29"),
        ("2027", "2027"),
        ("2019-2021", "2019/2021"),
    ]
    document = segment(text)
    found = find_figures(document, find_dates(document))
    assert [(one.span.of(text), one.value, one.unit, one.duration) for one in found] == [
        ("five-year", 5.0, "duration", "P5Y"),
        ("2 per cent", 2.0, "percent", None),
        ("2", 2.0, "count", None),
        ("50,000", 50000.0, "count", None),
    ]


def test_a_short_decade_after_a_full_one() -> None:
    assert dates("In the 1960s and 70s it grew.") == [
        ("the 1960s", "1960/1969"),
        ("70s", "1970/1979"),
    ]


@pytest.mark.parametrize(
    ("text", "bound", "approximate"),
    [
        ("It is so since 2009.", "start", False),
        ("It is ready by 2027.", "end", False),
        ("It runs until May 3.", "end", False),
        ("It was built in 2009.", None, False),
        ("It was built around 1911.", None, True),
        ("It froze in mid-October.", None, True),
        ("It ran from 1990 to 1995.", None, False),
    ],
)
def test_what_the_preposition_says(text: str, bound: str | None, approximate: bool) -> None:
    [found] = find_dates(segment(text), WEDNESDAY)
    assert (found.bound, found.approximate) == (bound, approximate)
    row = Extraction(text, dates=(found,)).to_dict()["dates"][0]
    assert {"start", "end", "value", "bound", "approximate"} == set(row)


@pytest.mark.parametrize(
    ("text", "lean"),
    [
        ("The mayor will speak on DAY.", 1),
        ("The mayor spoke on DAY.", -1),
        ("The mayor is expected to be named on DAY.", 1),
        ("DAY, the mayor left.", -1),
        ("She said that on DAY the port will open.", 1),
        ("If she wins in DAY, they leave.", 1),
        ("The port on DAY.", 0),
        ("It will rain. The port, DAY.", 0),
    ],
)
def test_the_tense_of_a_sentence(text: str, lean: int) -> None:
    at = text.index("DAY")
    assert leaning(text, at, at + 3) == lean


def test_easter_and_the_days_counted_within_a_month() -> None:
    assert feasts.easter(2024) == date(2024, 3, 31)
    assert feasts.easter(2000) == date(2000, 4, 23)
    assert feasts.easter(1943) == date(1943, 4, 25)
    assert feasts.day_of("thanksgiving", 2016) == date(2016, 11, 24)
    assert feasts.day_of("memorial day", 2016) == date(2016, 5, 30)
    assert feasts.day_of("black friday", 2016) == date(2016, 11, 25)


_WORDS = (
    "last next two 2019 - 27 Oct. May Tuesday 1,000 % $ million 31 Feb 30 2025 years ago of to the "
    "end early mid - fall weekend past few this between and from ’90s Christmas Q3 first quarter "
    "week today XXXX by 1990s 20th century /"
).split()
_VALUE = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?")


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(_WORDS), max_size=12),
    st.sampled_from(["", " "]),
    st.sampled_from([None, WEDNESDAY, date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29)]),
)
def test_any_mixture_gives_sane_values(words: list[str], gap: str, published: date | None) -> None:
    text = gap.join(words)
    end = 0
    for found in find_dates(segment(text), published):
        assert end <= found.span.start < found.span.end <= len(text)
        assert found.span.of(text) == found.span.of(text).strip()
        end = found.span.end
        if found.value is not None:
            ends = found.value.split("/")
            assert len(ends) <= 2
            assert all(_VALUE.fullmatch(one) for one in ends)
            if "X" not in found.value:
                assert almanac.first_day(found.value) <= almanac.last_day(found.value)


def test_finding_is_linear() -> None:
    class Counting(str):
        reads = 0

        def __getitem__(self, key: object) -> str:
            Counting.reads += 1
            return super().__getitem__(key)  # type: ignore[index]

    def reads(times: int) -> int:
        document = segment("On Tuesday the 5 of May 2016, last year, in 1990. " * times)
        Counting.reads = 0
        find_dates(replace(document, text=Counting(document.text)), WEDNESDAY)
        return Counting.reads

    assert 0 < reads(200) < 2.2 * reads(100)
