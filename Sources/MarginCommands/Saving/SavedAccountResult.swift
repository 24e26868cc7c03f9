import BilingualText
import BinanceMargin
import BorrowAnalysis
import CommandLanguage
import ExactDecimals
import ExchangeAccess
import LineEditing
import RecordRendering
import ShellRuntime
import TerminalText

/// An account that was written as a scenario file, and how well the model gives its figures.
struct SavedAccountResult: Sendable {
    let path: String
    let scope: MarginScope
    let fit: AccountFit
    let leftOut: [String]
    let isScaled: Bool
    let response: ResponseFacts
    let sent: [RequestWeight]

    static let description = RecordDescription<SavedAccountResult>(
        "savedAccount",
        version: 1,
        "an account that was written as a scenario file",
        "已保存为场景文件的账户",
        form: .page(
            RecordPage { results, surface in
                results.flatMap { SavedAccountPage(result: $0, surface: surface).lines }
            }
        ),
        namesAccount: true,
        fields: [
            .init("file", .text, "the file", "文件") { .text($0.path) },
            .scope { $0.scope }, .isolatedSymbol { $0.scope },
            .init(
                "exact",
                .boolean,
                "whether the model gives every figure of the exchange to the last digit, before scaling",
                "缩放前模型是否逐位得出交易所的全部数值"
            ) { .boolean($0.fit.isExact) },
            .init(
                "rule",
                .text,
                optional: true,
                "the rule that gives the most figures, `2023` or `2026`; none for isolated margin",
                "得出最多数值的规则，`2023` 或 `2026`；逐仓为空"
            ) { .init($0.scope.symbol == nil ? $0.fit.model.rule.rawValue : nil) },
            .init("figures", .number, "how many figures were compared", "比较的数值个数") {
                .number(ExactDecimal($0.fit.figures.count))
            },
            .init("differing", .list, "the figures that differ, each an `accountFigure`", "不同的数值，均为 `accountFigure`") {
                .init($0.fit.differing.map { figure.record(of: $0) })
            },
            .init(
                "leftOut",
                .list,
                "the assets held or owed that are not in the file, because they have no price",
                "因没有价格而未写入文件的持有或所欠资产"
            ) { .init($0.leftOut) },
            .init("scaled", .boolean, "whether amounts were multiplied by a secret factor", "数额是否乘以保密的系数") {
                .boolean($0.isScaled)
            },
        ] + .tail { $0.response }
    )

    static let figure = RecordDescription<AccountFigure>(
        "accountFigure",
        version: 1,
        "a figure of the exchange and of the model in `account save`",
        "`account save` 中交易所与模型的一个数值",
        fields: [
            .init("figure", .text, "its name in the exchange's response", "其在交易所响应中的名称") { .text($0.name) },
            .init("asset", .text, optional: true, "the asset", "资产") { .init($0.asset) },
            .init("exchange", .text, "the exchange's figure", "交易所的数值") { .text($0.stated) },
            .init("model", .text, optional: true, "the model's figure; none if it has none", "模型的数值；没有时为空") {
                .init($0.modelled)
            },
            .init("difference", .number, optional: true, "the model's figure minus the exchange's", "模型减交易所") {
                .init($0.difference)
            },
        ]
    )
}

/// `account save` as a page: the verdict, the figures that differ, and what to do with the file.
private struct SavedAccountPage {
    let result: SavedAccountResult
    let surface: OutputSurface

    /// The most figures that are listed.
    private static let mostFigures = 12

    var lines: [PageLine] {
        let mark: PageLine =
            result.fit.isExact
            ? PageLine(surface.symbols.success, .success) : PageLine(surface.symbols.warning, .warning)
        let verdict = PageLine.wrapped(text(verdict), .heading, after: mark + " ", width: surface.columns)
        return verdict + notes.flatMap { PageLine.wrapped(text($0), after: "  ", width: surface.columns) }
            + (result.fit.isExact ? [] : [""] + table) + [""]
            + PageLine.wrapped(text(.savedAccountNext(serving, cost)), .faint, width: surface.columns)
            + (result.response.isSimulated ? [surface.simulatedLine] : [])
    }

    private func text(_ message: Message) -> String { VisibleText(message.text(in: surface.language)).description }

    private var verdict: Message {
        let (file, count) = (Code(result.path), result.fit.figures.count)
        let differing = result.fit.differing.count
        return differing == 0
            ? .savedAccountExact(file, count) : .savedAccountDiffers(file, differing, of: count)
    }

    private var notes: [Message] {
        let model = result.fit.model
        let limits: [Message] = [
            model.limitClips ? .modelLimit : nil, model.inventoryClips ? .modelInventory : nil,
            model.debtCounts ? .modelDebt : nil, model.orderLoss.isZero ? nil : .modelOrderLoss(model.orderLoss.prose),
        ].compactMap(\.self)
        let rule: Message? = result.scope.symbol == nil ? .modelRule(model.rule.rawValue) : nil
        return [.model(([rule].compactMap(\.self) + limits).map { $0.text(in: surface.language) }, surface.language)]
            + (result.leftOut.isEmpty ? [] : [.savedAccountLeftOut(result.leftOut)])
            + (result.isScaled ? [.savedAccountScaled] : [])
    }

    private var table: [PageLine] {
        let columns: [PageTable.Column] = [
            .init("  " + text(.figureHeading)), .init(text(.exchangeHeading), alignment: .right),
            .init(text(.modelHeading), alignment: .right),
            .init(text(.differenceHeading), alignment: .right, isDispensable: true),
        ]
        let rows = result.fit.differing.prefix(Self.mostFigures).map { figure in
            let difference = figure.difference?.description ?? ""
            return [
                "  " + [figure.name, figure.asset].compactMap(\.self).joined(separator: " "), figure.stated,
                figure.modelled ?? "-", difference,
            ]
            .map { PageLine(VisibleText($0).description) }
        }
        return PageTable(columns, rows: rows).lines(width: surface.columns)
    }

    private var serving: Code { Code("marginsh sandbox --scenario \(WordText.spelled(result.path))") }

    private var cost: Message {
        .accountSent(
            result.sent.count,
            weight: result.sent.reduce(RequestWeights.none) { $0 + RequestWeights($1) }.words
        )
    }
}

extension Message {
    fileprivate static func savedAccountExact(_ file: Code, _ count: Int) -> Message {
        English(
            "account.savedExact",
            "\(file): the model gives \(count, "figure", "figures") of the exchange, all to the last digit."
        )
        .chinese("\(file)：模型得出交易所的 \(count) 个数值，全部逐位相同。")
    }

    fileprivate static func savedAccountDiffers(_ file: Code, _ differing: Int, of count: Int) -> Message {
        English(
            "account.savedDiffers",
            "\(file): \(differing, "figure differs", "figures differ") from the exchange, of \(count)."
        )
        .chinese("\(file)：\(count) 个数值中有 \(differing) 个与交易所不同。")
    }

    /// - Parameter parts: in `language`.
    fileprivate static func model(_ parts: [String], _ language: Language) -> Message {
        English("account.model", "Model: \(parts.joined(separator: "; ")).")
            .chinese("模型：\(parts.joined(separator: "；"))。")
    }

    fileprivate static func modelRule(_ rule: String) -> Message {
        English("account.modelRule", "the rule of \(rule)").chinese("\(rule) 年规则")
    }
    fileprivate static let modelLimit = English("account.modelLimit", "the borrow limit limits amounts")
        .chinese("借贷限额限制额度")
    fileprivate static let modelInventory = English("account.modelInventory", "inventory limits amounts")
        .chinese("库存限制额度")
    fileprivate static let modelDebt = English("account.modelDebt", "debt is subtracted from the borrow limit")
        .chinese("借贷限额扣除已有负债")
    fileprivate static func modelOrderLoss(_ loss: String) -> Message {
        English("account.modelOrderLoss", "open orders reduce the collateral by \(loss) USDT")
            .chinese("挂单使抵押品减少 \(loss) USDT")
    }

    fileprivate static func savedAccountLeftOut(_ assets: [String]) -> Message {
        English("account.savedLeftOut", "Left out, because they have no price: \(assets.joined(separator: ", ")).")
            .chinese("因没有价格而未写入：\(assets.joined(separator: "、"))。")
    }
    fileprivate static let savedAccountScaled =
        English(
            "account.savedScaled",
            "Amounts in the file are multiplied by a secret factor; the figures above are not."
        )
        .chinese("文件中的数额已乘以保密的系数；以上数值未缩放。")

    fileprivate static func savedAccountNext(_ serving: Code, _ cost: Message) -> Message {
        English("account.savedNext", "\(serving) serves it. \(cost)").chinese("用 \(serving) 运行。\(cost)")
    }

    fileprivate static let figureHeading = English("account.figureHeading", "FIGURE").chinese("数值")
    fileprivate static let exchangeHeading = English("account.exchangeHeading", "EXCHANGE").chinese("交易所")
    fileprivate static let modelHeading = English("account.modelHeading", "MODEL").chinese("模型")
    fileprivate static let differenceHeading = English("account.differenceHeading", "DIFFERENCE").chinese("差值")

    static func accountFileExists(_ path: Code) -> Message {
        English("account.fileExists", "\(path) already exists; `account save` never overwrites a file")
            .chinese("\(path) 已存在，`account save` 不会覆盖文件")
    }
    static let accountFileExistsNext = English("account.fileExistsNext", "Choose another file.").chinese("请换一个文件名。")

    static let accountNotAScenario = English(
        "account.notAScenario",
        "the account could not be written as a scenario: what the exchange sent is outside of what the sandbox models"
    )
    .chinese("无法将账户写成场景：交易所返回的数据超出沙盒模型的范围")

    static let accountSaveRecorded =
        English("account.saveRecorded", "`account save` cannot be recorded: its file would contain unscaled amounts")
        .chinese("`account save` 不能录制：其文件含有未缩放的数额")
    static let accountSaveRecordedNext =
        English("account.saveRecordedNext", "Type `record stop` first.").chinese("请先输入 `record stop`。")
}
