"""Shadow trees that a page carries in its markup, shown as a browser shows them.

Sites built of components keep whole articles in them; SingleFile and Chrome write them
out as templates of a special kind, which no script needs to open.
"""

from typing import Final

from lxml.html import HtmlElement

# The standard's name, the one before it, and the one in Chrome's MHTML.
_MODES: Final = ("shadowrootmode", "shadowroot", "shadowmode")


def open_shadows(tree: HtmlElement) -> None:
    """Make boxes of shadow trees, with what stands in their host in their slots.

    What no slot takes is shown behind the box: a browser hides it, but a page whose
    shadow tree was saved empty would lose its text.
    """
    # Innermost first: an inner host's content may be a slot of the outer one.
    for template in reversed(list(tree.iter("template"))):
        if not any(template.get(name) for name in _MODES):
            continue
        host = template.getparent()
        if host is None:
            continue
        template.tag = "div"
        slots: dict[str, HtmlElement] = {}
        for slot in list(template.iter("slot")):
            slots.setdefault(slot.get("name") or "", slot)
            slot.tag = "span"
        if slots:
            _fill(host, template, slots)


def _fill(
    host: HtmlElement, template: HtmlElement, slots: dict[str, HtmlElement]
) -> None:
    filled: set[HtmlElement] = set()
    default = slots.get("")
    if default is not None and (text := (template.tail or "").strip()):
        _empty(default)
        filled.add(default)
        default.text = text
        template.tail = None
    for child in list(host):
        slot = None if child is template else slots.get(child.get("slot") or "")
        if slot is None:
            continue
        if slot not in filled:
            # What a slot holds itself is for hosts that give it nothing.
            _empty(slot)
            filled.add(slot)
        slot.append(child)


def _empty(slot: HtmlElement) -> None:
    for child in list(slot):
        slot.remove(child)
    slot.text = None
