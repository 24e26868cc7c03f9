import ShellRuntime
import BilingualText
import Foundation
import Testing

@testable import MarginShell
@testable import ShellApplication

/// The manual page and the shells' completions, and what their own readers say of them where those are installed.
struct ManualTests {
    private let declarations = Declarations(of: VirtualShell().assembly.registry)

    private func page(_ language: Language) -> String {
        ManualPage.text(of: declarations, in: language, version: "1.2.3", date: "2026-11-22")
    }

    @Test(arguments: Language.allCases)
    func `the manual page names everything declared`(_ language: Language) {
        let page = page(language)
        #expect(page.hasPrefix(".TH \"MARGINSH\" \"1\" \"2026-11-22\" \"marginsh 1.2.3\""))
        for command in declarations.commands { #expect(page.contains(".SS \"\(command.name)\"\n")) }
        for setting in declarations.settings { #expect(page.contains(".B \"\(setting.name) ")) }
        #expect(page.contains(language == .english ? ".SH \"EXIT STATUS\"" : ".SH \"退出状态\""))
    }

    @Test(arguments: Language.allCases)
    func `no line of the manual page is read as a request by accident`(_ language: Language) {
        let known: Set = ["TH", "SH", "SS", "PP", "TP", "B", "RS", "RE", "nf", "fi", "ad"]
        for line in page(language).split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
            #expect(known.contains(String(line.dropFirst().prefix { $0.isLetter })), "\(line)")
        }
    }

    @Test(arguments: Language.allCases)
    func `the readers of manual pages have nothing to say`(_ language: Language) throws {
        let folder = try ScriptFolder()
        let file = try folder.write(page(language), to: "marginsh.1")
        for reader in [
            ["mandoc", "-T", "lint", "-W", "warning"], ["man", "--warnings=mac,syntax,char,escape,missing", "-l"],
        ] {
            guard let output = try Self.run(reader + [file]) else { continue }
            #expect(output.status == 0, "\(reader): \(output.errors)\(output.output.prefix(2000))")
            #expect(output.errors.isEmpty, "\(reader): \(output.errors)")
        }
    }

    @Test(arguments: CompletedShell.allCases, Language.allCases)
    func `a completion script is one that its shell can read`(_ shell: CompletedShell, _ language: Language) throws {
        let folder = try ScriptFolder()
        let file = try folder.write(CompletionScript.text(for: shell, of: declarations, in: language), to: "script")
        guard let output = try Self.run([shell.rawValue, "-n", file]) else { return }
        #expect(output.status == 0)
        #expect(output.errors.isEmpty, "\(output.errors)")
    }

    @Test(arguments: [
        ("marginsh ch", ["check"]), ("marginsh --pro", ["--profile"]), ("marginsh --allow ba", ["base-url"]),
        ("marginsh -c bor", ["borrow"]), ("marginsh --profile sand", ["sandbox"]),
        ("marginsh --profile sandbox comm", ["commands"]), ("marginsh commands --completion fi", ["fish"]),
        ("marginsh sandbox --po", ["--port"]),
    ])
    func `bash completes from the declarations`(_ line: String, _ expected: [String]) throws {
        let folder = try ScriptFolder()
        let script = CompletionScript.text(for: .bash, of: declarations, in: .english)
        let file = try folder.write(script, to: "marginsh.bash")
        let driver = """
            source \(file)
            COMP_WORDS=(\(line))
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _marginsh
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let output = try #require(try Self.run(["bash", "-c", driver]))
        #expect(output.output.split(separator: "\n").map(String.init) == expected, "\(output.errors)")
    }

    private struct RunOutput {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs a program to its end; nil where it is not installed.
    private static func run(_ words: [String]) throws -> RunOutput? {
        let folders = ["/usr/bin", "/bin", "/usr/local/bin"]
        guard let path = folders.map({ $0 + "/" + words[0] }).first(where: FileManager.default.isExecutableFile) else {
            return nil
        }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = Array(words.dropFirst())
        process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "MANWIDTH": "100", "HOME": "/nonexistent"]
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        let complaints = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return RunOutput(
            status: process.terminationStatus,
            output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: complaints, as: UTF8.self)
        )
    }
}
