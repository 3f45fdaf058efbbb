"""The parts of the learned tagger that need no model: labels, windows, spans, joins, marks."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from quoth.core.learned.chain import best, marginals
from quoth.core.learned.decode import Run, runs
from quoth.core.learned.join import LOOKED, REACH, Joiner, Piece, candidates, features, row_of
from quoth.core.learned.mend import mended
from quoth.core.learned.model import _tokenizer
from quoth.core.learned.pieces import (
    CAPITAL,
    CAPITALS,
    DIGIT,
    INSIDE,
    LOWER,
    MARK,
    OTHER,
    OUTSIDE,
    WINDOW,
    Cutter,
    Unit,
    Window,
    case_of,
    pack,
)
from quoth.core.marks import find_quoted
from quoth.core.segment import segment
from quoth.core.span import Span

Array = npt.NDArray[np.float32]

# -- chain


@st.composite
def chains(draw: st.DrawFn) -> tuple[Array, Array, Array]:
    """Scores, start and step of a short chain."""
    units, labels = draw(st.integers(1, 5)), draw(st.integers(2, 4))
    values = st.floats(-8, 8, width=32)
    return tuple(  # type: ignore[return-value]
        draw(arrays.arrays(np.float32, shape, elements=values))
        for shape in ((units, labels), (labels,), (labels, labels))
    )


def path_score(path: Sequence[int], scores: Array, start: Array, step: Array) -> float:
    total = float(start[path[0]]) + sum(float(scores[at, n]) for at, n in enumerate(path))
    return total + sum(float(step[a, b]) for a, b in pairwise(path))


def every_path(scores: Array) -> list[tuple[int, ...]]:
    return list(product(range(scores.shape[1]), repeat=len(scores)))


@given(chains())
@settings(max_examples=60, deadline=None)
def test_the_best_path_is_the_best_of_all(chain: tuple[Array, Array, Array]) -> None:
    found = path_score([int(n) for n in best(*chain)], *chain)
    assert found == pytest.approx(
        max(path_score(p, *chain) for p in every_path(chain[0])), abs=1e-3
    )


@given(chains())
@settings(max_examples=60, deadline=None)
def test_marginals_are_the_shares_of_all_paths(chain: tuple[Array, Array, Array]) -> None:
    scores = chain[0]
    wanted = np.zeros(scores.shape)
    for path in every_path(scores):
        weight = np.exp(path_score(path, *chain))
        for at, label in enumerate(path):
            wanted[at, label] += weight
    wanted /= wanted.sum(1, keepdims=True)
    found = marginals(*chain)
    assert found.shape == scores.shape
    assert found.sum(1) == pytest.approx(1, abs=1e-5)
    assert found == pytest.approx(wanted, abs=2e-4)


def test_a_long_chain_stays_in_range() -> None:
    chance = np.random.default_rng(1)
    scores = chance.normal(0, 20, (2000, 7)).astype(np.float32)
    scores[::9, 1:] = -1e4
    step = chance.normal(0, 3, (7, 7)).astype(np.float32)
    found = marginals(scores, step[0], step)
    assert np.isfinite(found).all()
    assert found.sum(1) == pytest.approx(1, abs=1e-5)
    assert (best(scores, step[0], step)[::9] == 0).all()


# -- decode

RUNS = [
    ("nothing", "O O O", []),
    ("one span", "O B-cue I-cue O", [("cue", 1, 3)]),
    ("two side by side", "B-cue B-cue I-cue", [("cue", 0, 1), ("cue", 1, 3)]),
    ("inside without a beginning", "O I-source I-source", [("source", 1, 3)]),
    ("another kind", "B-source I-cue I-cue", [("source", 0, 1), ("cue", 1, 3)]),
    ("a gap", "B-content O I-content", [("content", 0, 1), ("content", 2, 3)]),
    ("to the end", "O B-content", [("content", 1, 2)]),
    ("empty", "", []),
]


@pytest.mark.parametrize(("labels", "found"), [r[1:] for r in RUNS], ids=[r[0] for r in RUNS])
def test_runs_of_labels(labels: str, found: list[tuple[str, int, int]]) -> None:
    row = labels.split()
    sure = [at / 10 for at in range(len(row))]
    assert runs(row, sure) == [Run(*run, sure[run[1]]) for run in found]


# -- pieces

LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
SIGNS = ".,;:!?\"'“”‘’-()"
WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{c}" for c in LETTERS), *SIGNS]


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    """A cutter whose vocabulary is the letters: every letter is a word piece."""
    return Cutter(_tokenizer(WORDS))


def windows(cutter: Cutter, text: str) -> list[Window]:
    found = list(cutter.windows(segment(text)))
    for window in found:
        check(window, len(text))
    spans = [(u.start, u.end) for w in found for u in w.units if u.end > u.start]
    units = [u for p in cutter.paragraphs(segment(text)) for u in p]
    assert spans == [(u.start, u.end) for u in units], "each unit once, in order"
    assert all(a.end <= b.start for a, b in pairwise(units))
    return found


def check(window: Window, size: int) -> None:
    assert 2 <= window.size <= WINDOW
    assert window.units[0].start == window.units[0].end
    assert window.units[-1].start == window.units[-1].end
    assert all(0 <= unit.start <= unit.end <= size for unit in window.units)
    ids, cases, marks, first = window.rows()
    assert len(ids) == len(cases) == len(marks) == window.size
    assert len(first) == len(window.units)
    assert first == sorted(set(first))


TEXTS = [
    ("empty", "", 0),
    ("blank", " \n\n \t", 0),
    ("one word", "rain", 1),
    ("one sign", "”", 1),
    ("paragraphs that fit together", "It rained.\n\nIt rained again.", 1),
    ("paragraphs that do not", "\n\n".join(["a" * 90 + " " + "b" * 90] * 3), 3),
    ("a long paragraph", "It rained all the day long. " * 200, 19),
    ("a long sentence", "and it rained " * 100, 5),
    ("a short sentence before a long one", "Yes. And " + "rain " * 61 + "w" * 99, 2),
    ("short sentences before long words", "Yes. " * 60 + ("W" * 99 + " ") * 9, 6),
    ("no space at all", "ab" * 50_000, 1),
    ("signs alone", "”" * 5_000, 20),
]


@pytest.mark.parametrize(("text", "count"), [t[1:] for t in TEXTS], ids=[t[0] for t in TEXTS])
def test_windows_hold_every_unit_once(cutter: Cutter, text: str, count: int) -> None:
    assert len(windows(cutter, text)) == count


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_windows_of_any_text(cutter: Cutter, text: str) -> None:
    windows(cutter, text)


PHRASES = ["Rain.", "rain", "“Rain,”", "w" * 80, "X" * 99, "\n\n", "A.", "été", "雨", "?"]


@given(st.lists(st.sampled_from(PHRASES), max_size=120))
@settings(max_examples=80, deadline=None)
def test_windows_of_words_of_any_length(cutter: Cutter, words: list[str]) -> None:
    windows(cutter, " ".join(words))


@given(
    st.lists(st.lists(st.sampled_from([1, 4, 50, 99]), min_size=1, max_size=40), max_size=5),
    st.sets(st.integers(0, 60), max_size=20),
    st.integers(80, WINDOW),
)
@settings(max_examples=120, deadline=None)
def test_no_window_is_too_large_wherever_sentences_begin(
    sizes: list[list[int]], breaks: set[int], first: int
) -> None:
    at = 0
    paragraphs = []
    for row in sizes:
        paragraphs.append(
            [Unit(at + n, at + n + 1, [7] * size, 0, 0) for n, size in enumerate(row)]
        )
        at += len(row)
    found = list(pack(iter(paragraphs), sorted(breaks), 2, 3, first))
    assert all(window.size <= WINDOW for window in found)
    starts = [u.start for w in found for u in w.units if u.end > u.start]
    assert starts == list(range(at))


def test_a_paragraph_is_cut_between_sentences(cutter: Cutter) -> None:
    text = "It rained all day. " * 40
    for window in windows(cutter, text)[:-1]:
        assert text[window.units[-2].start] == "."


CASES = [
    ("rain", LOWER),
    ("r", LOWER),
    ("Rain", CAPITAL),
    ("R", CAPITAL),
    ("RAIN", CAPITALS),
    ("McCoy", CAPITAL),
    ("iPod", LOWER),
    ("1990", DIGIT),
    ("1990s", DIGIT),
    ("B2", DIGIT),
    (".", OTHER),
    ("“", OTHER),
    ("Été", CAPITAL),
    ("雨", LOWER),
]


@pytest.mark.parametrize(("word", "case"), CASES, ids=[c[0] for c in CASES])
def test_case_of_a_unit(word: str, case: int) -> None:
    assert case_of(word) == case


def test_units_know_where_marks_stand(cutter: Cutter) -> None:
    (window,) = windows(cutter, "“Rain,” he said.")
    assert [unit.mark for unit in window.units[1:-1]] == [
        *(MARK, INSIDE, INSIDE, MARK),
        *(OUTSIDE, OUTSIDE, OUTSIDE),
    ]


def test_a_vocabulary_without_its_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="CLS"):
        Cutter(_tokenizer(["[UNK]", "a"]))


# -- join

SENTENCE = "The mayor said it rained. "


def pieces_of(order: str, text: str) -> list[Piece]:
    """A piece for each letter (s, c, x for content), on the words of ``text`` in turn."""
    kinds = {"s": "source", "c": "cue", "x": "content"}
    words = segment(text).words
    return [Piece(kinds[letter], words[at]) for at, letter in enumerate(order)]


def test_candidates_are_the_nearest_on_either_side() -> None:
    text = SENTENCE * 20
    row = row_of(segment(text), pieces_of("c" * 20 + "x" + "c" * 20, text))
    assert candidates(row, 20, "cue") == [n for n in range(20 - REACH, 21 + REACH) if n != 20]
    assert candidates(row, 20, "source") == []


def test_candidates_lie_within_two_paragraphs() -> None:
    text = "\n".join([SENTENCE] * 9)
    document = segment(text)
    row = row_of(document, [Piece("cue", Span(p.start, p.start + 3)) for p in document.paragraphs])
    assert candidates(row, 4, "cue") == [2, 3, 5, 6]


def test_looking_for_candidates_ends_however_many_other_pieces_there_are() -> None:
    text = SENTENCE * 100
    row = row_of(segment(text), pieces_of("c" + "x" * 400 + "c", text))
    assert candidates(row, 1, "cue") == [0]
    assert candidates(row, 200, "cue") == []
    assert candidates(row, LOOKED, "cue") == [0]
    assert candidates(row, LOOKED + 1, "cue") == []


@given(st.text("scx", min_size=2, max_size=30), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_features_are_as_many_for_every_pair(order: str, chance: random.Random) -> None:
    text = (SENTENCE * 3 + "“No,” he said: “no.”\n") * 4
    row = row_of(segment(text), pieces_of(order, text))
    one, other = chance.sample(range(len(order)), 2)
    values = features(row, one, other)
    assert len(values) == len(features(row, 0, 1))
    assert all(0 <= value <= 1 for value in values)


def in_one_sentence() -> Joiner:
    """Joins what stands in the same sentence, and nothing else."""
    row = row_of(segment(SENTENCE), pieces_of("sc", SENTENCE))
    inner = np.zeros((1, len(features(row, 0, 1)) + 1), dtype=np.float32)
    inner[0, 1], inner[0, -1] = 9, 4
    tables = [inner, np.zeros(1, dtype=np.float32), np.ones(1, dtype=np.float32)]
    return Joiner({"cue": tables, "source": tables})


def test_what_belongs_together_is_joined() -> None:
    text = SENTENCE * 3
    words = segment(text).words
    first, other, later = Span(words[3].start, words[4].end), words[0], words[12]
    pieces = [
        Piece("content", other),
        Piece("source", words[1]),
        Piece("cue", words[2], 0.8),
        Piece("content", first),
        Piece("cue", words[7], 0.5),
        Piece("content", later),
    ]
    (found,) = in_one_sentence().join(row_of(segment(text), pieces))
    assert (found.cue.span, found.source, found.contents) == (words[2], words[1], [other, first])
    assert 0.7 < found.score <= 0.8


def test_a_cue_without_a_source_stands_alone() -> None:
    text = SENTENCE * 2
    words = segment(text).words
    pieces = [Piece("source", words[1]), Piece("cue", words[7]), Piece("content", words[9])]
    (found,) = in_one_sentence().join(row_of(segment(text), pieces))
    assert (found.cue.span, found.source, found.contents) == (words[7], None, [words[9]])


# -- mend

MENDED = [
    ("words are not put in", "“It [rained],” he said.", "rained,”"),
    ("marks put in", "“[It rained],” he said.", "“It rained,”"),
    ("stop put in", "He said: “[It rained].”", "“It rained.”"),
    ("stop outside left out", "He said [it rained.]", "it rained"),
    ("comma before left out", "It rained[, he hoped].", "he hoped"),
    ("short form keeps its stop", "He said [it is in the U.S.]", "it is in the U.S."),
    ("far from the mark", "“It rained and rained, [and rained],” he said.", None),
    ("straight marks", 'He said "[it rained]."', '"it rained."'),
    ("nothing but signs", "It rained[, –]", ""),
    ("dash of a signature", "[“It rained.” ―] Ada Tarn", "“It rained.”"),
    ("no marks", "He said [that it rained] all day.", "that it rained"),
]


@pytest.mark.parametrize(("text", "found"), [m[1:] for m in MENDED], ids=[m[0] for m in MENDED])
def test_contents_agree_with_marks(text: str, found: str | None) -> None:
    start = text.index("[")
    end = text.index("]") - 1
    text = text.replace("[", "").replace("]", "")
    quoted = [span for run in find_quoted(segment(text)) for span in run.spans]
    content = mended(text, Span(start, end), quoted, [span.start for span in quoted])
    if found is None:
        assert content == Span(start, text.index("”") + 1)
    else:
        assert text[content.start : content.end] == found
