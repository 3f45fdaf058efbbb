"""The reader's ``config.toml``: read strictly, reported kindly, never fatal."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from quoth.core.text import one_line

MINIMUM_WIDTH, MAXIMUM_WIDTH = 40, 100


@dataclass(frozen=True)
class Config:
    """Settings with their defaults; every field is a key of ``config.toml``."""

    theme: str = ""
    """Name of a theme; empty for quoth's own dark theme (mono where colour is off)."""
    width: int = 66
    """Cells of the text column, 40 to 100."""
    sidebar: bool = True
    """Whether the who's-who sidebar is open at the start where there is room."""


def read_config(path: Path) -> tuple[Config, list[str]]:
    """The settings in ``path`` and a line for each problem; defaults where there is no file."""
    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return Config(), []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        return Config(), [f"{one_line(str(path))}: {reason_of(error)}"]
    config, problems = Config(), []
    for key, value in data.items():
        problem = _problem(key, value)
        if problem:
            problems.append(f"{one_line(str(path))}: {problem}")
        else:
            config = replace(config, **{key: value})
    return config, problems


def reason_of(error: Exception) -> str:
    """Why a file could not be read, in one line without its path."""
    if isinstance(error, OSError):
        return (error.strerror or "cannot be read").lower()
    if isinstance(error, UnicodeDecodeError):
        return "is not UTF-8"
    if isinstance(error, RecursionError):
        return "is nested too deeply"
    return one_line(str(error))


def nearest(word: str, known: list[str]) -> str:
    """`` (did you mean "x"?)`` for the known word most like ``word``, or nothing."""
    from rapidfuzz import process  # only when something is wrong

    found = process.extractOne(word, known, score_cutoff=60)
    return f' (did you mean "{found[0]}"?)' if found else ""


def _problem(key: str, value: Any) -> str | None:
    types = {field.name: type(getattr(Config(), field.name)) for field in fields(Config)}
    if key not in types:
        return f'unknown key "{one_line(key)}"{nearest(key, list(types))}'
    if type(value) is not types[key]:
        wanted = {str: "a string", int: "a whole number", bool: "true or false"}[types[key]]
        return f"{key} must be {wanted}"
    if key == "width" and not MINIMUM_WIDTH <= value <= MAXIMUM_WIDTH:
        return f"width must be {MINIMUM_WIDTH} to {MAXIMUM_WIDTH}"
    return None
