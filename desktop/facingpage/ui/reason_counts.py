"""Reasons of the cleaner with a number before them: "2 buttons, menus or notices"."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from facingpage.ui.told import told
from facingpage.ui.wording import mark_count, tr, trn

_COUNTS: Final = MappingProxyType({
    "a button or field": mark_count("{n} button or field", "{n} buttons or fields"),
    "a button, menu or notice": mark_count(
        "{n} button, menu or notice", "{n} buttons, menus or notices"
    ),
    "a close call, and hardly anything of the page would be left": mark_count(
        "{n} close call, and hardly anything of the page would be left",
        "{n} close calls, and hardly anything of the page would be left",
    ),
    "a list of links": mark_count("{n} list of links", "{n} lists of links"),
    "a long paragraph, and little speaks against it": mark_count(
        "{n} long paragraph, and little speaks against it",
        "{n} long paragraphs, and little speaks against them",
    ),
    "a notice of copyright": mark_count(
        "{n} notice of copyright", "{n} notices of copyright"
    ),
    "a notice that asks for consent to cookies": mark_count(
        "{n} notice that asks for consent to cookies",
        "{n} notices that ask for consent to cookies",
    ),
    "a close call on a page of short pieces": mark_count(
        "{n} close call on a page of short pieces",
        "{n} close calls on a page of short pieces",
    ),
    "a heading, and nothing under it is kept": mark_count(
        "{n} heading, and nothing under it is kept",
        "{n} headings, and nothing under them is kept",
    ),
    "a notice that the page earns by its links": mark_count(
        "{n} notice that the page earns by its links",
        "{n} notices that the page earns by its links",
    ),
    "a number or sign without words": mark_count(
        "{n} number or sign without words", "{n} numbers or signs without words"
    ),
    "a passage in another language than the page": mark_count(
        "{n} passage in another language than the page",
        "{n} passages in another language than the page",
    ),
    "a picture beside dropped text": mark_count(
        "{n} picture beside dropped text", "{n} pictures beside dropped text"
    ),
    "a picture beside kept text": mark_count(
        "{n} picture beside kept text", "{n} pictures beside kept text"
    ),
    "a picture between dropped and kept text": mark_count(
        "{n} picture between dropped and kept text",
        "{n} pictures between dropped and kept text",
    ),
    "a picture of which only the caption is dropped": mark_count(
        "{n} picture of which only the caption is dropped",
        "{n} pictures of which only the captions are dropped",
    ),
    "a picture on a page without text": mark_count(
        "{n} picture on a page without text", "{n} pictures on a page without text"
    ),
    "a post of the thread": mark_count(
        "{n} post of the thread", "{n} posts of the thread"
    ),
    "a short line amid long text, and little speaks for it": mark_count(
        "{n} short line amid long text, and little speaks for it",
        "{n} short lines amid long text, and little speaks for them",
    ),
    "a short line that is no sentence": mark_count(
        "{n} short line that is no sentence", "{n} short lines that are no sentences"
    ),
    "follows the title": mark_count("{n} follows the title", "{n} follow the title"),
    "leads on to another article": mark_count(
        "{n} leads on to another article", "{n} lead on to other articles"
    ),
    "one of many short pieces made alike": mark_count(
        "{n} short piece, one of many made alike", "{n} short pieces made alike"
    ),
    "part of a form": mark_count("{n} part of a form", "{n} parts of a form"),
    "part of a list of links": mark_count(
        "{n} part of a list of links", "{n} parts of a list of links"
    ),
    "reads like a notice, not like the article": mark_count(
        "{n} reads like a notice, not like the article",
        "{n} read like notices, not like the article",
    ),
    "reads like part of a text": mark_count(
        "{n} reads like part of a text", "{n} read like part of a text"
    ),
    "reads like running text": mark_count(
        "{n} reads like running text", "{n} read like running text"
    ),
    "repeats another paragraph of the page": mark_count(
        "{n} repeats another paragraph of the page",
        "{n} repeat other paragraphs of the page",
    ),
    "repeats another text of the page": mark_count(
        "{n} repeats another text of the page", "{n} repeat other texts of the page"
    ),
    "repeats the lead": mark_count("{n} repeats the lead", "{n} repeat the lead"),
    "repeats the title": mark_count("{n} repeats the title", "{n} repeat the title"),
    "says no more than who made a picture": mark_count(
        "{n} says no more than who made a picture",
        "{n} say no more than who made a picture",
    ),
    "stands among links": mark_count("{n} stands among links", "{n} stand among links"),
    "stands between lines that are no text": mark_count(
        "{n} stands between lines that are no text",
        "{n} stand between lines that are no text",
    ),
    "stands between paragraphs of text": mark_count(
        "{n} stands between paragraphs of text", "{n} stand between paragraphs of text"
    ),
    "stands in a part full of text": mark_count(
        "{n} stands in a part full of text", "{n} stand in a part full of text"
    ),
    "stands in a part with little text": mark_count(
        "{n} stands in a part with little text", "{n} stand in a part with little text"
    ),
    "stands in the article": mark_count(
        "{n} stands in the article", "{n} stand in the article"
    ),
    "stands in the article text the page hands to search engines": mark_count(
        "{n} stands in the article text the page hands to search engines",
        "{n} stand in the article text the page hands to search engines",
    ),
    "the bar of the Wayback Machine": mark_count(
        "{n} bar of the Wayback Machine", "{n} parts of the Wayback Machine's bar"
    ),
    "the caption of a picture above the text": mark_count(
        "{n} caption of a picture above the text",
        "{n} captions of pictures above the text",
    ),
    "the caption of a picture amid the text": mark_count(
        "{n} caption of a picture amid the text",
        "{n} captions of pictures amid the text",
    ),
    "the caption of a picture that the page does not hold": mark_count(
        "{n} caption of a picture that the page does not hold",
        "{n} captions of pictures that the page does not hold",
    ),
    "the caption of a picture, and little speaks for it": mark_count(
        "{n} caption of a picture, and little speaks for it",
        "{n} captions of pictures, and little speaks for them",
    ),
    "the caption of a picture, with who made it": mark_count(
        "{n} caption of a picture, with who made it",
        "{n} captions of pictures, with who made them",
    ),
    "the caption of another picture, word for word": mark_count(
        "{n} caption of another picture, word for word",
        "{n} captions of other pictures, word for word",
    ),
    "the fullest of its copies": mark_count(
        "{n} text, the fullest of its copies", "{n} texts, the fullest of their copies"
    ),
    "the notice of Google's cache": mark_count(
        "{n} notice of Google's cache", "{n} notices of Google's cache"
    ),
    "the page's lead": mark_count("{n} lead of the page", "{n} leads of the page"),
    "the page's title": mark_count("{n} title of the page", "{n} titles of the page"),
    "the picture of a caption that is dropped": mark_count(
        "{n} picture of a caption that is dropped",
        "{n} pictures of captions that are dropped",
    ),
    "the picture of a caption that is kept": mark_count(
        "{n} picture of a caption that is kept",
        "{n} pictures of captions that are kept",
    ),
    "the rules for readers' comments": mark_count(
        "{n} part of the rules for readers' comments",
        "{n} parts of the rules for readers' comments",
    ),
    "the teaser of another page": mark_count(
        "{n} teaser of another page", "{n} teasers of other pages"
    ),
})  # fmt: skip
COUNTED: Final[Mapping[str, tuple[str, str]]] = _COUNTS
"""Both forms of reasons whose words change with the number."""


def counted(reason: str, number: int) -> str:
    """Return a reason with how many blocks it is of, in the person's language."""
    forms = COUNTED.get(reason)
    if forms is None:
        return tr("{n} {reason}", n=f"{number:,}", reason=told(reason))
    return trn(*forms, number)
