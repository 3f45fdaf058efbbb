"""The one table of actions: what can be done, by which keys, and where.

Help, foot, palette, the page of keys in the docs and the reader's ``keys.toml`` are all drawn from
`ACTIONS`. This module imports no Textual, so that commands can list keys without a screen.
"""

from __future__ import annotations

from dataclasses import dataclass

from quoth.ui.keynames import LETTER

READER = "reader"
LIST = "list"
LIBRARY = "library"
PICKER = "picker"
EDITOR = "editor"
COMMAND = "command"
VISUAL = "visual"
SELECTION = "selection"
GLOBAL = "global"

CONTEXTS = (READER, LIST, LIBRARY, PICKER, EDITOR, COMMAND, VISUAL, SELECTION, GLOBAL)
"""Where an action is valid; a list lies within the reader or stands alone, global is everywhere.

Visual mode, and words that the mouse selected, lie over the reader: their keys go before its own.
"""

CONTEXT_TITLES = {
    READER: "Reader",
    LIST: "Lists",
    LIBRARY: "Library",
    PICKER: "Quote picker",
    EDITOR: "Note editor",
    COMMAND: "Command line",
    VISUAL: "Visual mode",
    SELECTION: "Selection",
    GLOBAL: "Everywhere",
}

_PANES = (READER, LIST, LIBRARY)
TYPED = frozenset((PICKER, EDITOR, COMMAND))
"""Where letters are typed into a field."""
MODES = TYPED | {VISUAL, SELECTION}
"""Where keys mean something else than in a pane."""


@dataclass(frozen=True)
class Action:
    """One thing that a key, the palette or `perform` can do."""

    id: str
    """``group.name``; runs ``do_group_name``. Never renamed: ``keys.toml`` files hold it."""
    keys: tuple[str, ...]
    """Default keys, as typed; the keys of a sequence are parted by a space. There may be none."""
    label: str
    """Two or three words, for the palette, the hint box and the help."""
    help: str
    """One sentence for the palette and the docs."""
    contexts: tuple[str, ...]
    group: str
    """Heading under which help and docs list it."""

    @property
    def takes_letter(self) -> bool:
        """Whether any letter ends its keys: its method is given that after the count."""
        return any(keys.endswith(f" {LETTER}") for keys in self.keys)

    @property
    def method(self) -> str:
        """Name of the method that does it."""
        return "do_" + self.id.replace(".", "_").replace("-", "_")


def _group(
    title: str, contexts: tuple[str, ...], *rows: tuple[str, str, str, str]
) -> tuple[Action, ...]:
    """Actions that share a heading and their contexts; ways to an action are parted by ` | `.

    An action without a key ("") is reached by the palette and the command line.
    """
    return tuple(
        Action(id_, tuple(keys.split(" | ") if keys else ()), label, help_, contexts, title)
        for id_, keys, label, help_ in rows
    )


_KINDS = (
    ("s", "speaker", "speaker’s {}", "quote of the same speaker"),
    ("e", "entity", "{} mention", "mention of a person, organisation or place"),
    ("a", "annotation", "{} annotation", "note or highlight"),
    ("l", "link", "{} link", "link"),
    ("h", "heading", "{} heading", "heading"),
    ("n", "number", "{} number", "number or date"),
)
"""What ``]`` and ``[`` step through: the letter after them, the group of the id, and the words."""

ACTIONS: tuple[Action, ...] = (
    *_group(
        "Move",
        _PANES,
        ("move.down", "j | down | ctrl+e", "down", "One line or row down."),
        ("move.up", "k | up | ctrl+y", "up", "One line or row up."),
        ("move.half-down", "ctrl+d", "half page down", "Half a page down."),
        ("move.half-up", "ctrl+u", "half page up", "Half a page up."),
        ("move.page-down", "space | pagedown | ctrl+f", "page down", "A page down."),
        ("move.page-up", "b | pageup | ctrl+b", "page up", "A page up."),
        ("move.top", "g g | home", "top", "To the beginning."),
        ("move.bottom", "G | end", "bottom", "To the end."),
        (
            "move.percent",
            "%",
            "to a percentage",
            "With a number before it, to that place: 50% goes to half.",
        ),
    ),
    *_group(
        "By meaning",
        (READER,),
        ("quote.next", "J | ] q | ; q", "next quote", "To the next quote."),
        ("quote.previous", "K | [ q | , q", "previous quote", "To the previous quote."),
        (
            "quote.why",
            "W",
            "why this speaker",
            "Say why this speaker is taken to have said it, and how likely that is.",
        ),
        ("paragraph.next", "}", "next paragraph", "To the next paragraph."),
        ("paragraph.previous", "{", "previous paragraph", "To the previous paragraph."),
        ("sentence.next", ")", "next sentence", "To the next sentence."),
        ("sentence.previous", "(", "previous sentence", "To the previous sentence."),
        *(
            (
                f"{kind}.{way}",
                f"{one} {letter} | {other} {letter}",
                label.format(way),
                f"To the {way} {sentence}.",
            )
            for letter, kind, label, sentence in _KINDS
            for way, one, other in (("next", "]", ";"), ("previous", "[", ","))
        ),
    ),
    *_group(
        "Marks and jumps",
        (READER,),
        (
            "place.mark",
            f"m {LETTER}",
            "mark this place",
            "Mark this place by a letter: a small one in this article, a capital for all articles.",
        ),
    ),
    *_group(
        "Marks and jumps",
        (READER, LIBRARY),
        (
            "place.go",
            f"' {LETTER} | ` {LETTER}",
            "go to a mark",
            "To the place marked by a letter; a capital opens its article.",
        ),
        (
            "jump.last",
            "' ' | ` `",
            "before last jump",
            "To where the last jump began, and there again back.",
        ),
        ("jump.back", "g o", "jump back", "Back through the jumps, also into other articles."),
        ("jump.forward", "g i", "jump forward", "Forward again through the jumps."),
    ),
    *_group(
        "Copy",
        (READER,),
        ("copy.quote", "y y", "copy quote", "Copy the quote with its speaker and source."),
        ("copy.words", "y q", "copy words", "Copy the words of the quote or sentence alone."),
        ("copy.paragraph", "y p", "copy paragraph", "Copy the paragraph."),
        ("copy.speaker", "y s", "copy speaker", "Copy the name of who says it."),
        ("copy.url", "y u", "copy address", "Copy the article’s address, or its path."),
        ("copy.citation", "y c", "copy citation", "Copy the article as a bibliography lists it."),
        ("copy.markdown", "y m", "copy Markdown", "Copy the quote as Markdown."),
        ("copy.json", "y j", "copy JSON", "Copy the quote as quoth extract prints it."),
    ),
    *_group(
        "Copy",
        _PANES,
        (
            "copy.selection",
            "ctrl+c",
            "copy selection",
            "Copy what is selected; with nothing selected, say how to quit.",
        ),
    ),
    *_group(
        "Visual mode",
        (READER,),
        (
            "visual.character",
            "v",
            "select by character",
            "Select from here, or go on from what the mouse selected; again to leave.",
        ),
        ("visual.sentence", "V", "select by sentence", "Select whole sentences; again to leave."),
        ("visual.again", "g v", "select again", "Select again what was selected last."),
    ),
    *_group(
        "Visual mode",
        (VISUAL, SELECTION),
        ("visual.copy", "y", "copy and leave", "Copy what is selected, and leave it."),
    ),
    *_group(
        "Visual mode",
        (VISUAL,),
        ("visual.left", "h | left", "character back", "A character back."),
        ("visual.right", "l | right", "character on", "A character on."),
        ("visual.word-next", "w", "next word", "To the next word."),
        ("visual.word-previous", "b", "previous word", "To the start of a word."),
        ("visual.word-end", "e", "end of word", "To the end of a word."),
        ("visual.row-start", "0", "start of row", "To the first character of the row."),
        ("visual.row-first", "^", "first word of row", "To the first word of the row."),
        ("visual.row-end", "$", "end of row", "To the last character of the row."),
        ("visual.other-end", "o", "other end", "Go on at the other end of what is selected."),
        ("object.word", "i w", "word", "Select the word; again the next one too."),
        ("object.words", "i q", "quoted words", "Select the words of the quote here."),
        ("object.quote", "i Q", "whole quote", "Select the quote here with cue and source."),
        ("object.sentence", "i s", "sentence", "Select the sentence; again the next one too."),
        ("object.paragraph", "i p", "paragraph", "Select the paragraph; again the next one too."),
        ("object.entity", "i e", "mention", "Select the mention of somebody or something here."),
    ),
    *_group(
        "Search",
        (READER,),
        (
            "search.article",
            "s",
            "search quotes",
            "Search the quotes of this article, typing errors forgiven.",
        ),
    ),
    *_group(
        "Search",
        (READER, LIBRARY),
        (
            "search.library",
            "S",
            "search all quotes",
            "Search the quotes of every article in the library.",
        ),
        ("search.resume", "g S", "last search", "The last search, as it was left."),
        (
            "find.open",
            "/",
            "find",
            "Find words in the text, or after \\v a regular expression; up and down bring back "
            "earlier searches. In the library, filter the list.",
        ),
    ),
    *_group(
        "Search",
        (READER,),
        ("find.next", "n", "next match", "To the next match."),
        ("find.previous", "N", "previous match", "To the previous match."),
        (
            "find.word",
            "*",
            "find this word",
            "Light the word under the cursor, or wherever the one it means is named; to the next.",
        ),
        (
            "find.word-previous",
            "#",
            "find this word back",
            "Light the same as for the next such word, and go to the one before.",
        ),
    ),
    *_group(
        "Panes and lists",
        (READER,),
        (
            "sidebar.toggle",
            "w",
            "who’s who",
            "Show or hide the list of people, organisations, places and quotes.",
        ),
    ),
    *_group(
        "Panes and lists",
        _PANES,
        ("pane.next", "tab", "next pane", "To the next pane."),
        ("pane.previous", "shift+tab", "previous pane", "To the previous pane."),
        (
            "select.enter",
            "enter",
            "open",
            "Act on what is under the cursor: open, jump, show details.",
        ),
    ),
    *_group(
        "Panes and lists",
        (LIST,),
        ("list.fold", "h | left", "fold", "Fold this part of the list."),
        ("list.unfold", "l | right", "unfold", "Unfold this part of the list."),
    ),
    *_group(
        "Notes and marks",
        (READER,),
        (
            "note.add",
            "a",
            "note",
            "Write a note on the selection, else on the current quote or sentence.",
        ),
        ("note.article", "A", "note on the article", "Write a note on the article as a whole."),
        ("note.edit", "e", "edit note", "Edit the note under the cursor."),
        (
            "note.delete",
            "d d",
            "delete note",
            "Delete the note or highlight under the cursor; undo brings it back.",
        ),
        ("note.undo", "u", "undo", "Undo the last change to the notes."),
        ("note.redo", "ctrl+r", "redo", "Do again what was undone."),
        *(
            (
                f"mark.{colour}",
                f"c {colour[0]}",
                f"highlight {colour}",
                f"Highlight the selection, else the current quote or sentence, in {colour}.",
            )
            for colour in ("yellow", "green", "blue", "red", "purple", "teal")
        ),
        ("mark.last", "c c", "last colour", "Highlight in the colour used last."),
        ("mark.remove", "c x", "remove highlight", "Remove the highlight under the cursor."),
    ),
    *_group(
        "Go",
        (READER, LIBRARY),
        ("go.reader", "g r", "go to the text", "To the text."),
    ),
    *_group(
        "Go",
        (READER,),
        ("go.who", "g w", "go to who’s who", "To the list of who is in it."),
        ("go.quotes", "g q", "go to quotes", "To the list of quotes."),
    ),
    *_group(
        "Go",
        (READER, LIBRARY),
        ("go.library", "g l", "go to the library", "To the library."),
    ),
    *_group(
        "Go",
        (READER,),
        ("article.next", "L", "next article", "Open the next article."),
        ("article.previous", "H", "previous article", "Open the previous article."),
    ),
    *_group(
        "Article",
        (READER,),
        ("outline.open", "t", "outline", "The headings as a list; typing finds some of them."),
        ("link.hints", "f", "follow a link", "Label the links on the screen; a label follows one."),
        (
            "link.open",
            "o",
            "open in the browser",
            "Open the link here, else the article’s address, after showing all of it.",
        ),
        ("article.info", "i", "about the article", "All that is known of the article."),
        ("article.edit", "E", "edit the file", "Open the article’s file in $EDITOR, at this line."),
        (
            "article.reload",
            "r",
            "reload",
            "Read the file again: the place, notes, search and selection stay.",
        ),
    ),
    *_group(
        "Look",
        (READER,),
        ("width.wider", "+", "wider text", "Make the text wider."),
        ("width.narrower", "-", "narrower text", "Make the text narrower."),
        ("page.focus", "z f", "focus mode", "Nothing but the text, and of it one paragraph lit."),
        ("page.justify", "", "justify", "Let the rows of paragraphs end flush, or ragged."),
        ("page.hyphenate", "", "hyphenate", "Hyphenate words at the ends of rows, or do not."),
        ("sidebar.wider", ">", "wider sidebar", "Make the list of people and quotes wider."),
        ("sidebar.narrower", "<", "narrower sidebar", "Make it narrower."),
        ("line.middle", "z z", "line to the middle", "Put this line in the middle."),
        ("line.top", "z t", "line to the top", "Put this line at the top."),
        ("line.bottom", "z b", "line to the bottom", "Put this line at the bottom."),
        ("show.quotes", "z q", "quotes lit", "Light who said what, or leave it plain."),
        ("show.entities", "z e", "names lit", "Light every mention of anybody, by kind, or none."),
        (
            "show.annotations",
            "z a",
            "annotations shown",
            "Show notes and highlights, or hide them.",
        ),
    ),
    *_group(
        "Look",
        (GLOBAL,),
        ("theme.dark", "z d", "dark or light", "Change between dark and light."),
        ("theme.choose", "z T", "choose a theme", "Choose a theme, seeing each."),
        ("theme.next", "", "next theme", "Put on the next theme; a count goes so many on."),
        ("redraw", "ctrl+l", "redraw", "Draw the whole screen again."),
    ),
    *_group(
        "Program",
        (GLOBAL,),
        ("help.keys", "? | f1", "help", "The keys of this pane, as bound now."),
        ("help.all", "g ?", "all keys", "All actions with their keys; typing finds some of them."),
        ("palette.open", "ctrl+p", "palette", "Find any action by its name."),
        (
            "back",
            "esc",
            "back",
            "Back out of one layer: a search, a selection, a sidebar over the text.",
        ),
    ),
    *_group(
        "Program",
        (READER, LIBRARY),
        (
            "command.open",
            ":",
            "command line",
            "Type what to do: an action, a percentage, or theme, open, help.",
        ),
    ),
    *_group(
        "Program",
        _PANES,
        ("close", "q", "close", "Close this view, or leave the last one."),
        ("suspend", "ctrl+z", "to the shell", "Stop here and go to the shell; fg comes back."),
    ),
    *_group(
        "Program",
        (GLOBAL,),
        ("quit", "Q | Z Z | ctrl+q", "quit", "Leave quoth; an open note is saved."),
    ),
    *_group(
        "Quote picker",
        (PICKER,),
        ("picker.open", "enter", "open", "To this quote in its article."),
        ("picker.down", "down", "next row", "One quote down."),
        ("picker.up", "up", "previous row", "One quote up."),
        ("picker.tick", "tab", "tick", "Tick this quote, for copying."),
        ("picker.scope", "f2", "scope", "Change between this article and the library."),
        ("picker.order", "f3", "order", "Change the order: best, newest, as in the text."),
        ("picker.preview", "f4", "preview", "Show or hide the preview."),
        ("picker.copy", "ctrl+y", "copy", "Copy the ticked quotes with their sources."),
        ("picker.history-previous", "alt+up", "earlier query", "The query before this one."),
        ("picker.history-next", "alt+down", "later query", "The query after this one."),
        ("picker.close", "esc", "close", "Close; the search is kept for the next time."),
    ),
    *_group(
        "Note editor",
        (EDITOR,),
        ("editor.close", "esc", "save and close", "Save the note and close."),
        ("editor.colour", "f2", "next colour", "The next colour of the mark, after the last none."),
        ("editor.external", "f4", "own editor", "Go on in the editor named by $EDITOR."),
        (
            "editor.discard",
            "ctrl+g",
            "discard",
            "Throw away what was changed in this note; asks first.",
        ),
    ),
    *_group(
        "Command line",
        (COMMAND,),
        ("command.run", "enter", "do it", "Do what is typed."),
        ("command.complete", "tab", "complete", "Take the next of the words that fit."),
        ("command.complete-back", "shift+tab", "complete back", "Take the one before."),
        ("command.earlier", "up", "earlier command", "The command before this one."),
        ("command.later", "down", "later command", "The command after this one."),
        ("command.close", "esc", "close", "Close the line; nothing is done."),
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
    "jump.back": ("alt+left",),
    "jump.forward": ("alt+right",),
    "go.library": ("f9",),
    "help.keys": ("f1",),
    "palette.open": ("ctrl+p",),
    "redraw": ("ctrl+l",),
    "back": ("esc",),
    "close": ("f10",),
    "quit": ("ctrl+q",),
}
"""The second built-in map: arrows and function keys, the rest by the palette."""

MAPS: tuple[str, ...] = ("default", "plain")

RESERVED: tuple[str, ...] = (
    *(
        "T",
        "x",
        ".",
    ),
    *("g a", "g p", "g d", "g n"),
    *('"', "@", "=", "|"),
)
"""Keys of actions that come later: nothing else may land on them by default."""

FOOT: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    READER: (
        ("quote", ("quote.next", "quote.previous")),
        ("search quotes", ("search.article",)),
        ("note", ("note.add",)),
        ("find", ("find.open",)),
        ("who’s who", ("sidebar.toggle",)),
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
        ("quit", ("close",)),
        ("help", ("help.keys",)),
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
        ("colour", ("editor.colour",)),
        ("own editor", ("editor.external",)),
        ("discard", ("editor.discard",)),
    ),
    VISUAL: (  # what copies is the last to go
        ("note", ("note.add",)),
        ("highlight", ("mark.last",)),
        ("copy", ("visual.copy",)),
        ("other end", ("visual.other-end",)),
        ("sentence", ("object.sentence",)),
        ("leave", ("back",)),
    ),
    SELECTION: (
        ("note", ("note.add",)),
        ("highlight", ("mark.last",)),
        ("copy", ("visual.copy",)),
        ("go on", ("visual.character",)),
        ("leave", ("back",)),
    ),
}
"""What the foot shows in each context: a label and the actions whose keys stand before it."""
