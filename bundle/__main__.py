"""``python -m bundle [--small] [--out DIR]``: builds the portable folder of this machine's system with PyInstaller."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from assets.make_music import evening, write
from bundle.recipe import NAME, PAPERS, SMALL
from game.places import PLAYER, ROOT

SPEC = Path(__file__).with_name("politburo.spec")


def build(out: Path) -> Path:
    """Builds ``out/politburo`` anew, except for what a player has left in it; its path.

    Raises:
        ImportError: PyInstaller is not there.
        SystemExit: it could not build.
    """
    from PyInstaller import __main__ as pyinstaller

    write(evening())
    folder = out / NAME
    with tempfile.TemporaryDirectory() as work:
        pyinstaller.run(
            ["--noconfirm", "--log-level=WARN", f"--distpath={work}/dist", f"--workpath={work}/work", str(SPEC)]
        )
        built = Path(work, "dist", NAME)
        for name in PAPERS:
            shutil.copy(ROOT / name, built)
        if (folder / PLAYER).exists():
            shutil.move(folder / PLAYER, built / PLAYER)
        if folder.exists():
            shutil.rmtree(folder)
        out.mkdir(parents=True, exist_ok=True)
        shutil.move(built, folder)
    return folder


def main() -> int:
    """Builds and tells."""
    parser = argparse.ArgumentParser(prog="python -m bundle", description=__doc__)
    parser.add_argument("--small", action="store_true", help="without numba: half the size, and slow studies")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the folder goes (default: dist)")
    asked = parser.parse_args()
    if asked.small:
        os.environ[SMALL] = "1"
    try:
        folder = build(asked.out)
    except ImportError as problem:
        print(f"{problem}; python -m pip install pyinstaller", file=sys.stderr)
        return 1
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    print(f"{folder}: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
