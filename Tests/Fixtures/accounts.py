#!/usr/bin/env python3
"""Makes random cross margin accounts and solves them: an independent judge for the sandbox and for `why`.

    python3 accounts.py --seed S --count N --rule 2023|2026 [--first I]
    python3 accounts.py --check

The first form prints one JSON object per line, for the accounts I to I + N - 1 of the seed. An account depends on its
seed, rule and number alone, so that the first 200 of 2,000 are the same as 200 by themselves. The second form solves the
published examples and ends with 1 where one comes out differently.

Written from the exchange's published rules, with Python's standard library only and without any code of the project.
All decimals are text, in plain notation. Prices are in USDT, values of bands in USD. Fields:

rule            "2023": collateral value from holdings, one ratio list, margin level without haircut.
                "2026": collateral value from net positions, three ratio lists, margin level with haircut.
leverage        "3" or "5"; normalBar is the borrow threshold that goes with it, "1.5" or "1.25".
assets          what the account can hold and owe; BTC and USDT are always there, USDT has the price 1. `liquidation` is
                what the wire calls `collaterals`, `borrow` and `withdraw` are `borrowCollaterals` and
                `withdrawCollaterals`; null means that the list is not sent, and that `liquidation` is used instead. Each
                is a list of bands with `min`, `max` (null in the last one, which is open) and `ratio`.
ask             the asset whose max borrowable and transferable amounts are asked for.
borrowLimit     the VIP level's borrow limit for it, inventory what the platform has left of it.
capacity        what collateral and debt alone allow, cut to 8 places.
expected        the figures of the replies, each cut to 8 places toward zero:
    marginLevel, collateralMarginLevel, withdrawCollateralMarginLevel
                "999" without debt; the last is null under rule 2023, whose replies lack it.
    totalCollateralValue
                under rule 2026 with the borrow list.
    maxBorrowable
                the smaller of capacity and borrowLimit; the inventory does not cut it.
    limitedBy   the smallest of capacity ("collateral"), borrowLimit ("vipLimit") and inventory ("inventory"); the two
                smallest are never within 2 % of each other. "none" is not used: every account has all three.
    maxTransferable
                for each asset that is held.
candidates      for rules "holdings" (2023) and "net" (2026) with each of the lists "liquidation", "borrow", "withdraw":
                `value` the collateral value, `level` it over the debt ("999" without), `amount` what it would allow of
                the asset asked for (cut to 8 places, not clipped by anything), with 2023's or 2026's divisor.
differs         the largest relative difference, in percent with two places, between the collateral value that was used
                for `totalCollateralValue` and that of the other rule with the same list: where it is 0.00 the rule
                cannot be told from the collateral value.
"""

import argparse
import decimal
import json
import random
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
        """The collateral value of 2023: each holding with its haircut, whatever is owed."""
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
        """Takes from the top band of `cut_from` down, then what is below it at `rest_ratio`, while the level keeps 2."""
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


def solve(record):
    """Adds the expected figures to an account whose decimals are still numbers."""
    positions = [Position(asset) for asset in record["assets"]]
    account = Account(positions, record["normalBar"])
    asked = next(one for one in positions if one.name == record["ask"])
    bitcoin = next(one for one in positions if one.name == "BTC").price
    candidates = {}
    for rule, value_of, amount_of in (
        ("holdings", account.of_holdings, account.borrow_2023),
        ("net", account.of_net, account.borrow_2026),
    ):
        candidates[rule] = {}
        for name in LISTS:
            value = value_of(name)
            candidates[rule][name] = {
                "value": cut(value),
                "level": account.level(value),
                "amount": amount_of(asked, name),
            }
    if record["rule"] == "2023":
        used, other = account.of_holdings("liquidation"), account.of_net("liquidation")
        margin, transfer, withdraw = account.level(account.assets), account.transfer_2023, None
        list_of_transfers = "liquidation"
        capacity = account.borrow_2023(asked, "liquidation")
    else:
        used, other = account.of_net("borrow"), account.of_holdings("borrow")
        margin, transfer = account.level(account.of_net("liquidation")), account.transfer_2026
        withdraw = account.level(account.of_net("withdraw"))
        list_of_transfers = "withdraw"
        capacity = account.borrow_2026(asked, "borrow")
    record["capacity"] = capacity
    record["expected"] = {
        "totalAssetOfBtc": cut(account.assets, bitcoin),
        "totalLiabilityOfBtc": cut(account.debt, bitcoin),
        "totalNetAssetOfBtc": cut(account.assets - account.debt, bitcoin),
        "marginLevel": margin,
        "collateralMarginLevel": account.level(used),
        "withdrawCollateralMarginLevel": withdraw,
        "totalCollateralValue": cut(used),
        "maxBorrowable": None,
        "limitedBy": None,
        "maxTransferable": {one.name: transfer(one, list_of_transfers) for one in positions if one.held},
    }
    record["candidates"] = candidates
    larger = max(used, other)
    share = abs(used - other) * 10000 // larger / 100 if larger else ZERO
    record["differs"] = format(share, ".2f")
    return record


def limit(record, generator):
    """Draws the borrow limit and the inventory around the capacity, and says which of the three limits."""
    capacity = record["capacity"]
    base = capacity if capacity >= Decimal("0.001") else Decimal(generator.randrange(1, 5000))

    def near(below, above):
        percent = generator.randrange(5, 95) if generator.randrange(100) < below else generator.randrange(105, above)
        return max(cut(base * percent / 100), Decimal("0.001"))

    record["borrowLimit"], record["inventory"] = near(30, 2000), near(15, 9000)
    three = sorted(
        [(capacity, "collateral"), (record["borrowLimit"], "vipLimit"), (record["inventory"], "inventory")],
        key=lambda pair: pair[0],
    )
    if three[1][0] * 98 <= three[0][0] * 100:
        return False
    record["expected"]["maxBorrowable"] = min(capacity, record["borrowLimit"])
    record["expected"]["limitedBy"] = three[0][1]
    return True


# --- Random accounts -------------------------------------------------------------------------------------------------

# Flat borrow and transfer ratios by rank, and the liquidation bands (end in thousand USD, ratio) of the ranks 6 to 10.
FLAT = ["0.9999", "0.95", "0.9", "0.9", "0.8", "0.6", "0.5", "0.4", "0.2", "0.1"]
BANDS = {
    6: [(800, "1"), (1200, ".95"), (2000, ".85"), (2500, ".5"), (4000, ".2"), (6000, ".1"), (None, "0")],
    7: [(200, "1"), (400, ".8"), (800, ".7"), (1000, ".5"), (3000, ".2"), (4000, ".1"), (None, "0")],
    8: [(100, "1"), (250, ".8"), (500, ".6"), (700, ".3"), (1000, ".1"), (None, "0")],
    9: [(100, "1"), (150, ".8"), (200, ".6"), (400, ".3"), (600, ".1"), (None, "0")],
    10: [(100, "1"), (None, "0")],
}
COINS = [
    ("ETH", 1, 2000, 5000), ("USDC", 1, 1, 1), ("BNB", 2, 400, 1200), ("SOL", 3, 60, 300), ("XRP", 4, 1, 4),
    ("ADA", 5, 1, 2), ("AVAX", 6, 10, 60), ("AXS", 8, 2, 12), ("SAND", 9, 1, 2), ("NOT", 10, 1, 3), ("SUI", 7, 1, 6),
]


def flat(ratio):
    return [(ZERO, None, Decimal(ratio))]


def bands(steps):
    low, result = ZERO, []
    for end, ratio in steps:
        high = None if end is None else Decimal(end) * 1000
        result.append((low, high, Decimal(ratio)))
        low = high
    return result


def random_bands(generator):
    ratios = sorted((generator.randrange(0, 101) for _ in range(generator.randrange(1, 6))), reverse=True)
    ends, end = [], 0
    for _ in ratios[1:]:
        end += generator.randrange(1, 120)
        ends.append(end)
    return bands(list(zip(ends + [None], [Decimal(ratio) / 100 for ratio in ratios])))


def number(generator, low, high, places):
    """A number between two whole ones with up to so many places; round ones often."""
    places = generator.choice([0, 2, places, places])
    scale = 10**places
    return Decimal(generator.randrange(low * scale, high * scale + 1)) / scale


def ratio_lists(generator, rank, rule):
    liquidation = bands(BANDS[rank]) if rank in BANDS else flat("1")
    if generator.randrange(100) < 40:
        liquidation = random_bands(generator)
    if rule == "2023":
        return liquidation, None, None
    borrow = withdraw = flat(FLAT[rank - 1])
    if generator.randrange(100) < 15:
        borrow = random_bands(generator)
    if generator.randrange(100) < 30:
        withdraw = random_bands(generator)
    if generator.randrange(100) < 10:
        borrow = None
    if generator.randrange(100) < 10:
        withdraw = None
    return liquidation, borrow, withdraw


def amount(generator, value, price):
    """An amount of up to 8 places worth about so much."""
    places = generator.choice([2, 4, 8, 8])
    scale = Decimal(10) ** places
    return (value * scale // price) / scale


def random_asset(generator, name, rank, price, rule):
    liquidation, borrow, withdraw = ratio_lists(generator, rank, rule)
    return {
        "asset": name,
        "free": ZERO,
        "locked": ZERO,
        "borrowed": ZERO,
        "interest": ZERO,
        "price": price,
        "liquidation": liquidation,
        "borrow": borrow,
        "withdraw": withdraw,
    }


def random_account(seed, number_of_account, rule):
    attempt = 0
    while True:
        generator = random.Random(f"{seed}/{rule}/{number_of_account}/{attempt}")
        record = draw(generator, rule)
        if record is not None and limit(solve(record), generator):
            return record
        attempt += 1


def draw(generator, rule):
    leverage = generator.choice(["3", "5"])
    assets = [
        random_asset(generator, "BTC", 1, number(generator, 20000, 120000, 2), rule),
        random_asset(generator, "USDT", 1, ONE, rule),
    ]
    for name, rank, low, high in generator.sample(COINS, generator.randrange(1, 6)):
        assets.append(random_asset(generator, name, rank, max(number(generator, low, high, 6), ONE / 100), rule))
    hold(generator, assets)
    if generator.randrange(100) < 85:
        owe(generator, assets)
    if not any(asset["free"] or asset["locked"] for asset in assets):
        return None
    return {
        "rule": rule,
        "leverage": leverage,
        "normalBar": Decimal("1.5") if leverage == "3" else Decimal("1.25"),
        "assets": assets,
        "ask": generator.choice(assets)["asset"],
    }


def hold(generator, assets):
    size = generator.choice([1000, 50000, 300000, 3000000])
    for asset in assets:
        if generator.randrange(100) < 65:
            value = Decimal(generator.randrange(1, size + 1))
            asset["free"] = amount(generator, value, asset["price"])
            if generator.randrange(100) < 15:
                asset["locked"] = amount(generator, value * generator.randrange(1, 100) / 100, asset["price"])


def owe(generator, assets):
    """Debts that take the level of unweighted assets to one drawn from below the thresholds to far above them."""
    total = sum(((asset["free"] + asset["locked"]) * asset["price"] for asset in assets), ZERO)
    percent = generator.choice([(101, 160), (140, 230), (140, 230), (200, 400), (300, 2000)])
    left = total * 100 // generator.randrange(*percent)
    debtors = generator.sample(assets, generator.randrange(1, min(4, len(assets)) + 1))
    # Half of the accounts owe what they hold as well, where the two rules differ.
    held = [asset for asset in assets if asset["free"]]
    if held and generator.randrange(2):
        debtors.append(generator.choice(held))
    for asset in debtors:
        value = left * generator.randrange(20, 101) // 100
        left -= value
        asset["borrowed"] += amount(generator, value, asset["price"])
        if generator.randrange(3) == 0:
            asset["interest"] = amount(generator, value / 1000, asset["price"])


# --- Output ----------------------------------------------------------------------------------------------------------


def printable(value):
    if isinstance(value, Decimal):
        return text(value)
    if isinstance(value, dict):
        return {name: printable(member) for name, member in value.items()}
    if isinstance(value, tuple):
        low, high, ratio = value
        return {"min": text(low), "max": text(high), "ratio": text(ratio)}
    if isinstance(value, list):
        return [printable(element) for element in value]
    return value


def written(record):
    order = [
        "rule", "leverage", "normalBar", "assets", "ask", "borrowLimit", "inventory", "capacity", "expected",
        "candidates", "differs",
    ]
    return json.dumps({name: printable(record[name]) for name in order}, ensure_ascii=False)


# --- The published and derived examples ------------------------------------------------------------------------------


def example(*assets):
    """Positions from (name, held, owed, price, list) in USD."""
    made = []
    for name, held, owed, price, ratios in assets:
        asset = {"asset": name, "price": Decimal(price), "locked": ZERO, "interest": ZERO}
        asset["free"], asset["borrowed"] = Decimal(held) / Decimal(price), Decimal(owed) / Decimal(price)
        asset["liquidation"], asset["borrow"], asset["withdraw"] = ratios if isinstance(ratios, tuple) else (ratios,) * 3
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


def main():
    parser = argparse.ArgumentParser(description="random cross margin accounts with their solutions")
    parser.add_argument("--seed", default="19")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--rule", choices=["2023", "2026"], default="2026")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        sys.exit(0 if check() else 1)
    for index in range(options.first, options.first + options.count):
        print(written(random_account(options.seed, index, options.rule)))


if __name__ == "__main__":
    main()
