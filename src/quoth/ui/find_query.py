r"""What is typed after ``/`` as a pattern: plain words, or after ``\v`` a regular expression."""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import lru_cache
from math import prod
from typing import Any

from quoth.ui.folding import stripped

SIGN = "\\v"
"""What a regular expression begins with."""
MOST_REPEATS = 10_000
"""Product of all fixed repeats in an expression: compiled, they are written out."""

_BLANK = re.compile(r"\s+")
_MOST_BLANKS = 16
_ESCAPE = r"\\(?:N\{[^}]{0,80}\}|x..|u....|U........|.)|\(\?P"
_SMALL_ONLY = re.compile(_ESCAPE, re.S)
_PART = re.compile(
    rf"(?P<escape>{_ESCAPE})|(?P<brace>\{{(?!\d{{1,9}}(?:,\d{{0,9}})?\}}|,\d))", re.S
)
_REPEAT = re.compile(r"\{(\d{1,9})")


class QueryError(ValueError):
    """A regular expression that cannot be read; the message is one line for the reader."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A compiled query."""

    pattern: Any
    """Of the ``regex`` package, for the folded text."""
    by_paragraph: bool
    """Whether it meets each paragraph by itself, as regular expressions do."""
    longest: int = 0
    """Code points of the longest match; 0 for regular expressions, which have none."""


@lru_cache(maxsize=8)
def read_query(query: str, *, whole: bool = False) -> Wanted | None:
    """The pattern of a query, None for an empty one; `QueryError` for a bad expression.

    A capital in it makes the search heed case. ``whole`` takes plain words as whole words.
    """
    if query.startswith(SIGN):
        return _expression(query[len(SIGN) :])
    words = stripped(query)
    if not words.strip():
        return None
    # Imported at the first search: the page is painted without it.
    import regex

    parts = [regex.escape(part) for part in _BLANK.split(words)]
    pattern = rf"\s{{1,{_MOST_BLANKS}}}".join(parts)
    if whole:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    cased = any(map(str.isupper, words))
    longest = len(words) + _MOST_BLANKS * len(parts)
    return Wanted(regex.compile(pattern, 0 if cased else regex.IGNORECASE), False, longest)


def _expression(source: str) -> Wanted | None:
    if not source:
        return None
    import regex

    source = _folded(source)
    flags = regex.MULTILINE
    if not any(map(str.isupper, _SMALL_ONLY.sub("", source))):
        flags |= regex.IGNORECASE
    if prod(max(1, int(number)) for number in _REPEAT.findall(source)) > MOST_REPEATS:
        raise QueryError("too many repeats")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            # What Python's re refuses is refused: one syntax, and the messages that people know.
            re.compile(source)
            return Wanted(regex.compile(source, flags), True)
        except (re.error, regex.error) as error:
            raise QueryError(_reason(error)) from None
        except (RecursionError, OverflowError, ValueError) as error:
            raise QueryError(str(error)) from None


def _folded(source: str) -> str:
    """The expression with its own accents folded; no dash in it becomes a range by that."""
    source = stripped(re.sub("\\\\?[‐‑‒–—―−﹣－]", lambda _: "\\-", source))
    # A brace that begins no repeat is a brace, as for re; regex would read "{e}" as "nearly".
    return _PART.sub(lambda m: m["escape"] or "\\{", source)


def _reason(error: Exception) -> str:
    """``missing ), unterminated subpattern``: the words of an error without the place."""
    return str(getattr(error, "msg", error))
