"""A running sandbox without limits, and what a client must know of it."""

import hashlib
import hmac
import json
import os
import re
import subprocess
import tempfile
import threading
import time
import urllib.request

from processes import WorkFailed

# As long as those of the exchange: parts of shorter ones would be searched for in every short text of a response.
API_KEY, SECRET = ("benchmarkKey" * 6)[:64], ("benchmarkSecret" * 5)[:64]
AMOUNT = "1.69248805"
PATH = "/sapi/v1/margin/maxBorrowable"


class Exchange:
    """`marginsh sandbox` in a process of its own: `scenario` changes the standard one, `tls` gives it a certificate."""

    def __init__(self, binary, scenario=None, tls=False):
        self.folder = tempfile.TemporaryDirectory()
        self.authority = os.path.join(self.folder.name, "authority.pem") if tls else None
        path = os.path.join(self.folder.name, "scenario.json")
        key = {"kind": "hmac", "apiKey": API_KEY, "secret": SECRET}
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"extends": "standard", "limits": {"enforced": False}, "keys": [key], **(scenario or {})}, file)
        command = [binary, "sandbox", "--port", "0", "--scenario", path]
        if tls:
            command += ["--tls", self.authority, "--tls-name", "127.0.0.1"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.url = self.listening_address()
        self.environment = {
            "BENCHMARK_URL": self.url,
            "BENCHMARK_KEY": API_KEY,
            "BENCHMARK_SECRET": SECRET,
            "MARGINSH_BASE_URL": self.url,
            "MARGINSH_API_KEY": API_KEY,
            "MARGINSH_SECRET": "env:BENCHMARK_SECRET",
            "MARGINSH_LIMIT_POLICY": "off",
        }

    def listening_address(self):
        watchdog = threading.Timer(30, self.process.kill)
        watchdog.start()
        try:
            for line in self.process.stdout:
                if found := re.match(r"listening on (\S+)", line):
                    return found[1]
        finally:
            watchdog.cancel()
        raise WorkFailed("the sandbox did not say where it listens")

    def signed_target(self, asset="BTC"):
        """A signed request, good for a minute."""
        query = f"asset={asset}&recvWindow=60000&timestamp={time.time_ns() // 1_000_000}"
        signature = hmac.new(SECRET.encode(), query.encode(), hashlib.sha256).hexdigest()
        return f"{self.url}{PATH}?{query}&signature={signature}"

    def ask(self):
        """Sends one request, and fails if the response is not the documented one."""
        request = urllib.request.Request(self.signed_target(), headers={"X-MBX-APIKEY": API_KEY})
        with urllib.request.urlopen(request, timeout=10) as response:
            amount = json.load(response)["amount"]
        if amount != AMOUNT:
            raise WorkFailed(f"the sandbox sent {amount}")

    def resident_megabytes(self):
        return resident_megabytes(self.process.pid)

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.folder.cleanup()


def resident_megabytes(process):
    with open(f"/proc/{process}/status", encoding="ascii") as status:
        return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1024
