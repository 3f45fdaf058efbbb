from __future__ import annotations

import os
import stat
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.annotations.desk import TEXT, Desk, article

from quoth.annotations import disk
from quoth.annotations.model import NotesError
from quoth.annotations.store import NoteStore

WINTERS = "“We have waited nineteen winters,”"
BY_HAND = """
# Ask the clerk about this one.
[annotation.winters]
kind = "quote"   # as said
exact = "“We have waited nineteen winters,”"

# The minutes are not out yet.
colour="yellow"
tags   = [ "check" , 'sea' ]
rating = 4
note = '''Two
lines'''  # mine
created = 2026-03-05T09:20:00Z
updated = 2026-03-05T09:20:00Z

# The rest is to do.
[annotation.friday]
exact = "votes on Friday"
start = 360

[reading]   # another program's
place = [
  1,  # here
  2,
]
"""


def lines_of(text: str) -> set[str]:
    return set(text.splitlines(keepends=True))


def test_nothing_is_made_before_the_first_save(desk: Desk) -> None:
    notes = desk.store.open(desk.article)
    assert (notes.path, notes.annotations, notes.problems) == (None, (), ())
    assert not desk.folder.exists()
    assert not desk.state.exists()


def test_a_first_note_makes_a_private_file_named_for_people(desk: Desk) -> None:
    desk.put(WINTERS, note="Ask.", tags=("sea", "check"), colour="green")
    name = f"2026-03-04-harbour-plan-splits-the-council.{desk.article.id[3:11]}.toml"
    assert desk.file.name == name
    assert stat.S_IMODE(desk.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(desk.folder.stat().st_mode) == 0o700
    said = tomllib.loads(desk.read())
    assert said["article"]["title"] == desk.article.title
    assert said["article"]["texts"] == [desk.article.text_hash]
    (note,) = said["annotation"].values()
    assert (note["exact"], note["note"], note["tags"]) == (WINTERS, "Ask.", ["sea", "check"])


def test_blocks_stand_in_order_of_start(desk: Desk) -> None:
    for words in ("Friday", "The mayor", "Tomas Reyl", WINTERS):
        desk.put(words)
    exacts = [line for line in desk.read().splitlines() if line.startswith("exact")]
    assert [line.split('"')[1] for line in exacts] == ["The mayor", WINTERS, "Tomas Reyl", "Friday"]


def test_an_untouched_file_is_byte_identical(desk: Desk) -> None:
    path = desk.by_hand(BY_HAND)
    before = path.read_bytes()
    notes = desk.store.open(desk.article)
    assert [p.annotation.id for p in notes.annotations] == ["winters", "friday"]
    winters = notes.annotations[0].annotation
    assert (winters.colour, winters.tags, winters.note) == (
        "yellow",
        ("check", "sea"),
        "Two\nlines",
    )
    desk.store.put(desk.article, notes.annotations[1].annotation)
    desk.store.set_article_note(desk.article, "")
    desk.store.remove(desk.article, "no-such-note")
    untouched = path.read_bytes()
    kept = untouched.splitlines(keepends=True)
    assert [line for line in before.splitlines(keepends=True) if line not in kept] == []


def test_one_edited_key_changes_its_line_and_updated(desk: Desk) -> None:
    desk.put("Tomas Reyl", note="one")
    kept = desk.put(WINTERS, note="two", colour="green")
    before = desk.read()
    desk.store.put(desk.article, replace(kept, note="two and more"))
    new = lines_of(desk.read()) - lines_of(before)
    assert len(new) == 2
    assert 'note = "two and more"\n' in new
    assert {line.split(" ")[0] for line in new} == {"note", "updated"}
    assert len(desk.read().splitlines()) == len(before.splitlines())


def test_comments_spacing_and_unknown_keys_stay(desk: Desk) -> None:
    path = desk.by_hand(BY_HAND)
    head = path.read_text()
    notes = desk.store.open(desk.article)
    desk.store.put(desk.article, notes.annotations[1].annotation)  # fills in what the hand left out
    filled = path.read_text()
    winters = desk.store.last(desk.article).get("winters")
    assert winters is not None
    desk.store.put(desk.article, replace(winters.annotation, colour="red", note=""))
    text = path.read_text()
    assert 'colour="red"\n' in text
    assert "# mine\n" in text
    for line in (
        "rating = 4\n",
        "tags   = [ \"check\" , 'sea' ]\n",
        'kind = "quote"   # as said\n',
    ):
        assert line in text
    assert text.count("#") == head.count("#") == filled.count("#")
    assert text.endswith("[reading]   # another program's\nplace = [\n  1,  # here\n  2,\n]\n")


def test_words_alone_get_their_place_at_the_next_save(desk: Desk) -> None:
    path = desk.by_hand('[annotation.mine]\nexact = "votes on Friday"\nnote = "When?"')
    (only,) = desk.store.open(desk.article).annotations
    assert (only.anchor.state, only.annotation.kind) == ("moved", "note")
    desk.put(WINTERS)
    said = tomllib.loads(path.read_text())["annotation"]["mine"]
    assert TEXT[said["start"] : said["end"]] == "votes on Friday"
    assert said["text"] == desk.article.text_hash
    assert path.read_text().startswith('format = "quoth-notes"')


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_ends_and_byte_order_mark_stay(desk: Desk, newline: str, bom: bytes) -> None:
    path = desk.by_hand(BY_HAND)
    path.write_bytes(bom + path.read_text().replace("\n", newline).encode())
    desk.store.open(desk.article)
    desk.put("Tomas Reyl", note="new\nlines")
    raw = path.read_bytes()
    assert raw.startswith(bom + b"format")
    assert raw.count(b"\n") == raw.count(newline.encode())
    assert b'note = "new\\nlines"' in raw


def test_a_missing_final_line_end_is_added(desk: Desk) -> None:
    path = desk.by_hand('[annotation.a]\nexact = "Friday"\nnote = "no end"')
    desk.put("Tomas Reyl", note="x")
    assert 'note = "no end"\n' in path.read_text()
    assert set(tomllib.loads(path.read_text())["annotation"]) > {"a"}


def test_removing_takes_the_block_and_nothing_else(desk: Desk) -> None:
    path = desk.by_hand(BY_HAND)
    desk.store.open(desk.article)
    desk.store.remove(desk.article, "winters")
    text = path.read_text()
    assert "nineteen" not in text
    assert "# Ask the clerk about this one.\n" in text
    assert "# The rest is to do.\n[annotation.friday]\n" in text
    assert "place = [\n  1,  # here" in text


def test_the_note_on_the_article(desk: Desk) -> None:
    notes = desk.store.set_article_note(desk.article, "Second-hand.", ("money", "sea"))
    assert (notes.note, notes.tags) == ("Second-hand.", ("money", "sea"))
    notes = desk.store.set_article_note(desk.article, "")
    assert (notes.note, notes.tags) == ("", ("money", "sea"))
    assert "note =" not in desk.read()


def test_orphans_come_first_then_the_order_of_the_text(desk: Desk) -> None:
    for words in ("Friday", "Ines Calloway", "The mayor"):
        desk.put(words)
    later = article(TEXT.replace("Ines Calloway", "she"))
    notes = desk.store.open(later)
    assert [p.annotation.exact for p in notes.annotations] == [
        "Ines Calloway",
        "The mayor",
        "Friday",
    ]
    assert [p.annotation.exact for p in notes.orphans] == ["Ines Calloway"]


def test_a_new_version_of_the_text_is_added_at_the_next_save(desk: Desk) -> None:
    desk.put("Friday")
    later = article("The county answered.\n\n" + TEXT)
    before = desk.read()
    (placed,) = desk.store.open(later).annotations
    assert placed.anchor.state == "moved"
    assert desk.read() == before
    desk.store.set_article_note(later, "longer now")
    said = tomllib.loads(desk.read())
    assert said["article"]["texts"] == [desk.article.text_hash, later.text_hash]
    assert said["article"]["id"] == desk.article.id
    (block,) = said["annotation"].values()
    assert block["text"] == desk.article.text_hash


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(article(url=None, title="Renamed"), id="by hash"),
        pytest.param(article(TEXT.replace("\n\n", "\n \n"), url=None), id="by id"),
        pytest.param(
            article("Quite new.", url="http://www.COURIER.example/harbour-plan/?utm_source=x#a"),
            id="by address",
        ),
    ],
)
def test_the_file_is_found_again_under_any_name(desk: Desk, later) -> None:  # type: ignore[no-untyped-def]
    desk.put("Friday")
    moved = desk.file.rename(desk.folder / "moved.toml")
    assert desk.store.open(later).path == moved


def test_another_article_has_a_file_of_its_own(desk: Desk) -> None:
    desk.put("Friday")
    other = article("Quite another text.", url="https://courier.example/other")
    assert desk.store.open(other).path is None
    desk.store.set_article_note(other, "x")
    assert len(list(desk.folder.glob("*.toml"))) == 2


def test_copies_are_told(desk: Desk) -> None:
    desk.put("Friday")
    (desk.folder / "zz-copy.toml").write_bytes(desk.file.read_bytes())
    notes = desk.store.open(desk.article)
    assert any("zz-copy.toml" in str(problem) for problem in notes.problems)


def test_symlink_and_mode_are_kept(desk: Desk, tmp_path: Path) -> None:
    desk.put("Friday")
    real = desk.file.rename(tmp_path / "elsewhere.toml")
    real.chmod(0o640)
    link = desk.folder / "link.toml"
    link.symlink_to(real)
    desk.put("Tomas Reyl")
    assert link.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "Tomas Reyl" in real.read_text()


def test_a_change_from_outside_is_noticed(desk: Desk) -> None:
    kept = desk.put("Friday")
    shown = desk.store.last(desk.article)
    assert not desk.store.changed(desk.article, shown)
    desk.another().put(desk.article, replace(kept, note="elsewhere"))
    assert desk.store.changed(desk.article, shown)
    assert not desk.store.changed(desk.article, desk.store.open(desk.article))
    desk.file.unlink()
    assert desk.store.changed(desk.article, desk.store.last(desk.article))


def test_an_unwritable_folder_sends_notes_to_the_state_folder(desk: Desk) -> None:
    desk.folder.write_text("a file stands where the folder should be")
    notes = desk.store.put(desk.article, made := desk.mark("Friday", note="kept"))
    assert notes.path is not None
    assert notes.path.parent == desk.state / "notes"
    assert "state" in str(notes.problems[0])
    assert notes.get(made.id) is not None


def test_notes_come_back_when_the_folder_can_be_written(desk: Desk) -> None:
    desk.folder.write_text("in the way")
    first = desk.put("Friday", note="kept")
    desk.store.set_article_note(desk.article, "whole")
    desk.folder.unlink()
    desk.put("Tomas Reyl")
    assert desk.folder.is_dir()
    notes = desk.another().open(desk.article)
    assert (notes.problems, notes.note, len(notes.annotations)) == ((), "whole", 2)
    assert notes.get(first.id)
    assert not list((desk.state / "notes").iterdir())


def test_nowhere_to_write_is_an_error(desk: Desk) -> None:
    desk.folder.write_text("in the way")
    desk.state.mkdir()
    (desk.state / "notes").write_text("in the way as well")
    with pytest.raises(NotesError, match="cannot be written"):
        desk.put("Friday")


def test_a_lock_that_is_held_names_its_holder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.put("Friday")
    monkeypatch.setattr(disk, "LOCK_SECONDS", 0.05)
    with (
        disk.locked(desk.state, desk.file),
        pytest.raises(NotesError, match=f"is being written by process {os.getpid()}; try again"),
    ):
        desk.put("Tomas Reyl")
    desk.put("Tomas Reyl")


def test_ids_are_random_and_bare() -> None:
    from quoth.annotations.model import new_id

    ids = {new_id() for _ in range(500)}
    assert len(ids) == 500
    assert all(len(i) == 8 and i[0].isalpha() and i.isalnum() and i.islower() for i in ids)


def test_the_store_is_new_in_each_run_but_the_notes_are_not(desk: Desk, tmp_path: Path) -> None:
    made = desk.put(WINTERS, note="kept")
    again = NoteStore(desk.folder, tmp_path / "other-state").open(desk.article)
    assert again.get(made.id) is not None
    assert again.annotations[0].annotation == made


def test_who_only_peeks_leaves_what_a_save_compares_with(desk: Desk) -> None:
    kept = desk.put("Friday", note="one")
    desk.another().put(desk.article, replace(kept, note="outside"), base=kept)
    (peeked,) = desk.store.peek(desk.article).annotations
    assert peeked.annotation.note == "outside"
    assert desk.store.last(desk.article).annotations[0].annotation == kept
    notes = desk.store.remove(desk.article, kept.id)
    assert notes.annotations == (peeked,), "the edit from outside beats the delete"
    assert "changed elsewhere" in notes.told
