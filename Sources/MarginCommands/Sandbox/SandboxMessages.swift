package import BilingualText

extension Message {
    package static let faultsOnlyInSandbox = Message(
        "sandbox.onlyInSandbox",
        english: "drills exist in the sandbox profile only",
        chinese: "演练仅在 sandbox 配置中可用"
    )

    package static let faultsOnlyInSandboxNext = Message(
        "sandbox.onlyInSandboxNext",
        english: "start with `--profile sandbox`",
        chinese: "请以 `--profile sandbox` 启动"
    )

    package static func sandboxPriceRefused(_ asset: Code) -> Message {
        Message(
            "sandbox.noPrice",
            english: """
                the embedded exchange cannot hold that price of \(asset): no such asset, or the price is not usable
                """,
            chinese: "内置的模拟交易所无法固定 \(asset) 的这一价格：没有该资产或价格不可用"
        )
    }

    package static let onlySkewIsSigned = Message(
        "sandbox.onlySkewIsSigned",
        english: "only the clock of `fault skew` may be off by less than nothing",
        chinese: "只有 `fault skew` 的时钟偏差可为负"
    )

    package static let onlySkewIsSignedNext = Message(
        "sandbox.onlySkewIsSignedNext",
        english: "leave out the `-`",
        chinese: "请去掉 `-`"
    )
}
