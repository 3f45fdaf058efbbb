"""Any file comes to an article or to one clear line."""

from __future__ import annotations

import os
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.articles import loader
from quoth.articles.loader import ArticleError, load, load_bytes
from quoth.core.text import canonicalize, neutralize

BODY = "The mayor of Tern Bay said on Tuesday that the new breakwater would be built in spring."


@pytest.fixture
def write(tmp_path):
    def put(name: str, data: bytes):
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return put


def test_plain_utf8_is_kept_one_for_one(write):
    words = f"\n  Harbour plan\t\n\n{BODY}  \n\n\n“So,” she said.\x1b[2J\n"
    article = load(write("a.txt", words.encode()))
    assert article.text == words.replace("\x1b", "␛")
    assert article.title == "Harbour plan"
    assert article.path is not None
    assert article.path.endswith("a.txt")
    assert article.notice is None


def test_line_ends_become_line_feeds(write):
    assert load(write("a.txt", b"\xef\xbb\xbfone\r\ntwo\rthree")).text == "one\ntwo\nthree"


def test_another_encoding_is_told(write):
    article = load(write("a.txt", b"\x93So,\x94 she said.\n"))
    assert article.text == "“So,” she said.\n"
    assert article.notice == "read as windows-1252, not UTF-8"


@pytest.mark.parametrize(
    ("data", "name", "text"),
    [
        (b"# Stone\n\nBody *here*.", "a.md", "Stone\n\nBody here."),
        (b"# Stone\n\nBody *here*.", None, "Stone\n\nBody here."),
        (b"# Stone\n\nBody *here*.", "a.txt", "# Stone\n\nBody *here*."),
        (b"---\ntitle: Stone\n---\nBody.", None, "Stone\n\nBody."),
        (b"<!DOCTYPE html><p>One &amp; two", None, "One & two"),
        (b"\n<!-- x -->\n<html><p>One", "page", "One"),
        (b"<p>One", "a.txt", "<p>One"),
        (b"a < b\n", None, "a < b\n"),
        (b"Plain.\n", "name.unknown", "Plain.\n"),
    ],
)
def test_format_by_suffix_else_by_the_first_bytes(data, name, text):
    assert load_bytes(data, name=name).text == text


def test_facts_of_a_plain_file():
    head = f"Harbour plan\nBy Pell Arden\nTern Bay Courier, 4 March 2026\n\n{BODY}\n"
    article = load_bytes(head.encode(), name="x.txt")
    assert article.title == "Harbour plan"
    assert article.byline == ("Pell Arden",)
    assert (article.outlet, article.published) == ("Tern Bay Courier", date(2026, 3, 4))


@pytest.mark.parametrize(
    ("data", "name", "title"),
    [
        (f"{BODY}\n".encode(), "a.txt", BODY),
        (b"* 1 *\n* 2 *\n", "harbour-plan_2.txt", "harbour plan 2"),
        (b"* 1 *\n", None, "Untitled"),
        (b"Tab\tin \x1b it\n\nbody", "a.txt", "Tab in ␛ it"),
    ],
)
def test_titles(data, name, title):
    assert load_bytes(data, name=name).title == title


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "a.txt", "is empty"),
        (b" \n\t\r\n", "a.txt", "holds only white space"),
        (b"\xef\xbb\xbf", "a.txt", "holds only white space"),
        (b"%PDF-1.4", "a.txt", "is a PDF file, not text"),
        (b"a\0b", "a.md", "is a binary file, not text"),
        (b"![](a.png)", "a.md", "has no words in it"),
        (b"x" * (loader.LARGEST + 1), "a.txt", "is larger than 20 MB"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_no_article(data, name, reason):
    with pytest.raises(ArticleError) as caught:
        load_bytes(data, name=name)
    assert caught.value.reason == reason


def test_files_that_cannot_be_read(tmp_path):
    for path, reason in [
        (tmp_path / "none.txt", "no such file"),
        (tmp_path, "is a folder"),
        (tmp_path / ("x" * 300), "cannot be read: file name too long"),
        (tmp_path / "a\0b", "cannot be read: not a usable name"),
    ]:
        with pytest.raises(ArticleError) as caught:
            load(path)
        assert caught.value.reason == reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(write):
    path = write("a.txt", b"words")
    path.chmod(0)
    with pytest.raises(ArticleError, match="permission denied"):
        load(path)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "ignore")))
def test_any_bytes_are_an_article_or_a_reason(data):
    reasons = []
    for name in ("a.txt", "a.md"):
        try:
            article = load_bytes(data, name=name)
        except ArticleError as error:
            reasons.append(error.reason)
            continue
        text = article.text
        assert text == neutralize(text)
        assert "\r" not in text
        assert article.title == " ".join(article.title.split()) != ""
        starts = [layer.span.start for layer in article.layers]
        assert starts == sorted(starts)
        for layer in article.layers:
            assert 0 <= layer.span.start < layer.span.end <= len(text)
    assert all(reason.isprintable() for reason in reasons)


_INLINE = st.sampled_from(
    ["*", "**", "_", "`", "[", "](http://a.b)", "<b>", "&#147;", "\\", " a", "\n"]
)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        _INLINE | st.sampled_from(["\n\n", "> ", "- ", "1. ", "# ", "```\n", "|"]), max_size=40
    )
)
def test_any_markdown_has_its_layers_on_words(parts):
    source = "Stone " + "".join(parts)
    article = load_bytes(source.encode(), name="a.md")
    for layer in article.layers:
        words = layer.span.of(article.text)
        assert words == words.strip() != ""


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_a_plain_text_is_its_canonical_characters(words):
    data = words.encode("utf-8", "replace")
    try:
        article = load_bytes(data, name="a.txt")
    except ArticleError:
        return
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert article.text == canonicalize(data.decode())
