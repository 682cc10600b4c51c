"""A command that is given a project's file: how it is set up."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from facingpage.cli.reporter import Reporter

Run = Callable[[argparse.Namespace, Reporter], int]


def add_action(
    words: Any,
    parents: tuple[argparse.ArgumentParser, ...],
    name: str,
    text: str,
    run: Run,
    *,
    more: str = "",
) -> argparse.ArgumentParser:
    """Add a command to the words of others; `text` says what it does, `more` how."""
    made: argparse.ArgumentParser = words.add_parser(
        name, help=text, description=f"{text[0].upper()}{text[1:]}.{more}",
        parents=list(parents), allow_abbrev=False,
    )  # fmt: skip
    made.add_argument("project", type=Path, metavar="PROJECT", help="its file")
    made.set_defaults(run=run)
    return made
