"""One child process: started, spoken to, and never left behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from pipeline.encode.ffmpeg import tail

# A child's libraries keep to one thread: the children themselves are the parallel part.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")
# Frames and sprites go back to the system when they are freed; glibc would keep up to a third more than is in use.
_GIVE_BACK = {"MALLOC_MMAP_THRESHOLD_": str(1 << 20)}


class Child:
    """A process of `pipeline.encode.child`, leading a process group in which its encoder runs too.

    It imports `module`, if there is one, before it listens.
    """

    def __init__(self, module: str = "") -> None:
        ours, theirs = socket.socketpair()
        self._messages = tempfile.TemporaryFile()  # noqa: SIM115 - closed when the child is
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "pipeline.encode.child", str(theirs.fileno()), str(os.getpid()), module],
                stdin=subprocess.DEVNULL,
                stdout=self._messages,
                stderr=self._messages,
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
                env=_environment(),
            )
        self.line = Connection(ours.detach())

    @property
    def pid(self) -> int:
        return self._process.pid

    def tell(self, message: Any) -> None:
        """Send a message. A child that is already dead is noticed when it is next listened to."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.line.send(message)

    def hear(self) -> Any:
        """The child's next message, or None when it is dead."""
        try:
            return self.line.recv()
        except (EOFError, ConnectionResetError):
            return None

    def bury(self) -> tuple[int, str]:
        """Exit status and last words of a dead child; its encoder goes with it."""
        self._kill_group()
        code = self._process.wait()
        self._messages.seek(0)
        words = tail(self._messages.read())
        self._close()
        return code, words

    def dismiss(self) -> None:
        """End the child now, whatever it is doing."""
        self._kill_group()
        self._process.wait()
        self._close()

    def _kill_group(self) -> None:
        with suppress(ProcessLookupError, PermissionError):  # nobody of the group is left
            os.killpg(self._process.pid, signal.SIGKILL)

    def _close(self) -> None:
        self.line.close()
        self._messages.close()


def _environment() -> dict[str, str]:
    """The child finds the same modules as we do."""
    path = os.pathsep.join(entry or os.getcwd() for entry in sys.path)
    return {**os.environ, "PYTHONPATH": path, **dict.fromkeys(_ONE_THREAD, "1"), **_GIVE_BACK}
