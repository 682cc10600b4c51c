"""The words of the window in the person's language: `tr`, `trn` and `mark`.

`tr("Exported to {path}", path=path)` where the words stand in the code;
`trn("{n} block", "{n} blocks", number)` where they count;
`mark("Open…")` or `mark_count` in a table of rows, and `tr(row.title)` where the row
is shown.

Words are whole sentences with `{names}` in them: a translation has its own order.
`{key:drop}` in them is the key that now does an action of `ACTIONS`.
"""

import os
import re
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QGuiApplication

from facingpage import paths

CONTEXT: Final = "facingpage"
PRETEND: Final = "FACINGPAGE_PRETEND_WORDS"
"""Set in the environment, all words are longer, to see what is cut.

"mirrored" in it has them read from right to left as well, and all of the window.
"""
MIRRORED: Final = "mirrored"

# What Qt itself says in our dialogs: "Cancel", and in the menu of a text field.
_OF_QT: Final = frozenset({"QPlatformTheme", "QLineEdit", "QWidgetTextControl"})
_NAME: Final = re.compile(r"\{(key:)?([\w-]+)\}")
_SKIPPED: Final = re.compile(r"(\{[\w:-]+\}|&\w|<[^>]*>)")
_ACCENTS: Final = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
_LONGER_BY: Final = 1 / 3
_MORE: Final = " · · ·"
# The first letter that has a direction decides which side a sentence begins at.
_RIGHT_TO_LEFT: Final = "\u200f"


def locale() -> QLocale:
    """Return the locale of the window's words: months and days are said as they are."""
    return _locale


def tr(text: str, /, **fill: object) -> str:
    """Return words in the person's language, with each `{name}` filled in.

    Only names that are given, and keys, are filled, and what they hold is taken as it
    is: text of a page may hold braces. Without a translation the words come back as
    they are.
    """
    return _filled(QCoreApplication.translate(CONTEXT, text), fill)


def name_keys(name_of: Callable[[str], str]) -> None:
    """Have `{key:ID}` in words be what this says of an action's id, from now on."""
    global _key_name  # noqa: PLW0603  # one for all words, as the translator
    _key_name = name_of


def key_of(action_id: str) -> str:
    """Return the key that now does an action, as `{key:ID}` in words names it."""
    return _key_name(action_id)


def trn(one: str, many: str, number: int, /, **fill: object) -> str:
    """Return the words for a number, in the plural form that the language has for it.

    `{n}` is the number, with its thousands apart. English has two forms; a translation
    may have up to six.
    """
    # The singular goes along as the comment: translators see both, and it finds them.
    said = QCoreApplication.translate(CONTEXT, many, one, number)
    if said == many and number == 1:
        said = one
    return _filled(said, {"n": f"{number:,}", **fill})


def mark_count(one: str, many: str) -> tuple[str, str]:
    """Return both forms as they are: in a table, for `trn` where they are shown."""
    return one, many


def mark(text: str) -> str:
    """Return the words as they are: in a table, for `tr` where the row is shown."""
    return text


def install(app: QCoreApplication) -> None:
    """Have the program speak the language of the system, where there are its words.

    They are "facingpage_pt.qm" and such in `resources/translations`, made from the
    template there; Qt's own words come with Qt.
    """
    if pretended := os.environ.get(PRETEND):
        is_mirrored = pretended == MIRRORED
        app.installTranslator(Pretended(app, is_mirrored=is_mirrored))
        _turn(app, is_rtl=is_mirrored)
        return
    ours = QTranslator(app)
    folder = paths.resource_dir() / "translations"
    if not ours.load(QLocale(), "facingpage", "_", str(folder)):
        # Half a window in another language reads worse than none: Qt's are left too.
        return
    app.installTranslator(ours)
    global _locale  # noqa: PLW0603  # one for all words, as the translator
    _locale = QLocale()
    _turn(app, is_rtl=QLocale().textDirection() == Qt.LayoutDirection.RightToLeft)
    qts = QTranslator(app)
    where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts.load(QLocale(), "qtbase", "_", where):
        app.installTranslator(qts)


class Pretended(QTranslator):
    """A language nobody speaks: English with accents, in brackets, a third longer.

    What is not in brackets on the screen never went through `tr`; what lacks its
    closing bracket is cut.
    """

    def __init__(
        self, parent: QObject | None = None, *, is_mirrored: bool = False
    ) -> None:
        """Make it; mirrored, its sentences are taken for ones from right to left."""
        super().__init__(parent)
        self._mark = _RIGHT_TO_LEFT if is_mirrored else ""

    def isEmpty(self) -> bool:
        """Return that there is something in it."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the longer words of our own sentences; others as they are."""
        if context == CONTEXT:
            said = disambiguation if n == 1 and disambiguation else source
        elif context in _OF_QT:
            said = source
        else:
            # Nothing would be taken for words that are none.
            return source
        return f"{self._mark}{pretend(said)}"


def pretend(text: str) -> str:
    """Return "⟦Ópéñ… · ·⟧": accents, a third longer, names and `&` left as they are."""
    parts = _SKIPPED.split(text)
    said = "".join(
        part if number % 2 else part.translate(_ACCENTS)
        for number, part in enumerate(parts)
    )
    # The brackets count as well.
    longer = max(0, round(len(text) * _LONGER_BY) - 2)
    more = (_MORE * (longer // len(_MORE) + 1))[:longer]
    return f"⟦{said}{more}⟧"


def _turn(app: QCoreApplication, *, is_rtl: bool) -> None:
    # There may be no window: then there is nothing to turn.
    if isinstance(app, QGuiApplication):
        left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
        app.setLayoutDirection(right if is_rtl else left)


def _filled(text: str, fill: dict[str, object]) -> str:
    def value(found: re.Match[str]) -> str:
        name = found[2]
        if found[1]:
            return _key_name(name)
        return str(fill[name]) if name in fill else found[0]

    return _NAME.sub(value, text) if "{" in text else text


def _usual_key(action_id: str) -> str:
    from facingpage.ui.keymap import KeyMap, key_words  # noqa: PLC0415  # its titles are words

    return key_words(KeyMap(), action_id)


_locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

_key_name: Callable[[str], str] = _usual_key
