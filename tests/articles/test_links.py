"""Links of an article: which there are, where they lead, and what is never opened."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.articles.links import LONGEST, judge, links_in, place_named
from quoth.articles.loader import load_bytes
from quoth.core.model import Article, Layer
from quoth.core.span import Span

PAGE = "https://gull.example/news/harbour.html"

OPENED = [
    ("https://gull.example/a?b=1&c=2#d", "https://gull.example/a?b=1&c=2#d"),
    ("HTTPS://Gull.Example", "https://gull.example"),
    ("http://gull.example:8080/", "http://gull.example:8080/"),
    ("https://gull.example/stör?q=ü", "https://gull.example/st%C3%B6r?q=%C3%BC"),
    ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ("http://[::1]/", "http://[::1]/"),
    ("/stone", "https://gull.example/stone"),
    ("stone.html", "https://gull.example/news/stone.html"),
    ("../%66ile:///etc/passwd", "https://gull.example/%66ile:/etc/passwd"),
    ("--help", "https://gull.example/news/--help"),
    ("//tern.example/x", "https://tern.example/x"),
    ("mailto:ines@gull.example", "mailto:ines@gull.example"),
    (
        "mailto:ines@gull.example?subject=Two%20boats",
        "mailto:ines@gull.example?subject=Two%20boats",
    ),
]


@pytest.mark.parametrize(("raw", "address"), OPENED, ids=[raw for raw, _ in OPENED])
def test_what_may_be_opened_has_one_form(raw: str, address: str) -> None:
    target = judge(raw, PAGE)
    assert (target.kind in ("web", "mail"), target.address) == (True, address)


REFUSED = [
    "javascript:alert(1)",
    "JavaScript:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<b>",
    "file:///etc/passwd",
    "FILE://host/share",
    "vbscript:x",
    "ssh://gull.example",
    "smb://gull.example/x",
    "tel:123",
    "https:///path",
    "https://",
    "http://gull.example:99999/",
    "http://[::1/",
    "http://-gull.example/",
    "http://gull..example/",
    "https://℀.example/",
    "https://bank.example\\@tern.example/",
    "https://gull.example/a b",
    "https://gull.example/\x1b]0;x\x07",
    "https://gull.example/\u202egnp.exe",
    "https://gull\u200b.example/",
    "https://gull.example/␛]0;x",
    "https://gull.example/" + "a" * 10_000,
    "https://" + "a" * 300 + ".example/",
    "mailto:",
    "mailto:nobody",
    "mailto:a@gull.example?attach=/etc/passwd",
    "mailto:a@gull.example?subject=x%0d%0aBcc:%20b@tern.example",
    "mailto:a@gull.example%0aBcc:b@tern.example",
    "mailto:-attach=x@gull.example",
    "mailto:a@gull.example,%2dattach=x@gull.example",
    "",
    "   ",
    None,
]


@pytest.mark.parametrize("raw", REFUSED, ids=lambda raw: repr(raw)[:40])
def test_what_is_refused_is_refused_with_a_reason(raw: str | None) -> None:
    target = judge(raw, PAGE)
    assert (target.kind, target.address) == ("refused", "")
    assert target.reason
    assert "\n" not in target.reason


@pytest.mark.parametrize("base", [None, "", "file:///a.html", "javascript:x", "https://"])
def test_a_page_beside_the_article_needs_the_articles_own_address(base: str | None) -> None:
    assert judge("/stone", base).kind == "refused"


def test_tricks_are_told() -> None:
    assert judge("https://bank.example@tern.example/").remarks == (
        "what stands before @ is no site: it leads to tern.example",
    )
    for raw in ("https://bаnk.example/", "https://xn--bnk-6cd.example/"):  # a Cyrillic а
        (remark,) = judge(raw).remarks
        assert "bаnk.example" in remark
        assert judge(raw).host == "xn--bnk-6cd.example"
    assert judge("https://bank.example/@x").remarks == ()


def test_places_in_the_article() -> None:
    assert judge("#The%20wall").address == "The wall"
    assert judge(f"{PAGE}#wall", PAGE).kind == "place"
    assert judge("https://gull.example/other#wall", PAGE).kind == "web"
    text = "Plan\n\nThe wall, again\n\nWords.\n\nThe wall, again\n\nMore."
    again = text.rindex("The wall")
    layers = (
        Layer(Span(0, 4), "title"),
        Layer(Span(6, 21), "heading", "2"),
        Layer(Span(again, again + 15), "heading", "2"),
    )
    article = Article(text, "Plan", layers=layers)
    assert place_named(article, "the-wall-again") == 6
    assert place_named(article, "The_wall_again") == 6
    assert place_named(article, "the-wall-again-1") == again
    assert place_named(article, "top") == place_named(article, "") == 0
    assert place_named(article, "nowhere") is None


BARE = [
    ("See https://gull.example/a.", "https://gull.example/a"),
    ("(see http://gull.example/a_(b))", "http://gull.example/a_(b)"),
    ("“https://gull.example/x”", "https://gull.example/x"),
    ("at www.gull.example, he said", "https://www.gull.example"),
    ("HTTPS://GULL.EXAMPLE/X!", "HTTPS://GULL.EXAMPLE/X"),
]


@pytest.mark.parametrize(("text", "target"), BARE, ids=[target for _, target in BARE])
def test_addresses_in_plain_words_are_links(text: str, target: str) -> None:
    (link,) = links_in(Article(text, ""), Span(0, len(text)))
    assert link.target == target


@pytest.mark.parametrize("text", ["ahttps://x.example", "www.", "a@www.x.example", "http://", "x"])
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert links_in(Article(text, ""), Span(0, len(text))) == []


def test_links_of_a_part_come_in_order_and_once() -> None:
    source = (
        b"# A\n\n[one](x) two [https://gull.example/b](https://gull.example/c) [four](javascript:x)"
    )
    article = load_bytes(source, name="a.md")
    found = links_in(article, Span(0, len(article.text)))
    assert [link.target for link in found] == ["x", "https://gull.example/c", "javascript:x"]
    here = article.text.index("four")
    assert [link.span.start for link in links_in(article, Span(here, here + 2))] == [here]
    assert links_in(article, Span(0, 2)) == []


def test_links_of_pages_are_kept_as_they_are() -> None:
    words = b"The council met on Monday in the old net loft and nobody spoke of the wall. " * 4
    page = b"<article><h1>Wall</h1><p>%s<a href='/stone'>stone</a> %s</p></article>" % (
        words,
        words,
    )
    article = load_bytes(page, name="a.html")
    assert [link.target for link in links_in(article, Span(0, len(article.text)))] == ["/stone"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.sampled_from(["", "http://", "https://", "//", "mailto:", "/"]))
def test_whatever_is_opened_is_safe_to_show_and_to_hand_over(text: str, lead: str) -> None:
    target = judge(lead + text, PAGE)
    if target.kind in ("web", "mail"):
        assert target.address.startswith(("http://", "https://", "mailto:"))
        assert target.address.isascii()
        assert target.address.isprintable()
        assert not set(' \\"<>') & set(target.address)
        assert len(target.address) <= 12 * LONGEST
        assert judge(target.address, PAGE).address == target.address
    else:
        assert target.kind in ("place", "refused")
