"""Measures, and prints one table; see scripts/bench."""

import argparse
import os
import platform
import sys

import table
from sections import SECTIONS

ARTICLE = "Sources/MarginShell/MarginShell.docc/Figures.md"
INTRODUCTION = """# Figures

What the parts cost, compared with other programs that do the same work.

## Overview

All of it was measured in one run of `scripts/bench`, which writes this page. Programs that do the same work take turns, round by
round; a figure is the median of its rounds, a ratio the median of the ratios within each round, with the ratio of processor
time in brackets. `of older` is against an earlier build of this program that took turns with it. Every run's output is checked. A
row that misses its goal is marked, and its reason follows the table.

"""


def machine():
    """The machine, as far as it matters."""
    with open("/etc/os-release", encoding="utf-8") as file:
        facts = dict(line.rstrip().split("=", 1) for line in file if "=" in line)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = facts.get("PRETTY_NAME", "Linux").strip('"')
    release = ".".join(platform.release().split(".")[:2])
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GB of memory, {system}, Linux {release}"


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench")
    parser.add_argument("--quick", action="store_true", help="only show that everything runs")
    parser.add_argument("--write", action="store_true", help="also put the table into the documentation")
    parser.add_argument("sections", nargs="*", choices=[[], *SECTIONS], help="all where none is named")
    arguments = parser.parse_args()
    if arguments.write and (arguments.quick or arguments.sections):
        parser.error("--write takes a whole run: leave --quick and the sections out")
    sections = []
    for name in arguments.sections or SECTIONS:
        print(f"Measuring {name}...", file=sys.stderr)
        sections.append(SECTIONS[name](arguments.quick))
    print(f"{machine()}\n\n{table.plain(sections)}")
    if arguments.write:
        with open(ARTICLE, "w", encoding="utf-8") as file:
            file.write(f"{INTRODUCTION}The machine: {machine()}.\n\n{table.markdown(sections)}")
    missed = [row.what for _, rows in sections for row in rows if row.verdict == "MISSED"]
    if missed:
        print(f"missed: {', '.join(missed)}", file=sys.stderr)


if __name__ == "__main__":
    main()
