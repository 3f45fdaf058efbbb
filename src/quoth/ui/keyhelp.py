"""The keys as bound now, in sections: what the help screen and the page in the docs show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from quoth.ui.bindings import (
    ACTIONS,
    CONTEXT_TITLES,
    CONTEXTS,
    GLOBAL,
    TYPED,
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


def help_sections(
    keymap: Keymap, contexts: tuple[str, ...], *, only: Collection[str] | None = None
) -> list[HelpSection]:
    """Sections of all actions: those heard in ``contexts`` first, then those of other panes.

    ``contexts`` is nearest first, as `KeyScreen.pane_contexts`; each action is listed once. Where
    letters are typed, keys that are letters are not heard. ``only`` names the actions that the pane
    does: what it does not, and what has no key, is left out then.
    """
    heard = {action.id: _heard(keymap, action, (*contexts, GLOBAL)) for action in ACTIONS}
    here = [action for action in ACTIONS if heard[action.id]]
    if only is not None:
        here = [action for action in here if action.id in only]
    else:
        valid = (action for action in ACTIONS if set(contexts) & set(action.contexts))
        here += [action for action in valid if not keymap.keys_for(action.id)]
    here.sort(key=lambda action: not set(contexts[:1]) & set(action.contexts))
    groups = dict.fromkeys(action.group for action in here)
    blocks = {group: [(a, heard[a.id]) for a in here if a.group == group] for group in groups}
    elsewhere = ACTIONS if only is None else ()
    for action in (action for action in elsewhere if action not in here):
        pane = CONTEXT_TITLES[action.contexts[0]]
        block = blocks.setdefault(pane if action.group in groups else action.group, [])
        block.append((action, keymap.keys_for(action.id)))
    return [_section(title, rows) for title, rows in blocks.items()]


def found_sections(sections: Iterable[HelpSection], query: str) -> list[HelpSection]:
    """What is left of ``sections`` when an action is looked for by its name or its key.

    Rows fit whose keys are, or begin as, ``query``; and those whose words hold all of its words. A
    single character is a key, where there is one such.
    """
    listed = list(sections)
    by_key = _kept(listed, lambda row: any(way.startswith(query) for way in row.keys.split("  ")))
    if len(query) == 1 and by_key:
        return by_key
    words = query.casefold().split()

    def fits(row: HelpRow) -> bool:
        said = f"{row.action.label} {row.action.id} {row.action.help}".casefold()
        keys = row.keys.split("  ")
        return any(way.startswith(query) for way in keys) or all(word in said for word in words)

    return _kept(listed, fits)


def _kept(sections: list[HelpSection], fits: Callable[[HelpRow], bool]) -> list[HelpSection]:
    kept = [HelpSection(one.title, tuple(filter(fits, one.rows))) for one in sections]
    return [section for section in kept if section.rows]


def _heard(keymap: Keymap, action: Action, contexts: tuple[str, ...]) -> tuple[Keys, ...]:
    """The ways to ``action`` that can be typed in ``contexts``."""
    typing = bool(TYPED & set(contexts))
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
