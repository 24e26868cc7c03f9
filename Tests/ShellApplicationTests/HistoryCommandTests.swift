import Testing

struct HistoryCommandTests {
    @Test func `successful statements become a script that check passes and a run repeats`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        for line in ["let basket = [BTC ETH]", "borrow $basket", "borrow NOSUCHASSET", "help", "use isolated BTCUSDT"] {
            _ = await shell.run(line)
        }
        #expect(await shell.run("history save \(folder.path)/session.msh") == 0, "\(shell.errors.text)")
        let script = try folder.read("session.msh")
        #expect(script == "#!/usr/bin/env marginsh\nlet basket = [BTC ETH]\nborrow $basket\nuse isolated BTCUSDT\n")
        let again = VirtualShell()
        #expect(again.check(file: folder.path + "/session.msh") == 0, "\(again.errors.text)")
        #expect(await again.run(file: folder.path + "/session.msh") == 0)
        #expect(again.exchange.paths.count == 2)
    }

    @Test func `a text whose variable is not set is kept as a comment`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        for line in ["let x = 1; borrow NOSUCHASSET", "echo $x", "echo fine"] { _ = await shell.run(line) }
        #expect(await shell.run("history save \(folder.path)/session.msh") == 0, "\(shell.errors.text)")
        #expect(try folder.read("session.msh") == "#!/usr/bin/env marginsh\n# echo $x\necho fine\n")
        #expect(VirtualShell().check(file: folder.path + "/session.msh") == 0)
    }

    @Test func `only the newest are saved where a number is given`() async throws {
        let folder = try ScriptFolder()
        let shell = VirtualShell()
        for number in 1...4 { _ = await shell.run("echo \(number)") }
        _ = await shell.run("history save \(folder.path)/session.msh last 2")
        #expect(try folder.read("session.msh") == "#!/usr/bin/env marginsh\necho 3\necho 4\n")
    }

    @Test func `patterns and failures choose what is listed`() async {
        let shell = VirtualShell()
        for line in ["echo one", "borrow NOSUCHASSET", "echo two"] { _ = await shell.run(line) }
        _ = await shell.run("history echo as csv")
        _ = await shell.run("history failed as csv")
        #expect(shell.output.text.contains(",echo two,,"))
        #expect(shell.output.text.contains(",3,0s,borrow NOSUCHASSET,,"))
    }

    @Test func `a typed secret is in no history`() async {
        let shell = VirtualShell()
        _ = await shell.run("set apiKey vmPUZE6mv9SD5VNHk4HlWFsOr6aKE2zvsw0MuIgwCIPy6utIco14y7Ju91duEh8A")
        _ = await shell.run("history")
        #expect(!shell.output.text.contains("vmPUZE6m"))
    }
}
