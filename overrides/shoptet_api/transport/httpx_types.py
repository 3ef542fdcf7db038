"""The httpx clients that a caller may give, for annotations: so no other part of the client imports httpx."""

from typing import TypeAlias

import httpx

HttpxClient: TypeAlias = httpx.Client
HttpxAsyncClient: TypeAlias = httpx.AsyncClient
