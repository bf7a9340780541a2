"""A program of two screens for the test with a real window: `python tests/ui/tiny.py <settings file>`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from game.ui.display import display_problem
from game.ui.screen import Push
from game.ui.settings import load_settings
from game.ui.title import TitleHooks, TitleScreen
from game.ui.window import Window
from tests.ui.sample import SampleDesk


def main(settings_path: Path) -> int:
    """Opens the title; New game shows the sample desk. Returns 3 where there is no display."""
    problem = display_problem()
    if problem is not None:
        print(problem)
        return 3
    settings, _ = load_settings(settings_path)
    hooks = TitleHooks(lambda: Push(SampleDesk()), lambda: None, lambda: None)
    Window(settings, settings_path).run(TitleScreen(hooks))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
