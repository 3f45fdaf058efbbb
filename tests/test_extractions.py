"""What was extracted is kept, shared between threads, and the open article goes first."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from quoth import extractions
from quoth.core.model import Article
from quoth.core.taggers import Taggers
from quoth.extractions import Extractions, Precedence
from tests.tagging import NAME, RULES, Gate, Model, install


def article(words: str = "It rained", published: date | None = None) -> Article:
    return Article(f"“{words},” said Ada Finch.", "Rain", published=published)


def test_what_was_extracted_is_kept_by_text_date_and_choice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    model = install(monkeypatch, Model())
    taggers = Taggers()
    kept = Extractions(taggers)
    first = kept.of(article())
    assert kept.of(article()) is first
    assert kept.of(article(published=date(2026, 3, 4))) is not first
    assert len(model.read) == 2
    taggers.wanted = "rules"
    assert kept.known(article()) is None
    assert (first.tagger, kept.of(article()).tagger) == (NAME, RULES)
    taggers.wanted = "learned"
    assert kept.of(article()) is first


def test_the_oldest_are_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractions, "KEPT", 2)
    kept = Extractions(Taggers())
    for words in ("One", "Two", "One", "Three"):
        kept.of(article(words))
    there = [kept.known(article(words)) is not None for words in ("One", "Two", "Three")]
    assert there == [True, False, True]


def test_two_that_want_one_article_share_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate()
    model = install(monkeypatch, Model(on_tag=gate))
    kept = Extractions(Taggers())
    with ThreadPoolExecutor(3) as pool:
        asked = [pool.submit(kept.of, article()) for _ in range(3)]
        assert gate.reached.wait(20)
        assert kept.known(article()) is None, "this one never waits"
        assert kept.remark(article()) is None
        gate.open()
        one, two, three = (each.result(20) for each in asked)
    assert one is two is three is kept.known(article())
    assert len(model.read) == 1


def test_a_failure_is_raised_to_all_and_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, taggers = Extractions(Taggers()), []

    def faulty(*_: object) -> None:
        taggers.append(1)
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr("quoth.core.pipeline.resolve", faulty)
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                kept.of(article())
            assert kept.known(article()) is None
    assert len(taggers) == 2
    assert kept.of(article()).quotes


def test_what_is_behind_waits_for_all_that_go_before() -> None:
    precedence, done = Precedence(), threading.Event()
    precedence.wait()

    def behind() -> None:
        precedence.wait()
        done.set()

    with precedence:
        with precedence:
            thread = threading.Thread(target=behind)
            thread.start()
        assert not done.wait(0.05)
    assert done.wait(20)
    thread.join()
