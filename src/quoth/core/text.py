"""The only place where characters change: decoded text becomes the frozen text.

Every replacement is one character for one character, so that offsets stay; the one exception is
CRLF and CR, which become a line feed. What is replaced follows the terminal's control functions
(ECMA-48 C0 and C1), Unicode's bidirectional controls (UAX 9), tag and interlinear characters.
"""

from __future__ import annotations

import re

_CP1252 = {
    code: bytes([code]).decode("cp1252")
    for code in range(0x80, 0xA0)
    if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
_REPLACEMENT = "\ufffd"


def _table() -> dict[int, str]:
    table = {code: chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A)}
    table[0x7F] = "\u2421"
    table.update({code: _CP1252.get(code, _REPLACEMENT) for code in range(0x80, 0xA0)})
    table.update({0x2028: "\n", 0x2029: "\n"})
    replaced = [
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0x061C,
        *range(0xFFF9, 0xFFFC),
        *range(0xE0000, 0xE0080),
        *range(0xD800, 0xE000),
        *range(0xFDD0, 0xFDF0),
        *(plane << 16 | low for plane in range(17) for low in (0xFFFE, 0xFFFF)),
    ]
    table.update(dict.fromkeys(replaced, _REPLACEMENT))
    return table


_TABLE = _table()
_PLAIN = bytes([0x09, 0x0A, *range(0x20, 0x7F)])
# Two patterns, as a class is fast only while all in it lie below U+10000.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u2028-\u202e\u2066-\u2069\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_NONCHARACTERS = "".join(f"{chr(p << 16 | 0xFFFE)}{chr(p << 16 | 0xFFFF)}" for p in range(1, 17))
_UNSAFE_BEYOND = re.compile(f"[\U000e0000-\U000e007f{_NONCHARACTERS}]")
_COMBINING = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff"
_COMBINING += "\u20d0-\u20ff\ufe20-\ufe2f"
_STACK = 8
"""Combining marks on one character that stay."""
_STACKED = re.compile(f"[{_COMBINING}]{{{_STACK + 1},}}")


def canonicalize(decoded: str) -> str:
    """Decoded characters as frozen text: line feeds only, nothing that acts on a terminal.

    Control characters become their pictures (U+2400 and on), C1 controls the windows-1252
    character of that number, bidirectional controls and noncharacters U+FFFD, and combining
    marks after the eighth in a run U+FFFD. Tabs stay. Never fails.
    """
    text = decoded
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return neutralize(text)


def neutralize(text: str) -> str:
    """``text`` with every character that could act on a terminal replaced, one for one.

    For strings drawn on the screen or printed: titles, names, file names, error texts.
    """
    # What is wrong with the text is wrong with these few, which are found ten times as fast.
    rest = unusual(text)
    if _UNSAFE.search(rest) or _UNSAFE_BEYOND.search(rest):
        text = text.translate(_TABLE)
    if _STACKED.search(rest):
        text = _STACKED.sub(_unstacked, text)
    return text


def unusual(text: str) -> str:
    """The characters of ``text`` that are not printable ASCII, tab or line feed, in their order."""
    if text.isascii() and text.isprintable():
        return ""
    return (
        text.encode("utf-8", "surrogatepass")
        .translate(None, _PLAIN)
        .decode("utf-8", "surrogatepass")
    )


def _unstacked(run: re.Match[str]) -> str:
    marks = run[0]
    return marks[:_STACK] + _REPLACEMENT * (len(marks) - _STACK)


def one_line(text: str) -> str:
    """`neutralize` for a place that holds one line: tabs and line feeds become spaces."""
    return neutralize(text).replace("\n", " ").replace("\t", " ")
