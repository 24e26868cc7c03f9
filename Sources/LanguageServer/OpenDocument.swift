import CommandLanguage
import JSONText
import ShellRuntime
import ShellSession

/// A text that the client has open; it takes the place of the file of the same name.
struct OpenDocument {
    let uri: String
    let origin: ScriptOrigin
    private(set) var text: DocumentText

    /// The client's number of this text, as it was received.
    private(set) var version: JSONValue?

    /// What the last check found; nil after a change.
    var report: ScriptReport?

    /// The real paths of the files that the last check read.
    var usedFiles: Set<String> = []

    var source: SourceFile { text.source }

    init(uri: String, text: String, encoding: PositionEncoding) {
        self.uri = uri
        let path = FileURI.path(of: uri)
        // As for `marginsh check`: nothing is executed, and files outside the script's folder are not read.
        let trust = Trust(allowed: Trust.typed.allowed.subtracting([.read]))
        origin =
            path.map { ScriptText.origin(of: $0, trust: trust) }
            ?? ScriptOrigin(folder: nil, identity: nil, trust: trust)
        self.text = DocumentText(SourceFile(name: path ?? "", text: text), encoding: encoding)
    }

    /// - Parameter version: anything but a number is not repeated to the client.
    mutating func setVersion(_ version: JSONValue?) {
        if case .number? = version { self.version = version } else { self.version = nil }
    }

    /// Applies one change of `textDocument/didChange`.
    ///
    /// - Returns: whether the change could be read; if not, the text is as before.
    mutating func apply(_ change: JSONValue) -> Bool {
        guard let new = change["text"]?.text else { return false }
        let bytes: [UInt8]
        if let range = change["range"] {
            guard let start = DocumentPosition(range["start"]), let end = DocumentPosition(range["end"]) else {
                return false
            }
            bytes = text.replacing(start, end, with: new)
        } else {
            bytes = Array(new.utf8)
        }
        text = DocumentText(SourceFile(name: source.name, bytes: bytes), encoding: text.encoding)
        report = nil
        return true
    }
}

/// URIs of files (RFC 8089).
package enum FileURI {
    /// The absolute path; nil for other URIs and files of other hosts.
    package static func path(of uri: String) -> String? {
        let scheme = "file://"
        guard uri.prefix(scheme.count).lowercased() == scheme else { return nil }
        let rest = uri.dropFirst(scheme.count)
        guard let slash = rest.firstIndex(of: "/"), ["", "localhost"].contains(rest[..<slash].lowercased()) else {
            return nil
        }
        var bytes: [UInt8] = []
        var encoded = Array(rest[slash...].utf8)[...]
        while let byte = encoded.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard encoded.count >= 2, let decoded = UInt8(String(decoding: encoded.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(decoded)
            encoded = encoded.dropFirst(2)
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    package static func uri(of path: String) -> String {
        var uri = "file://"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return uri
    }
}

// MARK: Reading parameters

extension JSONValue {
    var text: String? { if case .string(let text) = self { text } else { nil } }

    var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
}

extension DocumentPosition {
    /// - Returns: nil for anything but whole numbers from 0.
    init?(_ value: JSONValue?) {
        guard case .number(let line)? = value?["line"], let line = Int(line), line >= 0,
            case .number(let character)? = value?["character"], let character = Int(character), character >= 0
        else { return nil }
        self.init(line: line, character: character)
    }
}
