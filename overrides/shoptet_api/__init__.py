"""Client for the Shoptet API (api.myshoptet.com), sync and async, typed end to end.

    from shoptet_api import NotFoundError, Shoptet

    with Shoptet(private_token="…") as shop:
        order = shop.orders.get("2018000057", include=["notes"])
        for row in shop.orders.list(status_id=-2):
            print(row.code, row.price.to_pay)

Models are in `shoptet_api.models`. Nothing is loaded before it is used: this import costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from shoptet_api.version import __version__

if TYPE_CHECKING:
    from shoptet_api.auth.addon import AddonAuth
    from shoptet_api.auth.installation import Installation, aexchange_install_code, exchange_install_code
    from shoptet_api.auth.stores.encryption import generate_key
    from shoptet_api.auth.stores.memory import MemoryTokenStore
    from shoptet_api.auth.stores.protocol import TokenStore
    from shoptet_api.auth.stores.sqlite import SQLiteTokenStore
    from shoptet_api.auth.user_authorization import (
        Authorization,
        BasicEshop,
        authorize_url,
        averify_user,
        check_state,
        verify_user,
    )
    from shoptet_api.batches.uploaders import DirectoryUploader, FsspecUploader
    from shoptet_api.client import AsyncShoptet, Shoptet
    from shoptet_api.clock import Clock
    from shoptet_api.errors import (
        AddonNotInstalledError,
        AddonSuspendedError,
        ApiError,
        AuthenticationError,
        AuthFlowError,
        BadLineError,
        BadRequestError,
        ChangesMissedWarning,
        ConfigurationError,
        ConflictError,
        ConnectError,
        DecodeError,
        InstallCodeError,
        InvalidTokenError,
        JobError,
        JobExpiredError,
        JobFailedError,
        JobKilledError,
        JobLostError,
        JobResultGoneError,
        JobTimeoutError,
        JobWebhookMissingError,
        LockedError,
        MaintenanceError,
        MaximumTokensError,
        MissingModuleError,
        NotFoundError,
        PagesShiftedError,
        PagesShiftedWarning,
        PartialFailureError,
        PayloadTooLargeError,
        PermissionDeniedError,
        RateLimitError,
        ResponseTooLargeError,
        SchemaDriftError,
        ServerError,
        ShoptetError,
        TimeoutError,
        TokenExpiredError,
        TransportError,
        UnprocessableError,
        WebhookSignatureError,
    )
    from shoptet_api.events import DeprecationEvent, RequestEvent, ResponseEvent, RetryEvent
    from shoptet_api.feeds.cursor_store import SQLiteCursorStore
    from shoptet_api.jobs.store import JobStore, SQLiteJobStore
    from shoptet_api.limits.local import LocalLimits
    from shoptet_api.limits.protocol import Limits
    from shoptet_api.networks import SHOPTET_NETWORKS, is_shoptet_address
    from shoptet_api.options import Options
    from shoptet_api.paging.options import PageOptions
    from shoptet_api.resources.image_cuts import ImageCuts
    from shoptet_api.timeouts import Timeouts
    from shoptet_generated.runtime import (
        UNSET,
        AsyncBatch,
        AsyncChangeFeed,
        AsyncJob,
        AsyncJobFile,
        AsyncPager,
        AsyncSnapshot,
        BadLine,
        Batch,
        BatchResult,
        Bucket,
        Change,
        ChangeFeed,
        CursorStore,
        Drift,
        ErrorDetail,
        InputError,
        Job,
        JobFile,
        JobId,
        JobProgress,
        JsonObject,
        Page,
        Pager,
        Paginator,
        RawResponse,
        RowResult,
        Snapshot,
        SnapshotProgress,
        Unset,
        Upload,
        Uploader,
        UploadReport,
    )

__all__ = [
    "SHOPTET_NETWORKS",
    "UNSET",
    "AddonAuth",
    "AddonNotInstalledError",
    "AddonSuspendedError",
    "ApiError",
    "AsyncBatch",
    "AsyncChangeFeed",
    "AsyncJob",
    "AsyncJobFile",
    "AsyncPager",
    "AsyncShoptet",
    "AsyncSnapshot",
    "AuthFlowError",
    "AuthenticationError",
    "Authorization",
    "BadLine",
    "BadLineError",
    "BadRequestError",
    "BasicEshop",
    "Batch",
    "BatchResult",
    "Bucket",
    "Change",
    "ChangeFeed",
    "ChangesMissedWarning",
    "Clock",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "CursorStore",
    "DecodeError",
    "DeprecationEvent",
    "DirectoryUploader",
    "Drift",
    "ErrorDetail",
    "FsspecUploader",
    "ImageCuts",
    "InputError",
    "InstallCodeError",
    "Installation",
    "InvalidTokenError",
    "Job",
    "JobError",
    "JobExpiredError",
    "JobFailedError",
    "JobFile",
    "JobId",
    "JobKilledError",
    "JobLostError",
    "JobProgress",
    "JobResultGoneError",
    "JobStore",
    "JobTimeoutError",
    "JobWebhookMissingError",
    "JsonObject",
    "Limits",
    "LocalLimits",
    "LockedError",
    "MaintenanceError",
    "MaximumTokensError",
    "MemoryTokenStore",
    "MissingModuleError",
    "NotFoundError",
    "Options",
    "Page",
    "PageOptions",
    "Pager",
    "PagesShiftedError",
    "PagesShiftedWarning",
    "Paginator",
    "PartialFailureError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "RequestEvent",
    "ResponseEvent",
    "ResponseTooLargeError",
    "RetryEvent",
    "RowResult",
    "SQLiteCursorStore",
    "SQLiteJobStore",
    "SQLiteTokenStore",
    "SchemaDriftError",
    "ServerError",
    "Shoptet",
    "ShoptetError",
    "Snapshot",
    "SnapshotProgress",
    "TimeoutError",
    "Timeouts",
    "TokenExpiredError",
    "TokenStore",
    "TransportError",
    "UnprocessableError",
    "Unset",
    "Upload",
    "UploadReport",
    "Uploader",
    "WebhookSignatureError",
    "__version__",
    "aexchange_install_code",
    "authorize_url",
    "averify_user",
    "check_state",
    "exchange_install_code",
    "generate_key",
    "is_shoptet_address",
    "verify_user",
]

if not TYPE_CHECKING:  # A checker that saw this function would believe in every name.
    _MODULES = {
        "shoptet_api.auth.addon": ("AddonAuth",),
        "shoptet_api.auth.installation": (
            "Installation",
            "aexchange_install_code",
            "exchange_install_code",
        ),
        "shoptet_api.networks": (
            "SHOPTET_NETWORKS",
            "is_shoptet_address",
        ),
        "shoptet_api.auth.stores.encryption": ("generate_key",),
        "shoptet_api.auth.stores.memory": ("MemoryTokenStore",),
        "shoptet_api.auth.stores.protocol": ("TokenStore",),
        "shoptet_api.auth.stores.sqlite": ("SQLiteTokenStore",),
        "shoptet_api.auth.user_authorization": (
            "Authorization",
            "BasicEshop",
            "authorize_url",
            "averify_user",
            "check_state",
            "verify_user",
        ),
        "shoptet_api.batches.uploaders": ("DirectoryUploader", "FsspecUploader"),
        "shoptet_api.client": ("AsyncShoptet", "Shoptet"),
        "shoptet_api.clock": ("Clock",),
        "shoptet_api.feeds.cursor_store": ("SQLiteCursorStore",),
        "shoptet_api.resources.image_cuts": ("ImageCuts",),
        "shoptet_api.jobs.store": ("JobStore", "SQLiteJobStore"),
        "shoptet_api.limits.local": ("LocalLimits",),
        "shoptet_api.limits.protocol": ("Limits",),
        "shoptet_api.options": ("Options",),
        "shoptet_api.timeouts": ("Timeouts",),
        "shoptet_api.events": ("DeprecationEvent", "RequestEvent", "ResponseEvent", "RetryEvent"),
        "shoptet_api.paging.options": ("PageOptions",),
        "shoptet_generated.runtime": (
            *("UNSET", "AsyncPager", "Bucket", "Drift", "ErrorDetail", "InputError", "JobId", "JsonObject", "Page"),
            *("Pager", "Paginator", "RawResponse", "Unset"),
            *("AsyncJob", "AsyncJobFile", "Job", "JobFile", "JobProgress", "Upload", "UploadReport"),
            *("AsyncSnapshot", "BadLine", "Snapshot", "SnapshotProgress"),
            *("AsyncBatch", "Batch", "BatchResult", "RowResult", "Uploader"),
            *("AsyncChangeFeed", "Change", "ChangeFeed", "CursorStore"),
        ),
    }
    _PLACES = {name: module for module, names in _MODULES.items() for name in names}

    def __getattr__(name: str) -> object:
        """Load a public name when it is first asked for; what no other module has is an error class."""
        if name == "models":
            return import_module("shoptet_api.models")
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(_PLACES.get(name, "shoptet_api.errors")), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*(name for name in globals() if name.startswith("__")), *__all__, "models"})
