"""What scripts/conformance.py calls, by path, and what must come of it.

A case has the parameters of calls that must succeed, and of calls that must be refused with a code.
"""

import time

MARGIN = "/sapi/v1/margin/"
NON_ASCII = "这是测试币"
YESTERDAY = int(time.time() - 86_400) * 1000
TIMES = {"startTime": YESTERDAY, "endTime": YESTERDAY + 1000}
LONG_AGO = {"startTime": YESTERDAY - 100 * 86_400_000, "endTime": YESTERDAY}

# Keyed by path: (calls that must succeed, calls that must be refused with their codes).
CASES = {
    "account": ([{}], []),
    "allAssets": ([{}, {"asset": "BTC"}], [({"asset": "NOPE"}, -3027)]),
    "allOrderList": ([{}], []),
    "allOrders": ([{"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -1121)]),
    "allPairs": ([{}, {"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -3028)]),
    "api-key-list": ([{}, {"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -3028)]),
    "apiKey": ([{}, {"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -3028)]),
    "available-inventory": ([{"type": "MARGIN"}, {"type": "ISOLATED"}], [({"type": "NOPE"}, -1130)]),
    "borrow-repay": (
        [{"type": "BORROW", "startTime": YESTERDAY}, {"type": "REPAY", "startTime": YESTERDAY}],
        [({"type": "NOPE"}, -1130)],
    ),
    "capital-flow": ([{}, {"asset": "USDC"}], []),
    "crossMarginCollateralRatio": ([{}], []),
    "crossMarginData": ([{}, {"coin": "BTC", "vipLevel": 1}], [({"coin": "NOPE"}, -3027), ({"vipLevel": 77}, -1130)]),
    "delist-schedule": ([{}], []),
    "exchange-small-liability": ([{}], []),
    "exchange-small-liability-history": ([{"current": 1, "size": 10}], [({"current": 1, "size": 1000}, -1130)]),
    "forceLiquidationRec": ([{}], [({"size": 1000}, -1130)]),
    "interestHistory": ([{}, {"isolatedSymbol": "ETHUSDT"}], [({"isolatedSymbol": "NOPE"}, -11001)]),
    "interestRateHistory": ([{"asset": "BTC"}], [({"asset": "NOPE"}, -3027), ({"asset": "TSLAB"}, -11027)]),
    "isolated/account": ([{}, {"symbols": "BTCUSDT,ETHUSDT"}], [({"symbols": "NOPE"}, -11001)]),
    "isolated/accountLimit": ([{}], []),
    "isolated/allPairs": ([{}, {"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -3028)]),
    "isolatedMarginData": ([{}, {"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -3028)]),
    "isolatedMarginTier": ([{"symbol": "BTCUSDT"}, {"symbol": "BTCUSDT", "tier": 1}], [({"symbol": "NOPE"}, -3028)]),
    "leverageBracket": ([], [({}, -1016)]),
    "limit-price-pairs": ([{}], []),
    "liquidation-loan": ([{}], []),
    "liquidation-loan/repay-history": ([{}, {"current": 1, "size": 10}], [({"size": 1000}, -1130)]),
    "list-schedule": ([{}], []),
    "maxBorrowable": (
        [{"asset": "BTC"}, {"asset": "BTC", "isolatedSymbol": "BTCUSDT"}, {"asset": NON_ASCII}, {"asset": "NOT"}],
        [
            ({"asset": "NOPE"}, -3027),
            ({"asset": "ETH", "isolatedSymbol": "BTCUSDT"}, -3027),
            ({"asset": "BTC", "isolatedSymbol": "NOPE"}, -11001),
            ({"asset": "SOL", "isolatedSymbol": "SOLUSDT"}, -11001),
        ],
    ),
    "maxTransferable": (
        [{"asset": "BTC"}, {"asset": "BTC", "isolatedSymbol": "BTCUSDT"}],
        [({"asset": "NOPE"}, -3027), ({"asset": "BTC", "isolatedSymbol": "NOPE"}, -11001)],
    ),
    "myPreventedMatches": ([{"symbol": "BTCUSDT", "orderId": 1}], [({"symbol": "NOPE"}, -1121)]),
    "myTrades": ([{"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -1121)]),
    "next-hourly-interest-rate": (
        [{"assets": "BTC,ETH", "isIsolated": "TRUE"}, {"assets": NON_ASCII, "isIsolated": "FALSE"}],
        [],
    ),
    "openOrderList": ([{}], []),
    "openOrders": ([{}], []),
    "order": ([], [({"symbol": "BTCUSDT", "orderId": 1}, -2013), ({"symbol": "NOPE", "orderId": 1}, -1121)]),
    "orderList": ([], [({"orderListId": 1}, -2013)]),
    "oto/openOrderList": ([{}], []),
    "priceIndex": ([{"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -3042)]),
    "rateLimit/order": ([{}], []),
    "restricted-asset": ([{}], []),
    "risk-based-liquidation-ratio": ([{}], []),
    "tradeCoeff": ([{}], []),
    "transfer": ([{"asset": "BTC"}, {"asset": "BTC", "type": "ROLL_IN"}], [({"asset": "BTC", "type": "NOPE"}, -1130)]),
    "/sapi/v1/bnbBurn": ([{}], []),
    "/papi/v1/ping": ([{}], []),
    "/papi/v1/account": ([{}], []),
    "/papi/v1/balance": ([{}, {"asset": "BTC"}], [({"asset": "NOPE"}, -3027)]),
    "/papi/v1/repay-futures-switch": ([{}], []),
    "/papi/v1/rateLimit/order": ([{}], []),
    "/papi/v1/margin/maxBorrowable": (
        [{"asset": "BTC"}, {"asset": NON_ASCII}, {"asset": "NOPE"}],
        [({"asset": ""}, -1102)],
    ),
    "/papi/v1/margin/maxWithdraw": ([{"asset": "BTC"}, {"asset": "USDC"}], [({"asset": "NOPE"}, -3027)]),
    "/papi/v1/margin/marginInterestHistory": ([{}, {"asset": "USDT"}], [({"size": 1000}, -1130), (LONG_AGO, -1127)]),
    "/papi/v1/margin/marginLoan": (
        [{"asset": "USDC", "startTime": YESTERDAY}, {"asset": "USDT", **TIMES}],
        [({"asset": "BTC", **LONG_AGO}, -1127)],
    ),
    "/papi/v1/margin/repayLoan": (
        [{"asset": "USDC", "startTime": YESTERDAY}, {"asset": "USDT", **TIMES}],
        [({"asset": "BTC", **LONG_AGO}, -1127)],
    ),
    "/papi/v1/portfolio/interest-history": ([{}, {"asset": "BNB"}], [(LONG_AGO, -1127), ({"size": 1000}, -1130)]),
    "/papi/v1/portfolio/negative-balance-exchange-record": ([TIMES], [(LONG_AGO, -1127)]),
    "/papi/v1/margin/order": (
        [{"symbol": "BTCUSDT", "orderId": 213205600003}],
        [({"symbol": "BTCUSDT", "orderId": 1}, -2013), ({"symbol": "BTCUSDT"}, -1102)],
    ),
    "/papi/v1/margin/openOrders": ([{"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -1121)]),
    "/papi/v1/margin/allOrders": ([{"symbol": "BTCUSDT"}], [({"symbol": "NOPE"}, -1121)]),
    "/papi/v1/margin/myTrades": ([{"symbol": "ETHUSDT"}], [({"symbol": "NOPE"}, -1121)]),
    "/papi/v1/margin/orderList": ([], [({"orderListId": 1}, -2013), ({}, -1102)]),
    "/papi/v1/margin/openOrderList": ([{}], []),
    "/papi/v1/margin/allOrderList": ([{}], []),
    "/papi/v1/margin/forceOrders": ([{}], [({"size": 1000}, -1130)]),
}

# Keyed by what the path begins with: why no call is made.
FUTURES = "futures are not what this program reads"
SKIPPED = {f"/papi/{place}/": FUTURES for place in ("v1/um", "v1/cm", "v2/um")}

# Paths that need only a key: one of the clients signs them anyway, and the exchange ignores it.
UNSIGNED = {"isolated/allPairs", "leverageBracket"}

# Paths that need no key.
PUBLIC = {"/papi/v1/ping"}

# What a right call must bring, where the standard scenario says so to the digit.
EXPECTED = {
    ("maxBorrowable", '{"asset": "BTC"}'): {"amount": "1.69248805", "borrowLimit": "60"},
    ("/papi/v1/margin/maxBorrowable", '{"asset": "BTC"}'): {"amount": "1.89714994", "borrowLimit": "60"},
    ("/papi/v1/repay-futures-switch", "{}"): {"autoRepay": True},
    ("liquidation-loan", "{}"): {
        "asset": "USDC", "amount": "1200.5", "repaidAmount": "200.5", "remainingAmount": "1000",
    },
    ("apiKey", '{"symbol": "BTCUSDT"}'): {
        "apiName": "pair", "apiKey": "special-pair", "ip": "", "type": "Ed25519", "permissionMode": "READ",
    },
}
