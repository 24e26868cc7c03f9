import BilingualText
package import CommandLanguage

/// Masks secrets that were typed into a line, in everything that is shown about the line.
///
/// Three things are taken for a secret: what follows `set NAME` of a secret setting, even a misspelt one, and is not a
/// reference such as `env:NAME`; a user name and password in a URL; and any word that looks like a key of the exchange.
package struct SecretConcealment: Sendable {
    private struct Problem {
        let range: SourceRange
        /// Replaces any error found in it.
        let message: Message
        var notes: [Message] = []
    }

    private struct Problems {
        /// The value that a `set` gives a secret setting.
        var afterSet: Problem?
        /// The same as written.
        var textAfterSet = ""
        /// Words that look like keys, in the order of the line.
        var keys: [Problem] = []

        var ranges: [SourceRange] { [afterSet?.range].compactMap(\.self) + keys.map(\.range) }

        func secret(at offset: Int) -> Problem? {
            if let afterSet, afterSet.range.contains(offset) { return afterSet }
            var low = 0
            var high = keys.count
            while low < high {
                let middle = (low + high) / 2
                if keys[middle].range.end <= offset { low = middle + 1 } else { high = middle }
            }
            return low < keys.count && keys[low].range.contains(offset) ? keys[low] : nil
        }

        /// `text` with a mark for each secret in it.
        func concealing(_ text: String) -> String {
            let text = textAfterSet.isEmpty ? text : text.replacing(textAfterSet, with: Self.mark)
            let bytes = Array(text.utf8)
            var end = 0
            var concealed = ""
            for key in SecretConcealment.keys(in: text) {
                concealed += String(decoding: bytes[end..<key.lowerBound], as: UTF8.self) + Self.mark
                end = key.upperBound
            }
            return concealed + String(decoding: bytes[end...], as: UTF8.self)
        }

        static let mark = "<redacted>"
    }

    private static let references = ["env:", "file:", "command:", "keyring:", "$", "\"$", "(", "#"]

    /// If an unknown setting's name contains one of these, its value is taken for a secret.
    private static let suspiciousParts = ["secret", "key", "pass", "auth", "token"]

    /// The shortest run of letters and digits that is taken for a key. The exchange's keys have 64; the runs in a PEM
    /// text are shorter, but longer than any asset or setting name.
    private static let shortestKey = 32

    /// The shortest value of `signature=` that is taken for a signature: an example in a text is shorter.
    private static let shortestSignature = 16

    private let secrets: [String]
    private let urls: [String]
    private let others: [String]

    package init(settings: any SettingsSchema) {
        secrets = settings.declarations.filter(\.isSecret).map(\.name)
        urls = settings.declarations.filter { if case .url = $0.kind { true } else { false } }.map(\.name)
        others = settings.declarations.filter { !$0.isSecret }.map(\.name)
    }

    /// Masks secrets in the lines that `diagnostics` show and in their messages; a diagnostic about the secret itself
    /// is replaced.
    package func apply(to diagnostics: inout [Diagnostic]) {
        // A line may be long and have thousands of errors: it is searched once.
        var known: (source: SourceFile, line: Int, found: Problems, ranges: [SourceRange])?
        for index in diagnostics.indices {
            let diagnostic = diagnostics[index]
            let line = diagnostic.source.lineTable.line(of: diagnostic.range.start)
            if known?.source !== diagnostic.source || known?.line != line {
                let found = problems(inLineOf: diagnostic.range.start, of: diagnostic.source)
                known = (diagnostic.source, line, found, found.ranges)
            }
            guard let known, !known.ranges.isEmpty else { continue }
            if let secret = known.found.secret(at: diagnostic.range.start) {
                diagnostics[index] = Diagnostic(
                    secret.message,
                    at: secret.range,
                    in: diagnostic.source,
                    notes: secret.notes.map { Diagnostic.Note($0) },
                    includedFrom: diagnostic.includedFrom
                )
            } else {
                diagnostics[index] = Self.concealing(known.found, in: diagnostic)
            }
            diagnostics[index].hiddenRanges = diagnostic.hiddenRanges
            diagnostics[index].hiddenInLine = known.ranges
        }
    }

    private static func concealing(_ found: Problems, in diagnostic: Diagnostic) -> Diagnostic {
        Diagnostic(
            diagnostic.message.concealing(found.concealing),
            at: diagnostic.range,
            in: diagnostic.source,
            severity: diagnostic.severity,
            notes: diagnostic.notes.map { Diagnostic.Note($0.message.concealing(found.concealing), at: $0.range) },
            suggestions: diagnostic.suggestions,
            includedFrom: diagnostic.includedFrom
        )
    }

    /// `text` with a mark for each secret in it, for a statement that is shown again, such as a background job.
    package func concealed(_ text: String) -> String {
        let source = SourceFile(name: "", text: text)
        var concealed = ""
        var end = 0
        for range in ranges(in: source).sorted(by: { $0.start < $1.start }) where range.end > end {
            concealed += source.text(in: SourceRange(end, max(end, range.start))) + Problems.mark
            end = range.end
        }
        return concealed + source.text(in: SourceRange(end, source.bytes.count))
    }

    /// The secrets of a typed text, for example to keep it out of the history.
    package func ranges(in source: SourceFile) -> [SourceRange] {
        let lines = source.lineTable
        return (1...lines.count).flatMap { line in
            problems(inLineOf: lines.range(ofLine: line).start, of: source).ranges
        }
    }

    private func problems(inLineOf offset: Int, of source: SourceFile) -> Problems {
        let line = line(at: offset, of: source)
        let text = source.text(in: line)
        let afterSet = afterSet(in: text, at: line)
        return Problems(
            afterSet: afterSet,
            textAfterSet: afterSet.map { source.text(in: $0.range) } ?? "",
            keys: keys(in: text, at: line)
        )
    }

    /// The line, including those before it that a backslash joins to it.
    private func line(at offset: Int, of source: SourceFile) -> SourceRange {
        let table = source.lineTable
        var number = table.line(of: offset)
        let end = table.range(ofLine: number).end
        while number > 1, source.text(in: table.range(ofLine: number - 1)).last == "\\" { number -= 1 }
        return SourceRange(table.range(ofLine: number).start, end)
    }

    /// What follows the first `set NAME` of a secret, up to the end of the line, unless it is a reference to a secret.
    private func afterSet(in text: String, at line: SourceRange) -> Problem? {
        var rest = text[...]
        while let set = rest.firstRange(of: "set") {
            rest = rest[set.upperBound...]
            let words = rest.drop(while: Self.isSpace)
            guard words.startIndex > rest.startIndex else { continue }
            let name = words.prefix { !Self.isSpace($0) && $0 != ";" }
            let value = words[name.endIndex...].drop(while: Self.isSpace)
            guard !value.isEmpty, value.first != ";", let message = message(about: name, holding: value) else {
                continue
            }
            let start = line.start + text[..<value.startIndex].utf8.count
            return Problem(
                range: SourceRange(start, line.end),
                message: message,
                notes: urls.contains(String(name)) ? [] : [SettingDeclaration.secretForms]
            )
        }
        return nil
    }

    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\t" || character == "\\" || character.isNewline
    }

    /// The message if `value` is a secret for the setting `name`, as it was typed.
    private func message(about name: Substring, holding value: Substring) -> Message? {
        let bare = name.filter { $0 != "\"" && $0 != "'" }
        guard !urls.contains(bare) else {
            let word = value.prefix { !Self.isSpace($0) }
            return word.contains("@") ? Message.loginInURL(Code(bare)) : nil
        }
        let isPrompt = value.prefix { !Self.isSpace($0) && $0 != ";" } == "prompt"
        let namesPlace = isPrompt || Self.references.contains { value.hasPrefix($0) }
        guard !namesPlace, let setting = secret(meantBy: bare) else { return nil }
        return .secretPlaceExpected(Code(setting))
    }

    private func secret(meantBy name: String) -> String? {
        guard !others.contains(name) else { return nil }
        let typed = name.lowercased()
        if let setting = secrets.first(where: { typed.hasPrefix($0.lowercased()) }) { return setting }
        if let meant = NearestName.find(name, among: secrets + others) { return secrets.contains(meant) ? meant : nil }
        return Self.suspiciousParts.contains(where: { typed.contains($0) }) ? secrets.first : nil
    }

    /// The words that look like keys.
    private func keys(in text: String, at line: SourceRange) -> [Problem] {
        Self.keys(in: text).map { offsets in
            Problem(
                range: SourceRange(line.start + offsets.lowerBound, line.start + offsets.upperBound),
                message: .looksLikeSecret
            )
        }
    }

    /// Whether a text contains what looks like a key of the exchange.
    package static func containsKey(_ text: String) -> Bool { !keys(in: text).isEmpty }

    /// The words of `text` that look like keys, as offsets into its UTF-8.
    fileprivate static func keys(in text: String) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = 0
        for run in text.utf8.split(omittingEmptySubsequences: false, whereSeparator: { !isKeyByte($0) }) {
            if run.count >= shortestKey, run.contains(where: isDigit), !run.allSatisfy(isDigit) {
                found.append(offset..<offset + run.count)
            }
            offset += run.count + 1
        }
        return joined(found + signatures(in: text))
    }

    /// What a secret or a usable signature follows in a pasted URL, header or program.
    private static let markers = [
        "signature", "signatur%65", "apikey", "api_key", "api-key", "secret", "secretkey", "secret_key", "private_key",
    ]
    .map { Array($0.utf8) }

    /// The values after such a name: the parts of a base64 signature may look harmless, and so may a short key.
    private static func signatures(in text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var found: [Range<Int>] = []
        for start in bytes.indices where markerBytes.contains(bytes[start] | 0x20) {
            for name in markers where matches(name, at: start, in: bytes) {
                let joint = bytes[(start + name.count)...].prefix(12).prefix { jointBytes.contains($0) }
                var value = joint.endIndex
                guard joint.contains(where: { "=:".utf8.contains($0) }) || hasEscapedJoint(bytes, &value) else {
                    continue
                }
                let end = valueEnd(from: value, in: bytes)
                let isReference = references.contains { matches(Array($0.utf8), at: value, in: bytes) }
                if end - value >= shortestSignature, !isReference { found.append(value..<end) }
            }
        }
        return found + base64Runs(in: bytes)
    }

    private static let markerBytes = Set("saps".utf8)
    private static let jointBytes = Set("=:\"'\\ >,".utf8)

    private static func matches(_ name: [UInt8], at start: Int, in bytes: [UInt8]) -> Bool {
        start + name.count <= bytes.count && name.indices.allSatisfy { bytes[start + $0] | 0x20 == name[$0] | 0x20 }
    }

    /// Moves `start` after a percent-encoded `=` or `:`; false if there is none.
    private static func hasEscapedJoint(_ bytes: [UInt8], _ start: inout Int) -> Bool {
        guard ["%3d", "%3a"].contains(where: { matches(Array($0.utf8), at: start, in: bytes) }) else { return false }
        start += 3
        return true
    }

    /// Where the value that begins at `start` ends; a space in it may have been a `+`.
    private static func valueEnd(from start: Int, in bytes: [UInt8]) -> Int {
        var end = start
        while end < bytes.count {
            let run = bytes[end...].prefix { isKeyByte($0) || "%/=-_".utf8.contains($0) }
            end = run.endIndex
            guard end < bytes.count, bytes[end] == UInt8(ascii: " "), end > start else { break }
            let next = bytes[(end + 1)...].prefix { isKeyByte($0) || "%/=".utf8.contains($0) }
            guard next.count >= 8, next.contains(where: isDigit) else { break }
            end += 1
        }
        return end
    }

    /// Base64 of 60 bytes or more, as a signature or a key is written.
    private static func base64Runs(in bytes: [UInt8]) -> [Range<Int>] {
        bytes.indices.split { !isKeyByte(bytes[$0]) && !"%/=".utf8.contains(bytes[$0]) }.compactMap { run in
            let letters = run.map { bytes[$0] }
            let isMixed = letters.contains(where: isDigit) && letters.contains { (0x41...0x5A).contains($0) }
            return run.count >= 80 && isMixed ? run.startIndex..<run.endIndex : nil
        }
    }

    /// Ranges in order, those that overlap joined.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, range.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"): true
        default: isDigit(byte)
        }
    }
}
