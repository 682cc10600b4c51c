"""Other tellers of languages, each as it is meant to be run on one text."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

from facingpage.core import languages

Teller = Callable[[str], str]
"""Takes a text; returns an ISO 639-1 code, or "und"."""

# Languages that ours and they call otherwise.
_SAME: Final = {"nb": "no", "nn": "no", "iw": "he", "zh-cn": "zh", "zh-tw": "zh"}


def _langdetect() -> Teller:
    library: Any = import_module("langdetect")
    errors: Any = import_module("langdetect.lang_detect_exception")

    def tell(text: str) -> str:
        library.DetectorFactory.seed = 0
        try:
            return str(library.detect(text))
        except errors.LangDetectException:
            return languages.UNDETERMINED

    return tell


def _py3langid() -> Teller:
    library: Any = import_module("py3langid")
    return lambda text: str(library.classify(text)[0])


def _pycld2() -> Teller:
    library: Any = import_module("pycld2")

    def tell(text: str) -> str:
        try:
            # Its best effort is for short texts: without, it declines half of them.
            found = library.detect(text, isPlainText=True, bestEffort=True)
        except library.error:
            return languages.UNDETERMINED
        code = str(found[2][0][1])
        return languages.UNDETERMINED if code == "un" else code

    return tell


def _lingua() -> Teller:
    library: Any = import_module("lingua")
    known = [
        one
        for one in library.Language.all()
        if _SAME.get(code := one.iso_code_639_1.name.lower(), code) in languages.CODES
    ]
    detector = library.LanguageDetectorBuilder.from_languages(*known).build()

    def tell(text: str) -> str:
        found = detector.detect_language_of(text)
        return found.iso_code_639_1.name.lower() if found else languages.UNDETERMINED

    return tell


PEERS: Final[dict[str, Callable[[], Teller]]] = {
    "langdetect": _langdetect,
    "lingua": _lingua,
    "py3langid": _py3langid,
    "pycld2": _pycld2,
}


def installed() -> tuple[dict[str, Teller], list[str]]:
    """Return the peers that are installed here, warm, and the names of the others."""
    found: dict[str, Teller] = {}
    for name, make in PEERS.items():
        try:
            tell = make()
        except ImportError:
            continue
        # What it answers first, it loads first.
        tell("warm")
        found[name] = _named_as_ours(tell)
    return found, [name for name in PEERS if name not in found]


def _named_as_ours(tell: Teller) -> Teller:
    def told(text: str) -> str:
        code = tell(text)
        return _SAME.get(code, code)

    return told
