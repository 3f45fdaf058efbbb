"""Words taken out of an article, with who said them and where: for the clipboard and for exports.

Citations follow the bibliography form of the Chicago Manual of Style (17th edition, 14.191 on
newspapers), with the day before the month. Whatever an article lacks is left out; only a missing
date is said ("n.d."). All that is returned is free of control characters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from quoth.core.model import (
    Article,
    Entity,
    Extraction,
    Quote,
    entity_object,
    quote_object,
)
from quoth.core.span import Span
from quoth.core.text import one_line

UNKNOWN = "Unknown speaker"
_MOST_AUTHORS, _NAMED_AUTHORS = 10, 7
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_DESKS = frozenset(
    "a agencies agency and associated bureau correspondent correspondents desk editor editors for "
    "from in magazine news newspaper of office press reporter reporters service staff team the "
    "wire writers".split()
)
"""Words that stand in the byline of a newsroom, not in the name of a person."""
_WHITE = re.compile(r"[ \t\n]+")
_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$@^]|:(?=//)|(?<=www)\.", re.IGNORECASE)
_LEADING = re.compile(r"\A(\d{1,9}(?=[.)])|(?=[-+#=]))")
_IN_ADDRESS = re.compile(r"[\x00-\x20<>\"\\^`{|}]")
_REFERENCE = re.compile(r"&(?=#?\w{1,40};)")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words as they are quoted elsewhere, on one line, and what is known of who said them."""

    words: str
    speaker: str | None = None
    certain: bool = True
    """Whether the speaker is likely enough to be named without a remark."""
    form: str | None = None
    """``direct``, ``indirect`` or ``mixed``; None for words that are no quote."""


class Origin(Protocol):
    """What the line below a quote tells of an article."""

    @property
    def outlet(self) -> str | None:
        """Who published it."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def published(self) -> date | None:
        """When."""


def passage_of_quote(extraction: Extraction, quote: Quote) -> Passage:
    """The content of a quote, its parts joined by an ellipsis, and its speaker."""
    speaker = extraction.speaker_of(quote)
    words = _folded(extraction.words_of(quote))
    return Passage(words, speaker.name if speaker else None, quote.certain, quote.kind)


def passage_of_span(article: Article, span: Span) -> Passage:
    """Any stretch of an article's text."""
    return Passage(_folded(span.of(article.text)))


def who(passage: Passage) -> str:
    """``Ines Calloway``, ``Tomas Reyl (indirect, uncertain)``; empty for what is no quote."""
    if passage.form is None:
        return ""
    remarks = ["indirect"] if passage.form == "indirect" else []
    if passage.speaker and not passage.certain:
        remarks.append("uncertain")
    name = _folded(passage.speaker or UNKNOWN)
    return f"{name} ({', '.join(remarks)})" if remarks else name


def with_source(passage: Passage, origin: Origin) -> str:
    """The words, and below them ``— Ines Calloway, The Tern Bay Courier, 2026-03-04``.

    The title stands where no outlet is known; without anything to say the second line is left out.
    """
    published = origin.published.isoformat() if origin.published else ""
    parts = filter(None, (who(passage), _folded(origin.outlet or origin.title), published))
    source = ", ".join(parts)
    return f"{_folded(passage.words)}\n— {source}" if source else _folded(passage.words)


def citation(article: Article) -> str:
    """``Arden, Pell. “Harbour plan splits the council.” The Tern Bay Courier, 4 March 2026. …``.

    The address follows where there is one; the path of a file never does.
    """
    title = _closed(re.sub('["“”]', _inner, _folded(article.title)))
    day = article.published
    written = f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else "n.d."
    parts = [
        _closed(_authors([_folded(name) for name in article.byline])),
        f"“{title}”" if title else "",
        _closed(", ".join(filter(None, (_folded(article.outlet or ""), written)))),
        _closed(_folded(article.url or "")),
    ]
    return " ".join(filter(None, parts))


def _inner(mark: re.Match[str]) -> str:
    """A double mark within double marks."""
    return {"“": "‘", "”": "’"}.get(mark[0], "'")


def _closed(words: str) -> str:
    return words if not words or words.endswith((".", "?", "!", "…")) else f"{words}."


def _authors(names: Sequence[str]) -> str:
    """The first surname first, the others as they are written."""
    listed = [name for name in names if name]
    if not listed:
        return ""
    listed[0] = _inverted(listed[0])
    if len(listed) > _MOST_AUTHORS:
        return ", ".join([*listed[:_NAMED_AUTHORS], "et al."])
    return ", ".join([*listed[:-1], f"and {listed[-1]}"]) if len(listed) > 1 else listed[0]


def _inverted(name: str) -> str:
    """``Arden, Pell``; unchanged where it may not be a person's or has no surname of its own."""
    words = name.split(" ")
    cased = name.lower() != name.upper()
    if not cased or _DESKS & set(name.lower().split()) or any(map(str.isdigit, name)):
        return name
    suffix = f", {words.pop()}" if words[-1].lower() in _SUFFIXES else ""
    start = len(words) - 1
    while start > 0 and words[start - 1].islower():
        start -= 1
    if start <= 0:
        return name
    return f"{' '.join(words[start:]).rstrip(',')}, {' '.join(words[:start])}{suffix}"


# ---- Markdown


def markdown(passage: Passage, article: Article) -> str:
    """A block quote with its attribution; what is quoted makes no markup, link or HTML."""
    title = escaped(article.title)
    if article.url and article.url.startswith(("https://", "http://")):
        title = f"[{title or escaped(article.url)}](<{_address(article.url)}>)"
    outlet = escaped(article.outlet or "")
    parts = (
        escaped(who(passage)),
        title,
        f"*{outlet}*" if outlet else "",
        article.published.isoformat() if article.published else "",
    )
    source = ", ".join(filter(None, parts))
    return f"> {escaped(passage.words)}" + (f"\n>\n> — {source}" if source else "")


def escaped(words: str) -> str:
    """``words`` on one line, as Markdown that shows just them (CommonMark and GitHub's)."""
    line = _MARKUP.sub(lambda found: f"\\{found[0]}", _folded(words))
    return _LEADING.sub(lambda found: f"{found[1]}\\", line)


def _address(url: str) -> str:
    """An address for ``(<…>)``: nothing in it ends it or is read as markup."""
    coded = _IN_ADDRESS.sub(lambda found: f"%{ord(found[0]):02X}", one_line(url))
    return _REFERENCE.sub("%26", coded)


# ---- JSON


def article_object(article: Article) -> dict[str, Any]:
    """What is known about an article, as a JSON object without its text."""
    return {
        "id": article.id,
        "title": article.title,
        "path": article.path,
        "url": article.url,
        "outlet": article.outlet,
        "byline": list(article.byline),
        "published": article.published.isoformat() if article.published else None,
    }


def quote_json(article: Article, extraction: Extraction, quote: Quote) -> dict[str, Any]:
    """A quote as in ``quoth/1``, with its words, the entity that speaks, and its article."""
    speaker = extraction.speaker_of(quote)
    return {
        "schema": "quoth/1",
        "article": article_object(article),
        "words": passage_of_quote(extraction, quote).words,
        "quote": quote_object(quote),
        "speaker": entity_object(speaker) if speaker else None,
        "certain": quote.certain,
    }


def entity_json(article: Article, entity: Entity) -> dict[str, Any]:
    """An entity as in ``quoth/1``, with the article that it is in."""
    return {
        "schema": "quoth/1",
        "article": article_object(article),
        "entity": entity_object(entity),
    }


def span_json(article: Article, span: Span) -> dict[str, Any]:
    """Words that are no quote, with their place and their article."""
    return {
        "schema": "quoth/1",
        "article": article_object(article),
        "words": passage_of_span(article, span).words,
        "start": span.start,
        "end": span.end,
    }


def _folded(words: str) -> str:
    return _WHITE.sub(" ", one_line(words)).strip(" ")
