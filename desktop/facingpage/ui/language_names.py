"""What languages are called in the person's language."""

from facingpage.core import languages
from facingpage.ui.told import told


def language_name(code: str) -> str:
    """Return the name of a language; the code itself where none is known."""
    return told(languages.name(code))
