"""Fixtures that every test shares: no test sees or touches the developer's own folders."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# A change is judged by the change: the same examples each time. `--hypothesis-profile explore`
# looks for new ones; what it finds becomes an example of its test.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("explore", derandomize=False, deadline=None)
settings.load_profile("same")

ROOT = Path(__file__).resolve().parent.parent
EVALUATION = ROOT.parent / "shared" / "eval"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Point every user folder into the test's own, and work from a folder without ``.quoth``."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    for name in ("NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "TEXTUAL_THEME", "TMUX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(home)
    return home


@pytest.fixture(autouse=True)
def no_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test copy to the clipboard of whoever runs it."""
    monkeypatch.setattr("quoth.clipboard.TOOLS", ())


@pytest.fixture(autouse=True)
def rules_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let commands and apps use the rules: only tests of the learned tagger load a model."""
    monkeypatch.setenv("QUOTH_TAGGER", "rules")
    monkeypatch.setattr("quoth.core.taggers.DEFAULT", "rules")


@pytest.fixture
def evaluation() -> Path:
    """The folder of gold articles; tests that need it skip where it is not there."""
    if not EVALUATION.is_dir():
        pytest.skip(f"no evaluation data at {EVALUATION}")
    return EVALUATION
