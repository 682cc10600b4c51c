"""A project's labels: what they may be, and how a change of them is taken back."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.scheme import (
    COLORS,
    KEYS,
    MOST_LABELS,
    Label,
    Scheme,
    change_words,
    changed,
    checked,
    free_key,
    new_id,
    with_imported,
)

PERSON = Label("person", "Person", "#0072b2", "1")
PLACE = Label("place", "Place", "#d55e00", "2")
EVENT = Label("event", "Event", "#009e73")


def test_no_two_labels_have_one_id_or_one_key() -> None:
    twin, rival = (
        Label("person", "Twin", "#000000"),
        Label("x", "Rival", "#000000", "1"),
    )
    made = checked(Scheme((PERSON, twin, rival)))
    assert [(each.id, each.key) for each in made.labels] == [("person", "1"), ("x", "")]


def test_a_label_without_a_name_is_none_and_an_odd_colour_becomes_one_of_ours() -> None:
    made = checked(Scheme((Label("a", " \u202e", "red"), Label("b", "B", "red;}"))))
    assert [(each.name, each.color) for each in made.labels] == [("B", COLORS[0])]


def test_names_are_on_one_line_and_nothing_is_too_long() -> None:
    labels = tuple(Label(str(n), f"L\n{n}", "#000000") for n in range(MOST_LABELS + 9))
    made = checked(Scheme(labels, "x" * 300_000))
    assert made.labels[3].name == "L 3"
    assert len(made.labels) == MOST_LABELS
    assert len(made.guidelines) == 200_000


def test_a_removed_label_keeps_its_name_and_gives_its_key_away() -> None:
    gone = Label("person", "Person", "#0072b2", "1", is_removed=True)
    made = checked(Scheme((gone, Label("org", "Organisation", "#000000", "1"))))
    assert made.name_of("person") == "Person"
    found = made.with_key("1")
    assert found is not None
    assert found.id == "org"
    assert [each.id for each in made.offered()] == ["org"]


def test_ids_come_of_names_and_are_new() -> None:
    assert new_id("Named person!", ()) == "named-person"
    assert new_id("Person", ("person", "person-2")) == "person-3"
    assert new_id("人物", ()) == "人物"
    assert new_id("…", ()) == "label"
    assert len(new_id("ß" * 80, ())) <= 64


def test_the_first_free_key_is_given() -> None:
    assert free_key((PERSON, EVENT)) == "2"
    all_taken = [Label(key, key, "#000000", key) for key in KEYS]
    assert free_key(all_taken) == ""


def test_an_imported_label_of_the_same_name_keeps_the_id_that_is_in_use() -> None:
    read = Scheme((Label("per", "PERSON", "#ff0000", "2", "span"), EVENT), "Read me")
    made = with_imported(Scheme((PERSON, PLACE)), read)
    first = made.labels[0]
    assert (first.id, first.name, first.color) == ("person", "PERSON", "#ff0000")
    # Its own key is another's here: it keeps the one it has.
    assert [each.key for each in made.labels] == ["1", "2", "3"]
    assert made.guidelines == "Read me"


def test_an_imported_scheme_brings_its_keys_to_the_labels_it_has() -> None:
    read = Scheme((replace(PERSON, key="2"), replace(PLACE, key="1"), EVENT))
    made = with_imported(Scheme((PERSON, PLACE)), read)
    assert [each.key for each in made.labels] == ["2", "1", "3"]
    # One that is not in the file keeps the key that it has.
    other = with_imported(Scheme((PERSON, PLACE)), Scheme((replace(EVENT, key="1"),)))
    assert [each.key for each in other.labels] == ["1", "2", "3"]


def test_a_label_that_was_renamed_in_the_file_is_the_one_it_was() -> None:
    read = Scheme((replace(PERSON, name="Human"), replace(EVENT, id="place")))
    made = with_imported(Scheme((PERSON, PLACE)), read)
    assert [(each.id, each.name) for each in made.labels] == [
        ("person", "Human"),
        ("place", "Event"),
    ]
    # Here the name that the id had is another label of the file.
    read = Scheme((replace(PERSON, name="Human"), replace(PERSON, id="person-2")))
    made = with_imported(Scheme((PERSON,)), read)
    assert [(each.id, each.name) for each in made.labels] == [
        ("person", "Person"),
        ("human", "Human"),
    ]


def test_labels_of_a_file_that_differ_in_capitals_alone_stay_apart() -> None:
    read = Scheme((PERSON, replace(PERSON, id="person-2", name="person", key="2")))
    made = with_imported(Scheme((replace(PERSON, name="PERSON"),)), read)
    assert [each.name for each in made.labels] == ["Person", "person"]


def test_a_change_is_taken_back_though_others_were_made_since() -> None:
    before, after = Scheme((PERSON,)), Scheme((PERSON, PLACE))
    later = Scheme((PERSON, PLACE, EVENT), "Read me")
    undone, is_partly = changed(later, after, before)
    assert undone == Scheme((PERSON, EVENT), "Read me")
    assert not is_partly


def test_what_was_set_since_stays_and_that_is_told() -> None:
    before, after = Scheme((PERSON,), "a"), Scheme((PERSON, PLACE), "b")
    renamed = Label("place", "Location", "#d55e00", "2")
    undone, is_partly = changed(Scheme((PERSON, renamed), "c"), after, before)
    assert undone == Scheme((PERSON, renamed), "c")
    assert is_partly


def test_the_order_is_taken_back_as_well() -> None:
    before, after = Scheme((PERSON, PLACE)), Scheme((PLACE, PERSON))
    assert changed(before, before, after) == (after, False)
    assert changed(after, after, before) == (before, False)


def test_what_a_change_did_is_told_in_words() -> None:
    assert change_words(Scheme(), Scheme((PERSON,))) == "Label “Person” added"
    gone = Scheme((Label("person", "Person", "#0072b2", is_removed=True),))
    assert change_words(Scheme((PERSON,)), gone) == "Label “Person” removed"
    other = Scheme((Label("person", "People", "#0072b2", "1"),))
    assert change_words(Scheme((PERSON,)), other) == "Label “People” changed"
    assert change_words(Scheme(), Scheme((PERSON, PLACE))) == "Labels changed"
    assert change_words(Scheme(), Scheme((), "x")) == "Guidelines changed"


LABELS = st.builds(
    Label,
    st.sampled_from(["a", "b", "c", "d"]),
    st.sampled_from(["A", "B", "C"]),
    st.just("#000000"),
    st.sampled_from(["", "1", "2"]),
    is_removed=st.booleans(),
)
SCHEMES = st.builds(
    lambda labels, text: checked(Scheme(tuple(labels), text)),
    st.lists(LABELS, max_size=4),
    st.sampled_from(["", "x", "y"]),
)


@given(SCHEMES, SCHEMES)
def test_a_change_done_and_taken_back_leaves_the_scheme_as_it_was(
    before: Scheme, after: Scheme
) -> None:
    assert changed(before, before, after) == (after, False)
    assert changed(after, after, before) == (before, False)


@given(SCHEMES, SCHEMES, SCHEMES)
def test_whatever_is_taken_back_the_scheme_is_a_scheme(
    now: Scheme, before: Scheme, after: Scheme
) -> None:
    made, _ = changed(now, before, after)
    assert made == checked(made)
