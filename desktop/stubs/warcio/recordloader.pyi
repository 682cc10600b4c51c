from typing import Protocol

from warcio.limitreader import LimitReader
from warcio.statusandheaders import StatusAndHeaders

class _Stream(Protocol):
    def read(self, length: int | None = None) -> bytes: ...
    def readline(self, length: int | None = None) -> bytes: ...

class ArcWarcRecord:
    format: str
    rec_type: str | None
    rec_headers: StatusAndHeaders
    raw_stream: LimitReader | _Stream
    content_type: str | None
    length: int | None

class ArcWarcRecordLoader:
    HTTP_TYPES: list[str]
    def __init__(self, verify_http: bool = True, arc2warc: bool = True) -> None: ...
    def parse_record_stream(
        self,
        stream: _Stream,
        statusline: str | None = None,
        known_format: str | None = None,
        no_record_parse: bool = False,
    ) -> ArcWarcRecord: ...
