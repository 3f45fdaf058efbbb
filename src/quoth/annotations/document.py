"""One notes file as read: its characters, what it says, and edits that change single lines.

Nothing here raises on the content of a file. A file that is not valid TOML as a whole is cut at
the lines that begin ``[annotation.`` and each part is read alone, so that a damaged block hides
only itself and is written back as it is.
"""

from __future__ import annotations

import math
import re
import sys
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from quoth.annotations.toml_lines import Entry, Path, key_line, scan
from quoth.files import ENDLESS_KEY

FORMAT = "quoth-notes"
VERSION = 1
MOST_BYTES = 32 * 1024 * 1024
"""A larger file is not read."""
_BLOCK = re.compile(r"^\[annotation\.", re.MULTILINE)
_CONFLICT = re.compile(r"^(<{7}|={7}|>{7})(?: |\r?$)", re.MULTILINE)
_WHERE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True, slots=True)
class Damage:
    """A part of the file that could not be read."""

    line: int
    reason: str
    text: str
    """Its characters, written back as they are."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A readable stretch of the file."""

    start: int
    line: int
    text: str
    data: dict[str, Any]


class _BadTomlError(Exception):
    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def _loads(text: str) -> dict[str, Any]:
    if endless := ENDLESS_KEY.search(text):
        raise _BadTomlError("a key of too many parts", text.count("\n", 0, endless.start()) + 1)
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise _BadTomlError("nested too deeply", 1) from None
    except ValueError as error:
        words = str(error)
        where = _WHERE.search(words)
        last = text.rstrip().count("\n") + 1
        line = int(where[1]) if where and where[1] else last
        reason = _WHERE.sub("", words) if where else words
        raise _BadTomlError(reason[:1].lower() + reason[1:], line) from None


@dataclass(frozen=True)
class Document:
    """The characters of a notes file and what they say."""

    text: str
    bom: bool = False
    data: Mapping[str, Any] | None = None
    """All that could be read, as `tomllib` gives it; None when nothing could."""
    damages: tuple[Damage, ...] = ()
    read_only: str | None = None
    """Why the file must not be written, or None."""
    parts: tuple[_Part, ...] = ()

    @property
    def article(self) -> Mapping[str, Any]:
        """The table ``[article]``; empty when there is none."""
        table = (self.data or {}).get("article", {})
        return table if isinstance(table, dict) else {}

    @property
    def annotations(self) -> Mapping[str, Any]:
        """What stands under ``annotation``, by id."""
        table = (self.data or {}).get("annotation", {})
        return table if isinstance(table, dict) else {}

    @property
    def newline(self) -> str:
        """The line end of the file: that of its first line."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Headers and keys of the readable parts, offsets in `text`."""
        return tuple(
            Entry(
                e.table,
                e.key,
                e.line,
                e.start + part.start,
                e.value + part.start,
                e.value_end + part.start,
                e.end + part.start,
            )
            for part in self.parts
            for e in scan(part.text, part.line)
        )

    @cached_property
    def _by_path(self) -> dict[Path, Entry]:
        return {e.table + e.key: e for e in reversed(self.entries)}

    def line_of(self, *path: str) -> int | None:
        """The line on which the table or key of this path stands."""
        entry = self._by_path.get(path)
        return entry.line if entry else None

    def has_header(self, *table: str) -> bool:
        """Whether the table stands under a header of its own."""
        entry = self._by_path.get(table)
        return entry is not None and not entry.key

    def encode(self) -> bytes:
        """The bytes of the file."""
        return self.text.encode("utf-8-sig" if self.bom else "utf-8")


def read(raw: bytes) -> Document:
    """The document of these bytes; what is wrong with them is in it."""
    bom = raw.startswith(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Document("", bom, read_only=f"line {line}: not UTF-8 text")
    return parse(text, bom)


def parse(text: str, bom: bool = False) -> Document:
    """As `read`, of decoded characters."""
    try:
        data = _loads(text)
    except _BadTomlError:
        return _in_parts(text, bom)
    parts = (_Part(0, 1, text, data),)
    return Document(text, bom, data, read_only=_refusal(data), parts=parts)


def _refusal(data: Mapping[str, Any]) -> str | None:
    """Why a file that says this is not written."""
    version = data.get("version")
    if data.get("format") != FORMAT:
        return f'no line format = "{FORMAT}"'
    if type(version) is not int or version < 1:
        return f"no line version = {VERSION}"
    if version > VERSION:
        return f"written by a newer quoth (version {version})"
    for name in ("article", "annotation"):
        if not isinstance(data.get(name, {}), dict):
            return f"{name} is not a table"
    return None


def _in_parts(text: str, bom: bool) -> Document:
    """A file that is not valid as a whole: the head, then block by block."""
    cuts = [0, *(m.start() for m in _BLOCK.finditer(text) if m.start()), len(text)]
    conflicts = _conflicts(text)
    data: dict[str, Any] = {}
    parts: list[_Part] = []
    damages: list[Damage] = []
    refusal = None
    line = 1
    for at, (start, end) in enumerate(pairwise(cuts)):
        piece = text[start:end]
        after = line + piece.count("\n")
        try:
            if _touches(conflicts, line, max(after - 1, line)):
                raise _BadTomlError("in a conflict of git", 1)
            found = _loads(piece)
            _add(data, found)
            parts.append(_Part(start, line, piece, found))
        except _BadTomlError as error:
            where = line + error.line - 1
            damages.append(Damage(where, error.reason, piece))
            if not at:
                refusal = f"line {where}: {error.reason}"
        line = after
    if conflicts:
        refusal = (
            f"line {conflicts[0][0]}: conflict markers of git; settle the conflict in an editor "
            "and open the article again"
        )
    return Document(text, bom, data, tuple(damages), refusal or _refusal(data), tuple(parts))


def _add(data: dict[str, Any], found: dict[str, Any]) -> None:
    """Join what one part says to the rest; what stands twice is damage."""
    blocks, more = data.get("annotation", {}), found.get("annotation", {})
    if not isinstance(blocks, dict) or not isinstance(more, dict):
        raise _BadTomlError("annotation is not a table", 1)
    twice = [*(blocks.keys() & more.keys()), *((data.keys() & found.keys()) - {"annotation"})]
    if twice:
        raise _BadTomlError(f"{min(twice)} stands twice", 1)
    data.update(found)
    if blocks or more:
        data["annotation"] = {**blocks, **more}


def _conflicts(text: str) -> list[tuple[int, int]]:
    """First and last line of each conflict; one that is not closed goes on to the end."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    at, line = 0, 1
    for marker in _CONFLICT.finditer(text):
        line += text.count("\n", at, marker.start())
        at = marker.start()
        if marker[1][0] == "<" and opened is None:
            opened = line
        elif marker[1][0] == ">" and opened is not None:
            found.append((opened, line))
            opened = None
    return found if opened is None else [*found, (opened, text.count("\n") + 1)]


def _touches(ranges: list[tuple[int, int]], first: int, last: int) -> bool:
    """Whether one of the sorted ranges shares a line with ``first`` to ``last``."""
    at = bisect_right(ranges, (last, sys.maxsize)) - 1
    return at >= 0 and ranges[at][1] >= first


Edit = tuple[int, int, str]
"""Start and end in the text, and what comes in their place."""


def apply(document: Document, edits: Iterable[Edit]) -> str:
    """The text with the edits made; edits at one place are made in the order given."""
    pieces: list[str] = []
    at = 0
    for start, end, words in sorted(edits, key=lambda edit: edit[:2]):
        pieces += (document.text[at:start], words)
        at = end
    return "".join(pieces) + document.text[at:]


def ended(document: Document) -> Document:
    """The document with the final line end that an edit at its end needs."""
    if not document.text or document.text.endswith("\n"):
        return document
    return parse(document.text + document.newline, document.bom)


def set_keys(
    document: Document,
    table: Path,
    values: Mapping[str, Any],
    order: Sequence[str],
    comments: Mapping[str, str],
) -> list[Edit]:
    """Edits that give keys of an existing table new values; None takes the key away.

    A new key comes after the last one that precedes it in ``order``; ``comments`` are written
    on a line above their key. A table that is not written as one gives no edits.
    """
    own = [e for e in document.entries if e.table == table]
    edits: list[Edit] = []
    for key in sorted(values, key=lambda k: order.index(k) if k in order else len(order)):
        entry = next((e for e in own if e.key == (key,)), None)
        above = f"# {comments[key]}{document.newline}" if key in comments else ""
        if entry is None:
            before = set(order[: order.index(key)]) if key in order else set(order)
            earlier = [e for e in own if not e.key or e.key[0] in before]
            if earlier and values[key] is not None:
                end = earlier[-1].end
                edits.append((end, end, above + key_line(key, values[key], document.newline)))
            continue
        if above:
            edits.append((entry.start, entry.start, above))
        if values[key] is None:
            edits.append((entry.start, entry.end, _comment_after(document, entry)))
        else:
            new = key_line(key, values[key], "").partition(" = ")[2]
            edits.append((entry.value, entry.value_end, new))
    return edits


def _comment_after(document: Document, entry: Entry) -> str:
    rest = document.text[entry.value_end : entry.end]
    return rest.lstrip(" \t") if "#" in rest else ""


def insert_table(document: Document, block: str, before: Path | None, after: Path) -> list[Edit]:
    """Edits that put a block of lines before the table ``before``, else after all of ``after``.

    Comments right above a header belong to it. Without either the block ends the file.
    """
    newline = document.newline
    at = len(document.text)
    if before is not None and document.damages:
        # Not a character more or less for the part above, which may be an unreadable one.
        at = _header(document, before).start
        return [(at, at, block + newline)]
    if before is not None:
        at = _with_comments(document.text, _header(document, before).start)
        lead = "" if _blank_above(document.text, at) else newline
        return [(at, at, f"{lead}{block}{newline}")]
    own = [i for i, e in enumerate(document.entries) if e.table[: len(after)] == after]
    if own and own[-1] + 1 < len(document.entries):
        at = document.entries[own[-1]].end
    tail = newline if document.text[at:].strip() and not _blank_below(document.text, at) else ""
    lead = "" if _blank_above(document.text, at) else newline
    return [(at, at, lead + block + tail)]


def _header(document: Document, table: Path) -> Entry:
    return next(e for e in document.entries if e.table == table and not e.key)


def _with_comments(text: str, at: int) -> int:
    while at:
        previous = text.rfind("\n", 0, at - 1) + 1
        if not text[previous:at].lstrip(" \t").startswith("#"):
            break
        at = previous
    return at


def _blank_above(text: str, at: int) -> bool:
    if not at:
        return True
    previous = text.rfind("\n", 0, at - 1) + 1
    return not text[previous:at].strip()


def _blank_below(text: str, at: int) -> bool:
    return not text[at : text.find("\n", at) + 1 or len(text)].strip()


def _stretches(document: Document, table: Path) -> list[tuple[int, int]]:
    """From each header of the table, or of one under it, to its last key."""
    found: list[tuple[int, int]] = []
    for entry in document.entries:
        if entry.table[: len(table)] != table:
            continue
        if entry.key and found:
            found[-1] = (found[-1][0], entry.end)
        elif not entry.key:
            found.append((entry.start, entry.end))
    return found


def block_of(document: Document, table: Path) -> str:
    """The lines of a table, comments between them included."""
    return "".join(document.text[start:end] for start, end in _stretches(document, table))


def remove_table(document: Document, table: Path) -> list[Edit]:
    """Edits that take a table's lines away, with the blank line that parted it from the next."""
    text = document.text
    edits: list[Edit] = []
    for start, end in _stretches(document, table):
        first, after = start, end
        if _blank_above(text, start):
            if end == len(text):
                first = text.rfind("\n", 0, max(0, start - 1)) + 1
            elif _blank_below(text, end):
                after = text.find("\n", end) + 1 or len(text)
        edits.append((first, after, ""))
    return edits


def same(one: object, other: object) -> bool:
    """Whether two values of TOML are equal, types and not-a-number included."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[k], other[k]) for k in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    return type(one) is type(other) and one == other
