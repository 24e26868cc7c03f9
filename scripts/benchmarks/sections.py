"""What is measured: each section gives rows of the table."""

import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from dataclasses import replace

import relay
import statements
from exchange import AMOUNT, API_KEY, Exchange, resident_megabytes
from processes import Contender, WorkFailed, interleaved
from table import Row, at_least, at_most, megabytes, milliseconds

HERE = os.path.dirname(os.path.abspath(__file__))
MARGINSH = os.environ["MARGINSH_BINARY"]
BENCHMARKS = os.environ["BENCHMARKS_BINARY"]
OLDER = os.environ.get("MARGINSH_OLDER_BINARY")
"""An older release binary, which then takes turns with the new one."""


def older(ours):
    """The same work with the older binary; empty where there is none."""
    return [replace(ours, name="older", command=[OLDER, *ours.command[1:]])] if OLDER else []


def by_older(ours, results):
    """How much of the older binary's time ours takes."""
    return "".join(f"{ours.ratio(runs):.2f} ({ours.processor_ratio(runs):.2f}) of older" for runs in results)


def compared(contenders, rounds):
    """Rows of programs that do the same: ours first, each other with how much of its time ours takes."""
    results = interleaved([*contenders, *older(contenders[0])], rounds)
    results, old = results[: len(contenders)], results[len(contenders) :]
    ours = results[0]
    rows = []
    for contender, runs in zip(contenders, results):
        ratio = by_older(ours, old) if runs is ours else f"{ours.ratio(runs):.2f} ({ours.processor_ratio(runs):.2f})"
        rows.append(
            Row(contender.name, milliseconds(runs.median), milliseconds(runs.median_processor), megabytes(runs.peak), ratio)
        )
    return rows, results


# What an agent's client sends first.
LIST_TOOLS = (
    b'{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":'
    b'"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}\n'
)


def start(quick):
    """From the start of a process to its end, with nothing to do."""
    contenders = [
        Contender("marginsh -c quit", [MARGINSH, "-c", "quit"]),
        Contender("curl --version", ["curl", "--version"], lambda text: text.startswith("curl ")),
        Contender("psql --version", ["psql", "--version"], lambda text: "PostgreSQL" in text),
        Contender("python3 -c pass", [sys.executable, "-c", "pass"]),
        Contender(
            "marginsh mcp, the list of tools",
            [MARGINSH, "mcp", "--profile", "sandbox"],
            lambda text: '"outputSchema"' in text,
            input=LIST_TOOLS,
        ),
    ]
    rows, (ours, curl, _, _, tools) = compared(contenders, 5 if quick else 40)
    rows[1].goal = at_most(ours.ratio(curl), 1)
    rows[-1].goal = at_most(tools.ratio(ours), 1.2)
    rows[-1].reason = "the list describes every tool and its records in 60 kB; `-c quit` makes no description, and has become faster, too."
    rows += [resting("memory at the prompt", ["--profile", "live"]), resting("the same, in the sandbox", ["--profile", "sandbox"])]
    rows.append(stripped_size())
    return "Start to exit", rows


def stripped_size():
    """The program as it is packaged."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "marginsh")
        subprocess.run(["strip", "--strip-all", "-o", copy, MARGINSH], check=True)
        size = os.path.getsize(copy) / 1_000_000
    return Row("size of the program, stripped", megabytes(size), goal=at_most(size, 45.4, " MB"))


def resting(name, flags):
    """What a shell holds that has shown its prompt and waits."""
    with tempfile.TemporaryDirectory() as folder:
        profiles = os.path.join(folder, "marginsh", "profiles")
        os.makedirs(profiles, mode=0o700)
        path = os.path.join(profiles, "live.msh")
        with open(path, "w", encoding="ascii") as file:
            file.write("set apiKey env:BENCHMARK_KEY\nset secret env:BENCHMARK_SECRET\n")
        os.chmod(path, 0o600)
        process, terminal = pty.fork()
        if process == 0:
            environment = {**os.environ, "XDG_CONFIG_HOME": folder, "XDG_STATE_HOME": folder, "TERM": "xterm-256color",
                           "BENCHMARK_KEY": API_KEY, "BENCHMARK_SECRET": "secret"}
            os.execve(MARGINSH, [MARGINSH, *flags], environment)
        shown = b""
        while b"> " not in shown:
            if not select.select([terminal], [], [], 10)[0]:
                raise WorkFailed(f"no prompt came, but {shown!r}")
            shown += os.read(terminal, 4096)
        held = settled(process)
        os.write(terminal, b"quit\r")
        try:
            while os.read(terminal, 4096):
                pass
        except OSError:
            pass  # Linux ends a terminal's reads this way once its program has gone.
        os.waitpid(process, 0)
        os.close(terminal)
    return Row(
        name,
        megabytes(held),
        goal=at_most(held, 20, " MB"),
        reason="nine tenths are pages of the program's file, more or fewer as the system keeps it; an older binary has a fifth more.",
    )


def settled(process):
    """What a process holds once that changes no more: the prompt may come before all else that a start does."""
    held = [0.0]
    while len(held) < 3 or held[-1] != held[-2] or held[-2] != held[-3]:
        time.sleep(0.1)
        held.append(resident_megabytes(process))
    return held[-1]


def request(quick):
    """One signed request as a whole process."""
    exchange = Exchange(MARGINSH)
    try:
        environment = exchange.environment
        check = lambda text: AMOUNT in text  # noqa: E731
        contenders = [
            Contender("marginsh -c 'borrow BTC'", [MARGINSH, "-c", "borrow BTC"], check, environment),
            Contender("curl and openssl", ["sh", f"{HERE}/request.sh"], check, environment),
            Contender(
                "binance-sdk-margin-trading", [sys.executable, f"{HERE}/official_client.py", "1"], check, environment
            ),
        ]
        rows, (ours, curl, _) = compared(contenders, 3 if quick else 30)
        runs = [ours.ratio(curl)]
        while len(runs) < 5:
            ours, curl = interleaved(contenders[:2], 3 if quick else 30)
            runs.append(ours.ratio(curl))
        rows[1].goal = at_most(max(runs), 0.7)
        rows[1].reason = "three fifths of what the shell runs for a first request is Swift's search for protocol conformances, among others for what the HTTP library casts and describes."
        rows.insert(2, Row("the same, in each of five runs", "", ratio=" ".join(f"{run:.2f}" for run in runs)))
        return "One signed request, start to exit", rows
    finally:
        exchange.stop()


def script(quick):
    """Many signed requests over one connection."""
    count = 1_000 if quick else 10_000
    exchange = Exchange(MARGINSH)
    try:
        with tempfile.NamedTemporaryFile("w", suffix=".msh") as file:
            file.write(f"repeat {count} {{ let record = borrow BTC; echo $record.amount }}\n")
            file.flush()
            environment = {**exchange.environment, "BENCHMARK_COUNT": str(count)}
            check = lambda text: text == f"{AMOUNT}\n" * count  # noqa: E731
            # What is signed in advance is good for a minute only.
            signed = lambda: {**environment, "BENCHMARK_TARGET": exchange.signed_target()}  # noqa: E731
            contenders = [
                Contender("marginsh FILE", [MARGINSH, file.name], check, environment),
                Contender(
                    "binance-sdk-margin-trading",
                    [sys.executable, f"{HERE}/official_client.py", str(count)],
                    check,
                    environment,
                ),
                Contender("only AsyncHTTPClient, signed in advance", [BENCHMARKS, "http-floor"], None, signed),
            ]
            ours, sdk, plain, *old = interleaved([*contenders, *older(contenders[0])], 1 if quick else 3)
        limit = [load(exchange, 1, 2 if quick else 5) for _ in range(1 if quick else 3)]
    finally:
        exchange.stop()
    rows = [rated(contender.name, runs, count, ours) for contender, runs in zip(contenders, (ours, sdk, plain))]
    rows[0].ratio = by_older(ours, old)
    gain = 1 / ours.ratio(sdk)
    rows[1].goal = at_least(gain, 3.5, " x its rate")
    rows[1].ratio = f"{gain:.2f} x its rate"
    rows[1].reason = "the HTTP library by itself, with requests that were signed in advance, does not reach this goal either: its row is the next."
    rows.append(Row("wrk, one connection, signed in advance", f"{sorted(limit)[len(limit) // 2]:,.0f} /s"))
    return f"{count:,} signed requests over one connection", rows


# An account of seven assets, so that `why BTC` has sixteen requests.
HOLDINGS = {name: {"free": "1"} for name in ("ETH", "SOL", "BNB", "USDC", "这是测试币")}


def distance(quick):
    """Whole processes over TLS to an exchange that is 100 ms away, and back."""
    exchange = Exchange(MARGINSH, {"cross": {"balances": HOLDINGS}}, tls=True)
    link = relay.Relay(int(exchange.url.rsplit(":", 1)[1]))
    exchange.url = f"https://127.0.0.1:{link.port}"
    environment = {**exchange.environment, "MARGINSH_BASE_URL": exchange.url, "MARGINSH_CA_FILE": exchange.authority}
    environment |= {"MARGINSH_LIMIT_POLICY": "refuse", "MARGINSH_LIMIT_SHARE": "100"}
    basket = ["BTC", "ETH", "SOL", "BNB", "DOGE"]

    def ours(text, check):
        return Contender(f"marginsh -c '{text}'", [MARGINSH, "-c", text], check, environment)

    def curl(name, targets, word):
        command = ["curl", "-sS", "--http1.1", "--cacert", exchange.authority, "-H", f"X-MBX-APIKEY: {API_KEY}"]
        parallel = ["--parallel", "--parallel-immediate", "--parallel-max", "8"] if len(targets) > 1 else []
        return Contender(name, [*command, *parallel, *targets], lambda text: text.count(word) == len(targets))

    try:
        signed = exchange.signed_target
        contenders = [
            ours("borrow BTC", lambda text: "BTC" in text),
            ours(f"borrow {' '.join(basket)}", lambda text: all(asset in text for asset in basket)),
            ours("why BTC", lambda text: "BTC" in text),
            ours("why BTC; why BTC", lambda text: "BTC" in text),
            ours("whoami", lambda text: "Enable Reading" in text),
            ours("doctor", lambda text: "Exit status 0" in text),
            curl("curl, one signed in advance", [signed("BTC")], "amount"),
            curl("curl --parallel, five", [signed(asset) for asset in basket], "amount"),
            curl("curl --parallel, sixteen of ping", [exchange.url + "/api/v3/ping"] * 16, "{}"),
        ]
        results = interleaved(contenders, 1 if quick else 5)
    finally:
        link.stop()
        exchange.stop()
    one, five, why, twice, _, doctor, *others = results
    rows = [Row(contender.name, milliseconds(runs.median), milliseconds(runs.median_processor), megabytes(runs.peak))
            for contender, runs in zip(contenders, results)]
    for row, runs, theirs in zip((rows[0], rows[1], rows[2]), (one, five, why), others):
        row.ratio = f"{runs.ratio(theirs):.2f}"
    rows[1].goal = at_most(five.ratio(one), 1.2, " x one")
    rows[2].goal = at_most(why.ratio(one), 1.8, " x one")
    rows[5].goal = at_most(doctor.ratio(one), 2, " x one")
    warm = max(0, twice.median - why.median)
    rows[3] = Row("why BTC again, 16 requests over open connections", milliseconds(warm),
                  goal=at_most(warm / (2 * relay.ONE_WAY), 3.5, " round trips"))
    return "Over TLS to an exchange 100 ms away and back", rows


def rated(name, runs, count, ours):
    ratio = "" if runs is ours else f"{1 / ours.ratio(runs):.2f} x its rate"
    return Row(
        name, f"{count / runs.median:,.0f} /s", milliseconds(runs.median_processor), megabytes(runs.peak), ratio
    )


def load(exchange, connections, seconds, target=None):
    """What wrk gets out of the sandbox, in requests a second; every response must be a success."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "-H", f"X-MBX-APIKEY: {API_KEY}"]
    report = subprocess.run(
        [*command, target or exchange.signed_target()], capture_output=True, text=True, check=True
    ).stdout
    if "Non-2xx" in report or "Socket errors" in report:
        raise WorkFailed(f"wrk met failures: {report}")
    return float(re.search(r"Requests/sec:\s+([\d.]+)", report)[1])


def language(quick):
    """Simple statements from a file."""
    count = 100_000 if quick else 1_000_000
    check = lambda text: text == "42\n"  # noqa: E731
    environment = {"MARGINSH_PROFILE": "sandbox"}
    with tempfile.TemporaryDirectory() as folder:
        contenders = [
            Contender("marginsh FILE", [MARGINSH, statements.write(folder, "msh", count)], check, environment),
            Contender("tclsh FILE", ["tclsh", statements.write(folder, "tcl", count)], check),
            Contender("bash FILE", ["bash", statements.write(folder, "bash", count)], check),
        ]
        rows, (ours, *_) = compared(contenders, 1 if quick else 5)
        part = Contender("a quarter of it", [MARGINSH, statements.write(folder, "msh", count // 4)], check, environment)
        quarter, = interleaved([part], 1)
    rate = count / ours.median_processor
    rows[0].goal = at_most(ours.peak, 120, " MB")
    rows.insert(1, Row("the same, per second of one core", f"{rate:,.0f} /s", goal=at_least(rate, 1_000_000, " /s")))
    rows[1].reason = "what does not fit into 120 MB of a long file's trees is parsed a second time."
    rows.append(Row("marginsh, a quarter of the file", milliseconds(quarter.median), memory=megabytes(quarter.peak)))
    return f"{count:,} statements (let, expect, set)", rows


def pages(quick):
    """All pages of a long list, to a pipe."""
    exchange = Exchange(MARGINSH)
    counts = [10_000, 20_000] if quick else [20_000, 100_000]
    try:
        contenders = [
            Contender(
                f"marginsh -c 'get /api/v3/aggTrades symbol=BTCUSDT pages {count // 1000} as csv'",
                [MARGINSH, "-c", f"get /api/v3/aggTrades symbol=BTCUSDT pages {count // 1000} as csv"],
                lambda text, count=count: text.count("\n") == count + 1,
                {**exchange.environment, "MARGINSH_LIMIT_SHARE": "100"},
            )
            for count in counts
        ]
        few, many = interleaved(contenders, 1 if quick else 3)
    finally:
        exchange.stop()
    rows = [
        Row(f"{count:,} rows to CSV", milliseconds(runs.median), milliseconds(runs.median_processor), megabytes(runs.peak))
        for count, runs in zip(counts, (few, many))
    ]
    rows[1].goal = at_most(many.peak - few.peak, 2, " MB more")
    return "Pages of 1,000 rows", rows


def sandbox(quick):
    """The sandbox as a server."""
    exchange = Exchange(MARGINSH)
    try:
        seconds, rounds = (2, 1) if quick else (5, 3)
        ping = exchange.url + "/api/v3/ping"
        pings = sorted(load(exchange, 32, seconds, ping) for _ in range(rounds))[rounds // 2]
        signed = sorted(load(exchange, 32, seconds) for _ in range(rounds))[rounds // 2]
        before = exchange.resident_megabytes()
        served, wanted = 0, 50_000 if quick else 1_000_000
        while served < wanted:
            served += int(load(exchange, 32, 5) * 5)
        growth = exchange.resident_megabytes() - before
        exchange.ask()
    finally:
        exchange.stop()
    return "The sandbox as a server, 32 connections", [
        Row("ping", f"{pings:,.0f} /s", goal=at_least(pings, 20_000, " /s")),
        Row("maxBorrowable, signed (HMAC)", f"{signed:,.0f} /s", goal=at_least(signed, 5_000, " /s")),
        Row(f"memory gained by {served:,} requests", megabytes(growth), memory=megabytes(before + growth),
            goal=at_most(growth, 2, " MB")),
    ]


REASONS_INSIDE = {
    "its growth after the first minute":
        "the 4,096 signatures that masking remembers take half a megabyte; what else has a bound, such as a minute of limits and the allocator's reserve, reaches it later, as the next row shows.",
}


def inside(quick):
    """What needs no second program, or has to look inside."""
    command = [BENCHMARKS] + (["--quick"] if quick else [])
    report = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    rows = []
    for line in report.splitlines():
        name, unit, median, _, high, count, goal = line.split("\t")
        if not unit:
            continue
        unit = unit if unit.startswith("/") else " " + unit
        row = Row(name, f"{float(median):,.2f}{unit}", reason=REASONS_INSIDE.get(name, ""))
        if int(count) > 1:
            row.figure += f" (99 %: {float(high):,.2f})"
        if goal:
            word, bound = goal.split()
            judge = at_most if word == "<=" else at_least
            row.goal = judge(float(median), float(bound), unit)
        rows.append(row)
    return "Parts", rows


SECTIONS = {
    "start": start,
    "request": request,
    "script": script,
    "distance": distance,
    "statements": language,
    "pages": pages,
    "sandbox": sandbox,
    "inside": inside,
}
