from dataclasses import replace

from facingpage.core.bounds import Bounds
from facingpage.core.page import BlockId, Kind
from facingpage.export import Options
from facingpage.export.txt import write
from helpers.reviews import make_review

PLAIN = Options()


def test_title_and_article_stand_a_blank_line_apart() -> None:
    review = make_review("Lead", "Menu", "Body", title="Ferry", dropped=(2,))
    assert write(review, PLAIN) == "Ferry\n\nLead\n\nBody\n"


def test_a_title_that_is_a_heading_stands_once() -> None:
    review = make_review((Kind.HEADING, "Ferry"), "Lead", title="Ferry - Harbour News")
    assert write(review, PLAIN) == "Ferry\n\nLead\n"


def test_a_title_that_is_the_first_line_stands_once() -> None:
    review = make_review("Ferry’s day", "Lead", title="Ferry's Day | Harbour News")
    assert write(review, PLAIN) == "Ferry’s day\n\nLead\n"


def test_a_subheading_is_no_title() -> None:
    review = make_review((Kind.HEADING, "The sockets"), "Lead", title="Ferry")
    block = replace(review.page.blocks[0], level=3)
    page = replace(review.page, blocks=(block, *review.page.blocks[1:]))
    shown = write(replace(review, page=page), PLAIN)
    assert shown == "Ferry\n\nThe sockets\n\nLead\n"


def test_rows_of_a_list_stand_close_together() -> None:
    review = make_review("Stops", (Kind.LIST_ITEM, "Quay"), (Kind.LIST_ITEM, "Mill"))
    assert write(review, PLAIN) == "Stops\n\n- Quay\n- Mill\n"


def test_a_translation_stands_in_place_of_the_text() -> None:
    review = make_review("One", "Two", title="Ferry", drafts={1: "Um"})
    assert write(review, PLAIN) == "Um\n\nTwo\n"
    original = write(review, Options(with_translation=False))
    assert original == "Ferry\n\nOne\n\nTwo\n"


def test_dropped_blocks_come_marked_and_untranslated() -> None:
    review = make_review("Menu", "Lead", dropped=(1,), drafts={1: "Cardápio"})
    shown = write(review, Options(show_dropped=True))
    assert shown == "[dropped: a list of links] Menu\n\nLead\n"


def test_code_keeps_its_lines() -> None:
    review = make_review((Kind.CODE, "if x:\n    y\n\nz"))
    assert write(review, PLAIN) == "if x:\n    y\n\nz\n"


def test_pictures_are_no_text() -> None:
    review = make_review((Kind.IMAGE, "Ferry"), "Lead", title="Ferry")
    assert write(review, PLAIN) == "Ferry\n\nLead\n"


def test_line_breaks_a_person_typed_stay_without_blank_lines() -> None:
    review = make_review("One", drafts={1: "Um\r\n\r\n dois"})
    assert write(review, PLAIN) == "Um\ndois\n"


def test_a_block_that_was_split_is_written_as_its_paragraphs() -> None:
    review = make_review("One came. Two left.", "Three.", drafts={2: "Três."})
    split = replace(review, bounds={BlockId(1): Bounds(paragraphs=(10,))})
    assert write(split, PLAIN) == "One came.\n\nTwo left.\n\nTrês.\n"


def test_of_a_dropped_block_the_paragraphs_are_not_told_apart() -> None:
    review = make_review("One came. Two left.", "Three.", dropped=(1,))
    split = replace(review, bounds={BlockId(1): Bounds(paragraphs=(10,))})
    shown = write(split, Options(show_dropped=True))
    assert "] One came. Two left.\n" in shown
