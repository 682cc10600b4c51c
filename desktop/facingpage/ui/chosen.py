"""The settings as they are chosen in the window, and on the disk soon after."""

import threading
from collections.abc import Callable

from facingpage.errors import FacingPageError
from facingpage.storage.settings import Settings, save_settings
from facingpage.ui.tasks import Tasks


class Chosen:
    """Has the settings there are now, and writes them off the main thread."""

    def __init__(
        self, settings: Settings, tasks: Tasks, warn: Callable[[FacingPageError], None]
    ) -> None:
        """Begin with settings as the disk has them."""
        self.settings = settings
        self._saved, self._saving = settings, threading.Lock()
        self._tasks = tasks
        self._warn = warn

    @property
    def reader_language(self) -> str:
        """The language translated into; empty until the reader was asked."""
        return self.settings.reader_language

    def remember(self, settings: Settings) -> None:
        """Have other settings from now on, and keep them soon."""
        if settings != self.settings:
            self.settings = settings
            self._tasks.run(self.write, lambda _: None, self._warn)

    def write(self) -> None:
        """Put what was chosen last on disk, from whatever thread.

        Raises:
            StorageFailed: the disk does not take it.
        """
        with self._saving:
            settings = self.settings
            if settings != self._saved:
                save_settings(settings)
                self._saved = settings
