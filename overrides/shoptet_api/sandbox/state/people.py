"""Made-up people, companies and addresses."""

from random import Random
from unicodedata import combining, normalize

import attrs

from shoptet_api.sandbox.state import words


@attrs.frozen
class Address:
    """Where an invoice or a parcel goes. The API's names, in the API's order."""

    company: str | None = None
    full_name: str | None = None
    street: str | None = None
    house_number: str | None = None
    city: str | None = None
    district: str | None = None
    additional: str | None = None
    zip: str | None = None
    country_code: str | None = "CZ"
    region_name: str | None = None
    region_shortcut: str | None = None
    company_id: str | None = None
    vat_id: str | None = None
    tax_id: str | None = None


def plain(text: str) -> str:
    """Return text in lower case, without accents, words joined by hyphens: as in URLs."""
    letters = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return "-".join("".join(letter if letter.isalnum() else " " for letter in letters.lower()).split())


def address(chance: Random, name: str | None = None) -> Address:
    """Make up an address; one in six belongs to a company."""
    town, code = chance.choice(words.TOWNS)
    company = company_id = None
    if name is None:
        name = person(chance)
        if chance.random() < 1 / 6:
            company = chance.choice(words.COMPANIES)
            company_id = f"{chance.randrange(10**7, 10**8)}"
    return Address(
        company=company,
        full_name=name,
        street=chance.choice(words.STREETS),
        house_number=str(chance.randrange(1, 1500)),
        city=town,
        zip=code,
        company_id=company_id,
        tax_id=company_id and f"CZ{company_id}",
    )


def person(chance: Random) -> str:
    """Make up a first name and a surname that go together."""
    man, woman = chance.choice(words.SURNAMES)
    if chance.random() < 0.5:
        return f"{chance.choice(words.MALE_FIRST_NAMES)} {man}"
    return f"{chance.choice(words.FEMALE_FIRST_NAMES)} {woman}"


def email(name: str, number: int) -> str:
    """Return an address at a domain that is set aside for examples."""
    return f"{plain(name).replace('-', '.')}.{number}@example.com"


def phone(chance: Random) -> str:
    """Return a Czech number of a range that is not given out."""
    return f"+420{chance.randrange(700_000_000, 700_999_999)}"
