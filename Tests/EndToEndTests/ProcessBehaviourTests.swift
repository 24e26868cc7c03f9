import Foundation
import Testing

struct ProcessBehaviourTests {
    @Test(arguments: [[], ["sandbox"], ["check"], ["commands"]])
    func `the help of the flags names the program, in the language of the surroundings`(
        _ subcommand: [String]
    ) throws {
        var shell = try ShellProcess()
        let way = (["marginsh"] + subcommand).joined(separator: " ") + " ["
        let english = try shell.run(subcommand + ["--help"])
        #expect(english.status == 0)
        #expect(english.output.hasPrefix("usage: " + way), "\(english.output)")
        shell.environment["LC_ALL"] = "zh_CN.UTF-8"
        let chinese = try shell.run(subcommand + ["--help"])
        #expect(chinese.output.hasPrefix("用法：" + way), "\(chinese.output)")
        #expect(chinese.output.contains("显示此帮助"))
        for flag in english.output.matches(of: /--[a-z-]+/) { #expect(chinese.output.contains(flag.0), "\(flag.0)") }
    }

    @Test func `a closed pipe ends the program quietly with 0`() throws {
        let shell = try ShellProcess()
        let run = try shell.runShell(
            """
            "$BINARY" --profile sandbox --virtual-time -c 'repeat 100000 { echo hello }' | head -1
            echo "${PIPESTATUS[0]}"
            """
        )
        #expect(run.output == "hello\n0\n")
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: [("INT", 130), ("TERM", 143)])
    func `a signal ends the statement and the script with it`(_ signal: String, _ status: Int) throws {
        let shell = try ShellProcess()
        let run = try shell.runShell(
            """
            # Otherwise bash has its jobs ignore SIGINT.
            env --default-signal=INT "$BINARY" --profile sandbox -c 'echo ready; sleep 300s; echo after' > "$HOME/said" &
            until grep -q ready "$HOME/said"; do sleep 0.02; done
            kill -\(signal) $!
            wait $!
            echo $?
            cat "$HOME/said"
            """
        )
        #expect(run.output == "\(status)\nready\n")
    }

    @Test func `a report is written however the script ended`() throws {
        let shell = try ShellProcess()
        let script = try shell.home.write("expect 1 < 2\nexpect 1 > 2\necho after", to: "script.msh")
        let report = shell.home.url.appending(path: "report.xml")
        let run = try shell.run("--profile", "sandbox", "--report", "junit=\(report.path)", script)
        #expect(run.status == 1)
        let xml = try String(contentsOf: report, encoding: .utf8)
        #expect(xml.contains("tests=\"2\" failures=\"1\" errors=\"0\""))
    }

    @Test func `check reads standard input and ends with 2 for errors`() throws {
        let shell = try ShellProcess()
        let good = try shell.run("check", "-", input: "borrow BTC\n")
        #expect(good.status == 0)
        #expect(good.output.hasPrefix("<stdin>: no errors\n"))
        let bad = try shell.run("check", "-", input: "echo fine\nborow BTC\n")
        #expect(bad.status == 2)
        #expect(bad.errors.contains("<stdin>:2:1: error:"))
        let flags = try shell.run("check")
        #expect(flags.status == 2)
    }

    @Test(arguments: [
        ["--nosuch"], ["--profile"], ["check"], ["check", "--jsno", "f"], ["sandbox", "--bogus"],
        ["sandbox", "--port", "x"], ["sandbox", "more"], ["commands"], ["commands", "--json", "--man"],
        ["--virtual-time=1"],
        ["-c", "quit", "script"], ["--replay", "f", "--record", "g"],
    ])
    func `wrong flags end with 2 and are reported in the language of the session`(arguments: [String]) throws {
        var shell = try ShellProcess()
        let english = try shell.run(arguments)
        #expect(english.status == 2)
        #expect(english.output.isEmpty)
        #expect(english.errors.hasPrefix("marginsh: error: "))
        #expect(english.errors.contains("\nNext: "))
        shell.environment["LC_ALL"] = "zh_CN.UTF-8"
        let chinese = try shell.run(arguments)
        #expect(chinese.status == 2)
        #expect(chinese.errors.hasPrefix("marginsh: 错误："))
        #expect(chinese.errors.contains("\n下一步："))
        let words = chinese.errors.dropFirst("marginsh".count).replacing(/`[^`]*`/, with: "")
        #expect(!words.contains { $0.isASCII && $0.isLetter }, "\(chinese.errors)")
        #expect(try shell.run(["--set", "lang=en"] + arguments).errors == english.errors)
    }

    @Test(arguments: [
        ["--set", "lang=zh", "--nosuch"], ["--nosuch", "--set=lang=zh"], ["--set", "lang=zh", "check"],
    ])
    func `a language set in a wrong command line is used for the error`(arguments: [String]) throws {
        #expect(try ShellProcess().run(arguments).errors.hasPrefix("marginsh: 错误："))
    }

    @Test(arguments: [
        ["--set", "secret=hidden123", "--nosuch"], ["--api-secret", "hidden123"], ["--secret=hidden123"],
        ["sandbox", "--secret", "hidden123"], ["sandbox", "--port", "hidden123"],
    ])
    func `a secret among wrong flags is not repeated`(arguments: [String]) throws {
        let run = try ShellProcess().run(arguments)
        #expect(run.status == 2)
        #expect(!run.errors.contains("hidden123"))
        #expect(!run.output.contains("hidden123"))
    }

    @Test func `the declarations come out the same each time and whole into a pipe`() throws {
        let shell = try ShellProcess()
        let first = try shell.run("commands", "--json")
        #expect(first.status == 0)
        #expect(try JSONSerialization.jsonObject(with: Data(first.output.utf8)) is [String: Any])
        #expect(try shell.run("commands", "--json").output == first.output)
        #expect(try shell.runShell("\"$BINARY\" commands --json | cat").output == first.output)
    }
}
