package import BilingualText

extension Message {
    // MARK: The session

    package static func assetFailed(_ asset: String, failure: Message) -> Message {
        Message("shell.failedFor", english: "\(asset): \(failure)", chinese: "\(asset)：\(failure)")
    }

    // MARK: The exchange

    package static func assetOutsidePair(_ asset: String, pair: String, base: String, quote: String) -> Message {
        Message(
            "shell.assetOutsidePair",
            english: "\(asset) is no part of \(pair), whose assets are \(base) and \(quote)",
            chinese: "\(asset) 不属于 \(pair)，该交易对的资产是 \(base) 和 \(quote)"
        )
    }

    package static func assetOutsidePairNext(_ cross: Code, isolated: Code) -> Message {
        Message(
            "shell.assetOutsidePairNext",
            english: "ask \(cross), or first \(isolated)",
            chinese: "请改问 \(cross)，或先执行 \(isolated)"
        )
    }
}
