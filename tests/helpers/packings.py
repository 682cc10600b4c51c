"""Files packed by programs that Python knows since different versions."""

import io
import sys
import tarfile
from collections.abc import Mapping

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


def zstd_packed(data: bytes) -> bytes:
    """Return bytes as the `zstd` program packs them."""
    return zstd.compress(data)


def tarred(files: Mapping[str, bytes], *links: str) -> bytes:
    """Return a TAR of files, and of symbolic links to /etc/passwd."""
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
        for name in links:
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(entry)
    return made.getvalue()
