package import BilingualText

extension Message {
    package static func notInInventory(_ asset: Code) -> Message {
        Message(
            "market.notInInventory",
            english: "the exchange's inventory lists no \(asset)",
            chinese: "系统可借库存中没有 \(asset)"
        )
    }

    package static let notInInventoryNext = Message(
        "market.notInInventoryNext",
        english: "`assets` lists the names of margin trading",
        chinese: "用 `assets` 查看杠杆资产的名称"
    )

    package static func noNameMatches(_ pattern: Code) -> Message {
        Message("market.noneMatches", english: "none matches \(pattern)", chinese: "没有与 \(pattern) 匹配的内容")
    }

    package static let noWeightKnown = Message(
        "market.nothingAsked",
        english: "nothing was asked yet, so no budget is known; ask something first",
        chinese: "尚未查询，因此不知道任何限额；请先查询"
    )
}
