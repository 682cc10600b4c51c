"""Takes a model out of an archive or a folder, as if everything in it were hostile.

Names, kinds, numbers and sizes are looked at before a byte is written, and sizes
counted while it is: what an archive says of itself is not believed.
"""

import contextlib
import errno
import gzip
import re
import stat
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Final, Protocol, cast

from facingpage.errors import ModelFailed

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

MOST_ENTRIES: Final = 2_000
MOST_FILE_BYTES: Final = 1 << 30
MOST_BYTES: Final = 8 << 30
"""Caps on what is taken out. The largest models known have some 300 MB; a kit holds
several.
"""

_MOST_PARTS: Final = 8
_MOST_NAME_BYTES: Final = 200
_PIECE_BYTES: Final = 1 << 20
# Weights hardly pack at all. What grows like this was made to fill the disk.
_BOMB_FROM_BYTES: Final = 64 << 20
_BOMB_TIMES: Final = 100

# 128 MB: what zstd makes by itself, and no more memory than that.
_WINDOW: Final = {int(zstd.DecompressionParameter.window_log_max): 27}

_UNSAFE: Final = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]')
# Windows opens devices by these names, whatever comes behind a dot.
_RESERVED: Final = re.compile(
    r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE
)
# What Macs and Windows leave in folders and archives.
_LITTER: Final = re.compile(r"(^|/)(__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)(/|$)")

Told = Callable[[int], None]
"""Hears how many bytes have been written so far."""


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes: ...


@dataclass(slots=True)
class Count:
    """What has been written of a source, and how large that is; None: not yet known.

    It is one for all that is unpacked of a source: archives may hold packed files.
    """

    name: str
    packed_bytes: int | None
    told: Told
    entries: int = 0
    written: int = 0

    def entry(self) -> None:
        """Count a file or folder; more than a model could have are refused."""
        self.entries += 1
        if self.entries > MOST_ENTRIES:
            raise _refused(self.name, f"it holds more than {MOST_ENTRIES:,} files")

    def wrote(self, size_bytes: int) -> None:
        """Count bytes written; more than a model could have are refused."""
        self.written += size_bytes
        is_bomb = (
            self.packed_bytes is not None
            and self.written > _BOMB_FROM_BYTES
            and self.written > _BOMB_TIMES * self.packed_bytes
        )
        if is_bomb or self.written > MOST_BYTES:
            raise _refused(self.name, "it unpacks to far more than a model has")
        self.told(self.written)


def unpack(source: Path, target: Path, told: Told = lambda _: None) -> Count:
    """Write what a ZIP, TAR, packed TAR or folder holds into an empty folder.

    Returns what `inflate` goes on counting with.

    Raises:
        ModelFailed: it is none of them, damaged, or something in it is not safe.
        OSError: the disk is full, or the source cannot be read.
    """
    if source.is_dir():
        count = Count(source.name, None, told)
        _copy_folder(source, target, count)
        count.packed_bytes = count.written
        return count
    if not source.exists():
        raise ModelFailed(f'Could not import "{source.name}": there is no such file.')
    status = source.stat()
    if not stat.S_ISREG(status.st_mode):
        raise _refused(source.name, "it is no file")
    count = Count(source.name, status.st_size, told)
    with _faults_told(source.name):
        if zipfile.is_zipfile(source):
            _unpack_zip(source, target, count)
        elif _head(source).startswith(b"PK\x03\x04"):
            # What a ZIP holds is listed at its end, which is not there.
            raise _damaged(source.name)
        elif _head(source).startswith(b"\x1f\x8b"):
            with gzip.open(source) as file:
                _unpack_tar(cast("IO[bytes]", file), target, count)
        elif tarfile.is_tarfile(source):
            with source.open("rb") as file:
                _unpack_tar(file, target, count)
        else:
            raise _refused(
                source.name,
                "it is neither an .argosmodel, a .zip, a .tar.gz nor a model folder",
            )
    if not any(target.iterdir()):
        raise _refused(source.name, "it is empty")
    return count


def inflate(packed: Path, plain: Path, count: Count) -> None:
    """Write the content of a `.gz` or `.zst` file, counted with what there is already.

    Raises:
        ModelFailed: it is damaged, or all together far larger than a model.
        OSError: the disk is full.
    """
    with _faults_told(packed.name):
        if packed.suffix == ".gz":
            with gzip.open(packed) as file:
                _write(file, plain, count)
            return
        try:
            with zstd.open(packed, "rb", options=_WINDOW) as file:
                _write(file, plain, count)
        except zstd.ZstdError as error:
            raise _damaged(packed.name) from error


def is_litter(name: str) -> bool:
    """Return whether a file belongs to a file manager, not to what was packed."""
    return _LITTER.search(name) is not None


def _unpack_zip(source: Path, target: Path, count: Count) -> None:
    with zipfile.ZipFile(source) as archive:
        for entry in archive.infolist():
            count.entry()
            # Not `is_dir`: it takes a name of no letters amiss.
            if entry.filename.endswith("/") or is_litter(entry.filename):
                continue
            place = _place(entry.filename, target, count.name)
            kind = stat.S_IFMT(entry.external_attr >> 16)
            if kind not in {0, stat.S_IFREG}:
                raise _refused(count.name, "it holds a link or a device")
            if entry.flag_bits & 1:
                raise _refused(count.name, "it is protected by a password")
            # The others give as much as they like at a time, before it is counted.
            if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
                raise _refused(count.name, "it is packed in an unusual way")
            with archive.open(entry) as file:
                _write(file, place, count)


def _unpack_tar(packed: IO[bytes], target: Path, count: Count) -> None:
    with tarfile.open(fileobj=packed, mode="r|") as archive:
        for entry in archive:
            count.entry()
            if entry.isdir() or is_litter(entry.name):
                continue
            place = _place(entry.name, target, count.name)
            if not entry.isreg() or entry.issparse():
                raise _refused(count.name, "it holds a link or a device")
            file = archive.extractfile(entry)
            if file is None:
                raise _damaged(count.name)
            with file:
                if _write(file, place, count) != entry.size:
                    raise _damaged(count.name)
    # gzip tells damage by what stands at its end, behind the archive's own.
    while piece := packed.read(_PIECE_BYTES):
        count.wrote(len(piece))


def _copy_folder(source: Path, target: Path, count: Count) -> None:
    waiting = [source]
    while waiting:
        for path in sorted(waiting.pop().iterdir()):
            count.entry()
            name = path.relative_to(source).as_posix()
            if is_litter(name):
                continue
            if path.is_symlink():
                raise _refused(count.name, f'"{path.name}" in it is a link')
            if path.is_dir():
                if len(PurePosixPath(name).parts) >= _MOST_PARTS:
                    raise _refused(count.name, "its folders are too deep")
                waiting.append(path)
            elif path.is_file():
                with path.open("rb") as file:
                    _write(file, _place(name, target, count.name), count)
            else:
                raise _refused(count.name, "it holds a link or a device")


def _write(file: _Readable, place: Path, count: Count) -> int:
    # Never over what is there: two entries of one name, or of one on this disk, or a
    # file where another has its folder.
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        out = place.open("xb")
    except (FileExistsError, NotADirectoryError) as error:
        raise _refused(count.name, "it holds two files of one name") from error
    size = 0
    with out:
        while piece := file.read(_PIECE_BYTES):
            size += len(piece)
            if size > MOST_FILE_BYTES:
                raise _refused(count.name, "a file in it is larger than any model's")
            count.wrote(len(piece))
            out.write(piece)
    return size


def _place(name: str, target: Path, archive: str) -> Path:
    """Return where an entry is written: below the target, on every system."""
    parts = PurePosixPath(name).parts
    is_odd = (
        not parts
        or name.startswith("/")
        or len(parts) > _MOST_PARTS
        or len(name.encode("utf-8", "surrogateescape")) > _MOST_NAME_BYTES
        or any(
            part == ".."
            or part[-1] in ". "
            or _UNSAFE.search(part)
            or _RESERVED.fullmatch(part)
            or not part.isprintable()
            for part in parts
        )
    )
    if is_odd:
        raise _refused(archive, "a file in it has a name that is not safe")
    return target.joinpath(*parts)


def _head(source: Path) -> bytes:
    with source.open("rb") as file:
        return file.read(4)


@contextlib.contextmanager
def _faults_told(name: str) -> Iterator[None]:
    """Turn what the libraries raise at damaged archives into one sentence."""
    try:
        yield
    except MemoryError as error:
        raise _refused(name, "to read it takes more memory than it may") from error
    except (
        zipfile.BadZipFile,
        tarfile.TarError,
        gzip.BadGzipFile,
        zlib.error,
        EOFError,
        # What zipfile says of versions and ways of packing that it does not know.
        NotImplementedError,
        # Offsets and lengths that lead nowhere.
        ValueError,
        OverflowError,
    ) as error:
        raise _damaged(name) from error
    except OSError as error:
        # An offset before the file's begin; of disks it is never said.
        if error.errno == errno.EINVAL:
            raise _damaged(name) from error
        raise


def _damaged(name: str) -> ModelFailed:
    return ModelFailed(
        f'Could not import "{name}": it is damaged or cut short. Get it anew.'
    )


def _refused(name: str, why: str) -> ModelFailed:
    return ModelFailed(
        f'Could not import "{name}": {why}. Get the model anew, from where you trust.'
    )
