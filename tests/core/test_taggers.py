"""Which tagger reads a text, loaded when, and what happens without a model."""

from __future__ import annotations

import os
import threading

import pytest
from tests.tagging import NAME, RULES, Gate, Model, install

from quoth.core import taggers
from quoth.core.cores import spare_cores
from quoth.core.learned import ModelError
from quoth.core.taggers import TOO_LONG, Taggers

TEXT = "“It rained,” said Ada Finch. It went on raining."


def found(run: Taggers, text: str = TEXT) -> tuple[str | None, str | None]:
    extraction, remark = run.extract(text, published=None)
    assert extraction.text == text
    assert extraction.quotes
    return extraction.tagger, remark


def test_the_learned_tagger_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    model = install(monkeypatch, Model())
    assert found(Taggers(threads=3)) == (NAME, None)
    assert model.threads == [3]


def test_rules_load_no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    model = install(monkeypatch, Model(broken=ModelError("is damaged")))
    assert found(Taggers("rules")) == (RULES, None)
    assert not model.threads


def test_it_is_loaded_once_whatever_thread_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate()
    model = install(monkeypatch, Model(on_load=gate))
    run, names = Taggers(), []
    threads = [threading.Thread(target=lambda: names.append(found(run)[0])) for _ in range(6)]
    for thread in threads:
        thread.start()
    assert gate.reached.wait(20)
    gate.open()
    for thread in threads:
        thread.join()
    assert names == [NAME] * 6
    assert len(model.threads) == 1


REASONS = [
    ("damaged", ModelError("its file is damaged"), "its file is damaged"),
    ("missing", ImportError("No module named 'x'", name="onnxruntime"), "onnxruntime is not"),
    ("library", OSError("libgomp.so.1: cannot open"), "OSError: libgomp.so.1: cannot open"),
    ("memory", MemoryError(), "MemoryError"),
    ("control", ModelError("bad\x1b[31m\nfile\u202e"), "bad␛[31m file"),
    ("long", RuntimeError("x" * 5000), "xxx…"),
]


@pytest.mark.parametrize(("error", "words"), [r[1:] for r in REASONS], ids=[r[0] for r in REASONS])
def test_without_a_model_the_rules_read_and_say_why(
    error: Exception, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = install(monkeypatch, Model(broken=error))
    run = Taggers("learned")
    name, remark = found(run)
    assert name == RULES
    assert remark is not None
    assert remark.startswith("the model cannot be used (")
    assert words in remark
    assert remark.endswith("); quotes are found by rules")
    assert remark.isprintable()
    assert len(remark) < 200
    assert found(run, "“No,” said Odo Pell.") == (RULES, remark)
    assert len(model.threads) == 1, "a model that is damaged stays so"


def test_a_text_that_it_cannot_read_is_that_text_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Model(fails_on="Odo"))
    run = Taggers()
    assert found(run) == (NAME, None)
    name, remark = found(run, "“No,” said Odo Pell.")
    assert name == RULES
    assert remark is not None
    assert "RuntimeError: a piece␛ is lost" in remark
    assert found(run) == (NAME, None)


def test_what_is_too_long_is_read_by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    model = install(monkeypatch, Model())
    monkeypatch.setattr(taggers, "LONGEST", len(TEXT))
    assert found(Taggers(), TEXT + ".") == (RULES, TOO_LONG)
    assert not model.threads
    assert found(Taggers("rules"), TEXT + ".") == (RULES, None)
    assert found(Taggers()) == (NAME, None)


def test_a_fault_of_our_own_is_not_the_models(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, Model())

    def faulty(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("quoth.core.pipeline.resolve", faulty)
    with pytest.raises(ZeroDivisionError):
        Taggers().extract(TEXT, published=None)


def test_one_core_is_left_to_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for cores, spare in ((1, 1), (2, 1), (8, 7)):
        monkeypatch.setattr(
            os, "sched_getaffinity", lambda _, n=cores: set(range(n)), raising=False
        )
        assert spare_cores() == spare
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert spare_cores() == 1
