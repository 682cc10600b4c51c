"""Cut the frequent words of a few languages out of resources/languages/words.npz.

    python3 dev.py train names

Writes resources/languages/frequent/CODE.u32: the hashes of the words (crc32 of UTF-8,
in small letters) as sorted little-endian 32-bit numbers. The check for lost names asks
them in the translation worker, which has no NumPy to wait for.
"""

import sys
from array import array
from pathlib import Path

import numpy as np

_RESOURCES = Path(__file__).resolve().parents[2] / "resources" / "languages"
_LANGUAGES = ("en", "es", "fr", "pt")


def main() -> int:
    """Write the files; return the exit code."""
    folder = _RESOURCES / "frequent"
    folder.mkdir(exist_ok=True)
    with np.load(_RESOURCES / "words.npz", allow_pickle=False) as stored:
        codes = [str(code) for code in stored["codes"]]
        hashes = np.repeat(stored["hashes"], stored["counts"])
        languages = stored["levels"] >> 8
    for code in _LANGUAGES:
        own = array("I", hashes[languages == codes.index(code)].tolist())
        if sys.byteorder == "big":
            own.byteswap()
        (folder / f"{code}.u32").write_bytes(own.tobytes())
        print(f"{code}: {len(own):,} words")
    return 0


if __name__ == "__main__":
    sys.exit(main())
