"""A save cut short leaves the old file or the new one; writers side by side lose nothing."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.annotations.desk import Desk

from quoth import files
from quoth.annotations.model import NotesError

CLOSE = os.close
CALLS = ["open", "write", "fchmod", "fsync", "close", "replace"]


class Cut(BaseException):
    """The process ends here."""


def failing(original: Callable[..., Any], error: BaseException, after: int) -> Callable[..., Any]:
    """``original``, until it has been called ``after`` times."""
    left = [after]

    def call(*args: Any, **kwargs: Any) -> Any:
        left[0] -= 1
        if left[0] >= 0:
            return original(*args, **kwargs)
        if original is CLOSE:  # the file is closed all the same, and its lock given back
            original(*args)
        raise error

    return call


@pytest.mark.parametrize("error", [Cut(), OSError(errno.ENOSPC, "No space left on device")])
@pytest.mark.parametrize("after", range(4))
@pytest.mark.parametrize("call", CALLS)
def test_a_save_cut_short_at_any_call(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, call: str, after: int, error: BaseException
) -> None:
    old = desk.put("Friday", note="old")
    before = desk.read()
    with monkeypatch.context() as patch:
        patch.setattr(files.os, call, failing(getattr(os, call), error, after))
        try:
            desk.store.put(desk.article, replace(old, note="new"))
        except (Cut, NotesError):
            done = False
        else:
            done = True
    text = desk.read()
    assert text == before or 'note = "new"' in text
    assert not done or 'note = "new"' in text
    assert set(tomllib.loads(text)["annotation"]) == {old.id}
    desk.store.put(desk.article, replace(old, note="again"))
    assert desk.another().open(desk.article).annotations[0].annotation.note == "again"
    assert not list(desk.folder.glob(".*"))


def test_a_full_disk_is_one_line_and_loses_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = desk.put("Friday")
    before = desk.read()
    full = OSError(errno.ENOSPC, "No space left on device")
    monkeypatch.setattr(files.os, "write", failing(os.write, full, 1))
    with pytest.raises(NotesError, match="no space left on device; nothing was written"):
        desk.store.put(desk.article, replace(kept, note="x"))
    assert desk.read() == before


def test_a_short_write_is_finished(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.write
    monkeypatch.setattr(files.os, "write", lambda handle, data: original(handle, data[:100]))
    desk.put("Friday", note="x" * 1000)
    assert tomllib.loads(desk.read())


KILLED = """
import os, signal, sys
from pathlib import Path
from dataclasses import replace
from quoth import files
from tests.annotations.desk import Desk

desk = Desk(Path(sys.argv[1]))
name, left = sys.argv[2], int(sys.argv[3])
old = desk.store.open(desk.article).annotations[0].annotation
original = getattr(os, name)

def call(*args, **kwargs):
    global left
    left -= 1
    if left < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return original(*args, **kwargs)

setattr(os, name, call)
desk.store.put(desk.article, replace(old, note="new"))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize(
    ("call", "after"), [("write", 1), ("fsync", 0), ("replace", 0), ("fsync", 1)]
)
def test_a_process_killed_while_it_saves(desk: Desk, tmp_path: Path, call: str, after: int) -> None:
    old = desk.put("Friday", note="old")
    command = [sys.executable, "-c", KILLED, str(tmp_path), call, str(after)]
    done = subprocess.run(command, cwd=ROOT, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    said = tomllib.loads(desk.read())["annotation"][old.id]["note"]
    assert said == ("new" if (call, after) == ("fsync", 1) else "old")
    desk.store.put(desk.article, replace(old, note="again"))
    assert not list(desk.folder.glob(".*"))


ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from pathlib import Path
from quoth.annotations import disk
from tests.annotations.desk import Desk

disk.LOCK_SECONDS = 10  # four that write without a pause, on a disk that may be slow
desk = Desk(Path(sys.argv[1]))
for number in range(50):
    desk.put("Friday", note=f"{sys.argv[2]} {number}")
"""


def test_four_writers_with_fifty_notes_each_end_with_two_hundred(
    desk: Desk, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", textwrap.dedent(WRITER), str(tmp_path)]
    writers = [
        subprocess.Popen([*command, str(n)], cwd=ROOT, stderr=subprocess.PIPE) for n in range(4)
    ]
    for writer in writers:
        _, errors = writer.communicate(timeout=240)
        assert writer.returncode == 0, errors.decode()
    notes = [each["note"] for each in tomllib.loads(desk.read())["annotation"].values()]
    assert sorted(notes) == sorted(f"{w} {n}" for w in range(4) for n in range(50))


def test_a_writer_without_the_lock_is_noticed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = desk.put("Friday", note="one")
    original = os.fsync
    once = [True]

    def editor_saves_meanwhile(handle: int) -> None:
        if once.pop() if once else False:
            desk.file.write_text(
                desk.read().replace('kind = "note"', 'kind = "note"\ncolour = "red"')
            )
        original(handle)

    monkeypatch.setattr(files.os, "fsync", editor_saves_meanwhile)
    desk.store.put(desk.article, replace(kept, note="two"))
    note = desk.another().open(desk.article).annotations[0].annotation
    assert (note.note, note.colour) == ("two", "red")


# Two readers, the second of which saves what the first had read before


def test_the_unchanged_side_yields(desk: Desk) -> None:
    kept = desk.put("Friday", note="one")
    desk.another().put(desk.article, replace(kept, colour="red", tags=("a",)), base=kept)
    notes = desk.store.put(desk.article, replace(kept, note="two", tags=("b",)))
    merged = notes.annotations[0].annotation
    assert (merged.note, merged.colour, merged.tags) == ("two", "red", ("a", "b"))


def test_two_notes_are_both_kept(desk: Desk) -> None:
    kept = desk.put("Friday", note="one")
    desk.another().put(desk.article, replace(kept, note='their "own"\nline'), base=kept)
    notes = desk.store.put(desk.article, replace(kept, note="ours"))
    assert notes.told == "another text, written elsewhere meanwhile, is kept in the notes file"
    assert '# note, as written elsewhere: "their \\"own\\"\\nline"\nnote = "ours"\n' in desk.read()


def test_two_notes_on_the_article_are_both_kept(desk: Desk) -> None:
    desk.store.set_article_note(desk.article, "one")
    desk.another().set_article_note(desk.article, "theirs")
    notes = desk.store.set_article_note(desk.article, "ours")
    assert notes.note == "ours"
    assert '# note, as written elsewhere: "theirs"' in desk.read()


def test_an_edit_beats_a_delete(desk: Desk) -> None:
    kept = desk.put("Friday", note="one")
    desk.another().remove(desk.article, kept.id)
    notes = desk.store.put(desk.article, replace(kept, note="two"))
    assert notes.annotations[0].annotation.note == "two"
    desk.another().put(desk.article, replace(notes.annotations[0].annotation, note="three"))
    notes = desk.store.remove(desk.article, kept.id)
    assert notes.annotations[0].annotation.note == "three"
    assert "kept" in notes.told
    assert desk.store.remove(desk.article, kept.id).annotations == ()


def test_a_person_beats_an_extractor(desk: Desk) -> None:
    kept = desk.put("Friday")
    kept = (
        desk.store.put(desk.article, replace(kept, by="rules-1", speaker="A"))
        .annotations[0]
        .annotation
    )
    desk.another().put(desk.article, replace(kept, by="person", speaker="B"), base=kept)
    merged = desk.store.put(desk.article, replace(kept, by="rules-2", speaker="C", colour="red"))
    note = merged.annotations[0].annotation
    assert (note.by, note.speaker, note.colour) == ("person", "B", "red")


def test_a_tag_that_either_took_away_is_gone(desk: Desk) -> None:
    kept = desk.put("Friday", tags=("a", "b", "c"))
    desk.another().put(desk.article, replace(kept, tags=("b", "c", "x")), base=kept)
    notes = desk.store.put(desk.article, replace(kept, tags=("a", "b", "y")))
    assert notes.annotations[0].annotation.tags == ("b", "x", "y")
