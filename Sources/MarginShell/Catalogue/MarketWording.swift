/// What the commands about markets and the connection say, in both languages.
enum MarketWording {
    static let english: [MarketMessage: String] = [
        .notInInventory: "the exchange's inventory lists no {asset}",
        .notInInventoryNext: "`assets` lists the names of margin trading",
        .noneMatches: "none matches {pattern}",
        .pairUnlisted: "the exchange's list of isolated pairs has no {pair}",
        .pairMeant: "{unlisted}; {meant}",
        .nothingAsked: "nothing was asked yet, so no budget is known; ask something first",
    ]

    static let chinese: [MarketMessage: String] = [
        .notInInventory: "系统可借库存中没有 {asset}",
        .notInInventoryNext: "用 `assets` 查看杠杆资产的名称",
        .noneMatches: "没有与 {pattern} 匹配的内容",
        .pairUnlisted: "交易所的逐仓交易对列表中没有 {pair}",
        .pairMeant: "{unlisted}；{meant}",
        .nothingAsked: "尚未查询，因此不知道任何限额；请先查询",
    ]
}
