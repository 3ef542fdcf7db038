"""Jobs: watching what the API has queued until it has ended, and reading what it has made.

state       what is known of a job, and which error its end is
schedule    when to look again
records     the jobs of a client, with the looks that were spent
looks       looking at one job, or at the list
tickets     who waits for which job
watch       one watcher for all jobs that a client waits for
store       where it is noted that a job has finished, for other processes
sqlite_store  the same in a file
starting    queueing a job
job         jobs as methods return them
webhook     the webhook that the API demands before it queues anything
fetch       the file of a job, over as many connections as it takes
result_file the same as methods return it
uploads     what became of files that were to be uploaded
"""
