"""Jobs: wait until work that the API has queued has ended, and read what it made.

state             what is known of a job, and the error for its end
records           the jobs of a client, with the polls that were used
poll_schedule     when to poll
polling           read one job, or the list of jobs
waiters           the threads and tasks that wait for jobs
store             notes of finished jobs for other processes, in memory or in a SQLite file
watcher           one watcher for all jobs that a client waits for
finished_webhook  the webhook that the API demands before it queues anything
result_url        the signed address of a result, and which addresses may be fetched
download          the file of a job, over as many connections as it takes
result            read or save the whole file of a job
upload_report     the outcome of each uploaded file
job_file          the file of a job as methods return it
job               jobs as methods return them
submission        queue a job
"""
