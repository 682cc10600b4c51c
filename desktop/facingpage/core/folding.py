"""Texts as they are compared where spelling and signs may differ."""


def letters(text: str) -> str:
    """Return a text's letters and digits alone, folded.

    Quotes, dashes and spaces are often written otherwise where a text stands again.
    """
    return "".join(filter(str.isalnum, text.casefold()))
