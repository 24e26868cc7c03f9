"""The table: its rows, its goals, and its two forms, for a terminal and for the documentation."""

from dataclasses import dataclass


@dataclass
class Goal:
    """A bound, in words and as a check."""

    text: str
    holds: bool


@dataclass
class Row:
    """One line of the table; what does not apply is empty."""

    what: str
    figure: str
    processor: str = ""
    memory: str = ""
    ratio: str = ""
    goal: Goal | None = None
    reason: str = ""
    """Why the goal may be missed; shown where it is."""

    @property
    def verdict(self):
        return "" if self.goal is None else "met" if self.goal.holds else "MISSED"

    @property
    def cells(self):
        bound = self.goal.text if self.goal else ""
        return [self.what, self.figure, self.processor, self.memory, self.ratio, bound, self.verdict]


HEADINGS = ["what", "median", "processor", "memory", "ours / its", "goal", ""]


def at_most(value, bound, unit=""):
    return Goal(f"<= {bound:g}{unit}", value <= bound)


def at_least(value, bound, unit=""):
    return Goal(f">= {bound:,}{unit}", value >= bound)


def milliseconds(seconds):
    return f"{seconds * 1000:,.1f} ms"


def megabytes(value):
    return f"{value:.1f} MB"


def plain(sections):
    """The table for a terminal."""
    rows = [HEADINGS] + [row.cells for _, rows in sections for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]

    def line(cells):
        first, *others = (cell.ljust(width) if i in (0, 5) else cell.rjust(width) for i, (cell, width) in
                          enumerate(zip(cells, widths)))
        return "  ".join([first, *others]).rstrip()

    lines = [line(HEADINGS)]
    for title, members in sections:
        lines += ["", title] + [line(row.cells) for row in members] + reasons(members)
    return "\n".join(lines)


def markdown(sections):
    """The tables for the documentation."""
    lines = []
    for title, members in sections:
        lines += [f"## {title}", "", "| " + " | ".join(HEADINGS) + " |", "|" + " --- |" * len(HEADINGS)]
        for row in members:
            cells = [cell.replace("|", "\\|") for cell in row.cells]
            lines.append("| " + " | ".join(f"**{c}**" if c == "MISSED" else c for c in cells) + " |")
        lines.append("")
        for reason in reasons(members):
            lines += [reason, ""]
    return "\n".join(lines)


def reasons(rows):
    return [f"{row.what}: {row.reason}" for row in rows if row.verdict == "MISSED" and row.reason]
