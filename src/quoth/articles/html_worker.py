"""The child process that parses HTML: ``python -m quoth.articles.html_worker``.

A parser in C can hang where no signal reaches it, so pages are parsed where the kernel can end
the matter. Frames come on standard input and go to standard output: a line with the number of
bytes, then the bytes; a page in UTF-8 in, a JSON object out. End of input ends the process.
"""

from __future__ import annotations

import json
import re
import signal
import sys
from copy import deepcopy
from typing import IO, TYPE_CHECKING, Any

from quoth.articles.builder import TextBuilder
from quoth.articles.html_text import BLOCK

if TYPE_CHECKING:
    from lxml.etree import _Element
    from lxml.html import HtmlElement

CPU_SECONDS = 7
MEMORY_BYTES = 1 << 30
MOST_ATTRIBUTES = 256

_ATTRIBUTE = (
    r"(?:[\s/]++[^\s\"'<>/=]{1,1000}+"
    r"(?:\s*+=\s*+(?:\"[^\"]{0,100000}+\"|'[^']{0,100000}+'|[^\s\"'<>]{0,10000}+))?)"
)
_CROWDED_TAG = re.compile(
    rf"<[a-zA-Z][^\s<>/]{{0,100}}+{_ATTRIBUTE}{{{MOST_ATTRIBUTES + 1},}}+[\s/]*+>?"
)
RULE = "⁂"
"""What stands for a horizontal rule while a page is parsed, which drops the element."""
_RULE_TAG = re.compile(r"<hr(?:\s[^<>]{0,500})?/?>", re.I)
_PREFORMATTED = re.compile(r"(<pre(?:\s[^<>]{0,500})?>)([^<]{0,50000}+)</pre>", re.I)
_FILE_NAME = re.compile(r"\S{1,300}\.(?:jpe?g|png|gif|webp|svg|avif)", re.I)
SHORT = 250
"""Code points below which trafilatura takes the words of a page without their structure."""
SHAPED = 0.8
"""Share of those words that must be there with it: titles, bylines and captions go elsewhere."""
_DATES = {"extensive_search": False, "original_date": True}
_FORMS = {"#b": "strong", "#i": "emphasis", "#t": "code"}


def read_frame(stream: IO[bytes]) -> bytes | None:
    """The next frame, or None at the end of the stream."""
    size = stream.readline(12).strip()
    if not size.isdigit():
        return None
    data = stream.read(int(size))
    return data if len(data) == int(size) else None


def write_frame(stream: IO[bytes], data: bytes) -> None:
    """Write one frame and flush."""
    stream.write(b"%d\n" % len(data))
    stream.write(data)
    stream.flush()


def parse(markup: str) -> dict[str, Any]:
    """Facts, text and layers of a page; ``text`` is empty where no article was found in it."""
    from trafilatura import load_html
    from trafilatura.metadata import extract_metadata

    markup = _RULE_TAG.sub(f"<p>{RULE}</p>", _CROWDED_TAG.sub("", markup))
    # What is preformatted and not called code is taken for a quote.
    markup = _PREFORMATTED.sub(r"\1<code>\2</code></pre>", markup)
    tree = load_html(markup)
    if tree is not None:
        _contain(tree)
    page = _extracted(deepcopy(tree))
    if 0 < _size(page) < SHORT:
        shaped = _extracted(tree, 1)
        page = shaped if _size(shaped) >= SHAPED * _size(page) else page
    facts: Any = page or extract_metadata(markup, date_config=_DATES, extensive=False)
    found: dict[str, Any] = {
        "title": facts.title,
        "outlet": facts.sitename,
        "author": facts.author,
        "published": facts.date,
        "url": facts.url,
    }
    text, layers = render(page.body, facts.title) if page is not None else ("", ())
    return found | {"text": text, "layers": layers}


def _contain(tree: HtmlElement) -> None:
    """Put what a page without any container holds into one, and loose words into paragraphs.

    Of such a page trafilatura takes the paragraphs alone: no heading, no list, no loose word.
    """
    body = tree.find("body")
    if body is None or next(body.iter("article", "main", "section", "div"), None) is not None:
        return
    article, loose = body.makeelement("article"), body.makeelement("p")
    loose.text, body.text = body.text, None
    for child in list(body):
        if child.tag in BLOCK - {"br"}:
            after = body.makeelement("p")
            after.text, child.tail = child.tail, None
            article.extend([loose, child])
            loose = after
        else:
            loose.append(child)
    article.append(loose)
    body.append(article)


def _extracted(tree: HtmlElement | None, least: int = SHORT) -> Any:
    """What trafilatura finds, None where that is nothing; under ``least`` code points it takes
    the words of the page as they come."""
    import trafilatura
    from trafilatura.settings import use_config

    config = use_config()
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(least)
    return trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        include_images=True,
        date_extraction_params=_DATES,
        config=config,
    )


def _size(page: Any) -> int:
    """Letters and signs of an extraction."""
    return 0 if page is None else len("".join("".join(page.body.itertext()).split()))


def render(body: _Element, title: str | None) -> tuple[str, list[tuple[int, int, str, str | None]]]:
    """Text and layers of trafilatura's ``body``, the title as its own first paragraph."""
    builder = TextBuilder()
    blocks = list(body)
    if title:
        builder.add(title)
        builder.lay("title", 0)
        # The page's own headline would say the title twice.
        blocks = [b for n, b in enumerate(blocks) if n > 2 or not _same(b, title)]
    walker = _Walker(builder)
    for block in blocks:
        walker.element(block)
    text, layers = builder.finish()
    return text, [(*layer.span, layer.kind, layer.value) for layer in layers]


def _same(block: _Element, title: str) -> bool:
    words = " ".join("".join(block.itertext()).split()).casefold()
    return words == " ".join(title.split()).casefold()


class _Walker:
    """Walks trafilatura's elements and adds their words, with layers over them."""

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._lists: list[int | None] = []
        """The next number of each list that is open; None for bullets."""
        self._bullet = ""
        self._in_cell = False

    def element(self, element: _Element) -> None:
        """Add an element, what it holds, and what follows it."""
        tag = str(element.tag)
        if tag == "p" and (element.text or "").strip() == RULE and not len(element):
            self._line()
        elif tag == "graphic":
            self._picture(element)
        elif tag == "code" and not self._in_cell and _is_block(element):
            self._code(element)
        elif tag == "cell":
            self._cell(element)
        else:
            self._holding(element, tag)
        self._add(element.tail or "")

    def _holding(self, element: _Element, tag: str) -> None:
        block = tag in ("p", "head", "quote", "list", "table")
        if block:
            self._part(1 if tag == "list" and self._lists else 2)
        elif tag in ("item", "row", "lb"):
            self._part(1)
        if tag == "list":
            self._lists.append(1 if element.get("rend") == "ol" else None)
        elif tag == "item":
            self._bullet = self._marker()
        start = self._builder.here
        self._inside(element)
        _lay(self._builder, element, start)
        if tag == "list":
            self._lists.pop()
            self._part(1 if self._lists else 2)
        elif block:
            self._part(2)

    def _inside(self, element: _Element) -> None:
        self._add(element.text or "")
        for child in element:
            self.element(child)

    def _marker(self) -> str:
        number = self._lists[-1] if self._lists else None
        if number is None:
            return "• "
        self._lists[-1] = number + 1
        return f"{number}. "

    def _cell(self, element: _Element) -> None:
        if element.getprevious() is not None:
            self._builder.tab()
        self._in_cell = True
        self._inside(element)
        self._in_cell = False

    def _line(self) -> None:
        """A horizontal rule; in a cell, which is one line, a space."""
        if self._in_cell:
            self._builder.add(" ")
        else:
            self._builder.rule()

    def _picture(self, element: _Element) -> None:
        """What stands for a picture: its description, not the name of its file."""
        words = (element.get("alt") or "").strip()
        if not words or _FILE_NAME.fullmatch(words):
            return
        outside = element.getparent() is None or element.getparent().tag == "body"
        if outside:
            self._part(2)
        start = self._builder.here
        self._add(words)
        self._builder.lay("image", start)
        if outside:
            self._part(2)

    def _code(self, element: _Element) -> None:
        self._part(2)
        start = self._builder.here
        self._lead()
        self._builder.add_verbatim("".join(element.itertext()).strip("\n").rstrip())
        self._builder.lay("code", start)
        self._part(2)

    def _part(self, lines: int) -> None:
        """Begin a paragraph or a line; a cell is one line, and a bullet stays with its words."""
        if self._in_cell:
            self._builder.add(" ")
        elif not self._bullet:
            self._builder.part(lines)

    def _add(self, words: str) -> None:
        if words.strip():
            self._lead()
        self._builder.add(words)

    def _lead(self) -> None:
        self._builder.add_verbatim(self._bullet)
        self._bullet = ""


def _is_block(element: _Element) -> bool:
    parent = element.getparent()
    return parent is None or parent.tag == "body" or "\n" in "".join(element.itertext()).strip()


def _lay(builder: TextBuilder, element: _Element, start: int) -> None:
    rend = element.get("rend") or ""
    match element.tag:
        case "head":
            builder.lay("heading", start, rend.removeprefix("h"))
        case "quote":
            builder.lay("blockquote", start)
        case "item":
            builder.lay("list", start)
        case "code":
            builder.lay("code", start)
        case "table":
            builder.lay("table", start)
        case "row" if len(element) and all(cell.get("role") == "head" for cell in element):
            builder.lay("thead", start)
        case "ref":
            builder.lay("link", start, element.get("target"))
        case "hi" if _FORMS.get(rend) == "strong":
            builder.lay("strong", start)
        case "hi" if _FORMS.get(rend) == "emphasis":
            builder.lay("emphasis", start)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


def _limit_cpu() -> None:
    """Allow so many seconds from now; beyond them the kernel ends the process."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = int(used.ru_utime + used.ru_stime) + 1 + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))


def main() -> None:
    """Answer pages until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory()
    _limit_cpu()
    import trafilatura  # noqa: F401 - imported while the parent still reads its file

    while (page := read_frame(sys.stdin.buffer)) is not None:
        _limit_cpu()
        write_frame(sys.stdout.buffer, json.dumps(parse(page.decode("utf-8"))).encode("ascii"))


if __name__ == "__main__":
    main()
