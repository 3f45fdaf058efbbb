"""Which keys run which action: the two built-in maps, and the reader's ``keys.toml`` over them.

Knows nothing of Textual, so that commands can list and check keys without a screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quoth.config import nearest
from quoth.ui.bindings import (
    ACTIONS,
    BY_ID,
    FOOT,
    GLOBAL,
    LIBRARY,
    LIST,
    MAPS,
    MODES,
    PLAIN,
    READER,
    SELECTION,
    VISUAL,
    Action,
)
from quoth.ui.keynames import (
    FORBIDDEN,
    LETTER,
    Keys,
    display,
    is_letter,
    parse_key,
    parse_sequence,
)
from quoth.ui.tomlfile import TomlFile, read_toml


@dataclass
class Node:
    """A place in the trie: an action ends here, or more keys follow."""

    action: Action | None = None
    children: dict[str, Node] = field(default_factory=dict)

    def next(self, key: str) -> Node | None:
        """Where ``key`` leads, as typed: a key of its own goes before any letter."""
        other = self.children.get(LETTER) if is_letter(key) else None
        return self.children.get(key) or other

    def label(self) -> str:
        """What the hint box says beside the key that leads here."""
        return self.action.label if self.action else "…"

    def leads_to(self, keys: Keys) -> Action | None:
        """The action that ``keys`` come to from here."""
        node: Node | None = self
        for key in keys:
            node = node.children.get(key) if node else None
        return node.action if node else None


def together(first: Action, second: Action) -> str | None:
    """A context in which both actions hear keys at once, or None.

    Lists lie within the reader and the library, and what is global is heard in all three; the
    picker and the editor are modes that may use any key again, visual mode those of the reader.
    """
    for mine in first.contexts:
        for other in second.contexts:
            if mine == other or {mine, other} in _NESTED:
                return other if mine == GLOBAL else mine
    return None


_NESTED: tuple[set[str], ...] = (
    *({GLOBAL, pane} for pane in (READER, LIST, LIBRARY, VISUAL, SELECTION)),
    *({LIST, pane} for pane in (READER, LIBRARY)),
)


class Keymap:
    """Which keys run which action, as bound now."""

    def __init__(self, bindings: Mapping[str, Iterable[Keys]]) -> None:
        self._bindings = {action.id: tuple(bindings.get(action.id, ())) for action in ACTIONS}
        self._tries: dict[tuple[str, ...], Node] = {}

    def keys_for(self, action_id: str) -> tuple[Keys, ...]:
        """All ways to an action, in the order of its row; empty when it has no key."""
        return self._bindings[action_id]

    def shown(self, action_id: str) -> str:
        """The first way to an action as shown in foot and palette, or an empty string."""
        keys = self._bindings[action_id]
        return display(keys[0]) if keys else ""

    def trie(self, contexts: tuple[str, ...]) -> Node:
        """The keys heard in ``contexts``; where two share a key, the context named first wins."""
        root = self._tries.get(contexts)
        if root is None:
            root = self._tries[contexts] = self._build(contexts)
        return root

    def _build(self, contexts: tuple[str, ...]) -> Node:
        root = Node()
        for context in contexts:
            for action in ACTIONS:
                if context in action.contexts:
                    for keys in self._bindings[action.id]:
                        _insert(root, keys, action)
        return root


def _insert(root: Node, keys: Keys, action: Action) -> None:
    """Adds a way to ``action`` unless a context that goes before has taken it."""
    node = root
    for key in keys:
        if node.action is not None:
            return
        node = node.children.setdefault(key, Node())
    if node.action is None and not node.children:
        node.action = action


def builtin(name: str = "default") -> Keymap:
    """The built-in map ``default`` or ``plain``; ``KeyError`` for any other name."""
    if name == "default":
        table = {action.id: action.keys for action in ACTIONS}
    elif name == "plain":
        modes = {a.id: a.keys for a in ACTIONS if set(a.contexts) & MODES}
        table = PLAIN | modes
    else:
        raise KeyError(name)
    return Keymap({action: _sequences(keys) for action, keys in table.items()})


def _sequences(keys: Iterable[str]) -> list[Keys]:
    return [sequence for text in keys if (sequence := parse_sequence(text)) is not None]


@dataclass(frozen=True)
class FootItem:
    """One entry of the foot: the keys, as bound now, and what they do."""

    keys: str
    label: str
    actions: tuple[str, ...]


def foot_items(keymap: Keymap, context: str, limit: int = 6) -> tuple[FootItem, ...]:
    """At most ``limit`` entries for ``context``, most useful first; what has no key is left out."""
    items = []
    for label, actions in FOOT.get(context, ()):
        keys = " ".join(shown for action in actions if (shown := keymap.shown(action)))
        if keys:
            items.append(FootItem(keys, label, actions))
    return tuple(items[:limit])


@dataclass(frozen=True)
class KeyRow:
    """One action with its keys, for ``quoth keys list``."""

    id: str
    keys: tuple[str, ...]
    """As written in keys.toml."""
    label: str
    contexts: tuple[str, ...]


def keymap_rows(keymap: Keymap) -> tuple[KeyRow, ...]:
    """Every action in the order of the table, with its keys as bound in ``keymap``."""
    return tuple(
        KeyRow(
            action.id,
            tuple(" ".join(keys) for keys in keymap.keys_for(action.id)),
            action.label,
            action.contexts,
        )
        for action in BY_ID.values()
    )


def load_keymap(path: Path) -> tuple[Keymap, list[str]]:
    """The keymap that ``path`` (``keys.toml``) describes, and a line for each problem in it.

    Without the file: the default map. A bad entry is skipped and reported, the rest is used: an
    unknown action or key, a wrong type, a key that terminals take, a key or a beginning of a
    sequence that another action has already.
    """
    file = read_toml(path)
    builder = _Builder(file)
    for name in file.data:
        if name not in ("map", "keys"):
            builder.report(name, f"unknown key{nearest(name, ['map', 'keys'])}")
    base = file.data.get("map", "default")
    if base not in MAPS:
        builder.report("map", f"must be {' or '.join(repr(name) for name in MAPS)}")
        base = "default"
    table = file.data.get("keys", {})
    if not isinstance(table, dict):
        builder.report("keys", "must be a table")
        table = {}
    wanted = builder.entries(table)
    return builder.build(builtin(base), wanted), file.problems


MOST_KEYS = 20
"""Ways to one action that ``keys.toml`` may give."""
_DEEPEST = 2


class _Builder:
    """Checks the entries of one file and puts them over a built-in map."""

    def __init__(self, file: TomlFile) -> None:
        self._file = file

    def report(self, key: str, reason: str) -> None:
        self._file.report(key, reason)

    def entries(self, table: Mapping[str, Any], prefix: str = "") -> dict[str, list[Keys]]:
        """The good entries; ``quote.next = …`` without quotation marks is read as one too."""
        found: dict[str, list[Keys]] = {}
        for name, value in table.items():
            action = prefix + name
            if isinstance(value, dict) and action.count(".") < _DEEPEST:
                found |= self.entries(value, f"{action}.")
            elif action not in BY_ID:
                self.report(action, f"unknown action{nearest(action, list(BY_ID))}")
            elif not isinstance(value, list) or not all(isinstance(key, str) for key in value):
                self.report(action, 'must be a list of keys, as ["J", "] q"]')
            elif len(value) > MOST_KEYS:
                self.report(action, f"has more than {MOST_KEYS} keys")
            else:
                keys = [keys for text in value if (keys := self._sequence(action, text))]
                if keys or not value:
                    found[action] = keys
        return found

    def _sequence(self, action: str, text: str) -> Keys | None:
        """The keys of ``text``, or None after reporting what is wrong with them."""
        keys = parse_sequence(text)
        if keys is None:
            bad = next((name for name in text.split(" ") if name and parse_key(name) is None), "")
            self.report(action, f'unknown key "{bad}"' if bad else "a key must not be empty")
            return None
        for key in keys:
            if key in FORBIDDEN:
                self.report(action, f'"{key}" cannot be used: {FORBIDDEN[key]}')
                return None
        if keys[0] in "0123456789":
            self.report(action, f'"{text}" cannot be used: digits begin a count')
            return None
        if "esc" in keys[1:]:
            self.report(action, f'"{text}" cannot be used: esc drops half-typed keys')
            return None
        return keys if self._letter_fits(action, text, keys) else None

    def _letter_fits(self, action: str, text: str, keys: Keys) -> bool:
        """Whether "any letter" ends the keys of an action that takes one, and only those."""
        takes = BY_ID[action].takes_letter
        if takes == (keys[-1] == LETTER) and LETTER not in keys[:-1] and keys[0] != LETTER:
            return True
        reason = f"must end in {LETTER}, as" if takes else f"{LETTER} belongs only to keys like"
        self.report(action, f'"{text}" cannot be used: {reason} "m {LETTER}"')
        return False

    def build(self, base: Keymap, wanted: Mapping[str, list[Keys]]) -> Keymap:
        """``base`` with ``wanted`` over it; what clashes is reported and left out."""
        placed: dict[str, list[Keys]] = {
            action.id: list(base.keys_for(action.id))
            for action in ACTIONS
            if action.id not in wanted
        }
        for action, sequences in wanted.items():
            placed[action] = []
            for keys in sequences:
                clash = _clash(placed, BY_ID[action], keys)
                if clash is None:
                    placed[action].append(keys)
                else:
                    self.report(action, clash)
            if sequences and not placed[action]:
                kept = base.keys_for(action)
                placed[action] = [k for k in kept if _clash(placed, BY_ID[action], k) is None]
        return Keymap(placed)


def _clash(placed: Mapping[str, Iterable[Keys]], action: Action, keys: Keys) -> str | None:
    """Why ``keys`` cannot run ``action`` beside what is placed already, or None."""
    for other, sequences in placed.items():
        for taken in sequences:
            if not all(map(_alike, keys, taken)):
                continue
            context = together(action, BY_ID[other])
            if context is None:
                continue
            mine, theirs = " ".join(keys), " ".join(taken)
            if len(keys) == len(taken):
                return f'"{mine}" is {other} already ({context}); give that other keys first'
            verb = "begins" if len(keys) < len(taken) else "goes on from"
            return f'"{mine}" {verb} "{theirs}" of {other} ({context}), so one could not be typed'
    return None


def _alike(one: str, other: str) -> bool:
    """Whether one key press could be both."""
    letters = LETTER in (one, other) and (is_letter(one) or is_letter(other))
    return one == other or letters
