"""Credits and captions: what is told to be one, and what goes for being one."""

import numpy as np
import pytest

from facingpage.cleaning import clean
from facingpage.cleaning.captions import (
    AGAIN,
    ALONE,
    CREDIT,
    CREDITED,
    LEAD,
    WEAK,
    find_captions,
    is_apart,
)
from facingpage.cleaning.credits import ends_in_credit, is_credit
from facingpage.cleaning.facts import gather
from facingpage.cleaning.images import without_images
from facingpage.core.opened import Opened
from facingpage.core.page import Kind, LanguageGuess, Verdict
from facingpage.openers import Source, open_page

ENGLISH = LanguageGuess("en", "sure")
IMAGE = '<img src="a.jpg" alt="The old pier">'
STORY = "".join(
    f"<p>The ferry left pier {n} at seven, and the harbour office wrote it down in its "
    f"book with the names of all {n}0 people who stood on deck that day.</p>"
    for n in range(2, 9)
)
SAID = "The old pier, seen from the fish market on Monday"


def page_of(body: str) -> Opened:
    markup = f"<html><head><title>Ferry</title></head><body>{body}</body></html>"
    return open_page(Source("a.html", markup.encode()))


def found(body: str, odds: float = 3.0) -> dict[str, Verdict]:
    """Return what is found on a page whose blocks are all kept, at some odds."""
    opened = page_of(body)
    texts = without_images(opened).page.blocks
    return {texts[at].text: verdict for at, verdict in found_on(opened, odds).items()}


def found_on(opened: Opened, odds: float = 3.0) -> dict[int, Verdict]:
    facts = gather(without_images(opened), {}, ENGLISH, None, fast=True)
    texts = facts.blocks
    weighed = np.full(len(texts), odds, np.float32)
    # What is long is surely text.
    weighed[[len(block.text) > 100 for block in texts]] = 4.0
    return find_captions(facts, weighed, [True] * len(texts))


@pytest.mark.parametrize(
    "text",
    [
        "Photo: Jane Doe / Reuters",
        "Photo by Jane Doe on Unsplash",
        "Image courtesy of the Doe Family",
        "Courtesy of Jane Doe",
        "Bild: dpa",
        "Foto: Jane Doe/dpa",
        "Crédit photo : Jeanne Doe",
        "Imagen: EFE",
        "Foto: Divulgação",
        "Fot. Jan Kowalski",
        "Fot. PAP/Jan Kowalski",
        "Zdjęcie: Jan Kowalski",
        "Foto: Jan Novák, ČTK",
        "Фото: РИА Новости / Иван Петров",
        "ΦΩΤΟ: EUROKINISSI",
        "Fotoğraf: Anadolu Ajansı",
        "图片来源：视觉中国",
        "صورة: رويترز",
    ],
)
def test_a_line_that_names_who_made_a_picture_is_a_credit(text: str) -> None:
    assert is_credit(text, beside_picture=False)


@pytest.mark.parametrize(
    "text",
    [
        "Photo: the old pier at night",
        "Photos: A day at the fair",
        "Photo Gallery",
        "Images",
        "Credit Suisse",
        "Courtesy is cheap.",
        "Getty Images raised its prices.",
        "Foto: tak wyglądało molo w poniedziałek",
        "Фото: старый причал ночью",
        "Picture this: Jane Doe is on the pier.",
    ],
)
def test_other_lines_about_pictures_are_no_credit(text: str) -> None:
    assert not is_credit(text)


@pytest.mark.parametrize(
    "text", ["Reuters", "Jane Doe / AFP", "GETTY IMAGES", "(AP Photo/Jane Doe)"]
)
def test_an_agency_alone_is_a_credit_only_beside_a_picture(text: str) -> None:
    assert is_credit(text, beside_picture=True)
    assert not is_credit(text, beside_picture=False)


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}. (AP Photo/Jane Doe)",
        f"{SAID} (Image: GETTY )",
        f"{SAID}. Photograph: AFP via Getty",
        f"{SAID} Foto: Jane Doe/dpa",
        f"{SAID} – Reuters",
        "Старый причал. Фото: Иван Петров",
    ],
)
def test_a_caption_may_end_in_a_credit(text: str) -> None:
    assert ends_in_credit(text)
    assert not is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}.",
        f"{SAID}, drawn after a photo by Jane Doe",
        "The harbour (left) and the pier (right)",
        "Jane Doe took this photo on Monday.",
    ],
)
def test_other_captions_do_not(text: str) -> None:
    assert not ends_in_credit(text)


def test_a_credit_goes_with_its_reason() -> None:
    line = "Photo: Jane Doe / Reuters"
    assert found(f"{STORY}<p>{line}</p>{STORY}") == {line: CREDIT}


@pytest.mark.parametrize(
    "box",
    [
        f"<figure>{IMAGE}<figcaption>{{}}</figcaption></figure>",
        f'<div>{IMAGE}<p class="photo-caption">{{}}</p></div>',
        f"<div>{IMAGE}<p>{{}}</p></div>",
    ],
)
def test_a_caption_with_its_credit_goes_as_doubtful(box: str) -> None:
    line = f"{SAID}. (AP Photo/Jane Doe)"
    assert found(STORY + box.format(line) + STORY) == {line: CREDITED}


def test_a_paragraph_that_ends_like_one_stays_away_from_pictures() -> None:
    assert not found(f"<main>{STORY}<p>{SAID}. (Reuters)</p>{STORY}</main>")


def test_an_authors_caption_stays() -> None:
    named = f'<div>{IMAGE}<p class="wp-caption-text">{SAID}</p></div>'
    figure = f"<figure>{IMAGE}<figcaption>{SAID}</figcaption></figure>"
    assert not found(STORY + named + STORY)
    assert not found(STORY + figure + STORY, odds=0.2)


def test_a_caption_that_was_a_close_call_goes() -> None:
    box = f'<div>{IMAGE}<p class="wp-caption-text">{SAID}</p></div>'
    assert found(STORY + box + STORY, odds=0.2) == {SAID: WEAK}


def test_a_caption_without_its_picture_goes_where_little_speaks_for_it() -> None:
    figure = f"<figure><figcaption>{SAID}</figcaption></figure>"
    assert found(STORY + figure + STORY, odds=0.2) == {SAID: ALONE}
    assert not found(STORY + figure + STORY)


@pytest.mark.parametrize(
    "shown",
    [
        IMAGE,
        "<pre>ferry.leave(7)</pre>",
        "<table><tr><td>Pier</td><td>7</td></tr></table>",
        f"<p>{SAID}, painted by a child of the school on the hill, in oil.</p>",
    ],
)
def test_the_caption_of_what_a_figure_shows_stays(shown: str) -> None:
    figure = f"<figure>{shown}<figcaption>{SAID}</figcaption></figure>"
    assert not found(STORY + figure + STORY, odds=0.2)


def test_the_caption_above_the_text_goes() -> None:
    box = f'<div>{IMAGE}<div class="photocaption">{SAID}</div></div>'
    assert found(box + STORY) == {SAID: LEAD}


def test_a_caption_under_several_pictures_is_kept_once() -> None:
    box = f'<div>{IMAGE}<p class="wp-caption-text">{SAID}</p></div>'
    opened = page_of(STORY + box + STORY + box + STORY)
    assert list(found_on(opened).values()) == [AGAIN]


def test_where_captions_are_the_text_they_stay() -> None:
    boxes = "".join(
        f'<div>{IMAGE}<p class="caption">{SAID} {n}. (AP Photo/Jane Doe)</p></div>'
        for n in range(8)
    )
    assert not found(boxes)


def test_a_caption_called_so_without_a_picture_is_none() -> None:
    line = '<div class="code-block-caption">pier/models.py</div>'
    assert not found(f"{STORY}{line}{STORY}", odds=0.2)
    assert not found(f"{STORY}{IMAGE}{line}{STORY}", odds=0.2)


def test_the_picture_stays_without_its_caption() -> None:
    line = f"{SAID}. (AP Photo/Jane Doe)"
    figure = f"<figure>{IMAGE}<figcaption>{line}</figcaption></figure>"
    opened = page_of(f"<article>{STORY}{figure}{STORY}</article>")
    made = clean(opened, {block.id: ENGLISH for block in opened.page.blocks}, ENGLISH)
    (caption,) = (b for b in opened.page.blocks if b.kind is Kind.CAPTION)
    (image,) = (b for b in opened.page.blocks if b.kind is Kind.IMAGE)
    assert is_apart(made[caption.id])
    assert made[image.id].kept
    assert made[image.id].reason == "a picture of which only the caption is dropped"
