"""Every hostile scenario file of the corpus in the real format: a whole small scenario with one thing changed."""

from __future__ import annotations

import json
from pathlib import Path

from tests.corpus.cases import Case, Make, small_in

TITLE = "title: The Harbour Board"
SHIP = "title: The chairman falls ill"
WHEN = "when: active(ada) and not fired(complaints)"
SEVEN = "health: 70}"


def changed(file: str, old: str, new: str) -> Make:
    """The small scenario with a text of one file replaced."""

    def make(folder: Path) -> Path:
        small = small_in(folder)
        path = small / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, (file, old)
        path.write_bytes(text.replace(old, new).encode("utf-8", "surrogatepass"))
        return small

    return make


def outline(old: str, new: str) -> Make:
    """Another text in scenario.yaml."""
    return changed("scenario.yaml", old, new)


def title(text: str) -> Make:
    """Another title, as it stands in the file."""
    return outline(TITLE, f"title: {text}")


def raw(file: str, data: bytes) -> Make:
    """Other bytes in place of a file."""

    def make(folder: Path) -> Path:
        small = small_in(folder)
        (small / file).write_bytes(data)
        return small

    return make


def bytes_of_title(data: bytes) -> Make:
    """A title in other bytes than UTF-8."""

    def make(folder: Path) -> Path:
        small = small_in(folder)
        path = small / "scenario.yaml"
        path.write_bytes(path.read_bytes().replace(TITLE.encode(), b"title: " + data))
        return small

    return make


def recoded(how: str) -> Make:
    """scenario.yaml with other line ends, another encoding, a mark before it, or cut at its end."""

    def make(folder: Path) -> Path:
        small = small_in(folder)
        path = small / "scenario.yaml"
        text = path.read_text(encoding="utf-8")
        match how:
            case "utf-16":
                path.write_bytes(text.encode("utf-16"))
            case "mark":
                path.write_bytes(b"\xef\xbb\xbf" + text.encode())
            case "carriage":
                path.write_bytes(text.replace("\n", "\r").encode())
            case "no end":
                path.write_bytes(text.rstrip("\n").encode())
            case _:
                raise ValueError(how)
        return small

    return make


def when(text: str) -> Make:
    """Another condition of an event, in quotes."""
    return changed("events/1922.yaml", WHEN, f"when: {json.dumps(text)}")


def picture(text: str) -> Make:
    """A picture of an event, as it stands in the file."""
    return changed("events/1922.yaml", SHIP, f"{SHIP}\n    picture: {text}")


def health(text: str) -> Make:
    """Another health of the first person."""
    return changed(
        "people.yaml", f"ambition: 90, prestige: 60, {SEVEN}", f"ambition: 90, prestige: 60, health: {text}}}"
    )


def asset(name: str, data: bytes | None) -> Make:
    """A file in the scenario's folder of pictures; None makes a link that leads out of it."""

    def make(folder: Path) -> Path:
        small = small_in(folder)
        path = small / name
        path.parent.mkdir()
        if data is None:
            outside = folder / "secret.png"
            outside.write_bytes(b"x")
            path.symlink_to(outside)
        else:
            path.write_bytes(data)
        return small

    return make


def chain(parents: int) -> Make:
    """A scenario that stands on so many others, one on the other."""

    def make(folder: Path) -> Path:
        small_in(folder)
        below = "small"
        for at in range(parents):
            name = f"link{at}"
            (folder / name).mkdir()
            (folder / name / "scenario.yaml").write_text(f"format: 2\nid: {name}\nextends: {below}\n", encoding="utf-8")
            below = name
        return folder / below

    return make


def circle(first: str, second: str) -> Make:
    """Two scenarios that stand on each other."""

    def make(folder: Path) -> Path:
        for name, other in ((first, second), (second, first)):
            (folder / name).mkdir()
            (folder / name / "scenario.yaml").write_text(f"format: 2\nid: {name}\nextends: {other}\n", encoding="utf-8")
        return folder / first

    return make


def as_it_is(folder: Path) -> Path:
    """The small scenario, unchanged."""
    return small_in(folder)


LAUGHS = "flags: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nflags_at_start: {}"
FLAGS = "flags:\n  - {id: tolls_raised, doc: The tolls went up.}"
TRUNCATED = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00"
PATHS = {
    "absolute": "/etc/passwd", "backslash": "..\\..\\secret.png", "device": "con.png", "device_nul": "maps/NUL",
    "dir": "maps/", "dot": ".", "drive": "C:\\Windows\\win.ini", "drive_relative": "C:win.ini",
    "file_url": "file:///etc/passwd", "long": "a/" * 300 + "x.png", "percent": "%2e%2e/secret.png",
    "tilde": "~/.ssh/id_rsa", "traversal_mid": "maps/../../secret.png", "unc_slash": "//server/share/x.png",
    "upper": "Maps/One.PNG", "url": "http://evil.example/x.png", "wildcard": "maps/*.png",
}  # fmt: skip
MARKUP = {
    "attr": '" onmouseover="alert(1)', "b": "<b>SYSTEM</b><br>You win",
    "close_script": "</script><script>alert(1)</script>", "close_title": "</title><h1>x", "comment": "<!-- -->",
    "csv_at": "@SUM(1)", "csv_eq": '=HYPERLINK("http://evil","x")', "entity": "&lt;script&gt; &#60; &amp;",
    "format": "{0.__class__.__init__.__globals__}", "img": "<img src=x onerror=alert(1)>",
    "img_path": "<img src='../../../../etc/passwd'>", "json_in_script": "</script>",
    "log_inject": "ok\\nERROR fake log line", "lt": "a < b and c > d", "pango": "<span size='1000000'>x</span>",
    "script": "<script>alert(1)</script>", "shadow": "<shadow size=9999 offset=1,1 color=#000000>x</shadow>",
    "shell": "$(touch PWNED) `id`; rm -rf ~", "sq_attr": "' onmouseover='alert(1)", "sql": "'; DROP TABLE runs;--",
    "ssti": "{{7*7}} ${7*7} #{7*7}",
}  # fmt: skip
PRODUCT = "*".join(["999999999999999"] * 20) + " > turn"
WARNED = "accepted with the warning the corpus asks for"
EXPONENT = "exponents are refused in the real format: write the number out"

SCENARIO_CASES = (
    Case("000_good_minimal", as_it_is, shown="The Harbour Board"),
    Case("001_good_all", as_it_is, shown="The Harbour Board"),
    Case("alias_billion_laughs", outline(FLAGS, LAUGHS), "anchor"),
    Case("alias_recursive_map", outline(FLAGS, "flags: &e {a: *e}"), "anchor"),
    Case("alias_simple", outline(TITLE, "title: &x Same\nsummary: *x"), "anchor"),
    Case("alias_undefined", title("*nope"), "alias"),
    *(Case(f"asset_{name}", picture(json.dumps(path)), "id") for name, path in PATHS.items()),
    Case("asset_empty", picture('""'), differs="an empty picture is none"),
    Case("asset_image_truncated", asset("vignettes/harbour.png", TRUNCATED), "asset"),
    Case("asset_nul", picture('"maps/a.png\\u0000.exe"'), "character"),
    Case("asset_symlink", asset("vignettes/link.png", None), "outside"),
    Case("bool_key", outline("crisis_issue", "true: x\ncrisis_issue"), "key"),
    Case("bool_true_ok", outline("secret_ballot: false", "secret_ballot: true")),
    Case("bool_yes_in_bool", outline("secret_ballot: false", "secret_ballot: yes"), "wrong_kind"),
    Case("date_invalid", title("2001-99-99"), shown="2001-99-99"),
    Case("date_plain", title("1989-11-09"), shown="1989-11-09"),
    Case("deep_flow_seq_100", title("[" * 100 + "]" * 100), "too_deep"),
    Case("deep_key_question_20000", raw("scenario.yaml", b"? " * 20_000), "key"),
    Case("dup_key_int_str", changed("regions.yaml", "{1922: 500}", '{1922: 500, "1922": 400}'), "duplicate_key"),
    Case("dup_key_nested", changed("people.yaml", "  confidence: high\n", "  confidence: high\n    confidence: low\n"),
         "duplicate_key"),
    Case("dup_key_top", outline(TITLE, f"{TITLE}\ntitle: B"), "duplicate_key"),
    Case("enc_bom_middle", title("a\ufeffb"), "character"),
    Case("enc_bom_utf8", recoded("mark"), shown="The Harbour Board"),
    Case("enc_cp1252_quotes", bytes_of_title(b"\x93hi\x94"), "encoding"),
    Case("enc_cr_only", recoded("carriage"), shown="The Harbour Board"),
    Case("enc_homoglyph_id", outline("id: small", "id: sm\u0430ll"), "id"),
    Case("enc_line_separator", title("a\u2028injected: 1"), "character"),
    Case("enc_nbsp_indent", changed("people.yaml", "  - id: gray", "\u00a0 - id: gray"), "syntax"),
    Case("enc_nel", title("a\u0085injected: 1"), "character"),
    Case("enc_no_final_newline", recoded("no end"), shown="The Harbour Board"),
    Case("enc_nul_escaped", title('"a\\0b"'), "character"),
    Case("enc_nul_raw", title("a\0b"), "character"),
    Case("enc_overlong", bytes_of_title(b"\xc0\xaf"), "encoding"),
    Case("enc_surrogate_escape", title('"\\ud800"'), "syntax"),
    Case("enc_surrogate_pair_escape", title('"\\ud83d\\ude00"'), "syntax"),
    Case("enc_tab_indent", changed("people.yaml", "  - id: gray", "\t- id: gray"), "tab"),
    Case("enc_truncated_utf8", bytes_of_title(b"\xc3"), "encoding"),
    Case("enc_utf16le", recoded("utf-16"), "encoding"),
    Case("enc_zero_width_id", outline("id: small", "id: sm\u200ball"), "id"),
    Case("expr_assign_eq", when("turn = 3"), differs="'=' compares in the real language, as '==' does"),
    Case("expr_attr", when("turn.real"), "condition_character"),
    Case("expr_c_and", when("turn > 3 && crisis > 1"), "condition_character"),
    Case("expr_deep_parens", when("(" * 900 + "1" + ")" * 900), "condition_size"),
    Case("expr_dunder", when("().__class__.__base__.__subclasses__()"), "condition_character"),
    Case("expr_empty", when(""), "too_short"),
    Case("expr_fstring", when("f'{1:>1000000000}'"), "condition_character"),
    Case("expr_genframe", when("(x for x in ()).gi_frame.f_globals"), "condition_character"),
    Case("expr_getattr", when("getattr(turn, 'real')"), "condition_character"),
    Case("expr_inf", when("1e999 > turn"), "condition_syntax"),
    Case("expr_overflow_mul", when(PRODUCT), "condition_number", differs="refused when loaded, not when played"),
    Case("expr_pow", when("9**9**9"), "condition_syntax"),
    Case("expr_shift", when("1 << 10000000000"), "condition_number"),
    Case("expr_unknown_name", when("crisiss > 3"), "term"),
    Case("ext_chain_00", chain(10), "chain"),
    *(Case(f"ext_chain_0{one}", chain(parents)) for one, parents in ((4, 7), (6, 5), (7, 4), (8, 3), (9, 2))),
    Case("ext_cycle_a", circle("a", "b"), "cycle"),
    Case("ext_cycle_b", circle("b", "a"), "cycle"),
    Case("ext_traversal", outline("id: small", "id: small\nextends: ../../../../etc/hostname"), "extends"),
    Case("float_1e3", changed("economy.yaml", "1922Q3: 12.35", "1922Q3: 1e3"), "number", differs=EXPONENT),
    Case("float_1e400", health("1e400"), "number"),
    Case("float_inf", health(".inf"), "number"),
    Case("float_key", changed("people.yaml", "{boris: -45}", "{1.10: 3}"), "key"),
    Case("float_leading_zero", health("010"), "number"),
    Case("float_neg_inf", health("-.INF"), "number"),
    Case("float_underflow", changed("economy.yaml", "1922Q3: 12.35", "1922Q3: 1e-400"), "number", differs=EXPONENT),
    Case("int_2e63", health("9223372036854775808"), "number"),
    Case("int_as_float", health("5.0"), "wrong_kind"),
    Case("int_as_text", health('"5"'), "wrong_kind"),
    Case("int_binary", health("0b101"), "wrong_kind"),
    Case("int_hex_small", health("0x5"), "wrong_kind"),
    Case("int_negative", health("-3"), "range"),
    Case("int_underscore", health("1_0"), "wrong_kind"),
    *(Case(f"markup_{name}", title(json.dumps(text)), shown=text) for name, text in MARKUP.items()),
    Case("merge_key", outline("settings: {", "settings: {<<: {guidance: 5}, "), "merge"),
    Case("norway_country", title("no"), "old_boolean", differs=WARNED),
    Case("null_empty_value", title(""), "empty_value"),
    Case("schema_dunder_key", outline(TITLE, f"{TITLE}\n__class__: x"), "unknown_key"),
    Case("schema_format_bool", outline("format: 2", "format: true"), "wrong_kind"),
    Case("schema_format_future", outline("format: 2", "format: 999"), "format"),
    Case("schema_format_missing", outline("format: 2\n", ""), "missing"),
    Case("schema_id_dot", outline("id: small", "id: ."), "id"),
    Case("schema_id_long", outline("id: small", f"id: {'a' * 300}"), "id"),
    Case("schema_id_traversal", outline("id: small", "id: ../../home/x"), "id"),
    Case("schema_prototype_keys", outline(FLAGS, f"flags_at_start: {{__proto__: 1, constructor: 2}}\n{FLAGS}"), "id"),
    Case("schema_var_shadows_builtin", outline("{id: letters", "{id: during}\n  - {id: letters"), "reserved"),
    Case("sexagesimal_long", health("1:" * 200 + "1"), "wrong_kind"),
    Case("sexagesimal_time", title("22:22"), shown="22:22"),
    Case("shape_bad_indent", changed("people.yaml", "    name: Ada Brandt", "   name: Ada Brandt"), "syntax"),
    Case("shape_colon_in_value", title("War: the end"), "syntax"),
    Case("shape_conflict_markers", outline(TITLE, "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> x"), "conflict"),
    Case("shape_cut_download", raw("scenario.yaml", b"format: 2\nid: t\ntitle: T\nflags:\n  - {id: anna, d"), "syntax"),
    Case("shape_hash_in_value", title("We are #1"), "cut_text", differs=WARNED),
    Case("shape_html_page", raw("people.yaml", b"<!DOCTYPE html>\n<html><body>x</body></html>\n"), "not_yaml"),
    Case("shape_percent_start", title("%50 off"), "syntax"),
    Case("shape_top_list", raw("scenario.yaml", b"- a\n- b\n"), "wrong_kind"),
    Case("shape_top_scalar", raw("scenario.yaml", b"hello\n"), "wrong_kind"),
    Case("shape_unterminated_quote", title('"abc'), "syntax"),
    Case("shape_zip", raw("people.yaml", b"PK\x03\x04" + b"\0" * 60), "not_yaml"),
    Case("size_empty", raw("people.yaml", b""), "empty"),
    Case("size_multi_doc", raw("doctrines.yaml", b"doctrines: []\n---\ndoctrines: []\n"), "documents"),
    Case("size_only_comment", raw("people.yaml", b"# nothing\n"), "empty"),
    Case("tag_binary", title("!!binary aGVsbG8="), "tag"),
    Case("tag_directive", raw("scenario.yaml", b"%TAG ! tag:yaml.org,2002:python/\n---\ntitle: !name:os.system\n"),
         "directive"),
    Case("tag_env", title("!ENV ${HOME}"), "tag"),
    Case("tag_include", title("!include /etc/passwd"), "tag"),
    Case("tag_python_name", title("!!python/name:os.system"), "tag"),
    Case("tag_python_tuple", title("!!python/tuple [a]"), "tag"),
    Case("tag_set", title("!!set {a, b}"), "tag"),
    Case("tag_str_number", title("!!str 123"), "tag"),
    Case("tag_timestamp", title("!!timestamp 2001-12-14"), "tag"),
    Case("term_bidi_isolate", title("a\u2066b\u2069"), "character"),
    Case("term_bidi_override", title("user \u202egnp.exe"), "character"),
    Case("term_csi_c1", title('"\\x9b31mred"'), "character"),
    Case("term_esc_escaped", title('"\\e]0;owned\\a"'), "character"),
    Case("term_esc_raw", title("\x1b[2J\x1b[31mred"), "character"),
    Case("term_osc52_clipboard", title('"\\e]52;c;cm0gLXJmIH4=\\a"'), "character"),
    Case("term_osc8_link", title('"\\e]8;;http://evil.example\\e\\\\click\\e]8;;\\e\\\\"'), "character"),
    Case("term_rich_markup", title("'[bold red]x[/bold red] [link=http://e]y[/link]'"),
         shown="[bold red]x[/bold red] [link=http://e]y[/link]"),
    Case("text_emoji_ok", title("\U0001f5f3\ufe0f Wahl \u9009\u4e3e \u0627\u0646\u062a\u062e\u0627\u0628"),
         shown="\U0001f5f3\ufe0f Wahl \u9009\u4e3e \u0627\u0646\u062a\u062e\u0627\u0628"),
    Case("text_zalgo", title("Z" + "\u0301" * 500), "too_long"),
    Case("version_float", title("1.10"), "wrong_kind"),
    Case("yaml_directive_11", raw("scenario.yaml", b"%YAML 1.1\n---\nformat: 2\n"), "directive"),
)  # fmt: skip


def lone(text: str) -> Make:
    """A file by itself."""

    def make(folder: Path) -> Path:
        path = folder / "lone.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


DEEP = "".join("  " * at + f"n{at}:\n" for at in range(19)) + "  " * 19 + "x: y\n"

TEXT_CASES = (
    Case("bool_on_key", lone("notes:\n  on: x\n")),
    Case("enc_nfd_key", lone("notes:\n  \u00e9: a\n  e\u0301: b\n"), "duplicate_key"),
    Case("deep_ok_20", lone(DEEP)),
    Case("merge_quoted_key_ok", lone('notes:\n  "<<": text\n')),
)
"""What the format has no place for, so that the reader alone judges it."""
