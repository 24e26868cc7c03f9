import CommandLanguage
import ShellRuntime

/// `plot ASSET`: a chart of what this session's watches saw.
struct PlotCommand: ImmediateCommand {
    let samples: SampleBook
    let console: Console

    let declaration = CommandDeclaration(
        name: "plot",
        hints: ["chart", "graph"],
        summary: LocalizedText(
            english: "draw what this session's watches saw of an asset",
            chinese: "绘制本次会话中观察到的某资产的变化"
        ),
        discussion: LocalizedText(
            english: """
                A terminal gets a chart in its own width. Into a file whose name ends in `.svg` it is a picture with \
                axes, unit and times: `plot ETH > chart.svg`.
                """,
            chinese: "终端中按窗口宽度绘制；写入以 `.svg` 结尾的文件时为带坐标轴、单位和时间的图片：`plot ETH > chart.svg`。"
        ),
        signature: CommandSignature([Parameter("asset", "ASSET", .asset)]),
        permission: nil,
        examples: [
            .init(
                "let seen = watch ETH 2s times 30 ; plot ETH",
                output: """
                    33.93303478 ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠁⠀⠀⠀⠀⠀⠀⠀⠀⠈⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                                ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⢀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠁⠀⠀⠀⢀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                                ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⢀⠀⠀⡀⠀⠀⠀⠐⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠐
                                ┤⠀⠀⠀⠀⠐⠀⠠⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠂⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠐⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠂⠀⠀
                                ┤⠄⠀⠄⠀⠀⠀⠀⠀⠀⡀⠀⠁⠀⠀⠀⠀⠄⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                                ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⠀⠠⠀⠀⠀⠀⢀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠐⠀⠀⠀⠀⠀
                                ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                                ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠄⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠂⠀⠀⠀⠀⠀⠀⠀⠀⠈⠀⠀⠀⠀⠀⠀⠀
                                ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⠀⠀⠄⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                    33.75090354 ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                                 2025-01-09T03:38:12.000Z                   2025-01-09T03:39:10.000Z

                    """,
                explanation: LocalizedText(english: "a minute as a chart", chinese: "一分钟的曲线")
            )
        ]
    )

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let asset = invocation.text("asset") ?? ""
        let seen = samples.samples(of: asset)
        guard !seen.isEmpty else {
            throw ShellFailure.usage(
                Message(WatchMessage.nothingToPlot, .code("asset", asset)),
                at: invocation.argument("asset")?.range
            )
        }
        if case .file(let path) = context.output.destination, path.hasSuffix(".svg") {
            let title = console.language == .english ? "could borrow" : "可借"
            let text = SVGChart(samples: seen, asset: asset, title: title).text
            return CommandResult(lines: text.split(separator: "\n").map(String.init))
        }
        if console.isPlain { return CommandResult(lines: SampleList(samples: seen).lines) }
        let columns = min(console.surface.columns ?? 80, 200)
        return CommandResult(lines: BrailleChart(samples: seen, columns: columns, rows: 10).lines)
    }
}
