import MarginShell
import ShellRuntime
import Testing

@testable import ShellSession

/// What a script may change of the settings that protect the person, and of what the person started.
struct ScriptGuardTests {
    /// What the person set, what the script does, and whether that loosens anything.
    private static let changes: [(own: String, script: String, loosens: Bool)] = [
        ("set production on", "set production off", true), ("set production on", "unset production", true),
        ("set production on", "set production on", false), ("", "set production on", false),
        ("", "set production off", false), ("", "unset production", false),
        ("", "set prompt \"> \"", true), ("set prompt \"> \"", "unset prompt", true), ("", "unset prompt", false),
        ("set prompt \"> \"", "set prompt \"> \"", false),
        ("", "set history off", true), ("set history off", "set history on", false),
        ("set history off", "unset history", false), ("", "unset history", false),
        ("", "set limitShare 51", true), ("", "set limitShare 50", false), ("", "set limitShare 1", false),
        ("set limitShare 80", "set limitShare 60", false), ("set limitShare 20", "set limitShare 21", true),
        ("set limitShare 20", "unset limitShare", true), ("set limitShare 80", "unset limitShare", false),
        ("", "set limitPolicy off", true), ("", "set limitPolicy wait", false),
        ("set limitPolicy off", "set limitPolicy refuse", false), ("set limitPolicy off", "unset limitPolicy", false),
        ("", "set lang zh", true), ("set lang en", "unset lang", true), ("set lang en", "set lang en", false),
        ("", "let v = \"off\"\nset limitPolicy $v", true), ("", "for v in 10 100 { set limitShare $v }", true),
        ("", "set limitShare 10\nset limitShare 50", false), ("", "set limitShare 10\nset limitShare 51", true),
        ("", "set limitShare 10\nunset limitShare", false), ("", "repeat 1 { set history off }", true),
        ("", "source inner.msh", true), ("", "try { set prompt x } catch { set lang zh }", true),
    ]

    @Test(arguments: changes.indices)
    func `a script loosens no guard without its class, and tightens each`(_ index: Int) async throws {
        let (own, text, loosens) = Self.changes[index]
        let folder = try ScriptFolder()
        _ = try folder.write("set history off", to: "inner.msh")
        let file = try folder.write(text)
        for allowed in [Set(), Set(PermissionClass.allCases).subtracting([.guards]), [.guards]] {
            let shell = VirtualShell(allowed: allowed)
            if !own.isEmpty { #expect(await shell.run(own) == 0) }
            let status = await shell.run("source \(file)")
            let isFree = !loosens || allowed.contains(.guards)
            #expect(status == (isFree ? 0 : 2), "\(text) after \(own): \(shell.errors.text)")
            if !isFree { #expect(shell.errors.text.contains("`--allow guards`"), "\(shell.errors.text)") }
        }
    }

    @Test func `show in a script leaves out the credentials that it may not name`() async throws {
        let folder = try ScriptFolder()
        let file = try folder.write("show as csv\nlet s = show\necho $s")
        for allowed in [Set<PermissionClass>(), [.credentials]] {
            let shell = VirtualShell(allowed: allowed)
            #expect(await shell.run("set secret env:MARKEDPLACE; set apiKey env:MARKEDKEY") == 0)
            #expect(await shell.run("source \(file)") == 0, "\(shell.errors.text)")
            #expect(shell.output.text.contains("MARKED") == allowed.contains(.credentials), "\(shell.output.text)")
        }
    }

    @Test(arguments: [
        "set production off", "set prompt x", "set history off", "set limitShare 51", "set limitPolicy off",
        "set lang zh",
    ])
    func `a file, piped text and check name the class before anything runs`(_ statement: String) async throws {
        let folder = try ScriptFolder()
        let file = try folder.write("echo first\n\(statement)")
        let shell = VirtualShell()
        shell.assembly.session.update { $0.settings.set("production", to: "on", from: .profile) }
        #expect(await shell.run(file: file) == 2)
        #expect(shell.output.text.isEmpty)
        #expect(
            shell.errors.text.contains("a script may not use `\(statement)` without permission"),
            "\(shell.errors.text)"
        )
        let checked = VirtualShell()
        #expect(checked.check(file: file) == 0)
        #expect(checked.output.text.contains("--allow guards"), "\(checked.output.text)")
    }

    @Test(arguments: ["set production on", "set history on", "set limitShare 50", "set limitPolicy wait"])
    func `check names no class for what tightens`(_ statement: String) throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        #expect(shell.check(file: try folder.write(statement)) == 0)
        #expect(!shell.output.text.contains("--allow"))
    }

    @Test func `a profile that protects less needs the class where a script uses it`() async throws {
        let bench = try ProfileBench(allowed: [.profile])
        try bench.save("careful", "set production on", "set limitShare 20")
        try bench.save("loose", "set limitShare 20")
        let folder = try ScriptFolder()
        let file = try folder.write("profile use loose")
        #expect(await bench.run("profile use careful") == 0)
        #expect(await bench.run("source \(file)") == 2)
        #expect(bench.errors.text.contains("`--allow guards`"), "\(bench.errors.text)")
        #expect(bench.session.snapshot.profile?.name == "careful")
        #expect(await bench.run("profile use loose") == 0)
        let back = try folder.write("profile use careful", to: "back.msh")
        #expect(await bench.run("source \(back)") == 0, "\(bench.errors.text)")
    }

    @Test(arguments: [("yes", true), ("no", false), (nil, false)] as [(String?, Bool)])
    func `what a script chose is saved only if the person agrees`(_ response: String?, _ isKept: Bool) async throws {
        let person: any PromptTerminal = response.map { AgreeablePerson(response: $0) } ?? AbsentPerson()
        let bench = try ProfileBench(person: person)
        let folder = try ScriptFolder()
        let file = try folder.write(
            "set limitShare 10\nset timeout 3s\nuse isolated BTCUSDT\nlet basket = [BTC]\nlet own = 2"
        )
        #expect(await bench.run("set limitShare 30; let own = 1; source \(file); let own = 3; profile save work") == 0)
        let lines = Set(try bench.saved("work").split(separator: "\n").map(String.init))
        let scripts: Set = ["set limitShare 10", "set timeout 3s", "use isolated BTCUSDT", "let basket = [\"BTC\"]"]
        let persons: Set = ["set limitShare 30", "use cross", "let own = 3"]
        #expect(lines == (isKept ? scripts.union(["let own = 3"]) : persons), "\(lines)")
        let list = "set limitShare 10; set timeout 3s; use isolated BTCUSDT; let basket"
        #expect(bench.errors.text.contains("because a script set them: \(list)") == !isKept, "\(bench.errors.text)")
    }

    @Test func `a script that saves a profile leaves out what it set, with a notice`() async throws {
        let bench = try ProfileBench(allowed: [.profile])
        let folder = try ScriptFolder()
        let file = try folder.write("set timeout 3s\nprofile save work")
        #expect(await bench.run("set limitShare 30; source \(file)") == 0, "\(bench.errors.text)")
        #expect(try bench.saved("work") == "set limitShare 30\nuse cross\n")
        #expect(bench.errors.text.contains("set timeout 3s"))
    }

    @Test func `what a person sets after a script is the person's`() async throws {
        let bench = try ProfileBench()
        let folder = try ScriptFolder()
        let file = try folder.write("set timeout 3s\nuse isolated BTCUSDT\nset recvWindow 7000")
        #expect(await bench.run("source \(file); set timeout 4s; use cross; unset recvWindow; profile save work") == 0)
        #expect(try bench.saved("work") == "set timeout 4s\nuse cross\n")
        #expect(!bench.errors.text.contains("script"), "\(bench.errors.text)")
    }

    @Test(arguments: ["profile list", "profile path", "profile path work", "let p = profile list"])
    func `names and places of profiles need their class`(_ statement: String) async throws {
        let folder = try ScriptFolder()
        let home = try ScriptFolder()
        let file = try folder.write(statement)
        let shell = VirtualShell(home: home.path)
        #expect(await shell.run(file: file) == 2)
        #expect(shell.errors.text.contains("`--allow profile`"), "\(shell.errors.text)")
        let allowed = VirtualShell(allowed: [.profile], home: home.path)
        #expect(await allowed.run(file: file) == 0, "\(allowed.errors.text)")
    }

    @Test func `jobs of others are not there for a script`() async throws {
        let folder = try ScriptFolder()
        let file = try folder.write(
            """
            watch ETH 1s times 1000 &
            try { stop 1 } catch { echo stop $error.status }
            try { wait 1 } catch { echo wait $error.status }
            try { fg 1 } catch { echo fg $error.status }
            stop all
            wait
            """
        )
        let shell = VirtualShell()
        #expect(await shell.run("watch BTC 1s times 1000 & ; source \(file) ; jobs ; stop all") == 0)
        #expect(shell.output.text.contains("stop 2\nwait 2\nfg 2\n"), "\(shell.output.text) \(shell.errors.text)")
        #expect(shell.output.text.contains("1  2025"), "the person's job must go on: \(shell.output.text)")
        #expect(!shell.output.text.contains("2  2025"))
    }

    @Test func `a script reaches the jobs of the files that it sources, and they its own`() async throws {
        let folder = try ScriptFolder()
        _ = try folder.write("watch ETH 1s times 1000 &\nstop 1", to: "inner.msh")
        let file = try folder.write("watch BTC 1s times 1000 &\nsource inner.msh\nstop 2\njobs\nwait")
        let shell = VirtualShell()
        #expect(await shell.run(file: file) == 0, "\(shell.errors.text)")
    }
}
