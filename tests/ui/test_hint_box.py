import pytest
from tests.ui.keys_app import TinyApp

from quoth.ui import keyscreen
from quoth.ui.widgets.hint_box import HintBox


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(keyscreen, "HINT_DELAY", 0.001)


async def shown(pilot):
    await pilot.pause(0.05)
    boxes = pilot.app.screen.query(HintBox)
    return [str(box.render()) for box in boxes]


async def test_it_names_the_keys_that_may_follow():
    app = TinyApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        [text] = await shown(pilot)
        assert text.splitlines()[0].startswith("c …")
        assert any(line.startswith("y  highlight yellow") for line in text.splitlines())
        assert any(line.startswith("x  remove highlight") for line in text.splitlines())


@pytest.mark.parametrize("keys", [["c", "y"], ["c", "escape"], ["c", "z"]])
async def test_it_goes_with_the_last_key(keys):
    app = TinyApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(keys[0])
        assert await shown(pilot)
        await pilot.press(*keys[1:])
        assert await shown(pilot) == []


@pytest.mark.parametrize("keys", [["3"], ["j"], ["X"], ["g", "g"]])
async def test_it_does_not_come_without_half_typed_sequence(keys):
    app = TinyApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        assert await shown(pilot) == []


async def test_it_waits(monkeypatch):
    monkeypatch.setattr(keyscreen, "HINT_DELAY", 60)
    app = TinyApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("g")
        assert await shown(pilot) == []


@pytest.mark.parametrize("size", [(80, 24), (140, 45), (40, 12), (20, 6)])
async def test_it_sits_in_the_corner_above_the_foot(size):
    app = TinyApp()
    async with app.run_test(size=size) as pilot:
        await pilot.press("c")
        assert await shown(pilot)
        region = app.screen.query_one(HintBox).region
        assert region.right == size[0]
        assert region.bottom == size[1] - 1
        assert region.x >= 0
        assert region.y >= 0
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        region = app.screen.query_one(HintBox).region
        assert (region.right, region.bottom) == (60, 19)


async def test_what_has_no_room_is_cut_not_wrapped():
    app = TinyApp()
    async with app.run_test(size=(36, 12)) as pilot:
        await pilot.press("g")
        [text] = await shown(pilot)
        box = app.screen.query_one(HintBox)
        assert max(map(len, text.splitlines())) > box.content_size.width, (
            "the case is the narrow one"
        )
        drawn = ["".join(s.text for s in box.render_line(y)) for y in range(box.size.height)]
        rows = [row for row in drawn if row.strip()]
        assert len(rows) == len(text.splitlines())
        assert any("…" in row for row in rows[1:])
        assert not any("  …" in row for row in rows[1:]), "only words are cut"


async def test_a_longer_sequence_changes_it(tmp_path):
    from quoth.ui.keymap import load_keymap

    path = tmp_path / "keys.toml"
    path.write_text('[keys]\n"quote.next" = ["] w b"]\n"quote.previous" = ["] w c"]\n')
    app = TinyApp(keymap=load_keymap(path)[0])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("right_square_bracket")
        [first] = await shown(pilot)
        assert "w  …" in first
        await pilot.press("w")
        [second] = await shown(pilot)
        assert "b  next quote" in second
        assert "c  previous quote" in second
