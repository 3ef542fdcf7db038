"""In which shops an addon is installed: one record for each shop, and the stores that keep it.

`AddonApp` writes the records, and the pools of clients read them. `RedisState.installation_store` is a third store.

protocol  `InstallationStore`, for a database of your own
access    whether the addon may work in a shop, and changes of a record that lose no other change
sealing   a record as it is written: plain, or encrypted
memory    `MemoryInstallationStore`
sqlite    `SQLiteInstallationStore`
"""
