"""Calls of operations by their names, with plain JSON in and out: for the command line and for servers of agents.

index        names, parameters and texts of all operations, from a file, without any model
arguments    from plain JSON to the arguments of a method
values       from JSON or text to the values of parameters
call         call an operation: one response, or the rows of all pages
near_names   the end of a message about an unknown name
json_values  from results to plain JSON, exactly
"""
