"""The choice of the tagger on the command line: who decides, and what is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quoth.cli import group
from quoth.core.learned import ModelError
from quoth.core.model import Extraction
from tests.tagging import NAME, RULES, Model, install

TEXT = "It rained. “It never stops,” said Ada Finch."
LINE = "quoth: the model cannot be used (its file is damaged); quotes are found by rules\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "rain.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """Names of the taggers that each printed extraction was made with."""
    names: list[str | None] = []
    to_dict = Extraction.to_dict

    def told(extraction: Extraction, **facts: str | None) -> object:
        names.append(extraction.tagger)
        return to_dict(extraction, **facts)

    monkeypatch.setattr(Extraction, "to_dict", told)
    return names


def extract(*arguments: object) -> Result:
    return CliRunner().invoke(group, ["extract", "--format", "jsonl", *map(str, arguments)])


AUTHORITY = [
    ("nothing", None, None, None, NAME),
    ("configuration", None, None, "rules", RULES),
    ("environment over configuration", None, "rules", "learned", RULES),
    ("environment over configuration too", None, "learned", "rules", NAME),
    ("flag over all", "learned", "rules", "rules", NAME),
    ("flag over all too", "rules", "learned", "learned", RULES),
    ("empty environment", None, "", "rules", RULES),
    ("empty configuration", None, None, "", NAME),
]


@pytest.mark.parametrize(
    ("flag", "environment", "configuration", "name"),
    [a[1:] for a in AUTHORITY],
    ids=[a[0] for a in AUTHORITY],
)
def test_who_decides(
    flag: str | None,
    environment: str | None,
    configuration: str | None,
    name: str,
    article: Path,
    used: list[str | None],
    own_folders: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install(monkeypatch, Model())
    if environment is not None:
        monkeypatch.setenv("QUOTH_TAGGER", environment)
    if configuration is not None:
        settings = own_folders / "config" / "quoth" / "config.toml"
        settings.parent.mkdir(parents=True)
        settings.write_text(f'tagger = "{configuration}"\n', encoding="utf-8")
    done = extract(article, *(["--tagger", flag] if flag else []))
    assert (done.exit_code, done.stderr) == (0, "")
    assert used == [name]


def test_an_unknown_tagger_in_the_environment_is_named(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUOTH_TAGGER", "oracle")
    done = extract(article)
    assert done.exit_code == 2
    assert "QUOTH_TAGGER" in done.stderr
    assert "oracle" in done.stderr


def test_an_unknown_tagger_in_the_settings_is_told_and_the_default_used(
    article: Path, used: list[str | None], own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Model())
    settings = own_folders / "config" / "quoth" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('tagger = "rule"\n', encoding="utf-8")
    done = extract(article)
    assert 'tagger must be "learned" or "rules" (did you mean "rules"?)' in done.stderr
    assert (done.exit_code, used) == (0, [NAME])


@pytest.mark.parametrize("flag", [[], ["--tagger", "learned"]], ids=["default", "asked for"])
def test_without_a_model_one_line_is_told_and_nothing_lost(
    flag: list[str], article: Path, used: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Model(broken=ModelError("its file is damaged")))
    other = article.with_name("other.txt")
    other.write_text(TEXT + " So it did.", encoding="utf-8")
    done = extract(article, other, *flag)
    assert (done.exit_code, done.stderr) == (0, LINE)
    assert used == [RULES, RULES]
    assert all(json.loads(line)["quotes"] for line in done.stdout.splitlines())


def test_a_long_text_is_told_once_and_read_by_rules(
    article: Path, used: list[str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Model())
    monkeypatch.setattr("quoth.core.taggers.LONGEST", 100)
    long = [article.with_name(f"{number}.txt") for number in range(2)]
    for number, path in enumerate(long):
        path.write_text(f"{TEXT} " * (4 + number), encoding="utf-8")
    done = extract(*long, article)
    assert done.exit_code == 0
    assert done.stderr == (
        "quoth: a text of more than 500,000 characters: quotes are found by rules\n"
    )
    assert used == [RULES, RULES, NAME]


def test_a_table_is_made_with_the_chosen_tagger(
    article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, Model())
    for tagger, shown in (("learned", "It rained"), ("rules", "It never stops")):
        done = CliRunner().invoke(
            group, ["extract", "--format", "table", "--tagger", tagger, str(article)]
        )
        assert shown in done.stdout.split("Quotes")[1]


@pytest.mark.parametrize("library", ["onnxruntime", "tokenizers", "numpy"])
def test_a_runtime_that_is_not_installed(library: str, article: Path) -> None:
    code = (
        f"import sys; sys.modules[{library!r}] = None\n"
        f"sys.argv = ['quoth', 'extract', '--tagger', 'learned', {str(article)!r}]\n"
        "from quoth.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("quoth: the model cannot be used (")
    assert json.loads(done.stdout)["quotes"]


def test_help_says_what_can_be_chosen_and_how() -> None:
    for command in ("extract", "read"):
        shown = " ".join(CliRunner().invoke(group, [command, "--help"]).stdout.split())
        assert "--tagger [learned|rules]" in shown
        assert "QUOTH_TAGGER" in shown
        assert "[default: learned]" in shown
    assert "quoth extract --tagger rules" in CliRunner().invoke(group, ["extract", "-h"]).stdout
