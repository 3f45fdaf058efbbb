"""The links of an article, and where each leads: what is not understood is not opened.

A target comes from the article and is hostile until shown otherwise. Only http, https and mailto
are ever opened, in the one form that `judge` gives: ASCII, the host in punycode (RFC 3490), and
everything else percent-encoded (RFC 3986), so that what is shown is what is opened.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qsl, quote, unquote, urldefrag, urljoin, urlsplit

from quoth.core.model import Article
from quoth.core.span import Span
from quoth.core.text import neutralize, one_line

LONGEST = 2_000
"""Characters of an address that can be shown whole before it is opened."""
_LONGEST_LINK = 4_000
"""Code points over which a link may be laid."""
_BARE = re.compile(r"(?<![\w@/.])(?:https?://|www\.)[^\s<>\"“”«»‹›{}|\\^`]{2,2000}", re.I)
_AFTER = ".,;:!?…'’*_~"
_BRACKETS = {")": "(", "]": "["}
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL}){{0,126}}\.?|\[[0-9a-f:.]{{2,45}}\]")
# A mail program may take what begins with a hyphen for an option.
_PERSON = r"(?!-)[^@?\s,]{1,64}@[^@?\s,]{1,255}"
_MAIL = re.compile(rf"{_PERSON}(?:,{_PERSON}){{0,20}}")
_MAIL_BREAK = re.compile(r"%0[ad]", re.I)
_MAIL_FIELDS = frozenset(("to", "cc", "bcc", "subject", "body", "in-reply-to"))
_ODD = re.compile("[\u2400-\u2421\ufffd\\\\]")
_SAFE = "/%:@!$&'()*+,;=~-._?"

TargetKind = Literal["web", "mail", "place", "refused"]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere."""

    span: Span
    target: str | None
    """As the article has it, which may be anything."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a target comes to."""

    kind: TargetKind
    address: str = ""
    """The one string that may be opened, ASCII; of a place in the article its name."""
    host: str = ""
    """Where the address leads, in ASCII."""
    remarks: tuple[str, ...] = ()
    """What a reader should know before it is opened; a line each."""
    reason: str = ""
    """Why it is refused."""


def links_in(article: Article, span: Span) -> list[Link]:
    """The links that touch ``span``, in text order: those of the layers, and bare addresses.

    The time depends on the length of ``span`` and the links there, not on the article's.
    """
    found: list[Link] = []
    first = bisect_left(
        article.layers, span.start - _LONGEST_LINK, key=lambda layer: layer.span.start
    )
    for layer in article.layers[first:]:
        if layer.span.start >= span.end:
            break
        if layer.kind == "link" and layer.span.overlaps(span):
            found.append(Link(layer.span, layer.value))
    bare = _bare(article.text, span)
    found += [link for link in bare if not any(link.span.overlaps(o.span) for o in found)]
    return sorted(found, key=lambda link: link.span)


def _bare(text: str, span: Span) -> list[Link]:
    found: list[Link] = []
    start = max(0, span.start - LONGEST)
    for match in _BARE.finditer(text, start, min(len(text), span.end + LONGEST)):
        words = _trimmed(match[0])
        here = Span(match.start(), match.start() + len(words))
        if here.overlaps(span) and "." in words.strip("."):
            target = words if "://" in words[:8] else f"https://{words}"
            found.append(Link(here, target))
    return found


def _trimmed(words: str) -> str:
    """An address without the punctuation of the sentence that it stands in."""
    while words:
        last = words[-1]
        opening = _BRACKETS.get(last)
        stray = opening is not None and words.count(last) > words.count(opening)
        if last not in _AFTER and not stray:
            break
        words = words[:-1]
    return words


def judge(raw: str | None, base: str | None = None) -> Target:
    """What may be done with the target ``raw`` of an article whose own address is ``base``.

    Never fails: what cannot be read is refused, with the reason in one line.
    """
    target = (raw or "").strip()
    if not target:
        return _refused("the link leads nowhere")
    if len(target) > LONGEST:
        return _refused(f"an address of {len(target):,} characters is too long to be shown whole")
    if not target.isprintable() or " " in target or _ODD.search(target):
        return _refused("it holds characters that no address has")
    if target.startswith("#"):
        return Target("place", unquote(target[1:]))
    try:
        return _judge(target, base)
    except (ValueError, UnicodeError):
        return _refused("it cannot be read as an address")


def _refused(reason: str) -> Target:
    return Target("refused", reason=reason)


def _judge(target: str, base: str | None) -> Target:
    scheme = urlsplit(target).scheme.lower()
    if scheme == "mailto":
        return _mail(target)
    if scheme and scheme not in ("http", "https"):
        return _refused(f"{scheme[:20]}: is never opened, only http, https and mailto")
    own = _web(base) if base and urlsplit(base).scheme.lower() in ("http", "https") else None
    if not scheme and (own is None or own.kind != "web"):
        return _refused("a page beside the article, whose address is not known")
    there = _web(target if own is None or scheme else urljoin(own.address, target))
    page, place = urldefrag(there.address)
    if place and own is not None and page == urldefrag(own.address).url:
        return Target("place", unquote(place))
    return there


def _web(target: str) -> Target:
    parts = urlsplit(target)
    host, port = _ascii(parts.hostname or ""), parts.port
    if not host:
        return _refused("it names no site")
    user, at, _ = parts.netloc.rpartition("@")
    place = f"{quote(user, safe=_SAFE)}{at}{host}" + (f":{port}" if port is not None else "")
    path, query, rest = (
        quote(part, safe=_SAFE) for part in (parts.path, parts.query, parts.fragment)
    )
    address = f"{parts.scheme.lower()}://{place}{path}"
    address += f"?{query}" if query else ""
    address += f"#{rest}" if rest else ""
    return Target("web", address, host, tuple(_remarks(host, user)))


def _ascii(host: str) -> str:
    """The host as the network knows it; empty when it is none. Raises `UnicodeError`."""
    plain = host if host.isascii() else host.encode("idna").decode("ascii")
    plain = plain.lower()
    if ":" in plain:
        plain = f"[{plain}]"
    return plain if _HOST.fullmatch(plain) else ""


def _remarks(host: str, user: str) -> list[str]:
    found = []
    if "xn--" in host:
        try:
            written = one_line(host.encode("ascii").decode("idna"))
        except UnicodeError:
            written = "letters that cannot be shown"
        found.append(f"the site’s name reads {written}, with letters other than a to z")
    if user:
        found.append(f"what stands before @ is no site: it leads to {host}")
    return found


def _mail(target: str) -> Target:
    people, _, query = target[len("mailto:") :].partition("?")
    fields = {name.lower(): value for name, value in parse_qsl(query, keep_blank_values=True)}
    if not _MAIL.fullmatch(unquote(people)):
        return _refused("it names nobody to write to")
    if fields.keys() - _MAIL_FIELDS:
        return _refused("it asks the mail program for more than a letter")
    heads = (value for name, value in fields.items() if name != "body")
    if _MAIL_BREAK.search(people) or any("\n" in head or "\r" in head for head in heads):
        return _refused("it holds line breaks, which could add lines to the head of a letter")
    address = f"mailto:{quote(people, safe=_SAFE)}" + (
        f"?{quote(query, safe=_SAFE)}" if query else ""
    )
    return Target("mail", address, unquote(people))


def place_named(article: Article, name: str) -> int | None:
    """The offset of the heading that ``name``, the part of a link after #, means; else None.

    Headings are known by their words as GitHub writes them: small letters, hyphens for spaces,
    and a number from the second of a name on.
    """
    wanted = _slug(name)
    if not wanted or wanted == "top":
        return 0
    seen: Counter[str] = Counter()
    for layer in article.layers:
        if layer.kind in ("title", "heading"):
            words = _slug(layer.span.of(article.text))
            times = seen[words]
            seen[words] += 1
            if wanted == (f"{words}-{times}" if times else words):
                return layer.span.start
    return None


def _slug(words: str) -> str:
    bare = re.sub(r"[^\w\s-]", "", neutralize(words).casefold())
    return re.sub(r"[\s_-]+", "-", bare).strip("-")
