extension Screen {
    /// Of the commands about amounts, the session and the exchange's limits.
    static let margin = [
        Screen(name: "borrow", statement: "borrow BTC DOGE TSLAB", fits: true),
        Screen(name: "borrow-isolated", statement: "borrow BTC isolated BTCUSDT"),
        Screen(name: "whoami", statement: "whoami", fits: true),
        Screen(name: "weight", statement: "weight", setup: ["borrow BTC as raw", "why BTC as json"], fits: true),
        Screen(name: "weight-all", statement: "weight all", setup: ["borrow BTC as raw", "why BTC as json"]),
        Screen(
            name: "weight-planned",
            statement: "watch BTC ETH 5s times 9 > /dev/null & ; sleep 6s; weight",
            setup: ["borrow BTC as raw"]
        ),
        Screen(name: "clock", statement: "clock", fits: true),
        Screen(name: "clock-behind", statement: "clock", setup: ["sandbox skew 30s"], fits: true),
        Screen(name: "show", statement: "show"),
        Screen(name: "profile-list", statement: "profile list"),
        Screen(name: "history", statement: "history", setup: ["echo one", "let x = borrow BTC"]),
        Screen(name: "watch-log", statement: "watch ETH 30s until ETH.amount > 33.85"),
        Screen(name: "watch-inventory", statement: "watch ETH SHIB 30s times 2 when SHIB.inventory > 0 { echo yes }"),
        Screen(
            name: "watch-account",
            statement: "watch account 1m times 3 when toLiquidation < 0.5 { echo close }",
            scenario: #""cross": {"leverage": "3", "balances": {"ETH": {"free": "10"}, "USDT": {"borrowed": "16000"}}}"#
        ),
        Screen(name: "plot", statement: "plot ETH", setup: ["let x = watch ETH 2s times 30"], fits: true),
        Screen(name: "plot-constant", statement: "plot BTC", setup: ["let x = watch BTC 2s times 30"], fits: true),
    ]
}
