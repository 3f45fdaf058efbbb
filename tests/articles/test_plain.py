"""What is guessed from the head of a plain text, and what is not."""

from __future__ import annotations

from datetime import date

import pytest

from quoth.articles.metadata import Facts, date_of, facts_of_line, names_in
from quoth.articles.plain import first_sentence, headings, read_head

BODY = "The mayor of Tern Bay said on Tuesday that the new breakwater would be built in spring."
DAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("4 March 2026", DAY),
        ("4th of March, 2026", DAY),
        ("March 4, 2026", DAY),
        ("Mar. 4 2026", DAY),
        ("Wednesday, 4 March 2026, 09:12", DAY),
        ("2026-03-04T09:12:44Z", DAY),
        ("13/02/2026", date(2026, 2, 13)),
        ("04/04/2026", date(2026, 4, 4)),
        ("04/03/2026", None),
        ("31 February 2026", None),
        ("4 March", None),
        ("March 2026", None),
        ("room 2026-03-045", None),
        ("4 Marches 2026", None),
    ],
)
def test_dates(words, day):
    assert date_of(words) == day


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Pell Arden", ("Pell Arden",)),
        ("Pell Arden and Ilse Marrow", ("Pell Arden", "Ilse Marrow")),
        (
            "Pell Arden, Ilse Marrow & Tomas van der Reyl",
            ("Pell Arden", "Ilse Marrow", "Tomas van der Reyl"),
        ),
        ("PELL ARDEN", ("Pell Arden",)),
        ("Pell Arden, Coast Weekly", ("Pell Arden",)),
        ("Pell Arden, political correspondent", ("Pell Arden",)),
        ("Pell Arden, Political Editor", ("Pell Arden",)),
        ("Pell Arden in Tern Bay", ("Pell Arden",)),
        ("Aoife O’Dell | 4 March 2026", ("Aoife O’Dell",)),
        ("our staff", ()),
        ("Ines", ()),
        ("the river at dawn", ()),
    ],
)
def test_names_of_a_byline(words, names):
    assert names_in(words) == names


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("By Pell Arden", Facts(byline=("Pell Arden",))),
        ("BY PELL ARDEN", Facts(byline=("Pell Arden",))),
        ("Words by Pell Arden", Facts(byline=("Pell Arden",))),
        ("A column by Dorcas Pym", Facts(byline=("Dorcas Pym",))),
        ("By Pell Arden, 4 March 2026", Facts(byline=("Pell Arden",), published=DAY)),
        ("By Pell Arden, Coast Weekly", Facts(byline=("Pell Arden",), outlet="Coast Weekly")),
        ("Tern Bay Courier, 4 March 2026", Facts(outlet="Tern Bay Courier", published=DAY)),
        ("The Lamp · 4 March 2026", Facts(outlet="The Lamp", published=DAY)),
        ("Tidewatch | 2026-03-04", Facts(outlet="Tidewatch", published=DAY)),
        ("4 March 2026, The Tern Bay Courier", Facts(outlet="The Tern Bay Courier", published=DAY)),
        ("Tern Bay, 4 March 2026", Facts(published=DAY)),
        ("4 March 2026", Facts(published=DAY)),
        ("Published: 4 March 2026 at 09:12", Facts(published=DAY)),
        ("Published 4 March 2026, 9:12 am", Facts(published=DAY)),
        ("For immediate use: 4 March 2026", Facts(published=DAY)),
        ("Author: Pell Arden and Ilse Marrow", Facts(byline=("Pell Arden", "Ilse Marrow"))),
        ("Source: Coast Weekly", Facts(outlet="Coast Weekly")),
        ("URL: https://www.example.org/a", Facts(url="https://www.example.org/a")),
        ("Title: Stone", Facts(title="Stone")),
        ("Updated 5 March 2026", Facts()),
        ("Pell Arden, Coast Weekly, 4 March 2026",
         Facts(byline=("Pell Arden",), outlet="Coast Weekly", published=DAY)),
        (BODY, None),
        ("By noon the harbour was empty", None),
        ("The council met on 4 March 2026", None),
        ("The council met on 4 March 2026 and voted.", None),
        ("Ines Calloway: “We have waited.”", None),
        ("Harbour plan splits the council", None),
    ],
)  # fmt: skip
def test_lines_of_a_head(line, facts):
    assert facts_of_line(line) == facts


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Harbour plan splits the council\n\n{BODY}\n", "Harbour plan splits the council"),
        (f"Who pays?\n{BODY}\n", "Who pays?"),
        (f"\n\n  Harbour plan  \n\n{BODY}", "Harbour plan"),
        (f"PRESS RELEASE\n\nHarbour plan\n\n{BODY}", "Harbour plan"),
        (f"Tern Bay Courier\n\nHarbour plan\n\n{BODY}", "Harbour plan"),
        (f"Title: Stone, and who pays\n\n{BODY}", "Stone, and who pays"),
        (f"4 March 2026\nBy Pell Arden\nHarbour plan\n\n{BODY}", "Harbour plan"),
        (BODY, None),
        (f"{BODY}\n{BODY}", None),
        ("The mayor of Tern Bay said on Tuesday that the new\nbreakwater would be built.\n", None),
        (
            "The mayor of Tern Bay said on Tuesday that the Harbour\n"
            "Trust would pay for the stone if the county council of\n"
            "Sallowshire would pay for the work.\n",
            None,
        ),
        ("He said:\n\n“No.”", None),
        ("1. 2. 3.\n\nfour", None),
        ("", None),
    ],
)
def test_titles(text, title):
    assert read_head(text)[0].title == title


def test_a_whole_head():
    text = (
        "Harbour plan splits the council\n\nA fight over stone, and over who pays for it.\n\n"
        f"By Pell Arden\nTern Bay Courier, 4 March 2026\n\n{BODY}\n"
    )
    facts, layers = read_head(text)
    assert facts == Facts(
        "Harbour plan splits the council", "Tern Bay Courier", ("Pell Arden",), DAY
    )
    assert [(layer.kind, layer.span.of(text)) for layer in layers] == [
        ("title", "Harbour plan splits the council"),
        ("byline", "By Pell Arden"),
        ("byline", "Tern Bay Courier, 4 March 2026"),
    ]


def test_a_bare_name_above_the_dated_line_is_the_author():
    text = f"Cold store\n\nSabine Orrin\nHarbour Gazette | 4 March 2026\n\n{BODY}"
    assert read_head(text)[0].byline == ("Sabine Orrin",)


@pytest.mark.parametrize(
    ("line", "outlet", "day"),
    [
        ("TERN BAY, 4 March 2026 (Courier) — The mayor", "Courier", DAY),
        ("TERN BAY, 4 March (Courier) — The mayor", "Courier", None),
        ("TERN BAY, March 4 (Courier) - The mayor", "Courier", None),
        ("TERN BAY — The mayor", None, None),
    ],
)
def test_datelines(line, outlet, day):
    facts, _ = read_head(f"Harbour plan\n\n{line} said on Tuesday that it would be built.\n")
    assert (facts.outlet, facts.published) == (outlet, day)


def test_a_date_in_the_body_is_not_the_articles_date():
    assert (
        read_head(f"Harbour plan\n\n{BODY}\n\nThe plan dates from 4 March 2026.\n")[0].published
        is None
    )


def test_headings_stand_alone_above_a_paragraph():
    lines = ["", "Three purses", "“No,” she said", "He said:", "It was so."]
    text = f"\n\n{BODY}\n\n".join(lines) + f"\n\n{BODY}\n\nEnd\n\nof it\n\n"
    assert [layer.span.of(text) for layer in headings(text)] == ["Three purses"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("  She said so. Then she left.", "She said so."),
        ("“Nineteen winters!” she said", "“Nineteen winters!”"),
        ("no stop at all\nnext", "no stop at all"),
        ("word " * 40, "word " * 17 + "word…"),
        ("x" * 500, "x" * 90 + "…"),
        ("*** 1 2 3", None),
        ("", None),
    ],
)
def test_first_sentence(text, sentence):
    assert first_sentence(text) == sentence
