from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.annotations.desk import TEXT, Clock, Desk, article

from quoth.annotations.build import annotation_for_quote, annotation_for_span
from quoth.annotations.find import Finder, canonical_url, file_name
from quoth.core.model import Article, Entity, Extraction, Quote
from quoth.core.span import Span


@pytest.mark.parametrize(
    ("title", "published", "start"),
    [
        (
            "Harbour plan splits the council",
            date(2026, 3, 4),
            "2026-03-04-harbour-plan-splits-the-council.",
        ),
        ("Ñandú & Œuvre: l'été", None, "undated-nandu-uvre-lete."),
        ("../../etc/passwd\x00", None, "undated-etc-passwd."),
        ("東京", None, "undated-article."),
        ("", None, "undated-article."),
        ("word " * 200, None, "undated-word-word-"),
        ("x" * 300, None, "undated-article."),
        ("CON", None, "undated-con."),
    ],
)
def test_a_name_for_people_that_any_file_system_takes(
    title: str, published: date | None, start: str
) -> None:
    name = file_name(article(title=title, published=published))
    assert name.startswith(start)
    assert name.endswith(".toml")
    assert len(name) <= 90
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://www.courier.example/a/", "http://COURIER.example/a"),
        ("https://courier.example/a?utm_source=x&id=3#top", "https://courier.example/a?id=3"),
        ("https://courier.example:443/a?b=2&a=1", "https://courier.example/a?a=1&b=2"),
    ],
)
def test_addresses_that_are_one(one: str, other: str) -> None:
    assert canonical_url(one) == canonical_url(other) != None  # noqa: E711


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://courier.example/a", "https://courier.example/b"),
        ("https://courier.example/a?id=1", "https://courier.example/a?id=2"),
        ("https://courier.example:8080/a", "https://courier.example/a"),
    ],
)
def test_addresses_that_are_two(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


@pytest.mark.parametrize(
    "url", [None, "", "a", "file:///etc/passwd", "javascript:x", "http://", "http://[x"]
)
def test_what_is_no_address(url: str | None) -> None:
    assert canonical_url(url) is None


def test_files_that_are_no_notes_are_passed_over(desk: Desk) -> None:
    desk.write("name = 'people'\n", "people.toml")
    desk.write("not [ toml", "broken.toml")
    desk.write("x", ".hidden.toml")
    (desk.folder / "folder.toml").mkdir()
    (desk.folder / "gone.toml").symlink_to(desk.folder / "nowhere")
    assert Finder(desk.folder).find(desk.article) == []
    made = desk.put("Friday")
    assert desk.another().open(desk.article).get(made.id)


def test_a_head_is_read_again_only_when_the_file_has_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoth.annotations import find

    desk.put("Friday")
    finder = Finder(desk.folder)
    assert finder.find(desk.article) == [desk.file]
    read: list[Path] = []
    original = find.read_head
    monkeypatch.setattr(find, "read_head", lambda path: read.append(path) or original(path))
    finder.find(desk.article)
    assert read == []
    desk.put("Tomas Reyl")
    finder.find(desk.article)
    assert set(read) == {desk.file}


def test_a_head_may_stand_after_the_notes_or_be_long(desk: Desk) -> None:
    note = "[annotation.a]\nexact = 'Friday'\n"
    path = desk.write(
        f'format = "quoth-notes"\nversion = 1\n{note}[article]\nid = "{desk.article.id}"\n'
    )
    assert desk.store.open(desk.article).path == path
    path.unlink()
    desk.by_hand(note, head=f"note = '{'x' * 40_000}'\n")
    assert len(desk.store.open(desk.article).annotations) == 1


def test_a_name_that_another_article_has_taken_is_not_used(desk: Desk) -> None:
    other = article("Quite another text.")
    desk.write(
        'format = "quoth-notes"\nversion = 1\n[article]\nid = "q1-0000000000000000"\n',
        file_name(desk.article),
    )
    desk.put("Friday")
    names = sorted(path.name for path in desk.folder.iterdir())
    assert names == [file_name(desk.article).replace(".toml", "-2.toml"), file_name(desk.article)]
    assert desk.store.open(other).path != desk.folder / file_name(desk.article)


# What the reader points at


def found(confidence: float) -> tuple[Article, Extraction, Quote]:
    here = article()
    start, end = TEXT.index("“We"), TEXT.index("plan.”") + 6
    cue, source = TEXT.index("told"), TEXT.index("Ines")
    quote = Quote(
        "q1",
        "direct",
        (Span(start, TEXT.index(" Ines")), Span(TEXT.index("“A tw"), end)),
        Span(cue, cue + 4),
        Span(source, source + 13),
        "e1",
        confidence,
    )
    return (
        here,
        Extraction(
            TEXT,
            (Entity("e1", "person", "Ines Calloway", None, ()),),
            (quote,),
            tagger="learned-1",
        ),
        quote,
    )


def test_an_annotation_of_a_quote_says_who_how_and_by_whom() -> None:
    here, extraction, quote = found(0.9)
    made = annotation_for_quote(here, extraction, quote, colour="green", clock=Clock())
    assert made.exact == quote.hull.of(TEXT)
    assert (made.kind, made.form, made.by) == ("quote", "direct", "learned-1")
    assert (made.speaker, made.source, made.cue) == ("Ines Calloway", "Ines Calloway", "told")
    assert (made.colour, made.created) == ("green", made.updated)


def test_an_uncertain_speaker_is_left_out() -> None:
    here, extraction, quote = found(0.3)
    made = annotation_for_quote(here, extraction, quote)
    assert (made.speaker, made.source) == (None, "Ines Calloway")


@pytest.mark.parametrize(("note", "kind"), [("", "highlight"), ("why?", "note")])
def test_an_annotation_of_a_span(note: str, kind: str) -> None:
    here = article()
    made = annotation_for_span(here, Span(0, 7), note=note, clock=Clock())
    assert (made.kind, made.exact, made.speaker) == (kind, "Harbour", None)
    assert made.text == here.text_hash
