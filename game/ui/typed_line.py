"""A line of text as it is typed: the letters, the caret, and what is selected. It knows nothing of keys or pixels."""

from __future__ import annotations

from collections.abc import Callable


class TypedLine:
    """Letters with a caret; what lies between `anchor` and `caret` is selected, and typing replaces it."""

    def __init__(self, text: str = "", longest: int = 80, allowed: Callable[[str], bool] = str.isprintable) -> None:
        """`longest` in characters; `allowed(character)` filters what is typed. The caret stands at the end."""
        self.text = text
        self.longest = longest
        self.allowed = allowed
        self.caret = self.anchor = len(text)

    @property
    def selection(self) -> tuple[int, int]:
        """From which place up to which is selected; both are the caret's where nothing is."""
        return min(self.caret, self.anchor), max(self.caret, self.anchor)

    @property
    def selected(self) -> str:
        """The letters that are selected."""
        first, last = self.selection
        return self.text[first:last]

    def put(self, text: str) -> None:
        """Another text, with the caret at its end."""
        self.text = text
        self.caret = self.anchor = len(text)

    def select_all(self) -> None:
        """Selects every letter; the caret goes to the end."""
        self.anchor, self.caret = 0, len(self.text)

    def select_word(self, place: int) -> None:
        """Selects the word around `place`, or the gap between two words."""
        text = self.text
        inside = text[min(place, len(text) - 1)].isalnum() if text else False
        first = last = place
        while first > 0 and text[first - 1].isalnum() == inside:
            first -= 1
        while last < len(text) and text[last].isalnum() == inside:
            last += 1
        self.anchor, self.caret = first, last

    def go(self, place: int, selecting: bool = False) -> None:
        """Moves the caret; `selecting`: the anchor stays where it is."""
        self.caret = max(0, min(place, len(self.text)))
        if not selecting:
            self.anchor = self.caret

    def step(self, by: int, selecting: bool = False) -> None:
        """Moves the caret by one letter, -1 or 1; from a selection that is given up, to its end on that side."""
        first, last = self.selection
        if first < last and not selecting:
            self.go(first if by < 0 else last)
        else:
            self.go(self.caret + by, selecting)

    def word_end(self, by: int) -> int:
        """The place before the word to the left of the caret (-1), or behind the one to the right (1)."""
        text, place = self.text, self.caret

        def beside() -> str:
            return text[place - 1 if by < 0 else place] if 0 < place + (by > 0) <= len(text) else ""

        while beside() and not beside().isalnum():
            place += by
        while beside().isalnum():
            place += by
        return place

    def type(self, text: str) -> None:
        """Puts what is allowed of `text` in the place of the selection, as far as there is room."""
        first, last = self.selection
        room = max(0, self.longest - len(self.text) + last - first)
        good = "".join(letter for letter in text if self.allowed(letter))[:room]
        self.text = self.text[:first] + good + self.text[last:]
        self.go(first + len(good))

    def erase(self, upto: int) -> None:
        """Takes away what is selected; where nothing is, the letters between the caret and the place `upto`."""
        first, last = self.selection
        if first == last:
            place = max(0, min(upto, len(self.text)))
            first, last = min(self.caret, place), max(self.caret, place)
        self.text = self.text[:first] + self.text[last:]
        self.go(first)

    def cut(self) -> str:
        """Takes away what is selected, and gives it."""
        taken = self.selected
        if taken:
            self.erase(self.caret)
        return taken
