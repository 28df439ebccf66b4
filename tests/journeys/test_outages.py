"""Parts fail; people get an answer or a way forward, and nothing they said is lost."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess

import pytest

pytestmark = pytest.mark.journey


def test_with_rasa_down_a_question_is_answered_by_search(start_system) -> None:
    """The answer path needs no dialogue."""
    with start_system(rasa=False) as alone:
        (message,) = alone.talk().say("没签合同干了8个月能要双倍工资吗")
        assert message["outcome"] == "answered"
        assert message["answer"]["answers"][0]["citations"][0]["article"] == 82


def test_with_rasa_down_a_complaint_is_stored_and_told_so(start_system) -> None:
    """What needs the dialogue gets the hotline; the message is in the history."""
    with start_system(rasa=False) as alone, alone.client() as stranger:
        talk = alone.talk()
        (message,) = talk.say("是的没错")
        assert message["outcome"] in (
            "error_unavailable",
            "clarify",
            "declined_no_evidence",
            "declined_out_of_scope",
        )
        assert "12333" in message["text"]
        assert talk.client.get("/api/messages").json()["messages"][0]["text"] == "是的没错"
        assert stranger.get("/readyz").status_code == 503


def test_the_supervisor_says_that_rasa_died_and_stops(start_system) -> None:
    """`labour serve` says which process died and ends with an error."""
    with start_system() as running:
        found = ["pgrep", "-P", str(running.process.pid), "-f", "rasa run"]
        rasa = int(subprocess.run(found, capture_output=True, text=True).stdout)
        os.kill(rasa, signal.SIGKILL)
        output, _ = running.process.communicate(timeout=20)
        assert "Rasa 已退出" in output
        assert running.process.returncode == 1


def test_a_locked_database_is_503_and_the_retry_succeeds(start_system) -> None:
    """Nothing is half stored: the same id works once the lock is gone."""
    with start_system(rasa=False) as alone:
        talk = alone.talk()
        lock = sqlite3.connect(alone.var / "labour.db", isolation_level=None)
        lock.execute("BEGIN EXCLUSIVE")
        response = talk.client.post("/api/messages", json={"id": "1", "text": "试用期最长多久"})
        assert response.status_code == 503
        assert response.headers["Retry-After"]
        assert "12333" in response.json()["detail"]
        lock.execute("ROLLBACK")
        assert talk.say("试用期最长多久", "1")[0]["outcome"] == "answered"
