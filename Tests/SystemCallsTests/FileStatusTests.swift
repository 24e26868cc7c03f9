import Foundation
import Glibc
import SystemCalls
import Testing

@Suite struct FileStatusTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `a link is followed, or its own status is returned`() throws {
        try directory.write("12345", to: "file")
        let link = directory.appending("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: directory.appending("file"))
        let followed = try FileStatus(of: link)
        #expect(followed.kind == .regular)
        #expect(followed.size == 5)
        #expect(followed.isOwn)
        #expect(try FileStatus(of: link, followingSymbolicLinks: false).kind == .symbolicLink)
    }

    @Test(arguments: [("/dev/null", FileStatus.Kind.characterDevice), ("/", .directory)])
    func `kinds are distinguished`(path: String, kind: FileStatus.Kind) throws {
        #expect(try FileStatus(of: path).kind == kind)
    }

    @Test(arguments: [(0o600, false), (0o400, false), (0o640, true), (0o604, true), (0o644, true)])
    func `a file that others may read shows`(permissions: Int, isOpen: Bool) throws {
        try directory.write("key", to: "key")
        try FileManager.default.setAttributes(
            [.posixPermissions: permissions],
            ofItemAtPath: directory.appending("key")
        )
        let status = try FileStatus(of: directory.appending("key"))
        #expect(Int(status.permissions) == permissions)
        #expect(status.isOpenToOthers == isOpen)
    }

    @Test func `a missing file is an error that names it`() {
        let path = directory.appending("none")
        #expect(throws: SystemCallError(number: .noSuchEntry, operation: .status, path: path)) {
            try FileStatus(of: path)
        }
    }

    @Test func `an error number says what it means`() {
        #expect(ErrorNumber.noSuchEntry.description == "no such file or directory")
        #expect(ErrorNumber.brokenPipe.description == "broken pipe")
    }

    @Test func `missing directories are created for this user only`() throws {
        try Directory.create(directory.appending("a/b/c/"))
        for name in ["a", "a/b", "a/b/c"] {
            let status = try FileStatus(of: directory.appending(name))
            #expect(status.kind == .directory)
            #expect(status.permissions == 0o700)
        }
        try Directory.create(directory.appending("a/b/c"))
        try directory.write("", to: "file")
        let error = #expect(throws: SystemCallError.self) { try Directory.create(directory.appending("file")) }
        #expect(error?.number == .alreadyExists)
        #expect(throws: SystemCallError.self) { try Directory.create("") }
    }
}
