import FoundationEssentials

/// A folder that lasts as long as a test.
struct TemporaryFolder {
    private let root: String

    static func with(_ body: (TemporaryFolder) async throws -> Void) async throws {
        let root = FileManager.default.temporaryDirectory.path + "/margin-client-\(UInt64.random(in: 0...UInt64.max))"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: root) }
        try await body(TemporaryFolder(root: root))
    }

    func path(_ name: String) -> String { "\(root)/\(name)" }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(filePath: path(name)))
    }
}
