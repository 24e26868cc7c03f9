import CommandLanguage
import BilingualText
import ExchangeAccess
import ShellRuntime

/// The subcommands of `sandbox`.
enum SandboxForms {
    private static let longest: Duration = .seconds(86_400)
    private static let eitherSide: ClosedRange<Duration> = .seconds(-86_400)...longest

    static let all = [fault, skew, price] + changes + [reset]

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

    private static let reset = Subcommand(
        "reset",
        summary: LocalizedText("end all faults, and undo changes", "结束所有故障并撤销变更")
    )
}
