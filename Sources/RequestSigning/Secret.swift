package import SystemCalls

/// Bytes that must never be shown: a signing secret, a PEM text, a passphrase or a proxy password.
///
/// Interpolation, `String(describing:)`, `String(reflecting:)`, `dump` and `Mirror` all give `<redacted>`. The bytes
/// are overwritten when the last copy is released. Secrets are compared in constant time.
public struct Secret: Sendable {
    private let storage: SecretBytes

    /// Copies `bytes`; the caller must wipe its own copy.
    public init(_ bytes: some Sequence<UInt8>) { storage = SecretBytes(Array(bytes)) }

    /// Takes ownership of memory that was filled without another copy.
    package init(_ memory: WipedMemory) { storage = SecretBytes(memory) }

    /// Copies the UTF-8 bytes of `text`.
    public init(utf8 text: String) { self.init(text.utf8) }

    /// The number of bytes.
    public var count: Int { storage.count }

    /// Whether it has no bytes.
    public var isEmpty: Bool { count == 0 }

    /// Calls `body` with the bytes, which must not be kept after it returns.
    public func withBytes<Result, Failure: Error>(
        _ body: ([UInt8]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.withBytes(body)
    }

    /// The bytes without the whitespace around them: a secret read from a file often ends in a newline.
    public func trimmingWhitespace() -> Secret {
        withBytes { bytes in
            let isBlank: (UInt8) -> Bool = { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
            guard let first = bytes.firstIndex(where: { !isBlank($0) }),
                let last = bytes.lastIndex(where: { !isBlank($0) })
            else { return Secret([]) }
            return Secret(bytes[first...last])
        }
    }
}

extension Secret: Equatable {
    /// Compares in constant time.
    public static func == (left: Secret, right: Secret) -> Bool {
        left.withBytes { leftBytes in
            right.withBytes { rightBytes in
                guard leftBytes.count == rightBytes.count else { return false }
                return zip(leftBytes, rightBytes).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
            }
        }
    }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `<redacted>`.
    public var description: String { Redaction.mark }

    /// The same as `description`.
    public var debugDescription: String { Redaction.mark }

    /// A mirror without children, so that `dump` prints nothing secret.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The storage of a ``Secret``: memory that is kept out of swap and core dumps and wiped when it is released.
final class SecretBytes: Sendable {
    private enum Storage: Sendable {
        case wiped(WipedMemory)
        /// The system has no page to lock; the secret is needed anyway.
        case plain([UInt8])
    }

    private let storage: Storage

    init(_ memory: WipedMemory) { storage = .wiped(memory) }

    init(_ bytes: [UInt8]) {
        var copy = bytes
        if let memory = try? WipedMemory(wiping: &copy) {
            storage = .wiped(memory)
        } else {
            storage = .plain(bytes)
        }
    }

    var count: Int {
        switch storage {
        case .wiped(let memory): memory.count
        case .plain(let bytes): bytes.count
        }
    }

    /// Calls `body` with a copy, which is wiped afterwards unless `body` kept it.
    func withBytes<Result, Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Result) throws(Failure) -> Result {
        switch storage {
        case .plain(let bytes): return try body(bytes)
        case .wiped(let memory):
            var copy = memory.withBytes { span in span.indices.map { span[$0] } }
            defer { WipedMemory.wipe(&copy) }
            return try body(copy)
        }
    }
}

/// Replaces secrets in text.
package enum Redaction {
    /// The text that replaces a secret.
    package static let mark = "<redacted>"

    /// The first and last four characters of a text of at least 16 characters.
    package static func masked(_ text: String) -> String {
        guard text.count >= 16 else { return mark }
        return "\(text.prefix(4))…\(text.suffix(4))"
    }

    /// `target` with ``mark`` in place of the signature's value.
    package static func withoutSignature(_ target: String) -> String {
        target.split(separator: "&", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("signature=") ? "signature=\(mark)" : String($0) }
            .joined(separator: "&")
    }
}
