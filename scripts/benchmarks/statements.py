"""Writes files of simple statements that do the like in three languages."""

import os

LINES = {
    "msh": ["let x = 41", "let y = $x + 1", "expect $y == 42", "set recvWindow 5000"],
    "tcl": ["set x 41", "set y [expr {$x + 1}]", "if {$y != 42} {error wrong}", "set recvWindow 5000"],
    "bash": ["x=41", "y=$((x + 1))", "[[ $y == 42 ]] || exit 1", "recvWindow=5000"],
}
LAST = {"msh": "echo $y", "tcl": "puts $y", "bash": "echo $y"}


def write(folder, language, count):
    """Writes `count` statements and one that prints 42.

    Returns: the file's path.
    """
    path = os.path.join(folder, f"statements-{count}.{language}")
    with open(path, "w", encoding="ascii") as file:
        file.write(("\n".join(LINES[language]) + "\n") * (count // 4))
        file.write(LAST[language] + "\n")
    return path
