"""The nastiest files: each gives a result or one clear line, soon, and nothing that acts."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from quoth.annotations.store import NoteStore
from quoth.articles import loader
from quoth.articles.loader import ArticleError, load, load_bytes
from quoth.articles.positions import Position, Positions
from quoth.config import read_config
from quoth.core import extract
from quoth.core.model import Article
from quoth.core.text import neutralize
from quoth.ui.keymap import load_keymap
from quoth.ui.theme import load_themes
from tests.conftest import ROOT
from tests.terminal import QUOTH, Terminal

SAMPLES = ROOT / "sample_articles"
PLAN = str(SAMPLES / "harbour-plan-splits-the-council.txt")
ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey, or turn around."""
SECONDS = 60.0
"""Ten times what the slowest of these takes on a slow machine: an end to a hang, no measure."""

EVERY = "".join(map(chr, [*range(0x20), *range(0x7F, 0xA0), *range(0x2028, 0x202F)]))
EVERY += "".join(map(chr, [*range(0x2066, 0x206A), 0x61C, 0xFFF9, 0xFFFB, 0xFFFE, 0xE0001]))
TALK = "“It {} rained,” said Ada Finch.\n\n" + "The ferry stayed in the harbour. " * 40
NEST = 100_000


def page(body: str) -> bytes:
    return f"<html><head><title>Rain</title></head><body>{body}</body></html>".encode()


NASTY: dict[str, tuple[str, bytes]] = {
    "every control": ("a.txt", TALK.format(EVERY.replace("\x00", "")).encode()),
    "every control in Markdown": ("a.md", TALK.format(EVERY.replace("\x00", "")).encode()),
    "every control in HTML": ("a.html", page(f"<p>{TALK.format(EVERY.replace(chr(0), ''))}</p>")),
    "every byte of C1": ("a.txt", b"It \x93rained\x94 " + bytes(range(0x80, 0xA0)) + b" here."),
    "control sequences": ("a.txt", b"Title \x1b]0;x\x07\n\n\x1b[2J\x1b[31mwords\x1b[0m\n" * 9),
    "a lone high surrogate": ("a.txt", b"\xff\xfeI\x00t\x00 \x00\x00\xd8 \x00w\x00"),
    "a lone low surrogate": ("a.txt", b"\xff\xfeI\x00t\x00 \x00\x00\xdc \x00w\x00"),
    "surrogates in UTF-8": ("a.txt", b"It rained \xed\xa0\x80\xed\xb0\x80 and rained."),
    "overlong UTF-8": ("a.txt", b"It rained \xc0\x9b \xe0\x80\x9b \xf0\x80\x80\x9b \xc1\xbf."),
    "beyond Unicode": ("a.txt", b"It rained \xf4\x90\x80\x80 \xf8\x88\x80\x80\x80."),
    "half a character": ("a.txt", "It rained €".encode()[:-1]),
    "quote marks": ("a.txt", b'"' * 100_000),
    "opening marks": ("a.txt", "“".encode() * 100_000),
    "pairs of marks": ("a.txt", "“”".encode() * 50_000),
    "guillemets the wrong way": ("a.txt", "»a«".encode() * 30_000),
    "brackets": ("a.txt", b"(" * 50_000 + b"[" * 50_000 + b"{" * 50_000),
    "no stop": ("a.txt", b"the harbour was shut and the boats stayed in and " * 20_000),
    "capitals": ("a.txt", b"THE MAYOR SAID THAT THE HARBOUR TRUST WAS LATE " * 4_000),
    "apostrophes": ("a.txt", b"'" * 100_000),
    "apostrophes in words": ("a.txt", b"o'n' 't s' " * 10_000),
    "said": ("a.txt", b"said " * 60_000),
    "names": ("a.txt", b"Ines Calloway " * 20_000),
    "dotted": ("a.txt", b"A.B.C. Mr. " * 20_000),
    "digits": ("a.txt", b"9" * 300_000 + b" " + b"1,0" * 100_000),
    "zalgo": ("a.txt", ("Z" + "\u0301\u0489\u20dd" * 400).encode() * 100),
    "one token": ("a.txt", b"a" * 1_000_000),
    "one wide token": ("a.txt", "漢".encode() * 300_000),
    "joined emoji": ("a.txt", "👩\u200d".encode() * 50_000),
    "empty lines": ("a.txt", b"a" + b"\n" * 300_000 + b"b"),
    "carriage returns": ("a.txt", b"a\r" * 30_000),
    "spaces": ("a.txt", b"a" + b" " * 300_000 + b"b"),
    "Markdown brackets": ("a.md", b"[" * 50_000 + b"](" * 50_000),
    "Markdown stars": ("a.md", b"*a **b _c " * 20_000),
    "Markdown ticks": ("a.md", b"`" * 50_000 + b" a " + b"``` " * 20_000),
    "Markdown references": ("a.md", b"a &#27;[31m &#x9b; &#x202e; &#147;b&#148;"),
    "front matter": ("a.md", b"---\ntitle: \x1b]0;x\x07\ndate: 9999-99-99\n" + b"a: b\n" * 20_000),
    "nested tags": ("a.html", page("<div>" * NEST + "It rained." + "</div>" * NEST)),
    "nested formatting": ("a.html", page("<b><i>" * (NEST // 2) + "It rained.")),
    "attributes": ("a.html", page(f"<p {'a=1 ' * NEST}>It rained all day.</p>")),
    "many attributes": (
        "a.html",
        page(f"<p {' '.join(f'a{n}=1' for n in range(NEST))}>It rained.</p>"),
    ),
    "references": (
        "a.html",
        page("<p>&#147;It &#27;]0;x&#7; rained,&#148; she said. &#x202e;</p>"),
    ),
    "references without end": ("a.html", page("<p>It rained. " + "&#27" * NEST + "</p>")),
    "endless reference": ("a.html", page(f"<p>It rained. &#{'1' * NEST};</p>")),
    "open tags": ("a.html", page("It rained. " + "<p" * NEST)),
    "open comments": ("a.html", page("It rained. " + "<!--" * NEST)),
    "open scripts": ("a.html", page("It rained. " + "<script>" * 20_000)),
    "UTF-7": ("a.html", b'<meta charset="utf-7"><p>It rained all day +ADw-script+AD4-.</p>'),
}


@pytest.mark.parametrize("case", NASTY)
def test_a_nasty_file_gives_a_result(case: str) -> None:
    """What the loader gives is canonical, and spans of the extraction lie within it."""
    name, data = NASTY[case]
    began = time.monotonic()
    article = load_bytes(data, name=name)
    extraction = extract(article.text)
    assert time.monotonic() - began < SECONDS
    for text in (article.text, article.title, article.outlet or "", *article.byline):
        assert neutralize(text) == text
        assert not ACTS.search(text)
    assert "\n" not in article.title
    assert all(layer.span.end <= len(article.text) for layer in article.layers)
    for quote in extraction.quotes:
        assert 0 <= quote.hull.start < quote.hull.end <= len(article.text)


REFUSED = {
    "half controls": ("a.txt", EVERY.encode() * 9, "is a binary file, not text"),
    "Markdown quotes": ("a.md", b">" * 50_000 + b" a", "has no words in it"),
    "Markdown lists": ("a.md", b"- " * 20_000 + b"a", "has no words in it"),
    "only tags": ("a.html", page("<div>" * NEST), "has no words in it"),
    "only a mark of UTF-32": ("a.txt", b"\xff\xfe\x00\x00", "holds only white space"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_nasty_file_is_refused_in_one_line(case: str) -> None:
    name, data, reason = REFUSED[case]
    with pytest.raises(ArticleError) as caught:
        load_bytes(data, name=name)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("references", "“It"),
        ("nested tags", "It rained."),
        ("many attributes", "It rained."),
        ("every byte of C1", "“rained”"),
        ("every control in HTML", "said Ada Finch"),
    ],
)
def test_the_words_are_still_there(case: str, words: str) -> None:
    name, data = NASTY[case]
    assert words in load_bytes(data, name=name).text


# The same files through the installed program

FORMS = (["extract"], ["extract", "--format", "table"], ["extract", "--format", "json"], ["read"])
THROUGH = ["every control", "every control in HTML", "control sequences", "a lone high surrogate",
    "overlong UTF-8", "front matter", "references", "attributes", "zalgo"]  # fmt: skip


def run(*arguments: str, cwd: Path, piped: bytes = b"") -> tuple[int, str, str]:
    """Exit code, output and errors of one run; neither may act on a terminal."""
    done = subprocess.run(
        [QUOTH, *arguments], cwd=cwd, input=piped, capture_output=True, timeout=SECONDS, check=False
    )
    out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
    assert not ACTS.search(out + err)
    assert "Traceback" not in err
    assert "internal fault" not in err
    return done.returncode, out, err


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_commands_print_nasty_files_safely(form: list[str], tmp_path: Path) -> None:
    """All of them in one run, under names that would act as well."""
    for number, case in enumerate(THROUGH):
        name, data = NASTY[case]
        (tmp_path / f"{number}\x1b]0;x\x07\u202e[sic]{name}").write_bytes(data)
    code, out, err = run(*form, ".", cwd=tmp_path)
    assert (code, err) == (0, "")
    if form == ["extract"]:
        assert len([json.loads(line) for line in out.splitlines()]) == len(THROUGH)


def fifo(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def unreadable(path: Path) -> None:
    path.write_text("x = 1\n")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def dangling(path: Path) -> None:
    path.symlink_to("no such file")


KINDS = [fifo, folder, unreadable, loop, dangling]
needs_posix = pytest.mark.skipif(os.name != "posix", reason="needs pipes and devices")


@needs_posix
@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_what_is_no_file_is_one_line(
    make: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader, "PIPE_SECONDS", 0.05)
    path = tmp_path / "a.txt"
    make(path)
    with pytest.raises(ArticleError) as caught:
        load(path)
    assert "\n" not in caught.value.reason
    assert caught.value.reason.isprintable()


@needs_posix
def test_a_pipe_that_somebody_writes_to_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    words = "“It rained,” said Ada Finch. " * 5_000
    writer = subprocess.Popen(["sh", "-c", f"cat > '{path}'"], stdin=subprocess.PIPE)
    reader = subprocess.Popen([QUOTH, "extract", str(path)], stdout=subprocess.PIPE)
    writer.communicate(words.encode())
    out, _ = reader.communicate(timeout=SECONDS)
    assert json.loads(out)["text"] == words


@needs_posix
def test_odd_paths_on_the_command_line(tmp_path: Path) -> None:
    """A pipe, a loop and a folder that holds itself beside one good file."""
    os.mkfifo(tmp_path / "pipe.txt")
    loop(tmp_path / "loop.txt")
    (tmp_path / "good.txt").write_text("“It rained,” said Ada Finch.")
    (tmp_path / "again").symlink_to(".")
    code, out, err = run("extract", ".", cwd=tmp_path)
    assert (code, err, len(out.splitlines())) == (0, "", 1)
    code, out, err = run("extract", "good.txt", "loop.txt", "no\x1b[31m.txt", cwd=tmp_path)
    assert (code, len(out.splitlines())) == (4, 1)
    assert len(err.splitlines()) == 2
    assert all(line.startswith("quoth: ") for line in err.splitlines())


@pytest.mark.parametrize("argument", ["--\x1b]0;x\x07", "--format=\x1b[31m", "--theme=\x9b31m"])
def test_arguments_are_not_obeyed_either(argument: str, tmp_path: Path) -> None:
    code, _, err = run("extract", argument, PLAN, cwd=tmp_path)
    assert code == 2
    assert "rror" in err


def test_nasty_bytes_on_standard_input(tmp_path: Path) -> None:
    for data, expected in ((b"", 3), (b"\x00\x01\x02", 3), (NASTY["every control"][1], 0)):
        code, out, err = run("extract", "-", cwd=tmp_path, piped=data)
        assert code == expected
        assert bool(out) == (expected == 0)
        assert len(err.splitlines()) == (expected != 0)


# The reader's own files

DEEP = 10_000
TOML: dict[str, bytes] = {
    "nested arrays": b"a = " + b"[" * DEEP + b"]" * DEEP,
    "nested tables": b"a = " + b"{a = " * DEEP + b"1" + b"}" * DEEP,
    "a key of many parts": b".".join([b"a"] * DEEP) + b" = 1\n",
    "a table of many parts": b"[" + b".".join([b"keys"] * DEEP) + b"]\na = 1\n",
    "an inline key of many parts": b"a = {" + b".".join([b"a"] * DEEP) + b" = 1}\n",
    "a deep table": b"[keys." + b".".join([b"a"] * 50) + b"]\n" + b"a" * 50 + b" = 1\n",
    "an endless number": b"width = " + b"1" * 5_000 + b"\n",
    "an endless hexadecimal": b"width = 0x" + b"f" * 50_000 + b"\n",
    "an impossible date": b"width = 2026-99-99\n",
    "a NUL": b"width = 60\x00\n",
    "an escaped NUL": b'"\\u0000" = 1\n',
    "escaped controls": b'"\\u001b]0;x\\u0007\\u202e" = "\\u009b31m"\n',
    "a surrogate": b'theme = "\\ud800"\n',
    "another encoding": "width = 60\n".encode("utf-16"),
    "no UTF-8": b'theme = "\xe9"\n',
    "many keys": b"".join(b"k%d = 1\n" % number for number in range(9_000)),
    "many keys in a table": b"[keys]\n" + b"".join(b"k%d = 1\n" % n for n in range(9_000)),
    "many roles": b"[roles]\n" + b"".join(b"k%d = 1\n" % number for number in range(9_000)),
    "many keys of one action": b'[keys]\n"quote.next" = [' + b'"a b",' * 12_000 + b"]\n",
    "an endless sequence": b'[keys]\n"quote.next" = ["' + b"a " * 40_000 + b'"]\n',
    "an endless key": b"k" * 90_000 + b" = 1\n",
    "too large": b"#" * 200_000,
    "quotation marks": b'"' * 90_000,
    "an open string": b'a = "' + b"\\" * 90_000,
    "brackets": b"[" * 90_000,
}


def problems_of(name: str, path: Path) -> list[str]:
    """What reading ``path`` as one of the reader's files reports."""
    if name == "config":
        return read_config(path)[1]
    if name == "keys":
        return load_keymap(path)[1]
    return load_themes([path.parent])[1]


@pytest.mark.parametrize("name", ["config", "keys", "themes"])
@pytest.mark.parametrize("case", TOML)
def test_a_nasty_toml_file_is_a_few_clear_lines(case: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(TOML[case])
    began = time.monotonic()
    problems = problems_of(name, path)
    assert time.monotonic() - began < SECONDS
    assert problems
    assert len(problems) <= 60 or name == "config"
    for problem in problems:
        assert str(path) in problem
        assert problem.isprintable()
        assert len(problem) < 1_000


@needs_posix
@pytest.mark.parametrize("name", ["config", "keys", "themes"])
@pytest.mark.parametrize("make", [fifo, folder, unreadable, loop], ids=lambda m: m.__name__)
def test_settings_that_are_no_file_are_one_line(
    make: Callable[[Path], None], name: str, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    make(path)
    (problem,) = problems_of(name, path)
    assert problem.startswith(str(path))


@needs_posix
def test_commands_go_on_with_broken_settings(own_folders: Path) -> None:
    home = own_folders / "config" / "quoth"
    (home / "themes").mkdir(parents=True)
    os.mkfifo(home / "config.toml")
    (home / "keys.toml").write_bytes(TOML["an endless number"])
    (home / "themes" / "a\x1b[31m.toml").write_bytes(TOML["escaped controls"])
    code, out, err = run("extract", PLAN, cwd=own_folders)
    assert (code, len(out.splitlines()), len(err.splitlines())) == (0, 1, 1)
    for command, problems in (("config", 1), ("keys", 1), ("themes", 1)):
        code, _, err = run(command, "check", cwd=own_folders)
        assert code == 1
        assert len(err.splitlines()) >= problems
        assert all(line.startswith("quoth: ") for line in err.splitlines())


# Notes and positions

ARTICLE = Article("It rained.\n\n“It rained,” said Ada Finch.\n", "Rain")
HEAD = f'format = "quoth-notes"\nversion = 1\n[article]\nid = "{ARTICLE.id}"\n'.encode()


def identity(path: Path) -> tuple[int, ...]:
    """What tells whether it is still what was put there; reading it changes its time of access."""
    stat = path.lstat()
    return stat.st_ino, stat.st_mode, stat.st_size, stat.st_mtime_ns


def notes_path(home: Path) -> Path:
    home.mkdir(exist_ok=True)
    return home / f"undated-rain.{ARTICLE.id.removeprefix('q1-')[:8]}.toml"


@pytest.mark.parametrize("headed", [True, False], ids=["headed", "bare"])
@pytest.mark.parametrize("case", TOML)
def test_a_nasty_notes_file_is_told_and_stays(case: str, headed: bool, tmp_path: Path) -> None:
    path = notes_path(tmp_path / "notes")
    data = (HEAD if headed else b"") + TOML[case]
    path.write_bytes(data)
    began = time.monotonic()
    notes = NoteStore(path.parent, tmp_path / "state").open(ARTICLE)
    assert time.monotonic() - began < SECONDS
    assert path.read_bytes() == data
    assert all(neutralize(str(problem)) == str(problem) for problem in notes.problems)


@needs_posix
@pytest.mark.parametrize("make", [fifo, folder, unreadable, loop], ids=lambda m: m.__name__)
def test_notes_that_are_no_file_do_not_hang(make: Callable[[Path], None], tmp_path: Path) -> None:
    path = notes_path(tmp_path / "notes")
    make(path)
    before = identity(path)
    notes = NoteStore(path.parent, tmp_path / "state").open(ARTICLE)
    assert not notes.annotations
    assert identity(path) == before


@pytest.mark.parametrize("case", TOML)
def test_nasty_positions_are_forgotten(case: str, tmp_path: Path) -> None:
    (tmp_path / "positions.toml").write_bytes(TOML[case])
    positions = Positions(tmp_path)
    assert positions.get("q1-0") == Position()
    positions.put("q1-0", Position(offset=3))
    assert Positions(tmp_path).get("q1-0").offset == 3


@needs_posix
@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_positions_that_are_no_file_do_not_hang(
    make: Callable[[Path], None], tmp_path: Path
) -> None:
    path = tmp_path / "positions.toml"
    make(path)
    before = identity(path)
    positions = Positions(tmp_path)
    assert positions.get("q1-0") == Position()
    positions.put("q1-0", Position(offset=3))
    assert positions.get("q1-0").offset == 3
    assert identity(path) == before


@needs_posix
def test_positions_never_replace_what_a_link_leads_to_unless_they_could_read_it(
    tmp_path: Path,
) -> None:
    """As root a link to a device would otherwise have the device replaced by a file."""
    target = tmp_path / "device"
    os.mkfifo(target)
    (tmp_path / "positions.toml").symlink_to(target)
    positions = Positions(tmp_path)
    positions.put("q1-0", Position(offset=3))
    assert target.is_fifo()
    assert positions.problem is not None


# Told to end


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=["term", "hup"])
def test_a_signal_while_a_note_is_written_saves_it(
    number: signal.Signals, own_folders: Path
) -> None:
    terminal = Terminal(PLAN)
    terminal.wait_for("QUOTES  1")
    terminal.press("Ja")
    terminal.wait_for("Your note")
    terminal.press("half a thought")
    terminal.wait_for("half a thought")
    terminal.child.kill(number)
    assert terminal.end() == 128 + number
    assert b"\x1b[?1049l" in terminal.raw
    (path,) = (own_folders / "data" / "quoth" / "notes").glob("*.toml")
    (note,) = tomllib.loads(path.read_text(encoding="utf-8"))["annotation"].values()
    assert note["note"] == "half a thought"
