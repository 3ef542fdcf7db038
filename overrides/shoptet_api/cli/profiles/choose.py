"""Which profile a run has: the one that is named, the environment's, that of `.env`, or the default one.

The first that has a token counts, with its own settings: settings of one source never go with a token of another.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from typing import Final

from shoptet_api.cli import errors
from shoptet_api.cli.errors import CommandError
from shoptet_api.cli.profiles.environment import from_environment, from_file
from shoptet_api.cli.profiles.profile import Profile
from shoptet_api.cli.profiles.store import Profiles, profiles_file, read_profiles
from shoptet_api.secret import MASK

PROFILE_VARIABLE: Final = "SHOPTET_PROFILE"


def chosen_profile(name: str | None) -> Profile:
    """Return the profile of the run.

    Args:
        name: The profile that the user has named, if any.

    Raises:
        CommandError: There is no such profile, or there are no credentials at all.
        ConfigurationError: A setting of the profile is wrong.
    """
    named = name or os.environ.get(PROFILE_VARIABLE) or None
    if named is not None:
        return stored_profile(named, read_profiles())
    found = from_environment() or from_file()
    if found is not None:
        return found
    profiles = read_profiles()
    default = profiles.default or (next(iter(profiles.shops)) if len(profiles.shops) == 1 else None)
    if default is not None:
        return stored_profile(default, profiles)
    if profiles.shops:
        names = ", ".join(sorted(profiles.shops))
        raise CommandError(f"--shop: expected one of {names}, got nothing, and none is the default", errors.CREDENTIALS)
    message = "no credentials: `shoptet auth login` stores them, or set SHOPTET_PRIVATE_API_TOKEN"
    raise CommandError(message, errors.CREDENTIALS)


def listed_profiles() -> list[tuple[Profile, bool]]:
    """Return all profiles that a run can take, and of each whether it is taken when none is named.

    The keyring is not asked: it may ask the user in turn.
    """
    profiles = read_profiles()
    outside = [found for found in (from_environment(), from_file()) if found is not None]
    stored = [
        Profile(name, f"shop {name}", _without_keyring(settings)) for name, settings in sorted(profiles.shops.items())
    ]
    default = outside[0].name if outside else profiles.default or (stored[0].name if len(stored) == 1 else None)
    return [(one, one.name == default) for one in (*outside, *stored)]


def _without_keyring(settings: Mapping[str, object]) -> dict[str, object]:
    """Return settings with a mask in place of a token in the keyring."""
    if settings.get("token_in") != "keyring":
        return dict(settings)
    kept = {key: value for key, value in settings.items() if key != "token_kind"}
    return {**kept, str(settings.get("token_kind", "private_token")): MASK}


def stored_profile(name: str, profiles: Profiles) -> Profile:
    """Return a profile of the file.

    Raises:
        CommandError: There is no such profile.
    """
    settings = profiles.shops.get(name)
    if settings is None:
        near = difflib.get_close_matches(name, profiles.shops, n=1)
        hint = f"; did you mean {near[0]}?" if near else f"; `shoptet auth login --shop {name}` stores one"
        raise CommandError(f"there is no shop {name!r} in {profiles_file()}{hint}", errors.CREDENTIALS)
    if settings.get("token_in") == "keyring":
        from shoptet_api.cli.profiles.keyring_tokens import token_of

        settings = {**settings, str(settings.get("token_kind", "private_token")): token_of(name)}
        settings.pop("token_kind", None)
    return Profile(name, f"shop {name}", settings)
