package import BinanceMargin
package import JSONText

/// A request of the table, checked against its row: only names that the row declares are sent.
///
/// A signature covers neither path nor method, so a name that is not declared could make the signed query usable for a
/// request that writes.
package struct RowRequest: Sendable {
    package let row: EndpointRow

    /// What is sent, in the row's order.
    package private(set) var parameters: [QueryParameter]

    /// The names that the scope filled in.
    package private(set) var namesFromScope: Set<String> = []

    /// Checks what a person typed.
    ///
    /// - Parameters:
    ///   - values: names and values in any order.
    ///   - scope: fills in the parameters of an isolated pair that are not given.
    ///   - now: in milliseconds since 1970, where a span may end now; nil leaves that unchecked.
    ///   - isWindowed: whether the span between the times may be longer than one request can ask for.
    /// - Throws: the first problem.
    package init(
        _ row: EndpointRow,
        _ values: [(name: String, value: String)],
        scope: MarginScope,
        now: Int64? = nil,
        isWindowed: Bool = false
    ) throws(RowProblem) {
        self.row = row
        var given: [String: String] = [:]
        for (name, value) in values {
            guard let parameter = row.parameter(name) else { throw RowProblem(.unknownName, name) }
            guard given[name] == nil else { throw RowProblem(.repeatedName, name) }
            given[name] = try parameter.checked(value)
        }
        let typed = Set(given.keys)
        Self.fill(&given, from: scope, for: row)
        namesFromScope = Set(given.keys).subtracting(typed)
        try Self.check(given, for: row, at: now, isWindowed: isWindowed)
        parameters = row.parameters.compactMap { parameter in
            given[parameter.name].map { QueryParameter(parameter.name, $0) }
        }
    }

    /// The value that is sent for `name`.
    package subscript(name: String) -> String? { parameters.first { $0.name == name }?.value }

    package var weight: RequestWeight {
        row.weight.weight(of: Dictionary(parameters.map { ($0.name, $0.value) }) { first, _ in first })
    }

    package var endpoint: Endpoint<AnyReply> {
        Endpoint(path: row.path, security: row.security, weight: weight, parameters: parameters)
    }

    /// The same request with another value of a declared parameter.
    func setting(_ name: String, to value: Int64) -> RowRequest {
        var request = self
        let names = row.parameters.map(\.name)
        guard names.contains(name) else { return self }
        request.parameters.removeAll { $0.name == name }
        request.parameters.append(QueryParameter(name, String(value)))
        request.parameters.sort { names.firstIndex(of: $0.name) ?? 0 < names.firstIndex(of: $1.name) ?? 0 }
        return request
    }

    /// The same request without some parameters.
    func removing(_ names: [String]) -> RowRequest {
        var request = self
        request.parameters.removeAll { names.contains($0.name) }
        return request
    }

    private static func fill(_ given: inout [String: String], from scope: MarginScope, for row: EndpointRow) {
        switch (row.scope, scope.symbol?.name) {
        case (.none, _): return
        case (.isolatedSymbol, let pair?): given["isolatedSymbol"] = given["isolatedSymbol"] ?? pair
        case (.symbol, let pair?): given["symbol"] = given["symbol"] ?? pair
        case (.flag, let pair?):
            guard given["isIsolated"] != "FALSE" else { return }
            given["isIsolated"] = "TRUE"
            if row.has("symbol") { given["symbol"] = given["symbol"] ?? pair }
        case (.flag, nil):
            let isNeeded = row.parameter("isIsolated")?.isMandatory ?? false
            if isNeeded { given["isIsolated"] = given["isIsolated"] ?? "FALSE" }
        case (_, nil): return
        }
    }

    private static func check(
        _ given: [String: String],
        for row: EndpointRow,
        at now: Int64?,
        isWindowed: Bool
    ) throws(RowProblem) {
        var missing = row.parameters.filter { $0.isMandatory && given[$0.name] == nil }.map(\.name)
        if row.paging == .numbered, isWindowed { missing.removeAll { $0 == "current" || $0 == "size" } }
        guard missing.isEmpty else { throw RowProblem(.missing, missing) }
        guard row.oneOf.isEmpty || row.oneOf.contains(where: { given[$0] != nil }) else {
            throw RowProblem(.oneNeeded, row.oneOf)
        }
        guard given["isIsolated"] != "TRUE" || !row.has("symbol") || given["symbol"] != nil else {
            throw RowProblem(.missing, ["symbol"])
        }
        let together = row.atMostOne.filter { given[$0] != nil }
        guard together.count < 2 else { throw RowProblem(.notTogether, together) }
        try checkTimes(given, for: row, at: now, isWindowed: isWindowed)
    }

    private static func checkTimes(
        _ given: [String: String],
        for row: EndpointRow,
        at now: Int64?,
        isWindowed: Bool
    ) throws(RowProblem) {
        guard let start = given["startTime"].flatMap({ Int64($0) }) else { return }
        let end = given["endTime"].flatMap { Int64($0) }
        if let end, start > end { throw RowProblem(.timesReversed, "endTime") }
        guard !isWindowed, let span = row.span(with: Set(given.keys)),
            let last = end ?? (row.endsNow ? now : nil), last - start > span
        else { return }
        let hours = Int((span + 1) / 3_600_000)
        throw end == nil
            ? RowProblem(.tooLongUntilNow(hours: hours), "startTime")
            : RowProblem(.spanTooLong(hours: hours), "endTime")
    }
}

/// Why a request does not fit its row.
package struct RowProblem: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case unknownName, repeatedName, missing, oneNeeded, notTogether, timesReversed
        case notAllowed([String])
        case noValue
        case notAnInteger
        case outOfRange(ClosedRange<Int>)
        case notATime
        case badName
        case tooMany(Int)
        case spanTooLong(hours: Int)
        /// Without an end the exchange leaves out what is earlier.
        case tooLongUntilNow(hours: Int)
    }

    package let kind: Kind

    /// The parameters it is about; at least one.
    package let names: [String]

    init(_ kind: Kind, _ names: [String]) {
        self.kind = kind
        self.names = names
    }

    init(_ kind: Kind, _ name: String) { self.init(kind, [name]) }
}

extension EndpointParameter {
    /// The latest instant that fits the exchange's times, in milliseconds since 1970: the end of the year 9999.
    private static let latestTime = 253_402_300_799_999

    /// `value` as it is sent.
    func checked(_ value: String) throws(RowProblem) -> String {
        guard !value.isEmpty else { throw RowProblem(.noValue, name) }
        switch kind {
        case .text: return value
        case .name: return try marketName(value)
        case .names(let most): return try marketNames(value, most: most).joined(separator: ",")
        case .array(let most):
            let names = try marketNames(value, most: most)
            return JSONWriter().text(.strings(names))
        case .integer(let range): return String(try integer(value, in: range))
        case .time:
            guard let time = Int(value), (0...Self.latestTime).contains(time) else { throw RowProblem(.notATime, name) }
            return String(time)
        case .choice(let allowed):
            guard allowed.contains(value) else { throw RowProblem(.notAllowed(allowed), name) }
            return value
        }
    }

    private func integer(_ value: String, in range: ClosedRange<Int>) throws(RowProblem) -> Int {
        guard let integer = Int(value) else { throw RowProblem(.notAnInteger, name) }
        guard range.contains(integer) else { throw RowProblem(.outOfRange(range), name) }
        return integer
    }

    private func marketName(_ value: some StringProtocol) throws(RowProblem) -> String {
        guard let asset = Asset(String(value)) else { throw RowProblem(.badName, name) }
        return asset.name
    }

    private func marketNames(_ value: String, most: Int?) throws(RowProblem) -> [String] {
        var names: [String] = []
        for part in value.split(separator: ",", omittingEmptySubsequences: false) { names.append(try marketName(part)) }
        if let most, names.count > most { throw RowProblem(.tooMany(most), name) }
        return names
    }
}

/// A response of any shape.
package struct AnyReply: JSONReadable, Sendable {
    package let json: JSONValue

    package init(json: JSONValue) { self.json = json }
}
