import BilingualText
import ExchangeAccess
import ShellRuntime

/// The forms of `sandbox`.
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
                summary: LocalizedText(english: "for so many questions; 1 unless given", chinese: "持续若干次查询，默认 1 次"),
                excludes: ["for"]
            ),
            CommandOption(
                "for",
                [Parameter("for", "D", .duration(.milliseconds(1)...longest))],
                summary: LocalizedText(english: "for this long", chinese: "持续这段时间"),
                excludes: ["times"]
            ),
            CommandOption(
                "of",
                [Parameter("measure", "D", .duration(eitherSide))],
                summary: LocalizedText(english: "the fault's own measure", chinese: "该故障自身的量")
            ),
        ],
        summary: LocalizedText(english: "let something go wrong", chinese: "制造故障")
    )

    private static let skew = Subcommand(
        "skew",
        [Parameter("offset", "D", .duration(eitherSide))],
        options: [
            CommandOption(
                "behind",
                summary: LocalizedText(english: "the other way round", chinese: "反方向")
            )
        ],
        summary: LocalizedText(
            english: "put the exchange's clock ahead, or with `-` behind",
            chinese: "将交易所时钟拨快；时长前加 `-` 则拨慢"
        )
    )

    private static let price = Subcommand(
        "price",
        [Parameter("asset", "ASSET", .asset), Parameter("price", "N", .number)],
        summary: LocalizedText(english: "hold an asset's price in USDT", chinese: "固定某资产以 USDT 计的价格")
    )

    private static let reset = Subcommand(
        "reset",
        summary: LocalizedText(english: "end every drill", chinese: "结束所有演练")
    )
}
