"""The exchange's rules of cross margin, 2023 and 2026, and the published and derived examples of them.

Written from the published rules, with Python's standard library only and without any code of the project; accounts.py
makes accounts and solves them with this.
"""

import decimal
import sys
from decimal import Decimal

# Sums and products below never need more digits than this, and an inexact one ends the run.
CONTEXT = decimal.Context(prec=120, rounding=decimal.ROUND_DOWN, traps=[decimal.Inexact, decimal.InvalidOperation])
decimal.setcontext(CONTEXT)

ONE, ZERO, UNIT = Decimal(1), Decimal(0), Decimal(10) ** 8
TRANSFER_BAR = Decimal(2)
LISTS = ("liquidation", "borrow", "withdraw")


def cut(numerator, denominator=ONE):
    """The quotient with 8 places, the rest cut off toward zero."""
    return (numerator * UNIT // denominator) / UNIT


def text(number):
    """Plain notation without zeros at the end."""
    if number is None:
        return None
    plain = format(number if number else ZERO, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


# Flat borrow and transfer ratios by rank, and the liquidation bands (end in thousand USD, ratio) of the ranks 6 to 10.
FLAT = ["0.9999", "0.95", "0.9", "0.9", "0.8", "0.6", "0.5", "0.4", "0.2", "0.1"]
BANDS = {
    6: [(800, "1"), (1200, ".95"), (2000, ".85"), (2500, ".5"), (4000, ".2"), (6000, ".1"), (None, "0")],
    7: [(200, "1"), (400, ".8"), (800, ".7"), (1000, ".5"), (3000, ".2"), (4000, ".1"), (None, "0")],
    8: [(100, "1"), (250, ".8"), (500, ".6"), (700, ".3"), (1000, ".1"), (None, "0")],
    9: [(100, "1"), (150, ".8"), (200, ".6"), (400, ".3"), (600, ".1"), (None, "0")],
    10: [(100, "1"), (None, "0")],
}


def flat(ratio):
    return [(ZERO, None, Decimal(ratio))]


def bands(steps):
    low, result = ZERO, []
    for end, ratio in steps:
        high = None if end is None else Decimal(end) * 1000
        result.append((low, high, Decimal(ratio)))
        low = high
    return result


# --- The rules -------------------------------------------------------------------------------------------------------


def weighted(bands, value):
    """What of a value above 0 counts: each band's part of it times the band's ratio."""
    total = ZERO
    for low, high, ratio in bands:
        if value > low:
            part = value if high is None or high > value else high
            total += (part - low) * ratio
    return total


class Position:
    """An asset with its values in USDT."""

    def __init__(self, asset):
        self.name, self.price, self.free = asset["asset"], asset["price"], asset["free"]
        self.held = (asset["free"] + asset["locked"]) * self.price
        self.owed = (asset["borrowed"] + asset["interest"]) * self.price
        self.net = self.held - self.owed
        self.lists = {name: asset[name] if asset[name] is not None else asset["liquidation"] for name in LISTS}


class Account:
    def __init__(self, positions, bar):
        self.positions, self.bar = positions, bar
        self.assets = sum((one.held for one in positions), ZERO)
        self.debt = sum((one.owed for one in positions), ZERO)

    def of_holdings(self, name):
        """The collateral value of 2023: each holding with its haircut, also where the asset is owed."""
        return sum((weighted(one.lists[name], one.held) for one in self.positions), ZERO)

    def of_net(self, name):
        """The collateral value of 2026: a haircut only on what is left of a holding after its own debt."""
        total = ZERO
        for one in self.positions:
            total += weighted(one.lists[name], one.net) + one.owed if one.net > ZERO else one.held
        return total

    def level(self, value):
        return cut(value, self.debt) if self.debt else Decimal(999)

    # How much more of an asset may be borrowed -----------------------------------------------------------------------

    def borrow_2026(self, asked, name):
        """A coin borrowed and kept adds the same to assets and debt, so its own ratio does not matter."""
        room = self.of_net(name) - self.bar * self.debt
        return cut(room, (self.bar - ONE) * asked.price) if room > ZERO else ZERO

    def borrow_2023(self, asked, name):
        """A borrowed coin adds only its ratio to the collateral, at the band that its holding has reached."""
        room = self.of_holdings(name) - self.bar * self.debt
        if room <= ZERO:
            return ZERO
        at, taken = asked.held, ZERO
        for low, high, ratio in asked.lists[name]:
            if high is not None and high <= at:
                continue
            cost = self.bar - ratio
            if high is not None and (high - at) * cost < room:
                room -= (high - at) * cost
                taken += high - at
                at = high
                continue
            # taken + room / cost, over the price, as one division.
            return cut(taken * cost + room, cost * asked.price)
        raise AssertionError("the last band has an end")

    # How much of an asset may leave ----------------------------------------------------------------------------------

    def transfer(self, asked, value, cut_from, name, rest_ratio):
        """Takes from the top band of `cut_from` down, then the rest at `rest_ratio`, while the level keeps 2."""
        if not self.debt:
            return asked.free
        room = value - TRANSFER_BAR * self.debt
        if room <= ZERO:
            return ZERO
        steps = [
            (min(cut_from, high) - low if high is not None else cut_from - low, ratio)
            for low, high, ratio in reversed(asked.lists[name])
            if cut_from > low
        ]
        if rest_ratio is not None:
            steps.append((asked.held - max(cut_from, ZERO), rest_ratio))
        taken = ZERO
        for width, ratio in steps:
            if width * ratio > room:
                return min(cut(taken * ratio + room, ratio * asked.price), asked.free)
            room -= width * ratio
            taken += width
        return asked.free

    def transfer_2026(self, asked, name):
        return self.transfer(asked, self.of_net(name), asked.net, name, ONE)

    def transfer_2023(self, asked, name):
        return self.transfer(asked, self.of_holdings(name), asked.held, name, None)


# --- The published and derived examples ------------------------------------------------------------------------------


def example(*assets):
    """Positions from (name, held, owed, price, list) in USD."""
    made = []
    for name, held, owed, price, ratios in assets:
        asset = {"asset": name, "price": Decimal(price), "locked": ZERO, "interest": ZERO}
        asset["free"], asset["borrowed"] = Decimal(held) / Decimal(price), Decimal(owed) / Decimal(price)
        lists = ratios if isinstance(ratios, tuple) else (ratios,) * 3
        asset["liquidation"], asset["borrow"], asset["withdraw"] = lists
        made.append(Position(asset))
    return made


def check():
    whole, half, rank8 = flat("1"), flat("0.5"), bands(BANDS[8])
    axs = bands([(100, "1"), (250, ".8"), (None, "0.8")])
    cases = []

    def expect(name, found, wanted):
        cases.append(found == Decimal(wanted))
        if not cases[-1]:
            print(f"{name}: {text(found)}, not {wanted}", file=sys.stderr)

    def values(name, positions, new, old):
        account = Account(positions, ONE)
        expect(name + " new", account.of_net("borrow"), new)
        expect(name + " old", account.of_holdings("borrow"), old)

    def amounts(name, positions, asked, bar, new, old):
        account = Account(positions, Decimal(bar))
        one = next(position for position in positions if position.name == asked)
        expect(f"{name} {asked} {bar} new", account.borrow_2026(one, "borrow"), new)
        expect(f"{name} {asked} {bar} old", account.borrow_2023(one, "borrow"), old)

    values("H1", example(("BTC", 120000000, 0, 50000, bands([(100000, "1"), (120000, ".975"), (None, "0")]))),
           119500000, 119500000)
    h2 = bands([(500, "1"), (1000, ".9"), (2000, ".8"), (4000, ".6"), (7000, ".3"), (10000, ".1"), (None, "0")])
    values("H2", example(("X", 15000000, 0, 1, h2)), 4150000, 4150000)
    v1 = example(("USDC", 200000, 100000, 1, whole), ("AXS", 200000, 50000, 2, axs), ("BTC", 0, 50000, 50000, whole))
    values("V1", v1, 390000, 380000)
    amounts("V1", v1, "USDC", "1.5", 180000, 160000)
    amounts("V1", v1, "USDC", "1.25", 560000, 520000)
    amounts("V1", v1, "BTC", "1.5", "3.6", "3.2")
    amounts("V1", v1, "AXS", "1.5", 90000, "57142.85714285")
    v2 = example(("USDT", 50000, 0, 1, whole), ("X", 100000, 60000, 100, half))
    values("V2", v2, 130000, 100000)
    amounts("V2", v2, "X", "1.5", 800, 100)
    amounts("V2", v2, "X", "1.25", 2200, "333.33333333")
    amounts("V2", v2, "USDT", "1.5", 80000, 20000)
    v3 = example(("USDT", 100000, 0, 1, whole), ("X", 10000, 60000, 100, half))
    values("V3", v3, 110000, 105000)
    amounts("V3", v3, "X", "1.5", 400, 150)
    amounts("V3", v3, "USDT", "1.5", 40000, 30000)
    v4 = example(("USDT", 100000, 0, 1, whole), ("X", 0, 0, 100, half))
    amounts("V4", v4, "X", "1.5", 2000, 1000)
    amounts("V4", v4, "X", "1.25", 4000, "1333.33333333")
    amounts("V4", v4, "USDT", "1.5", 200000, 200000)
    v5 = example(("X", 100000, 0, 1, (rank8, flat("0.4"), flat("0.4"))), ("USDT", 0, 20000, 1, flat("0.9999")))
    account = Account(v5, Decimal("1.5"))
    for name, value in (("borrow", 40000), ("withdraw", 40000), ("liquidation", 100000)):
        expect("V5 " + name, account.of_net(name), value)
        expect("V5 " + name, account.of_holdings(name), value)
    expect("V5 USDT", account.borrow_2026(v5[1], "borrow"), 20000)
    expect("V5 USDT, wrong list", account.borrow_2026(v5[1], "liquidation"), 140000)
    v6 = example(("X", 300000, 150000, 1, rank8), ("USDT", 0, 50000, 1, whole))
    values("V6", v6, 290000, 250000)
    amounts("V6", v6, "USDT", "1.5", 0, 0)
    amounts("V6", v6, "USDT", "1.25", 160000, 0)

    def v7(ratio):
        return example(
            ("BTC", 16000, 0, 64000, flat(ratio)), ("USDT", "33459.6176", 0, 1, flat(ratio)),
            ("USDC", 2000, 2000, 1, flat(ratio)), ("BNB", 6000, 0, 600, flat("0.95")),
        )

    amounts("V7", v7("1"), "BTC", "1.5", "1.69248805", "1.69248805")
    values("V7b", v7("0.9999"), "57154.67163824", "57154.47163824")
    amounts("V7b", v7("0.9999"), "BTC", "1.5", "1.69233348", "1.69198884")
    account = Account(v2, Decimal("1.5"))
    expect("V8 X", account.transfer_2026(v2[1], "withdraw"), 200)
    expect("V8 USDT", account.transfer_2026(v2[0], "withdraw"), 10000)
    print(f"{sum(cases)} of {len(cases)} as published")
    return all(cases)
