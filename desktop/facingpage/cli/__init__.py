"""The headless commands: data goes to standard output, all else to standard error."""

import argparse
import sys
from collections.abc import Callable
from typing import Final

from facingpage.cli.parser import WRONG_USE, parse
from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import silence_output
from facingpage.errors import FacingPageError, WrongUse

_SOME_FAILED: Final = 1
# What a shell says of a program that was ended because nobody reads its output.
_NOBODY_READS: Final = 141


def main(arguments: list[str]) -> int:
    """Run a command; return 0 all done, 1 some inputs failed, 2 wrong use.

    Raises:
        SystemExit: help was asked for, or the options are wrong.
    """
    try:
        return _run(arguments)
    except BrokenPipeError:
        silence_output()
        return _NOBODY_READS


def _run(arguments: list[str]) -> int:
    reporter = Reporter(sys.stderr, is_json=False)
    try:
        options = parse(arguments)
        reporter = Reporter(sys.stderr, is_json=options.is_json)
        command: Callable[[argparse.Namespace, Reporter], int] = options.run
        return command(options, reporter)
    except WrongUse as error:
        reporter.message("error", str(error))
        return WRONG_USE
    except FacingPageError as error:
        reporter.message("error", str(error))
        return _SOME_FAILED
