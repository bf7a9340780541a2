"""``python -m tests.saves.keep`` writes a save of this format and these rules among those that tests open for ever."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from game import RULES_VERSION
from game.saves import save
from game.saves.records import SAVE_FORMAT
from game.scenario import load
from tests.saves.playing import played
from tests.scenario.conftest import SMALL, write_numbers

KEPT = Path(__file__).parent / "kept"
TITLE = "Kept for ever"


def main() -> None:
    """A whole game of the small scenario."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "small"
        shutil.copytree(SMALL, folder)
        write_numbers(folder)
        path = KEPT / f"format_{SAVE_FORMAT}_rules_{RULES_VERSION}.save"
        save(played(load(folder), 10_000), path, TITLE)
        print(path)


if __name__ == "__main__":
    main()
