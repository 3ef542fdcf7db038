"""Names of classes, resources and methods.

words              words of identifiers, singular and plural
class_sites        places that need a class
classes            a class name for every place
method_rule        the rule that names a method
methods            a resource and a method for every operation
respelled          operations under another operationId keep their names
former             classes found again by their places; aliases
lock               the contents of names.lock
default_summaries  a summary for an operation that has none
"""
