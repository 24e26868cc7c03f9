import Foundation
import Glibc
import SystemCalls
import Testing

@Suite struct FoundFileTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `the real path has no symbolic links`() throws {
        try directory.write("text", to: "file")
        try #require(unsafe symlink(directory.path, directory.appending("folder")) == 0)
        try #require(unsafe symlink("folder/file", directory.appending("link")) == 0)
        #expect(try FoundFile(directory.appending("link")).realPath == directory.appending("file"))
        #expect(FoundFile.realPath(of: directory.appending("folder")) == directory.path)
        #expect(FoundFile.realPath(of: directory.appending("nothing")) == nil)
        let link = try FoundFile(directory.appending("link"), followingSymbolicLinks: false)
        #expect(throws: BoundedFile.Failure.notARegularFile(.symbolicLink, path: directory.appending("link"))) {
            try link.read(limit: 100)
        }
    }

    @Test func `what was looked up is read, whatever the name leads to by then`() throws {
        try directory.write("first", to: "file")
        let file = try FoundFile(directory.appending("file"))
        try directory.write("other", to: "new")
        try #require(unsafe rename(directory.appending("new"), directory.appending("file")) == 0)
        #expect(try file.read(limit: 100) == Array("first".utf8))
    }

    @Test func `a file without a name has no path`() throws {
        try directory.write("text", to: "file")
        let descriptor = unsafe open(directory.appending("file"), O_RDONLY)
        defer { close(descriptor) }
        try #require(unsafe unlink(directory.appending("file")) == 0)
        let file = try FoundFile("/proc/self/fd/\(descriptor)")
        #expect(file.realPath == nil)
        #expect(try file.read(limit: 100) == Array("text".utf8))
    }

    @Test func `what is not a plain file is not opened`() throws {
        let path = directory.appending("fifo")
        try #require(unsafe mkfifo(path, 0o600) == 0)
        let pipe = try FoundFile(path)
        #expect(throws: BoundedFile.Failure.notARegularFile(.fifo, path: path)) { try pipe.read(limit: 100) }
        let device = try FoundFile("/dev/tty")
        #expect(throws: BoundedFile.Failure.notARegularFile(.characterDevice, path: "/dev/tty")) {
            try device.read(limit: 100)
        }
    }

    @Test func `a file over the limit is refused`() throws {
        try directory.write("12345", to: "file")
        let file = try FoundFile(directory.appending("file"))
        #expect(throws: BoundedFile.Failure.self) { try file.read(limit: 4) }
    }
}
