"""The command that searches a project."""

import argparse
import contextlib
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Final

from facingpage.cli.passphrases import add_passphrase, key_of
from facingpage.cli.reporter import Reporter
from facingpage.cli.streams import print_data
from facingpage.core import wire
from facingpage.core.query import parse
from facingpage.core.review import Review
from facingpage.core.site_word import SiteRules, review_of
from facingpage.errors import StorageFailed, WrongUse
from facingpage.export import one_line
from facingpage.storage.found import COLUMNS, Filters, FoundBlock, FoundPage, Passage
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.storage.search import Asked, Look
from facingpage.workers.host import Host
from facingpage.workers.pattern_job import PatternLook

_DONE: Final = 0
_AROUND_CHARS: Final = 60


def search(options: argparse.Namespace, reporter: Reporter) -> int:
    """Write a line for each place where a query stands; return the exit code.

    Raises:
        WrongUse: there is nothing that can be looked for.
        StorageFailed: there is no such project, or it cannot be read.
        SearchFailed: a regular expression is none, or takes too long.
    """
    path: Path = options.project
    query = parse(options.query, is_case=options.is_case, is_whole=options.is_whole)
    if query.problem and not options.is_pattern:
        raise WrongUse(query.problem)
    if not path.is_file():
        raise StorageFailed(
            f'Could not open the project "{path}": there is no such file. Name a'
            " project that the window made."
        )
    columns = options.columns or COLUMNS
    filters = Filters(
        columns=frozenset(columns),
        languages=frozenset(options.languages),
        is_kept=options.is_kept,
        sites=frozenset(options.sites),
        since=options.since,
        until=options.until,
    )
    with contextlib.ExitStack() as opened:
        project = Project.open(path, key_of(path, options.passphrase_file))
        opened.callback(project.close)
        _catch_up(project)
        look: Look = query
        if options.is_pattern:
            host = Host()
            opened.callback(host.close)
            look = PatternLook(
                host,
                options.query,
                is_case=options.is_case,
                is_whole=options.is_whole,
            )
        names = {each.id: each.name for each in project.scheme.current().labels}
        places = 0
        for page in project.search.find(Asked(look, filters, names)):
            for told in _places(page):
                places += 1
                print_data(_json(*told) if options.is_json else _line(*told))
    reporter.finished(places, 0)
    return _DONE


def add_search(words: Any, *parents: argparse.ArgumentParser) -> None:
    """Add the command's words to those of all commands."""
    text = "list where words stand in a project"
    made = words.add_parser(
        "search", help=text, description=f"{text[0].upper()}{text[1:]}: words that all"
        ' must be there, "phrases", -not, OR. A word may stand in the original and'
        " the next in the translation.",
        parents=list(parents), allow_abbrev=False,
    )  # fmt: skip
    made.add_argument("project", type=Path, metavar="PROJECT", help="a project file")
    made.add_argument("query", metavar="QUERY", help="what to look for")
    made.add_argument(
        "--regex", action="store_true", dest="is_pattern",
        help="the query is a regular expression",
    )  # fmt: skip
    made.add_argument(
        "--case", action="store_true", dest="is_case", help="capitals count"
    )
    made.add_argument(
        "--words", action="store_true", dest="is_whole", help="whole words only"
    )
    made.add_argument(
        "--in", action="append", default=[], dest="columns", choices=COLUMNS,
        metavar="TEXT", help=f"only there: {', '.join(COLUMNS)}; may be given again",
    )  # fmt: skip
    made.add_argument(
        "--language", action="append", default=[], dest="languages", metavar="LANG",
        help="only texts in this language: pt; may be given again",
    )  # fmt: skip
    made.add_argument(
        "--site", action="append", default=[], dest="sites", metavar="NAME",
        help="only pages of this site; may be given again",
    )  # fmt: skip
    made.add_argument("--since", default="", metavar="DAY", help="2026-01-31 or later")
    made.add_argument("--until", default="", metavar="DAY", help="up to 2026-12-31")
    kept = made.add_mutually_exclusive_group()
    kept.add_argument(
        "--kept", action="store_true", default=None, dest="is_kept",
        help="only the article",
    )  # fmt: skip
    kept.add_argument(
        "--dropped", action="store_false", default=None, dest="is_kept",
        help="only dropped blocks",
    )  # fmt: skip
    add_passphrase(made)
    made.set_defaults(run=search)


def _catch_up(project: Project) -> None:
    """Have the index know all pages, and what the rules of their sites say of them."""
    sites = SiteRules(project.site_rules.all(), project.rules.all())
    for page_id in project.search.behind():
        # A page that can't be read has nothing to be found.
        with contextlib.suppress(StorageFailed):
            project.search.catch_up(page_id, partial(_load, project, page_id, sites))
    for page_id in project.unruled():
        with contextlib.suppress(StorageFailed):
            project.search.refresh(page_id, _load(project, page_id, sites)).result()


def _load(project: Project, page_id: int, sites: SiteRules) -> Review:
    stored = project.load(page_id)
    cleaned = stored.cleaned
    word = sites.word(cleaned.page, cleaned.guesses, cleaned.verdicts)
    return replay(review_of(cleaned, "", word), stored.edits)[0]


_Place = tuple[FoundPage, FoundBlock, Passage, tuple[int, int]]


def _places(page: FoundPage) -> Iterator[_Place]:
    for block in page.blocks:
        for passage in block.passages:
            for span in passage.hits:
                yield page, block, passage, span


def _line(
    page: FoundPage, block: FoundBlock, passage: Passage, span: tuple[int, int]
) -> str:
    """Return a place as a line: page#block, title, which text, what is around it."""
    start, end = span
    before = passage.text[max(0, start - _AROUND_CHARS) : start]
    after = passage.text[end : end + _AROUND_CHARS]
    said = f"{before}[{passage.text[start:end]}]{after}"
    where = f"{page.page.page_id}#{block.block}"
    name = one_line(page.page.name_shown())
    return f"{where}\t{name}\t{passage.column}\t{one_line(said)}\n"


def _json(
    page: FoundPage, block: FoundBlock, passage: Passage, span: tuple[int, int]
) -> str:
    told = {
        "page": page.page.page_id,
        "title": page.page.name_shown(),
        "site": page.page.site,
        "date": page.page.date,
        "block": block.block,
        "kept": block.is_kept,
        "text": passage.column,
        "language": passage.language,
        "start": span[0],
        "end": span[1],
        "passages": [
            {"text": each.column, "language": each.language, "words": each.text}
            for each in block.passages
        ],
    }
    return json.dumps(wire.pack(told)) + "\n"
