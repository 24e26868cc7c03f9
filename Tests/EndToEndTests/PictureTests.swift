import Foundation
import Testing

/// The README's pictures show what the program prints now, but for digits, which depend on the moment.
@Suite(.serialized) struct PictureTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../.github/pictures")
        .standardizedFileURL

    private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".steps") }.map { String($0.dropLast(".steps".count)) }.sorted()

    @Test func `there are pictures`() {
        #expect(Self.names == ["doctor", "session", "watch", "why"])
    }

    @Test(arguments: names)
    func `a picture shows what the program prints`(name: String) throws {
        let steps = Self.folder.appending(path: "\(name).steps")
        // `# COLUMNS ROWS ARGUMENT...`, as scripts/pictures reads it.
        let first = try #require(String(contentsOf: steps, encoding: .utf8).split(separator: "\n").first)
        let words = first.split(separator: " ").dropFirst().map(String.init)
        let home = try TemporaryDirectory()
        let drawn = home.url.appending(path: "drawn.svg")
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
            .appending(path: "TerminalPicture")
        process.arguments = [drawn.path] + words.prefix(2) + [ShellProcess.binary.path] + words.dropFirst(2)
        process.environment = [
            "HOME": home.url.path, "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color",
        ]
        process.standardInput = try FileHandle(forReadingFrom: steps)
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "the session of \(name).steps did not run as written")
        for suffix in [".svg", "-light.svg"] {
            let kept = Self.folder.appending(path: name + suffix)
            let new = home.url.appending(path: "drawn" + suffix)
            let isTrue = (try? Self.text(of: kept)) == (try Self.text(of: new))
            if !isTrue, ProcessInfo.processInfo.environment["MARGINSH_RECORD"] != nil {
                try Data(contentsOf: new).write(to: kept)
            }
            #expect(isTrue, "run scripts/pictures, or the tests with MARGINSH_RECORD=1")
        }
    }

    /// The texts of a picture without what depends on the moment: digits, signs and drawings of how a number moved.
    private static func text(of picture: URL) throws -> [String] {
        try String(contentsOf: picture, encoding: .utf8).matches(of: />([^<>\n]+)<\/text>/).map { match in
            String(match.1).replacing(/[0-9]+/, with: "0").replacing(/[▁▂▃▄▅▆▇█─]+/, with: "█")
                .replacing(/[-+]0/, with: "0").replacing(/0\.0/, with: "0").replacing(/\u{A0}+/, with: " ")
        }
    }
}
