import BilingualText
import CommandLanguage
@testable import MarginShell
@testable import ShellSession
import ShellRuntime

import Testing

/// Command lines with an error, in the shell's own words.
@Suite struct ProcessLineTests {
    private static let cases: [(subcommand: String, words: [String], english: String)] = [
        ("", ["--profil", "x"], "unknown flag `--profil`; did you mean `--profile`?"),
        ("", ["-profile", "x"], "unknown flag `-profile`; did you mean `--profile`?"),
        ("check", ["--bogus", "f"], "unknown flag `--bogus`; `marginsh check` takes `--json` or `--help`"),
        ("", ["--profile"], "`--profile` needs a value: `--profile NAME`"),
        ("", ["--profile", "--version"], "`--profile` needs a value: `--profile NAME`"),
        ("", ["-c"], "`-c` needs a value: `-c LINE`"),
        ("", ["--virtual-time=on"], "`--virtual-time` takes no value"),
        ("", ["--report", "xml"], "`--report` must be `junit=FILE`"),
        ("", ["--report", "junit="], "`--report` must be `junit=FILE`"),
        ("", ["--report", "junt="], "`--report` must be `junit=FILE`; did you mean `junit=FILE`?"),
        ("commands", ["--completion", "bsh"], "`--completion` must be `bash`, `zsh` or `fish`; did you mean `bash`?"),
        ("check", ["--jsno"], "unknown flag `--jsno`; did you mean `--json`?"),
        (
            "commands", [],
            "`marginsh commands` needs exactly one of `--json`, `--markdown`, `--man`, `--vim` or `--completion SHELL`"
        ),
        ("sandbox", ["--port", "x"], "`--port` must be a number from 0 to 65535"),
        ("sandbox", ["--port", "65536"], "`--port` must be a number from 0 to 65535, not `65536`"),
        ("sandbox", ["--explain", "now"], "unexpected argument `now`: `marginsh sandbox` takes flags only"),
        ("check", [], "missing argument: `marginsh check FILE [ARG...]`"),
    ]

    private func refusal(of words: [String], _ subcommand: String) throws -> ShellFailure {
        try #require(throws: ShellFailure.self) { try ProcessLine(words, of: subcommand) }
    }

    private func text(_ refusal: ShellFailure, _ language: Language) -> String {
        refusal.message.text(in: language)
    }

    @Test(arguments: cases)
    func `an error names what is allowed, and the help`(
        subcommand: String,
        words: [String],
        english: String
    ) throws {
        let refusal = try refusal(of: words, subcommand)
        #expect(refusal.status == .usage)
        #expect(text(refusal, .english) == english)
        let next = try #require(refusal.nextStep)
        let help = subcommand.isEmpty ? "`marginsh --help`" : "`marginsh \(subcommand) --help`"
        #expect(next.text(in: .english) == help + " lists the flags.")
        let chinese = text(refusal, .chinese).replacing(/`[^`]*`/, with: "")
        #expect(!chinese.contains { $0.isASCII && $0.isLetter }, "\(chinese)")
    }

    @Test(arguments: [
        ("", ["--nosuch=hidden123"]), ("", ["--set", "secret=hidden123", "--nosuch"]),
        ("", ["--api-secret", "hidden123"]), ("", ["-x hidden123"]), ("", ["--virtual-time=hidden123"]),
        ("", ["--report", "hidden123"]),
        ("sandbox", ["--port", "hidden123"]), ("sandbox", ["--secret", "hidden123"]),
        ("sandbox", ["hidden123" + String(repeating: "A", count: 40)]), ("commands", ["--lang=hidden123"]),
    ])
    func `what may be a secret is not repeated`(subcommand: String, words: [String]) throws {
        let refusal = try refusal(of: words, subcommand)
        for language in Language.allCases {
            let words = text(refusal, language)
            #expect(!words.contains("hidden123"))
        }
    }

    @Test func `flags are read by their declarations`() throws {
        let line = try ProcessLine([
            "-c", "--help", "--set", "a=b", "--profile=x=y", "--set=c", "--version", "f", "--set",
        ])
        #expect(line.list(of: "-c") == ["--help"])
        #expect(line.list(of: "--set") == ["a=b", "c"])
        #expect(line.value(of: "--profile") == "x=y")
        #expect(line.value(of: "--record") == nil)
        #expect(line.has("--version") && !line.has("--virtual-time"))
        #expect(line.words == ["f", "--set"])
    }

    @Test(arguments: [
        ("", ["--help"]), ("", ["--version", "-h"]), ("check", ["--help"]), ("commands", ["--json", "--help"]),
        ("sandbox", ["-h"]),
    ])
    func `the help is asked for`(subcommand: String, words: [String]) {
        #expect(throws: ProcessLine.HelpRequest.self) { try ProcessLine(words, of: subcommand) }
    }

    @Test func `a script that is not there and nearly has a subcommand's name mentions it`() throws {
        let failure = ShellFailure.configuration(.fileUnreadable("chekc", reason: .noSuchEntry))
        let next = try #require(failure.mentioningSubcommand(near: "chekc").nextStep)
        #expect(next.text(in: .english).contains("`marginsh check`"))
        #expect(failure.mentioningSubcommand(near: "morning.msh").nextStep == nil)
    }
}
