import TestSupport
import BilingualText
import CommandLanguage
import Foundation
import BinanceMargin
import ShellRuntime
import Testing

@testable import ShellSession

/// Hostile files in the place of a profile.
@Suite struct HostileProfileTests {
    private let bench: ProfileWorkbench

    init() throws {
        bench = try ProfileWorkbench()
    }

    /// A text, and the words of the first error in it.
    private static let errors = [
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
        ("set baseURL http://api.binance.com\n", "http://api.binance.com"),
        ("set baseURL https://me:password@api.binance.com\n", "https://me:password@api.binance.com"),
        ("set proxy http://me:password@proxy.example\n", "http://me:password@proxy.example"),
        ("set proxy ftp://proxy.example\n", "ftp://proxy.example"),
        ("set proxyAuth me:password\n", "me:password"), ("set production yes\n", "yes"),
    ]

    @Test(arguments: errors, ProfileWorkbench.Place.allCases)
    func `a text that is not a profile is refused with a position`(
        error: (text: String, words: String),
        place: ProfileWorkbench.Place
    ) async throws {
        let words = error.words
        try bench.folder.write(error.text, to: place.rawValue)
        let files = FileManager.default.subpaths(atPath: bench.folder.path)
        let errors = try await #require(throws: ProfileErrors.self) { try await bench.apply(place) }
        let first = try #require(errors.diagnostics.first)
        #expect(FileManager.default.subpaths(atPath: bench.folder.path) == files)
        let found = first.source.text(in: first.range)
        #expect(found.hasPrefix(words) || words.hasPrefix(found), "points at `\(found)`")
        #expect(bench.values.isEmpty)
        #expect(bench.session.snapshot.profile == nil)
    }

    @Test(arguments: ProfileWorkbench.Place.allCases)
    func `invalid UTF-8 is refused with a place`(place: ProfileWorkbench.Place) async throws {
        try bench.folder.write(Data([0x73, 0x65, 0x74, 0x20, 0xFF, 0xFE, 0x0A]), to: place.rawValue)
        let errors = try await #require(throws: ProfileErrors.self) { try await bench.apply(place) }
        #expect(errors.diagnostics.first?.range.start == 4)
    }

    @Test(
        arguments: ["set timeout 20s\r\nuse isolated BTCUSDT\r\n", "\u{FEFF}set timeout 20s\nuse isolated BTCUSDT\n"],
        ProfileWorkbench.Place.allCases
    )
    func `line ends and a mark of other systems are read`(text: String, place: ProfileWorkbench.Place) async throws {
        try bench.folder.write(text, to: place.rawValue)
        try await bench.apply(place)
        #expect(bench.values == ["timeout": "20s"])
        #expect(bench.session.snapshot.scope.symbol?.name == "BTCUSDT")
    }

    /// What may be in the file's place, made by a function of its path.
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

    @Test(.timeLimit(.minutes(1)), arguments: Obstacle.allCases, ProfileWorkbench.Place.allCases)
    func `what is not a regular file of a reasonable size is refused at once`(
        obstacle: Obstacle,
        place: ProfileWorkbench.Place
    ) async throws {
        let path = try bench.folder.write("", to: place.rawValue)
        try FileManager.default.removeItem(atPath: path)
        try obstacle.make(at: path)
        let failure = try await #require(throws: ShellFailure.self) { try await bench.apply(place) }
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
        try await bench.profiles.save(as: try #require(ProfileName("work")), variables: [])
        #expect(try bench.folder.text(of: "elsewhere.msh") == "set timeout 20s\n")
        #expect(try bench.folder.text(of: "marginsh/profiles/work.msh") == "set timeout 30s\nuse cross\n")
    }

    @Test func `a symbolic link to a file that others may change is refused`() async throws {
        let path = try bench.writeProfile("")
        try FileManager.default.removeItem(atPath: path)
        let other = try bench.folder.write("set secret env:X\n", to: "elsewhere.msh", permissions: 0o666)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: other)
        await #expect(throws: ShellFailure.self) { try await bench.useProfile() }
        #expect(bench.values.isEmpty)
    }

    @Test(arguments: [("marginsh/profiles", ProfileWorkbench.Place.profile), ("marginsh", .startFile)])
    func `a folder that others may write to is refused with the chmod`(
        folder: String,
        place: ProfileWorkbench.Place
    ) async throws {
        try bench.folder.write("set timeout 20s\n", to: place.rawValue)
        let path = bench.folder.path + "/" + folder
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: path)
        let failure = try await #require(throws: ShellFailure.self) { try await bench.apply(place) }
        let next = try #require(failure.nextStep).text(in: .english)
        #expect(next == "Run `chmod 700 \(path)`.")
        #expect(bench.values.isEmpty)
    }

    @Test(arguments: ["", ".", "..", "sandbox", "a/b", "../x", "a b", "ä", String(repeating: "x", count: 65), "a\n"])
    func `a name that could lead elsewhere is none`(name: String) {
        #expect(ProfileName(name) == nil)
    }
}
