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

    package static func sandboxAddRefused(_ asset: Code) -> Message {
        English(
            "sandbox.noAdd",
            "the sandbox cannot add that much \(asset): the account cannot hold it, or the amount is not usable"
        )
        .chinese("沙盒无法转入该数量的 \(asset)：账户不能持有该资产，或数量不可用")
    }

    package static func sandboxRemoveRefused(_ asset: Code) -> Message {
        English("sandbox.noRemove", "the sandbox cannot remove that much \(asset): less of it is free")
            .chinese("沙盒无法转出该数量的 \(asset)：可用数量不足")
    }

    package static func sandboxRepayRefused(_ asset: Code) -> Message {
        English("sandbox.noRepay", "the sandbox cannot repay that much \(asset): less of it is free or owed")
            .chinese("沙盒无法归还该数量的 \(asset)：可用数量或负债不足")
    }

    package static func sandboxBorrowRefused(_ asset: Code) -> Message {
        English("sandbox.noBorrow", "the sandbox cannot lend that much \(asset): less of it can be borrowed")
            .chinese("沙盒无法借出该数量的 \(asset)：最大可借额度不足")
    }

    package static let sandboxLeverageRefused =
        English(
            "sandbox.noLeverage",
            """
            the sandbox cannot set that leverage: cross margin has 3 and 5, and a pair has those of its tiers that are \
            large enough for its debts
            """
        )
        .chinese("沙盒无法设置该杠杆：全仓为 3 或 5 倍，逐仓为档位额度不低于负债的杠杆")

    package static let onlySkewIsSigned =
        English("sandbox.onlySkewIsSigned", "only `fault skew` takes a negative duration")
        .chinese("只有 `fault skew` 可用负的时长")

    package static let onlySkewIsSignedNext = English("sandbox.onlySkewIsSignedNext", "Leave out the `-`.")
        .chinese("请去掉 `-`。")
}
