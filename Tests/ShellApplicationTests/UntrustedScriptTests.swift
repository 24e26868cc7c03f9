import ShellRuntime
import Testing

struct UntrustedScriptTests {
    /// A statement and the class that a script needs for it.
    @Test(arguments: [
        ("set baseURL https://example.com", PermissionClass.baseURL),
        ("set portfolioURL https://example.com", PermissionClass.baseURL),
        ("set apiKey env:KEY", .credentials),
        ("set secret env:KEY", .credentials),
        ("set passphrase env:KEY", .credentials),
        ("echo text > file", .write),
        ("echo text >> file", .write),
        ("echo text tee file", .write),
        ("history save file", .write),
        ("echo text | cat", .run),
    ])
    func `a class is refused without its flag before anything runs`(_ statement: String, _ permission: PermissionClass)
        async throws
    {
        let folder = try ScriptFolder()
        let file = try folder.write("echo first\nborrow BTC\n\(statement)")
        let refused = VirtualShell()
        #expect(await refused.run(file: file) == 2)
        #expect(refused.errors.text.contains("`--allow \(permission.rawValue)`"), "\(refused.errors.text)")
        #expect(refused.output.text.isEmpty)
        #expect(refused.exchange.paths.isEmpty)
        let others = Set(PermissionClass.allCases).subtracting([permission])
        let faulty = VirtualShell(allowed: others)
        #expect(await faulty.run(file: file) == 2)
        let checked = VirtualShell(allowed: [permission])
        #expect(checked.check(file: file) == 0, "\(checked.errors.text)")
        #expect(checked.output.text.contains("--allow \(permission.rawValue)"))
    }

    @Test func `a file outside the script's folder is read only with its flag`() async throws {
        let (folder, other) = (try ScriptFolder(), try ScriptFolder())
        let outside = try other.write("echo outside")
        let file = try folder.write("source \(outside)")
        let refused = VirtualShell()
        #expect(await refused.run(file: file) == 2)
        #expect(refused.errors.text.contains("`--allow read`"), "\(refused.errors.text)")
        let allowed = VirtualShell(allowed: [.read])
        #expect(await allowed.run(file: file) == 0, "\(allowed.errors.text)")
        #expect(allowed.output.text == "outside\n")
    }

    @Test func `what is typed may do everything`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        #expect(await shell.run("echo text > \(folder.path)/file") == 0, "\(shell.errors.text)")
        #expect(try folder.read("file") == "text\n")
    }
}
