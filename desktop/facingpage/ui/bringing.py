"""What is dropped on the window: pages to open, models to import, or both at once."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from facingpage.core.models import Imported
from facingpage.errors import FacingPageError
from facingpage.ui.model_work import ModelWork
from facingpage.ui.models import (
    import_models,
    imported_words,
    is_model_file,
    problem_words,
)
from facingpage.ui.tasks import Tasks
from facingpage.ui.told import told
from facingpage.ui.wording import tr


class Bringing:
    """Looks which files are models, and hands pages and models to who takes them."""

    def __init__(
        self,
        models: ModelWork,
        tasks: Tasks,
        *,
        open_paths: Callable[[Sequence[Path]], None],
        say: Callable[[str], None],
        warn: Callable[[str], None],
    ) -> None:
        """Make it over the work on models; `open_paths` opens pages."""
        self._models = models
        self._tasks = tasks
        self._open_paths = open_paths
        self._say = say
        self._warn = warn

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open pages and import models, whichever these files and folders are."""

        def done(held: frozenset[Path]) -> None:
            self._open_paths([path for path in paths if path not in held])
            if held:
                self.import_models([path for path in paths if path in held])

        self._tasks.run(
            lambda: frozenset(filter(is_model_file, paths)), done, self._fail
        )

    def import_models(self, paths: Sequence[Path]) -> None:
        """Import the models that files and folders hold, and use them."""

        def done(imported: Imported) -> None:
            if problem := problem_words(imported):
                self._warn(problem)
            if imported.installed:
                self._say(imported_words(imported))
                self._models.installed.emit()

        self._say(tr("Importing…"))
        work = partial(import_models, tuple(paths))
        self._models.run(tr("importing"), work, done, self._fail)

    def _fail(self, error: FacingPageError) -> None:
        self._warn(told(error))
