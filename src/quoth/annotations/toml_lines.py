"""TOML as lines: where every key and value of a valid file stands, so that one can be replaced.

`tomllib` decides what a file says; this only finds where it says it. It is trusted with nothing:
whoever edits by it parses the result with `tomllib` and compares (see `document`).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

import tomli_w

_PART = r'"(?:[^"\\\n]|\\.)*+"|\'[^\'\n]*+\'|[A-Za-z0-9_-]++'
# Groups of several parts repeat inside an atomic group: before Python 3.11.5 a possessive repeat
# keeps what a round that fails has passed (CPython issue 106052).
_KEY = rf"(?:{_PART})(?>(?:[ \t]*+\.[ \t]*+(?:{_PART}))*)"
_LINE = re.compile(
    rf"[ \t]*+(?:(?P<open>\[\[?)[ \t]*+(?P<table>{_KEY})|(?P<key>{_KEY})[ \t]*+=[ \t]*+)?"
)
_VALUE = re.compile(
    r'"""(?>(?:[^"\\]++|\\.|"(?!""))*)"{3,5}'
    r"|'''(?>(?:[^']++|'(?!''))*)'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*+"'
    r"|'[^'\n]*+'"
    r"|[\[{]|[\]}]|#[^\n]*+|\n|[^\"'#\[\]{}\n]++",
    re.DOTALL,
)
_BARE = re.compile(r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*")
# Characters that a basic string may hold as they are, but that end a line or hide in an editor.
_ESCAPED = re.compile(
    "[\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A table's header, or a ``key = value`` in it; offsets in the scanned text."""

    table: Path
    """The table that the header opens, or that the key stands under."""
    key: Path
    """Empty for a header."""
    line: int
    """Counted from 1."""
    start: int
    """Where its first line begins."""
    value: int
    """Where the value begins."""
    value_end: int
    end: int
    """After the line feed of its last line."""


def scan(text: str, line: int = 1) -> Iterator[Entry]:
    """The headers and keys of a valid TOML text, in order; linear in its length.

    ``line`` is the number of the first line.
    """
    table: Path = ()
    at = 0
    while at < len(text):
        match = _LINE.match(text, at)
        assert match is not None  # every part of the pattern is optional
        value = match.end()
        value_end, end = _value_end(text, value)
        if match["table"] is not None:
            # An array of tables is a place of its own, never one of ours.
            table = _path(match["table"]) if match["open"] == "[" else ("[[", match["table"])
            yield Entry(table, (), line, at, value, value_end, end)
        elif match["key"] is not None:
            yield Entry(table, _path(match["key"]), line, at, value, value_end, end)
        line += text.count("\n", at, end)
        at = end


def _value_end(text: str, at: int) -> tuple[int, int]:
    """Where the value that begins at ``at`` ends, and where the next statement begins."""
    depth, last = 0, at
    while match := _VALUE.match(text, at):
        token = match[0]
        at = match.end()
        if token == "\n":
            if depth <= 0:
                return last, at
        elif token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1
        if token[0] != "#" and (bare := len(token.rstrip())):
            last = match.start() + bare
    return last, len(text)


@lru_cache(maxsize=4096)
def _path(key: str) -> Path:
    if _BARE.fullmatch(key):
        return tuple(key.split("."))
    parts: list[str] = []
    table: Any = tomllib.loads(f"{key} = 0")
    while isinstance(table, dict):
        name, table = next(iter(table.items()))
        parts.append(name)
    return tuple(parts)


def clean(text: str) -> str:
    """``text`` without lone surrogates, which no file can hold; line ends as line feeds."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATE.sub("\ufffd", text)


def to_toml(value: object) -> str:
    """A string, number, date, UTC time or list of strings as TOML, always on one line."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, bool) or not isinstance(value, (str, int, date, list)):
        raise TypeError(f"no value of a notes file: {type(value).__name__}")
    if isinstance(value, list):
        return "[" + ", ".join(to_toml(item) for item in value) + "]"
    if isinstance(value, str):
        line = tomli_w.dumps({"k": value}).removeprefix("k = ").removesuffix("\n")
        return _ESCAPED.sub(lambda char: f"\\u{ord(char[0]):04x}", line)
    return value.isoformat() if isinstance(value, date) else str(value)


def key_line(key: str, value: object, newline: str = "\n") -> str:
    """One ``key = value`` line with its end."""
    return f"{key} = {to_toml(value)}{newline}"
