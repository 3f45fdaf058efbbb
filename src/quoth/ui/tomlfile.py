"""The reader's own TOML files: read once, every problem one line with file, line and key."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from quoth.config import SETTINGS_ERRORS, parse_settings, read_settings, reason_of, shown
from quoth.core.text import one_line

MOST_PROBLEMS = 50
"""Problems listed of one file: whoever made so many made them all alike."""
_LONGEST = 400


@dataclass
class TomlFile:
    """What a file holds (nothing if it is absent or broken) and what is wrong with it."""

    path: Path
    data: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    problems: list[str] = field(default_factory=list)

    def report(self, key: str, reason: str) -> None:
        """Adds a problem with ``key``: ``keys.toml:4: note.ad: unknown action``."""
        if len(self.problems) >= MOST_PROBLEMS:
            return
        line = _line_of(self.text, key)
        place = f"{self.path}:{line}" if line else str(self.path)
        said = reason if len(reason) <= _LONGEST else f"{reason[:_LONGEST]}…"
        self.problems.append(one_line(f"{place}: {shown(key)}: {said}"))


def read_toml(path: Path) -> TomlFile:
    """The file at ``path``; absent means empty, any fault in reading is one problem."""
    file = TomlFile(path)
    try:
        file.text = read_settings(path)
        file.data = parse_settings(file.text)
    except FileNotFoundError:
        pass
    except SETTINGS_ERRORS as error:
        file.problems.append(one_line(f"{path}: {reason_of(error)}"))
    return file


def _line_of(text: str, key: str) -> int | None:
    """Line of ``text``, from 1, that gives ``key`` a value; tomllib does not tell.

    A key within a table of its own (``[keys.quote]``) is looked for by its last part.
    """
    for name in (key, key.rpartition(".")[2]):
        escaped = re.escape(name)
        start = re.compile(rf"[ \t]{{0,40}}(?:\"{escaped}\"|'{escaped}'|{escaped})[ \t]{{0,40}}=")
        for number, line in enumerate(text.split("\n"), start=1):
            if start.match(line):
                return number
    return None
