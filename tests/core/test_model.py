"""The model that ships with the package: whole, deterministic, alone; and told when damaged."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from quoth.cli import group
from quoth.core.learned import ModelError, load_tagger, model
from quoth.core.learned.model import seal_of
from quoth.core.segment import segment
from quoth.core.tagger import Tagger

FILES = ("tagger.onnx", "tagger.json", "vocab.txt")
LARGEST = 25_000_000
TEXT = (
    "The mayor of Tern Bay said on Monday that the quay would be closed.\n\n"
    "“Two boats are not a service,” Ines Calloway told the council. “They are a memory.”\n\n"
    "According to the Harbour Trust, 41,000 people took the ferry last year. "
    + "Tomas Reyl, an engineer, warned that the older ship needed a new shaft. "
    * 30
)


def packaged() -> Path:
    """The model's folder; tests that need the model skip where the package has none."""
    folder = Path(str(model.packaged()))
    missing = [name for name in FILES if not (folder / name).is_file()]
    if missing:
        pytest.skip(f"the package has no model: {missing[0]} is missing")
    return folder


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    packaged()
    return load_tagger(1)


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the model, which is used in its stead."""
    folder = tmp_path / "model"
    folder.mkdir()
    for name in FILES:
        shutil.copyfile(packaged() / name, folder / name)
    monkeypatch.setattr(model, "packaged", lambda: folder)
    return folder


def test_it_is_small_and_named() -> None:
    assert sum((packaged() / name).stat().st_size for name in FILES) <= LARGEST
    described = json.loads((packaged() / "tagger.json").read_text(encoding="utf-8"))
    assert described["name"].startswith("learned-")
    assert described["seal"] == seal_of(described)


def test_it_finds_who_said_what(tagger: Tagger) -> None:
    found = tagger.tag(segment(TEXT))
    quoted = {
        (TEXT[a.content[0].start : a.content[0].end], a.source and a.source.of(TEXT), a.kind)
        for a in found.attributions
    }
    assert ("“Two boats are not a service,”", "Ines Calloway", "direct") in quoted
    names = {(name.span.of(TEXT), name.kind) for name in found.names}
    assert {("Ines Calloway", "person"), ("Tern Bay", "place")} <= names
    assert all(0 <= item.score <= 1 for item in (*found.attributions, *found.names))


def test_it_says_the_same_twice_and_with_any_number_of_threads(tagger: Tagger) -> None:
    document = segment(TEXT)
    once = tagger.tag(document)
    assert tagger.tag(document) == once
    assert load_tagger(2).tag(document) == once


def test_what_it_says_of_a_text_does_not_hang_on_the_text_before(tagger: Tagger) -> None:
    document = segment(TEXT)
    once = tagger.tag(document)
    tagger.tag(segment("Rain. " * 400))
    assert tagger.tag(document) == once


NOTHING = ["", "\n", "…", "\u0301\u0301", "a" * 100_000, "“" * 3_000, "Yes. And " + "rain " * 400]


@pytest.mark.parametrize("text", NOTHING, ids=range(len(NOTHING)))
def test_it_takes_any_text(text: str, tagger: Tagger) -> None:
    for item in tagger.tag(segment(text)).attributions:
        assert all(0 <= piece.start < piece.end <= len(text) for piece in item.content)


ALONE = """
import sys
def watch(event, arguments):
    if event.startswith(("socket.", "urllib", "http.", "ftplib")):
        raise RuntimeError(f"the network was touched: {event} {arguments}")
sys.addaudithook(watch)
from quoth.core.taggers import Taggers
extraction, remark = Taggers("learned").extract("“It rained,” said Ada Finch.", published=None)
print(extraction.tagger, remark, len(extraction.quotes))
"""


def test_nothing_is_sent_and_nothing_kept(own_folders: Path) -> None:
    """Native code is not watched by Python, but what it would send it keeps in a file first."""
    packaged()
    done = subprocess.run(
        [sys.executable, "-c", ALONE], capture_output=True, text=True, check=False
    )
    assert list(own_folders.rglob("*")) == []
    assert done.stderr == ""
    name, remark, quotes = done.stdout.split()
    assert name.startswith("learned-")
    assert (remark, quotes) == ("None", "1")


# -- damage


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def flip(path: Path) -> None:
    found = bytearray(path.read_bytes())
    found[len(found) // 2] ^= 1
    path.write_bytes(found)


def empty(path: Path) -> None:
    path.write_bytes(b"")


def less(key: str) -> Callable[[Path], None]:
    """Leave a key out of the description; its seal is made good, to get past the check sums."""

    def change(path: Path) -> None:
        described = json.loads(path.read_text(encoding="utf-8"))
        del described[key]
        described["seal"] = seal_of(described)
        path.write_text(json.dumps(described), encoding="utf-8")

    change.__name__ = f"without {key}"
    return change


def a_list(path: Path) -> None:
    path.write_text("[1, 2]", encoding="utf-8")


def another_vocabulary(path: Path) -> None:
    path.write_text("[UNK]\nrain\n", encoding="utf-8")


def a_digit(path: Path) -> None:
    """One digit of the description is another."""
    words = path.read_text(encoding="utf-8")
    at = words.index(".") + 1
    path.write_text(words[:at] + str((int(words[at]) + 1) % 10) + words[at + 1 :], encoding="utf-8")


MISSING, UNREADABLE = "a file of it is missing", "a file of it cannot be read"
DAMAGED, LAME = "a file of it is damaged: the check sum differs", "its file cannot be run"
DAMAGE = [
    *((Path.unlink, name, MISSING) for name in FILES),
    (cut, "tagger.onnx", DAMAGED),
    (cut, "vocab.txt", DAMAGED),
    (cut, "tagger.json", UNREADABLE),
    (flip, "tagger.onnx", DAMAGED),
    (flip, "vocab.txt", DAMAGED),
    (a_digit, "tagger.json", DAMAGED),
    (empty, "tagger.onnx", DAMAGED),
    (empty, "tagger.json", UNREADABLE),
    (another_vocabulary, "vocab.txt", DAMAGED),
    (a_list, "tagger.json", DAMAGED),
    (less("sha256"), "tagger.json", DAMAGED),
    *((less(key), "tagger.json", LAME) for key in ("name", "quotes", "step", "joins")),
]


@pytest.mark.parametrize(
    ("damage", "name", "reason"), DAMAGE, ids=[f"{d[0].__name__} {d[1]}" for d in DAMAGE]
)
def test_damage_is_told_in_one_line(
    damage: Callable[[Path], None], name: str, reason: str, copy: Path
) -> None:
    damage(copy / name)
    with pytest.raises(ModelError) as caught:
        load_tagger(1)
    assert str(caught.value) == reason


@pytest.mark.parametrize("name", FILES)
def test_a_single_byte_anywhere_is_noticed(name: str, copy: Path) -> None:
    whole = (copy / name).read_bytes()
    for share in (0.0, 0.31, 0.77, 0.999):
        at = int(share * len(whole))
        (copy / name).write_bytes(whole[:at] + bytes([whole[at] ^ 2]) + whole[at + 1 :])
        with pytest.raises(ModelError):
            load_tagger(1)


@pytest.mark.parametrize(
    ("damage", "name", "reason"),
    [(flip, "tagger.onnx", DAMAGED), (Path.unlink, "vocab.txt", MISSING)],
    ids=["damaged", "missing"],
)
def test_the_rules_read_instead_and_the_reader_is_told(
    damage: Callable[[Path], None], name: str, reason: str, copy: Path, tmp_path: Path
) -> None:
    damage(copy / name)
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    words = ["extract", "--format", "jsonl", "--tagger", "learned", str(article)]
    done = CliRunner().invoke(group, words)
    assert done.exit_code == 0
    line = f"quoth: the model cannot be used ({reason}); quotes are found by rules\n"
    assert done.stderr == line
    assert json.loads(done.stdout)["quotes"]
