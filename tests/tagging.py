"""A stand-in for the learned tagger, for the tests of how it is chosen, loaded and done without."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from quoth.core.pace import Pace
from quoth.core.rules import RuleTagger
from quoth.core.tagger import Attribution, Document, Proposals
from quoth.core.text import one_line

NAME = "learned-0"
RULES = RuleTagger().name
PATIENCE = 20.0


@dataclass
class Model:
    """Says of a text that its first sentence is one quote; what it does besides can be set."""

    broken: Exception | None = None
    """Raised instead of being loaded."""
    fails_on: str = ""
    """Text that it cannot read."""
    on_load: Callable[[], object] = lambda: None
    on_tag: Callable[[Document], object] = lambda document: None
    threads: list[int | None] = field(default_factory=list)
    """What it was told at each loading."""
    read: list[str] = field(default_factory=list)
    """First words of the texts it read, in order."""

    @property
    def name(self) -> str:
        return NAME

    def load(self, threads: int | None = None) -> Model:
        self.threads.append(threads)
        self.on_load()
        if self.broken is not None:
            raise self.broken
        return self

    def tag(self, document: Document, pace: Pace) -> Proposals:
        self.read.append(one_line(document.text[:12]))
        self.on_tag(document)
        if self.fails_on and self.fails_on in document.text:
            raise RuntimeError("a piece\x1b is\nlost")
        content = document.sentences[:1]
        return Proposals(
            (), (Attribution("indirect", content, None, None, 0.9),) if content else ()
        )


def install(monkeypatch: pytest.MonkeyPatch, model: Model) -> Model:
    """Let ``model`` be the learned tagger, and the default again."""
    monkeypatch.delenv("QUOTH_TAGGER", raising=False)
    monkeypatch.setattr("quoth.core.taggers.DEFAULT", "learned")
    monkeypatch.setattr("quoth.core.learned.load_tagger", model.load)
    return model


class Gate:
    """Holds a tagger up until it is opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._open = threading.Event()

    def __call__(self, *_: object) -> None:
        self.reached.set()
        assert self._open.wait(PATIENCE)

    def open(self) -> None:
        self._open.set()
