"""A proxy, and certificates of a made-up authority, neither of which the sandbox has."""

import ipaddress
import socket
import ssl
import threading
from collections.abc import Generator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import attrs
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


@attrs.define
class Proxy:
    url: str
    asked: list[bytes] = attrs.field(factory=list)
    """First lines and headers, as received."""


@contextmanager
def proxy() -> Generator[Proxy, None, None]:
    """Run a proxy that forwards plain requests and tunnels the others."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = Proxy(f"http://127.0.0.1:{listener.getsockname()[1]}")
        threads: list[threading.Thread] = []

        def serve(client: socket.socket) -> None:
            with client, suppress(OSError):
                head = b""
                while b"\r\n\r\n" not in head:
                    if not (piece := client.recv(65_536)):
                        return
                    head += piece
                running.asked.append(head)
                method, target, rest = head.split(b" ", 2)
                parts = urlsplit(target.decode() if method != b"CONNECT" else f"//{target.decode()}")
                # A proxy can know names that its clients cannot look up.
                host = "127.0.0.1" if parts.hostname == "api.test" else parts.hostname or ""
                with socket.create_connection((host, parts.port or 80), timeout=10) as server:
                    if method == b"CONNECT":
                        client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                    else:
                        query = f"?{parts.query}" if parts.query else ""
                        # One request per connection, so that only the first line has to be parsed.
                        rest = rest.replace(b"Connection: keep-alive", b"Connection: close")
                        server.sendall(method + b" " + f"{parts.path}{query}".encode() + b" " + rest)
                        client.sendall(server.recv(65_536).replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
                    back = threading.Thread(target=_relay, args=(server, client), daemon=True)
                    back.start()
                    _relay(client, server)
                    back.join()

        def accept() -> None:
            while True:
                try:
                    client, _ = listener.accept()
                except OSError:
                    return
                threads.append(threading.Thread(target=serve, args=(client,), daemon=True))
                threads[-1].start()

        accepting = threading.Thread(target=accept, daemon=True)
        accepting.start()
        try:
            yield running
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for thread in threads:
                thread.join(10)


def _relay(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while piece := source.recv(65_536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)
        target.shutdown(socket.SHUT_RD)


@attrs.frozen
class Certified:
    context: ssl.SSLContext
    """For the server."""
    authority: Path
    """The certificate that a client must trust."""


def certified(directory: Path) -> Certified:
    """Make a server certificate for 127.0.0.1 and api.test, signed by an unknown authority."""
    authority_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _certificate("Made-up authority", authority_key, "Made-up authority", authority_key, is_authority=True)
    server = _certificate("127.0.0.1", key, "Made-up authority", authority_key, is_authority=False)
    pem = serialization.Encoding.PEM
    files = {"authority": authority.public_bytes(pem), "server": server.public_bytes(pem)}
    files["key"] = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    for name, content in files.items():
        (directory / f"{name}.pem").write_bytes(content)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(directory / "server.pem", directory / "key.pem")
    return Certified(context, directory / "authority.pem")


_USES = (
    *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
    *("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
)


def _certificate(
    name: str,
    key: ec.EllipticCurvePrivateKey,
    issuer: str,
    issuer_key: ec.EllipticCurvePrivateKey,
    *,
    is_authority: bool,
) -> x509.Certificate:
    now = datetime.now(UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if is_authority:
        # Python 3.13 checks certificates strictly.
        usage = dict.fromkeys(_USES, False) | {"key_cert_sign": True, "crl_sign": True}
        builder = builder.add_extension(x509.KeyUsage(**usage), critical=True)
    else:
        address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
        names = x509.SubjectAlternativeName([address, x509.DNSName("api.test")])
        builder = builder.add_extension(names, critical=False)
    return builder.sign(issuer_key, hashes.SHA256())
