import BilingualText
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession
import SystemCalls
import TerminalText

/// `plot ASSET`: a chart of what this session's watches recorded, or of the records in a file.
struct PlotCommand: ImmediateCommand, InspectingCommand {
    let session: ShellSession
    let gateway: ExchangeGateway
    let samples: SampleStore
    let console: Console

    /// The rows of the window for the title, the axis and the prompts.
    private static let rowsAround = 10

    let declaration = CommandDeclaration(
        name: "plot",
        hints: ["chart", "graph"],
        summary: LocalizedText("chart what a watch recorded", "绘制监视记录的图表"),
        discussion: LocalizedText(
            """
            In a terminal the chart fits the window. A file whose name ends in `.svg` gets a picture with axes, \
            unit and times: `plot ETH > chart.svg`. `from FILE` charts the ndjson that `watch ... > FILE` or \
            `tee FILE` wrote; `inventory` charts the available inventory. The line has a gap where there were no \
            responses for a while.
            """,
            """
            终端中按窗口大小绘制；写入以 `.svg` 结尾的文件时，生成带坐标轴、单位和时间的图片：\
            `plot ETH > chart.svg`。`from FILE` 绘制 `watch ... > FILE` 或 `tee FILE` 写入的 ndjson；\
            `inventory` 绘制可用库存。一段时间没有响应时，曲线断开。
            """
        ),
        signature: CommandSignature(
            [Parameter("asset", "ASSET", .asset)],
            options: [
                CommandOption(
                    "inventory",
                    summary: LocalizedText("chart the available inventory", "绘制可用库存")
                ),
                CommandOption(
                    "from",
                    [Parameter("file", "FILE", .file)],
                    summary: LocalizedText("read the records of a watch from a file", "从文件读取监视记录"),
                    permission: .read
                ),
            ]
        ),
        permission: nil,
        examples: [
            .init(
                "let seen = watch ETH 2s times 30 ; plot ETH",
                output: """
                    Max borrowable ETH  2025-01-09 UTC
                    simulated
                      ETH
                    33.95 ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                          │⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⣀⡴⢦⡀⠀⠀⠀⠀⠀⠀⠀⣰⢦⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀
                    33.90 ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⣤⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⣠⠏⠁⠀⠀⠙⠦⣄⡀⠀⠀⠀⡴⠃⠀⠙⣆⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⢀
                          │⠀⠀⠀⠀⠀⣀⣀⣀⠀⠀⠀⠀⠀⢀⡞⠁⠳⡄⠀⢀⣤⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⢠⠞⠁⠀⠀⠀⠀⠀⠀⠀⠙⠒⠒⠚⠁⠀⠀⠀⠈⢧⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⡤⠖⠋
                    33.85 ┤⠤⠤⠤⠴⠚⠁⠀⠈⠙⠲⣄⣠⠴⠋⠀⠀⠀⠹⠴⠋⠀⠙⢦⠀⠀⠀⠀⠀⠀⠀⠀⣠⠏⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⢳⡀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⣠⠞⠁⠀⠀
                          │⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⠉⠉⠳⣄⠀⠀⢀⡴⠃⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠙⣆⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⢀⡼⠁⠀⠀⠀⠀
                    33.80 ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⢳⡴⠋⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⠧⢤⣀⠀⠀⠀⠀⠀⠀⠀⡴⠋⠀⠀⠀⠀⠀⠀
                          │⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⠉⠓⠦⣄⠀⢀⡼⠁⠀⠀⠀⠀⠀⠀⠀
                    33.75 ┤⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠀⠈⠳⠞⠀⠀⠀⠀⠀⠀⠀⠀⠀
                          └───┬──────────────────┬──────────────────┬──────────────────┬────────────
                           03:38:15          03:38:30           03:38:45           03:39:00
                    low 33.75090354 at 03:39:02, high 33.93303478 at 03:38:42, last 33.89105195

                    """,
                explanation: LocalizedText("chart one minute", "绘制一分钟的图表")
            )
        ]
    )

    /// The endings of pictures that it cannot draw.
    private static let otherPictures = ["png", "jpg", "jpeg", "gif", "pdf", "webp", "bmp", "tif", "tiff", "ps", "eps"]

    func failures(in invocation: CommandInvocation) -> [ShellFailure] {
        guard let destination = invocation.statement.output?.destination else { return [] }
        let word: Word
        switch destination {
        case .file(let file), .append(let file), .tee(let file): word = file
        case .program: return []
        }
        guard let path = word.constantText, let dot = path.lastIndex(of: "."),
            Self.otherPictures.contains(path[dot...].dropFirst().lowercased())
        else { return [] }
        return [.usage(.plotOnlySVG, at: word.range, notes: [.didYouMean(Code(path[..<dot] + ".svg"))])]
    }

    func perform(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let asset = invocation.text("asset") ?? ""
        let number: WatchedNumber = invocation.has("inventory") ? .inventory : .amount
        let seen = try numbers(of: asset, number, for: invocation)
        let caption: Message = number == .amount ? .chartOfAmount(asset) : .chartOfInventory(asset)
        let title = caption.text(in: console.language) + Self.words(for: seen)
        let mark = seen.source.isSimulated ? Message.simulatedFooter.text(in: console.language) : nil
        let series = ChartSeries(
            points: seen.samples,
            title: title,
            unit: VisibleText(asset).description,
            mark: mark,
            language: console.language
        )
        if case .file(let path) = context.output.destination, path.hasSuffix(".svg") {
            let text = SVGChart(series).text
            return CommandResult(lines: text.split(separator: "\n").map(String.init))
        }
        // Its dots have no form in ASCII.
        if console.isPlain || console.surface.symbols == .ascii {
            return CommandResult(lines: [mark].compactMap(\.self) + SampleList(samples: seen.samples).lines)
        }
        let columns = min(console.surface.columns ?? 80, 200)
        let rows = console.windowRows.map { min(max($0 - Self.rowsAround, 4), 24) } ?? 10
        return CommandResult(lines: BrailleChart(series, columns: columns, rows: rows).lines)
    }

    /// The pair or `portfolio`, nothing for cross margin, and the account if it is named.
    private static func words(for seen: SeenNumbers) -> String {
        let scope = seen.source.scope.map {
            ["isolated", "portfolio"].contains($0) ? "  \($0)" : "  isolated \(VisibleText($0))"
        }
        return (scope ?? "") + (seen.accountName.map { "  \(VisibleText($0))" } ?? "")
    }

    private func numbers(
        of asset: String,
        _ number: WatchedNumber,
        for invocation: CommandInvocation
    ) throws -> SeenNumbers {
        guard let path = invocation.text("file") else {
            let account = AccountIdentity(session.snapshot)
            var seen = samples.numbers(of: asset, number, for: account)
            let others = samples.hasOthers(than: account)
            guard seen.samples.isEmpty else {
                // If there are samples of several accounts, each chart names its account.
                if others { seen.accountName = gateway.accountName(for: session.snapshot) }
                return seen
            }
            throw ShellFailure.usage(
                others ? .nothingToPlotHere(Code(asset)) : .nothingToPlot(Code(asset)),
                at: invocation.argument("asset")?.range
            )
        }
        do throws(BoundedFile.Failure) {
            var seen = try SampleFile.numbers(of: asset, number, in: path)
            let own = gateway.accountName(for: session.snapshot)
            if seen.source.account != own { seen.accountName = seen.source.account }
            guard seen.samples.isEmpty else { return seen }
        } catch {
            throw ShellFailure.unreadable(path, error)
        }
        throw ShellFailure.usage(.nothingInFile(Code(asset), path: Code(path)), at: invocation.argument("file")?.range)
    }
}
