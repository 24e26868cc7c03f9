package import BilingualText

extension Message {
    // MARK: The session

    package static func assetFailed(_ asset: String, failure: Message) -> Message {
        English("shell.failedFor", "\(asset): \(failure)").chinese("\(asset)：\(failure)")
    }

    // MARK: The exchange
}
