"""Names the variables of a program that begin as zero and that a run touched.

touched.py PROGRAM <TRACE: the trace is the one of `valgrind --tool=lackey --trace-mem=yes`, the names come one per line.
"""

import bisect
import subprocess
import sys

# Where valgrind loads a program that can be anywhere.
BASE = 0x108000


def zeroed(program):
    """Addresses and names of what begins as zero, in order."""
    lines = subprocess.run(["nm", "--numeric-sort", program], capture_output=True, text=True, check=True).stdout
    fields = [line.split() for line in lines.splitlines()]
    return [(int(field[0], 16), field[2]) for field in fields if len(field) == 3 and field[1] in "bB"]


def touched(trace, variables):
    """The names of the variables at the addresses that `trace` reads or writes."""
    starts = [start for start, _ in variables]
    names = set()
    for line in trace:
        # The line of an instruction begins with `I`; a load, a store or both with a space.
        if not line.startswith((" L ", " S ", " M ")):
            continue
        address = int(line[3 : line.index(",")], 16) - BASE
        if starts[0] <= address < starts[-1]:
            names.add(variables[bisect.bisect_right(starts, address) - 1][1])
    return names


def main():
    names = touched(sys.stdin, zeroed(sys.argv[1]))
    if not names:
        sys.exit("touched.py: nothing was touched; does this valgrind load programs elsewhere?")
    print(*sorted(names), sep="\n")


main()
