/// What `sandbox` says, in both languages.
enum SandboxWording {
    static let english: [SandboxMessage: String] = [
        .onlyInSandbox: "drills exist in the sandbox profile only",
        .onlyInSandboxNext: "start with `--profile sandbox`",
        .onlySkewIsSigned: "only the clock of `fault skew` may be off by less than nothing",
        .onlySkewIsSignedNext: "leave out the `-`",
        .noPrice: "the embedded exchange cannot hold that price of {asset}: no such asset, or the price is not usable",
    ]

    static let chinese: [SandboxMessage: String] = [
        .onlyInSandbox: "演练仅在 sandbox 配置中可用",
        .onlyInSandboxNext: "请以 `--profile sandbox` 启动",
        .onlySkewIsSigned: "只有 `fault skew` 的时钟偏差可为负",
        .onlySkewIsSignedNext: "请去掉 `-`",
        .noPrice: "内置的模拟交易所无法固定 {asset} 的这一价格：没有该资产或价格不可用",
    ]
}
