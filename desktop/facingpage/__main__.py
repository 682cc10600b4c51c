"""The one way in: the window, a headless command, or a worker process."""

import os
import sys

COMMANDS = (
    "clean",
    "translate",
    "languages",
    "models",
    "search",
    "project",
    "formats",
)
"""The first words that are commands; any other is a page for the window."""

_ASKS = ("-h", "--help", "--version")


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    arguments = sys.argv[1:]
    # Each way imports only its own part: a worker no window, a command no Qt.
    if arguments[:1] == ["--worker"]:
        from facingpage.workers import child  # noqa: PLC0415

        child.main(arguments[1:])
    if arguments[:1] and (arguments[0] in _ASKS or _is_command(arguments[0])):
        try:
            from facingpage import cli  # noqa: PLC0415

            return cli.main(arguments)
        except KeyboardInterrupt:
            # Ctrl+C may come while it is still being imported.
            return 130
    from facingpage.ui import app  # noqa: PLC0415

    return app.main(arguments)


def _is_command(word: str) -> bool:
    """Return whether a word is a command, or no file and nearly one: misspelt."""
    if word in COMMANDS:
        return True
    if os.path.lexists(word):
        return False
    import difflib  # noqa: PLC0415  # the window does without

    return bool(difflib.get_close_matches(word, COMMANDS, 1, 0.75))


if __name__ == "__main__":
    sys.exit(main())
