"""Commands as a shell sees them: what is printed where, and how they end."""

from __future__ import annotations

import json
import os
import subprocess
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from quoth import __version__
from quoth.arguments import complete
from quoth.cli import group
from tests.conftest import ROOT
from tests.terminal import QUOTH

SAMPLES = ROOT / "sample_articles"
PLAN = SAMPLES / "harbour-plan-splits-the-council.txt"


def run(*arguments: str | Path, piped: bytes = b"", **env: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [QUOTH, *map(str, arguments)],
        input=piped,
        capture_output=True,
        env={**os.environ, **env},
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(
        done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
    )


def test_version_and_help() -> None:
    assert run("--version").stdout == f"quoth {__version__}\n"
    shown = run("--help").stdout
    for command in ("read", "extract", "notes", "themes", "keys", "config", "completion"):
        assert f"\n  {command}" in shown


def commands(group: click.Group, before: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, command in group.commands.items():
        yield (*before, name)
        if isinstance(command, click.Group):
            yield from commands(command, (*before, name))


@pytest.mark.parametrize("words", [*commands(group)], ids=" ".join)
def test_every_command_shows_how_it_is_used(words: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(group, [*words, "--help"], prog_name="quoth").output
    assert f"quoth {' '.join(words)}" in shown.split("Options:")[0].split("\n", 1)[1]


COMPLETED = [
    ("quoth ", {"read", "extract", "themes", "completion"}),
    ("quoth the", {"themes"}),
    ("quoth harb", {"file harb"}),
    ("quoth themes ", {"list", "check"}),
    ("quoth --theme quo", {"quoth-dark", "quoth-light"}),
    ("quoth extract --ta", {"--tagger"}),
    ("quoth extract sto", {"file sto"}),
    ("quoth completion ", {"bash", "zsh", "fish"}),
]


@pytest.mark.parametrize(("typed", "wanted"), COMPLETED)
def test_a_shell_completes(
    typed: str,
    wanted: set[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COMP_WORDS", typed)
    monkeypatch.setenv("COMP_CWORD", str(typed.count(" ")))
    with pytest.raises(SystemExit) as end:
        complete(group, "bash_complete")
    assert end.value.code == 0
    found = {
        line.removeprefix("plain,").replace(",", " ") for line in capsys.readouterr().out.split()
    }
    assert wanted <= found
    assert typed == "quoth " or wanted == found


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_taught_by_a_script(shell: str) -> None:
    script = CliRunner().invoke(group, ["completion", shell], prog_name="quoth").stdout
    assert f"_QUOTH_COMPLETE={shell}_complete" in script
    if shell == "bash":
        subprocess.run(["bash", "-n"], input=script, text=True, check=True)


def test_extract_prints_the_contract_one_line_an_article(tmp_path: Path) -> None:
    other = tmp_path / "rain.txt"
    other.write_bytes("“It rained,” said Ada Finch on 4 March 2026.\n".encode())
    done = run("extract", "--format", "jsonl", PLAN, other)
    assert done.returncode == 0
    first, second = map(json.loads, done.stdout.splitlines())
    assert first["path"] == str(PLAN)
    assert first["schema"] == second["schema"] == "quoth/1"
    assert second["text"] == other.read_text(encoding="utf-8")
    (quote,) = second["quotes"]
    assert [second["text"][s:e] for s, e in quote["content"]] == ["“It rained,”"]
    names = {entity["id"]: entity["name"] for entity in second["entities"]}
    assert names[quote["speaker"]] == "Ada Finch"
    assert second["dates"][0]["value"] == "2026-03-04"


def test_extract_forms(tmp_path: Path) -> None:
    rows = json.loads(run("extract", "--format", "json", PLAN).stdout)
    assert [row["title"] for row in rows] == ["Harbour plan splits the council"]
    table = run("extract", "--format", "table", PLAN, COLUMNS="70").stdout
    assert "Ines Calloway" in table
    assert all(len(line) <= 70 for line in table.splitlines())
    target = tmp_path / "out.jsonl"
    done = run("extract", "--output", target, PLAN)
    assert done.stdout == ""
    assert json.loads(target.read_text(encoding="utf-8"))["path"] == str(PLAN)


def test_an_output_file_is_put_in_place_at_the_end(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("“It rained,” said Ada Finch.".encode())
    assert run("extract", path, "--output", path).returncode == 0
    assert json.loads(path.read_text(encoding="utf-8"))["quotes"]
    before = path.read_bytes()
    assert run("extract", "no.txt", "--output", path).returncode == 3
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["a.txt"]


def test_a_full_disk_is_an_output_fault() -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{QUOTH}' extract '{PLAN}' > /dev/full"], capture_output=True, check=False
    )
    assert done.returncode == 74
    assert done.stderr.decode() == "quoth: output: no space left on device\n"


def test_hand_wrapped_text_is_joined_when_printed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    words = "the wall was built of granite and the granite came by sea from Norway in March and"
    path.write_text("A title\n\n" + textwrap.fill(" ".join([words] * 6), 66) + "\n\nThe end.\n")
    printed = run(path, COLUMNS="40").stdout.split("\n\n")
    assert len(printed) == 3
    assert " ".join(printed[1].split()) == " ".join([words] * 6)


def test_extract_reads_a_folder_and_standard_input() -> None:
    lines = run("extract", SAMPLES).stdout.splitlines()
    assert len(lines) == len([p for p in SAMPLES.iterdir() if not p.name.startswith(".")])
    done = run("extract", "-", piped="“It rained,” said Ada Finch.".encode())
    assert json.loads(done.stdout)["path"] == "-"


ENDS = [
    ("missing", ["extract", "no-such-file.txt"], 3, "no-such-file.txt: no such file"),
    ("empty folder", ["extract", "."], 3, "without articles"),
    ("some", ["extract", str(PLAN), "no.txt"], 4, "no.txt: no such file"),
    ("address", ["https://example.org/a"], 3, "save the page and open the file"),
    ("usage", ["extract"], 2, "Missing argument"),
    ("option", ["extract", "--bogus", "a"], 2, "No such option"),
    ("format", ["extract", "--format", "xml", "a"], 2, "xml"),
    ("tagger", ["extract", "--tagger", "lerned", "a"], 2, "lerned"),
    ("tagger of the reader", ["--tagger", "lerned", "a"], 2, "lerned"),
    ("theme", ["--theme", "papr", "a"], 2, 'there is no theme "papr" (did you mean "paper"?)'),
    ("theme like none", ["--theme", "zorp", "a"], 2, "`quoth themes list` names them"),
    ("read missing", ["read", "no.txt"], 3, "no.txt: no such file"),
    ("bare missing", ["no.txt"], 3, "no.txt: no such file"),
    ("output", ["extract", "--output", "/no/such/folder/x", str(PLAN)], 74, "no such folder"),
]


@pytest.mark.parametrize(
    ("arguments", "code", "words"), [e[1:] for e in ENDS], ids=[e[0] for e in ENDS]
)
def test_ends(arguments: list[str], code: int, words: str) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr


BAD = {
    "empty.txt": b"",
    "elf.txt": b"\x7fELF\x02\x01\x01\x00\x00",
    "pdf.html": b"%PDF-1.7 \x00\x01",
    "zip.md": b"PK\x03\x04\x14\x00\x00",
    "white.txt": b"\n \t\n",
    "huge.txt": b"a " * (11 << 20),
    "esc\x1b]0;x\x07.txt": b"",
}


@pytest.mark.parametrize("name", BAD, ids=[name.split("\x1b")[0] for name in BAD])
def test_bad_files_give_one_clear_line(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    done = run("extract", path)
    assert done.returncode == 3
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("quoth: ")
    assert line.isprintable()


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "locked.txt"
    path.write_text("“It rained,” said Ada Finch.")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    assert "permission denied" in run("extract", path).stderr


def test_a_piped_reader_prints_the_article() -> None:
    done = run(PLAN, COLUMNS="60")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "Harbour plan splits the council"
    assert max(map(len, lines)) <= 60
    assert "\x1b" not in done.stdout


def test_control_characters_of_an_article_are_not_printed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Title \x1b[31m\n\n“It \x9b2Jrained\u202e,” said Ada\x07 Finch.\n".encode())
    for arguments in (["extract", "--format", "table"], ["extract"], ["read"]):
        out = run(*arguments, path).stdout
        assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(out)


def test_a_closed_pipe_ends_quietly() -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{QUOTH}' extract '{SAMPLES}' | head -c 10; exit ${{PIPESTATUS[0]}}"],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 128 + 13
    assert done.stderr == b""


@pytest.mark.parametrize("words", ["--help", "--version", "keys list"])
@pytest.mark.parametrize(("target", "code"), [("| true", 141), ("> /dev/full", 74)])
def test_short_output_that_nobody_takes(words: str, target: str, code: int) -> None:
    line = f"sleep 0.3 | '{QUOTH}' {words} {target}; exit ${{PIPESTATUS[1]}}"
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONUNBUFFERED"}
    done = subprocess.run(
        ["bash", "-c", line], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == code
    assert len(done.stderr.splitlines()) == (code == 74)


def test_lists_and_checks(own_folders: Path) -> None:
    assert {"quoth-dark", "quoth-light", "paper", "contrast", "ansi", "mono"} <= set(
        run("themes", "list").stdout.split()
    )
    assert run("themes", "check").returncode == 0
    assert "quote.next" in run("keys", "list").stdout
    assert run("keys", "check").returncode == 0
    assert run("config", "check").returncode == 0
    assert run("config", "path").stdout.strip() == str(own_folders / "config/quoth/config.toml")
    assert run("notes", "path").stdout.strip() == str(own_folders / "data/quoth/notes")
    for arguments in (["--notes", "x", "notes", "path"], ["notes", "path", "--notes=x"]):
        assert run(*arguments).stdout.strip() == "x"


CHECKS = [
    ("config.toml", "widht = 60\n", "config", 'unknown key "widht" (did you mean "width"?)'),
    ("config.toml", "width = 7\n", "config", "width must be 40 to 100"),
    ("config.toml", 'width = "60"\n', "config", "width must be a whole number"),
    ("config.toml", "width = \n", "config", "config.toml"),
    ("config.toml", 'taggr = "rules"\n', "config", '"taggr" (did you mean "tagger"?)'),
    ("config.toml", 'tagger = "lerned"\n', "config", '(did you mean "learned"?)'),
    ("config.toml", 'theme = "papper"\n', "config", 'no theme "papper" (did you mean "paper"?)'),
    ("keys.toml", '[keys]\n"quote.nxt" = ["x"]\n', "keys", "quote.nxt"),
    ("themes/mine.toml", '[roles]\ntext = "nocolour"\n', "themes", "mine.toml"),
]


@pytest.mark.parametrize(("name", "text", "command", "words"), CHECKS)
def test_a_check_names_what_is_wrong(
    name: str, text: str, command: str, words: str, own_folders: Path
) -> None:
    path = own_folders / "config" / "quoth" / name
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    done = run(command, "check")
    assert done.returncode == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_project_folder_keeps_its_own_notes(tmp_path: Path) -> None:
    (tmp_path / "case" / ".quoth").mkdir(parents=True)
    done = subprocess.run(
        [QUOTH, "notes", "path"],
        cwd=tmp_path / "case",
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == tmp_path / "case" / ".quoth" / "notes"
