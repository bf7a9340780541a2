"""Writes the portraits, emblems, vignettes and the poster as SVG; run it from anywhere to rebuild them."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from drawing.emblems import emblems
from drawing.portraits import portraits
from drawing.poster import poster
from drawing.vignettes import vignettes

HERE = Path(__file__).parent


def write(folder: str, drawings: dict[str, str]) -> None:
    """One file each."""
    (HERE / folder).mkdir(exist_ok=True)
    for name, drawing in drawings.items():
        (HERE / folder / f"{name}.svg").write_text(drawing, encoding="utf-8")


if __name__ == "__main__":
    write("portraits", portraits())
    write("emblems", emblems())
    write("vignettes", vignettes())
    write("poster", poster())
