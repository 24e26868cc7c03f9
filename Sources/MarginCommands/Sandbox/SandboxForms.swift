import BilingualText
import ExchangeAccess
import ShellRuntime

/// The subcommands of `sandbox`.
enum SandboxForms {
    private static let longest: Duration = .seconds(86_400)
    private static let eitherSide: ClosedRange<Duration> = .seconds(-86_400)...longest

    static let all = [fault, skew, price, reset]

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
                summary: LocalizedText(
                    english: "for the next N requests (default 1)",
                    chinese: "接下来的 N 个请求（默认 1 个）"
                ),
                excludes: ["for"]
            ),
            CommandOption(
                "for",
                [Parameter("for", "D", .duration(.milliseconds(1)...longest))],
                summary: LocalizedText(english: "for this long", chinese: "在这段时间内"),
                excludes: ["times"]
            ),
            CommandOption(
                "of",
                [Parameter("measure", "D", .duration(eitherSide))],
                summary: LocalizedText(
                    english: "the fault's delay, ban or clock offset",
                    chinese: "故障参数：延迟、封禁时长或时钟偏差"
                )
            ),
        ],
        summary: LocalizedText(english: "make requests fail", chinese: "使请求失败")
    )

    private static let skew = Subcommand(
        "skew",
        [Parameter("offset", "D", .duration(eitherSide))],
        options: [
            CommandOption(
                "behind",
                summary: LocalizedText(english: "set the clock back instead", chinese: "改为将时钟拨慢")
            )
        ],
        summary: LocalizedText(
            english: "set the exchange's clock ahead, or back with `-`",
            chinese: "将交易所时钟拨快；加 `-` 则拨慢"
        )
    )

    private static let price = Subcommand(
        "price",
        [Parameter("asset", "ASSET", .asset), Parameter("price", "N", .number)],
        summary: LocalizedText(english: "fix an asset's price in USDT", chinese: "固定某资产以 USDT 计的价格")
    )

    private static let reset = Subcommand(
        "reset",
        summary: LocalizedText(english: "end all faults", chinese: "结束所有故障")
    )
}
