import Foundation
import Glibc
import ShellRuntime
import Testing

/// What a script may read with `source`: what is in its own folder, wherever names and symbolic links seem to lead.
struct ScriptPathTests {
    /// A folder of scripts, and next to it one that they must not read.
    private struct Ground {
        let scripts: ScriptFolder
        let secrets: ScriptFolder

        init() throws {
            scripts = try ScriptFolder()
            secrets = try ScriptFolder()
            _ = try secrets.write("echo secret-word", to: "there.msh")
            _ = try scripts.write("echo inside", to: "lib.msh")
            try FileManager.default.createDirectory(atPath: scripts.path + "/sub", withIntermediateDirectories: true)
            _ = try scripts.write("echo below", to: "sub/lib.msh")
            _ = try scripts.write("source ../lib.msh", to: "sub/up.msh")
            _ = try scripts.write("source ../../\(secrets.name)/there.msh", to: "sub/out.msh")
            for (name, target) in [
                ("out", secrets.path), ("linked.msh", "../\(secrets.name)/there.msh"),
                ("dangling.msh", secrets.path + "/not-there.msh"),
                ("around.msh", secrets.path + "/../\(scripts.name)/lib.msh"), ("again.msh", "sub/../lib.msh"),
                ("sub/other.msh", scripts.path + "/lib.msh"), ("loop.msh", "loop.msh"),
            ] {
                try FileManager.default.createSymbolicLink(
                    atPath: scripts.path + "/" + name,
                    withDestinationPath: target
                )
            }
            #expect(unsafe mkfifo(scripts.path + "/fifo", 0o600) == 0)
        }

        /// `text` with the names of the two folders put in.
        func named(_ text: String) -> String {
            text.replacing("SECRETS", with: secrets.path).replacing("SIBLING", with: "../" + secrets.name)
                .replacing("SCRIPTS", with: scripts.path).replacing("HERE", with: "../" + scripts.name)
        }
    }

    /// Paths that lead outside, some to files that are there.
    static let outside = [
        "SECRETS/there.msh", "SECRETS/not-there.msh", "SECRETS", "SIBLING/there.msh", "SIBLING/not-there.msh",
        "sub/../SIBLING/there.msh", "out/there.msh", "out/not-there.msh", "out", "linked.msh", "dangling.msh",
        "around.msh", "sub/out.msh", "../../../../../../../../../../etc/passwd", "/etc/passwd", "/nonexistent", "/a",
        "/", "..", "../..", "/../../etc/passwd", "/proc/self/environ", "/proc/self/cwd/lib.msh",
        "/proc/self/root/etc/passwd", "/proc/self/fd/0", "/dev/stdin", "/dev/fd/0", "/dev/null", "/dev/tty",
        "/etc", "SCRIPTS/../etc/passwd", "SCRIPTSX/lib.msh",
    ]

    @Test(arguments: outside)
    func `a file outside is refused alike whether it is there or not`(_ path: String) async throws {
        let ground = try Ground()
        let file = try ground.scripts.write("echo before\nsource \(ground.named(path))")
        let shell = VirtualShell()
        #expect(await shell.run(file: file) == 2)
        #expect(shell.output.text == "before\n")
        let named = path == "sub/out.msh" ? "\(ground.named("../SIBLING"))/there.msh" : ground.named(path)
        #expect(
            shell.errors.text.contains("error: a script may not use `source \(named)` without permission"),
            "\(shell.errors.text)"
        )
        #expect(shell.errors.text.contains("`--allow read`"))
    }

    @Test(arguments: outside)
    func `check neither reads nor quotes a file outside`(_ path: String) throws {
        let ground = try Ground()
        _ = try ground.secrets.write("secret-word without sense", to: "there.msh")
        let file = try ground.scripts.write("source \(ground.named(path))")
        let shell = VirtualShell()
        #expect(shell.check(file: file) == 0, "\(shell.errors.text)")
        #expect(shell.output.text.contains("needs     --allow read"), "\(shell.output.text)")
        #expect(shell.output.text.contains("outside the script's folder"))
        #expect(shell.errors.text.isEmpty)
    }

    @Test func `check reads a file outside where it is allowed to`() throws {
        let ground = try Ground()
        let file = try ground.scripts.write("source \(ground.secrets.write("borow BTC"))")
        let shell = VirtualShell(allowed: [.read])
        #expect(shell.check(file: file) == 2)
        #expect(shell.errors.text.contains("borow"))
    }

    @Test(arguments: [
        ("lib.msh", "inside\n"), ("./lib.msh", "inside\n"), ("sub/lib.msh", "below\n"), ("sub/up.msh", "inside\n"),
        ("sub/../lib.msh", "inside\n"), ("HERE/lib.msh", "inside\n"), ("SCRIPTS/lib.msh", "inside\n"),
        ("SCRIPTS/sub/../lib.msh", "inside\n"), ("again.msh", "inside\n"), ("sub/other.msh", "inside\n"),
        ("/../..SCRIPTS/lib.msh", "inside\n"), ("../../../../../..SCRIPTS/lib.msh", "inside\n"),
    ])
    func `a file inside needs no permission, whatever its name`(_ path: String, _ output: String) async throws {
        let ground = try Ground()
        let shell = VirtualShell()
        #expect(await shell.run(file: try ground.scripts.write("source \(ground.named(path))")) == 0)
        #expect(shell.output.text == output, "\(shell.errors.text)")
        let checked = VirtualShell()
        #expect(checked.check(file: ground.scripts.path + "/script.msh") == 0)
        #expect(!checked.output.text.contains("--allow"))
    }

    @Test(arguments: [
        ("missing.msh", "no such file"), ("sub/missing.msh", "no such file"), ("sub", "not a regular file"),
        (".", "not a regular file"),
        ("fifo", "not a regular file"), ("loop.msh", "too many levels of symbolic links"),
        ("lib.msh/x", "not a directory"),
    ])
    func `a file inside that cannot be read is reported with the reason`(_ path: String, _ reason: String) async throws
    {
        let ground = try Ground()
        let shell = VirtualShell()
        #expect(await shell.run(file: try ground.scripts.write("source \(path)")) == 78)
        #expect(shell.errors.text.lowercased().contains(reason.lowercased()), "\(shell.errors.text)")
    }

    @Test(arguments: [
        "source PATH", "for f in PATH { source $f }", "let f = \"PATH\"\nsource $f", "repeat 1 { source PATH }",
        "if 1 < 2 { source PATH }", "source inner.msh PATH", "source $1",
    ])
    func `no block and no variable leads outside`(_ script: String) async throws {
        let ground = try Ground()
        let path = ground.secrets.path + "/there.msh"
        _ = try ground.scripts.write("source $1", to: "inner.msh")
        let file = try ground.scripts.write(script.replacing("PATH", with: path))
        let shell = VirtualShell()
        #expect(await shell.run(file: file, path) == 2)
        #expect(shell.output.text.isEmpty)
        let allowed = VirtualShell(allowed: [.read])
        #expect(await allowed.run(file: file, path) == 0, "\(allowed.errors.text)")
        #expect(allowed.output.text == "secret-word\n")
    }

    @Test func `a caught refusal does not reveal whether the file exists either`() async throws {
        let ground = try Ground()
        var reports: Set<String> = []
        for name in ["there.msh", "not-there.msh"] {
            let path = ground.secrets.path + "/" + name
            let text = "try { source \(path) } catch { echo $error.message $error.status $error.code }"
            let shell = VirtualShell()
            #expect(await shell.run(file: try ground.scripts.write(text)) == 0, "\(shell.errors.text)")
            reports.insert(shell.output.text.replacing(name, with: "NAME"))
        }
        #expect(reports.count == 1)
    }

    @Test func `a script that is a symbolic link belongs to the folder of what it leads to`() async throws {
        let ground = try Ground()
        _ = try ground.scripts.write("source lib.msh")
        let link = ground.secrets.path + "/link.msh"
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: ground.scripts.path + "/script.msh"
        )
        let shell = VirtualShell()
        #expect(await shell.run(file: link) == 0, "\(shell.errors.text)")
        #expect(shell.output.text == "inside\n")
        _ = try ground.scripts.write("source \(ground.secrets.path)/there.msh")
        #expect(await VirtualShell().run(file: link) == 2)
    }

    @Test func `a folder's other name is the folder`() async throws {
        let (ground, other) = (try Ground(), try ScriptFolder())
        let alias = other.path + "/alias"
        try FileManager.default.createSymbolicLink(atPath: alias, withDestinationPath: ground.scripts.path)
        _ = try ground.scripts.write("source lib.msh\nsource \(alias)/sub/up.msh")
        let shell = VirtualShell()
        #expect(await shell.run(file: alias + "/script.msh") == 0, "\(shell.errors.text)")
        #expect(shell.output.text == "inside\ninside\n")
    }

    @Test func `a typed source may read any file, and that file only its own folder`() async throws {
        let ground = try Ground()
        let fine = VirtualShell()
        #expect(await fine.run("source \(ground.scripts.path)/sub/lib.msh") == 0, "\(fine.errors.text)")
        #expect(fine.output.text == "below\n")
        let shell = VirtualShell()
        #expect(await shell.run("source \(ground.scripts.path)/sub/up.msh") == 2)
        #expect(shell.errors.text.contains("`--allow read`"), "\(shell.errors.text)")
    }

    @Test func `a recording keeps nothing of a file that was refused`() async throws {
        let ground = try Ground()
        let file = try ground.scripts.write("source \(ground.secrets.path)/there.msh")
        let recording = ground.scripts.path + "/session.jsonl"
        let shell = VirtualShell()
        let lines = ["record \(recording)", "source \(file)", "record stop"]
        #expect(await shell.run(lines: lines) == 2, "\(shell.errors.text)")
        let text = try ground.scripts.read("session.jsonl")
        #expect(!text.contains("secret-word"))
        #expect(text.contains("\"outside\":true"), "\(text)")
        let replayed = VirtualShell()
        _ = await replayed.run("replay \(recording)")
        #expect(replayed.errors.text.contains("`--allow read`"), "\(replayed.errors.text)")
    }
}
