"""Markdown to plain text with layers, by markdown-it's tokens; no markup is left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from quoth.articles.builder import TextBuilder
from quoth.articles.html_text import strip_tags, unescape
from quoth.articles.metadata import Facts, field
from quoth.core.model import Layer, LayerKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token

LONGEST = 300_000
"""Characters beyond which Markdown is read as plain text: the parser does 0.8 MB of prose a
second, and a tenth of that where brackets are opened and never closed."""
_LONGEST_PARAGRAPH = 20_000
"""Characters beyond which a paragraph is taken as it stands, for the same reason."""
_FENCE = re.compile(r"(---|\+\+\+)[ \t]{0,9}\n")
_FIELD_LINE = re.compile(r"(?P<key>[A-Za-z][\w ]{0,30}?)\s{0,3}[:=]\s{0,9}(?P<value>.{0,2000})")
_FIELD_LINES = 100
_ITEM = re.compile(r"\s{0,9}-\s{1,9}(?P<value>.{1,300})")
_LAYERS: dict[str, LayerKind] = {
    "strong": "strong",
    "em": "emphasis",
    "link": "link",
    "heading": "heading",
    "blockquote": "blockquote",
    "list_item": "list",
    "table": "table",
    "thead": "thead",
}
_ALIGN = re.compile(r"text-align:(left|center|right)")
_BOX = re.compile(r"\[([ xX])\]\s+")
"""What begins an item of a list of tasks."""
_HIDDEN = re.compile(r"<(/?)(?:script|style)\b", re.I)
_BREAK = re.compile(r"<br\b", re.I)


def front_matter(source: str) -> tuple[Facts, str]:
    """The facts of a leading ``---`` or ``+++`` block of ``key: value`` lines, and what follows.

    Read simply: strings with or without quotes, lists in brackets or as ``- item`` lines. Without
    a closing line in the first hundred there is no front matter.
    """
    facts = Facts()
    opening = _FENCE.match(source)
    if not opening:
        return facts, source
    lines = source[opening.end() :].split("\n", _FIELD_LINES)
    marks = (opening[1], "...")
    end = next((n for n, line in enumerate(lines[:_FIELD_LINES]) if line.rstrip() in marks), None)
    if end is None:
        return facts, source
    for key, value in _fields(lines[:end]):
        facts.fill(field(key, value) or Facts())
    return facts, "\n".join(lines[end + 1 :])


def render(source: str) -> tuple[str, tuple[Layer, ...]]:
    """The words of Markdown ``source`` (canonical, without front matter) and their layers.

    The first heading, when no words stand above it, is the title.
    """
    builder = TextBuilder()
    _Renderer(builder).blocks(_parser().parse(source))
    text, layers = builder.finish()
    if layers and layers[0].kind == "heading" and layers[0].span.start == 0:
        layers = (Layer(layers[0].span, "title"), *layers[1:])
    return text, layers


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # Joined pieces would hide which characters were references.
    parser.disable("text_join")
    parser.core.ruler.at("inline", _inline_rule)
    # A refused link would stay in the text as markup; where it leads is never followed here.
    parser.validateLink = _any_link  # type: ignore[method-assign]
    return parser


def _any_link(url: str) -> bool:
    return bool(url)


def _inline_rule(state: StateCore) -> None:
    from markdown_it.token import Token

    for token in state.tokens:
        if token.type != "inline":
            continue
        token.children = []
        if len(token.content) <= _LONGEST_PARAGRAPH:
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children.append(Token("text", "", 0, content=token.content))


def _fields(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    key, items = "", list[str]()
    for line in lines:
        if (item := _ITEM.fullmatch(line)) and key:
            items.append(_bare(item["value"]))
            continue
        if items:
            yield key, ", ".join(items)
        key, items = "", []
        if found := _FIELD_LINE.fullmatch(line.rstrip()):
            key, value = found["key"], found["value"].strip()
            if value.startswith("[") and value.endswith("]"):
                value = ", ".join(_bare(part) for part in value[1:-1].split(","))
            if value:
                yield key, _bare(value)
    if items:
        yield key, ", ".join(items)


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


class _Renderer:
    """Walks tokens and adds their words; what opens is laid over the words when it closes."""

    def __init__(self, builder: TextBuilder) -> None:
        self._builder = builder
        self._open: list[tuple[int, LayerKind | None, str | None]] = []
        self._lists: list[int | None] = []
        self._bullet = ""
        self._columns: list[str] | None = None
        """How the cells of the first row of a table are aligned; None outside of tables."""
        self._first_cell = True
        self._hidden = False

    def blocks(self, tokens: Iterable[Token]) -> None:
        """Add the words of block tokens."""
        for token in tokens:
            if token.nesting == 1:
                self._enter(token)
            elif token.nesting == -1:
                self._leave(token)
            elif token.type == "inline":
                self._task(token.children or ())
                self._lead()
                self._inline(token.children or ())
            elif token.type == "hr":
                self._builder.rule()
            elif token.type in ("fence", "code_block"):
                self._builder.part()
                self._lead()
                self._code(token.content.rstrip())
            elif token.type == "html_block":
                self._builder.part()
                self._builder.add_verbatim(strip_tags(token.content))

    def _enter(self, token: Token) -> None:
        kind = token.type.removesuffix("_open")
        if kind in ("bullet_list", "ordered_list"):
            self._builder.part(1 if self._lists else 2)
            self._lists.append(int(token.attrGet("start") or 1) if kind[0] == "o" else None)
        elif kind == "list_item":
            self._builder.part(1)
            number = self._lists[-1]
            self._bullet = "• " if number is None else f"{number}. "
            self._lists[-1] = None if number is None else number + 1
        elif kind == "tr":
            self._builder.part(1)
            self._first_cell = True
        elif kind in ("td", "th"):
            self._cell(token)
        elif kind in ("paragraph", "heading", "blockquote", "table") and not token.hidden:
            self._builder.part(1 if self._bullet else 2)
            self._columns = [] if kind == "table" else self._columns
        value = token.tag[1:] if kind == "heading" else None
        self._open.append((self._builder.here, _LAYERS.get(kind), value))

    def _cell(self, token: Token) -> None:
        """A cell begins: a tab parts it from the one before, its column says where it stands."""
        if not self._first_cell:
            self._builder.tab()
        self._first_cell = False
        if token.tag == "th" and self._columns is not None:
            found = _ALIGN.search(str(token.attrGet("style") or ""))
            self._columns.append(found[1][0] if found else " ")

    def _leave(self, token: Token) -> None:
        start, kind, value = self._open.pop()
        if kind == "table":
            value, self._columns = "".join(self._columns or ()).rstrip() or None, None
        if kind:
            self._builder.lay(kind, start, value)
        if token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()

    def _inline(self, tokens: Iterable[Token]) -> None:
        for token in tokens:
            if token.type == "html_inline":
                self._html(token.content)
            elif self._hidden:
                continue
            elif token.nesting == 1:
                # Any target is kept: whoever opens links judges them.
                value = str(token.attrGet("href") or "")
                kind = _LAYERS.get(token.type.removesuffix("_open"))
                self._open.append((self._builder.here, kind, value))
            elif token.nesting == -1:
                self._leave(token)
            elif token.type == "code_inline":
                self._code(token.content)
            elif token.type == "softbreak":
                self._builder.add(" ")
            elif token.type == "hardbreak":
                self._break()
            elif token.type == "image":
                self._picture(token)
            elif token.info == "entity":
                self._builder.add(unescape(token.markup))
            else:
                self._builder.add(token.content)

    def _html(self, tag: str) -> None:
        if found := _HIDDEN.match(tag):
            self._hidden = not found[1]
        elif _BREAK.match(tag):
            self._break()

    def _break(self) -> None:
        """A line ends; in a cell, where a line is a row of the table, a space."""
        if self._columns is None:
            self._builder.part(1)
        else:
            self._builder.add(" ")

    def _picture(self, token: Token) -> None:
        """What stands for a picture: its description."""
        start = self._builder.here
        self._inline(token.children or ())
        self._builder.lay("image", start)

    def _code(self, words: str) -> None:
        start = self._builder.here
        self._builder.add_verbatim(words)
        self._builder.lay("code", start)

    def _task(self, tokens: Sequence[Token]) -> None:
        """An item that begins with a box: the box stands for the bullet, or after the number."""
        first = tokens[0] if tokens and self._bullet else None
        if first is None or first.type != "text" or not (box := _BOX.match(first.content)):
            return
        first.content = first.content[box.end() :]
        self._bullet = self._bullet.removeprefix("• ") + ("☐ " if box[1] == " " else "☑ ")

    def _lead(self) -> None:
        self._builder.add_verbatim(self._bullet)
        self._bullet = ""
