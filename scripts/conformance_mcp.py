"""Lets the official client of the Model Context Protocol judge `marginsh mcp`; see scripts/conformance.

Both eras of the protocol: `server/discover` with `_meta` on each request, and the handshake. Every tool is called against a
sandbox whose key and secret are marked: neither may be in any byte that the server writes, nor a usable signature.
"""

import argparse
import asyncio
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

from mcp import Client, StdioServerParameters
from mcp.shared.exceptions import MCPError

KEY = "abcd" + "MARKEDKEY" * 6 + "wxyz"
SECRET = "MARKEDSECRET" * 5

# One call of each tool that must succeed.
CALLS = [
    ("borrow", {"assets": ["BTC", "ETH"]}),
    ("borrow", {"assets": ["BTC"], "isolated": "BTCUSDT", "sort": {"sortField": "amount", "down": True}, "first": 1}),
    ("why", {"asset": "BTC"}),
    ("why", {"asset": "BTC", "add": [{"amount": "0.5", "changed": "BTC"}]}),
    ("why", {"asset": "BTC", "reach": "2"}),
    ("terms", {"assets": ["BTC"]}),
    ("account", {}),
    ("inventory", {"assets": ["BTC"]}),
    ("assets", {"pattern": "B*"}),
    ("pairs", {"pattern": "BTC*"}),
    ("get", {"path": "margin/priceIndex", "parameters": ["symbol=BTCUSDT"]}),
    ("error", {"subject": "-3045"}),
    ("verify", {"request": "asset=BTC&timestamp=1736393892&signature=" + "5e" * 32}),
    ("explain", {"statement": {"command": "borrow", "arguments": {"assets": ["BTC"]}}}),
    ("doctor", {"only": ["clock", "signing", "key"]}),
    ("clock", {}),
    ("weight", {}),
    ("whoami", {}),
    ("check", {"text": "borrow BTC"}),
]

# Calls that must be errors of the tool.
WRONG = [
    ("borrow", {}),
    ("borrow", {"assets": ["BTC; quit"]}),
    ("borrow", {"assets": ["NOPE"]}),
    ("borrow", {"assets": ["BTC"], "timestamp": 1}),
    ("explain", {"statement": {"command": "borrow", "arguments": {"assets": ["BTC"]}}, "timestamp": 1}),
    ("get", {"path": "capital/withdraw/apply"}),
]


class Sandbox:
    """A running sandbox with the marked key."""

    def __init__(self, command, folder):
        scenario = os.path.join(folder, "scenario.json")
        with open(scenario, "w", encoding="utf-8") as file:
            json.dump({"extends": "standard", "keys": [{"kind": "hmac", "apiKey": KEY, "secret": SECRET}]}, file)
        self.process = subprocess.Popen(
            [*command, "sandbox", "--port", "0", "--control-port", "0", "--scenario", scenario],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = self.control = None
        for line in self.process.stdout:
            if found := re.match(r"(listening|control) on (\S+)", line):
                setattr(self, "url" if found[1] == "listening" else "control", found[2])
            if self.url and self.control:
                return
        sys.exit("conformance: the sandbox did not say where it listens")

    def fault(self, query):
        request = urllib.request.Request(
            f"{self.control}/fault?{query}", method="POST", headers={"X-Sandbox-Control": "1"}
        )
        urllib.request.urlopen(request, timeout=10).close()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)


class Judge:
    def __init__(self):
        self.checks = 0
        self.failures = []

    def expect(self, condition, label):
        self.checks += 1
        if not condition:
            self.failures.append(label)

    async def refuse(self, label, code, call):
        try:
            await call
        except MCPError as error:
            self.expect(error.code == code, f"{label}: expected {code}, got {error.code}")
        else:
            self.expect(False, f"{label}: expected {code}, got a response")


async def judge_calls(client, judge, mode):
    listed = {tool.name: tool for tool in (await client.list_tools()).tools}
    judge.expect(set(listed) == {name for name, _ in CALLS}, f"{mode}: other tools: {sorted(listed)}")
    for tool in listed.values():
        hints = tool.annotations
        judge.expect(hints.read_only_hint and not hints.destructive_hint, f"{mode}: {tool.name} is not read-only")
    # The client checks each result against the output schema.
    for name, arguments in CALLS:
        result = await client.call_tool(name, arguments)
        judge.expect(not result.is_error, f"{mode}: {name} {arguments}: {result.content}")
        judge.expect(bool(result.structured_content["records"]), f"{mode}: {name}: no records")
        judge.expect(json.loads(result.content[0].text) == result.structured_content, f"{mode}: {name}: other text")
    for name, arguments in WRONG:
        result = await client.call_tool(name, arguments)
        judge.expect(result.is_error, f"{mode}: {name} {arguments} was accepted")
        judge.expect(
            result.structured_content["failure"]["schema"] == "failure.v1", f"{mode}: {name} {arguments}: no failure"
        )
    await judge.refuse(f"{mode}: unknown tool", -32602, client.call_tool("trade", {}))


async def judge_texts(client, judge, mode):
    resources = (await client.list_resources()).resources
    judge.expect(len(resources) > 10, f"{mode}: few resources")
    for resource in resources:
        contents = (await client.read_resource(resource.uri)).contents
        judge.expect(len(contents) == 1 and len(contents[0].text) > 20, f"{mode}: {resource.uri} is empty")
    missing = -32002 if mode == "legacy" else -32602
    await judge.refuse(f"{mode}: unknown resource", missing, client.read_resource("marginsh://nothing"))
    await client.list_resource_templates()
    prompts = (await client.list_prompts()).prompts
    judge.expect({prompt.name for prompt in prompts} == {"why-only-this", "failing-signature"}, f"{mode}: prompts")
    prompt = await client.get_prompt("why-only-this", {"asset": "BTC"})
    judge.expect(prompt.messages[0].content.text.endswith("asset: BTC"), f"{mode}: the prompt")
    await judge.refuse(f"{mode}: prompt without argument", -32602, client.get_prompt("why-only-this", {}))


async def judge_cancellation(client, judge, mode, sandbox):
    """A slow call reports progress; a cancelled one ends at once, and the server goes on."""
    sandbox.fault("kind=slow&parameter=4s&requests=1")
    reports = []

    async def progress(value, total, message):
        reports.append(value)

    await client.call_tool("borrow", {"assets": ["BTC"]}, progress_callback=progress)
    judge.expect(reports == sorted(set(reports)) and len(reports) >= 2, f"{mode}: progress {reports}")
    sandbox.fault("kind=slow&parameter=20s&requests=1")
    start = time.monotonic()
    slow = asyncio.create_task(client.call_tool("borrow", {"assets": ["BTC"]}))
    await asyncio.sleep(0.5)
    slow.cancel()
    await asyncio.gather(slow, return_exceptions=True)
    result = await client.call_tool("error", {"subject": "-1021"})
    judge.expect(not result.is_error and time.monotonic() - start < 10, f"{mode}: the cancelled call went on")


async def judge_mode(mode, command, sandbox, judge, folder):
    transcript = os.path.join(folder, f"{mode}.txt")
    server = StdioServerParameters(
        command="bash",
        args=["-c", '"$@" 2>>"$TRANSCRIPT" | tee -a "$TRANSCRIPT"', "bash", *command, "mcp"],
        env={
            "TRANSCRIPT": transcript,
            "HOME": folder,
            "MARGINSH_BASE_URL": sandbox.url,
            "MARGINSH_API_KEY": KEY,
            "MARGINSH_SECRET": "env:CONFORMANCE_SECRET",
            "CONFORMANCE_SECRET": SECRET,
        },
    )
    async with Client(server, mode=mode) as client:
        expected = "2025-11-25" if mode == "legacy" else "2026-07-28"
        judge.expect(client.protocol_version == expected, f"{mode}: {client.protocol_version}")
        if mode != "2026-07-28":  # Without discovery the client knows none.
            judge.expect("Read-only" in client.instructions, f"{mode}: no instructions")
        if mode == "legacy":
            await client.send_ping()
        await judge_calls(client, judge, mode)
        await judge_texts(client, judge, mode)
        await judge_cancellation(client, judge, mode, sandbox)
    with open(transcript, encoding="utf-8") as file:
        text = file.read()
    judge.expect(len(text) > 100_000, f"{mode}: no transcript")
    for mark in ("MARKED", "5e" * 8):
        judge.expect(mark not in text, f"{mode}: {mark} is in the output")
    judge.expect(not re.search(r"signature=[0-9a-f]{64}", text), f"{mode}: a signature is in the output")


def judge_start(command, judge, folder):
    """What a person would have to type or approve ends the start."""
    environment = {"HOME": folder, "PATH": os.environ["PATH"], "MARGINSH_API_KEY": KEY}
    for name, settings in {
        "typed secret": {"MARGINSH_SECRET": "prompt"},
        "unapproved program": {"MARGINSH_SECRET": "command:'echo x'"},
        "unapproved host": {
            "MARGINSH_SECRET": "env:CONFORMANCE_SECRET", "CONFORMANCE_SECRET": SECRET, "MARGINSH_BASE_URL": "https://exchange.example.com",
        },
    }.items():
        ended = subprocess.run(
            [*command, "mcp"], env=environment | settings, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        judge.expect(ended.returncode == 78 and not ended.stdout, f"{name}: {ended.returncode} {ended.stdout}")
        judge.expect("Next: " in ended.stderr and "MARKED" not in ended.stderr, f"{name}: {ended.stderr}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", nargs="+", help="what starts marginsh")
    command = parser.parse_args().command
    command[0] = os.path.abspath(command[0]) if os.path.exists(command[0]) else command[0]
    judge = Judge()
    with tempfile.TemporaryDirectory() as folder:
        sandbox = Sandbox(command, folder)
        try:
            for mode in ("auto", "2026-07-28", "legacy"):
                asyncio.run(judge_mode(mode, command, sandbox, judge, folder))
            judge_start(command, judge, folder)
        finally:
            sandbox.stop()
    for failure in judge.failures:
        print(f"FAILED {failure}")
    print(f"mcp: {judge.checks} checks, {len(judge.failures)} not as expected")
    return 1 if judge.failures else 0


if __name__ == "__main__":
    sys.exit(main())
