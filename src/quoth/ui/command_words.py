"""What may be typed after ``:``: read into an order, completed, and what is wrong said in a line.

Names of actions are those of the one table. Knows nothing of a screen.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from quoth.config import nearest, shown
from quoth.core.text import one_line
from quoth.ui.bindings import BY_ID, Action

_NUMBER = re.compile(r"(\d{1,6})(%?)")
_MOST = 200
"""Completions that are offered, and names of one folder that are looked at times ten."""

ALIASES: dict[str, str] = {
    "q": "close",
    "wq": "close",
    "x": "close",
    "q!": "quit",
    "qa": "quit",
    "quit": "quit",
    "wqa": "quit",
}
"""What the hands of vim's users type."""
WORDS: dict[str, str] = {
    "theme": "NAME: put on a theme",
    "open": "PATH: read another article",
    "help": "KEY or NAME: what it does",
    "w": "nothing to save: notes are kept as they are made",
}
"""Words that are no actions, and what they do."""


@dataclass(frozen=True)
class Order:
    """What is to be done: the id of an action, or one of `WORDS` with what it is given."""

    word: str
    given: str = ""
    count: int | None = None


class CommandError(Exception):
    """What was typed is no command; the text says so in one line."""


def read_order(typed: str, actions: Sequence[Action]) -> Order | None:
    """The order in ``typed``, None for an empty line; raises `CommandError`.

    ``actions`` are those that can be done now: by id, by name, or by a beginning of one of these
    that no other has. A number is a paragraph, with ``%`` a percentage; after an action it is a
    count.
    """
    line = typed.strip().removeprefix(":").strip()
    if not line:
        return None
    if number := _NUMBER.fullmatch(line):
        return Order("move.percent" if number[2] else "move.bottom", count=int(number[1]))
    word, _, given = line.partition(" ")
    if word in WORDS:
        return Order(word, given.strip())
    if word in ALIASES and not given:
        return Order(ALIASES[word])
    name, _, last = line.rpartition(" ")
    count = int(last) if name and last.isdecimal() and len(last) < 7 else None
    action = _action(line if count is None else name, actions)
    return Order(action.id, count=count)


def _action(name: str, actions: Sequence[Action]) -> Action:
    wanted = name.casefold().strip()
    for fits in (str.__eq__, str.startswith):
        found = [a for a in actions if fits(a.id, wanted) or fits(a.label.casefold(), wanted)]
        if len(found) == 1:
            return found[0]
        if found and fits is str.startswith:
            some = ", ".join(action.id for action in found[:3])
            raise CommandError(f"{shown(name)}: could be {some}{' …' * (len(found) > 3)}")
    if wanted in BY_ID:
        raise CommandError(f"{BY_ID[wanted].label}: not here")
    known = [*WORDS, *(action.id for action in actions), *(action.label for action in actions)]
    meant = nearest(wanted, known) or nearest(wanted.partition(" ")[0], list(WORDS))
    raise CommandError(f"no command {shown(name)}{meant or ' · tab shows them'}")


@dataclass(frozen=True)
class Completion:
    """A whole line that may be meant, and what it would do."""

    line: str
    says: str


def completions(
    typed: str, actions: Sequence[Action], themes: Iterable[str], base: Path
) -> list[Completion]:
    """Lines that ``typed`` may become, best first; paths are looked for from ``base``."""
    word, space, given = typed.lstrip().partition(" ")
    if space and word == "theme":
        return [Completion(f"theme {name}", "") for name in _ranked(given, list(themes))]
    if space and word == "open":
        return [Completion(f"open {path}", "") for path in _paths(given.lstrip(), base)]
    if space and word == "help":
        ids = _ranked(given, list(BY_ID))
        return [Completion(f"help {name}", BY_ID[name].label) for name in ids]
    says = WORDS | {action.id: action.help for action in actions}
    labels = {action.id: f"{action.id} {action.label}" for action in actions}
    found = _ranked(typed.strip(), list(says), labels)
    return [Completion(name, says[name]) for name in found]


def _ranked(typed: str, names: list[str], said: dict[str, str] | None = None) -> list[str]:
    """The names that hold the letters of ``typed`` in order: beginnings first, then the closest.

    ``said`` gives further words by which a name is found.
    """
    wanted = typed.strip().casefold()
    if not wanted:
        return names[:_MOST]
    words = {name: (said or {}).get(name, name).casefold() for name in names}
    holding = [name for name in names if _in_order(wanted, words[name])]
    return sorted(holding, key=lambda name: _rank(wanted, words[name]))[:_MOST]


def _in_order(letters: str, words: str) -> bool:
    rest = iter(words)
    return all(letter in rest for letter in letters if letter != " ")


def _rank(wanted: str, words: str) -> tuple[int, int]:
    if words.startswith(wanted):
        return 0, len(words)
    parts = re.split(r"[ .-]", words)
    if any(part.startswith(wanted) for part in parts):
        return 1, len(words)
    return (2 if wanted in words else 3), len(words)


def _paths(given: str, base: Path) -> list[str]:
    """Folders and files that can be read, below the folder that ``given`` names so far."""
    from quoth.articles.loader import SUFFIXES

    folder, _, begun = given.rpartition("/")
    lead = f"{folder}/" if "/" in given else ""
    found: list[str] = []
    try:
        with os.scandir(base / Path(lead or ".").expanduser()) as entries:
            for _, entry in zip(range(_MOST * 10), entries, strict=False):
                hidden = entry.name.startswith(".") or entry.name != one_line(entry.name)
                if hidden or not entry.name.startswith(begun):
                    continue
                if entry.is_dir():
                    found.append(f"{lead}{entry.name}/")
                elif Path(entry.name).suffix.lower() in SUFFIXES:
                    found.append(lead + entry.name)
    except (OSError, ValueError, RuntimeError):
        return []
    return sorted(found)[:_MOST]
