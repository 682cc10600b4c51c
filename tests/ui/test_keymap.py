"""Other keys than the table's: whose a key is, and what damaged settings do."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from facingpage.ui.actions import ACTIONS
from facingpage.ui.keymap import KeyMap, normal_key, refusal, shown

IDS = [action.id for action in ACTIONS]
KEYS = st.sampled_from(
    [key for action in ACTIONS for key in action.keys]
    + ["", "Tab", "Ctrl+Shift+H", "é", "Ctrl", "J, K", "Shift+Q", "F19", "x" * 900]
)
CHOSEN = st.dictionaries(
    st.sampled_from([*IDS, "of-a-newer-version"]), st.lists(KEYS, max_size=4)
)


def standard(action_id: str) -> tuple[str, ...]:
    return next(
        tuple(map(normal_key, row.keys)) for row in ACTIONS if row.id == action_id
    )


def test_a_key_given_to_an_action_is_its_only_one() -> None:
    keymap = KeyMap().with_key("drop", "Ctrl+Shift+H")
    assert keymap.keys("drop") == ("Ctrl+Shift+H",)
    assert keymap.is_own("drop")
    assert keymap.holder("D") is None


def test_a_key_taken_from_another_leaves_it_its_others() -> None:
    keymap = KeyMap().with_key("drop", "J")
    assert keymap.keys("next-block") == ("Down",)
    assert KeyMap(keymap.stored()).keys("next-block") == ("Down",)


def test_an_action_whose_only_key_was_taken_has_none_until_it_is_reset() -> None:
    keymap = KeyMap().with_key("drop", "R")
    assert keymap.keys("restore") == ()
    assert KeyMap(keymap.stored()).keys("restore") == ()
    back = keymap.without("restore")
    assert back.keys("restore") == ("R",)
    assert back.keys("drop") == ("D",)


def test_what_is_as_in_the_table_is_not_kept() -> None:
    assert KeyMap().stored() == {}
    assert KeyMap().with_key("drop", "H").with_key("drop", "D").stored() == {}


def test_keys_of_another_version_are_kept_for_it() -> None:
    keymap = KeyMap({"of-a-newer-version": ("H",)}).with_key("drop", "H")
    assert keymap.keys("drop") == ("H",)
    assert keymap.stored()["of-a-newer-version"] == ("H",)


def test_what_is_no_key_leaves_the_tables() -> None:
    keymap = KeyMap({"drop": ("Tab", "Ctrl", "J, K", "", "x" * 10_000)})
    assert keymap.keys("drop") == ("D",)


def test_tab_and_modifiers_alone_are_refused_with_a_reason() -> None:
    assert "Tab" in refusal("Tab")
    assert refusal("Ctrl")
    assert not refusal("Ctrl+Shift+H")


def test_the_keypads_enter_is_shown_where_it_is_the_only_one() -> None:
    assert shown(("Return", "F2", "Enter")) == "Enter, F2"
    assert shown(("Enter",)) == "Enter"


@given(CHOSEN)
def test_whatever_was_stored_no_key_does_two_things(
    chosen: dict[str, list[str]],
) -> None:
    keymap = KeyMap(chosen)
    keys = [key for id_ in IDS for key in keymap.keys(id_)]
    assert len(set(keys)) == len(keys)
    for key in keys:
        assert QKeySequence(key).count() == 1
        assert not refusal(key)
    again = KeyMap(keymap.stored())
    assert [again.keys(id_) for id_ in IDS] == [keymap.keys(id_) for id_ in IDS]


@given(CHOSEN, st.sampled_from(IDS))
def test_a_reset_gives_the_tables_keys_back_whatever_was_stored(
    chosen: dict[str, list[str]], action_id: str
) -> None:
    keymap = KeyMap(chosen).without(action_id)
    assert set(keymap.keys(action_id)) == set(standard(action_id))


@given(CHOSEN, st.sampled_from(IDS))
def test_a_key_is_given_whatever_was_stored(
    chosen: dict[str, list[str]], action_id: str
) -> None:
    keymap = KeyMap(chosen).with_key(action_id, "Ctrl+Shift+H")
    holder = keymap.holder("Ctrl+Shift+H")
    assert holder is not None
    assert holder.id == action_id
