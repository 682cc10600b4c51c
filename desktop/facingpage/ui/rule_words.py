"""What is said of rules and of what they change."""

from facingpage.core.rule_effect import Effect, Effects
from facingpage.core.rules import Rule
from facingpage.ui.plain_text import visible_text
from facingpage.ui.wording import tr, trn


def rule_sentence(rule: Rule) -> str:
    """Return a rule as a sentence to show; what of it is a page's is made visible."""
    site, what = visible_text(rule.site), rule_what(rule)
    if rule.kept:
        return tr("On {site}: keep {what}.", site=site, what=what)
    return tr("On {site}: drop {what}.", site=site, what=what)


def rule_what(rule: Rule) -> str:
    """Return what a rule is about: "what stands in div.foot, like “About us”"."""
    place, begins, text = map(visible_text, (rule.place, rule.begins, rule.text))
    if place and text:
        what = tr("what stands in {place} and says “{words}”", place=place, words=text)
    elif text:
        what = tr("what says “{words}”", words=text)
    elif place and begins:
        what = tr(
            "what stands in {place} and begins with “{words}”",
            place=place,
            words=begins,
        )
    elif begins:
        what = tr("what begins with “{words}”", words=begins)
    else:
        what = tr("what stands in {place}", place=place)
    if rule.example and not text:
        return tr("{what}, like “{words}”", what=what, words=visible_text(rule.short()))
    return what


def changes(dropped: int, restored: int) -> str:
    """Return "drops 3 blocks, restores 1 block"; "changes nothing" for none."""
    drops = trn("drops {n} block", "drops {n} blocks", dropped)
    restores = trn("restores {n} block", "restores {n} blocks", restored)
    if dropped and restored:
        return tr("{drops}, {restores}", drops=drops, restores=restores)
    if dropped or restored:
        return drops if dropped else restores
    return tr("changes nothing")


def share(effect: Effect) -> str:
    """Return how much of a page's text that is: "4% of the text", or ""."""
    if not effect.size:
        return ""
    percent = round(100 * effect.share)
    if not percent:
        return tr("under 1% of the text")
    return tr("{percent}% of the text", percent=percent)


def where(here: Effect, elsewhere: Effects) -> str:
    """Return what a rule that was made has changed: "It drops 12 blocks here, …"."""
    said = changes(len(here.dropped), len(here.restored))
    many = elsewhere.dropped + elsewhere.restored
    if not many:
        return tr("It {changes} here.", changes=said)
    blocks = trn("{n} block", "{n} blocks", many)
    pages = trn("{n} other open page", "{n} other open pages", elsewhere.changed)
    return tr(
        "It {changes} here, and {blocks} on {pages}.",
        changes=said,
        blocks=blocks,
        pages=pages,
    )


def stored(total: Effects, left: int) -> str:
    """Return what a rule would change on stored pages; `left` are not counted yet."""
    if not total.pages and not left:
        return tr("No other page of this site is stored in the project.")
    known = ""
    if total.pages:
        known = trn(
            "On {n} stored page of this site it {changes}.",
            "On {n} stored pages of this site it {changes}.",
            total.pages,
            changes=changes(total.dropped, total.restored),
        )
    if total.changed:
        known = trn(
            "On {n} of {pages} stored pages of this site it {changes}.",
            "On {n} of {pages} stored pages of this site it {changes}.",
            total.changed,
            pages=f"{total.pages:,}",
            changes=changes(total.dropped, total.restored),
        )
    if not left:
        return known
    more = trn(
        "{n} page is still to be counted…", "{n} pages are still to be counted…", left
    )
    return f"{known} {more}".strip()


def warning(much: int, held: int) -> str:
    """Return what to look at before a rule is made; "" where nothing is odd."""
    said = []
    if much:
        said.append(
            trn(
                "It changes more than a tenth of the text of {n} page: look whether"
                " that is what you mean.",
                "It changes more than a tenth of the text of {n} pages: look whether"
                " that is what you mean.",
                much,
            )
        )
    if held:
        said.append(
            trn(
                "It would drop most of {n} page: there it is held back.",
                "It would drop most of {n} pages: there it is held back.",
                held,
            )
        )
    return " ".join(said)
