"""What is said of rules and of what they change."""

from facingpage.core.rule_effect import Effect, Effects
from facingpage.core.rules import Rule
from facingpage.ui.plain_text import visible_text
from facingpage.ui.words import count


def rule_sentence(rule: Rule) -> str:
    """Return a rule as a sentence to show; what of it is a page's is made visible."""
    return f"{visible_text(rule.words())}."


def changes(dropped: int, restored: int) -> str:
    """Return "drops 3 blocks, restores 1 block"; "changes nothing" for none."""
    said = [
        f"{verb} {count(number, 'block')}"
        for verb, number in (("drops", dropped), ("restores", restored))
        if number
    ]
    return ", ".join(said) or "changes nothing"


def share(effect: Effect) -> str:
    """Return how much of a page's text that is: "4% of the text", or ""."""
    if not effect.size:
        return ""
    percent = round(100 * effect.share)
    return f"{percent}% of the text" if percent else "under 1% of the text"


def where(here: Effect, elsewhere: Effects) -> str:
    """Return what a rule that was made has changed: "12 blocks here, …"."""
    said = f"It {changes(len(here.dropped), len(here.restored))} here"
    many = elsewhere.dropped + elsewhere.restored
    if many:
        pages = count(elsewhere.changed, "other open page")
        return f"{said}, and {count(many, 'block')} on {pages}."
    return f"{said}."


def stored(total: Effects, left: int) -> str:
    """Return what a rule would change on stored pages; `left` are not counted yet."""
    if not total.pages and not left:
        return "No other page of this site is stored in the project."
    known = (
        f"On {count(total.pages, 'stored page')} of this site it"
        f" {changes(total.dropped, total.restored)}"
    )
    if total.changed:
        known = f"{known}, on {count(total.changed, 'page')}"
    if not total.pages:
        known = "Stored pages of this site"
    return f"{known}. {count(left, 'page')} to be counted…" if left else f"{known}."


def warning(much: int, held: int) -> str:
    """Return what to look at before a rule is made; "" where nothing is odd."""
    said = []
    if much:
        said.append(
            f"It changes more than a tenth of the text of {count(much, 'page')}: look"
            " whether that is what you mean."
        )
    if held:
        said.append(
            f"It would drop most of {count(held, 'page')}: there it is held back."
        )
    return " ".join(said)
