import Foundation
import Testing

@Suite struct ReadmeTests {
    private static let file = URL(filePath: #filePath).appending(path: "../../../README.md").standardizedFileURL

    /// The session that the README shows, and the text around it.
    private func parts() throws -> (before: String, session: String, after: String) {
        let text = try String(contentsOf: Self.file, encoding: .utf8)
        let start = try #require(text.firstRange(of: "```console\n")).upperBound
        let end = try #require(text[start...].firstRange(of: "```")).lowerBound
        return (String(text[..<start]), String(text[start..<end]), String(text[end...]))
    }

    @Test func `the first session is what the program prints`() async throws {
        let readme = try parts()
        let shell = VirtualShell(terminalColumns: 100)
        var session = ""
        for line in readme.session.split(separator: "\n") {
            guard let prompt = line.firstMatch(of: /^sandbox [A-Za-z]+> (.+)$/) else { continue }
            let (printed, noticed) = (shell.output.text.count, shell.errors.text.count)
            #expect(await shell.run(String(prompt.1)) == 0)
            session += "\(line)\n" + shell.output.text.dropFirst(printed) + shell.errors.text.dropFirst(noticed)
        }
        if session != readme.session, ProcessInfo.processInfo.environment["MARGINSH_RECORD"] != nil {
            try Data((readme.before + session + readme.after).utf8).write(to: Self.file)
        }
        #expect(session == readme.session, "run the tests with MARGINSH_RECORD=1 to write it again")
    }
}
