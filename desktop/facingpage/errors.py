"""The one family of errors whose sentences a person reads."""


class FacingPageError(Exception):
    """A sentence for the person: what failed, why, and what to do."""


class WrongUse(FacingPageError):
    """A command was called in a way it cannot be carried out; exit code 2."""


class OpenFailed(FacingPageError):
    """A page could not be opened: unreadable, too large, or not a page."""


class ModelFailed(FacingPageError):
    """A translation model is missing, damaged or cannot be loaded."""


class WorkerFailed(FacingPageError):
    """A worker process died or ran past its limit."""


class StorageFailed(FacingPageError):
    """A project or settings file could not be read or written."""


class ExportFailed(FacingPageError):
    """An export could not be written."""


class SearchFailed(FacingPageError):
    """What was asked for cannot be looked for, or takes too long."""


class ListFailed(FacingPageError):
    """A glossary or translation memory could not be read from a file."""


class ProjectHeld(StorageFailed):
    """Another window or program has a project open, and is the one that writes it."""


class ProjectDamaged(StorageFailed):
    """A project's file is damaged: what can be read of it can be recovered."""


class PassphraseNeeded(StorageFailed):
    """A project is encrypted, and no key was given."""


class WrongPassphrase(StorageFailed):
    """No key record of a project is opened by this passphrase, or all are damaged."""


def is_panic(error: BaseException) -> bool:
    """Return whether a library written in Rust gave up.

    pyo3 makes its own PanicException, no Exception, for every library; it cannot be
    imported.
    """
    return type(error).__name__ == "PanicException"
