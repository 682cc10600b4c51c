"""What the right column says when it holds no translation, and what to do about it."""

from collections.abc import Callable
from dataclasses import dataclass

from facingpage.ui.language_names import language_name
from facingpage.ui.open_page import Drafting, OpenPage
from facingpage.ui.wording import tr


@dataclass(frozen=True, slots=True)
class Hint:
    """A title, a sentence, and buttons with what they do."""

    title: str
    sentence: str
    choices: tuple[tuple[str, Callable[[], None]], ...] = ()


@dataclass(frozen=True, slots=True)
class HintActions:
    """What the hints' buttons call."""

    show_models: Callable[[], None]
    read_only: Callable[[], None]
    choose_reader: Callable[[], None]
    choose_source: Callable[[], None]
    go_on: Callable[[], None]


def hint_for(page: OpenPage, do: HintActions) -> Hint | None:
    """Return what to say beside a page; None where its translation is shown."""
    review = page.review
    if review is None:
        return None
    source = language_name(review.page_language.code)
    target = language_name(review.target_language)
    read_only = (tr("Read the original only"), do.read_only)
    other = (tr("Choose another language"), do.choose_reader)
    hint: Hint | None = None
    match page.drafting:
        case Drafting.NOT_ASKED:
            hint = Hint(
                tr("Your translation will stand here"),
                tr("Say above which language you read."),
            )
        case Drafting.UNKNOWN:
            hint = Hint(
                tr("The language of this page is not known"),
                tr("Choose it, and the page is translated from it."),
                ((tr("Choose its language"), do.choose_source), read_only),
            )
        case Drafting.SAME:
            hint = Hint(
                tr("This page is in {source} already", source=source),
                tr("That is the language you read: there is nothing to translate."),
                (read_only, other),
            )
        case Drafting.NO_MODEL:
            hint = Hint(
                tr(
                    "No model translates {source} to {target} yet",
                    source=source,
                    target=target,
                ),
                tr(
                    "The page on the left is cleaned and ready to read. To see it in"
                    " {target}, get a model: an Argos package, a Firefox model"
                    " folder or a kit from another computer. It is checked, tried"
                    " and used offline.",
                    target=target,
                ),
                ((tr("Get a model…"), do.show_models), read_only, other),
            )
        case Drafting.CANCELLED if not review.drafts:
            hint = Hint(
                tr("The translation was stopped"),
                tr("Nothing is translated yet."),
                ((tr("Go on"), do.go_on), read_only),
            )
        case Drafting.FAILED if not review.drafts:
            hint = Hint(
                tr("The translation could not be made"),
                page.draft_sentence,
                (
                    (tr("Try again"), do.go_on),
                    (tr("Look at the models…"), do.show_models),
                    read_only,
                ),
            )
        case _:
            pass
    return hint


def gap_words(page: OpenPage) -> str:
    """Return why only blocks in other languages are translated; "" where all are."""
    review = page.review
    if page.gap is None or review is None:
        return ""
    source = language_name(review.page_language.code)
    why = {
        Drafting.UNKNOWN: tr("the page’s language is not known"),
        Drafting.SAME: tr("the page is in {source} already", source=source),
        Drafting.NO_MODEL: tr("no model reads {source}", source=source),
    }
    return tr("other languages only: {get}", get=why.get(page.gap, ""))
