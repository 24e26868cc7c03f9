import Foundation
import Testing

/// What the program lets a text do that no person typed, however it reaches the program.
struct UntrustedTextTests {
    private let shell: ShellProcess

    init() throws {
        var shell = try ShellProcess()
        shell.environment["MARKED"] = "marked-value"
        self.shell = shell
        _ = try shell.home.write("echo read", to: "lib.msh")
    }

    @Test(arguments: [
        "$BINARY < script.msh", "$BINARY - < script.msh", "cat script.msh | $BINARY", "$BINARY - word < script.msh",
        "exec 3< script.msh; rm script.msh; $BINARY /dev/fd/3",
    ])
    func `text without a folder reads no file without its class`(_ line: String) throws {
        for path in ["lib.msh", "./lib.msh", shell.home.url.path + "/lib.msh", "gone.msh"] {
            _ = try shell.home.write("source \(path)", to: "script.msh")
            let run = try shell.runShell(line)
            #expect(run.status == 2, "\(run.errors)")
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("a script may not use `source \(path)` without permission"), "\(run.errors)")
        }
        _ = try shell.home.write("source \(shell.home.url.path)/lib.msh", to: "script.msh")
        let allowed = try shell.runShell(line.replacing("$BINARY", with: "$BINARY --allow read"))
        #expect(allowed.status == 0, "\(allowed.errors)")
        #expect(allowed.output == "read\n")
    }

    @Test(arguments: ["/proc/self/environ", "/proc/self/fd/0", "/dev/stdin", "secret", "folder/secret"])
    func `check quotes no line of a file outside`(_ path: String) throws {
        let folder = shell.home.url.appending(path: "scripts")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try shell.home.write("marked-value", to: "secret")
        let links = [("secret", "../secret"), ("folder", "..")]
        for (name, target) in links {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path + "/" + name,
                withDestinationPath: target
            )
        }
        _ = try shell.home.write("source \(path)", to: "scripts/script.msh")
        for line in ["check scripts/script.msh", "check --json scripts/script.msh", "scripts/script.msh"] {
            let run = try shell.runShell("$BINARY \(line) < secret")
            #expect(!(run.output + run.errors).contains("marked-value"), "\(run.output)\(run.errors)")
            #expect((run.output + run.errors).contains("read"))
        }
    }

    @Test(arguments: ["set prompt x", "set history off", "set limitPolicy off", "set limitShare 51", "set lang zh"])
    func `piped text loosens nothing without its class`(_ statement: String) throws {
        let run = try shell.run(input: "echo first\n" + statement)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("`--allow guards`"), "\(run.errors)")
        #expect(try shell.run("--allow", "guards", input: statement).status == 0)
        #expect(try shell.run("-c", statement).status == 0)
    }
}
