import Foundation
import Glibc
import SystemCalls
import Testing

@Suite struct AtomicFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `only this user can read a new file`() throws {
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

    @Test func `a failure names the file and leaves nothing over`() throws {
        let path = directory.appending("taken")
        try Directory.create(path)
        let error = #expect(throws: SystemCallError.self) { try AtomicFile.replace(path, with: "x") }
        #expect(error?.operation == .rename)
        #expect(error?.path == path)
        #expect(try directory.names() == ["taken"])
    }

    @Test func `what killed writers left is taken away, and nothing else`() throws {
        let unfinished = "profile.0123456789abc~"
        for name in [unfinished, "profile", "profile~", "profile.bak~", "profile.0123456789ABC~", ".0123456789abc~"] {
            try directory.write("", to: name)
        }
        AtomicFile.removeLeftovers(inDirectory: directory.path)
        #expect(
            try directory.names() == [
                ".0123456789abc~", "profile", "profile.0123456789ABC~", "profile.bak~", "profile~",
            ]
        )
    }

    @Test func `an unfinished file whose writer is at work stays`() throws {
        let path = directory.appending("profile.0123456789abc~")
        try directory.write("", to: "profile.0123456789abc~")
        let writer = unsafe open(path, O_RDWR | O_CLOEXEC)
        try #require(writer >= 0 && flock(writer, LOCK_EX) == 0)
        AtomicFile.removeLeftovers(inDirectory: directory.path)
        #expect(try directory.names() == ["profile.0123456789abc~"])
        close(writer)
        AtomicFile.removeLeftovers(inDirectory: directory.path)
        #expect(try directory.names().isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `writers and those who remove leftovers never disturb each other`() async throws {
        let path = directory.appending("profile")
        let folder = directory.path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for _ in 0..<100 { try AtomicFile.replace(path, with: "written by \(writer)") }
                }
                group.addTask {
                    for _ in 0..<400 { AtomicFile.removeLeftovers(inDirectory: folder) }
                }
            }
            try await group.waitForAll()
        }
        #expect(try directory.text(of: "profile").hasPrefix("written by "))
        #expect(try directory.names() == ["profile"])
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
