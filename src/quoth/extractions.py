"""What was found in each article, found once a run; the article on the screen goes first."""

from __future__ import annotations

from collections import OrderedDict
from concurrent.futures import Future
from threading import Condition, Lock
from typing import TYPE_CHECKING

from quoth.core.taggers import Taggers

if TYPE_CHECKING:
    from quoth.core.model import Article, Extraction

KEPT = 64
"""Extractions of the articles used last."""

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

    def wait(self) -> None:
        """Until nothing goes before."""
        with self._changed:
            self._changed.wait_for(lambda: not self._ahead)


class Extractions:
    """Safe to use from threads: two that ask for one article share the work on it."""

    def __init__(self, taggers: Taggers) -> None:
        self._taggers = taggers
        self._lock = Lock()
        self._made: OrderedDict[_Key, Future[_Made]] = OrderedDict()

    def of(self, article: Article) -> Extraction:
        """The article's extraction; waits for the work if it was not done before."""
        key = self._key(article)
        with self._lock:
            known = self._made.get(key)
            made = self._made.setdefault(key, Future())
            self._made.move_to_end(key)
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
        if known is None:
            self._make(article, made)
        return made.result()[0]

    def known(self, article: Article) -> Extraction | None:
        """The article's extraction if it is there by now; never waits."""
        made = self._done(article)
        return made[0] if made else None

    def remark(self, article: Article) -> str | None:
        """Why the rules read this article, where the learned tagger was wanted; never waits."""
        made = self._done(article)
        return made[1] if made else None

    def _make(self, article: Article, made: Future[_Made]) -> None:
        try:
            made.set_result(self._taggers.extract(article.text, published=article.published))
        except BaseException as error:
            with self._lock:
                self._made.pop(self._key(article), None)
            made.set_exception(error)

    def _done(self, article: Article) -> _Made | None:
        with self._lock:
            made = self._made.get(self._key(article))
        return made.result() if made and made.done() and not made.exception() else None

    def _key(self, article: Article) -> _Key:
        return article.text_hash, str(article.published), self._taggers.wanted
