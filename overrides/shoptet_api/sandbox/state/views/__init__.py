"""How records look in answers: list item, detail and snapshot line are made from one record, so that they agree."""
