import Foundation
import TerminalScreen
import Testing

/// What a program that the shell starts finds: the standard streams, and values as they were, byte for byte.
@Suite(.serialized) struct ChildSurroundingsTests {
    /// Writes its descriptors but the standard streams and that of the script itself, and a variable's bytes, to `found`.
    ///
    /// It does also what `secret-tool` does: it writes the secret.
    private static let probe = #"""
        #!/bin/sh
        n=3
        while [ $n -lt 80 ]; do
            if [ -L /proc/$$/fd/$n ] && [ "$(readlink /proc/$$/fd/$n)" != "$(readlink -f "$0")" ]; then
                echo "fd $n $(readlink /proc/$$/fd/$n)" >> "$HOME/found"
            fi
            n=$((n+1))
        done
        printf '%s|%s' "$BYTES" "$EMPTY" | od -An -tx1 >> "$HOME/found"
        case "$0" in */editor) echo 'echo edited' > "$1";; *) printf '%s' "$SIGNING";; esac

        """#

    /// Starts the shell with descriptors of its own, the bytes, and whatever the shell opens by itself open.
    private static let opening = #"""
        export BYTES=$'caf\xe9 \xff\xfe' EMPTY=
        exec 3</etc/passwd 7>"$HOME/other" 9<>"$HOME/third" 61</dev/null
        exec 20<&3
        "$BINARY"
        """#

    private static let bytes = " 63 61 66 e9 20 ff fe 7c\n"

    private func prepared() throws -> ShellProcess {
        var shell = try ShellProcess()
        for name in ["notify-send", "secret-tool", "probe", "editor"] {
            try FileManager.default.createDirectory(
                at: shell.home.url.appending(path: "bin"),
                withIntermediateDirectories: true
            )
            let path = try shell.home.write(Self.probe, to: "bin/\(name)")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
        let folder = shell.home.url.appending(path: "bin").path
        shell.environment["PATH"] = folder + ":" + (shell.environment["PATH"] ?? "")
        return shell
    }

    private func found(in shell: ShellProcess) throws -> String {
        try String(contentsOf: shell.home.url.appending(path: "found"), encoding: .utf8)
    }

    @Test(arguments: [
        (
            "after a pipe, with a log, a history and the exchange's sockets open",
            #"--profile sandbox -c 'set logFile logged' -c 'borrow BTC' -c 'watch BTC 1s > rows &' -c 'echo x | probe'"#
        ),
        ("a pipe whose lines the shell reads", #"--profile sandbox -c 'let x = borrow BTC | probe'"#),
        ("the desktop's notice", #"--profile sandbox -c 'borrow BTC' -c 'notify "hello"'"#),
    ])
    func `a program gets only the standard streams, and unchanged values`(
        case: (name: String, arguments: String)
    ) throws {
        let shell = try prepared()
        let run = try shell.runShell(Self.opening + " " + `case`.arguments)
        #expect(try found(in: shell) == Self.bytes, "\(`case`.name): \(run.errors)")
    }

    @Test(arguments: ["keyring:work", #"command:"secret-tool lookup""#])
    func `so does a program that gives a secret`(place: String) throws {
        var shell = try prepared()
        let exchange = try ServedSandbox(in: shell)
        shell.environment["SIGNING"] = exchange.secret
        let run = try shell.runShell(
            """
            mkdir -p "$XDG_STATE_HOME/marginsh"
            printf 'command %s\\n' "$(printf 'secret-tool lookup' | sha256sum | cut -d ' ' -f 1)" \
                > "$XDG_STATE_HOME/marginsh/approved"
            chmod -R go= "$XDG_STATE_HOME"
            \(Self.opening) -c 'set baseURL \(exchange.url); set apiKey \(exchange.apiKey); set secret \(place); borrow BTC'
            """
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(try found(in: shell) == Self.bytes)
    }

    @Test(arguments: [Keys.control("X") + Keys.control("E")])
    func `so does the editor, which may be named by bytes as well`(keys: String) throws {
        let shell = try prepared()
        let start = try shell.home.write(
            #"""
            mkdir -p "$HOME"/$'caf\xe9'
            ln -s "$HOME/bin/editor" "$HOME"/$'caf\xe9/editor'
            export EDITOR="$HOME"/$'caf\xe9/editor'
            """# + "\n" + Self.opening.replacing("\n\"$BINARY\"", with: "\nexec \"$@\"") + "\n",
            to: "start"
        )
        let terminal = try shell.openPrompt(startedBy: ["/bin/bash", start], "--profile", "sandbox")
        try terminal.send("borrow BTC\r")
        try terminal.wait(for: "1.69248805")
        try terminal.wait(forPrompt: PromptTerminal.prompt)
        try terminal.send("echo plain" + keys)
        try terminal.wait(for: "what the editor left") { $0.text.hasSuffix("> echo edited") }
        #expect(try found(in: shell) == Self.bytes)
    }

    @Test(arguments: [
        ["-c", "echo $'caf\\xe9'"], ["$'caf\\xe9.msh'"], ["script.msh", "$'\\xff'"], ["check", "$'\\xff'"],
        ["--set", "$'log=\\xff'"],
    ])
    func `an argument that is not UTF-8 is refused, never changed`(words: [String]) throws {
        let shell = try ShellProcess()
        _ = try shell.home.write("echo $1 | cat\n", to: "script.msh")
        let line = words.map { $0.hasPrefix("echo") ? "\"$(printf 'echo caf\\351')\"" : $0 }.joined(separator: " ")
        let run = try shell.runShell("\"$BINARY\" \(line)")
        #expect(run.status == 2)
        #expect(run.errors.contains("of the command line is not UTF-8"), "\(run.errors)")
        #expect(run.output == "")
    }
}
