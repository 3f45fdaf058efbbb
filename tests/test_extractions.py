"""What was extracted is kept, shared between threads, and the open article goes first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import date
from typing import Any

import pytest

from quoth import extractions
from quoth.core.model import Article
from quoth.core.pace import Stopped
from quoth.core.taggers import Taggers
from quoth.extractions import HELD_SECONDS, Asker, Extractions, Precedence, Stillness
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


def test_what_nobody_wants_ends_and_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoth.core.stretches.LONG", 10)
    kept, told = Extractions(Taggers("rules")), list[float]()
    with pytest.raises(Stopped):
        kept.of(article(), Asker(stop=lambda: len(told) > 2, told=told.append))
    assert len(told) == 3
    assert kept.known(article()) is None
    assert kept.of(article()).quotes


def test_one_that_waits_may_leave_and_the_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    gate, gone = Gate(), threading.Event()
    install(monkeypatch, Model(on_tag=gate))
    kept = Extractions(Taggers())
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kept.of, article())
        assert gate.reached.wait(20)
        second = pool.submit(kept.of, article(), Asker(stop=gone.is_set))
        gone.set()
        with pytest.raises(Stopped):
            second.result(20)
        gate.open()
        assert first.result(20).quotes


def test_work_goes_on_for_one_who_came_later(monkeypatch: pytest.MonkeyPatch) -> None:
    gate, gone = Gate(), threading.Event()
    model = install(monkeypatch, Model(on_tag=gate))
    kept = Extractions(Taggers())
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kept.of, article(), Asker(stop=gone.is_set))
        assert gate.reached.wait(20)
        second = pool.submit(kept.of, article(), Asker(told=lambda _: gone.set()))
        gone.set()
        gate.open()
        assert second.result(20).quotes
        assert first.result(20) is second.result(20)
    assert len(model.read) == 1


def test_one_who_comes_when_the_work_just_ended_has_it_done_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ended = iter([True])
    extract = Taggers.extract

    def stopped_once(self: Taggers, *args: str, **more: Any) -> object:
        if next(ended, False):
            raise Stopped
        return extract(self, *args, **more)

    monkeypatch.setattr(Taggers, "extract", stopped_once)
    assert Extractions(Taggers("rules")).of(article()).quotes


def test_what_is_behind_waits_amid_an_article_unless_it_is_wanted_now() -> None:
    kept, told = Extractions(Taggers("rules")), list[float]()
    with ThreadPoolExecutor(2) as pool, kept.ahead:
        behind = pool.submit(kept.of, article(), Asker(behind=True, told=told.append))
        assert not wait([behind], 0.3).done
        assert not told
        ahead = pool.submit(kept.of, article(), Asker())
        assert ahead.result(20) is behind.result(20)


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


class Clock:
    """Time that goes on when somebody waits; ``meanwhile`` happens while they do."""

    def __init__(self) -> None:
        self.now = 100.0
        self.waits: list[float] = []
        self.meanwhile: list[Callable[[], None]] = []
        self.still = Stillness(lambda: self.now, self.pause)

    def pause(self, seconds: float) -> None:
        self.waits.append(seconds)
        if self.meanwhile:
            self.now += seconds / 2
            self.meanwhile.pop(0)()
            self.now += seconds / 2
        else:
            self.now += seconds


def test_nothing_waits_as_long_as_no_key_is_pressed() -> None:
    clock = Clock()
    assert clock.still.wait()
    assert clock.waits == []


def test_what_is_behind_waits_for_the_rest_of_a_keys_time() -> None:
    clock = Clock()
    clock.still.stir()
    clock.now += HELD_SECONDS / 4
    assert clock.still.wait()
    assert clock.waits == [pytest.approx(HELD_SECONDS * 3 / 4)]
    assert clock.still.wait()
    assert len(clock.waits) == 1


def test_another_key_meanwhile_is_waited_for_as_well() -> None:
    clock = Clock()
    clock.meanwhile.append(clock.still.stir)
    clock.still.stir()
    assert not clock.still.wait()
    assert clock.still.wait()
    assert len(clock.waits) == 2


def test_an_extraction_holds_for_keys_and_goes_on_when_they_rest() -> None:
    kept, clock = Extractions(Taggers("rules")), Clock()
    kept.still = clock.still
    clock.meanwhile += [clock.still.stir] * 3
    kept.still.stir()
    assert kept.of(article()).quotes
    assert len(clock.waits) == 4


def test_what_nobody_wants_ends_although_keys_never_rest() -> None:
    kept, clock = Extractions(Taggers("rules")), Clock()
    kept.still = clock.still
    clock.meanwhile += [clock.still.stir] * 1000
    kept.still.stir()
    with pytest.raises(Stopped):
        kept.of(article(), Asker(stop=lambda: len(clock.waits) > 5))
    assert len(clock.waits) == 6
