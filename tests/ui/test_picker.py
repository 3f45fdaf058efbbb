"""The quote picker: every key, what is on the screen, and what it leaves behind."""

from __future__ import annotations

from datetime import date

import pytest
from textual.app import App
from textual.widgets import Input

from quoth.core.span import Span
from quoth.paths import bundled
from quoth.search.index import QuoteIndex, QuoteRecord
from quoth.ui.bindings import ACTIONS, PICKER
from quoth.ui.excerpt import excerpt, located, origin_of, with_source, written_date
from quoth.ui.keymap import builtin
from quoth.ui.screens import picker as module
from quoth.ui.screens.picker import PickerResult, PickerState, QuotePicker
from quoth.ui.theme import variable_defaults
from quoth.ui.theme_controller import ThemeController
from quoth.ui.widgets.foot import Foot
from quoth.ui.widgets.hit_list import HitList
from quoth.ui.widgets.query_line import NothingFound
from quoth.ui.widgets.quote_preview import QuotePreview

NAUGHTY = "[sic] [/x] [@click=app.quit]z[/] \x1b]0;Q\x07\u202e"
HARBOUR, STONE = "q1-harbour", "q1-stone"


def record(number, words, speaker, *, article=HARBOUR, form="direct", day=date(2026, 3, 4), **more):
    return QuoteRecord(
        article_id=article,
        quote_id=f"q{number}",
        words=words,
        speaker=speaker,
        form=form,
        outlet=more.get("outlet", "The Tern Bay Courier"),
        title=more.get("title", "Harbour plan splits the council"),
        published=day,
        start=100 * number,
        end=100 * number + len(words),
        context=more.get("context", f"Asked again, she was blunt. {words} she said."),
    )


RECORDS = (
    record(1, "“The breakwater is not the expensive part, the delay is,”", "Tomas Reyl"),
    record(2, "“We have waited nineteen winters,” … “A twentieth is not a plan.”", "Ines Calloway"),
    record(3, "the harbour could wait", None, form="indirect"),
    record(
        1,
        "no breakwater had been tested against a surge",
        "Tomas Reyl",
        article=STONE,
        form="indirect",
        day=date(2026, 2, 12),
        title="Stone, and who pays for it",
        outlet="Coast Weekly",
    ),
    record(2, "“a guess with a decimal point.”", "Ada Finch", article=STONE, day=date(2026, 2, 12)),
)


class Host(App):
    """As much of the app as the picker needs."""

    CSS = "Screen { background: $q-background; color: $q-text; }"

    def __init__(self, records=RECORDS, theme="quoth-dark", **options):
        super().__init__()
        self.keymap = builtin()
        self.themes_at_hand = ThemeController(self, [bundled("themes")])
        self.themes_at_hand.start(theme)
        self.index = QuoteIndex()
        self.index.add(records)
        self.options = options
        self.copied: list[str] = []
        self.left: list[PickerResult | None] = []
        self.picker: QuotePicker

    @property
    def palette(self):
        return self.themes_at_hand.palette

    def get_theme_variable_defaults(self):
        return {**super().get_theme_variable_defaults(), **variable_defaults()}

    def say(self, text, severity="info"):
        self.screen.query_one(Foot).say(text, severity)

    def on_mount(self):
        self.open(**self.options)

    def open(self, **options):
        self.picker = QuotePicker(self.index, **options)
        self.push_screen(self.picker, self.left.append)

    def on_quote_picker_copied(self, message):
        self.copied.append(message.text)

    def lines(self):
        return [strip.text for strip in self.screen._compositor.render_strips()]

    @property
    def shown(self):
        return [hit.record for hit in self.picker.query_one(HitList).rows]

    @property
    def chosen(self):
        hit = self.picker.query_one(HitList).chosen
        return hit.record if hit else None

    @property
    def query_typed(self):
        return self.picker.query_one(Input).value


async def type_in(pilot, text):
    for character in text:
        await pilot.press({" ": "space", ":": "colon"}.get(character, character))
    await pilot.pause()


# -- keys


async def test_results_come_from_the_first_letter():
    app = Host()
    async with app.run_test() as pilot:
        assert app.shown == list(RECORDS)
        await type_in(pilot, "b")
        assert {record.quote_id for record in app.shown} == {"q1"}
        await type_in(pilot, "reakwatr")
        assert len(app.shown) == 2
        assert "2 of 5 · library · best" in app.lines()[0]


async def test_down_and_up_choose_a_row_and_stop_at_the_ends():
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("down", "down")
        assert app.chosen == RECORDS[2]
        await pilot.press("up")
        assert app.chosen == RECORDS[1]
        await pilot.press("up", "up", "up")
        assert app.chosen == RECORDS[0]
        await pilot.press(*["down"] * 9)
        assert app.chosen == RECORDS[4]


async def test_pages_move_by_what_is_in_sight():
    records = [record(n, f"wall number {n}", None) for n in range(60)]
    app = Host(records)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("pagedown")
        assert app.chosen == records[10]
        await pilot.press("pagedown", "pageup")
        assert app.chosen == records[10]
        assert any("wall number 10" in line for line in app.lines())


async def test_enter_opens_the_chosen_quote():
    app = Host()
    async with app.run_test() as pilot:
        await type_in(pilot, "breakwater")
        await pilot.press("down", "enter")
        await pilot.pause()
        assert app.left == [PickerResult(HARBOUR, "q1", 100)]
        assert app.picker.state.history == ("breakwater",)


async def test_enter_does_nothing_without_a_hit():
    app = Host()
    async with app.run_test() as pilot:
        await type_in(pilot, "zzzz")
        await pilot.press("enter")
        assert app.left == []
        assert app.screen is app.picker


async def test_tab_ticks_and_goes_on_and_unticks():
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("tab", "tab")
        assert app.picker.state.ticked == RECORDS[:2]
        assert app.chosen == RECORDS[2]
        assert "2 ticked" in app.lines()[-1]
        assert sum("✓" in line for line in app.lines()) == 2
        await pilot.press("up", "tab")
        assert app.picker.state.ticked == RECORDS[:1]
        assert isinstance(app.focused, Input)


async def test_f2_changes_the_scope():
    app = Host(article_id=STONE, scope="article")
    async with app.run_test() as pilot:
        assert app.shown == list(RECORDS[3:])
        assert "2 of 2 · article" in app.lines()[0]
        await type_in(pilot, "breakwater")
        assert len(app.shown) == 1
        await pilot.press("f2")
        assert len(app.shown) == 2
        assert "2 of 5 · library" in app.lines()[0]
        await pilot.press("f2")
        assert len(app.shown) == 1


async def test_f2_without_an_article_says_why_not():
    app = Host(scope="article")
    async with app.run_test() as pilot:
        assert app.picker.state.scope == "library"
        await pilot.press("f2")
        await pilot.pause()
        assert app.picker.state.scope == "library"
        assert "no article is open" in app.lines()[-1]


async def test_f3_goes_through_the_orders():
    app = Host()
    async with app.run_test() as pilot:
        seen = []
        for _ in range(5):
            seen.append(app.picker.state.order)
            await pilot.press("f3")
        assert seen == ["best", "date", "text", "speaker", "best"]
        await pilot.press("f3", "f3")
        assert app.picker.state.order == "speaker"
        assert app.shown[0].speaker == "Ada Finch"
        assert app.shown[-1].speaker is None
        assert "by speaker" in app.lines()[0]


async def test_preview_stands_beside_from_110_columns_and_f4_hides_it():
    app = Host()
    async with app.run_test(size=(110, 30)) as pilot:
        preview = app.picker.query_one(QuotePreview)
        assert preview.display
        assert any("Asked again" in line for line in app.lines())
        await pilot.press("f4")
        await pilot.pause()
        assert not preview.display
        await pilot.press("f4")
        await pilot.pause()
        assert preview.display
        await pilot.resize_terminal(109, 30)
        await pilot.pause()
        assert preview.has_class("-below")


async def test_preview_is_hidden_on_a_narrow_screen_until_f4_shows_it_below():
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        preview = app.picker.query_one(QuotePreview)
        assert not preview.display
        await pilot.press("f4")
        await pilot.pause()
        assert preview.display
        assert preview.region.y > app.picker.query_one(HitList).region.y
        assert any("Asked again" in line for line in app.lines())


async def test_preview_follows_the_chosen_row():
    app = Host()
    async with app.run_test(size=(140, 45)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        assert app.picker.query_one(QuotePreview).hit.record == RECORDS[1]


async def test_ctrl_y_copies_the_chosen_or_the_ticked():
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert app.copied == [
            "“The breakwater is not the expensive part, the delay is,”\n"
            "— Tomas Reyl, The Tern Bay Courier, 2026-03-04"
        ]
        await pilot.press("down", "down", "tab", "tab", "ctrl+y")
        await pilot.pause()
        assert app.copied[1] == (
            "the harbour could wait\n"
            "— Unknown speaker (indirect), The Tern Bay Courier, 2026-03-04\n\n"
            "no breakwater had been tested against a surge\n"
            "— Tomas Reyl (indirect), Coast Weekly, 2026-02-12"
        )


async def test_ctrl_y_says_when_there_is_nothing_to_copy():
    app = Host([])
    async with app.run_test() as pilot:
        await pilot.press("ctrl+y")
        await pilot.pause()
        assert app.copied == []
        assert "no quote to copy" in app.lines()[-1]


async def test_alt_up_and_alt_down_walk_through_the_history():
    app = Host(history=["harbour", "guess"])
    async with app.run_test() as pilot:
        await type_in(pilot, "wait")
        await pilot.press("alt+up")
        await pilot.pause()
        assert app.query_typed == "guess"
        assert app.chosen == RECORDS[4]
        await pilot.press("alt+up", "alt+up", "alt+up")
        await pilot.pause()
        assert app.query_typed == "harbour"
        await pilot.press("alt+down", "alt+down")
        await pilot.pause()
        assert app.query_typed == "wait"
        await pilot.press("alt+down")
        assert app.query_typed == "wait"


async def test_typing_ends_the_walk_through_the_history():
    app = Host(history=["harbour", "guess"])
    async with app.run_test() as pilot:
        await pilot.press("alt+up", "alt+up")
        await type_in(pilot, "s")
        await pilot.press("alt+up")
        await pilot.pause()
        assert app.query_typed == "guess"
        await pilot.press("alt+down")
        await pilot.pause()
        assert app.query_typed == "harbours"


async def test_escape_closes_and_the_state_brings_everything_back():
    app = Host()
    async with app.run_test(size=(120, 30)) as pilot:
        await type_in(pilot, "breakwater")
        await pilot.press("tab", "f3", "f4", "down", "escape")
        await pilot.pause()
        assert app.left == [None]
        kept = app.picker.state
        assert kept.history == ("breakwater",)
        app.open(state=kept, article_id=HARBOUR)
        await pilot.pause()
        assert app.query_typed == "breakwater"
        assert app.chosen == RECORDS[3]
        assert app.picker.state == kept
        assert not app.picker.query_one(QuotePreview).display
        assert "1 ticked" in app.lines()[-1]


def test_every_action_of_the_table_has_its_method():
    for action in ACTIONS:
        if PICKER in action.contexts:
            assert callable(getattr(QuotePicker, action.method))


async def test_letters_and_editing_keys_go_to_the_query():
    app = Host()
    async with app.run_test() as pilot:
        await type_in(pilot, "q?jS:!")
        assert app.query_typed == "q?jS:!"
        await pilot.press("ctrl+u")
        assert app.query_typed == ""


# -- what stays where it is


async def test_chosen_row_stays_chosen_while_typing():
    app = Host()
    async with app.run_test() as pilot:
        await type_in(pilot, "breakwate")
        await pilot.press("down")
        kept = app.chosen
        await type_in(pilot, "r")
        assert app.chosen == kept
        await pilot.press("backspace", "backspace")
        await pilot.pause()
        assert app.chosen == kept


async def test_chosen_row_that_is_gone_gives_way_to_the_first():
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("down", "down")
        await type_in(pilot, "breakwater")
        assert app.chosen == app.shown[0]
        assert app.picker.state.chosen is None


async def test_without_a_choice_the_best_hit_is_the_chosen_one():
    app = Host()
    async with app.run_test() as pilot:
        await type_in(pilot, "guess")
        assert app.chosen == RECORDS[4]


async def test_row_keeps_its_place_on_the_screen_while_typing():
    records = [record(n, f"wall number {n} {'even' * (n % 2)}", None) for n in range(80)]
    app = Host(records)
    async with app.run_test(size=(80, 24)) as pilot:
        await type_in(pilot, "wal")
        await pilot.press(*["down"] * 25)
        view = app.picker.query_one(HitList)
        before = view.cursor * 2 - view.scroll_offset.y
        kept = app.chosen
        await type_in(pilot, "l eve")
        assert app.chosen == kept
        assert view.cursor * 2 - view.scroll_offset.y == before


# -- threads


async def test_large_index_is_searched_in_a_thread_and_stale_results_are_dropped(monkeypatch):
    monkeypatch.setattr(module, "DIRECT", 0)
    app = Host()
    async with app.run_test() as pilot:
        await type_in(pilot, "breakwater")
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert len(app.shown) == 2
        stale = app.index.search("guess")
        app.picker._show_if_wanted(app.picker._asked - 1, stale)
        assert len(app.shown) == 2


async def test_rows_are_made_when_they_come_into_view():
    app = Host([record(n, f"wall {n}", None, context="") for n in range(20_000)])
    async with app.run_test(size=(80, 24)) as pilot:
        await type_in(pilot, "wall")
        await pilot.press("pagedown")
        assert "20,000 of 20,000" in app.lines()[0]
        assert len(app.picker.query_one(HitList).rows._made) < 100


# -- looks


async def test_rows_show_form_speaker_outlet_and_date():
    app = Host()
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        lines = app.lines()
        assert lines[1].startswith(" ▌ “The breakwater is not")
        assert lines[2].startswith(" ▌  Tomas Reyl · The Tern Bay Courier · 4 Mar 2026")
        assert lines[5].startswith("  ~ the harbour could wait")
        assert lines[6].startswith("    Unknown · The Tern Bay Courier")


async def test_matched_letters_and_speakers_have_their_colours():
    app = Host(speaker_slot=lambda record: 3)
    async with app.run_test(size=(100, 24)) as pilot:
        await type_in(pilot, "breakwatr")
        strips = app.screen._compositor.render_strips()
        hit = app.palette.style("hit").bgcolor
        lit = "".join(s.text for s in strips[1] if s.style and s.style.bgcolor == hit)
        assert lit == "breakwater"
        colour = app.palette.style("speaker-3").color
        named = "".join(s.text for s in strips[2] if s.style and s.style.color == colour)
        assert named == "Tomas Reyl"


async def test_no_hit_tells_what_was_tried_and_the_nearest_words():
    app = Host(article_id=HARBOUR, scope="article")
    async with app.run_test(size=(100, 24)) as pilot:
        await type_in(pilot, "brewatkr ")
        assert app.picker.query_one(NothingFound).display
        text = "\n".join(app.lines())
        assert "No quote found." in text
        assert "words spelt much like it" in text
        assert "Nearest words: breakwater" in text
        assert "Only this article was searched." in text


async def test_left_out_words_are_told():
    app = Host()
    async with app.run_test(size=(100, 24)) as pilot:
        await type_in(pilot, "breakwater zzzq ")
        assert "without zzzq" in app.lines()[0]
        await pilot.press("ctrl+u")
        await type_in(pilot, "breakwater winters ")
        assert "some of the words" in app.lines()[0]


async def test_narrow_screen_leaves_room_for_the_query():
    app = Host()
    async with app.run_test(size=(40, 12)) as pilot:
        await type_in(pilot, "breakwater")
        assert "breakwater" in app.lines()[0]
        assert app.lines()[0].endswith("2 of 5 ")


async def test_empty_index_says_so():
    app = Host([])
    async with app.run_test() as pilot:
        await pilot.pause()
        assert any("No quotes here yet." in line for line in app.lines())


@pytest.mark.parametrize(
    "theme", ["quoth-dark", "quoth-light", "paper", "contrast", "ansi", "mono"]
)
@pytest.mark.parametrize("size", [(140, 45), (80, 24), (40, 12)])
async def test_stored_strings_are_shown_as_they_are_and_act_on_nothing(theme, size):
    odd = QuoteRecord(
        "a",
        NAUGHTY,
        f"naughty {NAUGHTY}",
        NAUGHTY,
        "direct",
        NAUGHTY,
        NAUGHTY,
        None,
        0,
        9,
        f"{NAUGHTY} naughty {NAUGHTY}",
    )
    app = Host([odd], theme=theme)
    async with app.run_test(size=size) as pilot:
        await pilot.press("f4", "f4")
        await type_in(pilot, "naughty")
        await pilot.press("tab", "ctrl+y", "f3")
        await pilot.pause()
        text = "\n".join(app.lines())
        assert "[sic] [/x] [@clic" in text
        assert not {"\x1b", "\x07", "\u202e"} & set(text)
        assert not {"\x1b", "\x07", "\u202e"} & set("".join(app.copied))


async def test_pasted_control_characters_are_neutralised():
    app = Host()
    async with app.run_test() as pilot:
        app.picker.query_one(Input).value = "wall\x1b]0;Q\x07"
        await pilot.pause()
        assert app.query_typed == "wall␛]0;Q␇"


@pytest.mark.parametrize("size", [(40, 12), (59, 20), (80, 24), (100, 30), (140, 45), (200, 60)])
async def test_every_line_fits_the_screen(size):
    app = Host()
    async with app.run_test(size=size) as pilot:
        await type_in(pilot, "breakwater nothing zzzz")
        assert {len(line) for line in app.lines()} == {size[0]}


async def test_a_click_opens_a_row_and_the_query_keeps_the_focus():
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.click(HitList, offset=(10, 3))
        await pilot.pause()
        assert app.left == [PickerResult(HARBOUR, "q2", 200)]


# -- pure text


LONG = "one two three four five six seven eight nine ten breakwater twelve thirteen fourteen"
EXCERPTS = {
    "no match": (LONG, [], 20, "one two three four fi"),
    "match in sight": (LONG, [Span(4, 7)], 20, "one two three four fi"),
    "match far away": (LONG, [Span(49, 59)], 24, "ten breakwater twelve thi"),
    "near the end": (LONG, [Span(76, 84)], 24, "fourteen"),
    "fits": ("short words", [Span(6, 11)], 40, "short words"),
    "one long word": ("x" * 90, [Span(80, 84)], 20, "x" * 10),
    "wide characters": ("防波堤" * 20, [Span(30, 32)], 20, ("防波堤" * 20)[30:51]),
}


@pytest.mark.parametrize(("words", "spans", "width", "shown"), EXCERPTS.values(), ids=EXCERPTS)
def test_words_around_the_match(words, spans, width, shown):
    assert excerpt(words, spans, width).of(words) == shown


LOCATED = {
    "whole": ("He said “a plan” then.", "“a plan”", ["“a plan”"]),
    "interrupted": (
        "“We wait,” she said. “No plan.”",
        "“We wait,” … “No plan.”",
        ["“We wait,”", "“No plan.”"],
    ),
    "over a line": ("“one\n\ntwo”", "“one  two”", ["“one\n\ntwo”"]),
    "not there": ("nothing", "“a plan”", []),
    "only a part": ("and “No plan.”", "“We wait,” … “No plan.”", ["“No plan.”"]),
    "empty": ("", "", []),
}


@pytest.mark.parametrize(("context", "words", "parts"), LOCATED.values(), ids=LOCATED)
def test_quote_is_found_in_its_context(context, words, parts):
    pairs = located(context, words)
    assert [there.of(context) for _, there in pairs] == parts
    assert all(said.length == there.length for said, there in pairs)


def test_sources_without_outlet_or_date():
    plain = record(1, "wall", None, outlet=None, day=None)
    assert origin_of(plain) == "Harbour plan splits the council"
    assert with_source(plain) == "wall\n— Unknown speaker, Harbour plan splits the council"
    assert written_date(None) == ""


def test_state_is_a_value():
    assert PickerState() == PickerState()
    assert hash(PickerState(ticked=RECORDS)) == hash(PickerState(ticked=RECORDS))
