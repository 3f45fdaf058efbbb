"""Names of keys: as a person types them in ``keys.toml``, and as Textual calls them."""

from __future__ import annotations

import unicodedata

Keys = tuple[str, ...]
"""One way to an action: the keys of a sequence as typed, ``("g", "g")``."""

LETTER = "{a-Z}"
"""Stands at the end of a sequence for any one letter, which the action is given."""

_MODIFIERS = ("ctrl", "alt", "shift")
_NAMED = frozenset(
    ["up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete"]
    + ["backspace", "tab", "enter", "esc", "space"]
    + [f"f{number}" for number in range(1, 25)]
)
_ALIASES = {"escape": "esc", "return": "enter", "page_up": "pageup", "page_down": "pagedown"}
_ALIASES |= {"del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown"}
_TEXTUAL = {"esc": "escape"}
_REPLACED = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}

FORBIDDEN: dict[str, str] = {
    "ctrl+i": "terminals send it as tab",
    "ctrl+m": "terminals send it as enter",
    "ctrl+j": "terminals send it as a line feed",
    "ctrl+h": "terminals send it as backspace",
    "ctrl+[": "terminals send it as esc",
    "ctrl+s": "terminals stop their output with it",
    "ctrl+a": "screen and tmux take it",
    "ctrl+space": "terminals send it as a null character",
    "ctrl+\\": "terminals kill the program with it",
}
"""Keys that never arrive, or arrive as another key, and why."""


def parse_key(name: str) -> str | None:
    """One key as typed in its one spelling (``Ctrl+D`` is ``ctrl+d``), or None if unknown."""
    if name.lower() == LETTER.lower():
        return LETTER
    if len(name) == 1:
        return ("space" if name == " " else name) if name.isprintable() else None
    *modifiers, base = name.split("+") if not name.endswith("++") else [*name[:-2].split("+"), "+"]
    base = base if len(base) == 1 else base.lower()
    base = _ALIASES.get(base, base)
    chosen = [modifier.lower() for modifier in modifiers]
    if len(set(chosen)) < len(chosen) or not set(chosen) <= set(_MODIFIERS):
        return None
    if len(base) == 1:
        if not base.isprintable() or not chosen or "shift" in chosen:
            return None
        base = base.lower()
    elif base not in _NAMED:
        return None
    return "+".join([modifier for modifier in _MODIFIERS if modifier in chosen] + [base])


def parse_sequence(text: str) -> Keys | None:
    """``"] q"`` as its keys, or None where one of them is unknown or there is none."""
    keys = [parse_key(name) for name in text.split(" ") if name]
    known = tuple(key for key in keys if key is not None)
    return known if known and len(known) == len(keys) else None


def textual_key(key: str) -> str:
    """Textual's name of a key as typed: ``}`` is ``right_curly_bracket``."""
    *modifiers, base = key.split("+") if len(key) > 1 and not key.endswith("++") else [key]
    if len(base) == 1 and not base.isalnum():
        base = unicodedata.name(base).lower().replace("-", "_").replace(" ", "_")
        base = _REPLACED.get(base, base)
    return "+".join([*modifiers, _TEXTUAL.get(base, base)])


_FROM_TEXTUAL = {textual_key(chr(code)): chr(code) for code in range(0x21, 0x7F)}
_FROM_TEXTUAL |= {"escape": "esc"}


def typed_key(name: str, character: str | None) -> str:
    """A key as typed from Textual's name of it and the character it gave, if any."""
    if character is not None and len(character) == 1 and character.isprintable():
        return "space" if character == " " else character
    *modifiers, base = name.split("+")
    base = _FROM_TEXTUAL.get(base, base)
    return "+".join([*(m for m in _MODIFIERS if m in modifiers), base])


def is_letter(key: str) -> bool:
    """Whether a key, as typed, is a letter of any script."""
    return len(key) == 1 and key.isalpha()


def display(keys: Keys) -> str:
    """A sequence as shown: ``gg``, ``]q``, ``m{a-Z}``, ``ctrl+d``; named keys are set apart."""
    close = all(len(key) == 1 or key == LETTER for key in keys)
    return ("" if close else " ").join(keys)
