import Testing

struct SettingNoticeTests {
    @Test func `a typed setting prints the old and the new value, a script's setting nothing`() async throws {
        let typed = VirtualShell()
        #expect(await typed.run("set recvWindow 6000; unset recvWindow") == 0)
        #expect(
            typed.errors.text == "recvWindow: unset -> 6000\nrecvWindow is no longer set here; now unset\n",
            "\(typed.errors.text)"
        )
        let script = VirtualShell()
        let folder = try ScriptFolder()
        #expect(await script.run(file: try folder.write("set recvWindow 6000\nunset recvWindow")) == 0)
        #expect(script.errors.text.isEmpty)
        #expect(await script.run("source \(folder.path)/script.msh") == 0)
        #expect(script.errors.text.isEmpty)
    }
}
