from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.annotations.desk import Desk

from quoth.annotations.model import Annotation
from quoth.annotations.toml_lines import clean, scan, to_toml

NAUGHTY = (
    "[sic] [/x] [@click=app.quit]z[/] \x1b]0;Q\x07",
    '"""\n[annotation.evil]\nexact = "x"\n"""',
    "\x00\x85\u2028\u2029\u202e\x7f\ufeff",
    "back\\slash \\u0041 \\",
    "lone \ud800 surrogate",
    "a\r\nb\rc",
    "'''",
)


@given(st.text(st.characters(exclude_categories=[]), max_size=80))
@example(NAUGHTY[0])
@example(NAUGHTY[2])
def test_any_string_is_one_line_that_reads_back(text: str) -> None:
    cleaned = clean(text)
    line = f"k = {to_toml(cleaned)}"
    assert tomllib.loads(line) == {"k": cleaned}
    assert len(line.splitlines()) == 1
    assert line.isprintable() or "\t" in cleaned or not cleaned.isprintable()


@given(
    exact=st.text(min_size=1, max_size=40),
    note=st.text(max_size=60),
    tags=st.lists(st.text(min_size=1, max_size=12), max_size=3, unique=True),
)
@example(exact=NAUGHTY[1], note=NAUGHTY[0], tags=list(NAUGHTY))
@settings(max_examples=60, deadline=None)
def test_any_note_comes_back_as_it_was(exact: str, note: str, tags: list[str]) -> None:
    with TemporaryDirectory() as root:
        desk = Desk(Path(root))
        other = desk.put("Friday", note="stays")
        made = Annotation(
            id="abc", exact=exact, note=note, tags=tuple(tags), start=4, text="sha256:x"
        )
        desk.store.put(desk.article, made)
        notes = desk.another().open(desk.article)
        read = notes.get("abc")
        assert read is not None
        assert (read.annotation.exact, read.annotation.note) == (clean(exact), clean(note))
        assert read.annotation.tags == tuple(map(clean, tags))
        assert notes.get(other.id) is not None
        assert notes.problems == ()
        desk.store.put(desk.article, replace(read.annotation, note=note + "!"))
        assert desk.another().open(desk.article).get("abc").annotation.note == clean(note + "!")  # type: ignore[union-attr]


VALUES = st.sampled_from(
    [
        '"a # b"',
        "'[x]'",
        '"""a\n[b]\n"c"" """',
        "'''\n''''",
        "[1, [2, '#'], # no\n 3]",
        "{ a = { b = ']' } }",
        "1979-05-27 07:32:00",
        "nan",
        '"\\""',
        "[]",
    ]
)


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["a", "b-c", '"d e"', "f.g", "'h.i'"]),
            VALUES,
            st.sampled_from(["", "  # note", "\n\n# [t]"]),
        ),
        max_size=8,
    ),
    st.sampled_from(["\n", "\r\n"]),
)
@settings(max_examples=150, deadline=None)
def test_scan_finds_every_value_where_it_stands(
    rows: list[tuple[str, str, str]], newline: str
) -> None:
    text = "".join(
        f"[t{i}]\n{key} = {value}{after}\n" for i, (key, value, after) in enumerate(rows)
    )
    text = text.replace("\n", newline)
    tomllib.loads(text)
    entries = [e for e in scan(text) if e.key]
    assert [text[e.value : e.value_end] for e in entries] == [
        value.replace("\n", newline) for _, value, _ in rows
    ]
    assert [e.table for e in entries] == [(f"t{i}",) for i in range(len(rows))]
    for entry in entries:
        assert text[: entry.start].count("\n") + 1 == entry.line


@pytest.mark.parametrize("value", [3.5, None, {"a": 1}])
def test_only_values_of_notes_are_written(value: object) -> None:
    with pytest.raises(TypeError):
        to_toml(value)
