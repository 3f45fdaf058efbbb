"""One file to one `Article`: the format by suffix, else by the first bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Literal

from quoth.articles.decode import decode
from quoth.articles.errors import ArticleError
from quoth.articles.metadata import Facts
from quoth.core.model import Article, Layer
from quoth.core.segment import SAMPLE
from quoth.core.span import Span
from quoth.core.text import canonicalize, one_line
from quoth.files import read_bytes, read_pipe

__all__ = [
    "LARGEST",
    "SUFFIXES",
    "ArticleError",
    "load",
    "load_beginning",
    "load_bytes",
    "prepare",
    "read_input",
]

Format = Literal["plain", "markdown", "html"]

LARGEST = 20_000_000
"""Bytes of the largest file that is read."""
PIPE_SECONDS = 8.0
"""How long the next bytes of a pipe are waited for; a file never waits."""
SUFFIXES: dict[str, Format] = {
    ".txt": "plain",
    ".text": "plain",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
"""Formats by file name suffix, in lower case."""
_HTML = re.compile(
    r"\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--[^>]{0,1000}-->\s{0,100})?"
    r"<(?:!doctype\s{1,9}html|html|head|body|meta|title|article|div|p|h1)\b",
    re.I,
)
_MARKDOWN = re.compile(r"\s{0,100}(?:---\n[A-Za-z][\w ]{0,30}:|#{1,3} \S|\[[^\]\n]{1,200}\]\(http)")


def prepare(paths: Iterable[Path]) -> None:
    """Begin in the background what loading ``paths`` will need; returns at once."""
    if any(SUFFIXES.get(path.suffix.lower()) == "html" for path in paths):
        from quoth.articles.html import warm

        warm()


def load(path: Path) -> Article:
    """The article in the file ``path``; raises `ArticleError` with a one-line reason."""
    try:
        data = read_bytes(path, LARGEST + 1, patience=PIPE_SECONDS)
    except IsADirectoryError:
        raise ArticleError("is a folder") from None
    except FileNotFoundError:
        raise ArticleError("no such file") from None
    except PermissionError:
        raise ArticleError("cannot be read: permission denied") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a usable name"
        raise ArticleError(f"cannot be read: {one_line(reason).lower()}") from None
    return replace(load_bytes(data, name=path.name), path=str(path))


def load_beginning(path: Path, most: int) -> Article | None:
    """The whole lines within the first ``most`` bytes of a long plain text, as an article.

    Its text begins the text that `load` yields, and is laid out as that is. None where this cannot
    be known from the beginning: the format is another, the encoding is not UTF-8, or too few lines
    are that short. (What is no UTF-8 further down may yet make all of it windows-1252.)
    """
    if SUFFIXES.get(path.suffix.lower()) != "plain":
        return None
    try:
        data = read_bytes(path, most)
        article = load_bytes(data[: data.rfind(b"\n") + 1], name=path.name)
    except (ArticleError, OSError, ValueError):
        return None
    if article.notice or len(article.text) < SAMPLE:
        return None
    return replace(article, path=str(path))


def read_input(*, whole: bool = False) -> tuple[bytes, bool]:
    """What comes by standard input, and whether that is all: see `read_pipe`.

    ``whole``: its end is waited for, however long it pauses. Raises `ArticleError`.
    """
    try:
        return read_pipe(0, LARGEST + 1, patience=None if whole else PIPE_SECONDS)
    except OSError as error:
        raise ArticleError(f"cannot be read: {one_line(error.strerror or '').lower()}") from None


def load_bytes(data: bytes, *, name: str | None) -> Article:
    """The article in ``data``; ``name`` is a file name, for the format and a last-resort title.

    Raises `ArticleError` for what is empty, binary, too large, or without words.
    """
    if not data:
        raise ArticleError("is empty")
    if len(data) > LARGEST:
        raise ArticleError(f"is larger than {LARGEST // 1_000_000} MB")
    suffix = PurePath(name).suffix.lower() if name else ""
    form = SUFFIXES.get(suffix)
    decoded = decode(data, html=form == "html" or (form is None and _is_html(data)))
    if not decoded.text.strip():
        raise ArticleError("holds only white space")
    match form or _sniff(decoded.text):
        case "html":
            article = _html(data, decoded.text)
        case "markdown":
            article = _markdown(decoded.text, name)
        case _:
            article = _plain(canonicalize(decoded.text), name)
    notices = [notice for notice in (decoded.notice, article.notice) if notice]
    return replace(article, notice="; ".join(notices) or None)


def _is_html(data: bytes) -> bool:
    return _HTML.match(data[:2000].decode("latin-1")) is not None


def _sniff(text: str) -> Format:
    head = text[:2000].replace("\r\n", "\n").replace("\r", "\n")
    if _HTML.match(head):
        return "html"
    return "markdown" if _MARKDOWN.match(head) else "plain"


def _plain(text: str, name: str | None) -> Article:
    from quoth.articles.plain import headings, read_head

    facts, layers = read_head(text)
    after = max((layer.span.end for layer in layers), default=0)
    return _article(text, facts, (*layers, *headings(text, after)), name)


def _markdown(decoded: str, name: str | None) -> Article:
    from quoth.articles.markdown import LONGEST, front_matter, render

    source = canonicalize(decoded)
    if len(source) > LONGEST:
        notice = "too long to be read as Markdown: shown as it stands"
        return replace(_plain(source, name), notice=notice)
    facts, rest = front_matter(source)
    text, layers = render(rest)
    return _with_head(text, layers, facts, name)


def _html(data: bytes, decoded: str) -> Article:
    from quoth.articles.html import LARGEST as LARGEST_PAGE
    from quoth.articles.html import read_html

    if len(data) > LARGEST_PAGE:
        raise ArticleError(f"is an HTML page larger than {LARGEST_PAGE // 1_000_000} MB")
    page = read_html(decoded)
    article = _with_head(page.text, page.layers, page.facts, None)
    return replace(article, notice=page.notice)


def _with_head(text: str, layers: tuple[Layer, ...], facts: Facts, name: str | None) -> Article:
    """Complete ``facts`` from the rendered text, and put a title that it lacks before it."""
    from quoth.articles.plain import read_head

    guessed, guessed_layers = read_head(text)
    if layers and layers[0].kind == "title":
        guessed.title = layers[0].span.of(text)
        guessed_layers = tuple(x for x in guessed_layers if x.span.start > layers[0].span.end)
    facts.fill(guessed)
    if not facts.title or facts.title.casefold() == (guessed.title or "").casefold():
        return _article(text, facts, (*layers, *guessed_layers), name)
    title = one_line(facts.title)
    lead = f"{title}\n\n"
    below = [
        replace(layer, kind="heading", value="1") if layer.kind == "title" else layer
        for layer in (*layers, *guessed_layers)
    ]
    moved = (replace(layer, span=layer.span.shift(len(lead))) for layer in below)
    return _article(lead + text, facts, (Layer(Span(0, len(title)), "title"), *moved), name)


def _article(text: str, facts: Facts, layers: tuple[Layer, ...], name: str | None) -> Article:
    from quoth.articles.plain import first_sentence

    if not text.strip():
        raise ArticleError("has no words in it")
    title = facts.title or first_sentence(text) or _from_name(name)
    return Article(
        text=text,
        title=" ".join(one_line(title).split()),
        outlet=facts.outlet,
        byline=facts.byline,
        published=facts.published,
        url=facts.url,
        layers=tuple(sorted(layers, key=lambda layer: (layer.span.start, -layer.span.end))),
    )


def _from_name(name: str | None) -> str:
    stem = PurePath(name).stem if name else ""
    return stem.replace("-", " ").replace("_", " ").strip() or "Untitled"
