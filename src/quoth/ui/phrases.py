"""What the foot and the sheets say in the same way everywhere: amounts, and words cut short."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size


def amount(number: int, noun: str) -> str:
    """``1 word``, ``1,200 words``: a number with a noun that forms its plural by an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def shortened(words: str, most: int) -> str:
    """``words``, or the first of them and an ellipsis: at most so many code points."""
    return words if len(words) <= most else f"{words[: most - 1]}…"


def cut(words: str, cells: int) -> str:
    """``words``, or the first of them and an ellipsis: at most so many cells of the terminal."""
    if cell_len(words) <= cells:
        return words
    return f"{set_cell_size(words, cells - 1).rstrip()}…" if cells > 0 else ""
