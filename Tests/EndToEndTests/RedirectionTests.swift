import Foundation
import Testing

/// Where `>`, `>>` and `tee` write a statement's output.
@Suite struct RedirectionTests {
    @Test func `a file is written whole and added to`() throws {
        let shell = try ShellProcess()
        let run = try shell.run("-c", "echo one > out.txt", "-c", "echo two >> out.txt", "-c", "echo three | nope")
        #expect(run.output == "")
        let text = try String(contentsOf: shell.home.url.appending(path: "out.txt"), encoding: .utf8)
        #expect(text == "one\ntwo\n")
    }

    @Test(arguments: [">", ">>"])
    func `a pipe with a name is written to and never replaced`(operator redirection: String) throws {
        let shell = try ShellProcess()
        let run = try shell.runShell(
            "mkfifo pipe; timeout 30 cat pipe & sleep 0.01;"
                + " for try in {1..100}; do \"$BINARY\" -c 'echo through \(redirection) pipe' && break; done;"
                + " wait; test -p pipe && echo still a pipe"
        )
        #expect(run.output == "through\nstill a pipe\n")
    }

    @Test func `what cannot be written ends with 78 and the reason`() throws {
        let run = try ShellProcess().run("-c", "echo x > no/such/folder/file")
        #expect(run.status == 78)
        #expect(run.errors.contains("no/such/folder/file"))
    }
}
