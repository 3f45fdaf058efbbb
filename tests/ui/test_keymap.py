import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.ui.bindings import ACTIONS, CONTEXTS
from quoth.ui.dispatcher import COUNT_LIMIT, Cancelled, Dispatcher, Pending, Run, Unknown
from quoth.ui.keymap import builtin, keymap_rows, load_keymap
from quoth.ui.keynames import LETTER, display, parse_key, parse_sequence, textual_key, typed_key

READER = ("reader", "global")
LIST = ("list", "reader", "global")


# -- names of keys


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("}", "}"),
        ("J", "J"),
        ("+", "+"),
        (" ", "space"),
        ("space", "space"),
        ("Space", "space"),
        ("Ctrl+D", "ctrl+d"),
        ("alt+ctrl+x", "ctrl+alt+x"),
        ("ctrl++", "ctrl++"),
        ("F2", "f2"),
        ("escape", "esc"),
        ("PgDn", "pagedown"),
        ("shift+tab", "shift+tab"),
        ("é", "é"),
    ],
)
def test_a_key_has_one_spelling(name, key):
    assert parse_key(name) == key


@pytest.mark.parametrize(
    "name",
    [
        "",
        "ctr+d",
        "f25",
        "f0",
        "pageupp",
        "ctrl+",
        "ctrl+ctrl+a",
        "shift+a",
        "ctrl",
        "\x1b",
        "hyper+x",
    ],
)
def test_what_is_no_key(name):
    assert parse_key(name) is None


def test_names_agree_with_textual():
    from textual.keys import _character_to_key

    for character in string.printable[:94]:
        assert textual_key(character) == _character_to_key(character)
        assert typed_key(_character_to_key(character), character) == character
        if not character.isalnum():
            assert typed_key(_character_to_key(character), None) == character
    assert textual_key("esc") == "escape"
    assert textual_key("ctrl+d") == "ctrl+d"
    assert typed_key("escape", "\x1b") == "esc"
    assert typed_key("space", " ") == "space"
    assert typed_key("tab", "\t") == "tab"
    assert typed_key("ctrl+right_square_bracket", None) == "ctrl+]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("g g", "gg"), ("] q", "]q"), ("ctrl+d", "ctrl+d"), ("space a", "space a"), ("J", "J")],
)
def test_a_sequence_is_shown_as_people_write_it(text, shown):
    assert display(parse_sequence(text)) == shown


# -- the dispatcher


def feed(keys, contexts=READER, keymap=None):
    dispatcher = Dispatcher(keymap or builtin())
    outcome = None
    for key in keys.split():
        outcome = dispatcher.feed(key, contexts)
    return outcome


@pytest.mark.parametrize(
    ("keys", "action", "count"),
    [
        ("j", "move.down", None),
        ("down", "move.down", None),
        ("3 J", "quote.next", 3),
        ("5 0 %", "move.percent", 50),
        ("1 0 0 j", "move.down", 100),
        ("g g", "move.top", None),
        ("4 g g", "move.top", 4),
        ("z T", "theme.choose", None),
        ("c y", "mark.yellow", None),
        ("Z Z", "quit", None),
        ("esc", "back", None),
        ("g esc esc", "back", None),
        ("g x j", "move.down", None),
        ("2 esc j", "move.down", None),
        ("9 9 9 9 9 9 9 9 9 j", "move.down", COUNT_LIMIT),
    ],
)
def test_keys_that_come_to_an_action(keys, action, count):
    outcome = feed(keys)
    assert isinstance(outcome, Run)
    assert (outcome.action.id, outcome.count) == (action, count)


@pytest.mark.parametrize(
    ("keys", "typed"), [("X", "X"), ("g z", "gz"), ("3 X", "3X"), ("0", "0"), ("c 3", "c3")]
)
def test_keys_that_mean_nothing_are_dropped(keys, typed):
    outcome = feed(keys)
    assert isinstance(outcome, Unknown)
    assert str(outcome) == typed
    assert isinstance(feed(keys + " j"), Run)


@pytest.mark.parametrize("keys", ["g esc", "3 esc", "3 g esc", "c esc"])
def test_esc_drops_half_typed_keys(keys):
    assert feed(keys) == Cancelled()


def test_half_typed_keys_name_what_may_follow():
    outcome = feed("3 c")
    assert isinstance(outcome, Pending)
    assert str(outcome) == "3c"
    assert ("y", "highlight yellow") in outcome.options
    assert ("x", "remove highlight") in outcome.options
    assert feed("3") == Pending(("3",), ())


def test_contexts_decide():
    assert isinstance(feed("h", READER), Unknown)
    assert feed("h", LIST).action.id == "list.fold"
    assert feed("J", LIST).action.id == "quote.next"
    assert feed("esc", ("picker", "global")).action.id == "picker.close"
    assert feed("esc", ("editor", "global")).action.id == "editor.close"
    assert feed("f1", ("editor", "global")).action.id == "help.keys"
    assert isinstance(feed("j", ("picker", "global")), Unknown)


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from([*"123450gcdzZJjKx}%", "esc", "enter", "f2", "ctrl+d"]), max_size=12)
)
def test_any_keys_come_to_something_and_esc_always_ends_them(keys):
    dispatcher = Dispatcher(builtin())
    for key in keys:
        outcome = dispatcher.feed(key, READER)
        assert isinstance(outcome, Pending) == dispatcher.busy
        if isinstance(outcome, Run):
            assert outcome.count is None or 0 < outcome.count <= COUNT_LIMIT
    dispatcher.feed("esc", READER)
    assert not dispatcher.busy


@pytest.mark.parametrize("name", ["default", "plain"])
def test_every_way_runs_its_action_in_each_of_its_contexts(name):
    keymap = builtin(name)
    for action in ACTIONS:
        for keys in keymap.keys_for(action.id):
            typed = " ".join("é" if key == LETTER else key for key in keys)
            for context in action.contexts:
                outcome = feed(typed, (context,), keymap)
                assert outcome.action.id == action.id
                assert outcome.letter == ("é" if action.takes_letter else None)


@pytest.mark.parametrize(
    ("keys", "action", "letter"),
    [
        ("m a", "place.mark", "a"),
        ("m Z", "place.mark", "Z"),
        ("m ж", "place.mark", "ж"),
        ("3 m a", "place.mark", "a"),
        ("' q", "place.go", "q"),
        ("` Q", "place.go", "Q"),
        ("' '", "jump.last", None),
        ("` `", "jump.last", None),
        ("m m", "place.mark", "m"),
    ],
)
def test_any_letter_ends_a_sequence_that_asks_for_one(keys, action, letter):
    outcome = feed(keys)
    assert (outcome.action.id, outcome.letter) == (action, letter)


@pytest.mark.parametrize("keys", ["m 1", "m space", "m up", "m ctrl+d", "m .", "' `", "m f2"])
def test_what_is_no_letter_ends_no_such_sequence(keys):
    assert isinstance(feed(keys), Unknown)


def test_a_sequence_that_asks_for_a_letter_says_so():
    assert dict(feed("'").options) == {"'": "before last jump", LETTER: "go to a mark"}
    assert feed("m esc") == Cancelled()


def test_the_letter_may_be_asked_for_after_other_keys(tmp_path):
    keymap, problems = load(
        tmp_path, '[keys]\n"place.mark" = ["M {a-z}", "ctrl+n {a-Z}"]\n"place.go" = []\n'
    )
    assert problems == []
    assert keymap.keys_for("place.mark") == (("M", LETTER), ("ctrl+n", LETTER))
    assert feed("ctrl+n k", keymap=keymap).letter == "k"
    assert isinstance(feed("m", keymap=keymap), Unknown)


# -- keys.toml


def load(tmp_path, text):
    path = tmp_path / "keys.toml"
    path.write_text(text, encoding="utf-8")
    keymap, problems = load_keymap(path)
    assert all(problem.startswith(str(path)) for problem in problems)
    return keymap, [problem.removeprefix(str(path)) for problem in problems]


def test_without_a_file_the_default_map(tmp_path):
    keymap, problems = load_keymap(tmp_path / "keys.toml")
    assert problems == []
    assert keymap_rows(keymap) == keymap_rows(builtin())


def test_the_plain_map_and_own_keys_over_it(tmp_path):
    keymap, problems = load(tmp_path, 'map = "plain"\n[keys]\n"note.add" = ["a", "ctrl+n"]\n')
    assert problems == []
    assert keymap.keys_for("note.add") == (("a",), ("ctrl+n",))
    assert keymap.keys_for("move.down") == (("down",),)
    assert keymap.keys_for("editor.close") == (("esc",),)


def test_the_example_of_the_docs(tmp_path):
    text = '[keys]\n"quote.next" = ["J", "] q"]\n"note.add" = ["a", "f7"]\n"theme.dark" = []\n'
    keymap, problems = load(tmp_path, text)
    assert problems == []
    assert keymap.keys_for("quote.next") == (("J",), ("]", "q"))
    assert keymap.keys_for("theme.dark") == ()
    assert keymap.shown("theme.dark") == ""


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\nquote.next = ["x"]\n',
        '[keys.quote]\nnext = ["x"]\n',
        "[keys]\n'quote.next' = ['x']\n",
        '\ufeff[keys]\r\n"quote.next" = ["x"]\r\n',
    ],
)
def test_keys_may_be_written_as_toml_allows(tmp_path, text):
    keymap, problems = load(tmp_path, text)
    assert problems == []
    assert keymap.keys_for("quote.next") == (("x",),)


def test_two_actions_may_change_places(tmp_path):
    keymap, problems = load(tmp_path, '[keys]\n"note.add" = ["s"]\n"search.article" = ["a"]\n')
    assert problems == []
    assert keymap.keys_for("note.add") == (("s",),)


PROBLEMS = {
    "unknown id": (
        '"quote.nxt" = ["x"]',
        ':2: quote.nxt: unknown action (did you mean "quote.next"?)',
    ),
    "not a list": ('"note.add" = "x"', ':2: note.add: must be a list of keys, as ["J", "] q"]'),
    "not a string": ('"note.add" = [7]', ':2: note.add: must be a list of keys, as ["J", "] q"]'),
    "unknown key": ('"note.add" = ["f77"]', ':2: note.add: unknown key "f77"'),
    "unknown key in a sequence": ('"note.add" = ["g pgdwn"]', ':2: note.add: unknown key "pgdwn"'),
    "empty": ('"note.add" = [""]', ":2: note.add: a key must not be empty"),
    "taken by terminals": (
        '"note.add" = ["Ctrl+M"]',
        ':2: note.add: "ctrl+m" cannot be used: terminals send it as enter',
    ),
    "a digit": ('"note.add" = ["5 x"]', ':2: note.add: "5 x" cannot be used: digits begin a count'),
    "esc within": (
        '"note.add" = ["x esc"]',
        ':2: note.add: "x esc" cannot be used: esc drops half-typed keys',
    ),
    "clash": (
        '"note.add" = ["s"]',
        ':2: note.add: "s" is search.article already (reader); give that other keys first',
    ),
    "clash with a global key": (
        '"note.add" = ["ctrl+l"]',
        ':2: note.add: "ctrl+l" is redraw already (reader); give that other keys first',
    ),
    "clash of a list and the reader around it": (
        '"list.fold" = ["J"]',
        ':2: list.fold: "J" is quote.next already (list); give that other keys first',
    ),
    "no letter": (
        '"place.mark" = ["M"]',
        ':2: place.mark: "M" cannot be used: must end in {a-Z}, as "m {a-Z}"',
    ),
    "a letter that nobody takes": (
        '"note.add" = ["M {a-Z}"]',
        ':2: note.add: "M {a-Z}" cannot be used: {a-Z} belongs only to keys like "m {a-Z}"',
    ),
    "letters alone": (
        '"place.mark" = ["{a-Z}"]',
        ':2: place.mark: "{a-Z}" cannot be used: must end in {a-Z}, as "m {a-Z}"',
    ),
    "a letter among any": (
        '"note.add" = ["m x"]',
        ':2: note.add: "m x" is place.mark already (reader); give that other keys first',
    ),
    "begins another": (
        '"note.add" = ["g"]',
        ':2: note.add: "g" begins "g g" of move.top (reader), so one could not be typed',
    ),
    "goes on from another": (
        '"note.add" = ["j j"]',
        ':2: note.add: "j j" goes on from "j" of move.down (reader), so one could not be typed',
    ),
}


@pytest.mark.parametrize(("line", "problem"), PROBLEMS.values(), ids=PROBLEMS)
def test_a_bad_entry_is_one_line_and_the_rest_is_used(tmp_path, line, problem):
    keymap, problems = load(tmp_path, f'[keys]\n{line}\n"theme.dark" = ["f9"]\n')
    assert problems == [problem]
    assert keymap.keys_for("theme.dark") == (("f9",),)
    assert keymap.keys_for("note.add") == (("a",),)
    assert keymap.keys_for("list.fold") == (("h",), ("left",))


def test_the_good_keys_of_an_entry_stay(tmp_path):
    keymap, problems = load(tmp_path, '[keys]\n"note.add" = ["s", "f7", "f99"]\n')
    assert len(problems) == 2
    assert keymap.keys_for("note.add") == (("f7",),)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("mpa = 1\n", ':1: mpa: unknown key (did you mean "map"?)'),
        ('map = "vim"\n', ":1: map: must be 'default' or 'plain'"),
        ("map = []\n", ":1: map: must be 'default' or 'plain'"),
        ("keys = 3\n", ":1: keys: must be a table"),
    ],
)
def test_a_bad_file_gives_the_default_map(tmp_path, text, problem):
    keymap, problems = load(tmp_path, text)
    assert problems == [problem]
    assert keymap_rows(keymap) == keymap_rows(builtin())


@pytest.mark.parametrize("text", ["[keys\n", "a = 1\na = 2\n", "x = " + "[" * 5000])
def test_broken_toml_is_one_line(tmp_path, text):
    keymap, problems = load(tmp_path, text)
    assert len(problems) == 1
    assert "\n" not in problems[0]
    assert keymap_rows(keymap) == keymap_rows(builtin())


def test_what_cannot_be_read_is_one_line(tmp_path):
    (tmp_path / "keys.toml").write_bytes(b"\xff\xfe\x00")
    assert load_keymap(tmp_path / "keys.toml")[1] == [f"{tmp_path}/keys.toml: is not UTF-8"]
    (tmp_path / "folder").mkdir()
    assert len(load_keymap(tmp_path / "folder")[1]) == 1


def test_a_problem_never_acts_on_the_terminal(tmp_path):
    _, problems = load(
        tmp_path, '[keys]\n"\\u001b]0;x\\u0007" = ["x"]\n"note.add" = ["\\u001b[2J"]\n'
    )
    assert len(problems) == 2
    assert not any(ord(character) < 32 for problem in problems for character in problem)


def test_rows_list_every_action_with_its_keys():
    rows = keymap_rows(builtin())
    assert [row.id for row in rows] == [action.id for action in ACTIONS]
    top = next(row for row in rows if row.id == "move.top")
    assert top.keys == ("g g", "home")
    assert set(top.contexts) <= set(CONTEXTS)
