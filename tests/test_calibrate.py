"""The arithmetic of the script that measures how far a confidence can be believed."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests import scripts


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return scripts.script("training/calibrate.py")


def test_neighbours_that_fall_are_pooled(script: ModuleType) -> None:
    points = [(0.1, 0.5, 1.0), (0.2, 0.9, 1.0), (0.3, 0.7, 1.0), (0.4, 1.0, 2.0)]
    pooled = script.isotonic(points)
    assert [mean for _, mean, _ in pooled] == pytest.approx([0.5, 0.8, 1.0])
    assert [weight for _, _, weight in pooled] == [1.0, 2.0, 2.0]


def test_knots_rise_however_the_scores_lie(script: ModuleType) -> None:
    scores = [(n / 200, n % 3 > 0 or n > 150) for n in range(200)]
    knots = script.links_of(scores)
    assert [x for x, _ in knots] == sorted({x for x, _ in knots})
    assert [y for _, y in knots] == sorted(y for _, y in knots)
    assert all(0 < y < 1 for _, y in knots)


def test_few_cases_stay_near_what_was_thought(script: ModuleType) -> None:
    case = script.Case("a", "it", 0.0, 1.0, True, None)
    rates = script.rates_of([case])
    assert rates["it"] == round((1 + 10 * script.PRIOR["it"]) / 11, 3)
    assert rates["full"] == script.PRIOR["full"]
    assert script.rates_of([script.Case("a", "shared", 0.0, 1.0, True, None)] * 50)["shared"] < 0.5


def test_a_lead_that_tells_makes_a_steeper_slope(script: ModuleType) -> None:
    def cases(wrong_below: float) -> list[object]:
        leads = [n / 10 for n in range(30)] * 4
        return [script.Case("a", "pronoun", x, 1.0, x >= wrong_below, None) for x in leads]

    steep, _ = script.slope_of(cases(1.5), dict(script.PRIOR))
    flat, rates = script.slope_of(cases(0.0), dict(script.PRIOR))
    assert steep > flat
    assert rates["pronoun"] > script.PRIOR["pronoun"]
    assert rates["full"] == script.PRIOR["full"]


def test_the_table_is_source_that_says_what_was_measured(script: ModuleType) -> None:
    fit = script.Fit({"full": 0.9}, 0.5, 0.4, ((0.1, 0.5), (0.9, 0.99)))
    names: dict[str, object] = {}
    exec(compile(fit.module("tried"), "rates", "exec"), names)
    assert names["RATES"] == {"full": 0.9}
    assert names["SLOPE"] == 0.5
    assert names["LINKS"]["tried"] == ((0.1, 0.5), (0.9, 0.99))  # type: ignore[index]
    assert names["LINKS"][""] == script.table.LINKS[""]  # type: ignore[index]
