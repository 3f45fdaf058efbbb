"""The keys as bound now, in sections: what the help screen and the page in the docs show."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.ui.bindings import (
    ACTIONS,
    CONTEXT_TITLES,
    CONTEXTS,
    EDITOR,
    GLOBAL,
    PICKER,
    Action,
)
from quoth.ui.keymap import Keymap
from quoth.ui.keynames import Keys, display


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
    """Sections of all actions: those heard in ``contexts`` first, then those of other panes.

    ``contexts`` is nearest first, as `KeyScreen.pane_contexts`; each action is listed once. In the
    picker and the editor, where letters are typed, keys that are letters are not heard.
    """
    nearest = contexts[:1]
    heard = {action.id: _heard(keymap, action, (*contexts, GLOBAL)) for action in ACTIONS}
    here = [action for action in ACTIONS if heard[action.id]]
    here += [a for a in ACTIONS if not keymap.keys_for(a.id) and set(contexts) & set(a.contexts)]
    here.sort(key=lambda action: not set(nearest) & set(action.contexts))
    groups = dict.fromkeys(action.group for action in here)
    blocks = {group: [(a, heard[a.id]) for a in here if a.group == group] for group in groups}
    for action in (action for action in ACTIONS if action not in here):
        pane = CONTEXT_TITLES[action.contexts[0]]
        block = blocks.setdefault(pane if action.group in groups else action.group, [])
        block.append((action, keymap.keys_for(action.id)))
    return [_section(title, rows) for title, rows in blocks.items()]


def _heard(keymap: Keymap, action: Action, contexts: tuple[str, ...]) -> tuple[Keys, ...]:
    """The ways to ``action`` that can be typed in ``contexts``."""
    typing = bool({PICKER, EDITOR} & set(contexts))
    ways = keymap.keys_for(action.id) if set(contexts) & set(action.contexts) else ()
    return tuple(
        keys
        for keys in ways
        if keymap.trie(contexts).leads_to(keys) is action
        and not (typing and (len(keys[0]) == 1 or keys[0] == "space"))
    )


def _section(title: str, rows: list[tuple[Action, tuple[Keys, ...]]]) -> HelpSection:
    shown = ((action, "  ".join(display(keys) for keys in ways)) for action, ways in rows)
    return HelpSection(title, tuple(HelpRow(keys, action) for action, keys in shown))


def where(action: Action) -> str:
    """The panes in which an action is valid, as words."""
    return ", ".join(CONTEXT_TITLES[name] for name in CONTEXTS if name in action.contexts)
