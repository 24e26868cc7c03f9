import CommandLanguage
import Foundation
import MarginClient
import ShellRuntime
import Testing

@testable import MarginShell

/// Files that somebody put where a profile should be.
@Suite struct HostileProfileTests {
    private let bench: ProfileWorkbench

    init() throws {
        bench = try ProfileWorkbench()
    }

    /// A text, and the words that the first mistake in it points at.
    @Test(arguments: [
        ("set nosuch 1\n", "nosuch"),
        ("set recvWindow 60001\n", "60001"),
        ("set recvWindow 5s\n", "5s"),
        ("set secret abcdefghijklmnop\n", "abcdefghijklmnop"),
        ("for a in BTC { set recvWindow 1 }\n", "for"),
        ("repeat 3 { use cross }\n", "repeat"),
        ("if 1 == 1 { use cross }\n", "if"),
        ("source other.msh\n", "source"),
        ("borrow BTC\n", "borrow"),
        ("profile delete work\n", "profile"),
        ("echo x\n", "echo"),
        ("set timeout 20s | sh\n", "| sh"),
        ("set timeout 20s > out.txt\n", "> out.txt"),
        ("set timeout 20s &\n", "&"),
        ("let x = borrow BTC\n", "borrow"),
        ("let x = $y\n", "$y"),
        ("set timeout \"20s\n", "\""),
        (String(repeating: "if 1 == 1 { ", count: 100), "if"),
        ("let x = " + String(repeating: "(", count: 500) + "1\n", "("),
        ("\u{202E}set timeout 20s\n", "\u{202E}"),
    ])
    func `a text that is no profile is refused with a place`(text: String, words: String) async throws {
        try bench.writeProfile(text)
        let mistakes = try await #require(throws: ProfileMistakes.self) { try await bench.useProfile() }
        let first = try #require(mistakes.diagnostics.first)
        let found = first.source.text(in: first.range)
        #expect(found.hasPrefix(words) || words.hasPrefix(found), "points at `\(found)`")
        #expect(bench.values.isEmpty)
        #expect(bench.session.snapshot.profile == nil)
    }

    @Test func `invalid UTF-8 is refused with a place`() async throws {
        try bench.folder.write(Data([0x73, 0x65, 0x74, 0x20, 0xFF, 0xFE, 0x0A]), to: "marginsh/profiles/work.msh")
        let mistakes = try await #require(throws: ProfileMistakes.self) { try await bench.useProfile() }
        #expect(mistakes.diagnostics.first?.range.start == 4)
    }

    @Test(arguments: ["set timeout 20s\r\nuse isolated BTCUSDT\r\n", "\u{FEFF}set timeout 20s\nuse isolated BTCUSDT\n"])
    func `line ends and a mark of other systems are read`(text: String) async throws {
        try bench.writeProfile(text)
        try await bench.useProfile()
        #expect(bench.values == ["timeout": "20s"])
        #expect(bench.session.snapshot.scope.symbol?.name == "BTCUSDT")
    }

    /// What may stand where the file should be, made by a function of its path.
    enum Obstacle: CaseIterable {
        case large, fifo, device, directory, loop

        func make(at path: String) throws {
            let files = FileManager.default
            switch self {
            case .large:
                _ = files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
                try #require(FileHandle(forWritingAtPath: path)).truncate(atOffset: 100 << 20)
            case .fifo: try TemporaryFolder.makeFIFO(at: path)
            case .device: try files.createSymbolicLink(atPath: path, withDestinationPath: "/dev/zero")
            case .directory: try files.createDirectory(atPath: path, withIntermediateDirectories: false)
            case .loop: try files.createSymbolicLink(atPath: path, withDestinationPath: path)
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: Obstacle.allCases)
    func `what is no plain file of a bearable size is refused at once`(obstacle: Obstacle) async throws {
        let path = try bench.writeProfile("")
        try FileManager.default.removeItem(atPath: path)
        try obstacle.make(at: path)
        let failure = try await #require(throws: ShellFailure.self) { try await bench.useProfile() }
        #expect(failure.status == .configuration)
        #expect(bench.values.isEmpty)
    }

    @Test func `a symbolic link to a profile elsewhere is read, and replaced by saving`() async throws {
        let path = try bench.writeProfile("")
        try FileManager.default.removeItem(atPath: path)
        let other = try bench.folder.write("set timeout 20s\n", to: "elsewhere.msh")
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
        try await bench.useProfile()
        #expect(bench.values == ["timeout": "20s"])
        bench.session.update { $0.settings.set("timeout", to: "30s", from: .typed) }
        try await bench.desk.save(as: try #require(ProfileName("work")), variables: [])
        #expect(try bench.folder.text(of: "elsewhere.msh") == "set timeout 20s\n")
        #expect(try bench.folder.text(of: "marginsh/profiles/work.msh") == "set timeout 30s\nuse cross\n")
    }

    @Test(arguments: ["", ".", "..", "sandbox", "a/b", "../x", "a b", "ä", String(repeating: "x", count: 65), "a\n"])
    func `a name that could lead elsewhere is none`(name: String) {
        #expect(ProfileName(name) == nil)
    }
}
