"""Commands about any operation.

call     `shoptet call getOrderDetail …`: the command of an operation, by its operationId
request  `shoptet request GET /api/…`: requests that the spec does not know
docs     `shoptet docs orders.get`: the vendor's page
"""
