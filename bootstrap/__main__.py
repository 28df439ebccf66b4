"""`python -m bootstrap [environments|all|tests]`: called by the Makefile before anything else."""

from __future__ import annotations

import subprocess
import sys

from bootstrap import debian
from bootstrap.plan import ROOT, artefacts, environments, var
from bootstrap.step import SetupFailed, perform


def main(target: str) -> int:
    """Set up as far as `target` needs; 1 with a plain message when a step fails."""
    if sys.version_info < (3, 11):
        print("需要 Python 3.11 或更新的版本。", file=sys.stderr)
        return 1
    try:
        perform(environments(), ROOT / ".setup")
        if target in ("all", "tests"):
            perform(artefacts(), var() / "stamps")
        if target == "tests":
            debian.install_for_browser_tests()
    except SetupFailed as failure:
        print(failure, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failure:
        print(f"命令没有成功（退出码 {failure.returncode}）：{failure.cmd}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1] if len(sys.argv) > 1 else "all"))
