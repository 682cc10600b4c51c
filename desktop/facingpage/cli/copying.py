"""The command that sends a copy of a project."""

import argparse
from pathlib import Path
from typing import Any, Final

from facingpage.cli.on_project import add_action
from facingpage.cli.passphrases import add_passphrase, key_of, passphrase
from facingpage.cli.reporter import Reporter
from facingpage.errors import StorageFailed
from facingpage.storage.copies import send_copy
from facingpage.storage.leaving_out import CopyOptions
from facingpage.storage.project import Project

_DONE: Final = 0


def copy(options: argparse.Namespace, reporter: Reporter) -> int:
    """Write a copy of a project to one file; return the exit code.

    Raises:
        StorageFailed: the project can't be read, or the copy not written.
    """
    path: Path = options.project
    if not path.is_file():
        raise StorageFailed(
            f'Could not open the project "{path}": there is no such file. Name a'
            " project that the window made."
        )
    project = Project.open(path, key_of(path, options.passphrase_file))
    try:
        new = None
        if options.is_locked:
            asked = f'Passphrase for the copy "{options.target.name}": '
            new = passphrase(
                asked, options.copy_passphrase_file, "--copy-passphrase-file"
            )
        chosen = CopyOptions(
            with_author=options.with_author,
            with_paths=options.with_paths,
            with_originals=options.with_originals,
            with_notes=options.with_notes,
        )
        try:
            send_copy(project, options.target, chosen, new)
        finally:
            if new is not None:
                new.wipe()
    finally:
        project.close()
    reporter.written(path.name, options.target)
    return _DONE


def add_copy(words: Any, *parents: argparse.ArgumentParser) -> None:
    """Add the command's words to those of all commands."""
    text = "send a copy of a project: one file, with what you want to give"
    more = (
        " Without options it has no author's name and no places of files. What is left"
        " out is in no byte of it."
    )
    made = add_action(words, parents, "copy", text, copy, more=more)
    made.add_argument("target", type=Path, metavar="FILE", help="the copy")
    for name, said in (
        ("author", "the name that stands with each decision"),
        ("paths", "the places of files on this computer"),
    ):
        made.add_argument(f"--with-{name}", action="store_true", help=f"keep {said}")
    for name, said in (
        ("originals", "the pages as they were saved"),
        ("notes", "notes, and the names of bookmarks"),
    ):
        made.add_argument(
            f"--without-{name}", action="store_false", dest=f"with_{name}",
            help=f"leave out {said}",
        )  # fmt: skip
    made.add_argument(
        "--locked", action="store_true", dest="is_locked",
        help="the copy has a passphrase of its own, which the terminal asks for",
    )  # fmt: skip
    made.add_argument(
        "--copy-passphrase-file", type=Path, metavar="FILE",
        help="with --locked, the copy's passphrase is the first line of this file",
    )  # fmt: skip
    add_passphrase(made)
