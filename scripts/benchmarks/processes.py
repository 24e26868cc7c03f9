"""Runs programs and measures them as a whole: wall time, processor time, and the most memory they used."""

import os
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass, field


class WorkFailed(Exception):
    """A program did not do what it was measured for."""


@dataclass
class Contender:
    """A program that does the work, and what its output must be."""

    name: str
    command: list
    check: object = None
    # A dictionary, or a function that makes one for every run.
    environment: object = field(default_factory=dict)
    # What it reads.
    input: bytes = b""

    @property
    def variables(self):
        return {**os.environ, **(self.environment() if callable(self.environment) else self.environment)}

    def opened_input(self):
        file = tempfile.TemporaryFile()
        file.write(self.input)
        file.seek(0)
        return file


@dataclass
class Runs:
    """What came of a contender's runs."""

    wall: list = field(default_factory=list)
    processor: list = field(default_factory=list)
    peak: float = 0.0

    @property
    def median(self):
        return statistics.median(self.wall)

    @property
    def median_processor(self):
        return statistics.median(self.processor)

    def ratio(self, other):
        """The median of the ratios round by round: a slow moment of the machine strikes both sides of a round."""
        return statistics.median(mine / its for mine, its in zip(self.wall, other.wall))

    def processor_ratio(self, other):
        return statistics.median(mine / its for mine, its in zip(self.processor, other.processor))


def run(contender):
    """Runs a contender once and checks its output.

    Returns: wall and processor seconds, with those of its children.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors, contender.opened_input() as given:
        before = time.perf_counter()
        process = subprocess.Popen(
            contender.command,
            stdin=given,
            stdout=output,
            stderr=errors,
            env=contender.variables,
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read().decode()
        if process.returncode != 0 or (contender.check and not contender.check(text)):
            errors.seek(0)
            raise WorkFailed(
                f"{contender.name}: status {process.returncode}, output {text[:200]!r}, "
                f"errors {errors.read()[:2000].decode()!r}"
            )
    return wall, usage.ru_utime + usage.ru_stime


def peak_megabytes(contender):
    """The most memory a contender held in one run.

    A process's own figure begins with that of the process it was forked from, so a small one has to fork it.
    """
    with tempfile.NamedTemporaryFile("r") as report, contender.opened_input() as given:
        subprocess.run(
            ["/usr/bin/time", "--format", "%M", "--output", report.name, *contender.command],
            stdin=given,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=contender.variables,
            check=True,
        )
        return int(report.read().split()[-1]) / 1024


def interleaved(contenders, rounds):
    """Runs all contenders in turn, round by round, after one that does not count."""
    results = [Runs() for _ in contenders]
    for number in range(rounds + 1):
        for contender, runs in zip(contenders, results):
            wall, processor = run(contender)
            if number > 0:
                runs.wall.append(wall)
                runs.processor.append(processor)
    for contender, runs in zip(contenders, results):
        runs.peak = peak_megabytes(contender)
    return results
