/// What the commands about markets and the connection say, in both languages.
enum MarketWording {
    static let english: [MarketMessage: String] = [
        .notInInventory: "the exchange's inventory lists no {asset}",
        .notInInventoryNext: "`assets` lists the names of margin trading",
        .noneMatches: "none matches {pattern}",
        .nothingAsked: "nothing was asked yet, so no budget is known; ask something first",
    ]

    static let chinese: [MarketMessage: String] = [
        .notInInventory: "系统可借库存中没有 {asset}",
        .notInInventoryNext: "用 `assets` 查看杠杆资产的名称",
        .noneMatches: "没有与 {pattern} 匹配的内容",
        .nothingAsked: "尚未查询，因此不知道任何限额；请先查询",
    ]
}
