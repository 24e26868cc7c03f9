import Foundation
import Testing

/// Typical errors of users: each gives one screen with a caret, status 2, and sends nothing.
@Suite struct UserErrorTests {
    struct UserError: Sendable, CustomTestStringConvertible {
        let line: String
        /// The words above the carets.
        let marked: String
        /// What was meant or is allowed.
        let help: String

        var testDescription: String { line }
    }

    static let userErrors = [
        UserError(line: "borow BTC", marked: "borow", help: "`borrow`"),
        UserError(line: "set recvWindow 60001", marked: "60001", help: "1 to 60000 ms"),
        UserError(line: "set recvwindow 5000", marked: "recvwindow", help: "`recvWindow`"),
        UserError(line: "use isolated", marked: "", help: "`SYMBOL`"),
        UserError(line: "watch ETH 30", marked: "30", help: "`30s`"),
        UserError(line: "borrow", marked: "", help: "`ASSET`"),
        UserError(line: "echo \"abc", marked: "\"", help: "unclosed"),
    ]

    @Test(arguments: userErrors)
    func `an error is shown with a caret under exactly its words`(userError: UserError) throws {
        let run = try ShellProcess().run("--profile", "sandbox", "-c", userError.line)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("-c:1:"))
        #expect(run.errors.contains(userError.help))
        let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.count >= 3 && lines.count < 25)
        let caret = try #require(lines.dropFirst(2).first)
        let text = try #require(lines.dropFirst().first)
        let marks = zip(text, caret).filter { $0.1 == "^" }.map { String($0.0) }.joined()
        // A mark after the end of the line is under nothing.
        #expect(marks == userError.marked || userError.line.hasSuffix(userError.marked + marks))
    }

    @Test(arguments: [
        ("a NUL byte", Data("echo a\0b\n".utf8)),
        ("invalid UTF-8", Data([0x65, 0x63, 0x68, 0x6F, 0x20, 0xFF, 0xFE, 0x0A])),
        ("a line of a megabyte", Data("echo ".utf8) + Data(repeating: 0x78, count: 1_000_000)),
    ])
    func `bytes that are not text give a diagnostic of one screen`(name: String, bytes: Data) throws {
        let shell = try ShellProcess()
        let file = shell.home.url.appending(path: "bad.msh")
        try bytes.write(to: file)
        let run = try shell.run("--profile", "sandbox", file.path)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains("^"))
        #expect(run.errors.utf8.count < 2000)
    }

    @Test func `every error of a file is reported and nothing of it runs`() throws {
        let shell = try ShellProcess()
        let script = try shell.home.write("echo first\nborow BTC\nset recvWindow 0\necho last\n", to: "two.msh")
        let run = try shell.run("--profile", "sandbox", script)
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains("two.msh:2:1: error:"))
        #expect(run.errors.contains("two.msh:3:16: error:"))
    }

    @Test func `a wrong flag ends with 2 and names it`() throws {
        let run = try ShellProcess().run("--frobnicate")
        #expect(run.status == 2)
        #expect(run.errors.contains("--frobnicate"))
    }
}
