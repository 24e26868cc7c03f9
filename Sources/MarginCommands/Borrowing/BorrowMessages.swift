package import BilingualText

extension Message {
    package static func assetFailed(_ asset: String, failure: Message) -> Message {
        English("shell.failedFor", "\(asset): \(failure)").chinese("\(asset)：\(failure)")
    }

    static let limitedByVIPLimit = English("borrow.vipLimit", "VIP borrow limit").chinese("VIP 借贷限额")

    static func limitedBySeeWhy(_ statement: Code) -> Message {
        English("borrow.seeWhy", "see \(statement)").chinese("见 \(statement)")
    }

    static let limitedByNoLimitSent = English("borrow.noLimitSent", "no limit sent").chinese("未返回限额")
}
