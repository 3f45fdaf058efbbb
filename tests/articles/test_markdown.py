"""Markdown as plain text with layers."""

from __future__ import annotations

from datetime import date

import pytest

from quoth.articles.loader import load_bytes
from quoth.articles.markdown import LONGEST, front_matter, render
from quoth.articles.metadata import Facts


def laid(source: str) -> list[tuple[str, str | None, str]]:
    text, layers = render(source)
    return [(layer.kind, layer.value, layer.span.of(text)) for layer in layers]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Stone\n\nOne *two* **three** `four`.", "Stone\n\nOne two three four."),
        ("One\nline", "One line"),
        ("One  \nbreak", "One\nbreak"),
        ("- a\n- b\n  - c\n\nEnd", "• a\n• b\n• c\n\nEnd"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("- [ ] ask\n- [x] go\n  - [X] *far*", "☐ ask\n☑ go\n☑ far"),
        ("1. [x] a\n2. [ ]\tb", "1. ☑ a\n2. ☐ b"),
        ("- [ ]\n- [x]a\n- [y] b\n- \\[ ] c", "• [ ]\n• [x]a\n• [y] b\n• [ ] c"),
        ("[ ] a\n\n- b [x] c\n\n  [x] d", "[ ] a\n\n• b [x] c\n\n[x] d"),
        ("- [x](https://example.org) a\n- `[x]` b", "• x a\n• [x] b"),
        ("> said\n>\n> so", "said\n\nso"),
        ("a\n\n***\n\nb", "a\n\nb"),
        ("| a | b<br>c |\n|---|---|\n| 1 | 2 |", "a\tb c\n1\t2"),
        ("~~gone~~ \\*kept\\*", "gone *kept*"),
        ("[words](https://example.org/a \"t\") ![picture](a.png)", "words picture"),
        ("[bad](javascript:alert%281%29)", "bad"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2"),
        ("```\nx  = 1\n\n  y\n```", "x  = 1\n\n  y"),
        ("&ldquo;so&rdquo; &#147;so&#148; `&#147;`", "“so” “so” &#147;"),
        ("a &#27; b &#x202e; c", "a \ufffd b \ufffd c"),
        ("one <b>two</b> <script>alert(1)</script>three", "one two three"),
        ("one<br>two", "one\ntwo"),
        ("<div>\n<p>one</p><style>x</style>two\n</div>\n\nend", "one\n\ntwo\n\nend"),
        ("<!-- hidden -->\n\nseen", "seen"),
        ("[sic] [/x] [@click=app.quit]z[/]", "[sic] [/x] [@click=app.quit]z[/]"),
    ],
)  # fmt: skip
def test_no_markup_is_left(source, text):
    assert render(source)[0] == text


def test_layers():
    source = (
        "# The *Lamp*\n\n> **so** [x *y*](https://example.org/a)\n\n## Two\n\n- `c`\n\n"
        "[m](mailto:a@example.org) [f](file:///x)"
    )
    assert laid(source) == [
        ("title", None, "The Lamp"),
        ("emphasis", None, "Lamp"),
        ("blockquote", None, "so x y"),
        ("strong", None, "so"),
        ("link", "https://example.org/a", "x y"),
        ("emphasis", None, "y"),
        ("heading", "2", "Two"),
        ("list", None, "• c"),
        ("code", None, "c"),
        ("link", "mailto:a@example.org", "m"),
        ("link", "file:///x", "f"),
    ]


@pytest.mark.parametrize(
    ("source", "facts", "rest"),
    [
        (
            '---\ntitle: "Stone: who pays"\nauthor: [Pell Arden, Ilse Marrow]\ndate: 2026-03-04\n'
            "outlet: Coast Weekly\nurl: https://example.org/a\ntags: [x]\n---\nBody",
            Facts(
                "Stone: who pays",
                "Coast Weekly",
                ("Pell Arden", "Ilse Marrow"),
                date(2026, 3, 4),
                "https://example.org/a",
            ),
            "Body",
        ),
        ("---\nby:\n  - Pell Arden\n  - Jo Lim\n---\n", Facts(byline=("Pell Arden", "Jo Lim")), ""),
        ("+++\ntitle = 'Stone'\n+++\nBody", Facts(title="Stone"), "Body"),
        ("---\nnot closed\n\nBody", Facts(), "---\nnot closed\n\nBody"),
        ("Body\n---\ntitle: no\n---\n", Facts(), "Body\n---\ntitle: no\n---\n"),
    ],
)  # fmt: skip
def test_front_matter(source, facts, rest):
    assert front_matter(source) == (facts, rest)


def test_title_of_the_front_matter_leads_the_text_once():
    article = load_bytes(b"---\ntitle: Stone\n---\n# Stone\n\nBody.", name="a.md")
    assert article.text == "Stone\n\nBody."
    article = load_bytes(b"---\ntitle: Stone\n---\n# Another *head*\n\nBody.", name="a.md")
    assert (article.title, article.text) == ("Stone", "Stone\n\nAnother head\n\nBody.")
    assert [(x.kind, x.span.of(article.text)) for x in article.layers] == [
        ("title", "Stone"),
        ("heading", "Another head"),
        ("emphasis", "head"),
    ]


def test_byline_and_date_below_the_title_are_read():
    source = (
        "# Stone\n\nBy **Pell Arden**\n\n*Coast Weekly, 4 March 2026*\n\nIt was said. So it was.\n"
    )
    article = load_bytes(source.encode(), name="a.markdown")
    assert (article.title, article.outlet, article.byline) == (
        "Stone",
        "Coast Weekly",
        ("Pell Arden",),
    )
    assert article.published == date(2026, 3, 4)


def test_a_paragraph_beyond_bounds_is_kept_as_it_stands():
    words = "[" * 30_000
    assert render(f"# Stone\n\n{words}")[0] == f"Stone\n\n{words}"


def test_markdown_beyond_bounds_is_shown_as_it_stands():
    article = load_bytes(b"# Stone\n\n" + b"*word* " * (LONGEST // 6), name="a.md")
    assert article.text.startswith("# Stone\n\n*word*")
    assert article.notice == "too long to be read as Markdown: shown as it stands"
