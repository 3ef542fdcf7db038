"""What PyInstaller cannot see: modules that are imported by name on first use, and the data files beside them."""  # noqa: N999 (PyInstaller's name)

from importlib import import_module

_hooks = import_module("PyInstaller.utils.hooks")
# Nobody packs these: the first is for test runs, the second for PyInstaller itself.
_UNUSED = ("shoptet_api.pytest_plugin", "shoptet_api.pyinstaller_hooks")

hiddenimports: list[str] = [
    *(name for name in _hooks.collect_submodules("shoptet_api") if not name.startswith(_UNUSED)),
    *_hooks.collect_submodules("shoptet_generated"),
]
datas: list[tuple[str, str]] = [
    *_hooks.collect_data_files("shoptet_api"),
    *_hooks.collect_data_files("shoptet_generated"),
]
