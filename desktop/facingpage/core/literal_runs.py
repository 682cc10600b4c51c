"""What every text has that a regular expression matches: the letters it asks for.

An index of pieces of texts knows where those are; the expression is asked only there.
Whatever is not understood here asks for nothing: then every text is looked at.
"""

import re
from typing import Final

from facingpage.core.finding import fold
from facingpage.core.grams import needed

Runs = tuple[str, ...]
"""Folded texts that all stand in a text."""
Clause = tuple[Runs, ...]
"""Of these one must be so."""

_MOST_CHARS: Final = 1_000
_MOST_EITHER: Final = 16
_DEEPEST: Final = 30
_MARKS: Final = frozenset("bBAZdDwWsS")
_NO_GROUP: Final = (":", ">")
_LOOKS: Final = ("=", "!", "<=", "<!")
# Below a letter it is an accent for us, and a letter for who matches any case.
_IOTAS: Final = re.compile("[\u03b9\u0399\u0345\u1fbe]")
_FLAGS: Final = frozenset("ims-")


class _Unknown(Exception):
    """Something that this does not read."""


def literal_runs(pattern: str) -> tuple[Clause, ...]:
    """Return what all texts have that a pattern matches, whatever their case; () else.

    Runs too short to be looked up in an index are left out.
    """
    if len(pattern) > _MOST_CHARS:
        return ()
    try:
        reader = _Reader(pattern)
        clauses = reader.either(0)
        if reader.at < len(pattern):
            return ()
    except (_Unknown, IndexError):
        return ()
    return tuple(dict.fromkeys(filter(None, map(_folded, clauses))))


def _folded(clause: Clause) -> Clause:
    """Return a clause with what can be looked up; () where that leaves one of no runs.

    Each character is folded by itself: what stands side by side does so folded.
    """
    made = []
    for runs in clause:
        parts = (part for run in runs for part in _IOTAS.split(run))
        own = tuple(f for part in parts if needed(f := fold(part))[0])
        if not own:
            return ()
        made.append(own)
    return tuple(dict.fromkeys(made))


class _Reader:
    """Reads a pattern from its start."""

    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self.at = 0

    def either(self, depth: int) -> list[Clause]:
        """Read up to the end of a group; return what all of its branches have."""
        if depth > _DEEPEST:
            raise _Unknown
        branches = [self._branch(depth)]
        while self._peek() == "|":
            self.at += 1
            branches.append(self._branch(depth))
        if len(branches) == 1:
            return branches[0]
        both: list[Runs] = []
        for clauses in branches:
            alone = [clause[0] for clause in clauses if len(clause) == 1]
            if alone:
                both.append(tuple(run for runs in alone for run in runs))
            elif clauses:
                both.extend(clauses[0])
            else:
                return []
        return [tuple(both)] if len(both) <= _MOST_EITHER else []

    def _branch(self, depth: int) -> list[Clause]:
        clauses: list[Clause] = []
        run = ""
        while (sign := self._peek()) not in {"", "|", ")"}:
            letter, own = self._item(sign, depth)
            least, is_one = self._times()
            if letter and least:
                run += letter
            if (not letter or not is_one) and run:
                clauses.append(((run,),))
                run = ""
            if least:
                clauses += own
        if run:
            clauses.append(((run,),))
        return clauses

    def _item(self, sign: str, depth: int) -> tuple[str, list[Clause]]:
        """Read one thing; return its letter, "" where it is none, and what it has."""
        self.at += 1
        if sign == "\\":
            return self._escaped(), []
        if sign == "[":
            self._set()
            return "", []
        if sign == "(":
            return "", self._group(depth)
        if sign in ".^$":
            return "", []
        if sign in "*+?{":
            raise _Unknown
        return sign, []

    def _escaped(self) -> str:
        sign = self._text[self.at]
        self.at += 1
        if sign in _MARKS:
            return ""
        if sign.isalnum():
            raise _Unknown
        return sign

    def _set(self) -> None:
        """Read a set of characters, from behind its bracket."""
        if self._peek() == "^":
            self.at += 1
        if self._peek() == "]":
            self.at += 1
        while (sign := self._text[self.at]) != "]":
            if sign == "[":
                raise _Unknown
            self.at += 2 if sign == "\\" else 1
        self.at += 1

    def _group(self, depth: int) -> list[Clause]:
        is_asked = True
        if self._peek() == "?":
            self.at += 1
            is_asked = self._kind()
        clauses = self.either(depth + 1)
        if self._peek() != ")":
            raise _Unknown
        self.at += 1
        return clauses if is_asked else []

    def _kind(self) -> bool:
        """Read what a group is; return whether what is in it is matched."""
        rest = self._text[self.at :]
        for begin in _LOOKS:
            if rest.startswith(begin):
                self.at += len(begin)
                return False
        for begin in _NO_GROUP:
            if rest.startswith(begin):
                self.at += len(begin)
                return True
        named = rest.removeprefix("P")
        if named.startswith("<"):
            self.at += rest.find(">") + 1
            return True
        end = min((rest.find(sign) for sign in ":)" if sign in rest), default=-1)
        if end < 1 or not _FLAGS.issuperset(rest[:end]):
            raise _Unknown
        # "(?i)" is an empty group, "(?i:…)" one as any other.
        self.at += end + (rest[end] == ":")
        return True

    def _times(self) -> tuple[int, bool]:
        """Read how often; return how often at least, and whether it is just once."""
        sign = self._peek()
        if sign not in {"*", "+", "?", "{"}:
            return 1, True
        self.at += 1
        least = 1 if sign == "+" else 0
        if sign == "{":
            end = self._text.find("}", self.at)
            first, _, last = self._text[self.at : end].partition(",")
            is_told = first.isascii() and first.isdigit()
            if end < 0 or not is_told or (last and not last.isdigit()):
                raise _Unknown
            least, self.at = int(first), end + 1
        if self._peek() in {"?", "+"}:
            # As few as can be, or never less again.
            self.at += 1
        return least, False

    def _peek(self) -> str:
        return self._text[self.at : self.at + 1]
