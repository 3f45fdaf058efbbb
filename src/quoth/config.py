"""The reader's ``config.toml``: read strictly, reported kindly, never fatal."""

from __future__ import annotations

import contextlib
import re
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from quoth.core.taggers import TAGGERS
from quoth.core.text import one_line
from quoth.files import ENDLESS_KEY, make_folder, read_bytes

MINIMUM_WIDTH, MAXIMUM_WIDTH = 40, 100
AUTO, BY_TERMINAL, BY_COMMAND, BY_FILE = "auto", "osc52", "command", "file"
CLIPBOARDS = (AUTO, BY_TERMINAL, BY_COMMAND, BY_FILE)
"""How text is copied: terminal and command, the terminal alone, a command alone, into a file."""
LARGEST = 100_000
"""Bytes; nothing that a person writes for quoth is near it."""
_WORD_SHOWN = 60
_GREETED = "greeted"
"""Empty file in the state folder."""
_RANGES = {"width": (MINIMUM_WIDTH, MAXIMUM_WIDTH), "margin": (0, 40), "spacing": (0, 2)}
_LANGUAGE = re.compile(r"[a-z]{2,3}([-_][A-Za-z]{2,8}){0,2}")


@dataclass(frozen=True)
class Config:
    """Settings with their defaults; every field is a key of ``config.toml``."""

    theme: str = ""
    """Name of a theme; empty for quoth's own dark theme (mono where colour is off)."""
    width: int = 66
    """Cells of the text column, 40 to 100."""
    margin: int = 7
    """Cells kept free on either side of it as long as it is wider than 56, 0 to 40."""
    spacing: int = 1
    """Empty rows between paragraphs, 0 to 2; with 0 their first lines are set in."""
    justify: bool = False
    """Whether the rows of a paragraph end flush."""
    hyphenate: bool | str = False
    """Whether words are hyphenated, as English or as the language of this code ("de")."""
    sidebar: bool = True
    """Whether the who's-who sidebar is open at the start where there is room."""
    tagger: str = ""
    """What finds the quotes, one of `TAGGERS`; empty for the default."""
    clipboard: str = AUTO
    """What copies text, one of `CLIPBOARDS`."""
    mouse: bool = True
    """Whether the mouse is quoth's; without it, it selects as the terminal does."""
    hints: bool = True
    """Whether the first runs show a line with the keys to begin with."""


def read_config(path: Path) -> tuple[Config, list[str]]:
    """The settings in ``path`` and a line for each problem; defaults where there is no file."""
    try:
        data = parse_settings(read_settings(path))
    except FileNotFoundError:
        return Config(), []
    except SETTINGS_ERRORS as error:
        return Config(), [f"{one_line(str(path))}: {reason_of(error)}"]
    config, problems = Config(), []
    for key, value in data.items():
        problem = _problem(key, value)
        if problem:
            problems.append(f"{one_line(str(path))}: {problem}")
        else:
            config = replace(config, **{key: value})
    return config, problems


SETTINGS_ERRORS = (OSError, ValueError, RecursionError)
"""What `read_settings` and `parse_settings` raise; `reason_of` puts it into words."""


def read_settings(path: Path) -> str:
    """The characters of one of the reader's own TOML files; raises `SETTINGS_ERRORS`."""
    raw = read_bytes(path, LARGEST + 1)
    if len(raw) > LARGEST:
        raise ValueError(f"is larger than {LARGEST // 1000} KB")
    return raw.decode("utf-8-sig")


def parse_settings(text: str) -> dict[str, Any]:
    """What the TOML ``text`` says; raises `SETTINGS_ERRORS`."""
    if ENDLESS_KEY.search(text):
        raise ValueError("has a key of too many parts")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        raise
    except ValueError:
        raise ValueError("has a number of too many digits") from None


def reason_of(error: Exception) -> str:
    """Why a file could not be read, in one line without its path."""
    if isinstance(error, OSError):
        return (error.strerror or "cannot be read").lower()
    if isinstance(error, UnicodeDecodeError):
        return "is not UTF-8"
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return one_line(str(error))


def shown(word: str) -> str:
    """``word`` of a file as a message shows it: on one line, and never a long one."""
    line = one_line(word[: _WORD_SHOWN + 1])
    return line if len(line) <= _WORD_SHOWN else f"{line[: _WORD_SHOWN - 1]}…"


def hints_due(config: Config, state: Path) -> bool:
    """Whether this reader is to be greeted: not if they will not, or were before."""
    return config.hints and not (state / _GREETED).exists()


def end_hints(state: Path) -> None:
    """The reader was greeted; where that cannot be kept, they will be again."""
    with contextlib.suppress(OSError):
        make_folder(state)
        (state / _GREETED).touch(mode=0o600)


def nearest(word: str, known: list[str]) -> str:
    """`` (did you mean "x"?)`` for the known word most like ``word``, or nothing if none is near.

    Near is an Indel similarity of 65 in 100: two letters of three changed places, or better.
    """
    from rapidfuzz import fuzz, process  # only when something is wrong

    found = process.extractOne(word[:_WORD_SHOWN], known, scorer=fuzz.ratio, score_cutoff=65)
    return f' (did you mean "{found[0]}"?)' if found else ""


def _problem(key: str, value: Any) -> str | None:
    types = {field.name: type(getattr(Config(), field.name)) for field in fields(Config)}
    if key not in types:
        return f'unknown key "{shown(key)}"{nearest(key, list(types))}'
    if key == "hyphenate":
        good = type(value) is bool or (type(value) is str and _LANGUAGE.fullmatch(value))
        return None if good else 'hyphenate must be true, false or the code of a language ("de")'
    if type(value) is not types[key]:
        wanted = {str: "a string", int: "a whole number", bool: "true or false"}[types[key]]
        return f"{key} must be {wanted}"
    least, most = _RANGES.get(key, (0, 0))
    if key in _RANGES and not least <= value <= most:
        return f"{key} must be {least} to {most}"
    if key == "tagger" and value not in ("", *TAGGERS):
        known = " or ".join(f'"{name}"' for name in TAGGERS)
        return f"tagger must be {known}{nearest(value, list(TAGGERS))}"
    if key == "clipboard" and value not in CLIPBOARDS:
        known = ", ".join(f'"{name}"' for name in CLIPBOARDS)
        return f"clipboard must be one of {known}{nearest(value, list(CLIPBOARDS))}"
    return None
