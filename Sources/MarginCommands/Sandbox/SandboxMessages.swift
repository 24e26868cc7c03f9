package import BilingualText

extension Message {
    package static let faultsOnlyInSandbox =
        English("sandbox.onlyInSandbox", "faults can be simulated only in the sandbox")
        .chinese("故障演练仅在沙盒中可用")

    package static let faultsOnlyInSandboxNext = English("sandbox.onlyInSandboxNext", "Start with `--profile sandbox`.")
        .chinese("请以 `--profile sandbox` 启动。")

    package static func sandboxPriceRefused(_ asset: Code) -> Message {
        English(
            "sandbox.noPrice",
            """
            the sandbox cannot fix that price of \(asset): there is no such asset, or the price cannot be used
            """
        )
        .chinese("沙盒无法固定 \(asset) 的这一价格：没有该资产，或价格不可用")
    }

    package static let onlySkewIsSigned =
        English("sandbox.onlySkewIsSigned", "only `fault skew` takes a negative duration")
        .chinese("只有 `fault skew` 可用负的时长")

    package static let onlySkewIsSignedNext = English("sandbox.onlySkewIsSignedNext", "Leave out the `-`.")
        .chinese("请去掉 `-`。")
}
