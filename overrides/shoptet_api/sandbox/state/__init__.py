"""The state of the sandbox's shop: seeded records and the changes made to them.

shop         the shop: every store of records, and the numbers it hands out
store        the store of one kind of record: seeded records are created on first use
seeds        random values and GUIDs that depend only on the seed and a key
words        the words that the seeded records are made of
people       fake people, companies and addresses
reference    fixed records: statuses, methods, stocks, units, currencies
catalog      brands, categories, suppliers, flags and price lists
content      articles, sections, pages and files
coupons      discount coupons and their templates
customers    customers, their accounts, addresses and remarks, and customer groups
products     products and their variants
prices       the prices of a variant
stock        amounts, claims and stock movements
orders       orders and their items
order_seeds  the seeded orders
documents    invoices, proforma invoices, credit notes and delivery notes
money        decimal amounts, VAT and rounding
moments      times and days in Prague, as the API writes them
views        records as the API shows them
"""
