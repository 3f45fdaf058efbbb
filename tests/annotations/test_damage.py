from __future__ import annotations

import pytest
from tests.annotations.desk import Desk

from quoth.annotations.model import NotesError

GOOD = '[annotation.good]\nexact = "Friday"\nnote = "fine"\n'
BROKEN = '\n[annotation.broken]\nexact = "Tomas Reyl\nnote = "kept as it is"\n\n'


@pytest.mark.parametrize(
    ("block", "line"),
    [
        pytest.param('[annotation.b]\nexact = "open\n', 8, id="open string"),
        pytest.param(
            '[annotation.b]\nexact = """open\nstill open\n', 9, id="open multi-line string"
        ),
        pytest.param("[annotation.b]\nexact\n", 8, id="no value"),
        pytest.param("[annotation.b\nexact = 'x'\n", 7, id="open header"),
        pytest.param("[annotation.b]\nexact = 'x'\nexact = 'y'\n", 9, id="key stands twice"),
        pytest.param("[annotation.b]\nexact = " + "[" * 2000 + "\n", None, id="nested deeply"),
        pytest.param("[annotation.b]\nstart = " + "9" * 5000 + "\n", None, id="endless number"),
        pytest.param('[annotation.b]\nexact = "\x00"\n', 8, id="control character"),
        pytest.param("[annotation.b]\n" + "a." * 100_000 + "a = 1\n", 8, id="endless key"),
        pytest.param('[annotation.good]\nexact = "Reyl"\n', 7, id="id stands twice"),
    ],
)
def test_a_damaged_block_hides_only_itself(desk: Desk, block: str, line: int | None) -> None:
    order = [GOOD, block] if "good" in block else [block, GOOD]
    path = desk.by_hand("".join(order))
    notes = desk.store.open(desk.article)
    assert [p.annotation.exact for p in notes.annotations] == ["Friday"]
    assert notes.read_only is None
    (problem,) = notes.problems
    assert problem.part == "unreadable note"
    if line is not None and "good" not in block:
        assert problem.line == line
    desk.put("Tomas Reyl", note="new")
    assert block.rstrip() in path.read_text()
    assert len(desk.store.open(desk.article).annotations) == 2


def test_a_damaged_block_is_written_back_untouched(desk: Desk) -> None:
    path = desk.by_hand(GOOD + BROKEN + '[annotation.after]\nexact = "The mayor"\n')
    notes = desk.store.open(desk.article)
    assert str(notes.problems[0]).startswith("unreadable note, line 12: ")
    desk.store.remove(desk.article, "after")
    made = desk.put("Ines Calloway")
    desk.store.remove(desk.article, made.id)
    assert BROKEN.rstrip() in path.read_text()


def test_a_damaged_note_is_not_written_anew(desk: Desk) -> None:
    path = desk.by_hand(GOOD)
    good = desk.store.open(desk.article).annotations[0].annotation
    path.write_text(path.read_text().replace('"fine"', '"fine'))
    before = path.read_bytes()
    with pytest.raises(NotesError, match="line 9"):
        desk.store.put(desk.article, good)
    assert path.read_bytes() == before


CONFLICT = (
    '[annotation.good]\nexact = "Friday"\n<<<<<<< ours\nnote = "a"\n=======\nnote = "b"\n'
    '>>>>>>> theirs\n\n[annotation.other]\nexact = "Tomas Reyl"\n'
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            'format = "quoth-notes\nversion = 1\n[article]\nid = "ID"\n', "line 1", id="head"
        ),
        pytest.param(
            'format = "quoth-notes"\nversion = 2\n[article]\nid = "ID"\n', "newer", id="version"
        ),
        pytest.param(
            'format = "quoth-notes"\n[article]\nid = "ID"\n', "version = 1", id="no version"
        ),
        pytest.param('version = 1\n[article]\nid = "ID"\n', "format", id="no format"),
        pytest.param(
            'format = "quoth-notes"\nversion = 1\nannotation = 3\n[article]\nid = "ID"\n',
            "table",
            id="annotation is no table",
        ),
        pytest.param(
            f'format = "quoth-notes"\nversion = 1\n[article]\nid = "ID"\n{CONFLICT}',
            "conflict",
            id="conflict",
        ),
        pytest.param(
            'format = "quoth-notes"\nversion = 1\n[article]\nid = "ID"\nx = "\udc96"\n',
            "UTF-8",
            id="not UTF-8",
        ),
        pytest.param("", "format", id="empty file"),
    ],
)
def test_what_cannot_be_read_is_never_written_over(desk: Desk, text: str, reason: str) -> None:
    path = desk.folder / f"2026-03-04-x.{desk.article.id[3:11]}.toml"
    desk.folder.mkdir()
    raw = text.replace("ID", desk.article.id).encode("utf-8", "surrogateescape")
    path.write_bytes(raw)
    notes = desk.store.open(desk.article)
    assert notes.read_only is not None
    assert reason in notes.read_only
    for change in (
        lambda: desk.store.put(desk.article, desk.mark("Friday")),
        lambda: desk.store.remove(desk.article, "good"),
        lambda: desk.store.set_article_note(desk.article, "x"),
    ):
        with pytest.raises(NotesError):
            change()
    assert path.read_bytes() == raw
    assert list(desk.folder.iterdir()) == [path]


def test_notes_outside_a_conflict_show(desk: Desk) -> None:
    desk.by_hand(CONFLICT)
    notes = desk.store.open(desk.article)
    assert [p.annotation.exact for p in notes.annotations] == ["Tomas Reyl"]
    assert notes.read_only is not None
    assert notes.read_only.startswith("line 9: conflict markers")


def test_markers_in_a_string_are_no_conflict(desk: Desk) -> None:
    desk.by_hand(
        "[annotation.a]\nexact = 'Friday'\nnote = '''\n<<<<<<< a\n=======\n>>>>>>> b\n'''\n"
    )
    notes = desk.store.open(desk.article)
    assert (notes.read_only, notes.problems) == (None, ())
    desk.put("Tomas Reyl")


@pytest.mark.parametrize(
    ("line", "field", "best"),
    [
        ('colour = "mauve"', "colour", "yellow"),
        ('colour = "gren"', "colour", "green"),
        ("colour = 3", "colour", "yellow"),
        ('kind = "thought"', "kind", "highlight"),
        ("start = true", "start", None),
        ("start = -4", "start", None),
        ('start = "12"', "start", None),
        ('tags = "sea, check"', "tags", ("sea", "check")),
        ("tags = [1, 'sea', []]", "tags", ("1", "sea")),
        ("note = 12", "note", "12"),
        ("note = []", "note", ""),
        ("speaker = { name = 'x' }", "speaker", None),
        ('check = "verifed"', "check", "verified"),
        ('created = "yesterday"', "created", None),
        ("created = 12:30:00", "created", None),
    ],
)
def test_a_wrong_type_or_word_is_a_warning_with_its_line(
    desk: Desk, line: str, field: str, best: object
) -> None:
    path = desk.by_hand(f'[annotation.a]\nexact = "Friday"\n{line}\n')
    notes = desk.store.open(desk.article)
    assert getattr(notes.annotations[0].annotation, field) == best
    (problem,) = notes.problems
    assert problem.line == 9
    desk.put("Tomas Reyl")
    assert f"\n{line}\n" in path.read_text()


@pytest.mark.parametrize(
    "block",
    ["[annotation]\na = 3\n", "[annotation.a]\nnote = 'x'\n", "[annotation.a]\nexact = 3\n"],
)
def test_what_is_no_note_is_told_and_stays(desk: Desk, block: str) -> None:
    path = desk.by_hand(block)
    notes = desk.store.open(desk.article)
    assert (notes.annotations, len(notes.problems)) == ((), 1)
    desk.put("Friday")
    assert block in path.read_text()


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param("[annotation]\na = { exact = 'Friday', note = 'x' }\n", id="inline table"),
        pytest.param("[annotation]\na.exact = 'Friday'\na.note = 'x'\n", id="dotted keys"),
    ],
)
def test_a_form_that_has_no_lines_is_read_but_not_changed(desk: Desk, blocks: str) -> None:
    path = desk.by_hand(blocks)
    before = path.read_bytes()
    (only,) = desk.store.open(desk.article).annotations
    assert only.annotation.note == "x"
    with pytest.raises(NotesError, match="line by line"):
        desk.store.remove(desk.article, "a")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "header", ['[annotation."a"]', "[ annotation . a ]", "[annotation.'a'] # mine"]
)
def test_a_header_may_be_spelt_in_other_ways(desk: Desk, header: str) -> None:
    path = desk.by_hand(f'{header}\nexact = "Friday"\nstart = 9\nnote = "x"\n')
    (only,) = desk.store.open(desk.article).annotations
    from dataclasses import replace

    desk.store.put(desk.article, replace(only.annotation, note="y"))
    assert f'{header}\nexact = "Friday"\nstart = 9\nnote = "y"\n' in path.read_text()
    desk.store.remove(desk.article, "a")
    assert "Friday" not in path.read_text()


def test_a_file_that_is_too_large_is_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoth.annotations import store

    desk.put("Friday")
    monkeypatch.setattr(store, "MOST_BYTES", 10)
    notes = desk.another().open(desk.article)
    assert notes.read_only == "larger than 32 MiB"
