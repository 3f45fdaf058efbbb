"""What was found in each article, found once a run; the article on the screen goes first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from math import inf
from threading import Condition, Lock
from time import monotonic, sleep
from typing import TYPE_CHECKING

from quoth.core.pace import Stopped
from quoth.core.taggers import Taggers

if TYPE_CHECKING:
    from quoth.core.model import Article, Extraction

KEPT = 64
"""Extractions of the articles used last."""
LOOK_SECONDS = 0.1
"""Between two looks of a waiting thread whether it is still to wait."""

HELD_SECONDS = 0.08
"""After a key, in which nothing is computed behind the page: three frames."""

_Key = tuple[str, str, str]
_Made = tuple["Extraction", "str | None"]


class Precedence:
    """Work for what is on the screen goes before work behind it.

    ``with precedence:`` stands around the first kind; the second calls `wait` before each piece.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._ahead = 0

    def __enter__(self) -> None:
        with self._changed:
            self._ahead += 1

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._ahead -= 1
            self._changed.notify_all()

    def wait(self, seconds: float | None = None) -> bool:
        """Until nothing goes before, or that long; whether nothing does now."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._ahead, seconds)


class Stillness:
    """Work behind the page holds while a key is answered, and goes on when keys rest.

    Two threads that compute share one interpreter: each key would take twice as long.
    """

    def __init__(
        self, now: Callable[[], float] = monotonic, pause: Callable[[float], None] = sleep
    ) -> None:
        self._now, self._pause = now, pause
        self._until = -inf

    def stir(self) -> None:
        """A key was pressed, or whatever else makes a new frame; from any thread."""
        self._until = self._now() + HELD_SECONDS

    def wait(self) -> bool:
        """For the rest of the time that the last key has; whether there was none meanwhile."""
        left = self._until - self._now()
        if left > 0:
            self._pause(left)
        return self._until <= self._now()


def _never() -> bool:
    return False


def _nobody(share: float) -> None:
    """Takes note of nothing."""


@dataclass(frozen=True, eq=False)
class Asker:
    """Somebody who wants an extraction; what is called here is called from any thread."""

    stop: Callable[[], bool] = _never
    """Whether it is not wanted any more."""
    behind: bool = False
    """Whether it gives way to work for what is on the screen."""
    told: Callable[[float], None] = _nobody
    """Told now and then how much is done, 0 to 1; the work waits until it returns."""


def _again(error: BaseException) -> BaseException:
    """The same, that was not raised yet: with its frames it would keep the article, and itself."""
    try:
        return type(error)(*error.args)
    except Exception:
        return RuntimeError(f"{type(error).__name__}: {error}")


@dataclass(eq=False)
class _Work:
    """One extraction under way or done, and all who want it."""

    made: Future[_Made] = field(default_factory=Future)
    askers: list[Asker] = field(default_factory=list)

    def ask(self, share: float, ahead: Precedence, still: Stillness) -> None:
        """Goes on while anybody wants it; waits for keys, and where all of those give way."""
        while True:
            wanted = [asker for asker in tuple(self.askers) if not asker.stop()]
            if not wanted:
                raise Stopped
            first = not all(asker.behind for asker in wanted) or ahead.wait(LOOK_SECONDS)
            if still.wait() and first:
                break
        for asker in wanted:
            asker.told(share)

    def wait(self, asker: Asker) -> _Made:
        """What somebody else makes; raises `Stopped` when ``asker`` is not to wait any more."""
        while True:
            try:
                error = self.made.exception(LOOK_SECONDS)
            except TimeoutError:
                if asker.stop():
                    raise Stopped from None
                continue
            if error is not None:
                raise _again(error)
            return self.made.result()


class Extractions:
    """Safe to use from threads: two that ask for one article share the work on it."""

    def __init__(self, taggers: Taggers) -> None:
        self._taggers = taggers
        self._lock = Lock()
        self._works: OrderedDict[_Key, _Work] = OrderedDict()
        self.ahead = Precedence()
        """Of the article that is open, before the survey."""
        self.still = Stillness()
        """Of the keys."""

    def of(self, article: Article, asker: Asker | None = None) -> Extraction:
        """The article's extraction; waits for the work if it was not done before.

        Raises `quoth.core.pace.Stopped` when ``asker`` says so; the work itself ends only when
        nobody else wants it, and nothing of it is kept.
        """
        asker = asker or Asker()
        while True:
            work, mine = self._join(self._key(article), asker)
            try:
                return (self._make(article, work) if mine else work.wait(asker))[0]
            except Stopped:
                if asker.stop():
                    raise
                # It ended for those who asked before, at the moment when this one came.

    def known(self, article: Article) -> Extraction | None:
        """The article's extraction if it is there by now; never waits."""
        made = self._done(article)
        return made[0] if made else None

    def remark(self, article: Article) -> str | None:
        """Why the rules read this article, where the learned tagger was wanted; never waits."""
        made = self._done(article)
        return made[1] if made else None

    def _join(self, key: _Key, asker: Asker) -> tuple[_Work, bool]:
        """The work on an article, and whether the caller is to do it."""
        with self._lock:
            mine = key not in self._works
            work = self._works.setdefault(key, _Work())
            if not work.made.done():
                work.askers.append(asker)
            self._works.move_to_end(key)
            while len(self._works) > KEPT:
                self._works.popitem(last=False)
            return work, mine

    def _make(self, article: Article, work: _Work) -> _Made:
        def ask(share: float) -> None:
            work.ask(share, self.ahead, self.still)

        try:
            made = self._taggers.extract(article.text, published=article.published, ask=ask)
        except BaseException as error:
            with self._lock:
                self._works.pop(self._key(article), None)
            work.made.set_exception(_again(error))
            raise
        work.made.set_result(made)
        work.askers.clear()
        return made

    def _done(self, article: Article) -> _Made | None:
        with self._lock:
            work = self._works.get(self._key(article))
        made = work.made if work else None
        return made.result() if made and made.done() and not made.exception() else None

    def _key(self, article: Article) -> _Key:
        return article.text_hash, str(article.published), self._taggers.wanted
