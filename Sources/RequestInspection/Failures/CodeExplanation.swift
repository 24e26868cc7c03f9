package import BilingualText
package import BinanceMargin
import CommandLanguage
import ExchangeAccess
import RecordRendering
import ShellRuntime
import ShellSession

/// A failure, or one of the exchange's codes, in full.
struct CodeExplanation: Sendable {
    var code: Int?

    /// The exchange's own name for the code.
    var name: String?

    /// The exit status; nil for a code that did not occur.
    var status: ExitStatus?
    package var category: String?

    /// What was said when it failed.
    var message: String?
    var meaning: String?
    var cause: String?
    var next: String?

    /// What is known of the response, each as `name=value`.
    var facts: String?

    /// - Parameter text: what was typed, which may be the exchange's whole message.
    init(_ entry: CodeEntry, saying text: String, causes: RankedCauses, in language: Language) {
        code = entry.code.number
        name = entry.name.isEmpty ? nil : entry.name
        meaning = entry.meaning.text(in: language)
        cause = Self.cause(of: entry.code, causes, language)
        let problem = Problem.of(entry.code, saying: text)
        let step = problem?.nextStep ?? FailureDetails.nextStep(after: entry.code) ?? Problem.requestRefused.nextStep
        next = FailureDetails.wholeStep(after: problem, step).text(in: language)
    }

    /// About a problem that has no code of the exchange.
    init(_ problem: Problem, in language: Language) {
        name = problem.rawValue
        meaning = problem.meaning.text(in: language)
        next = FailureDetails.wholeStep(after: problem, problem.nextStep).text(in: language)
    }

    /// About an HTTP status without a code of the exchange; nil for one that is not a failure.
    init?(status: Int, in language: Language) {
        guard (100...599).contains(status), let problem = Problem.of(status: status) else { return nil }
        name = "HTTP \(status)"
        meaning = problem.meaning.text(in: language)
        var details = FailureDetails()
        details.status = status
        next = FailureDetails.wholeStep(after: problem, details.nextStep(after: problem)).text(in: language)
    }

    init(_ failure: ShellFailure, causes: RankedCauses, in language: Language) {
        let code = failure.code.map { ExchangeCode(rawValue: String($0)) }
        let entry = code.flatMap(ErrorCatalogue.entry)
        self.code = failure.code
        name = entry?.name
        status = failure.status
        category = failure.category.rawValue
        message = failure.message.text(in: language)
        let problem = failure.cause.flatMap { Problem(rawValue: $0.rawValue) }
        meaning = entry?.meaning.text(in: language) ?? problem?.meaning.text(in: language)
        facts = failure.facts.isEmpty ? nil : failure.facts.joined(separator: " ")
        let isClockUnknown = problem == .serverTimeOdd
        cause =
            isClockUnknown ? problem?.meaning.text(in: language) : code.flatMap { Self.cause(of: $0, causes, language) }
        next = failure.step(after: nil).text(in: language)
    }

    /// About an amount of 0, which is a response and has no code.
    init(zeroIn language: Language) {
        name = "zero"
        meaning = Message.zeroMeaning.text(in: language)
        cause = Message.zeroCauses.text(in: language)
        next = ShellFailure.zeroExperiment(of: "ASSET").text(in: language)
    }

    /// The causes: first those that this session ranks, then those of the code.
    private static func cause(of code: ExchangeCode, _ causes: RankedCauses, _ language: Language) -> String? {
        let ranked = causes.of(code).map { $0.text(in: language) }
        guard ranked.isEmpty else { return ranked.joined(separator: language == .english ? "; " : "；") }
        return LikelyCause.of(code)?.text(in: language)
    }
}

extension CodeExplanation {
    static let description = RecordDescription<CodeExplanation>(
        "errorCode",
        version: 1,
        "a failure, or one of the exchange's codes, in full",
        "一次失败或某个错误码的完整说明",
        form: .vertical,
        fields: [
            .init(
                "code",
                .number,
                optional: true,
                "the exchange's code",
                "交易所的错误码",
                column: .init("CODE", "错误码", alignment: .right)
            ) { .init($0.code) },
            .init(
                "name",
                .text,
                optional: true,
                "the exchange's own name for the code",
                "错误码的名称",
                column: .init("NAME", "名称", or: "category")
            ) { .init($0.name) },
            .init(
                "status",
                .number,
                optional: true,
                "the exit status; none for a code that did not occur",
                "退出状态；查询错误码时为空",
                label: "退出状态"
            ) { .init($0.status.map { Int($0.rawValue) }) },
            .init("category", .text, optional: true, "its category", "类别", label: "类别") { .init($0.category) },
            .init("message", .text, optional: true, "the message of the failure", "失败时的说明", label: "失败说明") {
                .init($0.message)
            },
            .init(
                "meaning",
                .text,
                optional: true,
                "what the code means",
                "含义",
                column: .init("MEANING", "含义", or: "message")
            ) { .init($0.meaning) },
            .init(
                "cause",
                .text,
                optional: true,
                "what may have caused it here",
                "可能的原因",
                column: .init("CAUSE", "原因", dropOrder: 2)
            ) { .init($0.cause) },
            .init(
                "next",
                .text,
                optional: true,
                "what to do",
                "下一步",
                column: .init("WHAT TO DO", "下一步", dropOrder: 1)
            ) { .init($0.next) },
            .init(
                "facts",
                .text,
                optional: true,
                "what is known of a response that could not be read, each as `name=value`",
                "无法解析的响应的已知信息，每项为 `name=value`",
                label: "已知信息"
            ) { .init($0.facts) },
        ]
    )
}

extension Bilingual {
    package func text(in language: Language) -> String { language == .english ? english : chinese }
}
