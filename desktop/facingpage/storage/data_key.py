"""The key of an encrypted project, and how a passphrase opens it.

A project is encrypted with 32 random bytes, its *data key*. Those lie beside it in a
*key record* of 128 bytes, locked with the passphrase: scrypt (128 MB of memory, some
half a second) makes of the passphrase and a random salt 64 bytes, of which 32 are
added to the data key (xor: with a new salt for each record they are used but once) and
32 make the code (HMAC-SHA256) that tells whether the record and the passphrase go
together. So a passphrase is changed by writing another record, and a project whose
records are destroyed can't be read by anybody, with the passphrase or without.

What this can't promise: Python has no way to keep a text from being copied in memory,
or from staying there. Passphrase and key are held as bytes that are zeroed after use,
but what a text field or a terminal handed over was text before, SQLite is told the key
as text, and what the system swaps out or writes to disk to sleep has all of it. On
disk, an old record that was written over may be there still: flash memory writes
elsewhere, and snapshots and backups by others keep it. Whoever has an old record and
its passphrase has the data key.
"""

import hashlib
import hmac
import itertools
import secrets
import struct
import time
import unicodedata
from collections.abc import Callable, Iterable
from types import TracebackType
from typing import Final, Self

from facingpage.errors import StorageFailed, WrongPassphrase

RECORD_BYTES: Final = 128
"""How long a key record is."""

KEY_BYTES: Final = 32
MOST_CHARS: Final = 1024
"""Longer passphrases are refused."""

FEWEST_CHARS: Final = 8
"""Shorter ones are refused where a passphrase is set."""

_MAGIC: Final = b"FacingPage key 1"
_SALT_BYTES: Final = 32
# magic, log2 of scrypt's n, r, p, nothing, salt, locked key; then the code.
_BODY: Final = struct.Struct(f"<{len(_MAGIC)}s3B5x{_SALT_BYTES}s{KEY_BYTES}s")
_CODE_BYTES: Final = 32
_N_LOG2, _R, _P = 17, 8, 1
# A record is a stranger's until its code is checked: it can't ask for all the memory.
_MOST_N_LOG2: Final = 18
_MOST_BYTES: Final = 300 << 20
_HALF, _FROM = 0xED, 0xA0
# Who guesses by hand, or by a script over the window, is slowed down.
_WRONG_S: Final = 1.0


class Passphrase:
    """A passphrase as bytes, zeroed by `wipe` or at the end of a `with`."""

    def __init__(self, text: str) -> None:
        """Take what was typed; the same letters count as the same however composed.

        Half a character, as a terminal of another encoding gives, is no error here.
        """
        composed = unicodedata.normalize("NFC", text)
        self._bytes = bytearray(composed.encode(errors="surrogatepass"))
        self.chars: Final = len(text)

    def wipe(self) -> None:
        """Write zeros over it; it opens nothing from then on."""
        self._bytes[:] = bytes(len(self._bytes))

    def why_untypable(self) -> str:
        """Return why it may not be typed again elsewhere, as a sentence; "": it can."""
        # What UTF-8 has no room for: the halves of a pair begin with these two.
        if any(
            one == _HALF and next_ >= _FROM
            for one, next_ in itertools.pairwise(self._bytes)
        ):
            return (
                "The passphrase has a letter that was not read whole: nobody could type"
                " it again. Type it anew; a terminal must be set to UTF-8."
            )
        return ""

    def stretched(self, salt: bytes, n_log2: int, p: int) -> bytearray:
        """Return the 64 bytes that scrypt makes of it. Takes half a second and 128 MB.

        Raises:
            StorageFailed: there is not so much memory.
        """
        try:
            return bytearray(
                hashlib.scrypt(
                    self._bytes,
                    salt=salt,
                    n=1 << n_log2,
                    r=_R,
                    p=p,
                    maxmem=_MOST_BYTES,
                    dklen=KEY_BYTES + _CODE_BYTES,
                )
            )
        except (ValueError, MemoryError, OSError) as error:
            raise StorageFailed(
                "Could not check the passphrase: that takes 128 MB of memory, and there"
                " is not so much. Close other programs and try again."
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.wipe()

    def __repr__(self) -> str:
        return "Passphrase(…)"


class DataKey:
    """The bytes a project is encrypted with; `wipe` zeroes them.

    `record` is the key record that they were found in, or that was made of them last.
    """

    def __init__(self, key: bytes | bytearray, record: bytes = b"") -> None:
        """Take 32 bytes; a bytearray is taken over, not copied."""
        self._bytes = key if isinstance(key, bytearray) else bytearray(key)
        self.record = record

    @classmethod
    def new(cls) -> Self:
        """Return a key nobody has."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def pragma(self) -> str:
        """Return the statement that tells SQLCipher the key, before anything else.

        Raises:
            StorageFailed: the key was wiped.
        """
        return f"PRAGMA key = {self.literal()}"

    def literal(self) -> str:
        """Return the key as SQL.

        Raises:
            StorageFailed: the key was wiped.
        """
        if not any(self._bytes):
            raise StorageFailed(
                "Could not read the project: it is locked. Unlock it with its"
                " passphrase."
            )
        return f"\"x'{self._bytes.hex()}'\""

    def code_key(self, salt: bytes, rounds: int) -> bytes:
        """Return what SQLCipher makes the codes of its pages with."""
        return hashlib.pbkdf2_hmac("sha512", self._bytes, salt, rounds, KEY_BYTES)

    def copy(self) -> "DataKey":
        """Return the same key, which is wiped by itself."""
        return DataKey(bytes(self._bytes), self.record)

    def wipe(self) -> None:
        """Write zeros over it; it opens nothing from then on."""
        self._bytes[:] = bytes(KEY_BYTES)

    def lock_with(self, passphrase: Passphrase) -> bytes:
        """Return a new key record, `record` from now on. Takes half a second, 128 MB.

        Raises:
            StorageFailed: the passphrase is too short or too long, or there is not so
                much memory.
        """
        if why_not := why_unfit(passphrase.chars) or passphrase.why_untypable():
            raise StorageFailed(why_not)
        salt = secrets.token_bytes(_SALT_BYTES)
        made = passphrase.stretched(salt, _N_LOG2, _P)
        locked = _xor(self._bytes, made[:KEY_BYTES])
        body = _BODY.pack(_MAGIC, _N_LOG2, _R, _P, salt, locked)
        self.record = (body + _code(made, body)).ljust(RECORD_BYTES, b"\0")
        made[:] = bytes(len(made))
        return self.record


def why_unfit(chars: int) -> str:
    """Return why so long a passphrase can't be set, as a sentence; "": it can."""
    if chars < FEWEST_CHARS:
        return (
            f"The passphrase has {chars} of at least {FEWEST_CHARS} characters."
            " Take four or more words that do not belong together."
        )
    if chars > MOST_CHARS:
        return f"The passphrase is too long. Take at most {MOST_CHARS} characters."
    return ""


def is_record(data: bytes) -> bool:
    """Return whether bytes look like a key record; what they hold is not known."""
    return len(data) == RECORD_BYTES and data.startswith(_MAGIC)


def unlocked(
    records: Iterable[bytes],
    passphrase: Passphrase,
    wait: Callable[[float], None] = time.sleep,
    fits: Callable[[DataKey], bool] = lambda _: True,
) -> DataKey:
    """Return the key from the first record that the passphrase opens, and that fits.

    Where none fits, as in a project that is damaged, the first that was opened. Takes
    half a second and 128 MB of memory for each; a second longer where none is.

    Raises:
        WrongPassphrase: none is opened by it; a damaged record looks the same.
        StorageFailed: there is not so much memory.
    """
    opened: list[DataKey] = []
    for record in dict.fromkeys(records):
        key = _opened(record, passphrase)
        if key is None:
            continue
        if fits(key):
            for other in opened:
                other.wipe()
            return key
        opened.append(key)
    if opened:
        return opened[0]
    wait(_WRONG_S)
    raise WrongPassphrase(
        "Could not unlock the project: this is not its passphrase, or its key is"
        " damaged; which of the two can't be told. Try again, and mind capitals and the"
        " keyboard's language."
    )


def _opened(record: bytes, passphrase: Passphrase) -> DataKey | None:
    if not is_record(record) or passphrase.chars > MOST_CHARS:
        return None
    body, code = record[: _BODY.size], record[_BODY.size :][:_CODE_BYTES]
    _, n_log2, r, p, salt, locked = _BODY.unpack(body)
    if not 1 <= n_log2 <= _MOST_N_LOG2 or r != _R or p != _P:
        return None
    made = passphrase.stretched(salt, n_log2, p)
    is_right = hmac.compare_digest(_code(made, body), code)
    key = DataKey(_xor(locked, made[:KEY_BYTES]), record) if is_right else None
    made[:] = bytes(len(made))
    return key


def _code(made: bytearray, body: bytes) -> bytes:
    return hmac.digest(bytes(made[KEY_BYTES:]), body, "sha256")


def _xor(one: bytes | bytearray, other: bytes | bytearray) -> bytearray:
    return bytearray(a ^ b for a, b in zip(one, other, strict=True))
