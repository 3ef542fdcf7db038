"""All models, enumerations and typed dictionaries: `from shoptet_api.models import Order`.

The first access to a name imports its module, and nothing else.
"""

from typing import TYPE_CHECKING

from shoptet_api.lazy import lazy_exports

if TYPE_CHECKING:
    from shoptet_generated.dicts import *  # noqa: F403 (the re-export)
    from shoptet_generated.models import *  # noqa: F403 (the re-export)
else:
    from shoptet_generated import dicts as _dicts, models as _models

    lazy_exports(__name__, {_models.__name__: _models.__all__, _dicts.__name__: _dicts.__all__})
