import Foundation
import SystemCalls
import Testing

@Suite struct AtomicFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `a new file is this user's alone`() throws {
        try AtomicFile.replace(directory.appending("profile"), with: "use cross\n")
        #expect(try directory.text(of: "profile") == "use cross\n")
        let status = try FileStatus(of: directory.appending("profile"))
        #expect(status.permissions == 0o600)
        #expect(!status.isOpenToOthers)
    }

    @Test func `an old file is replaced as a whole, its permissions too`() throws {
        try directory.write("something much longer than what follows", to: "profile")
        try AtomicFile.replace(directory.appending("profile"), with: "short", permissions: 0o640)
        #expect(try directory.text(of: "profile") == "short")
        #expect(try FileStatus(of: directory.appending("profile")).permissions == 0o640)
        #expect(try directory.names() == ["profile"])
    }

    @Test func `a symbolic link is replaced, not written through`() throws {
        try directory.write("kept", to: "target")
        try FileManager.default.createSymbolicLink(
            atPath: directory.appending("link"),
            withDestinationPath: directory.appending("target")
        )
        try AtomicFile.replace(directory.appending("link"), with: "new")
        #expect(try directory.text(of: "target") == "kept")
        #expect(try directory.text(of: "link") == "new")
    }

    @Test func `a failure names the file and leaves nothing behind`() throws {
        let path = directory.appending("taken")
        try Directory.create(path)
        let error = #expect(throws: SystemCallError.self) { try AtomicFile.replace(path, with: "x") }
        #expect(error?.operation == .rename)
        #expect(error?.path == path)
        #expect(try directory.names() == ["taken"])
    }

    @Test func `a missing directory is an error`() {
        let path = directory.appending("none/profile")
        #expect(throws: SystemCallError(number: .noSuchEntry, operation: .open, path: path)) {
            try AtomicFile.replace(path, with: "x")
        }
    }

    @Test func `a file is made, and never written over`() throws {
        let path = directory.appending("new")
        try AtomicFile.create(path, with: "first")
        #expect(try FileStatus(of: path).permissions == 0o600)
        let error = #expect(throws: SystemCallError.self) { try AtomicFile.create(path, with: "second") }
        #expect(error?.number == .alreadyExists)
        #expect(try BoundedFile.read(path, limit: 100) == Array("first".utf8))
        #expect(try directory.names() == ["new"])
    }
}
