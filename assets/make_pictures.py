"""Writes the portraits, emblems, vignettes and the poster as SVG; run it from anywhere to rebuild them.

The portraits of `scenarios/company` are written too, as PNG, which is what a scenario may bring.
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pygame

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from drawing.company import ladies  # noqa: E402
from drawing.emblems import emblems  # noqa: E402
from drawing.portraits import portraits  # noqa: E402
from drawing.poster import poster  # noqa: E402
from drawing.vignettes import vignettes  # noqa: E402


def write(folder: Path, drawings: dict[str, str]) -> None:
    """One file each."""
    folder.mkdir(exist_ok=True)
    for name, drawing in drawings.items():
        (folder / f"{name}.svg").write_text(drawing, encoding="utf-8")


def write_as_png(folder: Path, drawings: dict[str, str], size: int) -> None:
    """One file each, `size` pixels square."""
    folder.mkdir(exist_ok=True)
    for name, drawing in drawings.items():
        picture = pygame.image.load_sized_svg(io.BytesIO(drawing.encode()), (size, size))
        pygame.image.save(picture, str(folder / f"{name}.png"))


def everything(where: Path | str) -> None:
    """All drawings, in four folders."""
    write(Path(where) / "portraits", portraits())
    write(Path(where) / "emblems", emblems())
    write(Path(where) / "vignettes", vignettes())
    write(Path(where) / "poster", poster())


if __name__ == "__main__":
    everything(HERE)
    write_as_png(HERE.parent / "scenarios" / "company" / "portraits", ladies(), 256)
