"""The one table of actions: what can be done, by which keys, and where.

Help, foot, palette, the page of keys in the docs and the reader's ``keys.toml`` are all drawn from
`ACTIONS`. This module imports no Textual, so that commands can list keys without a screen.
"""

from __future__ import annotations

from dataclasses import dataclass

READER = "reader"
LIST = "list"
LIBRARY = "library"
PICKER = "picker"
EDITOR = "editor"
GLOBAL = "global"

CONTEXTS = (READER, LIST, LIBRARY, PICKER, EDITOR, GLOBAL)
"""Where an action is valid; a list lies within the reader or stands alone, global is everywhere."""

CONTEXT_TITLES = {
    READER: "Reader",
    LIST: "Lists",
    LIBRARY: "Library",
    PICKER: "Quote picker",
    EDITOR: "Note editor",
    GLOBAL: "Everywhere",
}

_PANES = (READER, LIST, LIBRARY)


@dataclass(frozen=True)
class Action:
    """One thing that a key, the palette or `perform` can do."""

    id: str
    """``group.name``; runs ``do_group_name``. Never renamed: ``keys.toml`` files hold it."""
    keys: tuple[str, ...]
    """Default keys, as typed; the keys of a sequence are parted by a space."""
    label: str
    """Two or three words, for the palette, the hint box and the help."""
    help: str
    """One sentence for the palette and the docs."""
    contexts: tuple[str, ...]
    group: str
    """Heading under which help and docs list it."""
    counts: bool = False
    """Whether a number typed before the key means something."""

    @property
    def method(self) -> str:
        """Name of the method that does it."""
        return "do_" + self.id.replace(".", "_").replace("-", "_")


_A = Action

ACTIONS: tuple[Action, ...] = (
    # -- move
    _A("move.down", ("j", "down"), "down", "One line or row down.", _PANES, "Move", True),
    _A("move.up", ("k", "up"), "up", "One line or row up.", _PANES, "Move", True),
    _A("move.half-down", ("ctrl+d",), "half page down", "Half a page down.", _PANES, "Move", True),
    _A("move.half-up", ("ctrl+u",), "half page up", "Half a page up.", _PANES, "Move", True),
    _A(
        "move.page-down",
        ("space", "pagedown"),
        "page down",
        "A page down.",
        _PANES,
        "Move",
        True,
    ),
    _A("move.page-up", ("b", "pageup"), "page up", "A page up.", _PANES, "Move", True),
    _A("move.top", ("g g", "home"), "top", "To the beginning.", _PANES, "Move"),
    _A("move.bottom", ("G", "end"), "bottom", "To the end.", _PANES, "Move"),
    _A(
        "move.percent",
        ("%",),
        "to a percentage",
        "With a number before it, to that place: 50% goes to half.",
        _PANES,
        "Move",
        True,
    ),
    # -- move by meaning
    _A(
        "quote.next",
        ("J",),
        "next quote",
        "To the next quote.",
        (READER,),
        "By meaning",
        True,
    ),
    _A(
        "quote.previous",
        ("K",),
        "previous quote",
        "To the previous quote.",
        (READER,),
        "By meaning",
        True,
    ),
    _A(
        "paragraph.next",
        ("}",),
        "next paragraph",
        "To the next paragraph.",
        (READER,),
        "By meaning",
        True,
    ),
    _A(
        "paragraph.previous",
        ("{",),
        "previous paragraph",
        "To the previous paragraph.",
        (READER,),
        "By meaning",
        True,
    ),
    _A(
        "sentence.next",
        (")",),
        "next sentence",
        "To the next sentence.",
        (READER,),
        "By meaning",
        True,
    ),
    _A(
        "sentence.previous",
        ("(",),
        "previous sentence",
        "To the previous sentence.",
        (READER,),
        "By meaning",
        True,
    ),
    # -- search
    _A(
        "search.article",
        ("s",),
        "search quotes",
        "Search the quotes of this article, typing errors forgiven.",
        (READER,),
        "Search",
    ),
    _A(
        "search.library",
        ("S",),
        "search all quotes",
        "Search the quotes of every article in the library.",
        (READER, LIBRARY),
        "Search",
    ),
    _A(
        "search.resume",
        ("g S",),
        "last search",
        "The last search, as it was left.",
        (READER, LIBRARY),
        "Search",
    ),
    _A(
        "find.open",
        ("/",),
        "find",
        "Find words in the text; in the library, filter the list.",
        (READER, LIBRARY),
        "Search",
    ),
    _A("find.next", ("n",), "next match", "To the next match.", (READER,), "Search", True),
    _A(
        "find.previous",
        ("N",),
        "previous match",
        "To the previous match.",
        (READER,),
        "Search",
        True,
    ),
    # -- panes and lists
    _A(
        "sidebar.toggle",
        ("w",),
        "who's who",
        "Show or hide the list of people, organisations, places and quotes.",
        (READER,),
        "Panes and lists",
    ),
    _A(
        "pane.next",
        ("tab",),
        "next pane",
        "To the next pane.",
        _PANES,
        "Panes and lists",
    ),
    _A(
        "pane.previous",
        ("shift+tab",),
        "previous pane",
        "To the previous pane.",
        _PANES,
        "Panes and lists",
    ),
    _A(
        "select.enter",
        ("enter",),
        "open",
        "Act on what is under the cursor: open, jump, show details.",
        _PANES,
        "Panes and lists",
    ),
    _A(
        "list.fold",
        ("h", "left"),
        "fold",
        "Fold this part of the list.",
        (LIST,),
        "Panes and lists",
    ),
    _A(
        "list.unfold",
        ("l", "right"),
        "unfold",
        "Unfold this part of the list.",
        (LIST,),
        "Panes and lists",
    ),
    # -- notes
    _A(
        "note.add",
        ("a",),
        "note",
        "Write a note on the selection, else on the current quote or sentence.",
        (READER,),
        "Notes and marks",
    ),
    _A(
        "note.article",
        ("A",),
        "note on the article",
        "Write a note on the article as a whole.",
        (READER,),
        "Notes and marks",
    ),
    _A(
        "note.edit",
        ("e",),
        "edit note",
        "Edit the note under the cursor.",
        (READER,),
        "Notes and marks",
    ),
    _A(
        "note.delete",
        ("d d",),
        "delete note",
        "Delete the note or highlight under the cursor; undo brings it back.",
        (READER,),
        "Notes and marks",
    ),
    _A(
        "note.undo",
        ("u",),
        "undo",
        "Undo the last change to the notes.",
        (READER,),
        "Notes and marks",
        True,
    ),
    _A(
        "note.redo",
        ("ctrl+r",),
        "redo",
        "Do again what was undone.",
        (READER,),
        "Notes and marks",
        True,
    ),
    *(
        _A(
            f"mark.{colour}",
            (f"c {colour[0]}",),
            colour,
            f"Highlight the selection, else the current quote or sentence, in {colour}.",
            (READER,),
            "Notes and marks",
        )
        for colour in ("yellow", "green", "blue", "red", "purple", "teal")
    ),
    _A(
        "mark.last",
        ("c c",),
        "last colour",
        "Highlight in the colour used last.",
        (READER,),
        "Notes and marks",
    ),
    _A(
        "mark.remove",
        ("c x",),
        "remove highlight",
        "Remove the highlight under the cursor.",
        (READER,),
        "Notes and marks",
    ),
    # -- go
    _A("go.reader", ("g r",), "go to the text", "To the text.", (READER, LIBRARY), "Go"),
    _A("go.who", ("g w",), "go to who's who", "To the list of who is in it.", (READER,), "Go"),
    _A("go.quotes", ("g q",), "go to quotes", "To the list of quotes.", (READER,), "Go"),
    _A("go.library", ("g l",), "go to the library", "To the library.", (READER, LIBRARY), "Go"),
    _A(
        "article.next",
        ("L",),
        "next article",
        "Open the next article.",
        (READER,),
        "Go",
        True,
    ),
    _A(
        "article.previous",
        ("H",),
        "previous article",
        "Open the previous article.",
        (READER,),
        "Go",
        True,
    ),
    # -- look
    _A("width.wider", ("+",), "wider text", "Make the text wider.", (READER,), "Look", True),
    _A(
        "width.narrower",
        ("-",),
        "narrower text",
        "Make the text narrower.",
        (READER,),
        "Look",
        True,
    ),
    _A(
        "theme.dark", ("z d",), "dark or light", "Change between dark and light.", (GLOBAL,), "Look"
    ),
    _A(
        "theme.choose",
        ("z T",),
        "choose a theme",
        "Choose a theme, seeing each.",
        (GLOBAL,),
        "Look",
    ),
    _A("redraw", ("ctrl+l",), "redraw", "Draw the whole screen again.", (GLOBAL,), "Look"),
    # -- program
    _A("help.keys", ("?", "f1"), "help", "The keys, as bound now.", (GLOBAL,), "Program"),
    _A(
        "palette.open",
        ("ctrl+p",),
        "palette",
        "Find any action by its name.",
        (GLOBAL,),
        "Program",
    ),
    _A(
        "back",
        ("esc",),
        "back",
        "Back out of one layer: a search, a selection, a sidebar over the text.",
        (GLOBAL,),
        "Program",
    ),
    _A("close", ("q",), "close", "Close this view, or leave the last one.", _PANES, "Program"),
    _A(
        "quit",
        ("Q", "Z Z", "ctrl+q"),
        "quit",
        "Leave quoth; an open note is saved.",
        (GLOBAL,),
        "Program",
    ),
    # -- quote picker
    _A(
        "picker.open",
        ("enter",),
        "open",
        "To this quote in its article.",
        (PICKER,),
        "Quote picker",
    ),
    _A("picker.down", ("down",), "next row", "One quote down.", (PICKER,), "Quote picker"),
    _A("picker.up", ("up",), "previous row", "One quote up.", (PICKER,), "Quote picker"),
    _A("picker.tick", ("tab",), "tick", "Tick this quote, for copying.", (PICKER,), "Quote picker"),
    _A(
        "picker.scope",
        ("f2",),
        "scope",
        "Change between this article and the library.",
        (PICKER,),
        "Quote picker",
    ),
    _A(
        "picker.order",
        ("f3",),
        "order",
        "Change the order: best, newest, as in the text.",
        (PICKER,),
        "Quote picker",
    ),
    _A(
        "picker.preview", ("f4",), "preview", "Show or hide the preview.", (PICKER,), "Quote picker"
    ),
    _A(
        "picker.copy",
        ("ctrl+y",),
        "copy",
        "Copy the ticked quotes with their sources.",
        (PICKER,),
        "Quote picker",
    ),
    _A(
        "picker.history-previous",
        ("alt+up",),
        "earlier query",
        "The query before this one.",
        (PICKER,),
        "Quote picker",
    ),
    _A(
        "picker.history-next",
        ("alt+down",),
        "later query",
        "The query after this one.",
        (PICKER,),
        "Quote picker",
    ),
    _A(
        "picker.close",
        ("esc",),
        "close",
        "Close; the search is kept for the next time.",
        (PICKER,),
        "Quote picker",
    ),
    # -- note editor
    _A(
        "editor.close",
        ("esc",),
        "save and close",
        "Save the note and close.",
        (EDITOR,),
        "Note editor",
    ),
    _A(
        "editor.external",
        ("f4",),
        "own editor",
        "Go on in the editor named by $EDITOR.",
        (EDITOR,),
        "Note editor",
    ),
    _A(
        "editor.discard",
        ("ctrl+g",),
        "discard",
        "Throw away what was changed in this note; asks first.",
        (EDITOR,),
        "Note editor",
    ),
)

BY_ID: dict[str, Action] = {action.id: action for action in ACTIONS}

PLAIN: dict[str, tuple[str, ...]] = {
    "move.down": ("down",),
    "move.up": ("up",),
    "move.page-down": ("pagedown",),
    "move.page-up": ("pageup",),
    "move.top": ("home",),
    "move.bottom": ("end",),
    "quote.next": ("ctrl+down",),
    "quote.previous": ("ctrl+up",),
    "search.article": ("f2",),
    "search.library": ("f6",),
    "find.open": ("ctrl+f",),
    "find.next": ("f3",),
    "find.previous": ("shift+f3",),
    "sidebar.toggle": ("f5",),
    "pane.next": ("tab",),
    "pane.previous": ("shift+tab",),
    "select.enter": ("enter",),
    "list.fold": ("left",),
    "list.unfold": ("right",),
    "note.add": ("f7",),
    "note.edit": ("f4",),
    "note.delete": ("delete",),
    "note.undo": ("ctrl+u",),
    "note.redo": ("ctrl+r",),
    "mark.last": ("f8",),
    "go.library": ("f9",),
    "help.keys": ("f1",),
    "palette.open": ("ctrl+p",),
    "redraw": ("ctrl+l",),
    "back": ("esc",),
    "quit": ("f10", "ctrl+q"),
}
"""The second built-in map: arrows and function keys, the rest by the palette."""

MAPS: tuple[str, ...] = ("default", "plain")

RESERVED: tuple[str, ...] = (
    *(
        "]",
        ";",
        "[",
        ",",
        "*",
        "v",
        "V",
        "T",
        "x",
        ".",
        "y",
        "m",
        "'",
        "`",
        "i",
        "t",
        "f",
        "o",
        "E",
    ),
    *("g o", "g i", "g a", "g ?", "g p", "g d", "g n"),
    *("z z", "z t", "z b", "z f", "z q", "z e", "z a"),
    *("<", ">", ":", "r", "ctrl+c", "ctrl+z", '"', "W", "@", "=", "|", "0"),
)
"""Keys of actions that come later: nothing else may land on them by default."""

FOOT: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    READER: (
        ("quote", ("quote.next", "quote.previous")),
        ("search quotes", ("search.article",)),
        ("note", ("note.add",)),
        ("find", ("find.open",)),
        ("who's who", ("sidebar.toggle",)),
        ("help", ("help.keys",)),
    ),
    LIST: (
        ("open", ("select.enter",)),
        ("fold", ("list.fold", "list.unfold")),
        ("next pane", ("pane.next",)),
        ("back", ("back",)),
        ("help", ("help.keys",)),
    ),
    LIBRARY: (
        ("read", ("select.enter",)),
        ("filter", ("find.open",)),
        ("search all quotes", ("search.library",)),
        ("themes", ("theme.choose",)),
        ("help", ("help.keys",)),
        ("quit", ("close",)),
    ),
    PICKER: (
        ("open", ("picker.open",)),
        ("tick", ("picker.tick",)),
        ("scope", ("picker.scope",)),
        ("order", ("picker.order",)),
        ("preview", ("picker.preview",)),
        ("copy", ("picker.copy",)),
    ),
    EDITOR: (
        ("save and close", ("editor.close",)),
        ("own editor", ("editor.external",)),
        ("discard", ("editor.discard",)),
    ),
}
"""What the foot shows in each context: a label and the actions whose keys stand before it."""
