import BilingualText

/// A step of `help tour`: what it shows, and the statements that it runs in the sandbox.
struct TourStep {
    let text: LocalizedText
    let statements: [String]

    static let all = [
        TourStep(
            text: LocalizedText(
                "how much BTC can the cross account borrow? It asks, and never borrows",
                "全仓账户最多可借多少 BTC？只查询，不借款"
            ),
            statements: ["borrow BTC"]
        ),
        TourStep(
            text: LocalizedText("what limits it, and what would raise it", "受什么限制，如何提高"),
            statements: ["why BTC"]
        ),
        TourStep(
            text: LocalizedText(
                "an isolated account: `use` changes the account of what follows",
                "逐仓账户：`use` 更改之后语句的账户"
            ),
            statements: ["use isolated BTCUSDT", "borrow BTC USDT", "use cross"]
        ),
        TourStep(
            text: LocalizedText("numbers are exact: half of the max borrowable amount", "数字精确：最大可借额度的一半"),
            statements: ["let btc = borrow BTC", "echo ($btc.amount / 2)"]
        ),
        TourStep(
            text: LocalizedText("ETH three times, a second apart", "ETH 三次，间隔一秒"),
            statements: ["watch ETH 1s times 3"]
        ),
        TourStep(
            text: LocalizedText("the available inventory of the exchange", "交易所的可用库存"),
            statements: ["inventory BTC ETH SHIB"]
        ),
    ]

    /// The steps as a script, without the newline at its end.
    static var script: String {
        let steps = all.map { step in
            (["echo \"\(step.text.english)\""] + step.statements).joined(separator: "\n")
        }
        let start =
            "#!/usr/bin/env marginsh\n# A first look around, as `help tour` shows it: marginsh --profile sandbox tour.msh\n"
        return start + steps.joined(separator: "\n\n")
    }
}
