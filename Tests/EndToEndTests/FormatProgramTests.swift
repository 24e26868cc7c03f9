import Foundation
import Testing

@Suite struct FormatProgramTests {
    @Test func `fmt rewrites files, lists them with --check, and does not touch a file with errors`() throws {
        let shell = try ShellProcess()
        let (odd, good, wrong) = ("odd.msh", "good.msh", "wrong.msh")
        try write("borrow   BTC;borrow ETH # why\n", to: odd, of: shell)
        try write("borrow BTC\n", to: good, of: shell)
        try write("borow   BTC\n", to: wrong, of: shell)
        let listed = try shell.run("fmt", "--check", odd, good)
        #expect(listed.status == 1)
        #expect(listed.output == odd + "\n")
        #expect(try text(odd, of: shell) == "borrow   BTC;borrow ETH # why\n")
        let refused = try shell.run("fmt", wrong, odd)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("did you mean `borrow`"))
        #expect(refused.errors.contains("was not changed"))
        #expect(try text(wrong, of: shell) == "borow   BTC\n")
        #expect(try text(odd, of: shell) == "borrow BTC\nborrow ETH  # why\n")
        #expect(try shell.run("fmt", "--check", odd, good).status == 0)
        let piped = try shell.run("fmt", "-", input: "if 1==1{echo a}")
        #expect(piped.status == 0)
        #expect(piped.output == "if 1 == 1 { echo a }\n")
        let missing = try shell.run("fmt", "none.msh")
        #expect(missing.status == 78 || missing.status == 2)
        #expect(missing.errors.contains("none.msh"))
    }

    /// The examples are written as the program writes scripts.
    @Test func `the examples have the canonical layout`() throws {
        let shell = try ShellProcess()
        let folder = "scripts/examples"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".msh") }.sorted()
        try #require(!names.isEmpty)
        let run = try shell.run(
            ["fmt", "--check"] + names.map { "\(FileManager.default.currentDirectoryPath)/\(folder)/\($0)" }
        )
        #expect(run.output.isEmpty, "\(run.output)")
        #expect(run.status == 0)
    }

    private func write(_ text: String, to name: String, of shell: ShellProcess) throws {
        try Data(text.utf8).write(to: shell.home.url.appending(path: name))
    }

    private func text(_ name: String, of shell: ShellProcess) throws -> String {
        try String(contentsOf: shell.home.url.appending(path: name), encoding: .utf8)
    }
}
