import SystemCalls

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
