"""What is said of a project that something was done to while it was closed."""

from pathlib import Path
from typing import Final

from facingpage.storage.recovering import Recovered
from facingpage.storage.wiping import Wiped
from facingpage.ui import words
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import mark, tr, trn

_MOST_LOST: Final = 8
COPIES_UNKNOWN: Final = mark(
    "Where copies of it were sent to is not known: that can't be read, for the project"
    " is damaged. Copies stay as they are."
)


def recovered_words(path: Path, fresh: Path, made: Recovered) -> tuple[str, str]:
    """Return title and text of how recovering went, and of what was lost."""
    title = tr(
        "Recovered: {pages}, {edits}",
        pages=words.count(made.pages, "page"),
        edits=words.count(made.edits, "edit"),
    )
    lost = "\n".join(visible_text(line) for line in made.lost[:_MOST_LOST])
    more = len(made.lost) - _MOST_LOST
    if more > 0:
        lost += "\n" + trn("and {n} more", "and {n} more", more)
    said = tr(
        "It is in “{fresh}”. The damaged project stays as it is: “{path}”.",
        fresh=visible_text(fresh.name),
        path=visible_text(path.name),
    )
    return title, f"{said}\n\n{lost or tr('Nothing was lost.')}"


def wiped_words(done: Wiped, *, copies_known: bool = True) -> tuple[str, str]:
    """Return title and text of what wiping left, and of what it cannot promise."""
    title = tr("The project is wiped")
    if not done.key_gone:
        title = tr("The project could not be wiped whole")
    left = done.left if copies_known else (*done.left, tr(COPIES_UNKNOWN))
    said = "\n\n".join((*left, *done.no_promise))
    if not left:
        said = tr("Nothing of it that is known of is left.") + "\n\n" + said
    return title, said


def readable_words(backups: tuple[Path, ...]) -> str:
    """Return what to say of backups from before a project had a passphrase."""
    return trn(
        "A backup from before has no passphrase: anybody can read it. Remove it when"
        " you have seen that the project is as it should be: {folder}",
        "{n} backups from before have no passphrase: anybody can read them. Remove them"
        " when you have seen that the project is as it should be: {folder}",
        len(backups),
        folder=visible_text(str(backups[0].parent)),
    )


def left_behind_words(backups: tuple[Path, ...]) -> str:
    """Return what to say of backups that could not go along with their project."""
    return trn(
        "A backup could not go along with the project. It is still here: {folder}",
        "{n} backups could not go along with the project. They are still here:"
        " {folder}",
        len(backups),
        folder=visible_text(str(backups[0].parent)),
    )
