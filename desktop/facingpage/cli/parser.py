"""The words of every command, and its help."""

import argparse
import difflib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final, NoReturn

from facingpage import __version__
from facingpage.cli import commands
from facingpage.cli.models_parser import add_models
from facingpage.cli.project import add_project
from facingpage.cli.reporter import Reporter
from facingpage.cli.search import add_search
from facingpage.cli.streams import STANDARD
from facingpage.errors import WrongUse
from facingpage.export import EXPORTERS

WRONG_USE: Final = 2
"""The exit code of a command that was called in a wrong way."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and where to read more."""

    def error(self, message: str) -> NoReturn:
        """Write the sentence and end the program."""
        text = f"{message}. See {self.prog} --help."
        Reporter(sys.stderr, is_json=False).message("error", text)
        raise SystemExit(WRONG_USE)


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return the options of a command; `run` among them carries it out.

    Raises:
        WrongUse: there is no such command; a near one is suggested.
        SystemExit: help was asked for, or the options are wrong.
    """
    parser, names = _make_parser()
    word = next(iter(arguments), "--help")
    if not word.startswith("-") and word not in names:
        near = difflib.get_close_matches(word, names, 1, 0.5)
        hint = f' (did you mean "{near[0]}"?)' if near else ""
        raise WrongUse(f'No command "{word}"{hint}. See facingpage --help.')
    return parser.parse_args(arguments)


def _make_parser() -> tuple[argparse.ArgumentParser, tuple[str, ...]]:
    """Return the parser of all commands, and their names."""
    parser = _Parser(
        prog="facingpage",
        usage="facingpage [PATH…]\n       facingpage COMMAND …",
        description="Read saved web pages: cleaned, with a reason for every dropped"
        " block, and an offline translation beside the original. Without a command"
        " the window opens, with the pages named.",
        epilog="Exit code: 0 all done, 1 some inputs failed, 2 wrong use."
        " “facingpage COMMAND --help” says more.",
        allow_abbrev=False,
    )
    version = f"facingpage {__version__}"
    parser.add_argument(
        "--version", action="version", version=version, help="show the version and end"
    )
    said = _Parser(add_help=False)
    said.add_argument(
        "--json", action="store_true", dest="is_json",
        help="messages and progress as JSON lines on standard error",
    )  # fmt: skip
    read = _Parser(add_help=False)
    read.add_argument(
        "inputs", nargs="+", type=_path, metavar="PATH",
        help="a saved page, an archive or folder of them; - is stdin",
    )  # fmt: skip
    read.add_argument(
        "--encoding", metavar="NAME",
        help="read the pages by this encoding, whatever they say: windows-1251",
    )  # fmt: skip
    write = _Parser(add_help=False)
    names = ", ".join(row.name for row in EXPORTERS)
    write.add_argument(
        "--format", default="txt", metavar="NAME", help=f"{names}; txt if not given"
    )
    write.add_argument(
        "--out", type=Path, default=STANDARD, metavar="DIR",
        help="write a file a page there, instead of to standard output",
    )  # fmt: skip
    write.add_argument(
        "--show-dropped", action="store_true",
        help="dropped blocks too, marked with the reason, never translated",
    )  # fmt: skip
    write.add_argument(
        "--keep-comments", action="store_true",
        help="keep readers' comments under an article, which are left out else",
    )  # fmt: skip
    write.add_argument(
        "--rules", action="append", default=[], type=_path, metavar="FILE",
        help="what to keep and drop on pages of some sites, and their languages: TOML,"
        " as the window exports it; may be given again",
    )  # fmt: skip
    write.add_argument(
        "--fast", action="store_true",
        help="clean in less than half the time, a little less well: without"
        " trafilatura, by the markup alone. Each block is said to be in the"
        " page's language, which a dozen of its paragraphs tell",
    )  # fmt: skip
    write.add_argument(
        "--provenance", action="store_true",
        help="in plain text too, say below where the page came from; the other"
        " formats always do",
    )  # fmt: skip
    words = parser.add_subparsers(prog="facingpage", metavar="COMMAND", required=True)

    def command(
        name: str, run: Callable[..., int], text: str, *parents: _Parser
    ) -> argparse.ArgumentParser:
        made = words.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.",
            parents=[*parents, said], allow_abbrev=False,
        )  # fmt: skip
        made.set_defaults(run=run)
        return made

    command("clean", commands.clean, "write pages without their debris", read, write)
    translate = command(
        "translate", commands.translate, "write cleaned pages, translated", read, write
    )
    translate.add_argument(
        "--to", required=True, metavar="LANG", help="into which language: pt"
    )
    translate.add_argument(
        "--from", dest="source", metavar="LANG",
        help="from which language; each page's own if not given",
    )  # fmt: skip
    translate.add_argument(
        "--engine",
        metavar="NAME",
        help="which engine translates; the first if not given",
    )
    translate.add_argument(
        "--glossary", action="append", default=[], type=_path, metavar="FILE",
        help="terms and their translations: CSV, TSV or TBX; may be given again",
    )  # fmt: skip
    translate.add_argument(
        "--memory", action="append", default=[], type=_path, metavar="FILE",
        help="sentences translated before: TMX; may be given again",
    )  # fmt: skip
    languages = command(
        "languages", commands.tell_languages,
        "list a page's blocks: language, how sure that is, text", read,
    )  # fmt: skip
    languages.set_defaults(fast=False)
    add_models(words, said)
    add_search(words, said)
    add_project(words, said)
    command("formats", commands.formats, "list what can be opened and exported")
    return parser, tuple(words.choices)


def _path(word: str) -> Path:
    """Return the path a word names; an empty one would be this folder."""
    if not word:
        raise argparse.ArgumentTypeError("a name is empty")
    return Path(word)
