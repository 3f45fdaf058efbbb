"""Which tagger reads a text: the learned one where it is wanted and can be had, else the rules."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from quoth.core.pace import AT_ONCE, Stopped
from quoth.core.text import one_line

if TYPE_CHECKING:
    from datetime import date

    from quoth.core.model import Extraction
    from quoth.core.pace import Ask, Pace
    from quoth.core.tagger import Document, Proposals, Tagger

TAGGERS = ("learned", "rules")
"""What a reader can ask for."""
DEFAULT = "learned"
LONGEST = 500_000
"""Code points (some 85,000 words) up to which the learned tagger reads a text: about twenty
seconds of work on one core. What is longer is no article, and the rules have it at once."""
TOO_LONG = f"a text of more than {LONGEST:,} characters: quotes are found by rules"
_REASON_SHOWN = 120


class Taggers:
    """The taggers of one run. The learned one is loaded when the first text needs it, once,
    whichever thread brings that text; the others wait for it."""

    def __init__(self, wanted: str = "", *, threads: int | None = None) -> None:
        """``wanted`` is one of `TAGGERS`, or empty for the default.

        ``threads`` is the number of threads that the learned tagger computes with; None leaves
        it to the tagger.
        """
        self.wanted = wanted or DEFAULT
        self._threads = threads
        self._lock = Lock()
        self._learned: Tagger | None = None
        self._fault: str | None = None

    def extract(
        self, text: str, *, published: date | None, ask: Ask | None = None
    ) -> tuple[Extraction, str | None]:
        """What is in ``text``, and a line that says why the rules found it although the learned
        tagger was wanted.

        Which tagger reads a text depends on that text alone, never on those before it. Nothing
        that is wrong with the model is raised. Time is linear in the length. ``ask`` is that of
        `quoth.core.pipeline.extract`.
        """
        from quoth.core.learned import ModelError
        from quoth.core.pipeline import extract

        if self.wanted == "rules":
            return extract(text, published=published, ask=ask), None
        if len(text) > LONGEST:
            return extract(text, published=published, ask=ask), TOO_LONG
        try:
            return extract(text, published=published, tagger=self._load(), ask=ask), None
        except ModelError as error:
            remark = f"the model cannot be used ({error}); quotes are found by rules"
            return extract(text, published=published, ask=ask), remark

    def _load(self) -> Tagger:
        """The learned tagger; raises `ModelError` with the same reason every time."""
        from quoth.core.learned import ModelError, load_tagger

        with self._lock:
            if self._learned is None and self._fault is None:
                try:
                    self._learned = _Candid(load_tagger(self._threads))
                except Exception as error:
                    self._fault = _reason(error)
            if self._learned is None:
                raise ModelError(self._fault)
            return self._learned


@dataclass(frozen=True, slots=True)
class _Candid:
    """The learned tagger, whose every fault is a `ModelError`."""

    tagger: Tagger

    @property
    def name(self) -> str:
        return self.tagger.name

    def tag(self, document: Document, pace: Pace = AT_ONCE) -> Proposals:
        from quoth.core.learned import ModelError

        try:
            return self.tagger.tag(document, pace)
        except Stopped:
            raise
        except Exception as error:
            raise ModelError(_reason(error)) from error


def _reason(error: Exception) -> str:
    """Why the model cannot be used, in one line; whatever goes wrong inside a library counts."""
    from quoth.core.learned import ModelError

    if isinstance(error, ModelError):
        reason = str(error)
    elif isinstance(error, ImportError) and error.name:
        reason = f"{error.name} is not installed"
    else:
        reason = f"{type(error).__name__}: {error}"
    line = one_line(reason)
    return line if len(line) <= _REASON_SHOWN else line[: _REASON_SHOWN - 1] + "…"
