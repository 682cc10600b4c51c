"""The words of `facingpage models …`, and their help."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from facingpage.cli import models, models_online


def add_models(words: Any, said: argparse.ArgumentParser) -> None:
    """Add the command to the table of all; `said` are the options each of them has."""
    text = "list, import, get, check and pack translation models"
    parent = words.add_parser(
        "models", help=text, description=f"{text[0].upper()}{text[1:]}.",
        allow_abbrev=False,
    )  # fmt: skip
    actions = parent.add_subparsers(
        prog="facingpage models", metavar="ACTION", required=True
    )

    def action(
        name: str, run: Callable[..., int], text: str
    ) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = actions.add_parser(
            name, help=text, description=f"{text[0].upper()}{text[1:]}.",
            parents=[said], allow_abbrev=False,
        )  # fmt: skip
        made.set_defaults(run=run)
        return made

    action("list", models.list_all, "list the models there are, a line each")
    imported = action(
        "import", models.import_files,
        "import models: .argosmodel, .zip, .tar.gz, a kit, or a folder",
    )  # fmt: skip
    imported.add_argument(
        "files", nargs="+", type=Path, metavar="FILE",
        help="what holds one or several models",
    )  # fmt: skip
    removed = action("remove", models.remove, "remove models that were imported")
    _add_names(removed, "+", "a pair (en-pt) or the name that list shows")
    verified = action(
        "verify", models.verify, "check every file of the models against its digest"
    )
    _add_names(verified, "*", "pairs or names; all models if not given")
    verified.add_argument(
        "--renew", action="store_true",
        help="take the files as they are now for sound, of models that came without"
        " a list of digests",
    )  # fmt: skip
    checked = action(
        "check", models.check,
        "travel check: load each model without a network and translate a sentence",
    )  # fmt: skip
    _add_names(checked, "*", "pairs or names; all models if not given")
    offered = action(
        "available", models_online.available,
        "list what catalogues on the network offer; it opens a connection",
    )  # fmt: skip
    _add_from(offered)
    got = action(
        "get", models_online.get, "download models and import them; over the network"
    )
    got.add_argument(
        "pairs", nargs="+", metavar="PAIR", help="a pair of languages: ru-en"
    )
    got.add_argument(
        "--engine", metavar="NAME",
        help="firefox or argos, where both have the pair; else firefox",
    )  # fmt: skip
    _add_from(got)
    kit = action("kit", models.make_kit, "pack models into one file for a stick")
    kit.add_argument(
        "--pairs", default="", metavar="PAIR,…",
        help="which: ru-en,en-pt; all there are if not given",
    )  # fmt: skip
    kit.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="the kit: kit.zip"
    )


def _add_from(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="place", metavar="ADDRESS",
        help="a mirror's list (https://…) or a file with one; Mozilla's and Argos's"
        " own if not given",
    )  # fmt: skip


def _add_names(parser: argparse.ArgumentParser, how_many: str, text: str) -> None:
    parser.add_argument("names", nargs=how_many, metavar="MODEL", help=text)
