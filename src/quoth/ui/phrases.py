"""What the foot and the sheets say in the same way everywhere: amounts, and words cut short."""

from __future__ import annotations


def amount(number: int, noun: str) -> str:
    """``1 word``, ``1,200 words``: a number with a noun that forms its plural by an s."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def shortened(words: str, most: int) -> str:
    """``words``, or the first of them and an ellipsis: at most so many code points."""
    return words if len(words) <= most else f"{words[: most - 1]}…"
