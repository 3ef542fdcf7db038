"""Jobs: watching what the API has queued until it has ended, and reading what it has made.

state             what is known of a job, and which error its end is
records           the jobs of a client, with the polls that were spent
poll_schedule     when to poll again
polling           read one job, or the list of jobs
waiters           the threads and tasks that wait for jobs
store             notes of finished jobs for other processes, in memory or in a SQLite file
watcher           one watcher for all jobs that a client waits for
finished_webhook  the webhook that the API demands before it queues anything
download          the file of a job, over as many connections as it takes
result            read or save the whole file of a job
upload_report     what became of files that were to be uploaded
job_file          the file of a job as methods return it
job               jobs as methods return them
submission        queue a job
"""
