/// What is wrong with a scenario file, and where.
package struct ScenarioError: Error, Hashable, Sendable {
    /// The kinds of mistakes, with what a message needs to name them.
    package enum Problem: Hashable, Sendable {
        /// The text is no JSON: what was expected.
        case notJSON(expected: String)
        /// A value of the wrong kind: what was wanted and what stands there.
        case wrongKind(wanted: String, found: String)
        /// A member that the format does not have, with those it has.
        case unknownMember(String, known: [String])
        /// A member that must be there.
        case missingMember(String)
        /// Text that is no plain decimal of the size the model can hold.
        case badNumber(String)
        /// A number outside its range.
        case outOfRange(String, range: String)
        /// Text that is no duration such as `500ms`, `30s`, `5m`, `1h` or `3d`.
        case badDuration(String)
        /// Text of a closed set that is none of its values.
        case notOneOf(String, values: [String])
        /// A name that refers to nothing.
        case unknownName(String)
        /// A name given twice.
        case duplicateName(String)
        /// A key's text that is no public key of the kind named.
        case badKey(kind: String)
        /// Tiers that are not in the order the model needs.
        case badOrder(String)
    }

    /// What is wrong.
    package let problem: Problem
    /// The line, from 1.
    package let line: Int
    /// The column in characters, from 1.
    package let column: Int

    init(_ problem: Problem, at offset: Int, in bytes: [UInt8]) {
        self.problem = problem
        let before = bytes.prefix(max(offset, 0))
        line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
    }
}

extension ScenarioError: CustomStringConvertible {
    /// `LINE:COLUMN: error: ...`, to be put after a file's name and a colon.
    package var description: String { "\(line):\(column): error: \(message)" }

    private var message: String {
        switch problem {
        case .notJSON(let expected): "this is no JSON: expected \(expected)"
        case .wrongKind(let wanted, let found): "expected \(wanted), found \(found)"
        case .unknownMember(let name, let known):
            "there is no `\(name)` here; there may be \(known.map { "`\($0)`" }.joined(separator: ", "))"
        case .missingMember(let name): "`\(name)` is missing"
        case .badNumber(let text):
            "`\(text)` is no decimal; write up to 15 digits before and 10 behind the point, in quotes"
        case .outOfRange(let text, let range): "`\(text)` is out of range; write \(range)"
        case .badDuration(let text): "`\(text)` is no duration; write one such as `500ms`, `30s`, `5m`, `1h` or `3d`"
        case .notOneOf(let text, let values):
            "`\(text)` is none of \(values.map { "`\($0)`" }.joined(separator: ", "))"
        case .unknownName(let name): "`\(name)` is not defined in this scenario; name one that is"
        case .duplicateName(let name): "`\(name)` is defined twice; remove one"
        case .badKey(let kind): "this is no \(kind) public key; give its PEM text or the base64 of its DER form"
        case .badOrder(let rule): "\(rule)"
        }
    }
}
