"""Client for the Shoptet API (api.myshoptet.com), sync and async, typed end to end.

    from shoptet_api import NotFoundError, Shoptet

    with Shoptet(private_token="…") as shop:
        order = shop.orders.get("2018000057", include=["notes"])
        for row in shop.orders.list(status_id=-2):
            print(row.code, row.price.to_pay)

Models are in `shoptet_api.models`. Nothing is loaded before it is used: this import costs next to nothing.
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports
from shoptet_api.version import __version__ as __version__

if TYPE_CHECKING:
    from shoptet_api.auth.addon import AddonAuth as AddonAuth
    from shoptet_api.auth.installation import Installation as Installation
    from shoptet_api.auth.installation import aexchange_install_code as aexchange_install_code
    from shoptet_api.auth.installation import exchange_install_code as exchange_install_code
    from shoptet_api.auth.stores.encryption import generate_key as generate_key
    from shoptet_api.auth.stores.memory import MemoryTokenStore as MemoryTokenStore
    from shoptet_api.auth.stores.protocol import TokenStore as TokenStore
    from shoptet_api.auth.stores.sqlite import SQLiteTokenStore as SQLiteTokenStore
    from shoptet_api.auth.user_authorization import Authorization as Authorization
    from shoptet_api.auth.user_authorization import BasicEshop as BasicEshop
    from shoptet_api.auth.user_authorization import authorize_url as authorize_url
    from shoptet_api.auth.user_authorization import averify_user as averify_user
    from shoptet_api.auth.user_authorization import check_state as check_state
    from shoptet_api.auth.user_authorization import verify_user as verify_user
    from shoptet_api.batches.uploaders import DirectoryUploader as DirectoryUploader
    from shoptet_api.batches.uploaders import FsspecUploader as FsspecUploader
    from shoptet_api.client import AsyncShoptet as AsyncShoptet
    from shoptet_api.client import Shoptet as Shoptet
    from shoptet_api.clock import Clock as Clock
    from shoptet_api.errors import AddonNotInstalledError as AddonNotInstalledError
    from shoptet_api.errors import AddonSuspendedError as AddonSuspendedError
    from shoptet_api.errors import ApiError as ApiError
    from shoptet_api.errors import AuthenticationError as AuthenticationError
    from shoptet_api.errors import AuthFlowError as AuthFlowError
    from shoptet_api.errors import BadLineError as BadLineError
    from shoptet_api.errors import BadRequestError as BadRequestError
    from shoptet_api.errors import ChangesMissedWarning as ChangesMissedWarning
    from shoptet_api.errors import ConfigurationError as ConfigurationError
    from shoptet_api.errors import ConflictError as ConflictError
    from shoptet_api.errors import ConnectError as ConnectError
    from shoptet_api.errors import DecodeError as DecodeError
    from shoptet_api.errors import InstallCodeError as InstallCodeError
    from shoptet_api.errors import InvalidTokenError as InvalidTokenError
    from shoptet_api.errors import JobError as JobError
    from shoptet_api.errors import JobExpiredError as JobExpiredError
    from shoptet_api.errors import JobFailedError as JobFailedError
    from shoptet_api.errors import JobKilledError as JobKilledError
    from shoptet_api.errors import JobLostError as JobLostError
    from shoptet_api.errors import JobResultGoneError as JobResultGoneError
    from shoptet_api.errors import JobTimeoutError as JobTimeoutError
    from shoptet_api.errors import JobWebhookMissingError as JobWebhookMissingError
    from shoptet_api.errors import LockedError as LockedError
    from shoptet_api.errors import MaintenanceError as MaintenanceError
    from shoptet_api.errors import MaximumTokensError as MaximumTokensError
    from shoptet_api.errors import MissingModuleError as MissingModuleError
    from shoptet_api.errors import NotFoundError as NotFoundError
    from shoptet_api.errors import PagesShiftedError as PagesShiftedError
    from shoptet_api.errors import PagesShiftedWarning as PagesShiftedWarning
    from shoptet_api.errors import PartialFailureError as PartialFailureError
    from shoptet_api.errors import PayloadTooLargeError as PayloadTooLargeError
    from shoptet_api.errors import PermissionDeniedError as PermissionDeniedError
    from shoptet_api.errors import RateLimitError as RateLimitError
    from shoptet_api.errors import ResponseTooLargeError as ResponseTooLargeError
    from shoptet_api.errors import SchemaDriftError as SchemaDriftError
    from shoptet_api.errors import ServerError as ServerError
    from shoptet_api.errors import ShoptetError as ShoptetError
    from shoptet_api.errors import TimeoutError as TimeoutError
    from shoptet_api.errors import TokenExpiredError as TokenExpiredError
    from shoptet_api.errors import TransportError as TransportError
    from shoptet_api.errors import UnprocessableError as UnprocessableError
    from shoptet_api.errors import WebhookSignatureError as WebhookSignatureError
    from shoptet_api.events import DeprecationEvent as DeprecationEvent
    from shoptet_api.events import RequestEvent as RequestEvent
    from shoptet_api.events import ResponseEvent as ResponseEvent
    from shoptet_api.events import RetryEvent as RetryEvent
    from shoptet_api.feeds.cursor_store import SQLiteCursorStore as SQLiteCursorStore
    from shoptet_api.jobs.sqlite_store import SQLiteJobStore as SQLiteJobStore
    from shoptet_api.jobs.store import JobStore as JobStore
    from shoptet_api.limits.local import LocalLimits as LocalLimits
    from shoptet_api.limits.protocol import Limits as Limits
    from shoptet_api.networks import SHOPTET_NETWORKS as SHOPTET_NETWORKS
    from shoptet_api.networks import is_shoptet_address as is_shoptet_address
    from shoptet_api.options import Options as Options
    from shoptet_api.paging.options import PageOptions as PageOptions
    from shoptet_api.resources.image_cuts import ImageCuts as ImageCuts
    from shoptet_api.timeouts import Timeouts as Timeouts
    from shoptet_generated.operations import OPERATIONS as OPERATIONS
    from shoptet_generated.runtime import UNSET as UNSET
    from shoptet_generated.runtime import AsyncBatch as AsyncBatch
    from shoptet_generated.runtime import AsyncChangeFeed as AsyncChangeFeed
    from shoptet_generated.runtime import AsyncJob as AsyncJob
    from shoptet_generated.runtime import AsyncJobFile as AsyncJobFile
    from shoptet_generated.runtime import AsyncPager as AsyncPager
    from shoptet_generated.runtime import AsyncSnapshot as AsyncSnapshot
    from shoptet_generated.runtime import BadLine as BadLine
    from shoptet_generated.runtime import Batch as Batch
    from shoptet_generated.runtime import BatchResult as BatchResult
    from shoptet_generated.runtime import Bucket as Bucket
    from shoptet_generated.runtime import Change as Change
    from shoptet_generated.runtime import ChangeFeed as ChangeFeed
    from shoptet_generated.runtime import CursorStore as CursorStore
    from shoptet_generated.runtime import Drift as Drift
    from shoptet_generated.runtime import ErrorDetail as ErrorDetail
    from shoptet_generated.runtime import InputError as InputError
    from shoptet_generated.runtime import Job as Job
    from shoptet_generated.runtime import JobFile as JobFile
    from shoptet_generated.runtime import JobId as JobId
    from shoptet_generated.runtime import JobProgress as JobProgress
    from shoptet_generated.runtime import JsonObject as JsonObject
    from shoptet_generated.runtime import Page as Page
    from shoptet_generated.runtime import Pager as Pager
    from shoptet_generated.runtime import Paginator as Paginator
    from shoptet_generated.runtime import RawResponse as RawResponse
    from shoptet_generated.runtime import RowResult as RowResult
    from shoptet_generated.runtime import Snapshot as Snapshot
    from shoptet_generated.runtime import SnapshotProgress as SnapshotProgress
    from shoptet_generated.runtime import Unset as Unset
    from shoptet_generated.runtime import Upload as Upload
    from shoptet_generated.runtime import Uploader as Uploader
    from shoptet_generated.runtime import UploadReport as UploadReport

    __all__: list[str]
else:
    lazy_exports(
        __name__,
        {
            "shoptet_api.auth.addon": ("AddonAuth",),
            "shoptet_api.auth.installation": (
                "Installation",
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
            "shoptet_api.clock": ("Clock",),
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
                "ResponseTooLargeError",
                "SchemaDriftError",
                "ServerError",
                "ShoptetError",
                "TimeoutError",
                "TokenExpiredError",
                "TransportError",
                "UnprocessableError",
                "WebhookSignatureError",
            ),
            "shoptet_api.events": (
                "DeprecationEvent",
                "RequestEvent",
                "ResponseEvent",
                "RetryEvent",
            ),
            "shoptet_api.feeds.cursor_store": ("SQLiteCursorStore",),
            "shoptet_api.jobs.sqlite_store": ("SQLiteJobStore",),
            "shoptet_api.jobs.store": ("JobStore",),
            "shoptet_api.limits.local": ("LocalLimits",),
            "shoptet_api.limits.protocol": ("Limits",),
            "shoptet_api.networks": (
                "SHOPTET_NETWORKS",
                "is_shoptet_address",
            ),
            "shoptet_api.options": ("Options",),
            "shoptet_api.paging.options": ("PageOptions",),
            "shoptet_api.resources.image_cuts": ("ImageCuts",),
            "shoptet_api.timeouts": ("Timeouts",),
            "shoptet_generated.operations": ("OPERATIONS",),
            "shoptet_generated.runtime": (
                "AsyncBatch",
                "AsyncChangeFeed",
                "AsyncJob",
                "AsyncJobFile",
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
                "InputError",
                "Job",
                "JobFile",
                "JobId",
                "JobProgress",
                "JsonObject",
                "Page",
                "Pager",
                "Paginator",
                "RawResponse",
                "RowResult",
                "Snapshot",
                "SnapshotProgress",
                "UNSET",
                "Unset",
                "Upload",
                "UploadReport",
                "Uploader",
            ),
        },
        loaded=("__version__",),
        submodules=("models",),
    )
