"""The one command that makes the model: which steps it runs, and what it leaves behind."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests import scripts

NOTED = """
import sys
from pathlib import Path
name, out = sys.argv[1], Path(sys.argv[2])
with open("ran", "a") as ran:
    ran.write(name + " ")
if name == "bad":
    out.write_text("half")
    sys.exit(3)
if name == "folder":
    out.mkdir()
    out /= "inner"
if out.name != "-":
    out.write_text(name)
print(name, "was here")
"""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return scripts.script("training/make.py")


class Work:
    """A working folder, and steps that note that they ran."""

    def __init__(self, script: ModuleType, folder: Path) -> None:
        self.script, self.folder = script, folder / "work"
        self.tool = folder / "tool.py"
        self.tool.write_text(NOTED, encoding="utf-8")

    def run(self, names: str, *, again: bool = False) -> list[str]:
        """Run steps of these names; those that ran."""
        ran = Path("ran")
        ran.unlink(missing_ok=True)
        steps = [self._step(name) for name in names.split()]
        self.script.run(steps, self.folder, again=again)
        return ran.read_text().split() if ran.exists() else []

    def _step(self, name: str) -> object:
        out = "-" if name == "prints" else self.script.OUT
        inner = "inner" if name == "folder" else ""
        return self.script.Step(name, f"{name}.out", (self.tool, name, out), inner)


@pytest.fixture
def work(script: ModuleType, tmp_path: Path) -> Work:
    return Work(script, tmp_path)


def test_all_is_made_once(work: Work) -> None:
    assert work.run("file folder prints") == ["file", "folder", "prints"]
    assert (work.folder / "file.out").read_text() == "file"
    assert (work.folder / "folder.out").read_text() == "folder"
    assert (work.folder / "prints.out").read_text() == "prints was here\n"
    assert work.run("file folder prints") == []


def test_what_follows_a_step_that_ran_runs_too(work: Work) -> None:
    work.run("file folder prints")
    (work.folder / "folder.out").unlink()
    assert work.run("file folder prints") == ["folder", "prints"]
    assert work.run("file folder prints", again=True) == ["file", "folder", "prints"]


def test_what_failed_leaves_no_output_and_ends_the_run(work: Work) -> None:
    for _ in range(2):
        with pytest.raises(SystemExit, match="bad failed"):
            work.run("file bad prints")
    assert not (work.folder / "bad.out").exists()
    assert not (work.folder / "prints.out").exists()
    assert Path("ran").read_text().split() == ["bad"]


def test_every_script_that_is_called_exists(script: ModuleType, tmp_path: Path) -> None:
    steps = [*script.making(tmp_path, tmp_path, 6), *script.measuring(tmp_path)]
    assert [step.title for step in steps if not Path(step.command[0]).is_file()] == []
    assert len({step.output for step in steps}) == len(steps)


def test_what_is_not_installed_is_named(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "NEEDS", ["json", "no_such_package"])
    monkeypatch.setattr(sys, "argv", ["make.py", "--data", str(tmp_path)])
    with pytest.raises(SystemExit, match=r"no_such_package; [^$]+requirements\.txt"):
        script.main()


def test_corpora_that_are_not_there_are_named(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "NEEDS", [])
    monkeypatch.setattr(sys, "argv", ["make.py", "--data", str(tmp_path)])
    with pytest.raises(SystemExit, match=r"not in .*: polnear-train\.jsonl"):
        script.main()


def test_the_model_card_has_room_for_the_figures() -> None:
    quality = scripts.script("benchmarks/quality.py")
    card = quality.CARD.read_text(encoding="utf-8")
    written = quality.into(card, "| figures |")
    assert written.split(quality.OPENING)[0] == card.split(quality.OPENING)[0]
    assert written.split(quality.CLOSING)[1] == card.split(quality.CLOSING)[1]
    assert "| figures |" in written
    assert quality.into(written, "| others |") == quality.into(card, "| others |")
    with pytest.raises(SystemExit, match="lacks the marks"):
        quality.into("# A card", "| figures |")
