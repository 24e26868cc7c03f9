package import BilingualText

extension Message {
    package static func notInInventory(_ asset: Code) -> Message {
        English("market.notInInventory", "\(asset) is not in the inventory list").chinese("可用库存列表中没有 \(asset)")
    }

    package static let notInInventoryNext = English("market.notInInventoryNext", "`assets` lists the margin assets.")
        .chinese("`assets` 列出杠杆资产。")

    package static func noNameMatches(_ pattern: Code) -> Message {
        English("market.noneMatches", "no match for \(pattern)").chinese("没有与 \(pattern) 匹配的结果")
    }

    package static let noWeightKnown =
        English("market.nothingAsked", "no weight known yet; run a command such as `ping` first")
        .chinese("尚无权重数据；请先执行 `ping` 等命令")
}
