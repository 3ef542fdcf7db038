"""Receive webhooks in Django: the receiver, the view, and the settings that a project keeps elsewhere."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

from shoptet_api.webhooks import SQLiteDeliveryStore, WebhookEvent, WebhookReceiver

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"])
hooks = WebhookReceiver(key=os.environ["SHOPTET_WEBHOOK_KEY"], store=SQLiteDeliveryStore(os.environ["WEBHOOK_STORE"]))


@hooks.on("order:create")
def new_order(event: WebhookEvent) -> None:
    """Handle a new order, after the shop has received its response."""
    print("new order", event.instance, flush=True)


@csrf_exempt
def webhooks(request: HttpRequest) -> HttpResponse:
    """Receive a webhook and respond to the shop."""
    reply = hooks.receive(request.body, request.headers, peer=request.META["REMOTE_ADDR"], method=request.method or "")
    return HttpResponse(reply.text, status=reply.status)


urlpatterns = [path("webhooks", webhooks)]
app = get_wsgi_application()
