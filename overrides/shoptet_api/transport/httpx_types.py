"""The httpx clients that a caller may pass, for annotations: no other part of the client then imports httpx."""

from typing import TypeAlias

import httpx

HttpxClient: TypeAlias = httpx.Client
HttpxAsyncClient: TypeAlias = httpx.AsyncClient
