import Foundation
import Glibc
import SystemCalls
import Testing

@Suite struct UserFileTests {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    private func path(_ name: String) -> String { directory.path + "/" + name }

    private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

    private func mode(_ name: String) throws -> UInt16 { try FileStatus(of: path(name)).permissions }

    @Test(arguments: [UInt16(0o600), 0o640, 0o666, 0o755, 0o4711])
    func `an existing file keeps its mode`(mode: UInt16) throws {
        try UserFile.replace(path("file"), with: "old")
        try #require(unsafe chmod(path("file"), mode_t(mode)) == 0)
        try UserFile.replace(path("file"), with: "new")
        #expect(try text("file") == "new")
        #expect(try self.mode("file") == mode)
        try UserFile.append("er", to: path("file"))
        #expect(try text("file") == "newer")
    }

    @Test func `a symbolic link stays, and what it leads to is replaced or made`() throws {
        try #require(unsafe mkdir(path("far"), 0o755) == 0)
        try #require(unsafe symlink("far/there", path("link")) == 0)
        try #require(unsafe symlink("link", path("link-to-link")) == 0)
        // What it leads to is not there yet.
        try UserFile.replace(path("link-to-link"), with: "first")
        #expect(try text("far/there") == "first")
        try UserFile.replace(path("link"), with: "second")
        #expect(try text("far/there") == "second")
        for name in ["link", "link-to-link"] {
            #expect(try FileStatus(of: path(name), followingSymbolicLinks: false).kind == .symbolicLink)
        }
        try #require(unsafe symlink("round", path("round")) == 0)
        #expect(throws: SystemCallError.self) { try UserFile.replace(path("round"), with: "x") }
    }

    @Test func `a file with several names keeps them`() throws {
        try UserFile.replace(path("one"), with: "a longer text than the next")
        try #require(unsafe link(path("one"), path("two")) == 0)
        try UserFile.replace(path("one"), with: "short")
        #expect(try text("two") == "short")
    }

    @Test func `a name as long as names can be is written to`() throws {
        let name = String(repeating: "n", count: 255)
        try UserFile.replace(path(name), with: "new")
        try UserFile.replace(path(name), with: "newer")
        #expect(try text(name) == "newer")
    }

    @Test func `what is there is not written over by what makes files`() throws {
        try UserFile.create(path("file"), with: "kept")
        try #require(unsafe symlink("nowhere", path("dead")) == 0)
        for name in ["file", "dead"] {
            #expect { try UserFile.create(path(name), with: "x") } throws: {
                ($0 as? SystemCallError)?.number == .alreadyExists
            }
        }
        #expect(try text("file") == "kept")
    }

    @Test(arguments: [
        ("missing/file", ErrorNumber.noSuchEntry), ("folder", .isADirectory), ("plain/file", .notADirectory),
    ])
    func `what cannot be written says so before, and after`(name: String, reason: ErrorNumber) throws {
        try #require(unsafe mkdir(path("folder"), 0o755) == 0)
        try UserFile.create(path("plain"), with: "x")
        #expect(throws: SystemCallError.self) { try UserFile.replace(path(name), with: "x") }
        #expect { try UserFile.checkWritable(path(name)) } throws: { ($0 as? SystemCallError)?.number == reason }
    }

    @Test func `a folder in /proc is refused and not tried for ever`() {
        #expect(throws: SystemCallError.self) { try Directory.create("/proc/marginsh/profiles") }
    }

    @Test func `a lock that another keeps is not waited for for long`() throws {
        try UserFile.create(path("file"), with: "kept")
        let other = unsafe open(path("file"), O_RDWR)
        defer { close(other) }
        #expect(flock(other, LOCK_EX) == 0)
        let start = ContinuousClock.now
        #expect { try FileAppend.append("x", to: path("file")) } throws: {
            ($0 as? SystemCallError)?.number == .locked
        }
        #expect(ContinuousClock.now - start < .seconds(5))
        #expect(try text("file") == "kept")
    }

    @Test func `a directory that was made is taken away again, one with something in it is not`() throws {
        let made = try Directory.create(path("a/b/c"))
        #expect(made == ["a", "a/b", "a/b/c"].map(path))
        try UserFile.create(path("a/file"), with: "x")
        Directory.removeEmpty(made)
        #expect(!FileManager.default.fileExists(atPath: path("a/b")))
        #expect(try text("a/file") == "x")
    }

    @Test func `a pipe is not opened to find out that it is no terminal`() throws {
        let path = directory.appending("fifo")
        try #require(unsafe mkfifo(path, 0o600) == 0)
        let reader = unsafe open(path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        #expect(!UserFile.isTerminal(path))
        var event = pollfd(fd: reader, events: Int16(POLLIN), revents: 0)
        // A writer that was there would have hung up.
        #expect(unsafe poll(&event, 1, 0) == 0)
    }
}
