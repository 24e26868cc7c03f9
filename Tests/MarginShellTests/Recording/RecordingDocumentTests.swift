import JSONText
import Foundation
import BinanceMargin
import ShellRuntime
import Testing

@testable import MarginShell
@testable import SessionRecording

/// Compares the documentation of the format with the program.
@Suite struct RecordingDocumentTests {
    private let text: String

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/MarginShell/MarginShell.docc/Recordings.md")
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// The words in backticks between two marks.
    private func words(from start: String, to end: String) throws -> [String] {
        let begin = try #require(text.firstRange(of: start)?.upperBound)
        let rest = text[begin...]
        let section = rest[..<(rest.firstRange(of: end)?.lowerBound ?? rest.endIndex)]
        return section.matches(of: /`([^`]+)`/).map { String($0.1) }
    }

    @Test func `its example is a recording`() throws {
        let block = try #require(text.firstRange(of: "```json\n")).upperBound
        let end = try #require(text[block...].firstRange(of: "```")).lowerBound
        let recording = try RecordingReader.read(Array(text[block..<end].utf8))
        #expect(recording.lines.count == 3)
        #expect(ReplayStore(recording).leftOver.map(\.description) == ["/sapi/v1/margin/maxBorrowable?asset=BTC"])
    }

    @Test func `it names every kept member, and no other`() throws {
        let amounts = try words(from: "those under an asset's name too:", to: "All others:")
        #expect(amounts == KeptFields.amounts.sorted())
        #expect(try words(from: "All others:", to: "## An example") == KeptFields.others.sorted())
    }

    @Test func `it names every parameter, header and kind of line`() throws {
        #expect(try words(from: "`parameters` are those of:", to: ". There") == RecordedRequest.parameterNames)
        #expect(try words(from: "`headers` are those of:", to: ";") == RecordedResponse.headerNames)
        let rows = text.matches(of: /(?m)^\| `([a-z]+)` \|/).map { String($0.1) }
        #expect(rows == RecordingLine.kinds)
        let version = "Version \(RecordingHeader.version)."
        #expect(text.contains(version) && text.contains("`\(RecordingHeader.format)`"))
    }

    @Test func `it names every command that is not recorded`() throws {
        let named = try words(from: "are refused in a session on record:", to: ", and `set`")
        let declarations = ShellAssembly.offline().registry.commands.map(\.declaration)
        #expect(named.sorted() == declarations.filter(\.isAboutThisMachine).map(\.name).sorted())
    }

    /// The article describes each member of each kind of line.
    @Test func `it names every member that is written`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/recordings")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".ndjson") }
        let named = Set(try words(from: "## The format", to: "## An example"))
        for file in files {
            let bytes = try Data(contentsOf: folder.appending(path: file))
            for line in bytes.split(separator: 0x0A) {
                for name in Self.names(in: try JSONValue(parsing: Array(line))) {
                    #expect(named.contains(name), "\(name) in \(file)")
                }
            }
        }
    }

    /// The names of members, without those that are names of variables or of assets.
    private static func names(in value: JSONValue) -> [String] {
        guard case .object(let members) = value else {
            guard case .array(let elements) = value else { return [] }
            return elements.flatMap(names)
        }
        return members.flatMap { member in
            ["variables", "assets"].contains(member.name) ? [member.name] : [member.name] + names(in: member.value)
        }
    }
}
