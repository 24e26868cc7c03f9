#!/usr/bin/env python3
"""Makes random accounts under portfolio margin and solves them, independently of the sandbox.

    python3 portfolio_accounts.py --seed S --count N [--first I]

Prints one JSON object per line, for the accounts I to I + N - 1 of the seed; an account depends on its seed and number
alone. The margin accounts are those of accounts.py, with futures wallets, margins of positions, an open order loss, a
borrow limit and an inventory.

Written from the exchange's published formulas, with Python's standard library only and without any code of the project:
n, the net of a coin, is margin asset - loan - interest + futures wallets + unrealized profit; its equity is min(n * rate, n)
in USD, where the rate is that of its bands; uniMMR is (equity - open order loss) / maintenance margin. An amount is not
calculated but searched for: the largest whole number of 10^-8 after which the equity still covers the initial margin.

leverage        "3" or "5". A loan needs threshold - 1 of its value as initial margin: 0.5 or 0.25; and 0.1 as maintenance
                margin.
assets          as accounts.py documents them; `borrow`, or `liquidation` where that is null, is the list of ratios.
futures         by asset: umWalletBalance, umUnrealizedPNL, cmWalletBalance, cmUnrealizedPNL; 0 where one is missing.
initialMargin, maintMargin, openOrderLoss
                in USD, of futures positions and of orders.
inventoryClips  whether `amount` is at most the inventory.
expected        figures of /papi/v1/account, cut to 8 places toward zero; `amount` and `code` of maxBorrowable for `ask`
                (51061 while the inventory is 0), maxWithdraw of each asset, and of each asset in /papi/v1/balance its
                totalWalletBalance and negativeBalance.
"""

import argparse
import json
import random
import sys
from decimal import Decimal

sys.dont_write_bytecode = True  # A test run leaves nothing in this folder.

from account_rules import ONE, UNIT, ZERO, cut, text, weighted  # noqa: E402
from accounts import amount, draw, printable  # noqa: E402

WALLETS = ("umWalletBalance", "cmWalletBalance")
FUTURES = (*WALLETS, "umUnrealizedPNL", "cmUnrealizedPNL")
INITIAL = {"3": Decimal("0.5"), "5": Decimal("0.25")}
MAINTENANCE = Decimal("0.1")


# --- The formulas ----------------------------------------------------------------------------------------------------


def toward_zero(value):
    return cut(value) if value >= ZERO else -cut(-value)


class Portfolio:
    def __init__(self, record):
        self.record = record
        self.assets = {asset["asset"]: asset for asset in record["assets"]}

    def net(self, name):
        asset, futures = self.assets[name], self.record["futures"].get(name, {})
        held = asset["free"] + asset["locked"] - asset["borrowed"] - asset["interest"]
        return held + sum(futures.values(), ZERO)

    def equity(self, name, taken=ZERO):
        """What a coin counts, in USD, after an amount of it has left."""
        asset = self.assets[name]
        value = (self.net(name) - taken) * asset["price"]
        bands = asset["borrow"] if asset["borrow"] is not None else asset["liquidation"]
        return weighted(bands, value) if value > ZERO else value

    def loans(self):
        return sum(((one["borrowed"] + one["interest"]) * one["price"] for one in self.assets.values()), ZERO)

    def initial(self):
        return self.record["initialMargin"] + INITIAL[self.record["leverage"]] * self.loans()

    def maintenance(self):
        return self.record["maintMargin"] + MAINTENANCE * self.loans()

    def total(self):
        return sum((self.equity(name) for name in self.assets), ZERO)

    def left(self):
        """The equity beyond open order loss and initial margin."""
        return self.total() - self.record["openOrderLoss"] - self.initial()

    # Searched for -----------------------------------------------------------------------------------------------------

    def borrowable(self, name):
        price, rate = self.assets[name]["price"], INITIAL[self.record["leverage"]]
        return search(lambda borrowed: self.left() - borrowed * price * rate >= ZERO) if self.left() > ZERO else ZERO

    def withdrawable(self, name):
        free = self.assets[name]["free"]
        owes = self.initial() or self.record["openOrderLoss"] or any(self.net(one) < ZERO for one in self.assets)
        if not owes:
            return free
        left, before = self.left(), self.equity(name)
        if left <= ZERO:
            return ZERO
        return search(lambda taken: taken <= free and left - (before - self.equity(name, taken)) >= ZERO)


def search(holds):
    """The largest whole number of 10^-8 for which this holds; it holds for 0 and not for all."""
    low, high = 0, 1
    while holds(high / UNIT if isinstance(high, Decimal) else Decimal(high) / UNIT):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        if holds(Decimal(middle) / UNIT):
            low = middle
        else:
            high = middle
    return Decimal(low) / UNIT


def solve(record):
    account = Portfolio(record)
    left = max(account.left(), ZERO)
    maintenance = account.maintenance()
    ratio = Decimal(99999999)
    if maintenance:
        above = account.total() - record["openOrderLoss"]
        ratio = cut(above, maintenance) if above >= ZERO else -cut(-above, maintenance)
    amount = min(account.borrowable(record["ask"]), record["borrowLimit"])
    if record["inventoryClips"]:
        amount = min(amount, record["inventory"])
    wallets = {}
    for name, asset in account.assets.items():
        futures = [record["futures"].get(name, {}).get(wallet, ZERO) for wallet in WALLETS]
        wallets[name] = {
            "totalWalletBalance": toward_zero(asset["free"] + asset["locked"] + sum(futures, ZERO)),
            "negativeBalance": toward_zero(sum((one for one in futures if one < ZERO), ZERO)),
        }
    record["expected"] = {
        "uniMMR": ratio,
        "accountEquity": toward_zero(account.total()),
        "actualEquity": toward_zero(
            sum((account.net(name) * one["price"] for name, one in account.assets.items()), ZERO)
        ),
        "accountInitialMargin": cut(account.initial()),
        "accountMaintMargin": cut(maintenance),
        "totalAvailableBalance": cut(left),
        "totalMarginOpenLoss": cut(record["openOrderLoss"]),
        "amount": amount if record["inventory"] else None,
        "code": None if record["inventory"] else "51061",
        "maxWithdraw": {name: account.withdrawable(name) for name in account.assets},
        "balances": wallets,
    }
    return record


# --- Random accounts -------------------------------------------------------------------------------------------------


def random_portfolio(seed, number):
    attempt = 0
    while True:
        generator = random.Random(f"{seed}/portfolio/{number}/{attempt}")
        record = draw(generator, "2026")
        if record is not None:
            return solve(extend(generator, record))
        attempt += 1


def extend(generator, record):
    record["futures"] = {
        asset["asset"]: futures(generator, asset) for asset in record["assets"] if generator.randrange(100) < 40
    }
    held = sum(((one["free"] + one["locked"]) * one["price"] for one in record["assets"]), ZERO)
    for name, often in (("initialMargin", 40), ("maintMargin", 40), ("openOrderLoss", 20)):
        share = generator.randrange(0, 3000) if generator.randrange(100) < often else 0
        record[name] = cut(held * share / 10000)
    price = next(one["price"] for one in record["assets"] if one["asset"] == record["ask"])
    limit, inventory = (cut(held * generator.randrange(1, 500) / 100, price) + ONE / 1000 for _ in range(2))
    record["borrowLimit"] = limit
    record["inventory"] = inventory if generator.randrange(100) < 90 else ZERO
    record["inventoryClips"] = generator.randrange(2) == 0
    return record


def futures(generator, asset):
    """Some of the four figures, of either sign."""
    size = generator.choice([50, 1000, 20000])
    return {
        name: generator.choice([1, 1, -1]) * amount(generator, Decimal(generator.randrange(1, size)), asset["price"])
        for name in FUTURES
        if generator.randrange(100) < 60
    }


def written(record):
    order = [
        "leverage", "assets", "futures", "initialMargin", "maintMargin", "openOrderLoss", "ask", "borrowLimit",
        "inventory", "inventoryClips", "expected",
    ]
    return json.dumps({name: printable(record[name]) for name in order}, ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description="random accounts under portfolio margin with their solutions")
    parser.add_argument("--seed", default="26")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    options = parser.parse_args()
    for index in range(options.first, options.first + options.count):
        print(written(random_portfolio(options.seed, index)))


if __name__ == "__main__":
    main()
