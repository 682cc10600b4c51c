"""Frozen dataclasses to JSON values and back, for pipes and for the project file.

A value from a pipe or a project is not trusted: what does not fit the declared type
is a `WireError`, never a half-built object.
"""

import dataclasses
import enum
import functools
import json
import re
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal, NewType, TypeVar, Union

from facingpage.core.breath import breathe

T = TypeVar("T")

# A page's blocks, guesses and verdicts lie this deep: each item is read by itself.
_STEP_DEPTH: Final = 3
_DECODER: Final = json.JSONDecoder()
# So many take about a millisecond.
_BREATH_ITEMS: Final = 50
_BLANKS: Final = re.compile(r"[ \t\n\r]*")


class WireError(ValueError):
    """A JSON value does not fit the type it is read as."""


def pack(value: object) -> Any:
    """Return a value as what `json` can write; map keys become strings."""
    if value is None or isinstance(value, (str, int, float, bool)):
        return value.value if isinstance(value, enum.Enum) else value
    if isinstance(value, (tuple, list)):
        return [pack(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): pack(item) for key, item in value.items()}
    names = _names(typing.cast("Any", type(value)))
    return {name: pack(getattr(value, name)) for name in names}


def to_json(value: object) -> str:
    """Return `pack(value)` as JSON text, written in small steps.

    `json.dumps` lets no other thread run until it is done, and a page of 10,000 blocks
    in one go held the window for 100 ms.
    """
    return "".join(_json_parts(value))


def from_json(text: str, depth: int = _STEP_DEPTH) -> Any:
    """Return the value of a JSON text, read in small steps, for the same reason.

    What lies at `depth` is read as one: lists of small things are read many times
    faster where that is as deep as the things.

    Raises:
        json.JSONDecodeError: it is no JSON.
    """
    at = _blank(text, 0)
    value, at = _read(text, at, depth)
    if at != len(text):
        raise json.JSONDecodeError("more than one value", text, at)
    return value


def _json_parts(value: object) -> Iterator[str]:
    if isinstance(value, (tuple, list)):
        yield "["
        for number, item in enumerate(value):
            yield f"{',' if number else ''}{json.dumps(pack(item))}"
        yield "]"
    elif isinstance(value, Mapping):
        yield "{"
        for number, (key, item) in enumerate(value.items()):
            comma = "," if number else ""
            yield f"{comma}{json.dumps(str(key))}:{json.dumps(pack(item))}"
        yield "}"
    elif dataclasses.is_dataclass(value):
        begun = "{"
        for name in _names(typing.cast("Any", type(value))):
            yield f'{begun}"{name}":'
            yield from _json_parts(getattr(value, name))
            begun = ","
        yield "}"
    else:
        yield json.dumps(pack(value))


def _read(text: str, at: int, depth: int) -> tuple[Any, int]:
    """Return the value at a place and where the next thing stands."""
    mark = text[at : at + 1]
    if depth and mark in {"[", "{"}:
        return _read_many(text, at, depth - 1, is_object=mark == "{")
    value, at = _DECODER.raw_decode(text, at)
    return value, _blank(text, at)


def _read_many(text: str, at: int, depth: int, *, is_object: bool) -> tuple[Any, int]:
    pairs: list[tuple[Any, Any]] = []
    end = "}" if is_object else "]"
    at = _blank(text, at + 1)
    is_first = True
    while text[at : at + 1] != end:
        if not is_first:
            at = _past(text, at, ",")
        is_first, key = False, None
        if is_object:
            key, at = _read(text, at, 0)
            if not isinstance(key, str):
                raise json.JSONDecodeError("a name expected", text, at)
            at = _past(text, at, ":")
        value, at = _read(text, at, depth)
        pairs.append((key, value))
        if len(pairs) % _BREATH_ITEMS == 0:
            breathe()
    made = dict(pairs) if is_object else [value for _, value in pairs]
    return made, _blank(text, at + 1)


def _past(text: str, at: int, mark: str) -> int:
    if text[at : at + 1] != mark:
        raise json.JSONDecodeError(f"{mark!r} expected", text, at)
    return _blank(text, at + 1)


def _blank(text: str, at: int) -> int:
    found = _BLANKS.match(text, at)
    return found.end() if found else at


def unpack(kind: Callable[..., T], value: object) -> T:
    """Return a value of `pack` as the dataclass it was.

    Raises:
        WireError: a field is missing, unknown, or of another type.
    """
    return typing.cast("T", _reader(kind)(value))


@functools.cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


@functools.cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return the function that reads one type; built once, as pages hold thousands."""
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    if origin := typing.get_origin(kind):
        return _generic_reader(origin, typing.get_args(kind))
    if dataclasses.is_dataclass(kind):
        return _record(kind)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return _member(kind)
    return _plain(kind)


def _generic_reader(origin: Any, args: tuple[Any, ...]) -> Callable[[Any], Any]:
    if origin is Literal:
        return _one_of(frozenset(args))
    if origin in {Union, types.UnionType}:
        return _optional(args)
    if origin is tuple:
        return _sequence(_reader(args[0]))
    return _mapping(args[0], _reader(args[1]))


def _plain(kind: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        # `True` is an int to Python, but not a block number.
        if type(value) is kind or (kind is float and type(value) is int):
            return value
        raise WireError(f"{kind.__name__} expected, not {type(value).__name__}")

    return read


def _one_of(choices: frozenset[Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, str) and value in choices:
            return value
        raise WireError(f"one of {sorted(choices)} expected")

    return read


def _optional(args: tuple[Any, ...]) -> Callable[[Any], Any]:
    (kind,) = (arg for arg in args if arg is not types.NoneType)
    inner = _reader(kind)
    return lambda value: None if value is None else inner(value)


def _sequence(inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if not isinstance(value, list):
            raise WireError("a list expected")
        if len(value) <= _BREATH_ITEMS:
            return tuple(map(inner, value))
        made: list[Any] = []
        for at in range(0, len(value), _BREATH_ITEMS):
            breathe()
            made.extend(map(inner, value[at : at + _BREATH_ITEMS]))
        return tuple(made)

    return read


def _mapping(key: Any, inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    is_number = key is not str

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise WireError("an object expected")
        made: dict[Any, Any] = {}
        try:
            for number, (name, item) in enumerate(value.items(), 1):
                if number % _BREATH_ITEMS == 0:
                    breathe()
                made[int(name) if is_number else name] = inner(item)
        except (ValueError, TypeError) as error:
            raise WireError(str(error)) from error
        return made

    return read


def _member(kind: type[enum.Enum]) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        try:
            return kind(value)
        except ValueError as error:
            raise WireError(str(error)) from error

    return read


def _record(kind: Any) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    readers = {name: _reader(hints[name]) for name in _names(kind)}
    required = frozenset(
        field.name
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING
        and field.default_factory is dataclasses.MISSING
    )

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise WireError(f"{kind.__name__} expected, not {type(value).__name__}")
        if not required <= value.keys() or not value.keys() <= readers.keys():
            odd = sorted(value.keys() ^ readers.keys())
            raise WireError(f"{kind.__name__}: fields missing or unknown: {odd}")
        return kind(**{name: readers[name](item) for name, item in value.items()})

    return read
