package import BinanceMargin

/// One read-only request of the exchange, as data: what it is, what it takes, what it costs and what comes back.
///
/// The rows are in `Rows/`, their source is the exchange's official clients and pages (2026-11). There is no method to
/// choose: a row is a GET.
package struct EndpointRow: Sendable {
    package let path: String
    package let security: EndpointSecurity
    package let weight: WeightRule

    /// In the documented order, without `recvWindow` and `timestamp`.
    package let parameters: [EndpointParameter]

    /// As ``ResponseMembers`` reads it.
    private let memberText: String
    package let english: String
    package let chinese: String
    package let paging: Paging

    /// The longest time between `startTime` and `endTime` in milliseconds; nil where none is documented.
    package let span: Int64?

    /// Whether the span ends now where `endTime` is missing.
    package let endsNow: Bool

    /// The span where a parameter is missing.
    package let shortSpan: (missing: String, span: Int64)?

    /// Parameters of which one is needed at least.
    package let oneOf: [String]

    /// Parameters of which one is allowed at most.
    package let atMostOne: [String]
    package let scope: ScopeParameter

    /// How a response continues.
    package enum Paging: Hashable, Sendable {
        case none
        /// `current` counts pages of `size` rows.
        case numbered
        /// The parameter takes the value after the greatest one that the rows have in a member, and the times are left out;
        /// where it is only valid inside of the times, it takes the greatest value itself.
        case ids(String, in: String, insideTimes: Bool = false)
        /// `startTime` takes the time after the greatest one that the rows have in a member.
        case times(String)
    }

    /// How a request is about an isolated pair.
    package enum ScopeParameter: Hashable, Sendable {
        case none
        case isolatedSymbol
        /// `isIsolated`, and `symbol` where the row has it.
        case flag
        /// `symbol`, without `isIsolated`.
        case symbol
    }

    /// A day in milliseconds.
    static let day: Int64 = 86_400_000

    init(
        _ path: String,
        _ security: EndpointSecurity,
        _ weight: WeightRule,
        _ parameters: String,
        _ members: String,
        _ english: String,
        _ chinese: String,
        paging: Paging = .none,
        span: Int64? = nil,
        endsNow: Bool = false,
        shortSpan: (String, Int64)? = nil,
        oneOf: [String] = [],
        atMostOne: [String] = [],
        scope: ScopeParameter = .none
    ) {
        self.path = path.hasPrefix("/") ? path : Self.impliedPrefix + path
        self.security = security
        self.weight = weight
        self.parameters = parameters.split(separator: " ").map(EndpointParameter.init)
        memberText = members
        self.english = english
        self.chinese = chinese
        self.paging = paging
        self.span = span
        self.endsNow = endsNow
        self.shortSpan = shortSpan
        self.oneOf = oneOf
        self.atMostOne = atMostOne
        self.scope = scope
    }
}

extension EndpointRow {
    /// What a path has that is typed without a slash.
    static let impliedPrefix = "/sapi/v1/"

    /// Every row, in the order of the documentation.
    package static let all: [EndpointRow] = marginAccount + marginRecords + wallet + spot + portfolio

    private static let byPath = Dictionary(all.map { ($0.path, $0) }) { first, _ in first }

    /// The row of a path as it is typed or sent.
    package static func at(_ path: String) -> EndpointRow? {
        byPath[path] ?? byPath[impliedPrefix + path] ?? byPath["/" + path]
    }

    /// The path as people type it: without what is implied.
    package var shortPath: String {
        path.hasPrefix(Self.impliedPrefix) ? String(path.dropFirst(Self.impliedPrefix.count)) : path
    }

    /// The documented members of the response. Read at each use, because a table of all rows needs none of them.
    package var members: ResponseMembers { ResponseMembers(memberText) }

    /// Whether it goes to the host of portfolio margin.
    package var isForPortfolio: Bool { path.hasPrefix("/papi/") }

    package func parameter(_ name: String) -> EndpointParameter? { parameters.first { $0.name == name } }

    package func has(_ name: String) -> Bool { parameter(name) != nil }

    /// The longest span of a request with the parameters `names`.
    func span(with names: Set<String>) -> Int64? {
        guard let shortSpan, !names.contains(shortSpan.missing) else { return span }
        return shortSpan.span
    }
}

/// One parameter of a row, written `name:kind`, with `!` after the name if it is mandatory.
package struct EndpointParameter: Sendable {
    /// What a value must be.
    package enum Kind: Hashable, Sendable {
        case text
        /// An asset or a pair; ASCII letters are capitals.
        case name
        /// Names joined by commas, at most so many.
        case names(most: Int?)
        /// Names as a JSON array, at most so many; typed as ``names(most:)``.
        case array(most: Int?)
        case integer(ClosedRange<Int>)
        /// Milliseconds since 1970.
        case time
        case choice([String])
    }

    package let name: String
    package let isMandatory: Bool
    package let kind: Kind

    init(_ text: Substring) {
        let parts = text.split(separator: ":", maxSplits: 1)
        let name = parts.first ?? ""
        isMandatory = name.hasSuffix("!")
        self.name = String(isMandatory ? name.dropLast() : name)
        kind = Kind(parts.dropFirst().first ?? "text")
    }
}

extension EndpointParameter.Kind {
    /// `name`, `names,1..5`, `0..9`, `1..`, `int`, `time`, `bool` or `A|B`.
    fileprivate init(_ text: Substring) {
        let most = text.split(separator: ".").last.flatMap { Int($0) }
        switch text.prefix(while: { $0 != "," }) {
        case "text": self = .text
        case "name": self = .name
        case "names": self = .names(most: most)
        case "array": self = .array(most: most)
        case "time": self = .time
        case "bool": self = .choice(["true", "false"])
        case "int": self = .integer(0...Int.max)
        case let range where range.contains(".."):
            let least = Int(range.prefix { $0 != "." }) ?? 0
            self = .integer(least...max(least, range.hasSuffix("..") ? Int.max : most ?? Int.max))
        default: self = .choice(text.split(separator: "|").map(String.init))
        }
    }
}

/// The documented members of a response, written as `total rows[asset interest*]`, a list as `[asset]`, an object whose
/// members are assets or pairs as `NAME[fee]`; a star marks amounts of assets or money.
package struct ResponseMembers: Sendable {
    /// Every name at any depth.
    package private(set) var names: Set<String> = []

    /// Those of ``names`` that are amounts.
    package private(set) var amounts: Set<String> = []

    /// Whether the members of the response are assets or pairs.
    package private(set) var isByName = false

    /// The members of a row, or of the response where it has no rows, in the documented order.
    package private(set) var columns: [String] = []

    init(_ text: String) {
        var outer: [String] = []
        var lists: [String: [String]] = [:]
        var open: [String] = []
        var word = ""
        func end() {
            guard !word.isEmpty else { return }
            let isAmount = word.hasSuffix("*")
            let name = String(isAmount ? word.dropLast() : word[...])
            guard name != "NAME" else {
                isByName = true
                word = ""
                return
            }
            names.insert(name)
            if isAmount { amounts.insert(name) }
            if let list = open.first, open.count == 1 { lists[list, default: []].append(name) }
            if open.isEmpty { outer.append(name) }
            word = ""
        }
        for character in text {
            switch character {
            case "[":
                let list = word
                end()
                open.append(list)
            case "]":
                end()
                _ = open.popLast()
            case " ": end()
            default: word.append(character)
            }
        }
        end()
        let container = Set(outer).subtracting(["total", "code", "msg"])
        let rows = lists[""] ?? (container.count == 1 ? container.first.flatMap { lists[$0] } : nil)
        columns = rows ?? outer
    }
}

/// The published weight of a request, by its parameters.
package enum WeightRule: Hashable, Sendable {
    case fixed(Int)
    /// By account instead of IP address.
    case uid(Int)
    case with(String, Int, otherwise: Int)
    /// For each of `symbols`; `most` without any.
    case perSymbol(Int, most: Int)
    /// That of the order book, which depends on its `limit`.
    case byLimit
    /// That of the daily tickers, which depends on the number of symbols.
    case daily

    /// The weight of a request with these parameters.
    func weight(of values: [String: String]) -> RequestWeight {
        let symbols = values["symbol"] != nil ? 1 : values["symbols"].map { $0.split(separator: ",").count } ?? 0
        switch self {
        case .fixed(let points): return RequestWeight(points, .ip)
        case .uid(let points): return RequestWeight(points, .uid)
        case .with(let name, let points, let otherwise):
            return RequestWeight(values[name] == nil ? otherwise : points, .ip)
        case .perSymbol(let points, let most):
            return RequestWeight(
                symbols == 0 ? most : min(symbols.multipliedReportingOverflow(by: points).0, most),
                .ip
            )
        case .byLimit:
            let limit = values["limit"].flatMap { Int($0) } ?? 100
            let steps = [(100, 5), (500, 25), (1000, 50)]
            return RequestWeight(steps.first { limit <= $0.0 }?.1 ?? 250, .ip)
        case .daily:
            let steps = [(1...20, 2), (21...100, 40)]
            return RequestWeight(steps.first { $0.0.contains(symbols) }?.1 ?? 80, .ip)
        }
    }
}
