"""Schemes are read from our JSON, from Label Studio and from doccano."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.scheme import Label, Scheme, checked
from facingpage.core.scheme_text import NoScheme, from_text, to_text

LABEL_STUDIO = """
<View>
  <!-- <Labels name="old"><Label value="Ghost"/></Labels> -->
  <Text name="text" value="$text"/>
  <Labels name="ner" toName="text">
    <Label value="Person" background="red" hotkey="3"/>
    <Label value="R&amp;D &#8364;" background="#FFA39E"></Label>
  </Labels>
  <Choices name="tone" toName='text' choice="single">
    <Choice value="Angry" hint="any shouting"/>
    <Choice value="Person"/>
  </Choices>
  <RectangleLabels name="box" toName="image"><Label value="Car"/></RectangleLabels>
</View>
"""


def test_label_studios_labels_are_for_words_and_its_choices_for_blocks() -> None:
    made = from_text(LABEL_STUDIO)
    said = [(each.name, each.use, each.key) for each in made.labels]
    assert said == [
        ("Person", "any", "3"),
        ("R&D €", "span", "1"),
        ("Angry", "block", "2"),
    ]
    assert made.labels[1].color == "#ffa39e"
    assert made.labels[2].about == "any shouting"


def test_label_studios_json_with_the_interface_in_it_is_read_too() -> None:
    assert from_text(json.dumps({"label_config": LABEL_STUDIO})) == from_text(
        LABEL_STUDIO
    )


def test_doccanos_labels_keep_their_keys_and_colours() -> None:
    text = json.dumps(
        [
            {"text": "PER", "suffixKey": "p", "backgroundColor": "#209CEE"},
            {"text": "LOC", "suffixKey": "1", "backgroundColor": "nonsense"},
            {"no": "label"},
        ]
    )
    made = from_text(text)
    said = [(each.name, each.color, each.key) for each in made.labels]
    assert said[0] == ("PER", "#209cee", "2")
    assert (said[1][0], said[1][2]) == ("LOC", "1")


def test_our_own_text_says_everything() -> None:
    labels = (
        Label("person", "Person", "#0072b2", "1", "span", "a name\nof somebody"),
        Label("old", "Old", "#000000", is_removed=True),
    )
    scheme = Scheme(labels, "# Wie man es macht\n\n- 人物 👩‍🚀")
    assert from_text(to_text(scheme)) == scheme


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "neither JSON nor XML"),
        ("{", "neither JSON nor XML"),
        ("[" * 50_000, "neither JSON nor XML"),
        ("[]", "not of doccano's"),
        ("3", "no list of labels"),
        ("{}", "JSON of another kind"),
        ('{"format": "facing-page-labels", "version": 2}', "newer Facing Page"),
        ('{"format": "facing-page-labels", "version": 1}', "not as Facing Page"),
        ("<View><Text name='t'/></View>", "no <Labels>"),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "no <Labels>"),
    ],
)
def test_what_is_no_scheme_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(NoScheme, match=why):
        from_text(text)


@given(st.text(alphabet="<>/\"'= abLabelschoicevu!-&#;\n", max_size=300))
def test_any_markup_is_a_scheme_or_none(text: str) -> None:
    try:
        made = from_text(f"<{text}")
    except NoScheme:
        return
    assert made == checked(made)


def test_a_megabyte_of_markup_that_never_closes_is_read_in_time() -> None:
    for text in ("<a " * 300_000, "<a b='" * 150_000, "<!--" * 200_000):
        with pytest.raises(NoScheme):
            from_text(text)
