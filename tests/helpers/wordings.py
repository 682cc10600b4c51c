"""Finds the window's words in its source: those that pass through `tr`, and the rest.

    python tests/helpers/wordings.py

writes `resources/translations/facingpage.ts`, the template that translators begin with
(pyside6-lupdate knows neither `trn` nor a table's rows).
"""

import ast
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from facingpage import paths
from facingpage.core import languages
from facingpage.ui import told, wording

UI = Path(wording.__file__).parent
TEMPLATE = paths.resource_dir() / "translations" / "facingpage.ts"
LIST = TEMPLATE.with_name(told.FILE)

ROOMS = ("core", "storage", "workers", "openers", "cleaning", "translation", "export")
"""Whose sentences reach the window without passing through `tr`."""

# What these are given is no word for a person.
_NO_WORDS = frozenset({
    "setObjectName", "objectName", "property", "setProperty", "findChild", "icon",
    "findChildren", "pixmap", "getattr", "setattr", "setFamilies", "compile",
    "fullmatch", "match", "sub", "split", "removeprefix", "removesuffix", "startswith",
    "endswith", "strip", "rstrip", "lstrip", "replace", "help", "_help", "write",
    "setStyleSheet", "color", "toString", "Signal", "getenv", "get", "pop", "join",
    "encode", "decode", "TypeVar", "Literal", "cast", "RuntimeError", "ValueError",
    "TypeError", "AssertionError", "LookupError", "KeyError", "count",
    "createSignal",
})  # fmt: skip
_PASSED = frozenset({"tr", "trn", "mark", "mark_count"})
# Names of the program, of engines, keys and formats are the same in every language.
# Menus, as the rows of actions name them, pass through `tr` where they are shown.
_NAMES = frozenset({
    "Facing Page", "Firefox", "Argos", "Return", "Enter", "Escape", "Esc", "Space",
    "Down", "Up", "Left", "Right", "Backspace", "Delete", "Aa", "PNG", "NFKD",
})  # fmt: skip
_MENUS = frozenset({
    "Annotate", "Page", "Go", "Project", "Edit", "Block", "View", "Translation", "Help",
})  # fmt: skip
_NAME_MENUS = frozenset({"actions.py", "key_wiring.py"})
# "Open…", "Go on", "blocks kept": words, not a name, a key, a unit or a file's ending.
_WORDS = re.compile(
    r"[^\W\d_]{2,}[,.;:!?…]? [^\W\d_]{2,}|[^\W\d_]+ [^\W\d_]{3,}…$"
    r"|^[A-Z][a-z]+(…|\.|:|\?)?$|^[A-Z]{3,14}( [A-Z]+)*$"
)
_ANY_WORD = re.compile(r"[A-Za-z]{3,}")
_SHORT_WORD = re.compile(r"[A-Za-z]{3,}| [a-z]{2} ")
# Words of pages, of sentences that try a model, and of commands of the shell.
_VOCABULARIES = frozenset({
    "starters.py", "known.py", "vocabulary.py", "consent.py", "disclosures.py",
    "forums.py",
    "crossrefs.py", "teasers.py", "credits.py", "wayback.py", "dates.py", "schema.py",
    "search.py", "ciphered.py", "sentences.py", "inflection.py", "languages.py",
    "wording.py", "lexicon.py", "undrawn.py", "letterpairs.py",
})  # fmt: skip
# SQL, markup, HTTP, patterns, paths of a file, and messages between processes.
_FOR_MACHINES = re.compile(
    r"\b(?:SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|WHERE|ORDER BY|FROM|JOIN|AND"
    r"|VALUES|ATTACH|DROP|BEGIN|ALTER|SET|RELEASE|SAVEPOINT)\b|</?[a-z]|\(\?"
    r"|\\[a-zA-Z]|[|^$*\[]|^\s|\s$|\n|://|^[\W\d]+$"
)
_LEAST_LETTERS = 5
_STYLE_RULE = re.compile(r"[\w\]#*] ?\{ ?[\w-]+:|^[\w-]+: [^.]+;")


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the window: where they stand, and their singular if they count."""

    file: str
    line: int
    text: str
    one: str = ""


def said_in(path: Path) -> Iterator[Said]:
    """Yield what a file passes through `tr`, `trn` and `mark`, in its order."""
    for call in _calls(path):
        name, words = _name(call), [_constant(word) for word in call.args]
        if name in {"trn", "mark_count"} and len(words) > 1 and words[0] and words[1]:
            yield Said(path.name, call.lineno, words[1], words[0])
        elif name in {"tr", "mark"} and words and words[0]:
            yield Said(path.name, call.lineno, words[0])


def composed_in(path: Path) -> Iterator[Said]:
    """Yield what is passed but put together in place: no translation can be of it."""
    for call in _calls(path):
        is_passed = _name(call) in _PASSED
        for word in call.args[: 2 if _name(call) == "trn" else 1] if is_passed else ():
            if isinstance(word, (ast.JoinedStr, ast.BinOp)):
                yield Said(path.name, word.lineno, ast.unparse(word))


def unpassed_in(path: Path) -> Iterator[Said]:
    """Yield what reads like words for a person but passes through nothing."""
    tree = ast.parse(path.read_text("utf-8"))
    yield from _unpassed(tree, path.name)


def told_in(path: Path) -> Iterator[Said]:
    """Yield the sentences a file of another room says, in its order.

    Holes are numbered: "Could not open \"{1}\"." What is no word but for a hole, or
    for a machine, is left out.
    """
    tree = ast.parse(path.read_text("utf-8"))
    yield from raised_in(path)
    yield from _single_words(tree, path.name)
    is_vocabulary = path.name in _VOCABULARIES or path.parent.name == "checks"
    for node in () if is_vocabulary else _told_nodes(tree):
        said = _holed(node)
        if _is_told(said):
            yield Said(path.name, node.lineno, said)
        for word in map(_constant, _either(node)) if said else ():
            if _ANY_WORD.search(word) and not _FOR_MACHINES.search(word):
                yield Said(path.name, node.lineno, word)


def _single_words(tree: ast.AST, file: str) -> Iterator[Said]:
    """Yield what edits put into their words: "restored", "needs review"."""
    for node in ast.walk(tree):
        parts: list[ast.AST] = []
        if isinstance(node, ast.FunctionDef) and node.name == "words":
            parts = list(node.body[1:])
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            is_table = node.target.id.endswith(("_WORDS", "MARKS", "_TYPES"))
            parts = [node.value] if is_table and node.value else []
        for part in (each for p in parts for each in ast.walk(p)):
            said = _constant(part)
            if said.strip().isalpha() and said == said.strip() and len(said) > 2:
                yield Said(file, getattr(part, "lineno", 0), said)


def raised_in(path: Path) -> Iterator[Said]:
    """Yield the sentences of the errors that a file raises for the person to read."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        raised = node.exc if isinstance(node, ast.Raise) else None
        # Others are caught in their own room, or are a fault of the program.
        if not isinstance(raised, ast.Call) or _name(raised).endswith("Error"):
            continue
        for part in raised.args[:1]:
            said = (
                _holed(part) if isinstance(part, (ast.Constant, ast.JoinedStr)) else ""
            )
            plain = re.sub(r"\{\d+\}", "", said)
            if " " in plain.strip() and sum(map(str.isalpha, plain)) >= _LEAST_LETTERS:
                yield Said(path.name, part.lineno, said)


def all_told() -> list[Said]:
    """Return what all rooms say that know nothing of `tr`."""
    names = sorted(
        {
            languages.name(code)
            for code in (*languages.CODES_IN_FULL, languages.UNDETERMINED)
        }
    )
    found = [Said("languages.py", 0, name) for name in names]
    for room in ROOMS:
        for path in sorted((UI.parent / room).glob("**/*.py")):
            found += told_in(path)
    return found


def sentences() -> str:
    """Return the list that `ui.told` knows them by."""
    texts = sorted({said.text for said in all_told()})
    return json.dumps(texts, ensure_ascii=False, indent=0) + "\n"


def template() -> str:
    """Return all words of the window as a Qt translation template."""
    found: dict[tuple[str, str], list[Said]] = {}
    for path in sorted(UI.glob("**/*.py")):
        for said in said_in(path):
            found.setdefault((said.text, said.one), []).append(said)
    for said in all_told():
        found.setdefault((said.text, ""), []).append(said)
    messages = "".join(message(places) for _, places in sorted(found.items()))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        '<TS version="2.1" sourcelanguage="en">\n<context>\n'
        f"    <name>{wording.CONTEXT}</name>\n{messages}</context>\n</TS>\n"
    )


def message(places: list[Said]) -> str:
    """Return one entry of the template: words, and the files they are in."""
    said = places[0]
    files = sorted({place.file for place in places})
    where = "".join(f'        <location filename="{file}"/>\n' for file in files)
    if said.one:
        return (
            f'    <message numerus="yes">\n{where}'
            f"        <source>{escape(said.text)}</source>\n"
            f"        <comment>{escape(said.one)}</comment>\n"
            '        <translation type="unfinished"><numerusform></numerusform>'
            "</translation>\n    </message>\n"
        )
    return (
        f"    <message>\n{where}        <source>{escape(said.text)}</source>\n"
        '        <translation type="unfinished"></translation>\n    </message>\n'
    )


def _told_nodes(tree: ast.AST) -> Iterator[ast.Constant | ast.JoinedStr]:
    """Yield the texts of a file, without docstrings, types and parts of texts."""
    for child in ast.iter_child_nodes(tree):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(child, ast.Call) and _name(child) in _NO_WORDS:
            continue
        if isinstance(child, ast.JoinedStr):
            yield child
        elif isinstance(child, ast.Constant):
            if isinstance(child.value, str):
                yield child
        elif not isinstance(tree, (ast.arg, ast.AnnAssign)) or child is not getattr(
            tree, "annotation", None
        ):
            yield from _told_nodes(child)


def _either(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the words of which one fills a hole: "dropped" or "restored"."""
    for part in ast.walk(node):
        if isinstance(part, ast.IfExp):
            words = (part.body, part.orelse)
            yield from (w for w in words if isinstance(w, ast.Constant))


def _holed(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.Constant):
        return _constant(node)
    said, holes = "", 0
    for part in node.values:
        if isinstance(part, ast.Constant):
            said += _constant(part)
        else:
            holes += 1
            said += f"{{{holes}}}"
    return said


def _is_told(said: str) -> bool:
    plain = re.sub(r"\{\d+\}", "", said)
    has_words = " " in said and bool(_ANY_WORD.search(plain))
    # "{1}: {2} it" would be found in every sentence.
    is_own = plain == said or sum(map(str.isalpha, plain)) >= _LEAST_LETTERS
    return has_words and is_own and not _FOR_MACHINES.search(said)


def _calls(path: Path) -> Iterator[ast.Call]:
    calls = (
        node
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
    )
    yield from sorted(calls, key=lambda call: (call.lineno, call.col_offset))


def _unpassed(node: ast.AST, file: str) -> Iterator[Said]:
    if isinstance(node, ast.Call) and _name(node) in _PASSED | _NO_WORDS:
        yield from _around_call(node, file)
    elif isinstance(node, ast.Constant):
        if _is_words(_constant(node)) and not _is_menu(_constant(node), file):
            yield Said(file, node.lineno, _constant(node))
    elif isinstance(node, ast.JoinedStr) and _is_sentence(node):
        yield Said(file, node.lineno, ast.unparse(node))
    else:
        yield from _beside_passed(node, file)
        for child in _parts(node):
            yield from _unpassed(child, file)


def _around_call(call: ast.Call, file: str) -> Iterator[Said]:
    """Yield what fills words in, or what a method is called on."""
    if _name(call) in _PASSED:
        for fill in call.keywords:
            yield from _unpassed(fill.value, file)
    elif isinstance(call.func, ast.Attribute):
        yield from _unpassed(call.func.value, file)
        if _name(call) == "join":
            yield from _bare(call.func.value, file)


def _beside_passed(node: ast.AST, file: str) -> Iterator[Said]:
    """Yield single words that a person reads, as what else stands in their place is.

    One branch passes through `tr` and the other does not, or a name fills a hole of
    passed words.
    """
    if isinstance(node, ast.IfExp):
        branches = (node.body, node.orelse)
        if any(isinstance(b, ast.Call) and _name(b) in _PASSED for b in branches):
            yield from (said for b in branches for said in _bare(b, file))
    elif isinstance(node, ast.FunctionDef):
        fills = {
            fill.value.id
            for call in ast.walk(node)
            if isinstance(call, ast.Call) and _name(call) in _PASSED
            for fill in call.keywords
            if isinstance(fill.value, ast.Name)
        }
        for named in ast.walk(node):
            if isinstance(named, ast.Assign) and any(
                isinstance(to, ast.Name) and to.id in fills for to in named.targets
            ):
                yield from _bare(named.value, file)


def _bare(node: ast.expr, file: str) -> Iterator[Said]:
    """Yield the words that stand there alone, or of which one does."""
    for each in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
        if re.search(r"(?<!<)\b[^\W\d_]{2,}", _constant(each)):
            yield Said(file, each.lineno, _constant(each))


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what a piece of source is made of, without docstrings and types."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Dict):
        # What is looked up by; the words are what is found.
        yield from node.values
        return
    types = {getattr(node, "annotation", None), getattr(node, "returns", None)}
    yield from (part for part in ast.iter_child_nodes(node) if part not in types)


def _is_sentence(node: ast.JoinedStr) -> bool:
    """Return whether words are put together there: "Block 3 dropped" has them apart."""
    parts = [_constant(part) for part in node.values]
    whole = "".join(parts)
    has_word = " " in whole and bool(_SHORT_WORD.search(whole))
    return any(map(_is_words, parts)) or (has_word and not _STYLE_RULE.search(whole))


def _is_words(text: str) -> bool:
    is_name = text in _NAMES
    return not is_name and bool(_WORDS.search(text)) and not _STYLE_RULE.search(text)


def _is_menu(text: str, file: str) -> bool:
    return text in _MENUS and file in _NAME_MENUS


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _constant(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return ""


if __name__ == "__main__":
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_text(template(), "utf-8", newline="\n")
    LIST.write_text(sentences(), "utf-8", newline="\n")
    sys.stderr.write(f"Wrote {TEMPLATE} and {LIST}\n")
