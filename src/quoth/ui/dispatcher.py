"""Keys one after the other, and what they come to: counts, sequences, actions.

There is no time-out anywhere: a half-typed sequence waits until it is finished or dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

from quoth.ui.bindings import Action
from quoth.ui.keymap import Keymap, Node
from quoth.ui.keynames import Keys, display

COUNT_LIMIT = 999_999
"""The largest count: more than the lines of the largest article that is opened."""


@dataclass(frozen=True)
class Pending:
    """Half-typed keys: what was typed, digits included, and what may follow."""

    keys: Keys
    options: tuple[tuple[str, str], ...]
    """The possible next keys and the label of each; empty after digits alone."""

    def __str__(self) -> str:
        return display(self.keys)


@dataclass(frozen=True)
class Run:
    """A finished sequence; ``count`` is the number typed before it, if any."""

    action: Action
    count: int | None = None


@dataclass(frozen=True)
class Unknown:
    """Keys that mean nothing here; they are dropped."""

    keys: Keys

    def __str__(self) -> str:
        return display(self.keys)


@dataclass(frozen=True)
class Cancelled:
    """``esc`` dropped half-typed keys."""


Outcome = Pending | Run | Unknown | Cancelled


class Dispatcher:
    """Takes one key after the other and says what they come to."""

    def __init__(self, keymap: Keymap) -> None:
        self.keymap = keymap
        self._digits = ""
        self._keys: list[str] = []

    @property
    def busy(self) -> bool:
        """Whether keys are half typed."""
        return bool(self._digits or self._keys)

    def reset(self) -> None:
        """Forgets half-typed keys."""
        self._digits = ""
        self._keys = []

    def feed(self, key: str, contexts: tuple[str, ...]) -> Outcome:
        """The next key, as typed, with the contexts that hear it, nearest first."""
        if key == "esc" and self.busy:
            self.reset()
            return Cancelled()
        if self._is_digit(key):
            self._digits = str(min(int(self._digits + key), COUNT_LIMIT))
            return Pending(tuple(self._digits), ())
        self._keys.append(key)
        node = self._find(contexts)
        if node is None:
            typed = (*self._digits, *self._keys)
            self.reset()
            return Unknown(typed)
        if node.action is not None:
            count = int(self._digits) if self._digits else None
            self.reset()
            return Run(node.action, count)
        options = tuple((key, child.label()) for key, child in node.children.items())
        return Pending((*self._digits, *self._keys), options)

    def _is_digit(self, key: str) -> bool:
        digit = len(key) == 1 and key in "0123456789" and not self._keys
        return digit and (key != "0" or bool(self._digits))

    def _find(self, contexts: tuple[str, ...]) -> Node | None:
        node = self.keymap.trie(contexts)
        for key in self._keys:
            child = node.children.get(key)
            if child is None:
                return None
            node = child
        return node
