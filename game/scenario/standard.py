"""The standard numbers: what a scenario that does not name a constant of the rules gets for it."""

from __future__ import annotations

from functools import cache
from typing import Any

from game.places import SHELF
from game.rules.numbers import NUMBERS
from game.scenario.characters import LARGEST_FILE
from game.scenario.documents import Document
from game.scenario.files import DiskFiles
from game.scenario.findings import Place
from game.scenario.reader import read
from game.scenario.stock import Stock

FOLDER, FILE = "1922", "numbers.yaml"
"""The scenario of the shelf by which the rules were measured."""


@cache
def standard_numbers() -> dict[str, dict[str, Any]]:
    """Every constant by its name, as an item of numbers.yaml without sources; none where the shelf is not there."""
    files = DiskFiles(SHELF / FOLDER)
    if not files.has(FILE):
        return {}
    document, _ = read(FILE, files.read(FILE, LARGEST_FILE))
    return {
        item["id"]: {"id": item["id"], "value": item["value"], "reason": item.get("reason", "")}
        for item in document.data["numbers"]
    }


def fill_numbers(stock: Stock) -> None:
    """Add the standard ones of the numbers that nobody gave, unless a file of them could not be read."""
    if stock.incomplete:
        return
    given = {stock.id_of(place) for place in stock.items}
    missing = [name for name in (one.name for one in NUMBERS) if name not in given]
    items = [standard_numbers()[name] for name in missing if name in standard_numbers()]
    document = Document(f"{FOLDER}/{FILE}", "", data={"numbers": items})
    stock.items.extend(Place(document, ("numbers", at)) for at in range(len(items)))
