"""Commands about any operation.

call     `shoptet call getOrderDetail …`: the command of an operation, by its operationId
request  `shoptet request GET /api/…`: requests that the spec does not know
find     `shoptet find "credit note"`: the operations that match
docs     `shoptet docs orders.get`: the vendor's page
"""
