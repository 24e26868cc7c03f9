import Foundation
import SystemCalls
import Testing

@Suite struct FileAppendTests {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
    }

    @Test func `lines are appended to a file that only this user can read`() throws {
        let path = directory.appending("history")
        try FileAppend.append("one\n", to: path)
        try FileAppend.append("two\n", to: path)
        #expect(try directory.text(of: "history") == "one\ntwo\n")
        #expect(try FileStatus(of: path).permissions == 0o600)
    }

    @Test func `pieces of many writers stay whole`() async throws {
        let path = directory.appending("history")
        try await withThrowingTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    let piece = String(repeating: String(writer), count: 5000) + "\n"
                    for _ in 0..<10 { try FileAppend.append(piece, to: path) }
                }
            }
            try await group.waitForAll()
        }
        let lines = try directory.text(of: "history").split(separator: "\n")
        #expect(lines.count == 80)
        #expect(lines.allSatisfy { $0.count == 5000 && Set($0).count == 1 })
    }

    @Test func `only a plain file is added to`() throws {
        #expect(throws: SystemCallError(number: .invalidArgument, operation: .write, path: "/dev/null")) {
            try FileAppend.append("x", to: "/dev/null")
        }
        let error = #expect(throws: SystemCallError.self) { try FileAppend.append("x", to: directory.path) }
        #expect(error?.number == .isADirectory)
    }
}
