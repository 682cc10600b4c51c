"""Names of files in a ZIP, which seldom says how they are encoded."""

from typing import Final

from facingpage.openers.plausible import implausibility

_UTF8: Final = 0x800
# Few paths are longer; guessing at twenty thousand long ones takes half a minute.
_MOST_BYTES: Final = 400
# What Windows writes in its own lands; the last is what the format once laid down.
_PACKERS: Final = ("cp866", "gb18030", "cp932", "cp949", "cp852", "cp437")


def readable_name(name: bytes, flags: int) -> str:
    """Return a member's name with "/" between its parts and none that lead upwards."""
    text = _decoded(name, flags).replace("\\", "/")
    kept = [part for part in text.split("/") if part not in {"", ".", ".."}]
    return "/".join([*kept, ""] if text.endswith("/") else kept)


def _decoded(name: bytes, flags: int) -> str:
    try:
        # Most programs write UTF-8 without setting the flag that says so.
        return name.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if flags & _UTF8 or len(name) > _MOST_BYTES:
        return name.decode("utf-8", "replace")
    western = name.decode("cp437")
    if all(_is_western(letter) for letter in western):
        return western
    return min(_readings(name), key=implausibility)


def _is_western(letter: str) -> bool:
    return letter < "\x80" or (letter.isalpha() and letter <= "ÿ")


def _readings(name: bytes) -> list[str]:
    readings = []
    for encoding in _PACKERS:
        try:
            readings.append(name.decode(encoding))
        except UnicodeDecodeError:
            continue
    return readings
