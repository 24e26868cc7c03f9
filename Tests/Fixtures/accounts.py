#!/usr/bin/env python3
"""Makes random cross margin accounts and solves them, independently of the sandbox and of `why`.

    python3 accounts.py --seed S --count N --rule 2023|2026 [--first I]
    python3 accounts.py --check

The first form prints one JSON object per line, for the accounts I to I + N - 1 of the seed. An account depends on its
seed, rule and number alone, so that the first 200 of 2,000 are the same as 200 by themselves. The second form solves
the published examples and ends with 1 where one comes out differently.

Written from the exchange's published rules, with Python's standard library only and without any code of the project.
All decimals are text, in plain notation. Prices are in USDT, values of bands in USD. Fields:

rule            "2023": collateral value from holdings, one ratio list, margin level without haircut.
                "2026": collateral value from net positions, three ratio lists, margin level with haircut.
leverage        "3" or "5"; normalBar is the borrow threshold that goes with it, "1.5" or "1.25".
assets          what the account can hold and owe; BTC and USDT are always there, USDT has the price 1. `liquidation`
                is what the wire calls `collaterals`, `borrow` and `withdraw` are `borrowCollaterals` and
                `withdrawCollaterals`; null means that the list is not sent, and that `liquidation` is used instead.
                Each is a list of bands with `min`, `max` (null in the last one, which is open) and `ratio`.
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
import json
import random
import sys
from decimal import Decimal

sys.dont_write_bytecode = True  # A test run leaves nothing in this folder.

from account_rules import BANDS, FLAT, LISTS, ONE, ZERO, Account, Position, bands, check, cut, flat, text  # noqa: E402

# --- Solving ---------------------------------------------------------------------------------------------------------


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

COINS = [
    ("ETH", 1, 2000, 5000), ("USDC", 1, 1, 1), ("BNB", 2, 400, 1200), ("SOL", 3, 60, 300), ("XRP", 4, 1, 4),
    ("ADA", 5, 1, 2), ("AVAX", 6, 10, 60), ("AXS", 8, 2, 12), ("SAND", 9, 1, 2), ("NOT", 10, 1, 3), ("SUI", 7, 1, 6),
]


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
