"""Clients of many shops in one program.

kept           which clients are kept: decisions without input or output
outcome        what became of a function that was called for many shops
base           the common part of both pools
sync_pool      `ShopPool`
async_pool     `AsyncShopPool`
"""
