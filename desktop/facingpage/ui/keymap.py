"""Which key does what: the table's keys, but for those that the person chose."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Self

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from facingpage.ui.actions import ACTIONS, Action
from facingpage.ui.wording import tr

_PORTABLE: Final = QKeySequence.SequenceFormat.PortableText
_NATIVE: Final = QKeySequence.SequenceFormat.NativeText
_COMMANDING: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
# From here on stand the keys that type nothing, by Qt's numbering.
_SPECIAL: Final = 0x01000000
_TYPING: Final = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Insert,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_WALKING: Final = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_NO_KEYS: Final = frozenset(
    {
        Qt.Key.Key_unknown,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
        Qt.Key.Key_Multi_key,
        Qt.Key.Key_Mode_switch,
    }
)
_MOST_KEYS: Final = 8
_MOST_CHARS: Final = 60

_BY_ID: Final = {action.id: action for action in ACTIONS}


def normal_key(name: str) -> str:
    """Return a key's portable name as Qt writes it; "" for what is no single key."""
    # Qt takes any text apart; a stored one may be a million letters long.
    sequence = QKeySequence(name[:_MOST_CHARS], _PORTABLE)
    if sequence.count() != 1 or len(name) > _MOST_CHARS:
        return ""
    if (
        _pressed(name).key() in _NO_KEYS
        or not sequence.toString(_PORTABLE).isprintable()
    ):
        return ""
    return sequence.toString(_PORTABLE)


def _pressed(key: str) -> QKeyCombination:
    # The stubs do not know that a sequence can be indexed.
    sequence: Any = QKeySequence(key, _PORTABLE)
    combination: QKeyCombination = sequence[0]
    return combination


def refusal(key: str) -> str:
    """Return why a key can't be given to an action, as a sentence; "" where it can."""
    if not normal_key(key):
        return tr("This key has no name of its own. Press another one.")
    if _pressed(key).key() in _WALKING:
        return tr(
            "Tab goes from one part of the window to the next. Press another key."
        )
    return ""


def is_reading_key(action: Action, key: str) -> bool:
    """Return whether a key does an action only while reading, never while typing."""
    if action.is_single_key:
        return True
    pressed = _pressed(key)
    if pressed.keyboardModifiers() & _COMMANDING:
        return False
    return int(pressed.key()) < _SPECIAL or pressed.key() in _TYPING


def shown(keys: Sequence[str]) -> str:
    """Return keys as this system writes them: "J, Down"."""
    # "Return" is the key that keyboards call Enter; "Enter" is the keypad's.
    is_main = "Return" in " ".join(keys)
    names = (key for key in keys if not (is_main and key.endswith("Enter")))
    words = (QKeySequence(key, _PORTABLE).toString(_NATIVE) for key in names)
    return ", ".join(words).replace("Return", "Enter")


def key_words(keymap: "KeyMap", action_id: str) -> str:
    """Return the key of an action to be named in a sentence: the first, as shown.

    Of one without a key it is how the action is found by its name.
    """
    named = shown(keymap.keys(action_id)[:1])
    if named:
        return named
    title = _BY_ID[action_id].words()
    palette = shown(keymap.keys("palette")[:1])
    return tr("{key}, “{title}”", key=palette, title=title) if palette else title


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every action; `chosen` are the person's, by action.

    What `chosen` holds is not trusted: it may be damaged, or of another version. A key
    that two would have is the one's that the person gave it to, else the first's.
    """

    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    _keys: dict[str, tuple[str, ...]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Settle once who has which key."""
        keys: dict[str, list[str]] = {action.id: [] for action in ACTIONS}
        taken: set[str] = set()
        for id_, key in self._wanted():
            if key not in taken:
                taken.add(key)
                keys[id_].append(key)
        for action in ACTIONS:
            own = self.chosen.get(action.id)
            # Given nothing by the person it has none; given only what is no key, or
            # another's by now, it has the table's.
            if own is None or (own and not keys[action.id]):
                free = [key for key in _table_keys(action) if key not in taken]
                taken.update(free)
                keys[action.id] = free
        settled = {id_: tuple(own) for id_, own in keys.items()}
        object.__setattr__(self, "_keys", settled)

    def keys(self, action_id: str) -> tuple[str, ...]:
        """Return an action's keys by their portable names, the one to show first."""
        return self._keys[action_id]

    def shown(self, action_id: str) -> str:
        """Return an action's keys as this system writes them; "" where it has none."""
        return shown(self._keys[action_id])

    def is_own(self, action_id: str) -> bool:
        """Return whether an action has other keys than the table gives it."""
        return set(self._keys[action_id]) != set(_table_keys(_BY_ID[action_id]))

    def holder(self, key: str) -> Action | None:
        """Return the action that a key does; None where it does nothing."""
        for id_, keys in self._keys.items():
            if key in keys:
                return _BY_ID[id_]
        return None

    def with_key(self, action_id: str, key: str) -> Self:
        """Return the map in which a key alone does an action, whoever had it before."""
        # What was stored may give one key to several.
        chosen = {
            id_: [own for own in keys if id_ not in _BY_ID or normal_key(own) != key]
            for id_, keys in self.chosen.items()
        }
        if (before := self.holder(key)) is not None and before.id != action_id:
            rest = [own for own in self._keys[before.id] if own != key]
            chosen[before.id] = rest
        chosen[action_id] = [key]
        return type(self)(chosen)

    def without(self, action_id: str) -> Self:
        """Return the map in which an action has the table's keys again.

        Who was given one of them by the person has it no more.
        """
        back = set(_table_keys(_BY_ID[action_id]))
        chosen: dict[str, Sequence[str]] = {}
        for id_, keys in self.chosen.items():
            if id_ not in _BY_ID:
                chosen[id_] = keys
            elif id_ != action_id:
                rest = [key for key in self._keys[id_] if key not in back]
                # One that would be left with nothing is as in the table as well.
                if rest:
                    chosen[id_] = rest
        return type(self)(chosen)

    def stored(self) -> dict[str, tuple[str, ...]]:
        """Return what to keep of it: what differs from the table, or is not in it."""
        others = {id_: tuple(k) for id_, k in self.chosen.items() if id_ not in _BY_ID}
        return others | {id_: k for id_, k in self._keys.items() if self.is_own(id_)}

    def _wanted(self) -> Iterator[tuple[str, str]]:
        for action in ACTIONS:
            for name in tuple(self.chosen.get(action.id, ()))[:_MOST_KEYS]:
                key = normal_key(name)
                if key and not refusal(key):
                    yield action.id, key


def _table_keys(action: Action) -> tuple[str, ...]:
    return tuple(normal_key(key) for key in action.keys)
