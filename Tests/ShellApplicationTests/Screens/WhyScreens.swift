extension Screen {
    static let why = [
        Screen(name: "why-usual", statement: "why BTC", fits: true),
        Screen(name: "why-zero", statement: "why BTC", scenario: short, fits: true),
        Screen(name: "why-two-limits", statement: "why SHIB", scenario: shortWithoutInventory, fits: true),
        Screen(name: "why-one-remedy", statement: "why BTC", scenario: atBothLimits, fits: true),
        Screen(name: "why-open-orders", statement: "why BTC", scenario: orders, fits: true),
        Screen(name: "why-no-inventory", statement: "why SHIB", fits: true),
        Screen(name: "why-not-open", statement: "why BNB isolated BNBUSDT", fits: true),
        Screen(name: "why-refused", statement: "why BTC", scenario: #""cross": {"created": false}"#, fits: true),
        Screen(name: "why-switch", statement: "why TSLAB", fits: true),
        Screen(name: "why-vip-limit", statement: "why DOGE", fits: true),
        Screen(name: "why-unread", statement: "why NOT"),
        Screen(name: "why-rule-2023", statement: "why NOT", scenario: old, fits: true),
        Screen(name: "why-isolated", statement: "why ETH isolated ETHUSDT", fits: true),
        Screen(name: "why-tier", statement: "why BTC isolated BTCUSDT", scenario: large, fits: true),
        Screen(name: "why-all", statement: "why BTC all"),
        Screen(
            name: "why-what-if",
            statement: "why BTC add 1000 USDT repay 500 USDC price BNB 700 leverage 5",
            fits: true
        ),
        Screen(name: "why-what-if-short", statement: "why BTC add 20 USDT", scenario: short, fits: true),
        Screen(name: "why-what-if-tier", statement: "why ETH isolated ETHUSDT leverage 2 repay 1 ETH", scenario: owing),
        Screen(name: "why-reach", statement: "why BTC reach 2", fits: true),
        Screen(name: "why-reach-limit", statement: "why BTC reach 100", fits: true),
        Screen(
            name: "why-against",
            statement: "why BTC against $before",
            setup: ["let before = why BTC", "sandbox price BNB 700", "sandbox price BTC 63000", "sleep 6m"],
            fits: true
        ),
    ]

    private static let short = #"""
        "cross": {"balances": {"USDT": {"free": "1464"}, "USDC": {"borrowed": "1000", "interest": "0.5"}}}
        """#

    /// A repayment of BTC clears the collateral limit and what is left of the VIP limit.
    private static let atBothLimits = #"""
        "rules": {"debtCountsAgainstLevel": true},
        "cross": {"balances": {"BTC": {"free": "80", "borrowed": "60"}, "USDC": {"borrowed": "400000"}}}
        """#

    private static let orders = #"""
        "cross": {"openOrderLoss": "500", "balances": {"USDT": {"free": "5000", "locked": "1000"}}}
        """#

    private static let owing = #"""
        "isolated": [{"symbol": "ETHUSDT", "base": {"free": "3", "borrowed": "2"}, "quote": {"free": "9000"}}]
        """#

    private static let shortWithoutInventory =
        short + #"""
            , "rules": {"inventoryClipsAmount": true}, "pairs": [
            {"symbol": "BTCUSDT", "base": "BTC", "quote": "USDT"}, {"symbol": "SHIBUSDT", "base": "SHIB", "quote": "USDT"},
            {"symbol": "USDCUSDT", "base": "USDC", "quote": "USDT"}], "isolated": []
            """#

    /// By the rule of 2023, with a coin whose ratio falls as more of it is borrowed.
    private static let old = #"""
        "rules": 2023, "pairs": [{"symbol": "BTCUSDT", "base": "BTC", "quote": "USDT"},
        {"symbol": "NOTUSDT", "base": "NOT", "quote": "USDT"}, {"symbol": "USDCUSDT", "base": "USDC", "quote": "USDT"}],
        "isolated": [], "cross": {"balances": {"NOT": {"free": "65217391"}, "USDC": {"borrowed": "80000"}}}
        """#

    /// More collateral than the largest tier lends for.
    private static let large = #"""
        "isolated": [{"symbol": "BTCUSDT", "base": {"free": "200", "borrowed": "4"}, "quote": {"free": "8000000"}}]
        """#
}
