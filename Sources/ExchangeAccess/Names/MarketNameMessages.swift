package import BilingualText

extension Message {
    package static func pairUnlisted(_ pair: Code) -> Message {
        English("market.pairUnlisted", "\(pair) is not on the exchange's list of isolated pairs")
            .chinese("交易所的逐仓交易对列表中没有 \(pair)")
    }

    package static func pairMeant(_ unlisted: Message, meant: Message) -> Message {
        English("market.pairMeant", "\(unlisted); \(meant)").chinese("\(unlisted)；\(meant)")
    }

    // MARK: The session

    package static func assetOutsidePair(_ asset: String, pair: String, base: String, quote: String) -> Message {
        English("shell.assetOutsidePair", "\(asset) is not in \(pair) (its assets are \(base) and \(quote))")
            .chinese("\(asset) 不属于 \(pair)（其资产为 \(base) 和 \(quote)）")
    }

    package static func assetOutsidePairNext(_ cross: Code, isolated: Code) -> Message {
        English("shell.assetOutsidePairNext", "Use \(cross), or first \(isolated).")
            .chinese("请改用 \(cross)，或先执行 \(isolated)。")
    }
}
