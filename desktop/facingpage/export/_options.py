"""What every exporter is told and what every row of the table says."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from facingpage.core.review import Review


@dataclass(frozen=True, slots=True)
class Options:
    """How to export. `made_at` is an ISO 8601 time for the provenance; empty: unsaid.

    With `with_translation` formats that pair give both columns, plain text the
    translation alone. Dropped blocks come only with `show_dropped`, untranslated.
    `with_provenance` has plain text say below where the page came from; all other
    formats always do. `label_names` are what the project calls its labels, by id; one
    that is not there is called by its id.
    """

    show_dropped: bool = False
    with_translation: bool = True
    made_at: str = ""
    with_provenance: bool = False
    label_names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format. Pages of an `is_line_based` one may follow one another in a stream.

    `name` is what commands call it, `title` what menus do; `suffix` begins with a
    dot. `write` returns the whole export, safe to encode as UTF-8; `between` is what
    sets two of them apart in a stream.
    """

    name: str
    title: str
    suffix: str
    is_line_based: bool
    write: Callable[[Review, Options], str]
    between: str = ""
