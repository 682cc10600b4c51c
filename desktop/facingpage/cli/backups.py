"""The commands for a project's backups: `facingpage project backups` and `restore`."""

import argparse
import json
from typing import Any, Final

from facingpage.cli.on_project import add_action
from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import print_data
from facingpage.core.sizes import size_words
from facingpage.errors import StorageFailed
from facingpage.storage.backups import Backup, folder_of, listed
from facingpage.storage.backups import restore as put_beside

_DONE: Final = 0


def add_backups(actions: Any, said: argparse.ArgumentParser) -> None:
    """Add both to the table of what is done with projects."""
    text = "list a project's backups, the newest first: name, when it was made, size"
    add_action(actions, (said,), "backups", text, backups)
    text = "put a backup beside its project as one of its own; both stay as they are"
    made = add_action(actions, (said,), "restore", text, restore)
    made.add_argument(
        "backup", nargs="?", metavar="BACKUP",
        help="its name, as “backups” lists it; the newest if not given",
    )  # fmt: skip


def backups(options: argparse.Namespace, reporter: Reporter) -> int:
    """List the backups of a project, which may be damaged or gone."""
    found = listed(options.project)
    for each in found:
        print_data(_as_json(each) if options.is_json else _as_line(each))
    if not found:
        folder = folder_of(options.project)
        reporter.message("info", f'There is no backup of it in "{folder}".')
    return _DONE


def restore(options: argparse.Namespace, reporter: Reporter) -> int:
    """Put a backup beside its project.

    Raises:
        StorageFailed: there is no such backup, or it can't be written.
    """
    found = listed(options.project)
    names = {each.path.name: each.path for each in found}
    name = options.backup or next(iter(names), "")
    if name not in names:
        known = " They are: " + ", ".join(f'"{each}"' for each in names) + "."
        raise StorageFailed(
            f'There is no backup "{name}" of the project "{options.project.name}".'
            + (
                known
                if names
                else f' Its backups are in "{folder_of(options.project)}".'
            )
        )
    target = put_beside(options.project, names[name])
    if options.is_json:
        print_data(json.dumps({"path": str(target)}) + "\n")
    else:
        print_data(f"{target}\n")
    reporter.message("info", f'The backup "{name}" can be opened there.')
    return _DONE


def _as_line(each: Backup) -> str:
    when = f"{each.made_at:%Y-%m-%d %H:%M:%S}"
    return f"{each.path.name}\t{when}\t{size_words(each.size_bytes)}\n"


def _as_json(each: Backup) -> str:
    facts = {
        "name": each.path.name,
        "made_at": each.made_at.isoformat(timespec="seconds"),
        "size_bytes": each.size_bytes,
    }
    return json.dumps(facts) + "\n"
