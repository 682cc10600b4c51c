from typing import Any

class Error(Exception): ...

# Its rows and parameters are anything, as those of sqlite3.
def connect(
    database: str,
    *,
    timeout: float = ...,
    isolation_level: str | None = ...,
    check_same_thread: bool = ...,
    uri: bool = ...,
) -> Any: ...
