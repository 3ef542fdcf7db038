"""Addresses of the files of jobs: signed ones of the shop's own host, which a cassette replaces by paths."""

from typing import Final

from shoptet_api.sandbox.json_types import Json

FILES: Final = "/-/files/"
"""How the paths of files begin, on the servers that record and replay."""


class Addresses:
    """The addresses that responses have announced, each with the path that stands for it."""

    def __init__(self) -> None:
        self._found: Final[list[str]] = []

    def at(self, path: str) -> str | None:
        """Return the address that a path stands for; None if no response has announced it."""
        number = path.removeprefix(FILES)
        return self._found[int(number) - 1] if number.isdecimal() and 0 < int(number) <= len(self._found) else None

    def replaced(self, value: Json) -> Json:
        """Return JSON with the addresses of files replaced by their paths."""
        if isinstance(value, dict):
            return {
                key: self._path_of(one) if key == "resultUrl" and isinstance(one, str) else self.replaced(one)
                for key, one in value.items()
            }
        return [self.replaced(one) for one in value] if isinstance(value, list) else value

    def _path_of(self, address: str) -> str:
        if address not in self._found:
            self._found.append(address)
        return f"{FILES}{self._found.index(address) + 1}"


def with_base(value: Json, base_url: str) -> Json:
    """Return JSON with the paths of files completed to addresses."""
    if isinstance(value, dict):
        return {
            key: f"{base_url}{one}"
            if key == "resultUrl" and isinstance(one, str) and one.startswith(FILES)
            else with_base(one, base_url)
            for key, one in value.items()
        }
    return [with_base(one, base_url) for one in value] if isinstance(value, list) else value
