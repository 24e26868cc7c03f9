package import BilingualText

extension Message {
    // MARK: The session

    package static func assetFailed(_ asset: String, failure: Message) -> Message {
        Message("shell.failedFor", english: "\(asset): \(failure)", chinese: "\(asset)：\(failure)")
    }

    // MARK: The exchange
}
