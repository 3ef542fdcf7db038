"""Decode the responses of one operation: well-formed ones the fast way, all others the tolerant way.

Both give the same result. The fast way cannot see drift that it accepts; so the first response of each operation in a
process, and the first of each client that has a callback for drift, is read the tolerant way, and then one in a
thousand. It notes unknown enumeration values: a response with a new one is read again the tolerant way.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Final

from shoptet_api.decoding.backoff import Backoff
from shoptet_api.decoding.drift_reporter import DriftReporter
from shoptet_api.decoding.tolerant import tolerant_decode
from shoptet_api.errors import DecodeError, SchemaDriftError
from shoptet_generated.runtime.enums import NOTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from shoptet_api.decoding.decoded import Decoded, Kind
    from shoptet_api.decoding.fast import Decode
    from shoptet_generated.runtime.enums import OpenEnum
    from shoptet_generated.runtime.operation import Operation
    from shoptet_generated.runtime.reading import Drift, Report

SAMPLE_EVERY: Final = 1000
_SHOWN: Final = 3


class Decoder:
    """Decodes the responses of one operation. Any number of threads and clients may use it.

    Args:
        type_: Type of the payload; of one row, for pages.
        kind: Kind of the responses.
        key: Key of the payload inside `data`; None when `data` is the payload.
        name: Name of the operation in messages.
        sample: Called for each response; returns whether to read it the tolerant way, to find drift.
    """

    def __init__(
        self,
        type_: object,
        kind: Kind,
        key: str | None,
        *,
        name: str = "the operation",
        sample: Callable[[], bool] | None = None,
    ) -> None:
        self._type = str if kind == "job" else type_
        self._kind: Kind = kind
        self._key = key or "jobId" if kind == "job" else key
        self._name = name
        self._sample = sample or sampler()
        self._fast: Decode | None = None
        self._fast_made = False
        self._backoff = Backoff()

    def decode(self, body: bytes, *, strict: bool = False, report: Report | None = None) -> Decoded:
        """Decode the bytes of a response.

        Args:
            body: The response.
            strict: Refuse a response that is not as promised. Every response is then read the tolerant way.
            report: Called for every place that is not as promised, if the response is read the tolerant way.

        Raises:
            DecodeError: The response is not JSON, or lacks the payload that its kind promises.
            SchemaDriftError: The response is not as promised, and `strict` is true.
        """
        if strict:
            return self._strictly(body, report)
        sampled = self._sample()
        news = report.is_new if isinstance(report, DriftReporter) else None
        if news is not None and news(self):
            # Another client may have read the first response of the process.
            sampled = True
        if not sampled and (decoded := self._quickly(body, news)):
            return decoded
        try:
            return tolerant_decode(body, self._type, self._kind, self._key, report)
        except DecodeError:
            # The fast way skips what the model has no field for, and may accept a fault there. The result must not
            # depend on the sample, nor on earlier responses that the fast way refused.
            if decoded := self._quickly(body, is_last=True):
                return decoded
            raise

    def _strictly(self, body: bytes, report: Report | None) -> Decoded:
        drifts: list[Drift] = []
        try:
            decoded = tolerant_decode(body, self._type, self._kind, self._key, drifts.append)
        except DecodeError:
            if not drifts:
                raise
        else:
            if not drifts:
                return decoded
        if report is not None:
            for drift in drifts:
                report(drift)
        shown = "; ".join(map(str, drifts[:_SHOWN]))
        more = f"; and {len(drifts) - _SHOWN} more" if len(drifts) > _SHOWN else ""
        raise SchemaDriftError(f"{self._name}: the response is not as the spec promises: {shown}{more}", drifts)

    def _quickly(
        self, body: bytes, news: Callable[[object, object], bool] | None = None, *, is_last: bool = False
    ) -> Decoded | None:
        """Decode the fast way; None if that fails, or if it meets an enumeration value that is news to the client."""
        if not is_last and not self._backoff.is_over():
            return None
        if not self._fast_made:
            # Made for the second response: a script that makes one call does not need it.
            from shoptet_api.decoding import self_test

            if self_test.usable():
                from shoptet_api.decoding.fast import fast_decoder

                self._fast = fast_decoder(self._type, self._kind, self._key)
            self._fast_made = True
        if self._fast is None:
            return None
        unknown: list[tuple[type[OpenEnum], str]] = []
        NOTED.values = unknown
        try:
            decoded = self._fast(body)
        except Exception:  # noqa: BLE001 (whatever msgspec refuses, the tolerant way reads)
            self._backoff.failed()
            return None
        finally:
            NOTED.values = None
        self._backoff.worked()
        # All of them are noted as met, and not only those before the first new one.
        if unknown and news is not None and True in [news(self, value) for value in unknown]:
            return None
        return decoded


def sampler(every: int = SAMPLE_EVERY) -> Callable[[], bool]:
    """Return a function that returns true on its first call, and then once in `every` calls."""
    count = itertools.count()
    return lambda: next(count) % every == 0


def decoder_for(operation: Operation[object]) -> Decoder:
    """Return the decoder of an operation whose responses are JSON; one for the whole process.

    Raises:
        ValueError: The operation's responses are not JSON.
    """
    if operation.kind == "binary":
        raise ValueError(f"{operation.id} responds with bytes, which are not decoded")
    signature = (operation.id, operation.kind, operation.key, operation.type)
    decoder = _decoders.get(signature)
    if decoder is None:
        type_ = None if operation.kind == "none" else operation.result_type()
        made = Decoder(type_, operation.kind, operation.key, name=operation.id)
        decoder = _decoders.setdefault(signature, made)
    return decoder


_decoders: Final[dict[tuple[str, str, str | None, str], Decoder]] = {}
