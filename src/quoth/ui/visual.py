"""Visual mode as pure work on offsets: both ends of a selection, what moves one, text objects.

A selection has an anchor, which stays, and a caret, which moves. Both stand on the first code
point of a character with its marks that some row shows, so that the caret can always be seen; a
selection by character holds the characters at both ends, as in vim.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from quoth.core.span import Span
from quoth.ui.flow import Flow
from quoth.ui.motion import LONGEST_WORD, WINDOW, sentence_at, sentence_next, sentence_previous
from quoth.ui.reflow import Rows
from quoth.ui.wrap import graphemes_of, tab_stop

By = Literal["character", "sentence"]

_MARKS = r"!-/:-@\[-^`{-~¡-©«-±´¶-¸»¿×÷\u2010-\u2027\u2030-\u205e\u3001-\u3003\u3008-\u301f"
_LETTERS = rf"[^\s{_MARKS}]+"
_TOKEN = re.compile(rf"{_LETTERS}(?:['’\-‑]{_LETTERS})*|[{_MARKS}]+")
"""A word, or a run of marks: vim's words, but one for "don’t" and "well-known"."""
_ROW_END = re.compile(r"\n[ \t]*")
_RIGHTMOST = 1 << 30


@dataclass(frozen=True, slots=True)
class Ends:
    """A selection by where it began and where the caret is."""

    anchor: int
    caret: int
    by: By = "character"
    goal: int | None = None
    """Cell of its row that the caret keeps to while it goes from row to row."""

    @property
    def turned(self) -> Ends:
        """The same selection with the caret at its other end."""
        return replace(self, anchor=self.caret, caret=self.anchor, goal=None)

    def span(self, flow: Flow, rows: Rows) -> Span:
        """What is selected; whole sentences where it goes by sentence."""
        first, last = sorted((self.anchor, self.caret))
        if self.by == "sentence":
            return Span(sentence_at(flow, first).start, sentence_at(flow, last).end)
        return Span(first, character_at(rows, last).end)


def character_at(rows: Rows, offset: int) -> Span:
    """The shown character, with its marks, at ``offset`` or next to it; empty in an empty text."""
    row = rows.text_row(rows.row_of(offset), 1)
    characters = _characters(rows, row)
    if characters and offset >= characters[-1][1] and offset > rows.span(row).end:
        row = rows.text_row(row + 1, 1)
        characters = _characters(rows, row)
    found = next((c for c in characters if offset < c[1]), characters[-1] if characters else None)
    return Span(found[0], found[1]) if found else Span(offset, offset)


def _characters(rows: Rows, row: int) -> list[tuple[int, int, int]]:
    """Start, end and cells of each character of a row."""
    if row >= len(rows):
        return []
    span = rows.span(row)
    words = span.of(rows.flow.text).replace("\n", " ")
    return [(span.start + s, span.start + e, cells) for s, e, cells in graphemes_of(words)]


# ---- by character and by row


def right(rows: Rows, offset: int, count: int = 1) -> int:
    """``count`` characters on, over the ends of rows."""
    row = rows.row_of(offset)
    while True:
        starts = [start for start, _, _ in _characters(rows, row) if start > offset]
        if count <= len(starts):
            return starts[count - 1]
        count -= len(starts)
        following = rows.text_row(row + 1, 1) if rows.reach_row(row + 1) else row
        if following <= row:
            return starts[-1] if starts else offset
        row, offset = following, rows.span(following).start - 1


def left(rows: Rows, offset: int, count: int = 1) -> int:
    """``count`` characters back, over the starts of rows."""
    row = rows.row_of(offset)
    while True:
        starts = [start for start, _, _ in _characters(rows, row) if start < offset]
        if count <= len(starts):
            return starts[-count]
        count -= len(starts)
        before = rows.text_row(row - 1, -1) if row else row
        if before >= row:
            return starts[0] if starts else offset
        row, offset = before, rows.span(before).end


def row_start(rows: Rows, offset: int) -> int:
    """The first character of the row."""
    return rows.span(rows.row_of(offset)).start


def row_first(rows: Rows, offset: int) -> int:
    """The first character of the row that is no white space, else the first."""
    row = rows.span(rows.row_of(offset))
    words = row.of(rows.flow.text)
    return row.start + (len(words) - len(words.lstrip()) if words.strip() else 0)


def row_end(rows: Rows, offset: int) -> int:
    """The last character of the row."""
    characters = _characters(rows, rows.row_of(offset))
    return characters[-1][0] if characters else offset


def by_rows(rows: Rows, ends: Ends, count: int) -> Ends:
    """``count`` rows on, or back where it is negative, in the same cell as far as there is one."""
    row, step = rows.row_of(ends.caret), 1 if count > 0 else -1
    goal = _cell_of(rows, row, ends.caret) if ends.goal is None else ends.goal
    for _ in range(abs(count)):
        if row + step < 0 or not rows.reach_row(row + step):
            break
        row = rows.text_row(row + step, step)
    return replace(ends, caret=_at_cell(rows, row, goal), goal=goal)


def _cell_of(rows: Rows, row: int, offset: int) -> int:
    return next((cell for start, cell in _cells(rows, row) if start >= offset), 0)


def _at_cell(rows: Rows, row: int, cell: int) -> int:
    """The last character of a row that begins at ``cell`` or before."""
    starts = [start for start, at in _cells(rows, row) if at <= cell]
    return starts[-1] if starts else rows.span(row).start


def _cells(rows: Rows, row: int) -> list[tuple[int, int]]:
    """Each character of a row and the cell that it begins at."""
    found, cell, tab = [], 0, tab_stop(rows.width)
    for start, _, cells in _characters(rows, row):
        found.append((start, cell))
        cell += tab - cell % tab if rows.flow.text[start] == "\t" else cells
    return found


def to_row_end(rows: Rows, ends: Ends, count: int = 1) -> Ends:
    """To the last character of the row, or of one below; rows after it are taken to their ends."""
    lower = by_rows(rows, ends, count - 1) if count > 1 else ends
    return replace(lower, caret=row_end(rows, lower.caret), goal=_RIGHTMOST)


# ---- by word


def _tokens_from(text: str, offset: int) -> Iterable[tuple[int, int]]:
    """Start and end of the word that holds ``offset``, and of all after it."""
    for found in _TOKEN.finditer(text, max(0, offset - LONGEST_WORD)):
        if found.end() > offset:
            yield found.span()


def word_next(text: str, offset: int, count: int = 1) -> int:
    """Start of the ``count``-th word after the one at ``offset``; at last the end of the last."""
    last = offset
    for start, end in _tokens_from(text, offset):
        last = end - 1
        if start > offset:
            count -= 1
            if not count:
                return start
    return last


def word_end(text: str, offset: int, count: int = 1) -> int:
    """The last code point of the ``count``-th word that ends after ``offset``."""
    last = offset
    for _, end in _tokens_from(text, offset):
        if end - 1 > offset:
            last = end - 1
            count -= 1
            if not count:
                break
    return last


def word_previous(text: str, offset: int, count: int = 1) -> int:
    """Start of this word, if ``offset`` is inside it, else of the one before; or so on."""
    window = LONGEST_WORD
    while offset > 0 and count:
        floor = max(0, offset - window)
        starts = [found.start() for found in _TOKEN.finditer(text, floor, offset)]
        # The first may have been cut by the edge of the window.
        starts = starts[1:] if floor and window < WINDOW else starts
        if not starts and floor:
            window *= 2
            continue
        if not starts:
            break
        step = min(count, len(starts))
        offset, count, window = starts[-step], count - step, LONGEST_WORD
    return offset


# ---- text objects


def over(rows: Rows, span: Span) -> Ends:
    """Just that span selected, by character, the caret at its end."""
    first = character_at(rows, span.start).start
    return Ends(first, max(first, character_at(rows, max(span.start, span.end - 1)).start))


def grown(
    rows: Rows,
    ends: Ends,
    selected: Span,
    *,
    at: Callable[[int], Span],
    beyond: Callable[[Span, int], Span | None],
    count: int = 1,
) -> Ends:
    """The object at the caret; where that is selected already, the next one as well.

    Args:
        rows: the rows as they are shown.
        ends: the selection so far.
        selected: what it holds.
        at: the object that holds an offset.
        beyond: the object after (1) or before (-1) one, None where there is none.
        count: how many objects.
    """
    way = -1 if ends.caret < ends.anchor else 1
    found = at(ends.caret)
    new = Span(found.start, found.end)
    if selected.contains(found) and ends.anchor != ends.caret:
        new, count = Span(*selected), count + 1
    for _ in range(count - 1):
        following = beyond(found, way)
        if following is None:
            break
        found = following
        new = Span(min(new.start, found.start), max(new.end, found.end))
    chosen = over(rows, new)
    return chosen.turned if way < 0 else chosen


def token_at(text: str, offset: int) -> Span:
    """The word, or the run of marks, that holds ``offset``; else the next one, else the last."""
    found = next(iter(_tokens_from(text, offset)), None)
    if found is None and offset > 0:
        found = next(iter(_tokens_from(text, word_previous(text, offset))), None)
    return Span(*found) if found else Span(offset, offset)


def token_beyond(text: str, token: Span, way: int) -> Span | None:
    """The word or run of marks after (1) or before (-1) one, None where there is none."""
    if way > 0:
        following = next(iter(_tokens_from(text, token.end)), None)
        return Span(*following) if following else None
    start = word_previous(text, token.start)
    return None if start == token.start else token_at(text, start)


def sentence_beyond(flow: Flow, sentence: Span, way: int) -> Span | None:
    """The sentence after (1) or before (-1) one, None where there is none."""
    step = sentence_next if way > 0 else sentence_previous
    start = step(flow, sentence.start)
    return None if start == sentence.start else sentence_at(flow, start)


def paragraph_beyond(flow: Flow, paragraph: Span, way: int) -> Span | None:
    """The paragraph after (1) or before (-1) one, None where there is none."""
    return flow.paragraph_after(paragraph) if way > 0 else flow.paragraph_before(paragraph)


def running(flow: Flow, span: Span) -> str:
    """The words of ``span``; where paragraphs were wrapped by hand their rows are joined.

    Takes time by the length of the span.
    """
    text = flow.text
    if not flow.measure or "\n" not in span.of(text):
        return span.of(text)
    pieces, at = [], span.start
    paragraph: Span | None = flow.paragraph_at(span.start)
    while paragraph is not None and paragraph.start < span.end:
        start, end = max(at, paragraph.start), min(paragraph.end, span.end)
        pieces += [text[at:start], _ROW_END.sub(" ", text[start:end])]
        at = max(at, end)
        paragraph = flow.paragraph_after(paragraph)
    return "".join([*pieces, text[at : span.end]])
