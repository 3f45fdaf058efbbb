import subprocess
import sys

import pytest

from quoth.ui.bindings import (
    ACTIONS,
    BY_ID,
    CONTEXT_TITLES,
    CONTEXTS,
    FOOT,
    MODES,
    PLAIN,
    RESERVED,
    Action,
)
from quoth.ui.keymap import builtin, foot_items, together
from quoth.ui.keynames import FORBIDDEN, parse_sequence

FIXED_IDS = """
move.down move.up move.half-down move.half-up move.page-down move.page-up move.top move.bottom
move.percent paragraph.next paragraph.previous sentence.next sentence.previous quote.next
quote.previous quote.why find.open find.next find.previous find.word find.word-previous
search.article search.library
search.resume pane.next pane.previous list.fold list.unfold sidebar.toggle select.enter
note.add note.article
mark.yellow mark.green mark.blue mark.red mark.purple mark.teal mark.last mark.remove note.edit
note.delete note.undo note.redo go.reader go.who go.quotes go.library article.next
article.previous theme.dark theme.choose theme.next width.wider width.narrower page.focus
page.justify page.hyphenate help.keys palette.open redraw close quit back speaker.next
speaker.previous entity.next entity.previous annotation.next annotation.previous link.next
link.previous heading.next heading.previous number.next number.previous place.mark place.go
jump.last jump.back jump.forward line.middle line.top line.bottom show.quotes show.entities
show.annotations picker.down picker.up picker.open picker.tick picker.scope picker.order
picker.preview picker.copy picker.history-previous picker.history-next picker.close editor.close
editor.colour editor.external editor.discard visual.character visual.sentence visual.again
visual.copy visual.left visual.right visual.word-next visual.word-previous visual.word-end
visual.row-start visual.row-first visual.row-end visual.other-end object.word object.words
object.quote object.sentence
object.paragraph object.entity copy.quote copy.words copy.paragraph copy.speaker copy.url
copy.citation copy.markdown copy.json copy.selection outline.open link.hints link.open
article.info article.edit article.reload sidebar.wider sidebar.narrower suspend help.all
command.open command.run command.complete command.complete-back command.earlier command.later
command.close
""".split()


def _ways(action: Action, keymap):
    return keymap.keys_for(action.id)


def test_the_table_holds_exactly_the_fixed_ids():
    assert sorted(BY_ID) == sorted(FIXED_IDS)
    assert len(ACTIONS) == len(BY_ID)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.id)
def test_a_row_is_complete(action):
    assert action.contexts
    assert set(action.contexts) <= set(CONTEXTS)
    assert all(parse_sequence(text) is not None for text in action.keys)
    assert action.label
    assert len(action.label) <= 20
    assert action.help.endswith(".")
    assert action.method.isidentifier()


@pytest.mark.parametrize("name", ["default", "plain"])
def test_no_two_actions_share_a_key_or_the_beginning_of_one(name):
    keymap = builtin(name)
    clashes = [
        (first.id, second.id, mine)
        for i, first in enumerate(ACTIONS)
        for second in ACTIONS[i + 1 :]
        if together(first, second)
        for mine in _ways(first, keymap)
        for theirs in _ways(second, keymap)
        if mine[: len(theirs)] == theirs or theirs[: len(mine)] == mine
    ]
    assert clashes == []


@pytest.mark.parametrize("name", ["default", "plain"])
def test_no_built_in_key_is_one_that_terminals_take(name):
    keymap = builtin(name)
    used = {key for action in ACTIONS for keys in _ways(action, keymap) for key in keys}
    assert not used & set(FORBIDDEN)


def test_keys_due_later_stay_free():
    keymap = builtin()
    panes = [action for action in ACTIONS if not MODES.issuperset(action.contexts)]
    taken = {keys for action in panes for keys in _ways(action, keymap)}
    for text in RESERVED:
        later = parse_sequence(text)
        assert later is not None
        assert later not in taken
        assert not any(keys[: len(later)] == later for keys in taken), text
        assert not any(later[: len(keys)] == keys for keys in taken), text


def test_the_plain_map_names_known_actions_and_types_no_letters():
    assert set(PLAIN) <= set(BY_ID)
    keys = [parse_sequence(text) for ways in PLAIN.values() for text in ways]
    assert all(len(sequence) == 1 and len(sequence[0]) > 1 for sequence in keys)


@pytest.mark.parametrize("context", FOOT)
def test_the_foot_shows_at_most_six_actions_that_are_valid_there(context):
    items = foot_items(builtin(), context)
    assert 0 < len(items) <= 6
    for item in items:
        assert item.keys
        for action_id in item.actions:
            heard = {context, "global"}
            heard |= {"list": {"reader", "library"}, "visual": {"reader"}}.get(context, set())
            heard |= {"reader"} if context == "selection" else set()
            assert heard & set(BY_ID[action_id].contexts)


def test_the_foot_shows_keys_as_bound_and_leaves_out_what_has_none():
    items = foot_items(builtin("plain"), "reader")
    shown = {item.label: item.keys for item in items}
    assert shown["quote"] == "ctrl+down ctrl+up"
    assert shown["note"] == "f7"
    assert [item.label for item in foot_items(builtin(), "reader", 2)] == ["quote", "search quotes"]
    assert foot_items(builtin(), "no such context") == ()


def test_every_context_has_a_title():
    assert set(CONTEXT_TITLES) == set(CONTEXTS)


def test_keys_are_listed_without_textual():
    code = (
        "import sys, quoth.ui.bindings, quoth.ui.keymap, quoth.ui.dispatcher, quoth.ui.keyhelp,"
        " quoth.ui.themefile; print([m for m in sys.modules if m.split('.')[0] in"
        " ('textual', 'rich')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
