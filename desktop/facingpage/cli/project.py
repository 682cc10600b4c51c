"""The commands for projects: `facingpage project check`, `recover` and others."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from facingpage.cli.backups import add_backups
from facingpage.cli.copying import add_copy
from facingpage.cli.on_project import add_action
from facingpage.cli.passphrases import add_passphrase, key_of
from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import print_data
from facingpage.cli.wiping import add_wipe
from facingpage.storage.data_key import DataKey

_DONE, _SOME_FAILED = 0, 1


def add_project(words: Any, said: argparse.ArgumentParser) -> None:
    """Add the command to the table of all; `said` are the options each of them has."""
    text = "check, recover, copy or wipe a project, and go back to a backup of it"
    parent = words.add_parser(
        "project", help=text, description=f"{text[0].upper()}{text[1:]}.",
        allow_abbrev=False,
    )  # fmt: skip
    actions = parent.add_subparsers(
        prog="facingpage project", metavar="ACTION", required=True
    )
    text = "look through a project's file, pages and edits; exit code 1 if one is amiss"
    checked = add_action(actions, (said,), "check", text, check)
    text = "make a new project of what can be read of a damaged one, left untouched"
    recovered = add_action(actions, (said,), "recover", text, recover)
    for made in (checked, recovered):
        add_passphrase(made)
    add_backups(actions, said)
    add_copy(actions, said)
    add_wipe(actions, said)
    recovered.add_argument(
        "--to", type=Path, metavar="FILE",
        help="the new project; NAME-recovered.facingpage beside it if not given",
    )  # fmt: skip


def check(options: argparse.Namespace, reporter: Reporter) -> int:
    """Say what a project holds and what is wrong with it; return the exit code.

    Raises:
        StorageFailed: there is no such file, or it is no project.
    """
    from facingpage.storage.backups import backups_of  # noqa: PLC0415  # as in models
    from facingpage.storage.checking import check as look  # noqa: PLC0415  # as above

    key = _key(options)
    found = look(options.project, key)
    if options.is_json:
        print_data(json.dumps(_facts(found)) + "\n")
    else:
        print_data(f"{_held(found.pages, found.edits)}\n")
    if not found.problems:
        reporter.message("info", "The project is whole.")
        return _DONE
    copies = backups_of(options.project)
    reporter.message("error", _damaged(options.project, found.problems, bool(copies)))
    if copies:
        reporter.message("info", f'The last backup of it is "{copies[0].name}".')
    return _SOME_FAILED


def _damaged(path: Path, problems: Sequence[str], has_backup: bool) -> str:  # noqa: FBT001  # one of two sentences
    first, more = problems[0].rstrip("."), len(problems) - 1
    why = f"{first[:1].lower()}{first[1:]}"
    also = f", and {more:,} more; --json lists all" if more else ""
    do = f'Recover what can be read with: facingpage project recover "{path}"'
    back = f' Or go back to a backup with: facingpage project restore "{path}"'
    return f'"{path}" is damaged: {why}{also}. {do}{back if has_backup else ""}'


def recover(options: argparse.Namespace, reporter: Reporter) -> int:
    """Recover a project and say what was lost; return the exit code.

    Raises:
        StorageFailed: nothing of it can be read, or the new one can't be written.
    """
    from facingpage.storage.recovering import recover as make  # noqa: PLC0415  # as above

    path: Path = options.project
    fresh = options.to or path.with_name(f"{path.stem}-recovered{path.suffix}")
    made = make(path, fresh, _key(options))
    if options.is_json:
        print_data(json.dumps({**_facts(made), "path": str(fresh)}) + "\n")
    else:
        print_data(f"{_held(made.pages, made.edits)}: {fresh}\n")
    for line in made.lost:
        reporter.message("warning", line)
    if not made.lost:
        reporter.message("info", "Nothing was lost.")
    return _DONE


def _key(options: argparse.Namespace) -> DataKey | None:
    """Return the project's key, if it is there and has one."""
    path: Path = options.project
    return key_of(path, options.passphrase_file) if path.is_file() else None


def _held(pages: int, edits: int) -> str:
    of_pages = "page" if pages == 1 else "pages"
    return f"{pages:,} {of_pages}, {edits:,} {'edit' if edits == 1 else 'edits'}"


def _facts(found: object) -> dict[str, Any]:
    from facingpage.core.wire import pack  # noqa: PLC0415  # as above

    facts: dict[str, Any] = pack(found)
    return facts
