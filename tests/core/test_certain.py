"""What is certain, laid over attributions made by hand as a model might make them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.core.learned.certain import certain
from quoth.core.segment import segment
from quoth.core.span import Span
from quoth.core.tagger import Attribution

Made = tuple[str, str | None, str | None]
"""Content (pieces parted by " / "), cue and source."""


def place(text: str, words: str, start: int = 0) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words))


def attribution(text: str, made: Made, kind: str = "direct") -> Attribution:
    content, cue, source = made
    pieces = tuple(place(text, piece) for piece in content.split(" / "))
    places = [place(text, cue, at) for at in range(len(text)) if cue and text.startswith(cue, at)]
    near = min(places, key=lambda span: abs(span.start - pieces[0].end), default=None)
    return Attribution(
        "direct" if kind == "direct" else "indirect",
        pieces,
        near,
        place(text, source) if source else None,
        0.8,
    )


def laid(text: str, model: list[Made]) -> list[Made]:
    """The attributions after what is certain was laid over those of the model."""
    found = certain(segment(text), [attribution(text, made) for made in model], ())
    return [
        (
            " / ".join(span.of(text) for span in item.content),
            item.cue.of(text) if item.cue else None,
            item.source.of(text) if item.source else None,
        )
        for item in found
    ]


WALL: Made = ("“The wall will hold,”", "said", "Ada Tarn")

CASES: list[tuple[str, str, list[Made], list[Made]]] = [
    ("kept as it is", "“The wall will hold,” Ada Tarn said.", [WALL], [WALL]),
    ("missed", "“The wall will hold,” Ada Tarn said.", [], [WALL]),
    (
        "signed",
        "“The wall will hold.” ― Ada Tarn",
        [],
        [("“The wall will hold.”", "―", "Ada Tarn")],
    ),
    (
        "signature taken for content",
        "“It leaks.” ― Piet Roos\n\n“The wall will hold.” ― Ada Tarn",
        [("“It leaks.” / “The wall will hold.” ― Ada Tarn", "―", "Piet Roos")],
        [("“It leaks.”", "―", "Piet Roos"), ("“The wall will hold.”", "―", "Ada Tarn")],
    ),
    (
        "clause glued to what another said",
        "The report names the risk to the wall: “It will hold,” Ada Tarn said.",
        [("the risk to the wall: “It will hold,”", "names", "The report")],
        [
            ("the risk to the wall", "names", "The report"),
            ("“It will hold,”", "said", "Ada Tarn"),
        ],
    ),
    (
        "sentence glued to what another said",
        "The report fears the wall leaks. “It will hold,” Ada Tarn said.",
        [("the wall leaks. “It will hold,”", "fears", "The report")],
        [("the wall leaks", "fears", "The report"), ("“It will hold,”", "said", "Ada Tarn")],
    ),
    (
        "clause of the same speaker",
        "The wall leaks: “It will not hold,” Ada Tarn said.",
        [("The wall leaks: “It will not hold,”", "said", "Ada Tarn")],
        [("The wall leaks: “It will not hold,”", "said", "Ada Tarn")],
    ),
    (
        "source taken for content too",
        "Ada Tarn was quoted as saying: “The wall will hold.”",
        [("Ada Tarn / “The wall will hold.”", "was quoted as saying:", "Ada Tarn")],
        [("“The wall will hold.”", "was quoted as saying:", "Ada Tarn")],
    ),
    (
        "source that swallowed what was said",
        "“The wall,” says Ada Tarn, who built it, “will hold.”",
        [("“The wall,”", "says", "Ada Tarn, who built it, “will hold.”")],
        [("“The wall,” / “will hold.”", "says", "Ada Tarn, who built it")],
    ),
    ("name and colon", "Ada Tarn: “It holds.”", [], [("“It holds.”", ":", "Ada Tarn")]),
    (
        "no source",
        "“The wall will hold,” Ada Tarn said.",
        [("“The wall will hold,”", "said", None)],
        [WALL],
    ),
    (
        "half of the marks",
        "“The wall will hold,” Ada Tarn said.",
        [("wall will hold", "said", "Ada Tarn")],
        [WALL],
    ),
    (
        "second sentence missed",
        "“The wall will hold,” Ada Tarn said. “I built it.”",
        [WALL],
        [("“The wall will hold,” / “I built it.”", "said", "Ada Tarn")],
    ),
    (
        "second half missed",
        "“The wall,” Ada Tarn said, “will hold.”",
        [("“The wall,”", "said", "Ada Tarn")],
        [("“The wall,” / “will hold.”", "said", "Ada Tarn")],
    ),
    (
        "second half given to what stands between",
        "“The wall,” Ada Tarn said, referring to the old one, “will hold.”",
        [
            ("“The wall,”", "said", "Ada Tarn"),
            ("the old one, “will hold.”", "referring to", "Ada Tarn"),
        ],
        [
            ("“The wall,” / “will hold.”", "said", "Ada Tarn"),
            ("the old one", "referring to", "Ada Tarn"),
        ],
    ),
    (
        "second sentence given to what stands between",
        "“The wall will hold,” Ada Tarn said, adding that it was new. “I built it.”",
        [WALL, ("that it was new / “I built it.”", "adding", "Ada Tarn")],
        [
            ("“The wall will hold,” / “I built it.”", "said", "Ada Tarn"),
            ("that it was new", "adding", "Ada Tarn"),
        ],
    ),
    (
        "a clause glued on",
        "“The wall will hold,” Ada Tarn said, but the tide was already in the street.",
        [("“The wall will hold,” / the tide was already in the street", "said", "Ada Tarn")],
        [WALL],
    ),
    (
        "given to the sentence before",
        "The wall is one that Piet Roos praised. “It will hold,” Ada Tarn added.",
        [("The wall / “It will hold,”", "praised", "Piet Roos")],
        [("The wall", "praised", "Piet Roos"), ("“It will hold,”", "added", "Ada Tarn")],
    ),
    (
        "the footage and who speaks in it",
        "The film shows footage of Ada Tarn asking, “Will it hold?”",
        [("Ada Tarn asking / “Will it hold?”", "shows footage of", "The film")],
        [("“Will it hold?”", "asking", "Ada Tarn")],
    ),
    (
        "paragraph that reopens",
        "Ada Tarn said: “The wall will hold.\n\n“I built it.”",
        [("“The wall will hold.", "said", "Ada Tarn")],
        [("“The wall will hold. / “I built it.”", "said:", "Ada Tarn")],
    ),
    (
        "answers of an interview",
        "Piet Roos: Does it hold?\nAda Tarn: It does. I said so.\nPiet Roos: When?\nAda Tarn: Now.",
        [("It does", ":", "Ada Tarn"), ("so", "said", "I")],
        [
            ("Does it hold?", ":", "Piet Roos"),
            ("It does. I said so.", ":", "Ada Tarn"),
            ("When?", ":", "Piet Roos"),
            ("Now.", ":", "Ada Tarn"),
        ],
    ),
    (
        "title of a work",
        "Ada Tarn has read “The Tide Tables of Quern” twice.",
        [("“The Tide Tables of Quern”", "read", "Ada Tarn")],
        [],
    ),
    (
        "clause before a run that ends it",
        "The wall is old, “and it will hold,” Ada Tarn said.",
        [("“and it will hold,”", "said", "Ada Tarn")],
        [("The wall is old, “and it will hold,”", "said", "Ada Tarn")],
    ),
    (
        "the same, its cue missed",
        "The city may look at it, “and it will hold,” Ada Tarn said.",
        [("it, “and it will hold,”", "may look at", "The city")],
        [("The city may look at it, “and it will hold,”", "said", "Ada Tarn")],
    ),
    (
        "examples",
        "Ada Tarn said she had many plans, including a new wall.",
        [("she had many plans", "said", "Ada Tarn")],
        [("she had many plans, including a new wall", "said", "Ada Tarn")],
    ),
    (
        "another frames the next sentence",
        "“The wall will hold,” Ada Tarn said. “It leaks,” Piet Roos said.",
        [WALL, ("“It leaks,”", "said", "Piet Roos")],
        [WALL, ("“It leaks,”", "said", "Piet Roos")],
    ),
    (
        "somebody else speaks between",
        "“The wall will hold,” Ada Tarn said. Piet Roos hopes that it does. “We need it.”",
        [WALL, ("that it does / “We need it.”", "hopes", "Piet Roos")],
        [WALL, ("that it does / “We need it.”", "hopes", "Piet Roos")],
    ),
    ("scare quotes", "The “wall” was a heap of sand.", [], []),
    (
        "indirect speech that only rules find",
        "Ada Tarn said the wall would hold.",
        [],
        [],
    ),
]


@pytest.mark.parametrize(
    ("text", "model", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_certain_holds(text: str, model: list[Made], wanted: list[Made]) -> None:
    cues = {cue.rstrip(":") or cue for _, cue, _ in wanted if cue}
    found = laid(text, model)
    assert [(c, s) for c, _, s in found] == [(c, s) for c, _, s in wanted]
    assert {cue.rstrip(":") or cue for _, cue, _ in found if cue} == cues


def test_an_answer_without_marks_is_direct() -> None:
    text = "Piet Roos: Does it hold?\nAda Tarn: It does.\nPiet Roos: Sure?\nAda Tarn: Quite."
    assert {item.kind for item in certain(segment(text), [], ())} == {"direct"}


_PIECES = st.sampled_from(
    [
        "“It holds,”",
        "Ada Tarn",
        " said",
        ". ",
        "\n\n",
        ", ",
        ": ",
        "“",
        "”",
        "“Salt Wind”",
        " wall ",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_PIECES, max_size=24), st.data())
def test_contents_never_overlap(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=12)))
    spans = [Span(a, b) for a, b in pairwise(cuts)]
    model = [
        Attribution("indirect", (content,), cue, None, 0.5)
        for content, cue in zip(spans[::2], spans[1::2], strict=False)
    ]
    document = segment(text)
    found = certain(document, model, ())
    contents = sorted(span for item in found for span in item.content)
    assert all(a.end <= b.start for a, b in pairwise(contents))
    assert all(0 <= span.start < span.end <= len(text) for span in contents)
    assert list(found) == sorted(found, key=lambda item: item.content[0])
    assert found == certain(document, model, ())
