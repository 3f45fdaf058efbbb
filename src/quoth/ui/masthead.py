"""What the page says above the text and the text itself does not: title and byline."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.core.model import OPENING, Article, Layer
from quoth.core.span import Span
from quoth.core.text import one_line
from quoth.ui.flow import Flow
from quoth.ui.wrap import Cut, wrap


@dataclass(frozen=True, slots=True)
class Masthead:
    """Title and byline of one article, each shown once."""

    title: Span | None
    """Where the text has its title; None when it has none."""
    above: str
    """The title to show above the text; empty when the text has it."""
    byline: str
    """The byline to show below the title; empty when the text has it or nobody is named."""

    def lines(self, width: int) -> list[tuple[str, str]]:
        """Lines to show after the title, or first, each with its role; "" parts them."""
        title = [(line, "bold") for line in _wrapped(self.above, width)]
        byline = [(line, "muted") for line in _wrapped(self.byline, width)]
        if self.title is not None:
            return [("", ""), *byline] if byline else []
        return [
            *([*title, ("", "")] if title else []),
            *([*byline, ("", "")] if byline else []),
        ]

    def layers(self, layers: tuple[Layer, ...]) -> list[Layer]:
        """The article's layers, and its title where no loader said where it is."""
        found = any(layer.kind == "title" for layer in layers)
        return [*layers] if found or not self.title else [Layer(self.title, "title"), *layers]


def masthead(article: Article, flow: Flow) -> Masthead:
    """Title and byline of ``article`` as far as its text does not show them already."""
    title = next((layer.span for layer in article.layers if layer.kind == "title"), None)
    if title is None:
        title = _first_line(article, flow)
    above = "" if title or _begins(article) else one_line(article.title)
    return Masthead(title, above, article.credit)


def _begins(article: Article) -> bool:
    """Whether the title is no more than how the text begins, as where no title was found."""
    return article.text[:OPENING].lstrip().startswith(article.title.removesuffix("…"))


def _first_line(article: Article, flow: Flow) -> Span | None:
    first = flow.paragraph_at(0)
    if first.length > OPENING:
        return None
    same = " ".join(first.of(article.text).casefold().split()) == " ".join(
        article.title.casefold().split()
    )
    return first if same and first.length else None


def _wrapped(words: str, width: int) -> list[str]:
    cut = wrap(words, width) if words else Cut([], [], [])
    return [words[start:end] for start, end in zip(cut.starts, cut.ends, strict=True)]
