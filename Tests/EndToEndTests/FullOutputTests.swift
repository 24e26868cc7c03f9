import Foundation
import Testing

/// What happens to output on a full disk.
struct FullOutputTests {
    private let shell: ShellProcess

    init() throws {
        shell = try ShellProcess()
        _ = try shell.home.write("echo one\nborrow BTC", to: "script.msh")
    }

    private static let sandbox = "--profile sandbox --virtual-time -c"

    @Test(arguments: [
        "-c 'echo x'", "-c help", "-c 'help exit-status'", "-c 'profile list'", "-c 'show as csv'", "-c 'show as json'",
        "-c 'show as ndjson'", "-c 'show as vertical'", "-c 'for a in 1 2 { echo $a }'", "-c 'let x = show as json'",
        "-c 'show tee copy'", "\(sandbox) 'borrow BTC'", "\(sandbox) 'borrow BTC ETH as csv'",
        "\(sandbox) 'borrow BTC as json'", "\(sandbox) 'borrow BTC as ndjson'", "\(sandbox) 'borrow BTC as raw'",
        "\(sandbox) 'watch ETH 1s times 2'", "\(sandbox) 'watch ETH 1s times 2 as json'",
        "\(sandbox) 'watch ETH 1s times 2 as openmetrics'", "\(sandbox) 'why BTC'",
        "\(sandbox) 'watch ETH 1s times 2 & ; wait'", "\(sandbox) 'watch ETH 1s times 2 & ; sleep 9s'",
        "--profile sandbox script.msh",
        "--profile sandbox --report junit=report.xml script.msh", "- < script.msh", "< script.msh", "check script.msh",
        "check --json script.msh", "commands --json", "commands --markdown", "commands --man",
        "commands --completion bash", "commands --completion zsh", "commands --completion fish", "--help", "-h",
        "check --help", "commands --help", "sandbox --help", "--version", "sandbox --port 0",
        "sandbox --port 0 --explain",
    ])
    func `a full standard output is a sentence and status 74`(_ line: String) throws {
        let run = try shell.runShell("timeout 60 \"$BINARY\" \(line) > /dev/full")
        #expect(run.status == 74, "\(run.status): \(run.errors)")
        #expect(run.errors.contains("standard output cannot be written: no space left on device"), "\(run.errors)")
        #expect(!run.errors.contains("internal error"))
    }

    @Test(arguments: ["echo x > /dev/full", "echo x >> /dev/full", "echo x tee /dev/full", "show as csv > /dev/full"])
    func `a full device is named, with status 74`(_ statement: String) throws {
        let run = try shell.run("-c", statement)
        #expect(run.status == 74)
        #expect(run.errors.contains("`/dev/full` cannot be written: no space left on device"), "\(run.errors)")
    }

    @Test func `a report is written although standard output is full`() throws {
        let run = try shell.runShell("\"$BINARY\" --report junit=report.xml script.msh > /dev/full")
        #expect(run.status == 74)
        let report = try String(contentsOf: shell.home.url.appending(path: "report.xml"), encoding: .utf8)
        #expect(report.contains("</testsuites>"))
    }

    @Test(arguments: [
        "-c 'echo x' > out", "-c 'echo x > out'", "-c 'echo x >> out'", "-c 'show tee out'", "-c 'history save out'",
        "--report junit=out -c 'expect 1 < 2'", "--record out -c 'echo x'", "-c 'record out'", "--help > out",
        "commands --json > out", "check script.msh > out",
    ])
    func `a limit on file sizes is an error and no death`(_ line: String) throws {
        let run = try shell.runShell("\(ShellProcess.fileLimit(0)) \"$BINARY\" \(line) 2> >(cat >&2); s=$?; exit $s")
        #expect(run.status == 74, "\(run.status): \(run.errors)")
    }

    @Test func `a recording that breaks off ends with 74, and the session goes on`() throws {
        let lines = (1...200).map { "-c 'echo number \($0)'" }.joined(separator: " ")
        let program = "\(ShellProcess.fileLimit(8)) \"$BINARY\" --record out \(lines)"
        let run = try shell.runShell("\(program) | cat; exit ${PIPESTATUS[0]}")
        #expect(run.status == 74, "\(run.status): \(run.errors)")
        #expect(run.errors.contains("the recording to `out` ended early"), "\(run.errors)")
        #expect(run.output.hasSuffix("number 200\n"))
    }
}
