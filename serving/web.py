"""Serves the app with uvicorn, closing open streams first when it stops."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from serving.logs import configure
from settings import Settings

GRACE_SECONDS = 3


class Server(uvicorn.Server):
    """uvicorn waits for open streams; telling them to end first makes stopping quick."""

    def __init__(self, config: uvicorn.Config, close_streams: Callable[[], None]) -> None:
        super().__init__(config)
        self._close_streams = close_streams

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams, then stop."""
        self._close_streams()
        await super().shutdown(sockets)


def run(create: Callable[[Settings], FastAPI], settings: Settings) -> None:
    """Create the app and serve it until told to stop."""
    configure()
    app = create(settings)
    config = uvicorn.Config(
        app, host=settings.host, port=settings.port, log_config=None, access_log=False,
        timeout_graceful_shutdown=GRACE_SECONDS, proxy_headers=True, forwarded_allow_ips="127.0.0.1",
    )  # fmt: skip
    Server(config, app.state.announcements.close).run()
