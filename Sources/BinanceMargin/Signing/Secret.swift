package import SystemCalls

/// Bytes that must never be shown: a signing secret, a PEM text, a passphrase or a proxy password.
///
/// Every way of printing it gives `<redacted>`: interpolation, `String(describing:)`, `String(reflecting:)`, `dump` and
/// `Mirror`. The bytes are overwritten when the last copy is gone. Two secrets are compared in constant time.
public struct Secret: Sendable {
    private let storage: SecretBytes

    /// Takes `bytes` over; the caller's own copy is the caller's to forget.
    public init(_ bytes: some Sequence<UInt8>) {
        storage = SecretBytes(Array(bytes))
    }

    /// Takes memory over that was filled without a copy elsewhere.
    package init(_ memory: WipedMemory) {
        storage = SecretBytes(memory)
    }

    /// Takes the UTF-8 bytes of `text`.
    public init(utf8 text: String) {
        self.init(text.utf8)
    }

    /// The number of bytes.
    public var count: Int {
        storage.count
    }

    /// Whether there is nothing in it.
    public var isEmpty: Bool {
        count == 0
    }

    /// Lends the bytes to `body`.
    ///
    /// They must not be kept beyond it.
    public func withBytes<Result, Failure: Error>(
        _ body: ([UInt8]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.withBytes(body)
    }

    /// The bytes without the white space around them: a secret read from a file often ends in a newline.
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
    /// As it may be shown.
    public var description: String { Redaction.mark }

    /// The same as `description`.
    public var debugDescription: String { Redaction.mark }

    /// A mirror without what must not be shown.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The storage behind ``Secret``: memory that is kept out of swap and core dumps and wiped when it is released.
final class SecretBytes: Sendable {
    private enum Storage: Sendable {
        case wiped(WipedMemory)
        /// Where the system has no page to spare: the secret is needed all the same.
        case plain([UInt8])
    }

    private let storage: Storage

    init(_ memory: WipedMemory) {
        storage = .wiped(memory)
    }

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

    /// Lends a copy, which is wiped afterwards where `body` has not kept it.
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

/// How this library shows what must not be shown.
enum Redaction {
    /// What stands in place of a secret.
    static let mark = "<redacted>"

    /// The first and last four characters of a text long enough that they give nothing away.
    static func masked(_ text: String) -> String {
        guard text.count >= 16 else { return mark }
        return "\(text.prefix(4))…\(text.suffix(4))"
    }

    /// `target` with the value of its signature replaced.
    static func withoutSignature(_ target: String) -> String {
        target.split(separator: "&", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("signature=") ? "signature=\(mark)" : String($0) }
            .joined(separator: "&")
    }
}
