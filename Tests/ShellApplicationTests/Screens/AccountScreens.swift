extension Screen {
    static let account = [
        Screen(name: "account", statement: "account", fits: true),
        Screen(
            name: "account-fall",
            statement: "account",
            scenario: #""cross": {"leverage": "3", "balances": {"BTC": {"free": "0.5", "locked": "0.1"}, "#
                + #""ETH": {"borrowed": "2"}, "USDT": {"borrowed": "15000", "interest": "3.25"}}}"#,
            fits: true
        ),
        Screen(
            name: "account-margin-call",
            statement: "account",
            scenario:
                #""cross": {"leverage": "3", "balances": {"BTC": {"free": "0.5"}, "USDT": {"borrowed": "25000"}}}"#,
            fits: true
        ),
        Screen(
            name: "account-no-debt",
            statement: "account",
            scenario: #""cross": {"leverage": "3", "balances": {"BTC": {"free": "0.5"}}}"#,
            fits: true
        ),
        Screen(name: "account-isolated", statement: "account isolated ETHUSDT", fits: true),
        Screen(
            name: "account-against",
            statement: "account against $before",
            setup: [
                "let before = account", "sandbox borrow 0.5 BTC", "sandbox price BTC 63000", "sandbox add 1000 USDT",
                "sleep 6m",
            ],
            fits: true
        ),
    ]

    static let terms = [
        Screen(name: "terms", statement: "terms"),
        Screen(name: "terms-named", statement: "terms BTC ETH amount", fits: true),
        Screen(name: "terms-sorted", statement: "terms *S* sort by rate down", fits: true),
        Screen(name: "terms-isolated", statement: "terms isolated ETHUSDT", fits: true),
        Screen(name: "terms-pattern-amount", statement: "terms B* amount", fits: true),
    ]
}
