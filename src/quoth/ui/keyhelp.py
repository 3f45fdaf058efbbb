"""The keys as bound now, in sections: what the help screen and the page in the docs show."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.ui.bindings import (
    ACTIONS,
    CONTEXT_TITLES,
    CONTEXTS,
    EDITOR,
    GLOBAL,
    LIBRARY,
    LIST,
    PICKER,
    READER,
    Action,
)
from quoth.ui.keymap import Keymap
from quoth.ui.keynames import display


@dataclass(frozen=True)
class HelpRow:
    """One action: its keys (none where it has no key) and its words."""

    keys: str
    action: Action


@dataclass(frozen=True)
class HelpSection:
    """A heading and its actions."""

    title: str
    rows: tuple[HelpRow, ...]


def help_sections(keymap: Keymap, contexts: tuple[str, ...]) -> list[HelpSection]:
    """Sections of all actions: those heard in ``contexts`` by group, then the other panes'.

    ``contexts`` is nearest first, as `KeyScreen.pane_contexts`; each action is listed once.
    """
    left = list(ACTIONS)
    sections: list[HelpSection] = []

    def take(title: str, wanted: list[Action]) -> None:
        if wanted:
            rows = tuple(HelpRow(_keys(keymap, action), action) for action in wanted)
            sections.append(HelpSection(title, rows))
        for action in wanted:
            left.remove(action)

    here = set(contexts) | {GLOBAL}
    heard = [action for action in ACTIONS if here & set(action.contexts)]
    nearest = set(contexts[:1])
    heard.sort(key=lambda action: not nearest & set(action.contexts))
    for group in dict.fromkeys(action.group for action in heard):
        take(group, [action for action in heard if action.group == group])
    for context in (READER, LIST, LIBRARY, PICKER, EDITOR):
        take(CONTEXT_TITLES[context], [action for action in left if context in action.contexts])
    return sections


def _keys(keymap: Keymap, action: Action) -> str:
    return "  ".join(display(keys) for keys in keymap.keys_for(action.id))


def where(action: Action) -> str:
    """The panes in which an action is valid, as words."""
    return ", ".join(CONTEXT_TITLES[name] for name in CONTEXTS if name in action.contexts)
