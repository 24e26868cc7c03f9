import BilingualText
package import CommandLanguage

extension SettingDeclaration {
    /// Checks that `text` is a value of the setting.
    ///
    /// - Throws: ``ShellFailure`` at `range` that says what is allowed; of a secret it never repeats the text.
    package func check(_ text: String, at range: SourceRange) throws {
        try checkKind(of: text, at: range)
        guard let rule else { return }
        do throws(ShellFailure) {
            try rule(text)
        } catch {
            throw ShellFailure.usage(error.message, at: range, notes: error.notes + [error.nextStep].compactMap(\.self))
        }
    }

    private func checkKind(of text: String, at range: SourceRange) throws {
        switch kind {
        case .integer(let allowed, let unit):
            _ = try WordValue.integer(text, in: allowed, unit: unit, at: range)
        case .duration(let allowed): _ = try WordValue.duration(text, in: allowed, at: range)
        case .choice(let allowed):
            guard allowed.contains(text) else { throw ShellFailure.notAChoice(text, allowed, at: range) }
        case .boolean:
            guard text == "on" || text == "off" else { throw ShellFailure.notAChoice(text, ["on", "off"], at: range) }
        case .url:
            guard Self.looksLikeURL(text) else { throw ShellFailure.usage(.badURL(Code(text)), at: range) }
            guard !text.contains("@") else { throw hiding(Message.loginInURL(Code(name)), at: range) }
        case .secretReference: try checkReference(text, at: range)
        case .text, .path:
            guard !text.isEmpty else { throw ShellFailure.usage(.emptyWord, at: range) }
        }
    }

    /// Whether the text has a scheme, `://` and a rest of printable ASCII; the host checks the rest.
    private static func looksLikeURL(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
        // A scheme may have several parts, such as `pac+http`; the host checks that, too.
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789+-.".utf8)
        return bytes[..<colon].allSatisfy(allowed.contains)
            && bytes[colon...].starts(with: Array("://".utf8)) && bytes.count > colon + 3
            && bytes.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    static let secretForms = Message.secretForms(["env:NAME", "file:PATH", "command:\"...\"", "keyring:NAME", "prompt"])

    private func checkReference(_ text: String, at range: SourceRange) throws {
        let schemes = ["env:", "file:", "command:", "keyring:"]
        let isReference = schemes.contains { text.hasPrefix($0) && text.utf8.count > $0.utf8.count }
        guard text != "prompt", !isReference else { return }
        throw hiding(Message.secretPlaceExpected(Code(name)), at: range, notes: [Self.secretForms])
    }

    /// A failure that does not show the words at fault, because they contain a secret.
    private func hiding(_ message: Message, at range: SourceRange, notes: [Message] = []) -> ShellFailure {
        var failure = ShellFailure.usage(message, at: range, notes: notes)
        failure.hidesText = true
        return failure
    }
}
