"""Chromium and a Chinese font for the browser tests, from Debian, where root may install them."""

from __future__ import annotations

import os
import shutil
import subprocess


def install_for_browser_tests() -> None:
    """Install `chromium` and `fonts-noto-cjk` as root on Debian; elsewhere the tests skip with the reason."""
    missing = [
        package
        for package, there in (("chromium", _has_chromium()), ("fonts-noto-cjk", _has_font()))
        if not there
    ]
    if not missing or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print(f"[准备] 安装浏览器测试用的 {'、'.join(missing)} …", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, check=False)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", *missing], env=environment, check=False, stdout=subprocess.DEVNULL
    )


def _has_chromium() -> bool:
    return bool(shutil.which("chromium") or shutil.which("google-chrome"))


def _has_font() -> bool:
    if not shutil.which("fc-list"):
        return False
    return bool(subprocess.run(["fc-list", ":lang=zh"], capture_output=True).stdout.strip())
