"""Every hostile archive of the corpus in the real format: the small scenario as a mod, with one thing changed."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from tests.corpus.cases import Case, Make, small_in

MANIFEST = b"format: 2\nid: demo\ntitle: Demo\nversion: '1.0'\nholds: scenario\n"
Packed = dict[str, bytes]


def contents(folder: Path) -> Packed:
    """The files of the small scenario, and a mod.yaml."""
    small = small_in(folder)
    files = {path.relative_to(small).as_posix(): path.read_bytes() for path in sorted(small.rglob("*.yaml"))}
    return {"mod.yaml": MANIFEST, **files}


def archive(files: Packed, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive of these files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as target:
        for name, data in files.items():
            target.writestr(zipfile.ZipInfo(name), data, method)
    return stream.getvalue()


def packed(edit: Callable[[Packed], Packed], around: Callable[[bytes], bytes] = bytes) -> Make:
    """The mod with its files edited, and the bytes of the archive after that."""

    def make(folder: Path) -> Path:
        path = folder / "demo.zip"
        path.write_bytes(around(archive(edit(contents(folder)))))
        return path

    return make


def with_files(**more: bytes) -> Make:
    """The mod with further files; two underscores stand for a slash, one before the ending for a dot."""
    return packed(lambda files: files | {name.replace("__", "/"): data for name, data in more.items()})


def plus(name: str, data: bytes = b"x") -> Make:
    """The mod with one more file."""
    return packed(lambda files: files | {name: data})


def special(name: str, mode: int) -> Make:
    """The mod with an entry that is no ordinary file."""

    def make(folder: Path) -> Path:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
            for one, data in contents(folder).items():
                target.writestr(one, data)
            entry = zipfile.ZipInfo(name)
            entry.create_system, entry.external_attr = 3, (mode | 0o777) << 16
            target.writestr(entry, b"/etc/passwd")
        path = folder / "demo.zip"
        path.write_bytes(stream.getvalue())
        return path

    return make


def stored(folder: Path) -> bytes:
    """The mod, not compressed."""
    return archive(contents(folder), zipfile.ZIP_STORED)


def flip_content(folder: Path) -> Path:
    """A byte of a file changed, its check sum not."""
    path = folder / "demo.zip"
    path.write_bytes(stored(folder).replace(b"The Harbour Board", b"The Harbour Bored"))
    return path


def twice(folder: Path) -> Path:
    """Two entries of one name: the second is written under another of the same length, which is then overwritten."""
    files = contents(folder)
    path = folder / "demo.zip"
    raw = archive(files | {"zcenario.yaml": b"format: 2\n"})
    path.write_bytes(raw.replace(b"zcenario.yaml", b"scenario.yaml"))
    return path


def encrypted(raw: bytes) -> bytes:
    """The flag of encryption in every header."""
    data = bytearray(raw)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


def nameless(raw: bytes) -> bytes:
    """A NUL first in the name of zz.yaml."""
    return raw.replace(b"zz.yaml", b"\0z.yaml")


def lying(folder: Path) -> Path:
    """A bomb: 50 MB of nothing, said to be 100 bytes."""
    raw = bytearray(archive(contents(folder) | {"zz.txt": b"\0" * 50_000_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = raw.rfind(mark)
        struct.pack_into("<I", raw, place + at, 100)
    path = folder / "demo.zip"
    path.write_bytes(bytes(raw))
    return path


def crowded(folder: Path) -> Path:
    """A directory of 200,000 entries, all the same: zipfile alone would take seconds and 100 MB for it."""
    raw = archive({"a.yaml": b"x"})
    start, end = raw.index(b"PK\x01\x02"), raw.index(b"PK\x05\x06")
    tail, many = bytearray(raw[end:]), 200_000
    struct.pack_into("<L", tail, 12, many * (end - start))
    path = folder / "demo.zip"
    path.write_bytes(raw[:start] + raw[start:end] * many + tail)
    return path


def far_away(folder: Path) -> Path:
    """An entry whose content begins after 2**63 bytes, in the long form of offsets (zip64)."""
    raw = bytearray(archive(contents(folder)))
    start, more = raw.index(b"PK\x01\x02"), struct.pack("<HHQ", 1, 8, 2**63)
    struct.pack_into("<L", raw, start + 42, 2**32 - 1)
    struct.pack_into("<H", raw, start + 30, len(more))
    after = start + 46 + struct.unpack_from("<H", raw, start + 28)[0]
    raw[after:after] = more
    end = raw.index(b"PK\x05\x06")
    struct.pack_into("<L", raw, end + 12, end - start)
    path = folder / "demo.zip"
    path.write_bytes(bytes(raw))
    return path


def png(width: int, height: int) -> bytes:
    """A whole PNG of that size whose content is one row of black."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = b"\0" * ((width + 7) // 8 + 1) * min(height, 64)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def wrapped(files: Packed) -> Packed:
    """Everything in one folder, as GitHub packs a repository."""
    return {f"demo-main/{name}": data for name, data in files.items()}


def without(*names: str) -> Make:
    """The mod without these files."""
    return packed(lambda files: {name: data for name, data in files.items() if name not in names})


PACK_CASES = (
    Case("000_good", packed(dict), shown="The Harbour Board"),
    Case("bomb_nested", plus("inner.zip", archive({"a.yaml": b"x"})), "entry_kind"),
    Case("crc_wrong", flip_content, "archive"),
    Case("dup_case", plus("Scenario.yaml"), "entry_twice"),
    Case("dup_names", twice, "entry_twice"),
    Case("encrypted", packed(dict, encrypted), "entry_kind"),
    Case("macosx_junk", packed(lambda files: files | {"__MACOSX/._mod.yaml": b"\0\5", ".DS_Store": b"x"}),
         shown="The Harbour Board"),
    Case("manifest_missing_file", without("scenario.yaml"), "manifest"),
    Case("method_lzma", packed(dict, lambda raw: archive(_files(raw), zipfile.ZIP_LZMA)), "entry_kind"),
    Case("name_device", plus("aux.yaml"), "entry_name"),
    Case("name_empty", packed(lambda files: files | {"zz.yaml": b"x"}, nameless), "entry_name"),
    Case("no_manifest", without("mod.yaml"), "manifest"),
    Case("slip_backslash", plus("..\\..\\evil.yaml"), "entry_name"),
    Case("slip_dotdot", plus("../evil.yaml"), "entry_name"),
    Case("slip_drive", plus("C:evil.yaml"), "entry_name"),
    Case("slip_symlink", special("vignettes/link.png", stat.S_IFLNK), "outside"),
    Case("type_exe", plus("run.exe"), "entry_kind"),
)  # fmt: skip


def _files(raw: bytes) -> Packed:
    with zipfile.ZipFile(io.BytesIO(raw)) as source:
        return {name: source.read(name) for name in source.namelist()}


PIECES = b'msgctxt "a"\nmsgid "b"\nmsgstr ""\n' + b'"aa"\n' * 190_000
"""A translation of 190,000 lines: putting each to those before it one by one would take seconds."""

MORE_PACK_CASES = (
    Case("bomb_lying_header", lying, "archive"),
    Case("bomb_directory", crowded, "archive_size"),
    Case("catalogue_in_pieces", plus("translations/ru/leaders.po", PIECES), shown="The Harbour Board"),
    Case("offset_far_away", far_away, "archive"),
    Case("bomb_one_file", plus("a.txt", b"\0" * 9_000_000), "archive_size"),
    Case("bomb_together", packed(lambda files: files | {f"a{at}.txt": b"\0" * 7_000_000 for at in range(9)}),
         "archive_size"),
    Case("bomb_picture", plus("portraits/ada.png", png(30_000, 30_000)), "asset"),
    Case("picture_largest", plus("portraits/ada.png", png(4_096, 64)), shown="The Harbour Board"),
    Case("picture_other_kind", plus("portraits/ada.jpg", png(8, 8)), "asset"),
    Case("font_cut", plus("fonts/PTSerif-Bold.ttf", b"\0\1\0\0\0\20" + b"\0" * 300), "asset"),
    Case("sound_is_text", plus("sounds/bell.ogg", b"ding"), "asset"),
    Case("drawing", plus("portraits/ada.svg", b"<svg/>"), "entry_kind"),
    Case("too_many_files", packed(lambda files: files | {f"a/{at}.txt": b"" for at in range(2_000)}), "archive_size"),
    Case("file_and_folder", plus("events/1922.yaml/x.txt"), "entry_twice"),
    Case("name_absolute", plus("/etc/x.yaml"), "entry_name"),
    Case("name_dot_at_end", plus("x./y.txt"), "entry_name"),
    Case("name_stream", plus("x.txt:y.txt"), "entry_name"),
    Case("name_long", plus("a" * 130 + ".txt"), "entry_name"),
    Case("name_deep", plus("a/b/c/d/e.txt"), "entry_name"),
    Case("name_decomposed", plus("e\u0301.txt"), "entry_name"),
    Case("pipe", special("pipe.txt", stat.S_IFIFO), "outside"),
    Case("cut_short", packed(dict, lambda raw: raw[: len(raw) // 2]), "archive"),
    Case("no_zip", packed(dict, lambda raw: b"hello"), "archive"),
    Case("wrapped", packed(wrapped), shown="The Harbour Board"),
    Case("manifest_future", packed(lambda files: files | {"mod.yaml": MANIFEST.replace(b"format: 2", b"format: 99")}),
         "format"),
    Case("manifest_misspelt", packed(lambda files: files | {"mod.yaml": MANIFEST.replace(b"holds", b"holts")}),
         "unknown_key"),
    Case("manifest_changes_nothing",
         packed(lambda files: files | {"mod.yaml": MANIFEST.replace(b"scenario", b"changes")}), "manifest"),
    Case("manifest_changes_path",
         packed(lambda files: files | {"mod.yaml": MANIFEST.replace(b"scenario", b"changes\nchanges: [../x]")}), "id"),
    Case("scenario_broken_inside", packed(lambda files: files | {"people.yaml": b"people: [&a x]"}), "anchor"),
)  # fmt: skip
"""Threats the corpus does not have, or leaves out for their size."""
