package import BilingualText
import CommandLanguage
import ExchangeAccess
import ShellRuntime

/// The subcommands of `sandbox`.
enum SandboxForms {
    private static let longest: Duration = .seconds(86_400)
    private static let eitherSide: ClosedRange<Duration> = .seconds(-86_400)...longest

    static let all = [fault, skew, price] + changes + [portfolio, reset]

    private static let fault = Subcommand(
        "fault",
        [
            Parameter("kind", "KIND", .choice(SandboxDrill.Fault.allCases.map(\.rawValue))),
            Parameter("count", "N", .integer(1...1_000_000), .optional),
        ],
        options: [
            CommandOption(
                "times",
                [Parameter("times", "N", .integer(1...1_000_000))],
                summary: LocalizedText("for the next N requests (default 1)", "接下来的 N 个请求（默认 1 个）"),
                excludes: ["for"]
            ),
            CommandOption(
                "for",
                [Parameter("for", "D", .duration(.milliseconds(1)...longest))],
                summary: LocalizedText("for this long", "在这段时间内"),
                excludes: ["times"]
            ),
            CommandOption(
                "of",
                [Parameter("measure", "D", .duration(eitherSide))],
                summary: LocalizedText("the fault's delay, ban or clock offset", "故障参数：延迟、封禁时长或时钟偏差")
            ),
        ],
        summary: LocalizedText("make requests fail", "使请求失败")
    )

    private static let skew = Subcommand(
        "skew",
        [Parameter("offset", "D", .duration(eitherSide))],
        options: [
            CommandOption(
                "behind",  // lint:words
                summary: LocalizedText("set the clock back instead", "改为将时钟拨慢")
            )
        ],
        summary: LocalizedText("set the exchange's clock ahead, or back with `-`", "将交易所时钟拨快；加 `-` 则拨慢")
    )

    private static let price = Subcommand(
        "price",
        [Parameter("asset", "ASSET", .asset), Parameter("price", "N", .number)],
        summary: LocalizedText("fix an asset's price in USDT", "固定某资产以 USDT 计的价格")
    )

    private static let changes = SandboxDrill.Change.allCases.map { change in
        let number = Parameter("number", "N", .number)
        return Subcommand(
            change.rawValue,
            change == .leverage ? [number] : [number, Parameter("asset", "ASSET", .asset)],
            summary: summary(of: change)
        )
    }

    private static func summary(of change: SandboxDrill.Change) -> LocalizedText {
        switch change {
        case .add: LocalizedText("transfer an amount into the account", "向账户转入一定数量")
        case .remove: LocalizedText("transfer a free amount out", "转出一定的可用数量")
        case .repay: LocalizedText("repay debt with the account's own balance", "用账户内余额还款")
        case .borrow: LocalizedText("borrow an amount", "借入一定数量")
        case .leverage: LocalizedText("set the account's leverage", "设置账户杠杆倍数")
        }
    }

    private static let portfolio = Subcommand(
        "portfolio",
        [Parameter("state", "STATE", .choice(["on", "off"]))],
        summary: LocalizedText("put the account under portfolio margin, or take it out", "将账户切换为统一账户，或切换回来")
    )

    private static let reset = Subcommand(
        "reset",
        summary: LocalizedText("end all faults, and undo changes", "结束所有故障并撤销变更")
    )
}

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
