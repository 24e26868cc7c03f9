import Foundation
import ShellRuntime
import Testing

@testable import ShellApplication

@Suite struct RecordedSessionTests {
    /// A fixture that is missing is made by the run that fails for it: look at it, and run again.
    @Test(arguments: RecordedSession.all)
    func `every session has its recording`(_ session: RecordedSession) async throws {
        let path = RecordedSession.recording(session.name)
        guard !FileManager.default.fileExists(atPath: path) else { return }
        let output = await session.record(to: path)
        try Data(output.utf8).write(to: URL(filePath: RecordedSession.output(session.name)))
        Issue.record("\(session.name) had no recording; look at the one that was made")
    }

    @Test func `there are ten at least`() {
        #expect(RecordedSession.allNames.count >= 10)
    }

    @Test(arguments: RecordedSession.allNames)
    func `a recorded session prints the same bytes again`(_ name: String) async throws {
        let expected = try String(contentsOfFile: RecordedSession.output(name), encoding: .utf8)
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        let status = await shell.run("replay \(RecordedSession.recording(name))")
        if shell.output.text != expected, ProcessInfo.processInfo.environment["MARGINSH_RECORD"] != nil {
            try Data(shell.output.text.utf8).write(to: URL(filePath: RecordedSession.output(name)))
        }
        #expect(shell.output.text == expected, "run the tests with MARGINSH_RECORD=1 to write it again")
        #expect(status != 9, "\(shell.errors.text)")
        #expect(shell.exchange.paths.isEmpty)
    }

    @Test(arguments: RecordedSession.all)
    func `recording and replaying a session again agree`(_ session: RecordedSession) async throws {
        let folder = try ScriptFolder()
        let path = folder.path + "/session.ndjson"
        let output = await session.record(to: path)
        let shell = VirtualShell(allowed: Set(PermissionClass.allCases))
        let status = await shell.run("replay \(path)")
        #expect(shell.output.text == output)
        #expect(status != 9, "\(shell.errors.text)")
    }
}
