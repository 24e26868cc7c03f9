"""Calls every GET method of three official clients against a sandbox; see scripts/conformance.

The table of cases goes by path, because the clients name their methods differently.
"""

import argparse
import contextlib
import importlib
import inspect
import json
import os
import re
import subprocess
import sys
import tempfile
import threading

from Crypto.PublicKey import ECC, RSA

sys.dont_write_bytecode = True  # A run leaves nothing in this folder.

from conformance_cases import CASES, EXPECTED, MARGIN, PUBLIC, SKIPPED, UNSIGNED  # noqa: E402


class Refused(Exception):
    """A refusal by the exchange, with its code."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Sandbox:
    """A running sandbox that knows three keys."""

    def __init__(self, command, folder):
        self.hmac = ("conformance-hmac-key", "conformance-hmac-secret")
        rsa, ed25519 = RSA.generate(2048), ECC.generate(curve="ed25519")
        self.private = {
            "conformance-rsa-key": rsa.export_key(pkcs=8).decode(),
            "conformance-ed25519-key": ed25519.export_key(format="PEM"),
        }
        keys = [
            {"kind": "hmac", "apiKey": self.hmac[0], "secret": self.hmac[1]},
            {"kind": "rsa", "apiKey": "conformance-rsa-key", "publicKey": rsa.public_key().export_key().decode()},
            {
                "kind": "ed25519",
                "apiKey": "conformance-ed25519-key",
                "publicKey": ed25519.public_key().export_key(format="PEM"),
            },
        ]
        world = {
            "extends": "portfolio",
            "keys": keys,
            "limits": {"enforced": False},
            "specialKeys": [
                {"apiName": "cross", "apiKey": "special-cross", "ip": "192.0.2.1", "permissionMode": "TRADE"},
                {"apiName": "pair", "apiKey": "special-pair", "permissionMode": "READ", "symbol": "BTCUSDT"},
            ],
            "liquidationLoan": {
                "amount": "1200.5",
                "repayments": [{"amount": "200.5", "before": "2d"}, {"amount": "10", "status": "PENDING"}],
            },
        }
        scenario = os.path.join(folder, "scenario.json")
        with open(scenario, "w", encoding="utf-8") as file:
            json.dump(world, file)
        self.process = subprocess.Popen(
            [*command, "--port", "0", "--scenario", scenario], stdout=subprocess.PIPE, text=True
        )
        self.url = self.listening_address()

    def listening_address(self):
        """The address the sandbox prints, within half a minute."""
        watchdog = threading.Timer(30, self.process.kill)
        watchdog.start()
        try:
            for line in self.process.stdout:
                if found := re.match(r"listening on (\S+)", line):
                    return found[1]
        finally:
            watchdog.cancel()
        sys.exit("conformance: the sandbox did not say where it listens")

    def stop(self):
        self.process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout=10)
        self.process.kill()


def key_of(path):
    return path.removeprefix(MARGIN)


def snake(name):
    return re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()


class SDK:
    """A client of the newest kind: generated and typed.

    With `compared`, a path that marginsh's `get` may not have yet, its responses are compared with those of `get`.
    """

    def __init__(self, url, name, client, compared=None):
        self.url, self.name, self.compared = url, name, compared
        self.package = name.replace("-", "_")
        self.entry = client
        api = importlib.import_module(self.package + ".rest_api.api")
        classes = [value for value in vars(api).values() if inspect.isclass(value)]
        self.methods = {}
        for cls in classes:
            for name, function in inspect.getmembers(cls, inspect.isfunction):
                source = inspect.getsource(function)
                if not name.startswith("_") and 'method="GET"' in source:
                    path = re.search(r'path="([^"]+)"', source)[1]
                    takes_window = "recv_window" in inspect.signature(function).parameters
                    self.methods[name] = (path, "is_signed=True" in source, takes_window)

    def client(self, api_key, secret=None, private_key=None):
        from binance_common.configuration import ConfigurationRestAPI

        configuration = ConfigurationRestAPI(
            api_key=api_key, api_secret=secret, private_key=private_key, base_path=self.url, timeout=10_000, retries=0
        )
        module, name = self.entry.split(".")
        entry = getattr(importlib.import_module(f"{self.package}.{module}"), name)
        return entry(config_rest_api=configuration).rest_api

    def call(self, client, method, parameters):
        from binance_common import errors

        function = getattr(client, method)
        known = inspect.signature(function).parameters
        arguments = {snake(name): value for name, value in parameters.items()}
        if unknown := set(arguments) - set(known):
            raise TypeError(f"{method} takes no {', '.join(sorted(unknown))}")
        try:
            data = function(**arguments).data()
        except errors.Error as error:
            raise Refused(getattr(error, "status_code", None)) from error
        return self.plain(data)

    @classmethod
    def plain(cls, data):
        """The response without the client's types."""
        if hasattr(data, "to_dict"):
            return cls.plain(data.to_dict())
        if isinstance(data, list):
            return [cls.plain(element) for element in data]
        if isinstance(data, dict):
            return {name: cls.plain(member) for name, member in data.items() if name != "additional_properties"}
        return data


class Connector:
    """binance-connector: hand-written, older, frozen."""

    name = "binance-connector"
    compared = "/sapi/v1/margin/account"

    def __init__(self, url, folder):
        sys.path.append(folder)
        from binance.spot import _margin

        self.url = url
        self.methods = {}
        for name, function in inspect.getmembers(_margin, inspect.isfunction):
            source = inspect.getsource(function)
            if function.__module__ == _margin.__name__ and '"GET"' in source:
                path = re.search(r'"(/sapi/[^"]+)"', source)[1]
                self.methods[name] = (path, "sign_request" in source, True)

    def client(self, api_key, secret=None, private_key=None):
        from binance.spot import Spot

        return Spot(api_key=api_key, api_secret=secret, private_key=private_key, base_url=self.url, timeout=10)

    def call(self, client, method, parameters):
        from binance import error as errors

        try:
            return getattr(client, method)(**parameters)
        except errors.ClientError as error:
            raise Refused(error.error_code) from error


class Shell:
    """marginsh's own `get`, which must show what the client got."""

    # The time of the request, which differs between two of them.
    TIMES = ("calcTime", "updateTime", "serverTime")

    def __init__(self, command, sandbox):
        self.command = command
        self.environment = {
            **os.environ,
            "MARGINSH_BASE_URL": sandbox.url,
            "MARGINSH_API_KEY": sandbox.hmac[0],
            "MARGINSH_SECRET": "env:CONFORMANCE_SECRET",
            "CONFORMANCE_SECRET": sandbox.hmac[1],
        }

    def get(self, path, parameters):
        words = " ".join(f'{name}="{value}"' for name, value in parameters.items())
        statement = f"get {path} {words} as json"
        ran = subprocess.run([*self.command, "-c", statement], env=self.environment, capture_output=True, text=True)
        if ran.returncode:
            raise RuntimeError(f"`{statement}` ended with {ran.returncode}: {ran.stderr.strip()}")
        return json.loads(ran.stdout)

    def gets(self, path):
        """Whether `get` has the path; one that it has not is not compared."""
        command, script = [*self.command, "check", "-"], f"get {path}\n".encode()
        return not subprocess.run(command, env=self.environment, input=script, capture_output=True).returncode

    @classmethod
    def timeless(cls, value):
        if isinstance(value, list):
            return [cls.timeless(element) for element in value]
        if isinstance(value, dict):
            return {name: cls.timeless(member) for name, member in value.items() if name not in cls.TIMES}
        return value


class Report:
    """Counts calls and collects what went otherwise than expected."""

    def __init__(self):
        self.calls = 0
        self.failures = []

    def succeed(self, label, path, parameters, call):
        self.calls += 1
        try:
            response = call()
        except Exception as error:  # noqa: BLE001 - anything that the client throws is a failure
            self.failures.append(f"{label}: expected a response, got {error!r}")
            return
        expected = EXPECTED.get((key_of(path), json.dumps(parameters)))
        if expected is not None and response != expected:
            self.failures.append(f"{label}: expected {expected}, got {response}")

    def agree(self, label, call, get):
        self.calls += 1
        try:
            theirs, ours = Shell.timeless(call()), Shell.timeless(get())
        except Exception as error:  # noqa: BLE001
            self.failures.append(f"{label}: expected two responses, got {error!r}")
            return
        if theirs != ours:
            self.failures.append(f"{label}: the client got {theirs}, and `get` {ours}")

    def refuse(self, label, code, call):
        self.calls += 1
        try:
            response = call()
        except Refused as refusal:
            if refusal.code != code:
                self.failures.append(f"{label}: expected {code}, got {refusal.code}")
        except Exception as error:  # noqa: BLE001
            self.failures.append(f"{label}: expected {code}, got {error!r}")
        else:
            self.failures.append(f"{label}: expected {code}, got the response {response!r}")


def run(adapter, sandbox, report, shell):
    clients = {"hmac": adapter.client(sandbox.hmac[0], secret=sandbox.hmac[1])}
    for api_key, private in sandbox.private.items():
        clients[api_key.split("-")[1]] = adapter.client(api_key, private_key=private)
    forger = adapter.client(sandbox.hmac[0], secret="another secret")
    stranger = adapter.client("unknown" * 9 + "x", secret="another secret")
    skipped = {}
    compares = adapter.compared is not None and shell.gets(adapter.compared)
    print(f"{adapter.name}: {len(adapter.methods)} GET methods" + (", compared with `get`" if compares else ""))
    for method, (path, is_signed, takes_window) in sorted(adapter.methods.items()):
        name = f"{adapter.name} {method}"
        reason = next((reason for start, reason in SKIPPED.items() if path.startswith(start)), None)
        if reason:
            skipped[reason] = skipped.get(reason, 0) + 1
            continue
        if key_of(path) not in CASES:
            report.failures.append(f"{name}: {path} is neither called nor skipped with a reason")
            continue
        right, wrong = CASES[key_of(path)]
        for kind, client in clients.items():
            for parameters in right:
                call = lambda c=client, p=parameters: adapter.call(c, method, p)  # noqa: E731
                report.succeed(f"{name} {kind} {parameters}", path, parameters, call)
                if kind == "hmac" and compares:
                    get = lambda p=parameters: shell.get(path, p)  # noqa: E731
                    report.agree(f"{name} get {parameters}", call, get)
            for parameters, code in wrong:
                call = lambda c=client, p=parameters: adapter.call(c, method, p)  # noqa: E731
                report.refuse(f"{name} {kind} {parameters}", code, call)
        if path in PUBLIC:
            continue
        some = (right or [wrong[0][0]])[0]
        report.refuse(f"{name} unknown key", -2008, lambda m=method, s=some: adapter.call(stranger, m, s))
        if not is_signed or key_of(path) in UNSIGNED:
            continue
        report.refuse(f"{name} forged", -1022, lambda m=method, s=some: adapter.call(forger, m, s))
        if takes_window:
            late = {**some, "recvWindow": 60_001}
            report.refuse(f"{name} recvWindow", -1131, lambda m=method, s=late: adapter.call(clients["hmac"], m, s))
    for reason, count in skipped.items():
        print(f"{adapter.name}: {count} not called: {reason}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--connector", required=True, help="the folder that binance-connector is installed in")
    parser.add_argument("command", nargs="+", help="what starts a sandbox")
    arguments = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        sandbox = Sandbox(arguments.command, folder)
        try:
            for adapter in (
                SDK(sandbox.url, "binance-sdk-margin-trading", "margin_trading.MarginTrading"),
                SDK(
                    sandbox.url,
                    "binance-sdk-derivatives-trading-portfolio-margin",
                    "derivatives_trading_portfolio_margin.DerivativesTradingPortfolioMargin",
                    compared="/papi/v1/account",
                ),
                Connector(sandbox.url, arguments.connector),
            ):
                run(adapter, sandbox, report, Shell(arguments.command[:1], sandbox))
        finally:
            sandbox.stop()
    for failure in report.failures:
        print(f"FAILED {failure}")
    print(f"{report.calls} calls, {len(report.failures)} not as expected")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
