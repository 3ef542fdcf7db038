"""What a feed has to say besides changes."""

import logging
from datetime import datetime
from typing import Final

from shoptet_api.caller_warnings import warn_caller
from shoptet_api.errors import ChangesMissedWarning

_log: Final = logging.getLogger("shoptet_api.feeds")


def tell_gap(name: str, since: datetime) -> None:
    """Tell that the API has forgotten changes which the feed should bring."""
    said = (
        f"{name}: the feed goes on from {since:%Y-%m-%d %H:%M %z}, and the API keeps changes for 30 days; "
        "earlier ones may be missing, so read all records once more"
    )
    _log.warning("%s", said)
    warn_caller(said, ChangesMissedWarning)
