"""What commands print: JSON lines, tables and plain articles, safe for a terminal and a pipe."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import textwrap
import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

import click

from quoth.core.text import neutralize, one_line

if TYPE_CHECKING:
    from quoth.core.model import Article, DateValue, Entity, Extraction, Figure, Layer, Quote
    from quoth.core.span import Span

COLUMNS = 80
BROKEN_PIPE = 128 + 13
_HEADINGS = {
    "person": "People",
    "organization": "Organisations",
    "place": "Places",
    "misc": "Others",
}


def complain(line: str) -> None:
    """One line ``quoth: …`` on standard error."""
    click.echo(f"quoth: {one_line(line)}", err=True)


@contextmanager
def output_to(path: Path | None) -> Iterator[TextIO]:
    """The file at ``path`` for writing, or standard output.

    A file is put in place at the end, so that it may be one of the inputs, and stays as it was
    when the block ends by an exception.
    """
    if path is None:
        yield sys.stdout
        return
    if path.exists() and not path.is_file():  # a device or a pipe cannot be replaced
        with path.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(path))
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def json_of(value: Any, out: TextIO) -> str:
    """``value`` as JSON on one line; ASCII only for a terminal and for odd encodings."""
    plain = out.isatty() or (out.encoding or "").lower().replace("-", "") != "utf8"
    return json.dumps(value, ensure_ascii=plain)


def leave_quietly() -> NoReturn:
    """End after the reader of our pipe has gone, without a message from the interpreter."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(BROKEN_PIPE)


def terminal_width() -> int:
    """Columns of the terminal, ``COLUMNS`` first, 80 where neither says."""
    return max(20, shutil.get_terminal_size((COLUMNS, 24)).columns)


def table(rows: Iterable[tuple[str, ...]], *, width: int) -> Iterator[str]:
    """Rows as aligned lines cut to ``width``; the last column takes what is left."""
    listed = [tuple(one_line(cell) for cell in row) for row in rows]
    if not listed:
        return
    widths = [min(28, max(map(len, column))) for column in zip(*listed, strict=True)]
    for row in listed:
        cells = [_fit(cell, size) for cell, size in zip(row[:-1], widths, strict=False)]
        line = "  ".join([*cells, row[-1]])
        yield _fit(line, width).rstrip()


def _fit(cell: str, size: int) -> str:
    return cell.ljust(size) if len(cell) <= size else cell[: size - 1] + "…"


def extraction_table(article: Article, extraction: Extraction, *, width: int) -> Iterator[str]:
    """Who is in the article, who said what, and the values it states, for a person to read."""
    yield one_line(article.title)
    for kind, heading in _HEADINGS.items():
        rows = [
            ("  " + entity.name, entity.role or "", _count(entity, extraction))
            for entity in extraction.entities
            if entity.kind == kind
        ]
        if rows:
            yield ""
            yield heading
            yield from table(rows, width=width)
    if extraction.quotes:
        yield ""
        yield "Quotes"
    yield from table(
        (
            ("  " + _speaker(extraction, quote), quote.kind, extraction.words_of(quote))
            for quote in extraction.quotes
        ),
        width=width,
    )
    for heading, values in (
        ("Dates", [(date.span, _meaning_of_date(date)) for date in extraction.dates]),
        ("Figures", [(figure.span, _meaning_of_figure(figure)) for figure in extraction.figures]),
    ):
        cells = [("  " + span.of(extraction.text), meaning) for span, meaning in values]
        if cells:
            yield ""
            yield heading
            yield from table(dict.fromkeys(cells), width=width)


_ROUGHLY = "~ "
_BOUNDS = {"start": "from ", "end": "to ", None: ""}


def _meaning_of_date(date: DateValue) -> str:
    """``~ 2025-10-21/2025-10-31``; nothing for a date that nobody can tell."""
    if date.value is None:
        return ""
    return _BOUNDS[date.bound] + _ROUGHLY * date.approximate + date.value


def _meaning_of_figure(figure: Figure) -> str:
    """``5,000,000 USD``, ``~ 2 to 3 week``, ``≥ 40``; counts go without a unit."""
    unit = figure.measure or figure.unit.replace("count", "")
    if figure.unit == "age":
        unit = f"{figure.measure} of age"
    if figure.value is None:
        amount = f"{_plain(figure.low)} to {_plain(figure.high)}"
    else:
        least, most = figure.low is not None, figure.high is not None
        amount = "≥ " * least + "≤ " * most + _plain(figure.value)
    return f"{_ROUGHLY * figure.approximate}{amount} {unit}".rstrip()


def _plain(number: float | None) -> str:
    """A number with thousands parted, and no more decimals than it has (three at most)."""
    return "" if number is None else f"{number:,.3f}".rstrip("0").rstrip(".")


def _speaker(extraction: Extraction, quote: Quote) -> str:
    speaker = extraction.speaker_of(quote)
    if speaker is None:
        return "Unknown"
    return speaker.name if quote.certain else f"{speaker.name}?"


def _count(entity: Entity, extraction: Extraction) -> str:
    quotes = sum(quote.speaker == entity.id for quote in extraction.quotes)
    said = f"{quotes} quote{'s' * (quotes != 1)}, " if quotes else ""
    mentions = len(entity.mentions)
    return f"{said}{mentions} mention{'s' * (mentions != 1)}"


_SHAPING = ("blockquote", "list", "code", "table")


def plain_article(article: Article, *, width: int) -> Iterator[str]:
    """The article as wrapped plain text, line by line, paragraphs parted by an empty line.

    Lists, tables and code keep their shape: their lines stay together. Code and addresses are not
    broken.
    """
    from quoth.core.segment import paragraphs_of

    text = neutralize(article.text)
    paragraphs = paragraphs_of(text)
    head: list[list[str]] = []
    if paragraphs and one_line(paragraphs[0].of(text)) == one_line(article.title):
        head.append([*_plain_lines(text, paragraphs.pop(0), [], width)])
    elif not text.lstrip().startswith(article.title.removesuffix("…")):
        head.append([one_line(article.title)])
    if article.credit:
        head.append(textwrap.wrap(article.credit, width))
    yield from "\n\n".join(map("\n".join, head)).splitlines()
    before: list[Layer] | None = [] if head else None
    end = 0
    for span, around in _shaped(article.layers, paragraphs):
        whole = next((layer for layer in around if layer.kind == "table"), None)
        if whole is not None and before and whole in before:
            continue
        apart = text.count("\n", end, span.start) > 1
        if before is not None and (apart or not _go_together(before, around)):
            yield ""
        if whole is None:
            yield from _plain_lines(text, span, around, width)
        else:
            yield from _plain_table(whole.span.of(text), width)
        before, end = around, span.end


def _shaped(
    layers: Iterable[Layer], paragraphs: Iterable[Span]
) -> Iterator[tuple[Span, list[Layer]]]:
    """Each paragraph with the layers around all of it, the outermost first."""
    coming = deque(layer for layer in layers if layer.kind in _SHAPING)
    around: list[Layer] = []
    for span in paragraphs:
        while coming and coming[0].span.start <= span.start:
            around = [*around, coming.popleft()]
        around = [layer for layer in around if layer.span.end >= span.end]
        yield span, around


def _go_together(first: list[Layer], second: list[Layer]) -> bool:
    lists = (any(layer.kind == "list" for layer in layers) for layers in (first, second))
    return all(lists) or any(layer.kind == "code" and layer in second for layer in first)


def _plain_lines(text: str, span: Span, around: list[Layer], width: int) -> Iterator[str]:
    """One paragraph, set in as the layers around it ask."""
    kinds = [layer.kind for layer in around]
    margin = "> " * kinds.count("blockquote") + "  " * (kinds.count("list") - 1)
    margin = margin[: width // 2]
    if "code" in kinds:
        start = text.rfind("\n", 0, span.start) + 1
        yield f"{margin}    {one_line(text[start : span.end].expandtabs())}"
        return
    below = margin + "  " * ("list" in kinds)
    item = any(layer.kind == "list" and layer.span.start == span.start for layer in around)
    yield from textwrap.wrap(
        one_line(span.of(text).expandtabs()),
        width,
        initial_indent=margin if item else below,
        subsequent_indent=below,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plain_table(text: str, width: int) -> Iterator[str]:
    """A table as aligned columns; as rows of words where that is too wide."""
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.split("\n")]
    widths = [max(map(_cells, column)) for column in zip_longest(*rows, fillvalue="")]
    for row in rows:
        sized = zip(row, widths, strict=False)
        line = "  ".join(cell + " " * (size - _cells(cell)) for cell, size in sized).rstrip()
        yield from [line] if sum(widths) + 2 * len(widths) <= width else textwrap.wrap(line, width)


def _cells(words: str) -> int:
    """The columns of a terminal that ``words`` take, nearly."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in words)
    return len(words) + wide - sum(map(bool, map(unicodedata.combining, words)))
