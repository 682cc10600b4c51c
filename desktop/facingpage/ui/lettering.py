"""How large page text is, and in which font each script is set."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from facingpage.core import languages
from facingpage.storage.settings import ScriptFont, Settings
from facingpage.ui.wording import mark

LEAST_PERCENT: Final = 50
MOST_PERCENT: Final = 400
"""Page text is never smaller or larger than these parts of its usual size."""
_STEPS: Final = (50, 60, 70, 80, 90, 100, 110, 120, 135, 150, 175, 200, 250, 300, 400)
_MOST_NAME: Final = 120
_SEEN_CHARS: Final = 500


@dataclass(frozen=True, slots=True)
class Script:
    """A writing a person can choose a font for.

    `id` is stored. `codes` are the scripts that `core.languages` knows by these names;
    `letters` is a regular expression's class of characters; `sample` is a few words.
    """

    id: str
    title: str
    codes: frozenset[str]
    letters: str
    sample: str


SCRIPTS: Final = (
    Script(
        "Latn",
        mark("Latin"),
        frozenset({"Latn"}),
        "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff\uff21-\uff5a",
        "The boats sailed on Monday.",
    ),
    Script(
        "Cyrl",
        mark("Cyrillic"),
        frozenset({"Cyrl"}),
        "\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f",
        "Лодки ушли в понедельник.",
    ),
    Script(
        "Grek",
        mark("Greek"),
        frozenset({"Grek"}),
        "\u0370-\u03ff\u1f00-\u1fff",
        "Οι βάρκες έφυγαν τη Δευτέρα.",
    ),
    Script(
        "Arab",
        mark("Arabic"),
        frozenset({"Arab"}),
        "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
        "أبحرت القوارب يوم الاثنين.",
    ),
    Script(
        "Hebr",
        mark("Hebrew"),
        frozenset({"Hebr"}),
        "\u0590-\u05ff\ufb1d-\ufb4f",
        "הסירות יצאו ביום שני.",
    ),
    Script(
        "Hani",
        mark("Chinese, Japanese, Korean"),
        frozenset({"Hani", "Kana", "Hang"}),
        "\u1100-\u11ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u30ff\u3130-\u318f\u31a0-\ua4cf"
        "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff",
        "船在星期一启航。船は出た。",
    ),
    Script(
        "Deva",
        mark("Devanagari"),
        frozenset({"Deva"}),
        "\u0900-\u097f\ua8e0-\ua8ff",
        "नावें सोमवार को रवाना हुईं।",
    ),
    Script(
        "Thai",
        mark("Thai"),
        frozenset({"Thai"}),
        "\u0e00-\u0e7f",
        "เรือออกเดินทางในวันจันทร์",
    ),
)
"""The writings, in the order they are listed in."""

_BY_CODE: Final = {code: row.id for row in SCRIPTS for code in row.codes}
_LETTERS: Final = {row.id: row.letters for row in SCRIPTS}


@dataclass(frozen=True, slots=True)
class Lettering:
    """What a person chose: the size of all page text, and fonts by a script's id."""

    percent: int = 100
    fonts: Mapping[str, ScriptFont] = field(default_factory=dict)

    @classmethod
    def of(cls, settings: Settings) -> "Lettering":
        """Return what the settings say, within bounds: the file may hold anything."""
        fonts = {
            name: ScriptFont(chosen.family[:_MOST_NAME], _within(chosen.percent))
            for name, chosen in settings.fonts.items()
            if name in _LETTERS and (chosen.family or chosen.percent)
        }
        return cls(_within(settings.text_percent) or 100, fonts)

    def family(self, script: str) -> str:
        """Return the font chosen for a script; "" for the program's own."""
        chosen = self.fonts.get(script)
        return chosen.family if chosen else ""

    def scaled(self, script: str, size_px: int) -> int:
        """Return a size as it is wanted for a script, in pixels."""
        chosen = self.fonts.get(script)
        percent = chosen.percent if chosen else 0
        return max(round(size_px * percent / 100), 6) if percent else size_px

    def stretches(self, text: str, script: str) -> list[tuple[int, int, str]]:
        """Return what of a text is in another script that a font was chosen for.

        Start and end in code points, and the script's id; in order. Where a font was
        chosen for `script` itself, every other script is told: its letters are not to
        be set in that font.
        """
        if not self.fonts:
            return []
        wanted = _LETTERS if self.fonts.get(script) else self.fonts
        others = tuple(name for name in _LETTERS if name in wanted and name != script)
        if not others or (text.isascii() and script == "Latn"):
            return []
        return [
            (*found.span(), found.lastgroup or "")
            for found in _pattern(others).finditer(text)
        ]


USUAL: Final = Lettering()
"""The program's own sizes and fonts."""

_patterns: dict[tuple[str, ...], re.Pattern[str]] = {}


def script_of(code: str, text: str = "") -> str:
    """Return the id of the script that most of a text is in; "" for none listed.

    Where it has no letters, its language tells.
    """
    counts: Counter[str] = Counter()
    for each, times in languages.script_counts(text[:_SEEN_CHARS]).items():
        counts[_BY_CODE.get(each, "")] += times
    if counts:
        return counts.most_common(1)[0][0]
    written = languages.scripts_of(code) if code else frozenset()
    found = {_BY_CODE[each] for each in written if each in _BY_CODE}
    return found.pop() if len(found) == 1 else ""


def larger(percent: int) -> int:
    """Return the next larger size of page text, in per cent."""
    return next((step for step in _STEPS if step > percent), _STEPS[-1])


def smaller(percent: int) -> int:
    """Return the next smaller size of page text, in per cent."""
    return next((step for step in reversed(_STEPS) if step < percent), _STEPS[0])


def _within(percent: int) -> int:
    return min(max(percent, LEAST_PERCENT), MOST_PERCENT) if percent > 0 else 0


def _pattern(scripts: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds runs of letters of some scripts, each a group by its id.

    Of marks and spaces between words of a run, single ones belong to it.
    """
    found = _patterns.get(scripts)
    if found is None:
        parts = (
            f"(?P<{name}>[{_LETTERS[name]}]+(?:[ '’\\-\u0300-\u036f\u200c\u200d]"
            f"[{_LETTERS[name]}]+)*)"
            for name in scripts
        )
        found = _patterns[scripts] = re.compile("|".join(parts))
    return found
