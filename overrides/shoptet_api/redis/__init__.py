"""State that many processes and machines share, on a Redis or Valkey server.

server         the connection: scripts, their repetition, and what is wrong with a server
listener       messages of the server, in one thread
availability   what is known of a server that cannot be reached
limit_scripts  the limits, as scripts of the server
slots          the requests of this process, and the thread that renews their slots
limits         `Limits`
token_store    `TokenStore`
delivery_store `DeliveryStore`
cursor_store   `CursorStore`
job_store      `JobStore`
installation_store  `InstallationStore`
state          `RedisState`, which makes all of them
"""
