"""Keys one after the other, and what they come to: counts, sequences, actions.

There is no time-out anywhere: a half-typed sequence waits until it is finished or dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

from quoth.ui.bindings import Action
from quoth.ui.keymap import Keymap, Node
from quoth.ui.keynames import LETTER, Keys, display, is_letter

COUNT_LIMIT = 999_999
"""The largest count: more than the lines of the largest article that is opened."""


@dataclass(frozen=True)
class Pending:
    """Half-typed keys: what was typed, digits included, and what may follow."""

    keys: Keys
    options: tuple[tuple[str, str], ...]
    """The possible next keys and the label of each; empty after digits alone."""
    asks: Action | None = None
    """The action that any letter would run."""

    def __str__(self) -> str:
        return display(self.keys)


@dataclass(frozen=True)
class Run:
    """A finished sequence; ``count`` is the number typed before it, if any."""

    action: Action
    count: int | None = None
    letter: str | None = None
    """What was typed for the letter that ends its keys, if it takes one."""


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
        self._node: Node | None = None

    @property
    def busy(self) -> bool:
        """Whether keys are half typed."""
        return bool(self._digits or self._keys)

    def reset(self) -> None:
        """Forgets half-typed keys."""
        self._digits = ""
        self._keys = []
        self._node = None

    def ask(self, action: Action, count: int | None = None) -> Pending:
        """As if all keys of an action but the letter that ends them had been typed."""
        ways = self.keymap.keys_for(action.id)
        self._digits = str(count or "")
        self._keys = list(ways[0][:-1]) if ways else [action.label]
        self._node = Node(children={LETTER: Node(action)})
        return self._pending(self._node)

    def feed(self, key: str, contexts: tuple[str, ...]) -> Outcome:
        """The next key, as typed, with the contexts that hear it, nearest first."""
        if key == "esc" and self.busy:
            self.reset()
            return Cancelled()
        if self._is_digit(key):
            self._digits = str(min(int(self._digits + key), COUNT_LIMIT))
            return Pending(tuple(self._digits), ())
        self._keys.append(key)
        node = (self._node or self.keymap.trie(contexts)).next(key)
        if node is None:
            typed = (*self._digits, *self._keys)
            self.reset()
            return Unknown(typed)
        if node.action is not None:
            count = int(self._digits) if self._digits else None
            self.reset()
            letter = key if node.action.takes_letter and is_letter(key) else None
            return Run(node.action, count, letter)
        self._node = node
        return self._pending(node)

    def _pending(self, node: Node) -> Pending:
        options = tuple((key, child.label()) for key, child in node.children.items())
        asks = node.leads_to((LETTER,))
        return Pending((*self._digits, *self._keys), options, asks)

    def _is_digit(self, key: str) -> bool:
        digit = len(key) == 1 and key in "0123456789" and not self._keys
        return digit and (key != "0" or bool(self._digits))
