"""Rules for sites in a file that a person can read: TOML."""

import difflib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final

from facingpage import __version__, paths
from facingpage.core.languages import is_code
from facingpage.core.likeness import Like, SiteRule
from facingpage.core.rules import MOST_RULES, Rule, usable
from facingpage.errors import ListFailed

FORMAT: Final = 1
MOST_BYTES: Final = 1 << 20
"""A file that is larger holds no rules that anybody made."""

_MOST_CHARS: Final = 2_000
_RULE: Final = ("site", "do", "in", "begins", "says", "example", "by", "made")
_LANGUAGE: Final = ("site", "language", "says", "in", "detected", "unsure")
_TOP: Final = ("format", "rule", "language")
_DO: Final = {"keep": True, "drop": False}
_ABOUT: Final = """\
# Rules for sites, written by Facing Page {version} on {day}.
#
# A [[rule]] keeps or drops blocks on every page of a site: those that stand "in" a
# place of its markup (elements one in another, as in style sheets), whose text "begins"
# with some words, or "says" just these; where it names several, all must be so.
# Capitals do not count, and "#" is any number. A later rule, by when it was "made",
# holds before an earlier one; one that does not say when is the latest.
# A [[language]] says what pages of a site, or blocks alike, are written in.
#
# Window: Page > Rules of sites > Import. Command: facingpage clean --rules FILE PAGE
"""


@dataclass(frozen=True, slots=True)
class RuleFile:
    """What a file of rules holds: what is kept and dropped, and languages."""

    rules: tuple[Rule, ...] = ()
    languages: tuple[SiteRule, ...] = ()


def read_rules(path: Path) -> RuleFile:
    """Return the rules of a TOML file; it is read whole, or not at all.

    Raises:
        ListFailed: it cannot be read, or something in it is no rule.
    """
    try:
        status = path.stat()
        if not S_ISREG(status.st_mode):
            raise ListFailed(_failed(path, "it is no file"))
        if status.st_size > MOST_BYTES:
            raise ListFailed(_failed(path, "it has more than 1 MB"))
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "it cannot be read"
        raise ListFailed(_failed(path, why)) from error
    try:
        return rules_from(data)
    except ListFailed as error:
        raise ListFailed(_failed(path, str(error))) from error


def rules_from(data: bytes) -> RuleFile:
    """Return the rules of a file's bytes.

    Raises:
        ListFailed: what is wrong with it, as part of a sentence.
    """
    try:
        text = data[: MOST_BYTES + 1].decode("utf-8-sig")
        found = tomllib.loads(text)
    except UnicodeDecodeError as error:
        raise ListFailed("it is not in UTF-8") from error
    except RecursionError as error:
        raise ListFailed("it is nested too deep") from error
    except ValueError as error:
        # Of a hostile file it may quote a page of text.
        raise ListFailed(f"it is no TOML ({str(error)[:120]})") from error
    version = found.get("format")
    if type(version) is int and version > FORMAT:
        raise ListFailed(
            f"a newer Facing Page wrote it (format {version}, this one reads up to"
            f" {FORMAT}); install the newer one"
        )
    _refuse_unknown("it", found, _TOP)
    if version != FORMAT or type(version) is not int:
        raise ListFailed(f'it does not say "format = {FORMAT}" at the top')
    rules = [_rule(*each) for each in _tables(found, "rule")]
    spoken = [_language(*each) for each in _tables(found, "language")]
    # Of two for the same the later one holds.
    return RuleFile(
        tuple({rule.key: rule for rule in rules}.values()),
        tuple({(rule.site, rule.like): rule for rule in spoken}.values()),
    )


def write_rules(path: Path, rules: RuleFile) -> None:
    """Write rules to a file; what stood there is replaced whole.

    Raises:
        ListFailed: it cannot be written.
    """
    try:
        paths.write_whole(path, rules_text(rules))
    except OSError as error:
        why = error.strerror or "it cannot be written"
        raise ListFailed(
            f'Could not write "{path.name}": {why}. Choose another place.'
        ) from error


def rules_text(rules: RuleFile, now: datetime | None = None) -> str:
    """Return the TOML text of rules, with what it is and what wrote it above them."""
    day = f"{now or datetime.now(UTC):%Y-%m-%d}"
    about = _ABOUT.format(version=__version__, day=day)
    parts = [f"{about}\nformat = {FORMAT}\n"]
    parts += map(_rule_text, rules.rules)
    parts += (_language_text(r) for r in rules.languages if _can_be_written(r))
    return "\n".join(parts)


def _rule_text(rule: Rule) -> str:
    do = "keep" if rule.kept else "drop"
    said = (rule.site, do, rule.place, rule.begins, rule.text, rule.example)
    values = zip(_RULE, (*said, rule.who, rule.made_at), strict=True)
    return f"# {rule.words()}.\n[[rule]]\n{_lines(values)}"


def _language_text(rule: SiteRule) -> str:
    values: list[tuple[str, str | bool]] = [
        ("site", rule.site),
        ("language", rule.code),
    ]
    if rule.like is not None:
        like = rule.like
        values += [("says", like.text), ("in", like.place), ("detected", like.told)]
        values.append(("unsure", like.is_unsure))
    return f"[[language]]\n{_lines(values)}"


def _lines(values: Iterable[tuple[str, str | bool]]) -> str:
    return "".join(
        f"{name} = {_quoted(value) if isinstance(value, str) else str(value).lower()}\n"
        for name, value in values
        if value != ""
    )


def _quoted(text: str) -> str:
    """Return a text as TOML has it on one line, what is not seen by its number."""
    return f'"{"".join(map(_letter, text))}"'


def _letter(letter: str) -> str:
    if letter in {'"', "\\"}:
        return f"\\{letter}"
    if letter.isprintable():
        return letter
    number = ord(letter)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _can_be_written(rule: SiteRule) -> bool:
    """Return whether a rule is one of whole characters, as all but hostile ones are."""
    like = rule.like or Like("", "", "", is_unsure=False)
    said = (rule.site, rule.code, like.text, like.place, like.told)
    return max(map(len, said)) <= _MOST_CHARS and not any(
        0xD800 <= ord(letter) < 0xE000 for part in said for letter in part
    )


def _tables(
    found: Mapping[str, Any], name: str
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the tables of a kind, each with what it is called."""
    tables = found.get(name, [])
    if not isinstance(tables, list):
        raise ListFailed(f"{name} is not written as [[{name}]]")
    if len(tables) > MOST_RULES:
        raise ListFailed(f"it holds more than {MOST_RULES:,} rules")
    for number, table in enumerate(tables, 1):
        if not isinstance(table, dict):
            raise ListFailed(f"{name} {number} is not written as [[{name}]]")
        yield f"{name} {number}", table


def _rule(which: str, table: Mapping[str, Any]) -> Rule:
    _refuse_unknown(which, table, _RULE)
    site, do, place, begins, says, example, who, made = (
        _text(which, table, name) for name in _RULE
    )
    if do not in _DO:
        raise ListFailed(f'{which} does neither "keep" nor "drop"')
    read = Rule(site, _DO[do], place, begins, says, example, who, _moment(which, made))
    rule = usable(read)
    if rule is None:
        raise ListFailed(
            f"{which} names no site, says nothing that a block could be told by, or"
            " more than 500 letters"
        )
    return rule


def _language(which: str, table: Mapping[str, Any]) -> SiteRule:
    _refuse_unknown(which, table, _LANGUAGE)
    texts = (_text(which, table, name) for name in _LANGUAGE[:-1])
    site, code, says, place, told = texts
    unsure = table.get("unsure", False)
    if type(unsure) is not bool:
        raise ListFailed(f'{which} has "unsure" as something else than true or false')
    if not site or not is_code(code):
        raise ListFailed(f"{which} names no site, or no language by its code")
    if not says and not place:
        return SiteRule(site, None, code)
    return SiteRule(site, Like(says, place, told, unsure), code)


def _text(which: str, table: Mapping[str, Any], name: str) -> str:
    value = table.get(name, "")
    if not isinstance(value, str):
        raise ListFailed(f'{which} has "{name}" as something else than a text')
    if len(value) > _MOST_CHARS:
        raise ListFailed(f'{which} has more than {_MOST_CHARS:,} letters as "{name}"')
    return value


def _moment(which: str, made: str) -> str:
    """Return when a rule was made, as rules have it."""
    try:
        when = datetime.fromisoformat(made) if made else None
    except ValueError as error:
        raise ListFailed(f'{which} has no date as "made"') from error
    if when is None:
        return ""
    try:
        return when.astimezone(UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError) as error:
        raise ListFailed(f'{which} has no date as "made"') from error


def _refuse_unknown(
    which: str, table: Mapping[str, Any], known: tuple[str, ...]
) -> None:
    """Raise where a table says what we do not know: left out, it would say more."""
    for name in table:
        if name not in known:
            near = difflib.get_close_matches(name[:40], known, 1, 0.5)
            hint = f' (did you mean "{near[0]}"?)' if near else ""
            raise ListFailed(f'{which} has "{_short(name)}", which is unknown{hint}')


def _short(name: str) -> str:
    return "".join(filter(str.isprintable, name))[:40]


def _failed(path: Path, why: str) -> str:
    return f'Could not read the rules "{path.name}": {why}. Nothing was taken over.'
