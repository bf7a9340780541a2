"""The codes of problems: stable names, and what each is about."""

from __future__ import annotations

CODES: dict[str, str] = {
    # reading a file
    "too_large": "A file may have at most 1 MB. Make a folder of the file's name and put several files into it.",
    "not_yaml": "The file is something else under the name of a YAML file: a zip archive or a saved web page.",
    "encoding": "Files are UTF-8. Editors offer it under 'Save as'; old Windows programs write cp1252 or UTF-16.",
    "character": "Control characters, invisible line ends, byte-order marks and characters that turn the direction of "
    "writing can hide text from a reader. They are refused everywhere.",
    "tab": "YAML is indented with spaces. Set the editor to write spaces for the tab key.",
    "syntax": "The file is not YAML. The commonest causes are a text with ': ' in it (put it in quotes), a quote or "
    "bracket that is never closed, and lines that do not line up.",
    "conflict": "Git left both versions of a change in the file, between <<<<<<< and >>>>>>>. Keep one and delete the "
    "marks.",
    "empty": "The file holds nothing but comments. Delete it, or write its list.",
    "documents": "A line '---' begins a second document, which other programs would ignore. One file, one document.",
    "directive": "Lines that begin with % would change how YAML is read.",
    "anchor": "Anchors (&name) let a short file grow without end. Write the value where it is wanted.",
    "alias": "Aliases (*name) let a short file grow without end. Write the value where it is wanted.",
    "tag": "Tags (!name) ask YAML to make something other than texts, numbers, lists and mappings.",
    "merge": "Merge keys (<<) are not part of YAML 1.2.",
    "key": "Keys are texts. A key that reads like true, a fraction or nothing needs quotes.",
    "duplicate_key": "The same key stands twice in one mapping; most programs would silently keep the last.",
    "number": "A number with leading zeros, an exponent, more than 15 digits or no end. Texts that look like numbers "
    "need quotes.",
    "too_deep": "Lists and mappings may be nested 40 deep.",
    "too_many": "There are more values, files or things of a kind than the game holds (see game/rules/names.py).",
    "too_long": "A text is longer than its place on the screen or in the file allows.",
    "too_short": "A text or list that must hold something is empty or too short.",
    "old_boolean": "Older programs read yes, no, on and off as true and false. Here they are texts; put them in "
    "quotes, or write true or false.",
    "cut_text": "' #' begins a comment, so the text was cut there. Put the text in quotes.",
    "outside": "The file is a link to somewhere outside the scenario's folder, or no file at all.",
    "unreadable": "The operating system does not let the file be read.",
    "missing_file": "A scenario needs this file.",
    "stray_file": "No part of the game reads a file of this name.",
    "catalogue": "A file in translations/ is not a catalogue of translations (a PO file), so that its texts stay "
    "English. `translate --write` makes one as it should be.",
    # archives and mods
    "archive": "The zip archive is damaged or was not made by an ordinary program. Pack it again.",
    "archive_size": "An archive may have 40 MB, hold 2,000 files of at most 8 MB each, and 60 MB in all when unpacked.",
    "entry_name": "Files of a mod have names that mean the same on every system: relative, without '..', letters, "
    "digits, - and _, no names of devices.",
    "entry_twice": "Two files whose names differ by capital letters alone are one file on Windows and macOS.",
    "entry_kind": "A mod holds texts, pictures, sounds and fonts (.yaml .po .md .txt .png .jpg .ogg .ttf): no "
    "programs, no archives, nothing encrypted or packed in an unusual way.",
    "manifest": "mod.yaml says what a mod is called and what it holds: a scenario, changes to scenarios, or assets.",
    "asset": "A picture, sound or font is damaged, something else under its name, or too large: pictures have at most "
    "4,096 pixels a side.",
    "stray_asset": "The game has nothing of this name that a mod could replace.",
    "unknown_picture": "An event names a picture that neither the game nor the scenario's folder 'vignettes' has.",
    # scenarios that stand on others
    "extends": "A scenario stands on another by its name: one that comes with the game, or a folder beside its own. "
    "Paths are refused.",
    "cycle": "Scenarios that stand on each other in a circle have no beginning. The message shows the whole circle.",
    "chain": "A scenario may stand on another, that on a third, and so on up to eight.",
    "patch": "A patch names what it changes by its id and gives the fields that become different; null takes a field "
    "away.",
    "past": "What is said to have happened before the start must lie before it, and only what happened was answered.",
    # one value
    "format": "The scenario was made for a newer version of the game.",
    "old_format": "The files are of an older version of the format. They are read as they are meant; columns may be "
    "told a little off. `main.py migrate` writes them anew, comments and layout as they were.",
    "missing": "A key that must be there is not.",
    "unknown_key": "A key that the format does not know, perhaps misspelt. A comma inside {...} splits a text in two.",
    "wrong_kind": "A text where a number is wanted, a list where a mapping is wanted, and so on. Nothing is converted.",
    "empty_value": "The key is there, but nothing stands behind it.",
    "range": "The number is outside what the rules allow.",
    "choice": "Only a few words are allowed here.",
    "id": "Ids are small Latin letters, digits and _, begin with a letter and have at most 48 characters; letters of "
    "other alphabets that look alike are refused.",
    "reserved": "The word means something in conditions and cannot be an id.",
    "date": "Dates are 1922, 1922-05 or 1922-05-26, and must exist.",
    "quarter": "Quarters are written 1922Q1 to 1922Q4.",
    "value": "The value does not fit.",
    # names
    "twice": "The same id is given twice; the first place is named.",
    "unknown_name": "Something is named that is not defined in the scenario.",
    "unknown_number": "numbers.yaml holds constants that the rules know; all are listed in docs/modding/numbers.md.",
    "missing_number": "A save lacks a constant of the rules; in files one that is left out has its standard value.",
    "judged": "'judged' names fields of the same item whose values are our judgement.",
    "unused_flag": "A flag is only of use when an effect sets it and a condition or the epilogue reads it.",
    "unused_word": "Under `words` stands a word of the interface and what this scenario says for it; a word the "
    "interface does not say changes nothing.",
    "unused_source": "No fact names this source.",
    "unmet_claim": "A claim names where a player meets it - an event, office, meeting, document, article or mechanic - "
    "and says what is to be corrected unless it is accurate.",
    # dates and seats
    "dates": "Two dates contradict each other: an office before its holder comes, a window that closes first.",
    "dead": "Somebody acts, holds an office or is asked after his death.",
    "calendar": "A date lies outside the quarters of the scenario.",
    "never": "The dates make it impossible: it can never happen or never be open.",
    "seats": "Members, blocs and the size of a body do not add up.",
    "body": "The key belongs to another body, or names somebody who does not sit in this one.",
    "secretary": "A region names its secretary's office, and that office names the region.",
    "shares": "The regions' shares of delegates should add up to about 100 percent in every quarter.",
    "points": "Two dated points of a course lie in the same quarter; only the later one counts.",
    "relation": "Distrust is towards others; a pact has one firmness, given once or alike on both sides.",
    "own_move": "A leader's own move, or the filling of posts, needs something that the scenario lacks: `assign` and "
    "posts `filled_by: secretariat` an office that `appoints`; `stage` an office that is a `stage`, and an "
    "`abroad_issue`.",
    "barred": "The holder of this office may not sit on the committee.",
    "quarters": "A series needs a value for every quarter of the calendar.",
    # events
    "historical": "An event with a date marks one option of each question as historical; one without date marks none.",
    "no_way_out": "Every option costs capital or has a condition, so that perhaps none is open to the man asked.",
    "last_ending": "Endings are tried in order; the last has no condition, so that every campaign ends somehow.",
    "trial": "A test of tests.yaml says either `expect`, a condition, or `ending`, and in what share of its campaigns.",
    # conditions and effects
    "condition_character": "A sign that conditions do not have. They know and, or, not, comparisons, + - * / and "
    "round brackets.",
    "condition_number": "Whole numbers up to a million, without leading zeros; dates stand after 'after', 'before' or "
    "'during'.",
    "condition_syntax": "The condition or effect is not complete, or has something too many.",
    "condition_size": "Conditions have at most 2,000 characters, 400 words and signs and 32 levels of brackets.",
    "term": "There is no such term; the handbook lists them all.",
    "effect": "There is no such effect; the handbook lists them all.",
    "arguments": "A term or effect was given too many or too few arguments.",
    "argument": "A number where a name is wanted, or a name where a number is wanted.",
    "effect_range": "The number is larger than this effect can use.",
    "means": "A means to an aim is a move or motion as it is typed in the terminal: `cells`, `appoint any "
    "treasury`, `table fill`; `any` stands for any object, and `not` comes before what would spoil the aim.",
    "self": "'self' is the leader asked, or the leader of an ending with 'leader: each'; elsewhere there is none.",
    "ambiguous": "Several leaders are asked and have an option of this name; say whose.",
    "type": "Terms give either a number or yes and no. Only numbers can be compared or added; only yes and no can be "
    "joined with and, or, not.",
}


def explain(code: str) -> str:
    """What a code means and what to do about it.

    Raises:
        KeyError: there is no such code.
    """
    return CODES[code]
