"""One paragraph as rows: where words part, where they may be broken, how wide they are; pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, get_character_cell_size, split_graphemes

TAB = 8
"""Cells between tab stops, counted from the start of the row."""
SOFT_HYPHEN = "\u00ad"
"""Where a word may be broken."""
UNSENT = re.compile("\u00ad|(?<!\u200d.)\ufe0f(?!\u200d)")
"""What terminals and multiplexers do not agree on the width of, so that it is not sent to one: the
soft hyphen, and the selector that would have a sign of one cell drawn as an emoji of two. To be
looked for in one character with its marks."""
LADDER = 3
"""Rows that may end in a hyphen one after the other."""

Breaks = Callable[[str], Sequence[int]]
"""Where a word may be hyphenated: numbers of letters that stay before the hyphen, in order."""

_NOT_PLAIN = re.compile("[^ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e]")
_HINGES = "-–—/"
_ADDRESS = re.compile(r"\w{1,20}://|www\.|\w@\w")
_PARTS, _ADDRESS_HINGES = "/?&#", "/.?&=-_#%:,;@+~"
_NEAR = 12
"""Cells that may stay empty so that an address parts between its parts, not within one."""
_WORD = re.compile(r"[^\W\d_]{5,40}")
_LOOSE = 3
"""Cells that may stay empty before a word is hyphenated."""
_CLOSING = frozenset("”’\"')]}»›,.;:!?…、。，．」』）】")
_FLAG = range(0x1F1E6, 0x1F200)

Grapheme = tuple[int, int, int]
"""Start, end and cells of a character with its marks."""


class Cut(NamedTuple):
    """The rows of one paragraph, in code points of it."""

    starts: list[int]
    ends: list[int]
    hyphens: list[int]
    """The ends at which a hyphen is to be drawn."""


def tab_stop(width: int) -> int:
    """Cells between tab stops in a column of ``width``: one cell where there is no room."""
    return TAB if width >= 3 * TAB else 1


def wrap(piece: str, width: int, *, first: int = 0, breaks: Breaks | None = None) -> Cut:
    """The rows of ``piece``, a paragraph; the first of them ``first`` cells narrower, or wider.

    No row is wider than ``width`` cells (at least 1), its drawn hyphen included, unless one
    character alone is. What lies between two rows is white space only. Where a row would end in
    a hole, a word is broken: after a hyphen, dash or slash; in an address that no row can hold,
    after its signs; by ``breaks``; and what is longer than a row and can be broken nowhere, at
    any character.
    """
    if "\n" in piece:
        piece = piece.replace("\n", " ")
    widths = (max(1, width - first), max(1, width))
    if "\t" not in piece and (piece.isascii() or not _NOT_PLAIN.search(piece)):
        return _wrap_plain(piece, widths, breaks)
    return _wrap_cells(piece, widths, breaks)


def cells_of(words: str) -> int:
    """Cells of ``words``, which hold no tab, as `wrap` counts them."""
    return sum(cells for _, _, cells in graphemes_of(words)) if _uneven(words) else len(words)


def _uneven(words: str) -> bool:
    return not words.isascii() and _NOT_PLAIN.search(words) is not None


def _wrap_plain(piece: str, widths: tuple[int, int], breaks: Breaks | None) -> Cut:
    """`wrap` where each character is one cell."""
    found = Cut([], [], [])
    starts, ends, _ = found
    start, size, width = 0, len(piece), widths[0]
    most = _LOOSE if breaks else _wide_hole(widths[1])
    rfind = piece.rfind
    while size - start > width:
        limit = start + width
        cut = rfind(" ", start + 1, limit + 1)
        if cut < 0 or limit - cut > most:
            search = _Hole(piece, start, cut, limit, limit - 1, widths[1], limit - cut)
            cut, hyphen = search.cut(None if _laddered(found) else breaks)
            if hyphen:
                found.hyphens.append(cut)
        starts.append(start)
        end = cut
        while piece[end - 1] == " " and end - 1 > start:
            end -= 1
        ends.append(end)
        start = cut
        while start < size and piece[start] == " ":
            start += 1
        width = widths[1]
    if start < size:
        starts.append(start)
        ends.append(max(start + 1, len(piece.rstrip(" "))))
    return found


def _wide_hole(width: int) -> int:
    """Cells that may stay empty at the end of a row before a word or address is parted."""
    return max(8, width // 5)


def _laddered(found: Cut) -> bool:
    return len(found.hyphens) >= LADDER and found.hyphens[-LADDER:] == found.ends[-LADDER:]


class _Hole(NamedTuple):
    """The end of a row that would stay too empty if the next word went to the next row."""

    piece: str
    start: int
    """Of the row."""
    space: int
    """The last place where words part; before ``start`` when there is none."""
    limit: int
    """The first character that has no room."""
    hyphen_limit: int
    """The first character that has no room beside a hyphen."""
    width: int
    hole: int
    """Cells that would stay empty."""

    def cut(self, breaks: Breaks | None) -> tuple[int, bool]:
        """Where the row ends, and whether a hyphen is drawn there."""
        piece, space, limit = self.piece, self.space, self.limit
        parted = space > self.start and bool(piece[self.start : space].strip())
        begin = max(space, self.start)
        end = piece.find(" ", limit, begin + 4 * self.width + 1)
        word = piece[begin : end if end >= 0 else begin + 4 * self.width].strip()
        endless = len(word) > self.width
        address = _ADDRESS.search(word) is not None
        if parted and address and not endless:
            return space, False
        wide = not parted or self.hole > _wide_hole(self.width)
        if wide and (at := self._address_hinge() if address or endless else self._hinge(_HINGES)):
            return at, False
        if not address and (at := self._hyphen(begin, breaks)):
            return at, True
        return (space if parted else limit), False

    def _address_hinge(self) -> int:
        """Between two parts of an address, or of a file's name; 0 for nowhere."""
        part, sign = self._hinge(_PARTS), self._hinge(_ADDRESS_HINGES)
        return part if part and sign - part <= _NEAR else sign

    def _hinge(self, signs: str) -> int:
        """After the last of ``signs`` that stands between two parts of a word; 0 for none."""
        piece = self.piece
        for at in range(min(self.limit, len(piece) - 1) - 1, max(self.space, self.start), -1):
            apart = piece[at - 1] not in _HINGES or signs is not _HINGES
            if piece[at] in signs and apart and piece[at + 1].isalnum():
                return at + 1
        return 0

    def _hyphen(self, begin: int, breaks: Breaks | None) -> int:
        """Where the word from ``begin`` may be hyphenated with room for it; 0 for nowhere."""
        piece, most = self.piece, self.hyphen_limit
        soft = piece.rfind(SOFT_HYPHEN, begin + 1, most)
        if soft > begin and soft + 1 < len(piece) and piece[soft + 1].isalpha():
            return soft + 1
        best = 0
        for word in _WORD.finditer(piece, begin, most + 40) if breaks else ():
            if word.start() >= most:
                break
            assert breaks is not None
            places = [word.start() + place for place in breaks(word[0])]
            best = max([best, *(place for place in places if begin < place <= most)])
        return best


def _wrap_cells(piece: str, widths: tuple[int, int], breaks: Breaks | None) -> Cut:
    """`wrap` where characters may take no cell, two cells, or reach to the next tab stop."""
    found = Cut([], [], [])
    tab, width = tab_stop(widths[1]), widths[0]
    most = _LOOSE if breaks else _wide_hole(widths[1])
    graphemes = graphemes_of(piece)
    white = [end == start + 1 and piece[start] in " \t" for start, end, _ in graphemes]
    at, count = 0, len(graphemes)
    while at < count:
        first, column, cut, filled = at, 0, 0, 0
        hyphened = at
        while at < count:
            start, _, cells = graphemes[at]
            if piece[start] == "\t":
                cells = tab - column % tab
            if at > first and (white[at] or _between(piece, graphemes[at - 1], start)):
                cut, filled = at, column
            if column + cells > width and at > first:
                break
            column += cells
            at += 1
            hyphened = at if column < width else hyphened
        start = graphemes[first][0]
        if at < count:
            parted = cut > first and not all(white[first:cut])
            hole = width - filled
            if not parted or hole > most:
                search = _Hole(
                    piece,
                    start,
                    graphemes[cut][0] if parted else -1,
                    graphemes[at][0],
                    graphemes[min(hyphened, at)][0],
                    widths[1],
                    hole,
                )
                place, hyphen = search.cut(None if _laddered(found) else breaks)
                at = bisect_left(graphemes, place, key=_start_of)
                at = max(first + 1, at if graphemes[at][0] == place else at - 1)
                if hyphen and graphemes[at][0] == place:
                    found.hyphens.append(place)
            else:
                at = cut
        end = graphemes[at][0] if at < count else len(piece)
        found.starts.append(start)
        found.ends.append(max(start + 1, start + len(piece[start:end].rstrip(" \t"))))
        while at < count and white[at]:
            at += 1
        width = widths[1]
    return found


def _start_of(grapheme: Grapheme) -> int:
    return grapheme[0]


def graphemes_of(piece: str) -> list[Grapheme]:
    """Start, end and cells of each character with its marks; a tab stands by itself, one cell.

    Two regional indicators are one flag, as terminals draw them; what is `UNSENT` has no cell.
    """
    found: list[Grapheme] = []
    base = 0
    for part in piece.split("\t"):
        if base:
            found.append((base - 1, base, 1))
        found += [(base + s, base + e, cells) for s, e, cells in split_graphemes(part)[0]]
        base += len(part) + 1
    if may_be_unsent(piece):
        found = [(s, e, _cells_sent(piece[s:e], cells)) for s, e, cells in found]
    return _with_flags(piece, found) if any(ord(c) in _FLAG for c in piece) else found


def may_be_unsent(words: str) -> bool:
    """Whether it may hold what is `UNSENT`: that is decided in each character by itself."""
    return "\ufe0f" in words or "\u00ad" in words


def _cells_sent(grapheme: str, cells: int) -> int:
    sent = UNSENT.sub("", grapheme)
    return cells if sent == grapheme else cell_len(sent)


def _with_flags(piece: str, graphemes: list[Grapheme]) -> list[Grapheme]:
    found: list[Grapheme] = []
    open_flag = False
    for start, end, cells in graphemes:
        letter = ord(piece[start]) in _FLAG
        if letter and open_flag and found[-1][1] == found[-1][0] + 1:
            found[-1] = (found[-1][0], end, found[-1][2] + cells)
            open_flag = False
        else:
            found.append((start, end, cells))
            open_flag = letter
    return found


def _between(piece: str, before: Grapheme, start: int) -> bool:
    """Whether a row may end between two characters that no space parts: beside a wide one."""
    if piece[start - 1] == "\u200b":
        return True
    if piece[start] in _CLOSING:
        return False
    return before[2] == 2 or get_character_cell_size(piece[start]) == 2
