"""Frozen dataclasses to JSON values and back, for pipes and for the project file.

A value from a pipe or a project is not trusted: what does not fit the declared type
is a `WireError`, never a half-built object.
"""

import dataclasses
import enum
import functools
import json
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, Literal, NewType, TypeVar, Union

T = TypeVar("T")


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
    if isinstance(value, (tuple, list)):
        return f"[{','.join(json.dumps(pack(item)) for item in value)}]"
    if isinstance(value, Mapping):
        pairs = (
            f"{json.dumps(str(k))}:{json.dumps(pack(v))}" for k, v in value.items()
        )
        return f"{{{','.join(pairs)}}}"
    if not dataclasses.is_dataclass(value):
        return json.dumps(pack(value))
    names = _names(typing.cast("Any", type(value)))
    fields = (f'"{name}":{to_json(getattr(value, name))}' for name in names)
    return f"{{{','.join(fields)}}}"


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
        return tuple(inner(item) for item in value)

    return read


def _mapping(key: Any, inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    is_number = key is not str

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise WireError("an object expected")
        try:
            return {
                (int(name) if is_number else name): inner(item)
                for name, item in value.items()
            }
        except (ValueError, TypeError) as error:
            raise WireError(str(error)) from error

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
