"""Builds every part once and joins them; start here.

`labour serve` runs two processes: this app (every channel, the actions, retrieval, tickets) and
Rasa (understanding and dialogue), which calls back into this one for its actions.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from prometheus_client import CollectorRegistry

import keys
from actions.asking import Asking
from actions.catalogue import catalogue
from actions.webhook import action_routes
from channels.conversation import Conversation
from channels.presenting import Presenter
from channels.rasa_client import RasaClient
from channels.web.api import api_routes
from channels.web.health import health_routes
from channels.web.limits import BodyLimit, Limiter
from channels.web.page import SafetyHeaders, page_routes
from channels.web.problems import install_problems
from channels.web.stream import Announcements
from handoff.deliver import Delivery
from handoff.deliver.hold import Hold
from handoff.deliver.webhook import Webhook
from handoff.desk import Desk
from handoff.outbox import OutboxWorker
from index.answer import Answerer
from index.build import EncoderChoice, Opened, open_index
from knowledge.districts import Districts, load_districts
from knowledge.working_days import load_working_days
from settings import ROOT, Settings
from store.cipher import Cipher
from store.clock import Clock
from store.database import migrate, open_database
from store.messages import Messages
from store.outbox import Outbox
from store.people import PersonRequests
from store.sessions import Sessions
from store.tickets import Tickets
from store.vault import Vault
