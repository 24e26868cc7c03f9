import Foundation
import Testing

/// Few descriptors, none of the standard ones, and folders that take no file.
@Suite struct DescriptorLimitTests {
    private let shell: ShellProcess

    init() throws { shell = try ShellProcess() }

    /// Whether `status` is one that the program chose, and not a signal's or a time limit's.
    private func isChosen(_ status: String.SubSequence) -> Bool {
        Int(status).map { (0...9).contains($0) || $0 == 74 || $0 == 78 } ?? false
    }

    @Test(arguments: [
        "--profile sandbox -c 'borrow BTC'", "--profile sandbox -c 'borrow BTC | cat'", "--profile sandbox -c doctor",
        "--version", "--help", "check script.msh", "commands --json", "-c 'echo x > file'", "--allow run script.msh",
        "--profile sandbox --record recorded -c 'borrow BTC'",
        "--profile sandbox -c 'watch BTC 1s times 1 | cat &' -c wait", "--profile none -c 'borrow BTC'",
    ])
    func `with few descriptors it works or reports it`(arguments: String) throws {
        _ = try shell.home.write("echo x | cat\n", to: "script.msh")
        let run = try shell.runShell(
            """
            for limit in 4 6 9 13 20 32 35 36 40 48 64; do
                rm -f recorded
                (ulimit -n $limit; timeout 30 "$BINARY" \(arguments) >/dev/null 2>"said$limit"; echo "$limit $?")
                grep -Ei 'fatal|bug|internal' "said$limit"
                true
            done
            """
        )
        for line in run.output.split(separator: "\n") {
            let words = line.split(separator: " ")
            #expect(words.count == 2 && isChosen(words[1]), "\(line)")
            guard words.count == 2, words[1] != "0" else { continue }
            let said = try String(contentsOf: shell.home.url.appending(path: "said\(words[0])"), encoding: .utf8)
            #expect(said.contains("error: "), "\(line): \(said)")
        }
        #expect(run.output.contains("64 0") || arguments.contains("none"), "\(run.output)")
    }

    @Test func `a limit that is too low is named, with what to do`() throws {
        let run = try shell.runShell("ulimit -n 16; \"$BINARY\" -c 'echo x'; echo $?")
        #expect(run.output == "78\n")
        #expect(run.errors.contains("more files") && run.errors.contains("ulimit -n 1024"), "\(run.errors)")
    }

    @Test(arguments: [48, 64, 96])
    func `thirty jobs with pipes fail one by one or work`(limit: Int) throws {
        let jobs = String(repeating: "-c 'watch BTC 1s times 2 | cat &' ", count: 30)
        let run = try shell.runShell(
            """
            ulimit -n \(limit)
            timeout 60 "$BINARY" --profile sandbox \(jobs) -c wait -c 'borrow BTC' >said 2>&1; echo $?
            grep -Eic 'fatal|a bug|internal' said
            """
        )
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2 && isChosen(lines[0]) && lines[1] == "0", "\(run.output)")
    }

    @Test(arguments: ["/proc", "/proc/self", "/dev/null", "/sys"], ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME"])
    func `a folder that takes no file is named and ends nothing`(folder: String, variable: String) throws {
        let run = try shell.runShell(
            """
            unset XDG_CONFIG_HOME XDG_STATE_HOME; export HOME="$PWD/home"; mkdir -p home; export \(variable)=\(folder)
            timeout 20 "$BINARY" --profile sandbox -c 'borrow BTC'; echo $?
            timeout 20 "$BINARY" --profile sandbox -c 'profile save work'; echo $?
            timeout 20 "$BINARY" --profile sandbox -c 'profile list; history'; echo $?
            """
        )
        let statuses = run.output.split(separator: "\n").filter { $0.allSatisfy(\.isNumber) }
        #expect(statuses.count == 3 && statuses.allSatisfy(isChosen), "\(run.output) \(run.errors)")
        // A path that is not a folder is an error of the user, reported at the start.
        #expect(statuses.first == (folder == "/dev/null" && variable != "XDG_STATE_HOME" ? "78" : "0"))
    }

    @Test(arguments: ["<&-", ">&-", "2>&-", "<&- >&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
    func `a closed standard stream is not taken by a file or a socket`(closing: String) throws {
        let run = try shell.runShell(
            """
            for statement in 'echo x > file' 'borrow BTC' 'set logFile logged; borrow BTC' 'borrow BTC | cat' \
                'record recorded; borrow BTC'; do
                rm -f recorded
                timeout 20 "$BINARY" --profile sandbox -c "$statement" \(closing) | true
                echo "${PIPESTATUS[0]}"
                timeout 20 "$BINARY" --profile sandbox -c "$statement" \(closing)
                echo "$?"
            done
            timeout 20 "$BINARY" --profile sandbox \(closing); echo "$?"
            grep -l 'simulated by\\|BTC  ' recorded logged file 2>/dev/null
            true
            """
        )
        let statuses = run.output.split(separator: "\n").compactMap { Int($0) }
        #expect(statuses.count >= 11)
        // What is said of an output that fails is the output's own suite's.
        #expect(statuses.allSatisfy { $0 < 128 && $0 != 124 }, "\(run.output) \(run.errors)")
        #expect(try String(contentsOf: shell.home.url.appending(path: "file"), encoding: .utf8) == "x\n")
    }
}
