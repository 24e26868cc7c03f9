import Glibc
import SystemCalls
import Testing

@Suite struct BoundedFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test(arguments: [0, 1, 4096, 65_535, 65_536, 65_537, 200_000])
    func `a file within the limit is read whole`(size: Int) throws {
        let text = String(repeating: "x", count: size)
        try directory.write(text, to: "script")
        let path = directory.appending("script")
        #expect(try BoundedFile.read(path, limit: size) == Array(text.utf8))
        #expect(try BoundedFile.read(path, limit: size + 1_000_000).count == size)
        #expect(try BoundedFile.readSecret(path, limit: size).count == size)
    }

    @Test func `a file over the limit is refused`() throws {
        try directory.write("12345", to: "script")
        let path = directory.appending("script")
        #expect(throws: BoundedFile.Failure.tooLarge(limit: 4, path: path)) { try BoundedFile.read(path, limit: 4) }
        #expect(throws: BoundedFile.Failure.tooLarge(limit: 4, path: path)) {
            try BoundedFile.readSecret(path, limit: 4)
        }
    }

    @Test func `a file that hides its size is held to the limit`() throws {
        let path = "/proc/self/status"
        #expect(try !BoundedFile.read(path, limit: 1_000_000).isEmpty)
        #expect(throws: BoundedFile.Failure.tooLarge(limit: 8, path: path)) { try BoundedFile.read(path, limit: 8) }
        #expect(throws: BoundedFile.Failure.tooLarge(limit: 8, path: path)) {
            try BoundedFile.readSecret(path, limit: 8)
        }
    }

    @Test func `a pipe without a writer does not block the reader`() throws {
        let path = directory.appending("fifo")
        try #require(unsafe mkfifo(path, 0o600) == 0)
        #expect(throws: BoundedFile.Failure.notARegularFile(.fifo, path: path)) {
            try BoundedFile.read(path, limit: 100)
        }
    }

    @Test(arguments: [("/dev/zero", FileStatus.Kind.characterDevice), ("/", .directory)])
    func `a file that is not regular is refused`(path: String, kind: FileStatus.Kind) {
        #expect(throws: BoundedFile.Failure.notARegularFile(kind, path: path)) {
            try BoundedFile.read(path, limit: 100)
        }
    }

    @Test func `a missing file is a system's error`() {
        let path = directory.appending("none")
        let error = SystemCallError(number: .noSuchEntry, operation: .open, path: path)
        #expect(throws: BoundedFile.Failure.system(error)) { try BoundedFile.read(path, limit: 100) }
    }

    @Test func `a secret is read into memory that does not show it`() throws {
        try directory.write("s3cret", to: "key")
        let secret = try BoundedFile.readSecret(directory.appending("key"), limit: 100)
        #expect(secret.withBytes { bytes in bytes.indices.map { bytes[$0] } } == Array("s3cret".utf8))
        #expect(!String(reflecting: secret).contains("s3cret"))
    }
}
