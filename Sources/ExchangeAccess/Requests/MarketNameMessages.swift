package import BilingualText

extension Message {
    package static func pairUnlisted(_ pair: Code) -> Message {
        Message(
            "market.pairUnlisted",
            english: "the exchange's list of isolated pairs has no \(pair)",
            chinese: "交易所的逐仓交易对列表中没有 \(pair)"
        )
    }

    package static func pairMeant(_ unlisted: Message, meant: Message) -> Message {
        Message("market.pairMeant", english: "\(unlisted); \(meant)", chinese: "\(unlisted)；\(meant)")
    }

    // MARK: The session

    package static func badMarketName(_ name: Code) -> Message {
        Message(
            "shell.badName",
            english: "\(name) is no name of an asset or pair: 1 to 64 characters without blanks and commas",
            chinese: "\(name) 不是资产或交易对名称：应为 1 到 64 个字符，不含空格和逗号"
        )
    }
}
