package import BilingualText
import BinanceEndpoints
package import CommandLanguage
package import ShellRuntime

/// What is wrong with a statement of `get`.
struct GetProblem: Error {
    let failure: ShellFailure

    /// What the table says; nil where the words themselves are wrong.
    let problem: RowProblem?

    init(_ failure: ShellFailure, problem: RowProblem? = nil) {
        self.failure = failure
        self.problem = problem
    }
}

extension ShellFailure {
    /// A path that the table does not have; the nearest one is suggested.
    package static func unknownPath(_ path: String, at range: SourceRange?) -> ShellFailure {
        let paths = EndpointRow.all.map(\.shortPath)
        let end = "/" + path.lowercased()
        let meant =
            NearestName.find(path, among: paths) ?? paths.first { ("/" + $0.lowercased()).hasSuffix(end) }
            ?? NearestName.find(path, among: paths.compactMap { $0.split(separator: "/").last.map(String.init) })
            .flatMap { name in paths.first { $0.hasSuffix("/" + name) } }
        var failure = suggesting(.unknownRequestPath(Code(path)), meant, at: range)
        if meant == nil { failure.nextStep = .listRequestPaths }
        return failure
    }

    static func notNameAndValue(_ word: String, _ row: EndpointRow, at range: SourceRange?) -> ShellFailure {
        let meant: String? =
            if row.has(word) { word + "=" } else if word.contains("=") { nil } else {
                row.parameters.first.map { "\($0.name)=\(word)" }
            }
        return suggesting(.notNameAndValue(Code(word)), meant, at: range)
    }

    static func hasNoPages(_ row: EndpointRow, at range: SourceRange?) -> ShellFailure {
        .usage(.requestHasNoPages(Code(row.shortPath)), at: range)
    }

    static func badPageCount(_ text: String, at range: SourceRange?) -> ShellFailure {
        .usage(.badPageCount(Code(text)), at: range)
    }

    /// - Parameter word: the word at fault, `NAME=VALUE`; nil where a word is missing.
    static func rowProblem(
        _ problem: RowProblem,
        _ row: EndpointRow,
        word: String?,
        at range: SourceRange?
    ) -> ShellFailure {
        let name = problem.names.first ?? ""
        let typed = word.flatMap(GetValue.init)
        let value = Code(typed?.value ?? "")
        switch problem.kind {
        case .unknownName: return unknownName(typed, row, at: range)
        case .notAllowed(let allowed):
            let meant = NearestName.find(value.text, among: allowed).map { "\(name)=\($0)" }
            return suggesting(.valueNotAllowed(Code(name), value, allowed: allowed), meant, at: range)
        default: return .usage(.requestProblem(problem, value, path: Code(row.shortPath)), at: range)
        }
    }

    private static func unknownName(_ typed: GetValue?, _ row: EndpointRow, at range: SourceRange?) -> ShellFailure {
        let names = row.parameters.map(\.name)
        let value = typed?.value ?? ""
        let isOption = typed?.name == "recvWindow"
        let meant =
            isOption
            ? "recvWindow \(value)"
            : NearestName.find(typed?.name ?? "", among: names).map { "\($0)=\(value)" }
        let message =
            names.isEmpty
            ? Message.takesNoParameters(Code(row.shortPath))
            : .unknownRequestName(Code(typed?.name ?? ""), path: Code(row.shortPath), names: names)
        return suggesting(message, meant, at: range)
    }

    private static func suggesting(_ message: Message, _ meant: String?, at range: SourceRange?) -> ShellFailure {
        .usage(
            message,
            at: range,
            notes: meant.map { [Message.didYouMean(Code($0))] } ?? [],
            suggestions: range.flatMap { range in meant.map { [Diagnostic.Suggestion($0, for: range)] } } ?? []
        )
    }
}

extension LocalizedText {
    /// A time of whole days, else of hours.
    package static func span(hours: Int) -> LocalizedText {
        hours % 24 == 0 && hours > 24
            ? LocalizedText("\(hours / 24) days", "\(hours / 24) 天") : LocalizedText("\(hours) hours", "\(hours) 小时")
    }
}

extension Message {
    fileprivate static func unknownRequestPath(_ path: Code) -> Message {
        English("get.unknownPath", "\(path) is not a read-only request that marginsh knows")
            .chinese("\(path) 不是 marginsh 已知的只读请求")
    }

    fileprivate static let listRequestPaths = English("get.listPaths", "`help get` lists all paths.")
        .chinese("`help get` 列出全部路径。")

    fileprivate static func notNameAndValue(_ word: Code) -> Message {
        English("get.notNameAndValue", "\(word) is not `NAME=VALUE`").chinese("\(word) 不是 `NAME=VALUE` 的形式")
    }

    fileprivate static func requestHasNoPages(_ path: Code) -> Message {
        English("get.hasNoPages", "\(path) gives everything in one response, so it takes no `pages`")
            .chinese("\(path) 一次返回全部内容，不支持 `pages`")
    }

    fileprivate static func badPageCount(_ text: Code) -> Message {
        English("get.badPageCount", "\(text) is not a number of pages: 1 to 1000000, or `all`")
            .chinese("\(text) 不是页数：1 至 1000000，或 `all`")
    }

    fileprivate static func takesNoParameters(_ path: Code) -> Message {
        English("get.takesNoParameters", "\(path) takes no parameters").chinese("\(path) 没有参数")
    }

    fileprivate static func unknownRequestName(_ name: Code, path: Code, names: [String]) -> Message {
        English("get.unknownName", "\(path) has no parameter \(name); it takes \(names)")
            .chinese("\(path) 没有参数 \(name)；可用 \(names)")
    }

    fileprivate static func valueNotAllowed(_ name: Code, _ value: Code, allowed: [String]) -> Message {
        English("get.valueNotAllowed", "\(value) is not a value of \(name); choose \(allowed)")
            .chinese("\(name) 不能为 \(value)；可选 \(allowed)")
    }

    fileprivate static func requestProblem(_ problem: RowProblem, _ value: Code, path: Code) -> Message {
        let name = Code(problem.names.first ?? "")
        switch problem.kind {
        case .missing:
            let names = problem.names.map { "`\($0)`" }
            return English("get.missing", "\(path) also needs \(names.joined(separator: ", "))")
                .chinese("\(path) 还需要 \(names.joined(separator: "、"))")
        case .oneNeeded:
            return English("get.oneNeeded", "\(path) also needs \(problem.names)").chinese(
                "\(path) 还需要 \(problem.names)"
            )
        case .notTogether:
            return English("get.notTogether", "\(path) takes only one of \(problem.names)")
                .chinese("\(path) 只能使用其中之一：\(problem.names)")
        case .repeatedName: return English("get.repeatedName", "\(name) is given twice").chinese("\(name) 重复")
        case .timesReversed:
            return English("get.timesReversed", "`endTime` is before `startTime`").chinese("`endTime` 早于 `startTime`")
        case .spanTooLong(let hours): return spanTooLong(hours)
        case .tooLongUntilNow(let hours): return tooLongUntilNow(hours)
        case .outOfRange(let range): return outOfRange(name, value, range)
        case .notATime:
            return English(
                "get.notATime",
                "\(value) is not a time for \(name): milliseconds since 1970, `2025-01-09`, `2025-01-09T03:38:12.000Z` or `-7d`"
            ).chinese("\(name) 的值 \(value) 不是时间：应为 1970 年以来的毫秒数、`2025-01-09`、`2025-01-09T03:38:12.000Z` 或 `-7d`")
        case .tooMany(let most):
            return English("get.tooMany", "\(name) takes at most \(most, "name", "names")")
                .chinese("\(name) 最多 \(most) 个名称")
        case .noValue: return English("get.noValue", "\(name) needs a value").chinese("\(name) 缺少值")
        case .notAnInteger:
            return English("get.notAnInteger", "\(value) is not a whole number for \(name)")
                .chinese("\(name) 的值 \(value) 不是整数")
        case .badName, .unknownName, .notAllowed:
            return English("get.badName", "\(value) cannot be a value of \(name)").chinese("\(name) 不能为 \(value)")
        }
    }

    private static func tooLongUntilNow(_ hours: Int) -> Message {
        let span = LocalizedText.span(hours: hours)
        return English(
            "get.tooLongUntilNow",
            "without `endTime` one request gives only the last \(span.english); `pages all` sends as many as it takes"
        ).chinese("没有 `endTime` 时单个请求只返回最近 \(span.chinese)；`pages all` 会分多次请求")
    }

    private static func spanTooLong(_ hours: Int) -> Message {
        let span = LocalizedText.span(hours: hours)
        return English(
            "get.spanTooLong",
            "one request covers at most \(span.english); `pages all` sends as many as it takes"
        ).chinese("单个请求最多覆盖 \(span.chinese)；`pages all` 会分多次请求")
    }

    private static func outOfRange(_ name: Code, _ value: Code, _ range: ClosedRange<Int>) -> Message {
        guard range.upperBound < Int.max else {
            return English("get.tooSmall", "\(value) is too small for \(name): at least \(range.lowerBound)")
                .chinese("\(name) 的值 \(value) 过小：至少 \(range.lowerBound)")
        }
        return English(
            "get.outOfRange",
            "\(value) is out of range for \(name): \(range.lowerBound) to \(range.upperBound)"
        )
        .chinese("\(name) 的值 \(value) 超出范围：\(range.lowerBound) 至 \(range.upperBound)")
    }
}
