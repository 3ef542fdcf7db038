"""A label is waited for: it comes, it is late, or its shipment ends."""

from __future__ import annotations

from typing import Any

import pytest

from shoptet_api import ConfigurationError, InputError, LabelError, LabelTimeoutError, NotFoundError
from tests.support.sandbox_clients import SandboxClients


def requested(clients: SandboxClients) -> str:
    """Return a shipment that was created just now."""
    guid = clients.sandbox.shop.shipments.key_list()[0]
    shipment = clients.sandbox.shop.shipments[guid]
    shipment.created, shipment.is_printed, shipment.is_closed = clients.sandbox.clock.now(), False, False
    return guid


def test_a_label_comes_after_minutes(clients: SandboxClients) -> None:
    guid, client = requested(clients), clients.client()
    label = client.shop.shipments.label(guid)
    assert label.shipment is None
    assert clients.statuses("getShipmentDetail") == []
    assert client.run(label.refresh()) is False
    shipment = client.run(label.wait())
    assert shipment.guid == guid == label.guid
    assert all(package.label_url for package in shipment.packages)
    assert client.run(label.refresh()) is True
    assert len(clients.statuses("getShipmentDetail")) < 40


def test_a_label_that_is_late(clients: SandboxClients) -> None:
    client = clients.client()
    label = client.shop.shipments.label(requested(clients))
    with pytest.raises(LabelTimeoutError, match=r"has no label after 5 s \(status requested\)$") as caught:
        client.run(label.wait(timeout=5))
    assert caught.value.status == "requested"
    assert client.run(label.wait()).guid == label.guid


def test_a_shipment_that_ends(clients: SandboxClients) -> None:
    guid, client = requested(clients), clients.client()
    client.run(client.shop.shipments.request_cancellation(guid))
    with pytest.raises(LabelError, match=r"ended without a label \(status cancel") as caught:
        client.run(client.shop.shipments.label(guid).wait())
    assert caught.value.guid == guid
    assert not isinstance(caught.value, LabelTimeoutError)


def test_bad_arguments(clients: SandboxClients) -> None:
    client = clients.client()
    with pytest.raises(NotFoundError):
        client.run(client.shop.shipments.label("00000000-0000-0000-0000-000000000000").wait())
    with pytest.raises(InputError, match=r"^guid: expected "):
        client.shop.shipments.label("")
    seconds: Any
    for seconds in (0, -1, "5"):
        with pytest.raises(ConfigurationError, match=r"^timeout: expected "):
            client.run(client.shop.shipments.label("x").wait(timeout=seconds))
