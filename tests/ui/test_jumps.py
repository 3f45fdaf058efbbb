"""The way back and forward through the jumps, as vim has it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.ui.bindings import BY_ID
from quoth.ui.jumps import JUMPS, MOST, JumpList, Place


def at(offset: int, article: str = "a") -> Place:
    return Place(article, f"/{article}", offset)


def jumps(*offsets: int) -> JumpList:
    made = JumpList()
    for offset in offsets:
        made.leave(at(offset))
    return made


def test_back_and_forward():
    made = jumps(1, 2)
    assert made.back(at(3)) == at(2)
    assert made.back(at(2)) == at(1)
    assert made.back(at(1)) is None
    assert made.forward(at(1)) == at(2)
    assert made.forward(at(2)) == at(3), "where the way back began"
    assert made.forward(at(3)) is None


def test_the_way_back_and_forward_are_jumps_too():
    made = jumps(1, 2)
    made.back(at(7))
    assert made.last == at(7)
    made.forward(at(5))
    assert made.last == at(5)
    made.forward(at(6))
    assert made.last == at(5), "there was nowhere to go"


def test_counts_go_as_far_as_there_is_something():
    made = jumps(1, 2, 3)
    assert made.back(at(9), 2) == at(2)
    assert made.back(at(2), 99) == at(1)
    assert made.forward(at(1), 2) == at(3)
    assert made.forward(at(3), 99) == at(9)


def test_nothing_to_go_back_to():
    assert JumpList().back(at(1)) is None
    assert JumpList().forward(at(1)) is None
    assert JumpList().last is None


def test_a_place_is_in_the_list_once():
    made = jumps(1, 2, 1, 3, 1)
    assert made.places == [at(2), at(3), at(1)]
    assert made.back(at(1)) == at(3), "the place that is left already is not gone to again"


def test_a_new_jump_ends_the_way_back():
    made = jumps(1, 2)
    made.back(at(3))
    made.back(at(2))
    made.leave(at(5))
    assert made.forward(at(3)) is None
    assert made.last == at(5)
    assert made.back(at(6)) == at(5)


def test_articles_are_told_apart_and_changed_ones_known_by_their_path():
    assert at(1) != at(1, "b")
    assert at(1).beside(Place("changed", "/a", 7))
    assert at(1).beside(Place("a", "/moved", 7))
    assert not at(1).beside(at(1, "b"))


@settings(max_examples=50)
@given(st.lists(st.tuples(st.sampled_from("lbf"), st.integers(0, 9)), max_size=40))
def test_the_list_stays_bounded_and_whole(steps):
    made, here = JumpList(), at(0)
    for what, number in steps:
        if what == "l":
            made.leave(here)
            here = at(number)
        else:
            here = (
                made.back(here, number + 1) if what == "b" else made.forward(here, number + 1)
            ) or here
        assert len(made.places) == len(set(made.places)) <= MOST


def test_the_oldest_are_forgotten():
    made = jumps(*range(MOST + 20))
    assert len(made.places) == MOST
    assert made.places[-1] == at(MOST + 19)


def test_jumps_are_actions():
    assert set(BY_ID) >= JUMPS
