import BilingualText
import BinanceMargin
import RequestSigning

/// What may have been signed instead of the query that was sent, and the error that this would be.
struct SignedVariant {
    let payload: String
    let problem: VerifyProblem
}

/// Everything that may have been signed instead of a query because of a known error, the most likely first.
struct QueryVariants {
    let query: SignedQuery

    /// The longest query of which every order is tried; for longer ones only the common orders are.
    private static let longestPermuted = 6

    /// The windows that other programs send by default.
    private static let commonWindows = ["5000", "10000", "6000", "20000", "30000", "50000", "59999", "60000"]

    /// All errors that need few tries.
    var all: [SignedVariant] { encodings + wider + otherForms + changes + orders }

    /// What ``all`` contains.
    var tried: [Message] {
        let isShort = query.pairs.count <= Self.longestPermuted
        let parts = isShort ? Message.triedParts : .triedFewer
        return [
            .triedEncodings, isShort ? .triedOrders : .triedMoves, parts, .triedCase, .triedForms, .triedWider,
        ]
    }

    // MARK: Encoding

    /// The errors of encoding only; they are also combined with those of the secret.
    var encodings: [SignedVariant] {
        let isTwice = query.pairs.contains { QueryEncoding.isEncodedTwice($0.value) }
        let isBare = query.pairs.contains { !QueryEncoding.isEncoded($0.value) }
        let joined = SignedQuery.payload(of: query.pairs)
        return [
            joined == query.payload ? nil : SignedVariant(payload: joined, problem: .extraAmpersand),
            variant(PercentEncoding.decode) { isTwice ? .encodedTwice($0, in: .sent) : .notEncoded($0, in: .signed) },
            variant({ PercentEncoding.encode($0) }) {
                isBare ? .notEncoded($0, in: .sent) : .encodedTwice($0, in: .signed)
            },
            variant({ PercentEncoding.decode($0.replacing("+", with: " ")) }) { .notEncoded($0, in: .signed) },
            variant({ $0.replacing("%20", with: "+") }) { .formEncoded($0, in: .signed) },
            variant({ $0.replacing("+", with: "%20") }) { .formEncoded($0, in: .sent) },
            variant({ Self.escapes(in: $0, inCapitals: false) }) { .hexCase($0, in: .signed) },
            variant({ Self.escapes(in: $0, inCapitals: true) }) { .hexCase($0, in: .sent) },
            variant({ PercentEncoding.decode($0).map { PercentEncoding.encode($0) } }) { .changed($0) },
            SignedVariant(payload: PercentEncoding.encode(query.payload), problem: .wholeEncoded),
        ]
        .compactMap(\.self)
    }

    /// A variant with every value changed, described by the first parameter that differs.
    private func variant(
        _ change: (String) -> String?,
        _ problem: (String) -> VerifyProblem
    ) -> SignedVariant? {
        let pairs = query.pairs.map { SignedQuery.Pair(name: $0.name, value: change($0.value) ?? $0.value) }
        guard let different = zip(pairs, query.pairs).first(where: { $0.value != $1.value }) else { return nil }
        return SignedVariant(payload: SignedQuery.payload(of: pairs), problem: problem(query.label(of: different.1)))
    }

    /// The text with the letters of every `%2c` in one case.
    private static func escapes(in text: String, inCapitals: Bool) -> String {
        var digits = 0
        return String(
            text.map { character in
                if character == "%" {
                    digits = 2
                } else if digits > 0 {
                    digits -= 1
                    return Character(inCapitals ? character.uppercased() : character.lowercased())
                }
                return character
            }
        )
    }

    // MARK: More than the query, or another form

    private var wider: [SignedVariant] {
        let payload = query.payload
        let path = query.path.isEmpty ? "/sapi/v1/margin/maxBorrowable" : query.path
        let method = query.request.method ?? "GET"
        var texts = [
            ("?", "?\(payload)"), ("path", "\(path)?\(payload)"), ("path", "\(path)\(payload)"),
            (method, "\(method)\(path)?\(payload)"), (method, "\(method)\n\(path)\n\(payload)"),
            (method, "\(method) \(path)?\(payload)"), (method, "\(method)\(payload)"),
            (method, "\(method)&\(PercentEncoding.encode(path))&\(PercentEncoding.encode(payload))"),
            ("\\n", "\(payload)\n"), ("\\r\\n", "\(payload)\r\n"), ("&", "\(payload)&"), ("&", "&\(payload)"),
            ("&signature=", "\(payload)&signature="), (" ", "\(payload) "), ("\\0", "\(payload)\0"),
            ("\"", "\"\(payload)\""), ("'", "'\(payload)'"),
        ]
        if query.request.address.contains("://") { texts.append(("URL", "\(query.request.address)?\(payload)")) }
        if !query.request.body.isEmpty, !query.request.query.isEmpty {
            texts.append(("&", "\(query.request.query)&\(query.request.body)"))
        }
        return texts.map { SignedVariant(payload: $0.1, problem: .moreSigned($0.0)) }
    }

    private var otherForms: [SignedVariant] {
        let pairs = query.pairs
        let values = pairs.map(\.value)
        var forms = [("valuevalue", ""), ("value&value", "&"), ("value,value", ","), ("value\\nvalue", "\n")]
            .map { SignedVariant(payload: values.joined(separator: $0.1), problem: .valuesOnly($0.0)) }
        forms += [
            ("namevalue", "", ""), ("name=valuename=value", "=", ""), ("name=value,name=value", "=", ","),
            ("name=value, name=value", "=", ", "), ("name=value\\nname=value", "=", "\n"), ("name:value&", ":", "&"),
        ]
        .map { form, inner, outer in
            let text = pairs.map { "\($0.name)\(inner)\($0.value)" }.joined(separator: outer)
            return SignedVariant(payload: text, problem: .otherForm(form))
        }
        // As JSON encoders write it, with and without spaces, numbers as numbers or as text.
        for (colon, comma) in [(":", ","), (": ", ", ")] {
            for quotesNumbers in [false, true] {
                let members = pairs.map { pair in
                    let value = PercentEncoding.decode(pair.value) ?? pair.value
                    let isNumber = !value.isEmpty && value.allSatisfy { $0.isASCII && $0.isNumber }
                    return "\"\(pair.name)\"\(colon)" + (isNumber && !quotesNumbers ? value : "\"\(value)\"")
                }
                let text = "{\(members.joined(separator: comma))}"
                forms.append(SignedVariant(payload: text, problem: .otherForm("{\"name\":\"value\"}")))
            }
        }
        return forms
    }

    // MARK: Order

    private var orders: [SignedVariant] {
        let count = query.pairs.count
        let orders = count <= Self.longestPermuted ? Self.permutations(of: count) : Self.moves(of: count)
        let byName = query.pairs.indices.sorted { query.pairs[$0].name < query.pairs[$1].name }
        let other = ([byName] + orders).filter { $0 != Array(query.pairs.indices) }
        return other.map { self.order($0, of: query.pairs) }
            + recoded.flatMap { pairs in other.map { self.order($0, of: pairs) } }
    }

    private func order(_ order: [Int], of pairs: [SignedQuery.Pair]) -> SignedVariant {
        SignedVariant(
            payload: SignedQuery.payload(of: order.map { pairs[$0] }),
            problem: .reordered(query.labels(of: order.map { query.pairs[$0] }))
        )
    }

    /// The parameters with every value in another encoding or letter case, to combine with other orders.
    private var recoded: [[SignedQuery.Pair]] {
        guard query.pairs.count <= Self.longestPermuted else { return [] }
        let changes: [(String) -> String?] = [
            { PercentEncoding.decode($0) }, { PercentEncoding.encode($0) }, { $0.replacing("%20", with: "+") },
            { $0.replacing("+", with: "%20") }, { Self.escapes(in: $0, inCapitals: false) },
            { Self.escapes(in: $0, inCapitals: true) }, { $0.lowercased() }, { $0.uppercased() },
        ]
        var seen = Set([query.pairs])
        return changes.map { change in
            query.pairs.map { SignedQuery.Pair(name: $0.name, value: change($0.value) ?? $0.value) }
        }
        .filter { seen.insert($0).inserted }
    }

    private static func permutations(of count: Int) -> [[Int]] {
        (0..<count)
            .reduce([[]]) { orders, next in
                orders.flatMap { order in (0...order.count).map { order.inserting(next, at: $0) } }
            }
    }

    /// Every order with one parameter moved.
    private static func moves(of count: Int) -> [[Int]] {
        guard count <= 64 else { return [] }
        return (0..<count)
            .flatMap { moved in
                let others = (0..<count).filter { $0 != moved }
                return (0...others.count).map { others.inserting(moved, at: $0) }
            }
    }

    // MARK: Changes

    private var changes: [SignedVariant] { parts + recased + otherWindows + otherStamps }

    /// Only some parameters were signed: every part of a short query, of a long one all but one or two.
    private var parts: [SignedVariant] {
        let pairs = query.pairs
        guard pairs.count <= 64 else { return [] }
        let missing: [[Int]] =
            pairs.count <= Self.longestPermuted
            ? (1..<(1 << pairs.count)).map { mask in pairs.indices.filter { mask >> $0 & 1 == 1 } }
                .sorted { $0.count < $1.count }
            : pairs.indices.flatMap { first in (first..<pairs.endIndex).map { first == $0 ? [first] : [first, $0] } }
        return missing.map { left in
            let signed = pairs.indices.filter { !left.contains($0) }.map { pairs[$0] }
            return SignedVariant(
                payload: SignedQuery.payload(of: signed),
                problem: .notSigned(query.labels(of: left.map { pairs[$0] }))
            )
        }
    }

    /// The case of a value, or of all values, was changed after signing.
    private var recased: [SignedVariant] {
        let all: [SignedVariant] = [{ $0.lowercased() }, { $0.uppercased() }]
            .compactMap { (change: (String) -> String) in variant(change) { .changed($0) } }
        return all + recasedSingly
    }

    private var recasedSingly: [SignedVariant] {
        query.pairs.prefix(64).indices.flatMap { index -> [SignedVariant] in
            let value = query.pairs[index].value
            return [
                value.lowercased(), value.uppercased(), value.prefix(1).uppercased() + value.dropFirst().lowercased(),
            ]
            .filter { $0 != value }
            .map { changed(query.pairs.replacing(index, with: $0), at: index) }
        }
    }

    /// recvWindow was set, changed or removed after signing.
    private var otherWindows: [SignedVariant] {
        Self.commonWindows.flatMap { value -> [SignedVariant] in
            let window = SignedQuery.Pair(name: "recvWindow", value: value)
            if let index = query.pairs.firstIndex(where: { $0.name == window.name }) {
                return [changed(query.pairs.replacing(index, with: value), at: index)]
            }
            guard query.pairs.count <= 64 else { return [] }
            return (0...query.pairs.count)
                .map {
                    SignedVariant(
                        payload: SignedQuery.payload(of: query.pairs.inserting(window, at: $0)),
                        problem: .changed(window.name)
                    )
                }
        }
    }

    /// The timestamp was signed in another unit than it was sent.
    private var otherStamps: [SignedVariant] {
        guard let index = query.pairs.firstIndex(where: { $0.name == "timestamp" }) else { return [] }
        let value = query.pairs[index].value
        return [String(value.dropLast(3)), value + "000", value + ".0", String(value.prefix { $0 != "." })]
            .filter { $0 != value && !$0.isEmpty }
            .map { changed(query.pairs.replacing(index, with: $0), at: index) }
    }

    private func changed(_ pairs: [SignedQuery.Pair], at index: Int) -> SignedVariant {
        SignedVariant(
            payload: SignedQuery.payload(of: pairs),
            problem: .changed(query.label(of: query.pairs[index]))
        )
    }

    /// The range of timestamps, up to microseconds of the year 9999.
    private static let stamps: ClosedRange<Int64> = 0...253_402_300_799_999_999

    /// The query with a new timestamp after signing, for each time up to `span` milliseconds away.
    func restamped(within span: Int64) -> some Sequence<SignedVariant> {
        let index = query.pairs.firstIndex { $0.name == "timestamp" }
        let stamp = index.flatMap { ReportedInteger(query.pairs[$0].value)?.within(Self.stamps) }
        let before = index.map { query.pairs[..<$0] + [SignedQuery.Pair(name: "timestamp", value: "")] }
        let head = before.map { SignedQuery.payload(of: $0) } ?? ""
        let tail = index.map { query.pairs[($0 + 1)...].map { "&\($0.text)" }.joined() } ?? ""
        return (1...span).lazy
            .flatMap { [-$0, $0] }
            .compactMap { change in
                stamp.map { SignedVariant(payload: "\(head)\($0 + change)\(tail)", problem: .changed("timestamp")) }
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
