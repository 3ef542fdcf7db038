"""Client for the Shoptet API (api.myshoptet.com), sync and async, typed end to end.

    from shoptet_api import NotFoundError, Shoptet

    with Shoptet(private_token="…") as shop:
        order = shop.orders.get("2018000057", include=["notes"])
        for row in shop.orders.list(status_id=-2):
            print(row.code, row.price.to_pay)

Models are in `shoptet_api.models`. Everything is imported on first use, so this import costs next to nothing.
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports
from shoptet_api.version import __version__ as __version__

if TYPE_CHECKING:
    from shoptet_api import models as models
    from shoptet_api.auth.addon import AddonAuth as AddonAuth
    from shoptet_api.auth.installation import (
        Installation as Installation,
        InstallationState as InstallationState,
        aexchange_install_code as aexchange_install_code,
        exchange_install_code as exchange_install_code,
    )
    from shoptet_api.auth.stores.encryption import generate_key as generate_key
    from shoptet_api.auth.stores.memory import MemoryTokenStore as MemoryTokenStore
    from shoptet_api.auth.stores.protocol import TokenStore as TokenStore
    from shoptet_api.auth.stores.sqlite import SQLiteTokenStore as SQLiteTokenStore
    from shoptet_api.auth.user_authorization import (
        Authorization as Authorization,
        BasicEshop as BasicEshop,
        authorize_url as authorize_url,
        averify_user as averify_user,
        check_state as check_state,
        verify_user as verify_user,
    )
    from shoptet_api.batches.uploaders import DirectoryUploader as DirectoryUploader, FsspecUploader as FsspecUploader
    from shoptet_api.bulk.refused import refused_rows as refused_rows
    from shoptet_api.client import AsyncShoptet as AsyncShoptet, Shoptet as Shoptet
    from shoptet_api.clock import Clock as Clock
    from shoptet_api.decoding.drift_file import DriftFile as DriftFile
    from shoptet_api.errors import (
        AddonNotInstalledError as AddonNotInstalledError,
        AddonSuspendedError as AddonSuspendedError,
        ApiError as ApiError,
        AuthenticationError as AuthenticationError,
        AuthFlowError as AuthFlowError,
        BadLineError as BadLineError,
        BadRequestError as BadRequestError,
        ChangesMissedWarning as ChangesMissedWarning,
        ConfigurationError as ConfigurationError,
        ConflictError as ConflictError,
        ConnectError as ConnectError,
        DecodeError as DecodeError,
        DryRunError as DryRunError,
        InstallCodeError as InstallCodeError,
        InvalidTokenError as InvalidTokenError,
        JobError as JobError,
        JobExpiredError as JobExpiredError,
        JobFailedError as JobFailedError,
        JobKilledError as JobKilledError,
        JobLostError as JobLostError,
        JobResultGoneError as JobResultGoneError,
        JobTimeoutError as JobTimeoutError,
        JobWebhookMissingError as JobWebhookMissingError,
        LabelError as LabelError,
        LabelTimeoutError as LabelTimeoutError,
        LockedError as LockedError,
        MaintenanceError as MaintenanceError,
        MaximumTokensError as MaximumTokensError,
        MissingModuleError as MissingModuleError,
        NotFoundError as NotFoundError,
        PagesShiftedError as PagesShiftedError,
        PagesShiftedWarning as PagesShiftedWarning,
        PartialFailureError as PartialFailureError,
        PayloadTooLargeError as PayloadTooLargeError,
        PermissionDeniedError as PermissionDeniedError,
        RateLimitError as RateLimitError,
        ReadOnlyError as ReadOnlyError,
        ResponseTooLargeError as ResponseTooLargeError,
        SchemaDriftError as SchemaDriftError,
        ServerError as ServerError,
        ShoptetError as ShoptetError,
        StateUnavailableError as StateUnavailableError,
        TimeoutError as TimeoutError,
        TokenExpiredError as TokenExpiredError,
        TransportError as TransportError,
        UnprocessableError as UnprocessableError,
        WebhookSignatureError as WebhookSignatureError,
        WriteStoppedError as WriteStoppedError,
        WrongShopError as WrongShopError,
    )
    from shoptet_api.events import (
        DeprecationEvent as DeprecationEvent,
        RequestEvent as RequestEvent,
        ResponseEvent as ResponseEvent,
        RetryEvent as RetryEvent,
    )
    from shoptet_api.feeds.cursor_store import SQLiteCursorStore as SQLiteCursorStore
    from shoptet_api.installations.memory import MemoryInstallationStore as MemoryInstallationStore
    from shoptet_api.installations.protocol import InstallationStore as InstallationStore
    from shoptet_api.installations.sqlite import SQLiteInstallationStore as SQLiteInstallationStore
    from shoptet_api.jobs.store import JobStore as JobStore, SQLiteJobStore as SQLiteJobStore
    from shoptet_api.limits.local import LocalLimits as LocalLimits
    from shoptet_api.limits.protocol import Limits as Limits
    from shoptet_api.mirroring.mirror import MirrorReport as MirrorReport, amirror as amirror, mirror as mirror
    from shoptet_api.networks import SHOPTET_NETWORKS as SHOPTET_NETWORKS, is_shoptet_address as is_shoptet_address
    from shoptet_api.options import Options as Options
    from shoptet_api.paging.options import PageOptions as PageOptions
    from shoptet_api.pool.async_pool import AsyncPooledShop as AsyncPooledShop, AsyncShopPool as AsyncShopPool
    from shoptet_api.pool.outcome import PoolOutcome as PoolOutcome, PoolProgress as PoolProgress
    from shoptet_api.pool.sync_pool import PooledShop as PooledShop, ShopPool as ShopPool
    from shoptet_api.records.category_tree import CategoryNode as CategoryNode, CategoryTree as CategoryTree
    from shoptet_api.records.vat import VatSum as VatSum, VatSummary as VatSummary, vat_summary as vat_summary
    from shoptet_api.redis.state import RedisState as RedisState
    from shoptet_api.resources.image_cuts import ImageCuts as ImageCuts
    from shoptet_api.snapshots.arrow import save_parquet as save_parquet
    from shoptet_api.timeouts import Timeouts as Timeouts
    from shoptet_generated.operations import OPERATIONS as OPERATIONS
    from shoptet_generated.runtime import (
        UNSET as UNSET,
        AsyncBatch as AsyncBatch,
        AsyncChangeFeed as AsyncChangeFeed,
        AsyncJob as AsyncJob,
        AsyncJobFile as AsyncJobFile,
        AsyncMany as AsyncMany,
        AsyncPager as AsyncPager,
        AsyncSnapshot as AsyncSnapshot,
        BadLine as BadLine,
        Batch as Batch,
        BatchResult as BatchResult,
        Bucket as Bucket,
        Change as Change,
        ChangeFeed as ChangeFeed,
        CursorStore as CursorStore,
        Drift as Drift,
        ErrorDetail as ErrorDetail,
        Fault as Fault,
        FetchProgress as FetchProgress,
        InputError as InputError,
        Job as Job,
        JobFile as JobFile,
        JobId as JobId,
        JobProgress as JobProgress,
        JsonObject as JsonObject,
        Many as Many,
        Page as Page,
        Pager as Pager,
        Paginator as Paginator,
        RawResponse as RawResponse,
        RefusedRow as RefusedRow,
        RowResult as RowResult,
        Snapshot as Snapshot,
        SnapshotProgress as SnapshotProgress,
        Unset as Unset,
        Upload as Upload,
        Uploader as Uploader,
        UploadReport as UploadReport,
        WriteProgress as WriteProgress,
        WriteResult as WriteResult,
        untyped as untyped,
    )

    __all__: list[str]
else:
    lazy_exports(
        __name__,
        {
            "shoptet_api.auth.addon": ("AddonAuth",),
            "shoptet_api.auth.installation": (
                "Installation",
                "InstallationState",
                "aexchange_install_code",
                "exchange_install_code",
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
            "shoptet_api.batches.uploaders": (
                "DirectoryUploader",
                "FsspecUploader",
            ),
            "shoptet_api.client": (
                "AsyncShoptet",
                "Shoptet",
            ),
            "shoptet_api.bulk.refused": ("refused_rows",),
            "shoptet_api.clock": ("Clock",),
            "shoptet_api.decoding.drift_file": ("DriftFile",),
            "shoptet_api.errors": (
                "AddonNotInstalledError",
                "AddonSuspendedError",
                "ApiError",
                "AuthFlowError",
                "AuthenticationError",
                "BadLineError",
                "BadRequestError",
                "ChangesMissedWarning",
                "ConfigurationError",
                "ConflictError",
                "ConnectError",
                "DecodeError",
                "DryRunError",
                "InstallCodeError",
                "InvalidTokenError",
                "JobError",
                "JobExpiredError",
                "JobFailedError",
                "JobKilledError",
                "JobLostError",
                "JobResultGoneError",
                "JobTimeoutError",
                "JobWebhookMissingError",
                "LabelError",
                "LabelTimeoutError",
                "LockedError",
                "MaintenanceError",
                "MaximumTokensError",
                "MissingModuleError",
                "NotFoundError",
                "PagesShiftedError",
                "PagesShiftedWarning",
                "PartialFailureError",
                "PayloadTooLargeError",
                "PermissionDeniedError",
                "RateLimitError",
                "ReadOnlyError",
                "ResponseTooLargeError",
                "SchemaDriftError",
                "ServerError",
                "ShoptetError",
                "StateUnavailableError",
                "TimeoutError",
                "TokenExpiredError",
                "TransportError",
                "UnprocessableError",
                "WebhookSignatureError",
                "WriteStoppedError",
                "WrongShopError",
            ),
            "shoptet_api.events": (
                "DeprecationEvent",
                "RequestEvent",
                "ResponseEvent",
                "RetryEvent",
            ),
            "shoptet_api.feeds.cursor_store": ("SQLiteCursorStore",),
            "shoptet_api.installations.memory": ("MemoryInstallationStore",),
            "shoptet_api.installations.protocol": ("InstallationStore",),
            "shoptet_api.installations.sqlite": ("SQLiteInstallationStore",),
            "shoptet_api.jobs.store": ("JobStore", "SQLiteJobStore"),
            "shoptet_api.limits.local": ("LocalLimits",),
            "shoptet_api.limits.protocol": ("Limits",),
            "shoptet_api.mirroring.mirror": ("MirrorReport", "amirror", "mirror"),
            "shoptet_api.networks": (
                "SHOPTET_NETWORKS",
                "is_shoptet_address",
            ),
            "shoptet_api.options": ("Options",),
            "shoptet_api.paging.options": ("PageOptions",),
            "shoptet_api.pool.async_pool": ("AsyncPooledShop", "AsyncShopPool"),
            "shoptet_api.pool.outcome": ("PoolOutcome", "PoolProgress"),
            "shoptet_api.pool.sync_pool": ("PooledShop", "ShopPool"),
            "shoptet_api.redis.state": ("RedisState",),
            "shoptet_api.records.category_tree": ("CategoryNode", "CategoryTree"),
            "shoptet_api.records.vat": ("VatSum", "VatSummary", "vat_summary"),
            "shoptet_api.resources.image_cuts": ("ImageCuts",),
            "shoptet_api.snapshots.arrow": ("save_parquet",),
            "shoptet_api.timeouts": ("Timeouts",),
            "shoptet_generated.operations": ("OPERATIONS",),
            "shoptet_generated.runtime": (
                "AsyncBatch",
                "AsyncChangeFeed",
                "AsyncJob",
                "AsyncJobFile",
                "AsyncMany",
                "AsyncPager",
                "AsyncSnapshot",
                "BadLine",
                "Batch",
                "BatchResult",
                "Bucket",
                "Change",
                "ChangeFeed",
                "CursorStore",
                "Drift",
                "ErrorDetail",
                "Fault",
                "FetchProgress",
                "InputError",
                "Job",
                "JobFile",
                "JobId",
                "JobProgress",
                "JsonObject",
                "Many",
                "Page",
                "Pager",
                "Paginator",
                "RawResponse",
                "RefusedRow",
                "RowResult",
                "Snapshot",
                "SnapshotProgress",
                "UNSET",
                "Unset",
                "Upload",
                "UploadReport",
                "WriteProgress",
                "WriteResult",
                "Uploader",
                "untyped",
            ),
        },
        loaded=("__version__",),
        submodules=("models",),
    )
