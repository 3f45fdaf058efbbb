"""Where things are: the reader's four folders, and the themes and samples that ship."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def bundled(name: str) -> Path:
    """Folder ``themes`` or ``sample_articles``: of the checkout if this is one, else the wheel's.

    An editable install has both; the checkout's is the one that is edited.
    """
    checkout = _PACKAGE.parent.parent / name
    if checkout.is_dir() and (checkout.parent / "pyproject.toml").is_file():
        return checkout
    return _PACKAGE / "data" / name


@dataclass(frozen=True)
class Folders:
    """The folders quoth writes to; nothing is created before it is needed."""

    config: Path
    """config.toml, keys.toml, themes/"""
    notes: Path
    """One TOML file an article; the only truth about notes."""
    state: Path
    """Reading positions, marks, locks; notes too, as long as their own folder cannot be written."""

    @classmethod
    def default(cls, *, notes: Path | None = None, cwd: Path | None = None) -> Folders:
        """The folders of this user; ``notes``, else a ``.quoth`` folder here or above, wins."""
        dirs = platformdirs.PlatformDirs("quoth", appauthor=False)
        project = _project_folder(cwd or Path.cwd())
        return cls(
            config=Path(dirs.user_config_dir),
            notes=notes or project or Path(dirs.user_data_dir) / "notes",
            state=Path(dirs.user_state_dir),
        )


def _project_folder(start: Path) -> Path | None:
    for folder in (start, *start.parents):
        if (folder / ".quoth").is_dir():
            return folder / ".quoth" / "notes"
    return None
