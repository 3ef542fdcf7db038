"""Find the operations of the API by words, by their names and by their paths, and describe them.

search       rank the operations that match a query
names        the operation of a name, and the names that are closest to an unknown one
words        from a text to the words that are compared
synonyms     other words for what the API calls otherwise
description  what one operation takes, returns and does, as plain JSON
schemas      a JSON schema of a bounded size, and the names of what was cut
facts        the spec and the meanings of fields, read from files of the generated package

Nothing here imports a client or a model.
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports

if TYPE_CHECKING:
    from shoptet_api.operation_search.description import describe as describe, describe_schema as describe_schema
    from shoptet_api.operation_search.names import (
        named as named,
        nearest as nearest,
        nearest_resources as nearest_resources,
    )
    from shoptet_api.operation_search.search import Found as Found, find as find

lazy_exports(
    __name__,
    {
        "shoptet_api.operation_search.description": ["describe", "describe_schema"],
        "shoptet_api.operation_search.names": ["named", "nearest", "nearest_resources"],
        "shoptet_api.operation_search.search": ["Found", "find"],
    },
)
