"""The soak itself: a sandbox, shells on pseudo-terminals, random statements and faults. Called by scripts/soak."""

import argparse
import fcntl
import json
import os
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import urllib.request

SHELLS = 10
PACE = 0.5  # seconds between two statements of a shell: else those that fail at once fill the history, and the memory
PATIENCE = 150  # seconds a marker may take: longer than every deadline and wait of the program together
COUNTDOWN = b"next request in"  # what a watch says every second of a ban, which may last longer than that
STATEMENTS = [
    "borrow BTC",
    "borrow BTC ETH as json",
    "borrow eth isolated ETHUSDT",
    "use isolated BTCUSDT",
    "use cross",
    "inventory BTC ETH",
    "let x = borrow BTC",
    'try { expect $x.amount > 1 } catch { echo "no" }',
    "set recvWindow 5000",
    "unset recvWindow",
    "watch ETH 1s times 3",
    "watch BTC ETH 2s for 30s &",
    "watch SHIB 5s inventory times 4 &",
    "jobs",
    "stop all",
    "weight",
    "clock",
    "ping",
    "whoami",
    "plot ETH",
    "for a in BTC ETH BNB { borrow $a as csv }",
    "repeat 3 { echo hello }",
    "borow BTC",
    "set recvWindow 60001",
    'echo "',
    "help borrow",
    "error",
]
DRILLS = [
    "fault?kind=rate-limit&requests=2&parameter=2s",
    "fault?kind=reset&requests=3",
    "fault?kind=truncated&requests=3",
    "fault?kind=firewall&requests=2",
    "fault?kind=restricted-location&requests=2",
    "fault?kind=server-error&requests=4",
    "fault?kind=unavailable&requests=4",
    "fault?kind=maintenance&for=5s",
    "fault?kind=slow&for=8s&parameter=1s",
    "fault?kind=hang&requests=1",
    "fault?kind=permission&requests=2",
    "fault?kind=address&requests=2",
    "skew?by=4s",
    "skew?by=-4s",
    "skew?by=0s",
    "price?asset=BTC&to=60000",
    "price?asset=BTC&to=40000",
]


# Each ban is four times as long as the one before: without a bound the shells would soon count down for days.
SCENARIO = {"extends": "standard", "limits": {"firstBan": "5s", "longestBan": "20s"}}


class Exchange:
    """The sandbox as a process of its own, with its control port."""

    def __init__(self, binary, home):
        scenario = os.path.join(home, "scenario.json")
        with open(scenario, "w") as file:
            json.dump(SCENARIO, file)
        self.process = subprocess.Popen(
            [binary, "sandbox", "--port", "0", "--control-port", "0", "--scenario", scenario],
            stdout=subprocess.PIPE,
            text=True,
        )
        self.reported = {}
        for line in self.process.stdout:
            for name in ("listening on", "api key:", "secret:", "control on"):
                if line.startswith(name):
                    self.reported[name] = line[len(name) :].strip()
            if len(self.reported) == 4:
                break

    def drill(self, call):
        request = urllib.request.Request(
            f"{self.reported['control on']}/{call}", method="POST", headers={"X-Sandbox-Control": "1"}
        )
        urllib.request.urlopen(request, timeout=10).read()


class Shell:
    """One shell on a pseudo-terminal, whose output is read and, but for its end, dropped."""

    def __init__(self, binary, number, environment):
        self.number = number
        self.marker = 0
        self.asked = None
        self.typed = 0
        self.steps = []
        self.tail = b""
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(binary, [binary, "--profile", "soak"], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
        os.set_blocking(self.terminal, False)

    def read(self):
        try:
            while chunk := os.read(self.terminal, 65536):
                self.tail = (self.tail + chunk)[-65536:]
        except BlockingIOError:
            pass
        except OSError:
            raise SystemExit(f"soak: shell {self.number} has gone; its last words: {self.last_words()}")
        if self.steps and self.steps[0][0] in self.tail:
            self.tail = b""
            os.write(self.terminal, self.steps.pop(0)[1])
        if self.asked and self.mark in self.tail:
            self.asked = None

    @property
    def mark(self):
        return f"<{self.marker}>\r".encode()

    def play(self, statement):
        """Types a statement, then a marker that must be echoed before the next is typed."""
        self.marker += 1
        self.asked = self.typed = time.monotonic()
        echo = f"echo '<{self.marker}>'\r".encode()
        if statement.count('"') % 2:
            # A quote that was left open is dropped with Ctrl-C. That is a key once the line goes on in a second row; before
            # that it is a signal to the statement before, which the terminal lets overtake what is typed after it.
            self.steps = [(b"\x1b[2m....", b"\x03"), (b"^C", echo)]
            echo = b""
        self.tail = b""
        os.write(self.terminal, statement.encode() + b"\r" + echo)

    def check(self):
        if self.asked and time.monotonic() - self.asked > PATIENCE:
            if COUNTDOWN in self.tail:
                self.asked, self.tail = time.monotonic(), b""
                return
            raise SystemExit(f"soak: shell {self.number} does not respond; its last words: {self.last_words()}")

    def last_words(self):
        return re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", self.tail[-1500:]).decode("utf-8", "replace")

    def leave(self):
        """Ctrl-C and `quit` in one go, once the last marker was echoed: before that, `quit` could end a quote."""
        while self.asked:
            time.sleep(0.05)
            self.read()
            self.check()
        os.write(self.terminal, b"\x03quit\r")
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                self.read()
            except SystemExit:
                pass  # the terminal closes as the shell leaves
            ended, status = os.waitpid(self.process, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.05)
        os.kill(self.process, signal.SIGKILL)
        return f"killed: it did not leave; its last words: {self.last_words()}"


def resident(process):
    """Resident memory in KiB and the number of open descriptors."""
    with open(f"/proc/{process}/status") as status:
        memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    return memory, len(os.listdir(f"/proc/{process}/fd"))


def prepare(home, exchange):
    folder = os.path.join(home, "config", "marginsh", "profiles")
    os.makedirs(folder, mode=0o700)
    for path in (os.path.join(home, "config"), os.path.join(home, "config", "marginsh"), folder):
        os.chmod(path, 0o700)
    path = os.path.join(folder, "soak.msh")
    with open(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600), "w") as profile:
        profile.write(f"set baseURL {exchange.reported['listening on']}\n")
        profile.write(f"set apiKey {exchange.reported['api key:']}\nset secret env:SOAK_SECRET\nset timeout 12s\n")
    return {
        "PATH": os.environ["PATH"],
        "HOME": home,
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "XDG_CONFIG_HOME": os.path.join(home, "config"),
        "XDG_STATE_HOME": os.path.join(home, "state"),
        "SOAK_SECRET": exchange.reported["secret:"],
    }


def soak(exchange, shells, minutes, rng):
    """Plays until the time is over; the samples of each minute."""
    samples = []
    start = time.monotonic()
    next_sample, next_drill, played = start + 60, start + 5, 0
    while time.monotonic() < start + minutes * 60:
        select.select([shell.terminal for shell in shells], [], [], 0.05)
        for shell in shells:
            shell.read()
            shell.check()
            if not shell.asked and time.monotonic() > shell.typed + PACE and rng.random() < 0.2:
                shell.play(rng.choice(STATEMENTS))
                played += 1
        now = time.monotonic()
        if now >= next_drill:
            exchange.drill(rng.choice(DRILLS))
            next_drill = now + rng.uniform(2, 15)
        if now >= next_sample:
            row = [resident(process) for process in [exchange.process.pid] + [shell.process for shell in shells]]
            samples.append(row)
            next_sample += 60
            kib = [memory for memory, _ in row[1:]]
            print(
                f"minute {len(samples)}: {played} statements; sandbox {row[0][0]} KiB {row[0][1]} descriptors; "
                f"shells {min(kib)}...{max(kib)} KiB, at most {max(count for _, count in row[1:])} descriptors",
                flush=True,
            )
    return samples


def growth(samples):
    """What grew beyond its bound between the second third and the last, by the smaller sample of each."""
    third = len(samples) // 3
    if third == 0:
        return []
    grown = []
    for index, name in enumerate(["sandbox"] + [f"shell {number}" for number in range(1, len(samples[0]))]):
        middle = [row[index] for row in samples[third : 2 * third]]
        last = [row[index] for row in samples[2 * third :]]
        before, after = min(memory for memory, _ in middle), min(memory for memory, _ in last)
        if after > before * 1.25 + 2048:
            grown.append(f"{name}: memory from {before} to {after} KiB")
        before, after = min(count for _, count in middle), min(count for _, count in last)
        if after > before + 16:
            grown.append(f"{name}: descriptors from {before} to {after}")
    return grown


def main():
    arguments = argparse.ArgumentParser(prog="scripts/soak")
    arguments.add_argument("binary")
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=1)
    options = arguments.parse_args()
    binary = os.path.abspath(options.binary)
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as home:
        exchange = Exchange(binary, home)
        environment = prepare(home, exchange)
        shells = [Shell(binary, number, environment) for number in range(1, SHELLS + 1)]
        samples = soak(exchange, shells, options.minutes, rng)
        found = growth(samples)
        exchange.drill("reset")
        found += [
            f"shell {shell.number} ended with {status}" for shell in shells if (status := shell.leave()) not in (0,)
        ]
        exchange.process.terminate()
        if (status := exchange.process.wait(30)) != 0:
            found.append(f"the sandbox ended with {status}")
    for line in found:
        print(f"soak: {line}")
    print("soak: " + ("failed" if found else "held"))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
