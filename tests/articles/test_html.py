"""HTML: trafilatura in a child process, and the tag-stripper where that fails."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from datetime import date

import pytest

from quoth.articles import html
from quoth.articles.errors import ArticleError
from quoth.articles.html_text import strip_tags, tame_references, title_of
from quoth.articles.html_worker import parse, read_frame, write_frame
from quoth.articles.loader import load_bytes, prepare

BODY = (
    "<p>The mayor of Tern Bay said on Tuesday that the new breakwater would be built at once.</p>"
    * 4
)
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8">
<title>Harbour plan splits the council | Tern Bay Courier</title>
<meta property="og:site_name" content="Tern Bay Courier">
<meta property="og:title" content="Harbour plan splits the council">
<meta name="author" content="Pell Arden; Ilse Marrow">
<meta property="article:published_time" content="2026-03-04T09:00:00Z">
<link rel="canonical" href="https://www.example.org/harbour"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Harbour plan splits the council</h1>{BODY}
<h2>Who pays</h2><p>It was <strong>not</strong>
<a href="https://www.example.org/x">with or without</a> cost.</p>
<blockquote><p>A twentieth is not a plan.</p></blockquote>
<ul><li>One thing</li><li>Two things</li></ul>
</article><footer>All rights reserved</footer></body></html>"""


def test_an_article_with_all_that_is_known_about_it():
    article = load_bytes(PAGE.encode(), name="a.html")
    assert article.title == "Harbour plan splits the council"
    assert article.outlet == "Tern Bay Courier"
    assert article.byline == ("Pell Arden", "Ilse Marrow")
    assert article.published == date(2026, 3, 4)
    assert article.url == "https://www.example.org/harbour"
    assert article.notice is None
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == article.title
    assert paragraphs.count(article.title) == 1
    assert paragraphs[1].startswith("The mayor of Tern Bay")
    assert "• One thing\n• Two things" in paragraphs
    assert "Home" not in article.text
    laid = {(layer.kind, layer.value, layer.span.of(article.text)) for layer in article.layers}
    assert {
        ("title", None, article.title),
        ("heading", "2", "Who pays"),
        ("strong", None, "not"),
        ("link", "https://www.example.org/x", "with or without"),
        ("blockquote", None, "A twentieth is not a plan."),
        ("list", None, "• Two things"),
    } <= laid


def test_all_four_forms_of_curly_quotes():
    page = (
        b"<html><head><meta charset=iso-8859-1><title>T</title></head><body><article><h1>T</h1>"
        b"<p>The first: &#147;by number,&#148; said the mayor of Tern Bay on a long Tuesday.</p>"
        b"<p>The second: \x93by byte,\x94 said the mayor of Tern Bay on a long Tuesday.</p>"
        b"<p>The third: &ldquo;by name,&rdquo; said the mayor of Tern Bay on a long Tuesday.</p>"
        b"<p>The fourth: &#x201C;by Unicode,&#8221; said the mayor of Tern Bay, at length.</p>"
        b"</article></body></html>"
    )
    text = load_bytes(page, name="a.htm").text
    for words in ("“by number,”", "“by byte,”", "“by name,”", "“by Unicode,”"):
        assert words in text


@pytest.mark.parametrize(
    ("markup", "tamed"),
    [
        ("&#147;a&#148", "“a”"),
        ("&#x93;", "“"),
        ("&#0147;", "“"),
        ("&#27;[31m", "\ufffd[31m"),
        ("&#27[31m", "\ufffd[31m"),
        ("&#x1B;", "\ufffd"),
        ("&#0;&#127;", "\ufffd\ufffd"),
        ("&#129;", "\ufffd"),
        ("&#" + "9" * 5000 + ";", "\ufffd"),
        ("a&#13;\nb&#12;", "a\n\nb\n"),
        ("&#9;&#10;&#65;&#1470;&amp;&lt;", "&#9;&#10;&#65;&#1470;&amp;&lt;"),
    ],
    ids=lambda value: value[:12],
)
def test_references_to_control_characters(markup, tamed):
    assert tame_references(markup) == tamed


def test_nothing_of_a_page_acts_on_the_terminal():
    nasty = b"<p>&#27;]0;Q&#7; \x1b[2J &#x202e;evil&#x2028; \xc2\x9b31m and &#155;31m the end</p>"
    article = load_bytes(b"<html><body>" + nasty + BODY.encode() + b"</body></html>", name="a.html")
    assert not {"\x1b", "\x07", "\x9b", "\u202e", "\u2028"} & set(article.text)


def test_a_crowded_tag_is_dropped():
    crowd = " ".join(f'a{n}="{n}"' for n in range(20_000))
    answer = parse(PAGE.replace("<article>", f"<article {crowd}>"))
    assert "breakwater" in answer["text"]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two <b>three</b>\n four", "one\n\ntwo three four"),
        ("<script>if (a < b) x</script>a<style>b{}</style>", "a"),
        ("<head><title>t</title></head><header>a</header>", "a"),
        ("<!-- a > b -->c", "c"),
        ("a &lt;b&gt; &amp; &#147;c&#148;", "a <b> & “c”"),
        ("5 < 6 and 7 > 6", "5 < 6 and 7 > 6"),
        ("<script>never closed", "never closed"),
        ("<p unclosed", "unclosed"),
        ("<!-- unclosed", "unclosed"),
        ("</", ""),
        ("", ""),
    ],
)
def test_the_tag_stripper(markup, words):
    assert strip_tags(markup) == words


@pytest.mark.parametrize(
    "seed", ["<", "<a ", '<a b="', "<!--", "<script>", "</p", "&", "&#", "<p>x"]
)
def test_the_tag_stripper_takes_anything_at_length(seed):
    assert isinstance(strip_tags(seed * 20_000), str)


def test_title_of_a_head():
    assert title_of("<title lang=en>\n A &amp; B </title>") == "A & B"
    assert title_of("<p>none</p>") is None


def test_deep_nesting_loses_nothing():
    page = f"<html><head><title>Deep</title></head><body>{'<div>' * 400}{BODY}</body></html>"
    article = load_bytes(page.encode(), name="a.html")
    assert article.text.startswith("Deep\n\nThe mayor of Tern Bay")
    assert "all its words are shown" in (article.notice or "")


@pytest.mark.parametrize(("times", "notice"), [(1, None), (30, html._LITTLE)])
def test_where_the_parser_finds_hardly_anything_all_words_are_shown(monkeypatch, times, notice):
    keys = ("title", "outlet", "author", "published", "url")
    answer = dict.fromkeys(keys) | {"text": "The mayor of Tern Bay", "layers": []}
    monkeypatch.setattr(html._worker, "ask", lambda markup: answer)
    page = html.read_html(BODY * times)
    assert page.notice == notice
    assert ("breakwater" in page.text) is (notice is not None)


@pytest.mark.parametrize("name", ["a.html", None])
def test_a_page_without_words(name):
    with pytest.raises(ArticleError, match="has no words in it"):
        load_bytes(b"<html><body><script>x</script></body></html>", name=name)


def test_a_page_beyond_bounds():
    with pytest.raises(ArticleError, match="larger than 10 MB"):
        load_bytes(b"<html>" + b"x" * html.LARGEST, name="a.html")


@pytest.fixture
def worker():
    one = html._Worker()
    yield one
    one.stop()


def test_the_child_is_kept_for_the_next_page(worker):
    first = worker.ask(PAGE)
    child = worker._child
    assert worker.ask(PAGE) == first
    assert worker._child is child


def test_a_child_that_dies_costs_one_page(worker, monkeypatch):
    worker.start()
    worker._child.kill()
    worker._child.wait()
    assert worker.ask(PAGE)["title"] == "Harbour plan splits the council"
    monkeypatch.setattr(html, "WALL_SECONDS", 0.0)
    assert worker.ask(PAGE * 50) is None
    monkeypatch.undo()
    assert worker.ask(PAGE) is not None


def test_without_a_child_the_bare_words_are_shown(monkeypatch):
    monkeypatch.setattr(html._worker, "ask", lambda markup: None)
    article = load_bytes(PAGE.encode(), name="a.html")
    assert article.title == "Harbour plan splits the council | Tern Bay Courier"
    assert article.text.startswith(article.title)
    assert article.notice == "the page could not be parsed: its bare words are shown"


def test_a_python_that_cannot_be_started(worker, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nonexistent/python")
    assert worker.ask(PAGE) is None


def test_the_folder_of_the_articles_is_not_searched_for_modules(tmp_path, worker, monkeypatch):
    (tmp_path / "json.py").write_text("raise SystemExit('run from the wrong place')")
    monkeypatch.chdir(tmp_path)
    assert worker.ask(PAGE) is not None


def test_another_process_does_not_share_the_child(worker):
    worker.start()
    child = worker._child
    worker._owner = os.getpid() + 1
    worker.stop()
    assert child.poll() is None
    child.kill()
    child.wait()


def test_the_child_ends_with_its_input():
    done = subprocess.run(
        [sys.executable, "-P", "-m", "quoth.articles.html_worker"],
        input=b"", capture_output=True, timeout=30, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, b"")


@pytest.mark.parametrize("data", [b"", b"x\n", b"5\nabc", b"-1\nabc", b"99999999999999999999999"])
def test_broken_frames(data):
    assert read_frame(io.BytesIO(data)) is None


def test_frames():
    stream = io.BytesIO()
    write_frame(stream, "ä\n".encode())
    stream.seek(0)
    assert read_frame(stream) == "ä\n".encode()


def test_prepare_starts_a_child_for_pages_only(tmp_path, monkeypatch):
    started = []
    monkeypatch.setattr(html, "warm", lambda: started.append(True))
    prepare([tmp_path / "a.txt", tmp_path / "b.md"])
    assert not started
    prepare([tmp_path / "a.txt", tmp_path / "b.HTML"])
    assert started


FURNISHED = """<html><head><title>The wall</title></head><body><article><h1>The wall</h1>
<p>The wall, which leans a little more each winter, was measured again on Tuesday by
<code>two</code> people who had never seen it before, and who said that it leans.</p>
<figure><img src="https://www.example.org/a.jpg" alt="A wall that leans"></figure>
<figure><img src="https://www.example.org/b.jpg" alt="b-1200x800.jpg"></figure>
<ol><li>measure it, twice if there is time</li><li>go home<ul><li>by boat</li></ul></li></ol>
<hr class="x">
<pre>lean = 4
  if winter
</pre>
<table><tr><th>Year</th><th>Lean</th></tr>
<tr><td><p>2019</p><p>(est.)</p></td><td>4</td></tr>
<tr><td>2020<hr>2021</td><td><pre>5
6</pre></td></tr></table>
<p>The harbour board, which has the money, will meet again when the wall has been measured.</p>
</article></body></html>"""


def test_the_furniture_of_a_page():
    article = load_bytes(FURNISHED.encode(), name="a.html")
    text = article.text
    assert "again on Tuesday by two people" in text
    assert "1. measure it, twice if there is time\n2. go home\n• by boat" in text
    assert "lean = 4\n  if winter" in text
    rows = "Year\tLean\n2019 (est.)\t4\n2020 2021\t5 6"
    assert rows in text
    assert "1200" not in text
    laid = [(layer.kind, layer.span.of(text)) for layer in article.layers]
    assert ("image", "A wall that leans") in laid
    assert ("code", "two") in laid
    assert ("code", "lean = 4\n  if winter") in laid
    assert ("table", rows) in laid
    assert ("thead", "Year\tLean") in laid
    assert ("list", "2. go home\n• by boat") in laid
    rule = next(layer for layer in article.layers if layer.kind == "rule")
    assert rule.span.length == 0
    assert text[rule.span.start :].startswith("lean = 4")


SHAPE = (
    "<h1>The wall</h1><p>“It leans,” said Ada Finch.</p><h2>Why</h2><ul><li>rain</li>"
    "<li>frost</li></ul><p>It was built in 1911.</p>"
)
SHAPED = (
    "The wall\n\n“It leans,” said Ada Finch.\n\nWhy\n\n• rain\n• frost\n\nIt was built in 1911."
)
WRAPPERS = {
    "no body": "{}",
    "nothing": "<body>{}</body>",
    "article": "<body><article>{}</article></body>",
    "main": "<body><main>{}</main></body>",
    "content": '<body><div class="content">{}</div></body>',
}


@pytest.mark.parametrize("times", [1, 12], ids=["short", "long"])
@pytest.mark.parametrize("wrapper", WRAPPERS.values(), ids=WRAPPERS)
def test_headings_and_lists_stay_whatever_is_around_them(wrapper: str, times: int) -> None:
    paragraphs = [
        f"<h2>Part {n}</h2><p>The mayor of Tern Bay said that the wall would be built again, and "
        f"for the time number {n}.</p><ol><li>a stone</li></ol>"
        for n in range(times - 1)
    ]
    inside = wrapper.format(SHAPE + "".join(paragraphs))
    page = f"<html><head><title>The wall</title></head>{inside}</html>"
    article = load_bytes(page.encode(), name="a.html")
    assert article.notice is None
    assert article.text.startswith(SHAPED)
    kinds = [layer.kind for layer in article.layers]
    assert kinds.count("heading") == times
    assert kinds.count("list") == times + 1


def test_words_that_stand_loose_in_a_page_stay() -> None:
    long = "The mayor of Tern Bay said that the wall would be built again, and soon. " * 5
    page = (
        f"<html><head><title>The wall</title></head><body>Loose <b>words</b>. {long}"
        f"<p>Inside. {long}</p>After it. {long}<!-- unseen --><h2>Why</h2>And last.</body></html>"
    )
    text = load_bytes(page.encode(), name="a.html").text
    beginnings = ["The wall", "Loose words.", "Inside. The ", "After it. Th", "Why", "And last."]
    assert [paragraph[:12] for paragraph in text.split("\n\n")] == beginnings
