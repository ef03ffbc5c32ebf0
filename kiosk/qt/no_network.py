"""A network access manager without a network."""

import logging

from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

log = logging.getLogger(__name__)


class NoNetwork(QNetworkAccessManager):
    """Refuses every request: nothing in the content can load anything from outside."""

    def createRequest(  # noqa: N802
        self,
        op: QNetworkAccessManager.Operation,
        originalReq: QNetworkRequest,  # noqa: N803
        outgoingData: object = None,  # noqa: ARG002, N803
    ) -> QNetworkReply:
        """Return a request that fails at once."""
        log.error("a view asked for %s; nothing is loaded from the network", originalReq.url().toString())
        return super().createRequest(op, QNetworkRequest("blocked:"), None)
