"""Theme files: TOML read, checked for shape, and resolved over what they inherit.

Nothing here knows colours (that needs Textual, see `quoth.ui.theme`), so that ``quoth themes
list`` starts quickly.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from quoth.config import nearest
from quoth.ui.tomlfile import TomlFile, read_toml

T = TypeVar("T")

SPEAKERS = tuple(f"speaker-{number}" for number in range(1, 9))
MARKS = tuple(f"mark-{name}" for name in ("yellow", "green", "blue", "red", "purple", "teal"))

ROLES: tuple[str, ...] = (
    *("text", "muted", "faint", "background", "surface", "line", "accent"),
    *("quote-current-bg", "cue", "source"),
    *("speech", *SPEAKERS),
    *("hit", "hit-current"),
    *MARKS,
    *("sign-note", "sign-orphan", "good", "warn", "bad"),
)
"""Everything on the screen that has a colour of its own."""

OPTIONAL = {"speech": "text"}
"""Roles that look as another where a theme does not set them."""

BACKGROUND_ROLES = frozenset(
    {"background", "surface", "quote-current-bg", "hit", "hit-current", *MARKS}
)
"""Roles whose colour lies behind the text."""

REDUCED = "roles-256"
"""Table of the roles that look otherwise where there are but 256 colours."""

ATTRIBUTES = ("bold", "italic", "underline", "reverse")


@dataclass(frozen=True)
class RoleValue:
    """A colour, as written, and attributes of `ATTRIBUTES`."""

    colour: str
    attributes: tuple[str, ...] = ()

    def __str__(self) -> str:
        return " ".join((self.colour, *self.attributes))


@dataclass(frozen=True)
class ThemeFile:
    """One file as read: its own roles only, colours not yet checked."""

    name: str
    dark: bool
    inherits: str | None
    roles: Mapping[str, RoleValue]
    roles_256: Mapping[str, RoleValue]
    """What takes their place on a terminal of 256 colours."""
    source: TomlFile = field(compare=False, repr=False)
    """For problems found later."""


def theme_paths(folders: Iterable[Path]) -> Iterator[Path]:
    """The theme files of ``folders``, by name; a folder that is absent has none."""
    for folder in folders:
        if folder.is_dir():
            yield from sorted(folder.glob("*.toml"))


def read_themes(folders: Iterable[Path]) -> tuple[dict[str, ThemeFile], list[str]]:
    """Themes by name and a line for each problem.

    A theme of a later folder replaces one of the same name, so a reader can change a shipped one.
    """
    themes: dict[str, ThemeFile] = {}
    problems: list[str] = []
    for path in theme_paths(folders):
        source = read_toml(path)
        theme = _theme(source) if source.data else None
        if not source.data and not source.problems:
            source.report("name", "the file holds no theme")
        if theme is not None:
            themes[theme.name] = theme
        problems += source.problems
        source.problems.clear()
    return themes, problems


def _theme(source: TomlFile) -> ThemeFile:
    """The theme in one file; what has the wrong shape is reported and left out."""
    keys = ("name", "dark", "inherits", "roles", REDUCED)
    for key in source.data:
        if key not in keys:
            source.report(key, f"unknown key{nearest(key, list(keys))}")
    name = _typed(source, "name", str) or source.path.stem
    dark = _typed(source, "dark", bool)
    inherits = _typed(source, "inherits", str)
    roles, reduced = (_roles(source, table) for table in ("roles", REDUCED))
    return ThemeFile(name, True if dark is None else dark, inherits, roles, reduced, source)


def _roles(source: TomlFile, table: str) -> dict[str, RoleValue]:
    found = (_typed(source, table, dict) or {}).items()
    return {key: value for key, raw in found if (value := _role(source, key, raw))}


def _typed(source: TomlFile, key: str, kind: type[T]) -> T | None:
    value = source.data.get(key)
    if value is None or type(value) is kind:
        return value
    words = {str: "a string", bool: "true or false", dict: "a table"}
    source.report(key, f"must be {words[kind]}")
    return None


def _role(source: TomlFile, key: str, raw: object) -> RoleValue | None:
    """``"#7a4a00 underline"`` as a value, or None after reporting what is wrong."""
    if key not in ROLES:
        source.report(key, f"unknown role{nearest(key, list(ROLES))}")
        return None
    words = raw.split() if isinstance(raw, str) else []
    if not words:
        source.report(key, 'must be a colour and attributes, as "#7a4a00 underline"')
        return None
    for word in words[1:]:
        if word not in ATTRIBUTES:
            source.report(key, f'unknown attribute "{word}"{nearest(word, list(ATTRIBUTES))}')
            return None
    return RoleValue(words[0], tuple(words[1:]))
