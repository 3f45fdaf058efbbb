"""HTML to an article's text: cleaned here, parsed in a child process, stripped when that fails."""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass
from datetime import date
from typing import Any

from quoth.articles.errors import ArticleError
from quoth.articles.html_text import strip_tags, tame_references, title_of
from quoth.articles.html_worker import read_frame, write_frame
from quoth.articles.metadata import Facts
from quoth.core.model import Layer
from quoth.core.span import Span
from quoth.core.text import canonicalize, one_line

LARGEST = 10_000_000
"""Bytes of the largest page that is read."""
WALL_SECONDS = 8.0
_PAGES_PER_WORKER = 200
_UNREADABLE = "the page could not be parsed: its bare words are shown"
_NO_ARTICLE = "no article was found in the page: all its words are shown"
_LITTLE = "hardly anything was found in the page: all its words are shown"


@dataclass(frozen=True, slots=True)
class Page:
    """What was read from an HTML page; ``text`` is canonical."""

    text: str
    layers: tuple[Layer, ...]
    facts: Facts
    notice: str | None


class _Worker:
    """One child process, started when needed and kept for the next page."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._pages = 0

    def start(self) -> None:
        """Have a child running; returns at once, while the child imports the parser."""
        with self._lock:
            self._ensure()

    def ask(self, markup: str) -> dict[str, Any] | None:
        """The child's answer, or None when it died, was ended or cannot be started."""
        with self._lock:
            child = self._ensure()
            if child is None or child.stdin is None or child.stdout is None:
                return None
            end = threading.Timer(WALL_SECONDS, child.kill)
            end.daemon = True
            end.start()
            try:
                write_frame(child.stdin, markup.encode("utf-8", "replace"))
                answer = read_frame(child.stdout)
            except OSError:
                answer = None
            finally:
                end.cancel()
            self._pages += 1
            if answer is None or self._pages >= _PAGES_PER_WORKER:
                self._stop()
            return json.loads(answer) if answer is not None else None

    def stop(self) -> None:
        """End the child."""
        with self._lock:
            self._stop()

    def _ensure(self) -> subprocess.Popen[bytes] | None:
        # After a fork the pipes are shared with the parent, whose answers are not ours.
        if self._child is None or self._owner != os.getpid() or self._child.poll() is not None:
            self._pages = 0
            self._owner = os.getpid()
            try:
                # -P: the folder of the articles must not be searched for Python modules.
                self._child = subprocess.Popen(
                    [sys.executable, "-P", "-m", "quoth.articles.html_worker"],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError:
                self._child = None
        return self._child

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None or self._owner != os.getpid():
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


_worker = _Worker()
atexit.register(_worker.stop)


def warm() -> None:
    """Start the parser's process, so that it imports while the caller does other work."""
    _worker.start()


def read_html(decoded: str) -> Page:
    """The article in the page ``decoded``; `ArticleError` when there are no words in it.

    Control characters and references to them go first (TRUST, pitfall 4). The parser may take 7
    seconds of processor time, 8 of the clock and 1 GiB; past that, and where its text is under
    1 % of the page and under 5 % of the page's words, the words come from `strip_tags`.
    """
    markup = tame_references(canonicalize(decoded))
    answer = _worker.ask(markup)
    if answer is None:
        return _stripped(markup, Facts(), _UNREADABLE)
    facts = _facts(answer)
    text = str(answer["text"])
    if not text or (facts.title and text == facts.title):
        return _stripped(markup, facts, _NO_ARTICLE)
    if len(text) * 100 < len(markup) and len(text) * 20 < len(strip_tags(markup)):
        return _stripped(markup, facts, _LITTLE)
    layers = tuple(
        Layer(Span(start, end), kind, value) for start, end, kind, value in answer["layers"]
    )
    return Page(canonicalize(text), layers, facts, None)


def _stripped(markup: str, facts: Facts, notice: str) -> Page:
    words = canonicalize(strip_tags(markup))
    if not words.strip():
        raise ArticleError("has no words in it")
    facts.title = facts.title or title_of(markup)
    layers: tuple[Layer, ...] = ()
    if facts.title:
        title = one_line(facts.title)
        if not words.startswith(title + "\n"):
            words = f"{title}\n\n{words}"
        layers = (Layer(Span(0, len(title)), "title"),)
    return Page(words, layers, facts, notice)


def _facts(answer: dict[str, Any]) -> Facts:
    try:
        published = date.fromisoformat(str(answer["published"])[:10])
    except ValueError:
        published = None
    authors = str(answer["author"] or "").split(";")
    return Facts(
        title=_clean(answer["title"]),
        outlet=_clean(answer["outlet"]),
        byline=tuple(name for author in authors if (name := _clean(author))),
        published=published,
        url=_clean(answer["url"]),
    )


def _clean(value: object) -> str | None:
    return " ".join(one_line(str(value)).split()) or None if value else None
