"""Fake people, companies and addresses."""

from random import Random
from unicodedata import combining, normalize

import attrs

from shoptet_api.sandbox.state import words


@attrs.frozen
class Address:
    """A billing or delivery address. The fields follow the order of the API."""

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


def slug(text: str) -> str:
    """Return text as it appears in URLs: lower case, without accents, words joined by hyphens."""
    letters = "".join(letter for letter in normalize("NFKD", text) if not combining(letter))
    return "-".join("".join(letter if letter.isalnum() else " " for letter in letters.lower()).split())


def address(rng: Random, name: str | None = None) -> Address:
    """Make up an address; one in six belongs to a company."""
    town, code = rng.choice(words.TOWNS)
    company = company_id = None
    if name is None:
        name = person(rng)
        if rng.random() < 1 / 6:
            company = rng.choice(words.COMPANIES)
            company_id = f"{rng.randrange(10**7, 10**8)}"
    return Address(
        company=company,
        full_name=name,
        street=rng.choice(words.STREETS),
        house_number=str(rng.randrange(1, 1500)),
        city=town,
        zip=code,
        company_id=company_id,
        tax_id=company_id and f"CZ{company_id}",
    )


def person(rng: Random) -> str:
    """Make up a first name and a surname of the same gender."""
    man, woman = rng.choice(words.SURNAMES)
    if rng.random() < 0.5:
        return f"{rng.choice(words.MALE_FIRST_NAMES)} {man}"
    return f"{rng.choice(words.FEMALE_FIRST_NAMES)} {woman}"


def email(name: str, number: int) -> str:
    """Return an address at a domain that is reserved for examples."""
    return f"{slug(name).replace('-', '.')}.{number}@example.com"


def phone(rng: Random) -> str:
    """Return a Czech phone number from a range that is not assigned."""
    return f"+420{rng.randrange(700_000_000, 700_999_999)}"
