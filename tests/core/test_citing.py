"""Words with their source: as a reader would paste them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from quoth.core.citing import (
    Passage,
    citation,
    entity_json,
    escaped,
    markdown,
    passage_of_quote,
    passage_of_span,
    quote_json,
    span_json,
    with_source,
)
from quoth.core.model import Article, Entity, Extraction, Mention, Quote
from quoth.core.span import Span

TEXT = (
    "“Two boats are not\na service,” said Ines Calloway. “They are a memory.”\n\n"
    "Reyl said the shaft was “as good as gone” by spring, and the quay would follow."
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


DIRECT = Quote(
    "q1", "direct", (span("“Two boats are not\na service,”"), span("“They are a memory.”")),
    span("said"), span("Ines Calloway"), "e1", 0.9,
)  # fmt: skip
MIXED = Quote(
    "q2", "mixed", (span("the shaft was “as good as gone” by spring"),), None, span("Reyl"),
    "e2", 0.9,
)  # fmt: skip
INDIRECT = replace(MIXED, id="q3", kind="indirect", content=(span("the quay would follow"),))
EXTRACTION = Extraction(
    TEXT,
    (
        Entity("e1", "person", "Ines Calloway", "mayor", (Mention(span("Ines Calloway"), "name"),)),
        Entity("e2", "person", "Tomas Reyl", None, ()),
    ),
    (DIRECT, MIXED, INDIRECT),
)
ARTICLE = Article(
    TEXT,
    "Harbour plan splits the council",
    path="harbour.txt",
    outlet="The Tern Bay Courier",
    byline=("Pell Arden",),
    published=date(2026, 3, 4),
    url="https://tern.example/harbour?a=1&b=2",
)
WORDS = "“Two boats are not a service,” … “They are a memory.”"

SOURCES = {
    "direct, interrupted": (
        DIRECT, ARTICLE, f"{WORDS}\n— Ines Calloway, The Tern Bay Courier, 2026-03-04",
    ),
    "mixed": (
        MIXED, ARTICLE,
        "the shaft was “as good as gone” by spring\n— Tomas Reyl, The Tern Bay Courier, 2026-03-04",
    ),
    "indirect": (
        INDIRECT, ARTICLE,
        "the quay would follow\n— Tomas Reyl (indirect), The Tern Bay Courier, 2026-03-04",
    ),
    "uncertain": (
        replace(INDIRECT, confidence=0.3), ARTICLE,
        "the quay would follow\n"
        "— Tomas Reyl (indirect, uncertain), The Tern Bay Courier, 2026-03-04",
    ),
    "nobody knows who": (
        replace(DIRECT, speaker=None), ARTICLE,
        f"{WORDS}\n— Unknown speaker, The Tern Bay Courier, 2026-03-04",
    ),
    "no outlet": (
        DIRECT, replace(ARTICLE, outlet=None),
        f"{WORDS}\n— Ines Calloway, Harbour plan splits the council, 2026-03-04",
    ),
    "no date": (
        DIRECT, replace(ARTICLE, published=None),
        f"{WORDS}\n— Ines Calloway, The Tern Bay Courier",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("quote", "article", "expected"), SOURCES.values(), ids=SOURCES)
def test_a_quote_stands_above_its_source(quote, article, expected) -> None:
    assert with_source(passage_of_quote(EXTRACTION, quote), article) == expected


def test_a_sentence_has_no_speaker() -> None:
    passage = passage_of_span(ARTICLE, span("Reyl said the shaft was"))
    assert with_source(passage, ARTICLE) == (
        "Reyl said the shaft was\n— The Tern Bay Courier, 2026-03-04"
    )
    assert with_source(Passage("It rained."), Article("It rained.", "")) == "It rained."


def test_names_and_titles_bring_no_control_character_and_no_line() -> None:
    article = replace(ARTICLE, outlet="The\nCourier\x1b[201~")
    text = with_source(Passage("a\x07b", "Ada\r\nFinch\x9b", form="direct"), article)
    assert text == "a␇b\n— Ada␍ Finch›, The Courier␛[201~, 2026-03-04"


CITATIONS = {
    "whole": (
        ARTICLE,
        "Arden, Pell. “Harbour plan splits the council.” The Tern Bay Courier, 4 March 2026. "
        "https://tern.example/harbour?a=1&b=2.",
    ),
    "no byline": (
        replace(ARTICLE, byline=(), url=None),
        "“Harbour plan splits the council.” The Tern Bay Courier, 4 March 2026.",
    ),
    "no outlet": (
        replace(ARTICLE, outlet=None, url=None),
        "Arden, Pell. “Harbour plan splits the council.” 4 March 2026.",
    ),
    "no date": (
        replace(ARTICLE, published=None, url=None),
        "Arden, Pell. “Harbour plan splits the council.” The Tern Bay Courier, n.d.",
    ),
    "title alone": (Article("", "Stone"), "“Stone.” n.d."),
    "nothing at all": (Article("", ""), "n.d."),
    "two authors": (
        replace(ARTICLE, byline=("Pell Arden", "Odo Marsh"), url=None),
        "Arden, Pell, and Odo Marsh. “Harbour plan splits the council.” "
        "The Tern Bay Courier, 4 March 2026.",
    ),
    "a question, and marks in the title": (
        replace(ARTICLE, title="Who pays for “the wall”?", url=None),
        "Arden, Pell. “Who pays for ‘the wall’?” The Tern Bay Courier, 4 March 2026.",
    ),
}


@pytest.mark.parametrize(("article", "expected"), CITATIONS.values(), ids=CITATIONS)
def test_a_citation_says_what_is_known(article, expected) -> None:
    assert citation(article) == expected


NAMES = [
    ("Pell Arden", "Arden, Pell."),
    ("Ludo van der Beek", "van der Beek, Ludo."),
    ("van Beek", "van Beek."),
    ("Odo Marsh Jr.", "Marsh, Odo, Jr."),
    ("Arden", "Arden."),
    ("The Associated Press", "The Associated Press."),
    ("Courier staff", "Courier staff."),
    ("Desk 4", "Desk 4."),
    ("山田 太郎", "山田 太郎."),
]


@pytest.mark.parametrize(("name", "expected"), NAMES, ids=[name for name, _ in NAMES])
def test_only_a_person_is_listed_by_surname(name, expected) -> None:
    assert citation(Article("", "", byline=(name,))) == f"{expected} n.d."


def test_of_many_authors_seven_are_named() -> None:
    names = tuple(f"Ada Finch{'abcdefghijk'[n]}" for n in range(11))
    found = citation(Article("", "", byline=names))
    assert found.startswith("Fincha, Ada, Ada Finchb, ")
    assert found.endswith("Ada Finchg, et al. n.d.")


# ---- Markdown

RENDER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_a_block_quote_with_its_attribution() -> None:
    assert markdown(passage_of_quote(EXTRACTION, DIRECT), ARTICLE) == (
        f"> {WORDS}\n>\n> — Ines Calloway, [Harbour plan splits the council]"
        "(<https://tern.example/harbour?a=1&b=2>), *The Tern Bay Courier*, 2026-03-04"
    )
    bare = replace(ARTICLE, url="javascript:alert(1)", outlet=None, published=None)
    assert markdown(Passage("No."), bare) == "> No.\n>\n> — Harbour plan splits the council"
    assert markdown(Passage("No."), Article("No.", "")) == "> No."


HOSTILE = [
    "[a](http://x.example)", "<b>a</b> <!-- c -->", "`a` **b** __c__ ~~d~~", "# a", "- a", "1. a",
    "12) a", "+ a", "> a", "--- ", "=== ", "https://x.example and www.x.example", "a@b.example",
    "&lt;b&gt; &amp;", "| a | b |", "![a](b)", "[a]: http://x.example", "\\[a](b)", "    a",
    "a\n\nb", "<http://x.example>", "```a", "~~~", "$a$", "[^1]", "a  \nb", "*", "1.", "",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_what_is_quoted_makes_no_markup(words: str) -> None:
    html = RENDER.render(f"> {escaped(words)}")
    for tag in ("blockquote", "p"):
        html = html.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    assert "<" not in html
    plain = "".join(
        child.content
        for token in RENDER.parse(f"> {escaped(words)}")
        for child in token.children or ()
    )
    assert plain == " ".join(words.split())


@settings(max_examples=60)
@given(st.text(st.sampled_from("ab1 \n\t\\`*_[]()<>!#+-.=|&;:/@~^$\"'{}x“é"), max_size=24))
def test_escaped_words_read_as_they_were(words: str) -> None:
    tokens = RENDER.parse(f"> x{escaped(words)}")
    assert {child.type for t in tokens for child in t.children or ()} <= {"text", "text_special"}
    plain = "".join(child.content for t in tokens for child in t.children or ())
    assert plain.split() == f"x{' '.join(words.split())}".split()


@pytest.mark.parametrize(
    "url",
    [
        "https://x.example/a b",
        "https://x.example/>)[y](javascript:z)",
        "https://x.example/\\&copy;",
    ],
)
def test_an_address_stays_one_link(url: str) -> None:
    html = RENDER.render(markdown(Passage("No."), replace(ARTICLE, url=url)))
    assert html.count("<a ") == 1
    assert 'href="https://x.example/' in html
    assert "javascript" not in html.split('"')[2]
    assert "©" not in html


# ---- JSON


def test_json_has_the_quote_of_the_contract_and_its_article() -> None:
    found = quote_json(ARTICLE, EXTRACTION, DIRECT)
    assert found["quote"] == EXTRACTION.to_dict()["quotes"][0]
    assert found["speaker"] == EXTRACTION.to_dict()["entities"][0]
    assert found["words"] == WORDS
    assert found["certain"]
    assert found["article"] == {
        "id": ARTICLE.id,
        "title": "Harbour plan splits the council",
        "path": "harbour.txt",
        "url": "https://tern.example/harbour?a=1&b=2",
        "outlet": "The Tern Bay Courier",
        "byline": ["Pell Arden"],
        "published": "2026-03-04",
    }
    json.dumps(found)


def test_json_of_a_sentence_and_of_somebody() -> None:
    found = span_json(replace(ARTICLE, published=None), span("Reyl said"))
    assert (found["words"], found["start"], found["article"]["published"]) == (
        "Reyl said", TEXT.index("Reyl said"), None,
    )  # fmt: skip
    assert entity_json(ARTICLE, EXTRACTION.entities[0])["entity"]["name"] == "Ines Calloway"
    nobody = replace(DIRECT, speaker=None)
    assert quote_json(ARTICLE, EXTRACTION, nobody)["speaker"] is None
