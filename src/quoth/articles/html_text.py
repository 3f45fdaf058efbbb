"""HTML before and without a parser: references made safe, and a linear tag-stripper."""

from __future__ import annotations

import html
import re

from quoth.core.text import canonicalize

# References to control characters: parsers turn them back into what the decoder took out, and
# half of C1 is meant as quotation marks of windows-1252.
_CONTROL_REFERENCE = re.compile(
    r"&#(?:0*(?:[0-8]|1[1-9]|2\d|3[01]|12[7-9]|1[3-5]\d)(?!\d)"
    r"|[xX]0*(?:[0-8bBcCeEfF]|1[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F])(?![0-9a-fA-F]));?"
)
# Python refuses to read integers of over 4,300 digits, and no character has more than seven.
_LONG_REFERENCE = re.compile(r"&#(?:[0-9]{8,}+|[xX][0-9a-fA-F]{8,}+);?")
_REPLACEMENT = "\ufffd"
_WHITE = (0x0C, 0x0D)  # exporters end lines with a reference to a carriage return

_UNSEEN = "script style template noscript svg math head title iframe object select textarea".split()
BLOCK = frozenset(
    "address article aside blockquote body br caption dd details div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section "
    "summary table tbody td tfoot th thead title tr ul".split()
)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s/>])|<!--|<[!?/]")
_TITLE = re.compile(r"<title[^<>]{0,500}>([^<]{1,1000})", re.I)


def control_reference(reference: str) -> str:
    """The character that a reference to a control character is meant as: ``&#147;`` is ``“``."""
    digits = reference[2:].rstrip(";")
    code = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
    if code in _WHITE:
        return "\n"
    return canonicalize(chr(code)) if code > 0x7F else _REPLACEMENT


def tame_references(markup: str) -> str:
    """``markup`` without references to control characters or to absurd numbers."""
    if "&#" not in markup:
        return markup
    tamed = _CONTROL_REFERENCE.sub(lambda found: control_reference(found[0]), markup)
    return _LONG_REFERENCE.sub(_REPLACEMENT, tamed)


def unescape(words: str) -> str:
    """Text of HTML with its character references read."""
    return html.unescape(tame_references(words)) if "&" in words else words


def title_of(markup: str) -> str | None:
    """The words of the ``title`` element, if the head has one."""
    found = _TITLE.search(markup, 0, 200_000)
    return " ".join(unescape(found[1]).split()) or None if found else None


def strip_tags(markup: str) -> str:
    """The words of ``markup``, a line a block, parted by empty lines; linear, never fails.

    No tree is built: what scripts, styles, heads and comments hold is left out, every other tag
    is a border or nothing. Navigation stays, which is the price.
    """
    pieces: list[str] = []
    missing: set[str] = set()
    at = 0
    while found := _TAG.search(markup, at):
        pieces.append(markup[at : found.start()])
        name = (found[1] or "").lower()
        at = _after_tag(markup, found, missing)
        if name in BLOCK:
            pieces.append("\0")
        if name in _UNSEEN and markup[found.start() + 1] != "/":
            at = _after_element(markup, name, at, missing)
    pieces.append(markup[at:])
    blocks = (" ".join(unescape(block).split()) for block in "".join(pieces).split("\0"))
    return "\n\n".join(block for block in blocks if block)


def _after_tag(markup: str, found: re.Match[str], missing: set[str]) -> int:
    closing = "-->" if found[0] == "<!--" else ">"
    # A sign that was once looked for in vain is not there further on either.
    end = -1 if closing in missing else markup.find(closing, found.end())
    if end < 0:
        missing.add(closing)
        return found.end()
    return end + len(closing)


def _after_element(markup: str, name: str, at: int, missing: set[str]) -> int:
    if name in missing:
        return at
    end = re.compile(rf"</{name}\b", re.I).search(markup, at)
    if end is None:
        missing.add(name)
        return at
    return end.start()
