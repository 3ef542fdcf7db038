"""Views of addresses."""

from typing import Final

from shoptet_api.sandbox.json_types import Record
from shoptet_api.sandbox.state.people import Address

NAMES: Final = {
    "company": "company",
    "fullName": "full_name",
    "street": "street",
    "houseNumber": "house_number",
    "city": "city",
    "district": "district",
    "additional": "additional",
    "zip": "zip",
    "countryCode": "country_code",
    "regionName": "region_name",
    "regionShortcut": "region_shortcut",
}
"""The API's names of the fields that every address has."""
BILLING_NAMES: Final = {**NAMES, "companyId": "company_id", "vatId": "vat_id", "taxId": "tax_id"}


def address(value: Address) -> Record:
    """Show a delivery address."""
    return {wire: getattr(value, name) for wire, name in NAMES.items()}


def billing_address(value: Address) -> Record:
    """Show a billing address."""
    shown: Record = {wire: getattr(value, name) for wire, name in BILLING_NAMES.items()}
    shown["vatIdValidationStatus"] = "unverified" if value.vat_id else None
    return shown
