"""The one way in: the window, a headless command, or a worker process."""

import sys

COMMANDS = ("clean", "translate", "languages", "formats")


def main() -> int:
    """Run what the command line asks for; return the exit code."""
    arguments = sys.argv[1:]
    # Each way imports only its own part: a worker no window, a command no Qt.
    if arguments[:1] == ["--worker"]:
        from facingpage.workers import child  # noqa: PLC0415

        child.main(arguments[1:])
    if arguments[:1] and (arguments[0] in COMMANDS or arguments[0] in {"-h", "--help"}):
        from facingpage import cli  # noqa: PLC0415

        return cli.main(arguments)
    from facingpage.ui import app  # noqa: PLC0415

    return app.main(arguments)


if __name__ == "__main__":
    sys.exit(main())
