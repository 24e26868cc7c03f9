/// The API key that a text shows in the header `X-MBX-APIKEY`, in the form of a header or of any language's code.
struct PastedKeyHeader {
    private static let name = "x-mbx-apikey"

    /// What is between a header's name and its value in some languages: Kotlin's `to`, Tcl's `set`.
    private static let joints = ["=>", "->", ":=", "::", ":", "=", ",", "to ", "|"]

    private let characters: [Character]

    /// Whether the text is a request, where quotes belong to a header's value.
    private let isRequest: Bool

    init(_ text: String, isRequest: Bool = false) {
        characters = Array(text)
        self.isRequest = isRequest
    }

    var value: PastedRequest.KeyHeader {
        let name = Array(Self.name)
        var index = 0
        while index + name.count <= characters.count {
            let isName = zip(name, characters[index...]).allSatisfy { $0 == Character($1.lowercased()) }
            let before = index > 0 ? characters[index - 1] : " "
            if isName, !"?&".contains(before) {
                let end = index + name.count
                let found = isQuote(at: end) ? literal(from: index - 1, to: end) : plain(after: end)
                guard case .none = found else { return found }
            }
            index += 1
        }
        return .none
    }

    private func isQuote(at index: Int) -> Bool {
        guard characters.indices.contains(index) else { return false }
        return PastedText.quotes.contains(characters[index])
            || characters[index] == "\\" && characters.indices.contains(index + 1)
                && PastedText.quotes.contains(characters[index + 1])
    }

    // MARK: The name in quotes

    /// - Parameters:
    ///   - start: the index of the quote before the name.
    ///   - end: the index after the name.
    private func literal(from start: Int, to end: Int) -> PastedRequest.KeyHeader {
        if let value = earlierValue(before: start) { return value }
        var index = end
        skip(&index) { $0 == "\\" || PastedText.quotes.contains($0) || $0 == "]" || $0 == ")" }
        skip(&index, \.isWhitespace)
        // {"name": "X-MBX-APIKEY", "value": "..."}
        if let value = harValue(after: index) { return value }
        let joint = Self.joints.first { starts(with: $0, at: index) }
        index += joint?.count ?? 0
        skip(&index) { $0.isWhitespace || "\\@&(".contains($0) }
        guard joint != nil || isQuote(at: index) || index > end + 1 else { return .none }
        return wrappedValue(at: index)
    }

    /// Swift and Objective-C write the value first: `setValue("...", forHTTPHeaderField: "X-MBX-APIKEY")`.
    private func earlierValue(before start: Int) -> PastedRequest.KeyHeader? {
        let before = String(characters[max(0, start - 160)..<max(0, start)])
        guard let label = before.ranges(of: "forHTTPHeaderField:").last,
            before[label.upperBound...].allSatisfy({ $0.isWhitespace || "@\\".contains($0) })
        else { return nil }
        let call = before[..<label.lowerBound].split(separator: "alue", omittingEmptySubsequences: false).last ?? ""
        let parts = call.split(omittingEmptySubsequences: false) { PastedText.quotes.contains($0) }
        return parts.count >= 3 ? Self.value(String(parts[1])) : .masked
    }

    private func harValue(after start: Int) -> PastedRequest.KeyHeader? {
        var index = start
        skip(&index) { $0.isWhitespace || $0 == "," || $0 == "\\" || PastedText.quotes.contains($0) }
        guard starts(with: "value", at: index) else { return nil }
        index += 5
        skip(&index) { $0.isWhitespace || ":=>\\".contains($0) || PastedText.quotes.contains($0) }
        return isQuote(at: index - 1) ? Self.value(upToQuote(from: index)) : nil
    }

    /// A value in quotes, perhaps in a call or list such as `HeaderValue::from_static("...")` or `["..."]`.
    private func wrappedValue(at start: Int) -> PastedRequest.KeyHeader {
        var index = start
        let wrapper = characters[index...].prefix(40).prefix { !$0.isNewline && !PastedText.quotes.contains($0) }
        index += wrapper.count
        guard isQuote(at: index) else { return wrapper.contains { $0.isLetter } ? .masked : .none }
        let words = String(wrapper).lowercased()
        // `getenv("KEY")` has no key, and what follows a comma is another member.
        let isPlain = wrapper.allSatisfy { "([{bBrR@&\\".contains($0) || $0.isWhitespace }
        let isCall = wrapper.last.map { "([{\\ ".contains($0) } ?? false && !words.contains(",") && !words.contains("+")
        guard isPlain || isCall, !["env", "get", "load", "read", "config"].contains(where: words.contains) else {
            return .masked
        }
        skip(&index) { $0 == "\\" || PastedText.quotes.contains($0) }
        return Self.value(upToQuote(from: index))
    }

    private func upToQuote(from start: Int) -> String {
        let rest = characters[min(start, characters.count)...]
        let end = rest.indices.first { isQuote(at: $0) } ?? rest.endIndex
        return String(rest[..<end])
    }

    // MARK: The name in a line

    /// The word after `:` or another joint, as in a header, a log line or a command line.
    private func plain(after end: Int) -> PastedRequest.KeyHeader {
        var index = end
        skip(&index) { $0 == " " || $0 == "\t" || $0 == "]" }
        guard let joint = Self.joints.first(where: { $0 != "," && starts(with: $0, at: index) }) else { return .none }
        index += joint.count
        skip(&index) { $0 == " " || $0 == "\t" || $0 == "[" || $0 == "\\" }
        let isQuoted = isQuote(at: index)
        if isQuoted { index += 1 }
        let word = characters[min(index, characters.count)...].prefix {
            !$0.isWhitespace && !PastedText.quotes.contains($0) && $0 != "\\"
        }
        let value = String(word)
        let key = String(value.prefix { !",;)}]|".contains($0) })
        guard !key.isEmpty, !key.contains("://") else { return .none }
        if PastedText.isMasked(key) { return .masked }
        // A short word without quotes is the name of a variable.
        return isQuoted && isRequest ? .key("\"\(key)\"") : isQuoted || key.utf8.count >= 32 ? .key(key) : .masked
    }

    // MARK: Reading

    private static func value(_ text: String) -> PastedRequest.KeyHeader {
        text.isEmpty || text.contains("://") ? .none : PastedText.isMasked(text) ? .masked : .key(text)
    }

    private func starts(with text: String, at index: Int) -> Bool {
        index + text.count <= characters.count && zip(text, characters[index...]).allSatisfy { $0 == $1 }
    }

    private func skip(_ index: inout Int, _ belongs: (Character) -> Bool) {
        while index < characters.count, belongs(characters[index]) { index += 1 }
    }
}
