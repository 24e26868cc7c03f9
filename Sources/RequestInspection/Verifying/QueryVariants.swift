import BinanceMargin

/// Everything that may have been signed instead of a query because of a known error, the most likely first.
struct QueryVariants {
    let query: SignedQuery

    /// The longest query of which every order is tried; for longer ones only the common orders are.
    private static let longestPermuted = 6

    /// The windows that other programs send by default.
    private static let commonWindows = ["5000", "10000", "6000", "20000", "30000", "50000", "59999", "60000"]

    /// The errors of encoding only; they are also combined with those of the secret.
    var encodings: [SignedVariant] { [decoded, encoded, normalised].compactMap(\.self) }

    /// All errors that need few tries.
    var all: [SignedVariant] { encodings + wider + orders + changes }

    // MARK: Encoding

    private var decoded: SignedVariant? {
        let pairs = query.pairs.map {
            SignedQuery.Pair(name: $0.name, value: PercentEncoding.decode($0.value) ?? $0.value)
        }
        let isTwice = query.pairs.contains { QueryInspector.isEncodedTwice($0.value) }
        return variant(pairs, isTwice ? .encodedTwice : .notEncoded)
    }

    private var encoded: SignedVariant? {
        let pairs = query.pairs.map { SignedQuery.Pair(name: $0.name, value: PercentEncoding.encode($0.value)) }
        let isBare = query.pairs.contains { !PercentEncoding.isEncoded($0.value) }
        return variant(pairs, isBare ? .notEncoded : .encodedTwice)
    }

    /// What was signed has `%2C` in capitals, and what was sent has not.
    private var normalised: SignedVariant? {
        let pairs = query.pairs.map { pair in
            SignedQuery.Pair(
                name: pair.name,
                value: PercentEncoding.decode(pair.value).map { PercentEncoding.encode($0) } ?? pair.value
            )
        }
        return variant(pairs, .changed)
    }

    /// A variant whose detail is the first parameter that differs.
    private func variant(_ pairs: [SignedQuery.Pair], _ cause: VerifyProblem.Cause) -> SignedVariant? {
        guard let different = zip(pairs, query.pairs).first(where: { $0 != $1 }) else { return nil }
        let payload = SignedQuery.payload(of: pairs)
        return SignedVariant(payload: payload, problem: VerifyProblem(cause, different.0.name))
    }

    // MARK: More than the query

    private var wider: [SignedVariant] {
        let payload = query.payload
        let path = query.path.isEmpty ? "/sapi/v1/margin/maxBorrowable" : query.path
        var texts = [
            ("?", "?\(payload)"), ("path", "\(path)?\(payload)"), ("path", "\(path)\(payload)"),
            ("GET", "GET\(path)?\(payload)"), ("GET", "GET\n\(path)\n\(payload)"), ("GET", "GET \(path)?\(payload)"),
            ("\\n", "\(payload)\n"), ("\\n", "\(payload)\r\n"), ("&", "\(payload)&"), ("&", "&\(payload)"),
            ("&signature=", "\(payload)&signature="), (" ", "\(payload) "),
        ]
        if query.address.contains("://") { texts.append(("URL", "\(query.address)?\(payload)")) }
        return texts.map { SignedVariant(payload: $0.1, problem: VerifyProblem(.moreSigned, $0.0)) }
    }

    // MARK: Order

    private var orders: [SignedVariant] {
        let count = query.pairs.count
        let orders = count <= Self.longestPermuted ? Self.permutations(of: count) : Self.moves(of: count)
        let byName = query.pairs.indices.sorted { query.pairs[$0].name < query.pairs[$1].name }
        return ([byName] + orders).filter { $0 != Array(query.pairs.indices) }
            .map { order in
                let pairs = order.map { query.pairs[$0] }
                let names = pairs.map(\.name).joined(separator: ", ")
                return SignedVariant(payload: SignedQuery.payload(of: pairs), problem: VerifyProblem(.reordered, names))
            }
    }

    private static func permutations(of count: Int) -> [[Int]] {
        (0..<count)
            .reduce([[]]) { orders, next in
                orders.flatMap { order in (0...order.count).map { order.inserting(next, at: $0) } }
            }
    }

    /// Every order with one parameter moved.
    private static func moves(of count: Int) -> [[Int]] {
        (0..<count)
            .flatMap { moved in
                let others = (0..<count).filter { $0 != moved }
                return (0...others.count).map { others.inserting(moved, at: $0) }
            }
    }

    // MARK: Changes

    private var changes: [SignedVariant] { added + recased + otherWindows }

    /// One or two parameters were added after signing.
    private var added: [SignedVariant] {
        let indices = query.pairs.indices
        return indices.flatMap { first in
            (first..<indices.endIndex).map { second in
                let kept = indices.filter { $0 != first && $0 != second }.map { query.pairs[$0] }
                let names = first == second ? [first] : [first, second]
                return changed(kept, names.map { query.pairs[$0].name }.joined(separator: ", "))
            }
        }
    }

    /// The case of a value was changed after signing.
    private var recased: [SignedVariant] {
        query.pairs.indices.flatMap { index -> [SignedVariant] in
            let pair = query.pairs[index]
            return [pair.value.lowercased(), pair.value.uppercased(), Self.capitalised(pair.value)]
                .filter { $0 != pair.value }
                .map { changed(query.pairs.replacing(index, with: $0), pair.name) }
        }
    }

    private static func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst().lowercased()
    }

    /// recvWindow was set, changed or removed after signing.
    private var otherWindows: [SignedVariant] {
        Self.commonWindows.flatMap { value -> [SignedVariant] in
            let window = SignedQuery.Pair(name: "recvWindow", value: value)
            if let index = query.pairs.firstIndex(where: { $0.name == window.name }) {
                return [changed(query.pairs.replacing(index, with: value), window.name)]
            }
            return (0...query.pairs.count).map { changed(query.pairs.inserting(window, at: $0), window.name) }
        }
    }

    private func changed(_ pairs: [SignedQuery.Pair], _ names: String) -> SignedVariant {
        SignedVariant(payload: SignedQuery.payload(of: pairs), problem: VerifyProblem(.changed, names))
    }

    /// The range of timestamps, up to microseconds of the year 9999.
    private static let stamps: ClosedRange<Int64> = 0...253_402_300_799_999_999

    /// The query with a new timestamp after signing, for each time up to `span` milliseconds away.
    func restamped(within span: Int64) -> some Sequence<SignedVariant> {
        let index = query.pairs.firstIndex { $0.name == "timestamp" }
        let stamp = index.flatMap { ReportedInteger(query.pairs[$0].value)?.within(Self.stamps) } ?? 0
        let problem = VerifyProblem(.changed, "timestamp")
        return (1...span).lazy
            .flatMap { [stamp - $0, stamp + $0] }
            .compactMap { time in
                index.map {
                    SignedVariant(
                        payload: SignedQuery.payload(of: query.pairs.replacing($0, with: String(time))),
                        problem: problem
                    )
                }
            }
    }
}

extension Array {
    fileprivate func inserting(_ element: Element, at index: Int) -> Self {
        var copy = self
        copy.insert(element, at: index)
        return copy
    }
}

extension [SignedQuery.Pair] {
    fileprivate func replacing(_ index: Int, with value: String) -> Self {
        var copy = self
        copy[index] = SignedQuery.Pair(name: self[index].name, value: value)
        return copy
    }
}
