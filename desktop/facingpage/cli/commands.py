"""What each command does."""

import argparse
import contextlib
import dataclasses
import difflib
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from facingpage.cli.output import Output
from facingpage.cli.reporter import Reporter
from facingpage.cli.site_rules import GivenRules
from facingpage.cli.sites import Held, Sites
from facingpage.cli.streams import STANDARD, print_data
from facingpage.cli.wordlists import WordLists
from facingpage.cli.work import Input, Work
from facingpage.core import encodings, languages, wire
from facingpage.core.edits import SetLanguage, keep_comments
from facingpage.core.page import Block, Cleaned, LanguageGuess
from facingpage.core.review import Review
from facingpage.core.spoken import PAGE
from facingpage.errors import FacingPageError, ModelFailed, WrongUse
from facingpage.export import EXPORTERS, one_line
from facingpage.paths import settings_dir
from facingpage.storage.settings import load_settings
from facingpage.workers.host import Host, Listed

_DONE, _SOME_FAILED = 0, 1

Make = Callable[[Work, Input, Cleaned], None]
"""Makes of a page that was opened what a command is for."""


def clean(options: argparse.Namespace, reporter: Reporter) -> int:
    """Write every input without its debris; return the exit code."""
    output = Output(options)
    rules = GivenRules(options.rules)

    def make(_: Work, page: Input, cleaned: Cleaned) -> None:
        review = rules.review(reporter, page.name, cleaned, "")
        output.write(reporter, page, _with_comments(options, review))

    return _each(
        options,
        reporter,
        make,
        Sites(),
        output.refuse_several,
        prepare=lambda _: rules.read(reporter),
    )


def translate(options: argparse.Namespace, reporter: Reporter) -> int:
    """Write every input cleaned and translated; return the exit code.

    Raises:
        WrongUse: a language or engine is unknown, or no installed model fits.
    """
    # Its cheap half: which models there are. The engine itself runs in the worker.
    from facingpage import translation  # noqa: PLC0415  # the other commands need none

    target = _language(options.to)
    source = _language(options.source) if options.source else None
    if options.engine is not None:
        engines = [engine.name for engine in translation.ENGINES]
        if options.engine not in engines:
            raise WrongUse(_unknown("engine", options.engine, engines))
    if source is not None and languages.base(source) == languages.base(target):
        raise WrongUse(
            f"--from and --to are both {languages.name(target)}: there is nothing to"
            " translate. Use clean, or name another language."
        )
    routes = translation.installed_routes(load_settings().engines, options.engine)
    # Without --from any model into the language may be what a page needs.
    wanted = (
        translation.Pair(source or pair.source, target).bases() for pair in routes
    )
    if not any(pair in routes for pair in wanted):
        asked = f"{languages.name(source)} to " if source else "into "
        direct = (pair for pair, route in routes.items() if not route.via)
        there = ", ".join(pair.words() for pair in sorted(direct)) or "none"
        raise WrongUse(
            f"No model translates {asked}{languages.name(target)}. Import a model file"
            f" for it; installed: {there}."
        )
    output = Output(options)
    rules = GivenRules(options.rules)
    lists = WordLists(options.glossary, options.memory, (source or "", target))
    installed = frozenset((pair.source, pair.target) for pair in routes)

    def make(work: Work, page: Input, cleaned: Cleaned) -> None:
        name = page.name
        ruled = rules.review(reporter, name, cleaned, target)
        review = _with_comments(options, ruled)
        if source is not None:
            review, _ = SetLanguage((PAGE,), source).apply(review)
        spoken = languages.base(review.page_language.code)
        if spoken == languages.UNDETERMINED:
            raise ModelFailed(
                f'Could not translate "{name}": its language is not known.'
                " Name it with --from."
            )
        if spoken == target:
            said = f'"{name}" is in {languages.name(target)} already.'
            reporter.message("note", said, name)
        else:
            engine = options.engine or ""
            review = work.translate(name, review, installed, engine, lists.hinter)
        output.write(reporter, page, review)

    def prepare(work: Work) -> None:
        rules.read(reporter)
        lists.read(work)

    return _each(
        options, reporter, make, Sites(), output.refuse_several, prepare=prepare
    )


def tell_languages(options: argparse.Namespace, reporter: Reporter) -> int:
    """Write a line a block: language, how sure that is, text; return the exit code.

    A quotation in another language follows its block, as a line that begins with a tab.
    With `--json` each line is an object that names its page, and a block has its
    quotations in `spans`.
    """

    def make(_: Work, page: Input, cleaned: Cleaned) -> None:
        told = ((b, cleaned.guesses[b.id]) for b in cleaned.page.blocks)
        lines = (
            _language_json(page.name, *each)
            if options.is_json
            else _language_lines(*each)
            for each in told
        )
        print_data("".join(lines))

    return _each(options, reporter, make, Sites(most_pages=1))


def _language_lines(block: Block, guess: LanguageGuess) -> str:
    lines = [f"{one_line(guess.code)}\t{guess.sure}\t{one_line(block.text)}\n"]
    for span in guess.spans:
        said = one_line(block.text[span.start : span.end])
        lines.append(f"\t{span.code}\t{span.sure}\t{said}\n")
    return "".join(lines)


def _language_json(name: str, block: Block, guess: LanguageGuess) -> str:
    told = {
        "input": name,
        "block": block.id,
        **wire.pack(guess),
        "text": block.text,
    }
    return json.dumps(told) + "\n"


def formats(options: argparse.Namespace, _: Reporter) -> int:
    """List what can be opened and exported, as the two tables say it."""
    # The table names the openers' functions: it comes with their parser.
    from facingpage.openers import DEFAULT_LIMITS, OPENERS  # noqa: PLC0415  # the other commands need none

    both: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {
        "opens": [(row.id, row.title, row.suffixes) for row in OPENERS],
        "exports": [(row.name, row.title, (row.suffix,)) for row in EXPORTERS],
    }
    if options.is_json:
        keys = ("name", "title", "suffixes")
        tables = {
            title: [dict(zip(keys, row, strict=True)) for row in rows]
            for title, rows in both.items()
        }
        told = {**tables, "limits": dataclasses.asdict(DEFAULT_LIMITS)}
        print_data(json.dumps(told, indent=2) + "\n")
        return _DONE
    for title, rows in both.items():
        print_data(f"{title}:\n")
        for name, words, suffixes in rows:
            print_data(f"  {name:<12} {words:<20} {' '.join(suffixes)}\n")
    print_data(
        f'limits (others under "limits" in {settings_dir() / "settings.json"}):\n'
    )
    for name, usual in dataclasses.asdict(DEFAULT_LIMITS).items():
        print_data(f"  {name:<20} {usual:>15,}\n")
    return _DONE


def _each(
    options: argparse.Namespace,
    reporter: Reporter,
    make: Make,
    sites: Sites,
    refuse_several: Callable[[], None] = lambda: None,
    *,
    prepare: Callable[[Work], None] = lambda _: None,
) -> int:
    """Open every input and make something of it; a failure leaves the others alone.

    `prepare` is called before the first.

    `sites` holds pages back until others of their site are known. `refuse_several`
    raises where a file turns out to hold several pages and the command has no place
    for them.
    """
    inputs: list[Path] = options.inputs
    if inputs.count(STANDARD) > 1:
        raise WrongUse("Standard input can be read once only: name - once.")
    _refuse_encoding(options.encoding)
    done: list[bool] = []
    with (
        contextlib.closing(Host()) as host,
        tempfile.TemporaryDirectory(prefix="facingpage-") as spool,
    ):
        work = Work(host, reporter, options.encoding, options.fast, Path(spool))
        prepare(work)
        for number, path in enumerate(inputs, 1):
            reporter.place = (number, len(inputs))
            whole = Input(path)
            listed = _open(work, whole, make, sites, done)
            if listed is None:
                continue
            refuse_several()
            for place, entry in enumerate(listed.entries, 1):
                reporter.place = (place, len(listed.entries))
                _open(work, Input(path, entry, place), make, sites, done)
            if listed.problem:
                # What lies behind the damage is lost: the input was not done whole.
                done.append(False)
                reporter.message("error", listed.problem, whole.name)
        _make_held(work, make, sites, done)
    failed = done.count(False)
    reporter.finished(len(done) - failed, failed)
    return _SOME_FAILED if failed else _DONE


def _open(
    work: Work, wanted: Input, make: Make, sites: Sites, done: list[bool]
) -> Listed | None:
    """Open a page, and make something of those held where they are many by now.

    Returns what turned out to hold several pages.
    """
    with _noting(work.reporter, wanted, done):
        opened = work.open(wanted)
        if isinstance(opened, Listed):
            return opened
        sites.hold(Held(wanted, opened, work.reporter.place))
    if sites.is_full():
        _make_held(work, make, sites, done)
    return None


def _make_held(work: Work, make: Make, sites: Sites, done: list[bool]) -> None:
    """Make something of every page that is held, and note whether it was done."""
    for held in sites.take():
        work.reporter.place = held.place
        with _noting(work.reporter, held.page, done):
            make(work, held.page, held.cleaned)
            done.append(True)


@contextlib.contextmanager
def _noting(reporter: Reporter, page: Input, done: list[bool]) -> Iterator[None]:
    """Note and tell a failure with a page; the others go on."""
    try:
        yield
    except FacingPageError as error:
        done.append(False)
        reporter.message("error", str(error), page.name)


def _with_comments(options: argparse.Namespace, review: Review) -> Review:
    """Return a page with its readers' comments, where the options ask for them."""
    edit = keep_comments(review) if options.keep_comments else None
    return edit.apply(review)[0] if edit else review


def _refuse_encoding(name: str | None) -> None:
    """Raise WrongUse for an encoding that nothing can be read by."""
    if name is not None and not encodings.is_known(name):
        raise WrongUse(_unknown("encoding", name, encodings.names()))


def _language(word: str) -> str:
    """Return the base code of a language that a person named.

    Raises:
        WrongUse: it is none we know; a near one is suggested.
    """
    code = languages.base(word)
    if code in languages.CODES:
        return code
    named = {languages.name(code).lower(): code for code in languages.CODES}
    named |= {languages.own_name(code).lower(): code for code in languages.CODES}
    if near := difflib.get_close_matches(word.lower(), named, 1, 0.75):
        raise WrongUse(f'No language "{word}" (did you mean "{named[near[0]]}"?).')
    raise WrongUse(_unknown("language", word, languages.CODES))


def _unknown(what: str, word: str, known: Iterable[str]) -> str:
    known = list(known)
    near = difflib.get_close_matches(word.lower(), known, 1, 0.5)
    hint = f' (did you mean "{near[0]}"?)' if near else ""
    return f'No {what} "{word}"{hint}. There are: {", ".join(known)}.'
