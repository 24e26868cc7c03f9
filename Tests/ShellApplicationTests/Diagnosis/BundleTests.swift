import BilingualText
import Foundation
import ShellRuntime
import TestSupport
import Testing

@testable import Diagnosis

@Suite struct BundleTests {
    private let folder: ScriptFolder

    init() throws {
        folder = try ScriptFolder()
    }

    private var path: String { folder.path + "/bundle.txt" }

    @Test func `a bundle is a new file for its owner's eyes only`() async throws {
        let shell = VirtualShell()
        #expect(await shell.run("borrow BTC; bundle '\(path)'") == 0, "\(shell.errors.text)")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let text = try folder.read("bundle.txt")
        #expect(text.hasPrefix("marginsh bundle 1\n\n[manifest]\n"))
        #expect(text.contains("request path=/sapi/v1/margin/maxBorrowable asset=BTC outcome=ok http=200"))

        let sent = shell.exchange.paths.count
        #expect(await shell.run("bundle '\(path)'") == 78)
        #expect(try folder.read("bundle.txt") == text)
        #expect(shell.exchange.paths.count == sent, "a bundle that cannot be written must ask nothing")
    }

    @Test func `the other side reads what is the matter, in its own language, with nothing sent`() async throws {
        let shell = VirtualShell()
        #expect(await shell.run("sandbox fault permission for 1h; bundle '\(path)'") == 0)
        let other = VirtualShell(language: .chinese)
        #expect(await other.run("analyze '\(path)' as ndjson") == 0)
        #expect(other.exchange.paths == [])
        #expect(other.output.text.contains(#""problem":"margin-missing""#))
        #expect(other.output.text.contains("API Key 不能读取杠杆账户"))
        // The records have the same refusal, which the check reports already.
        #expect(!other.output.text.contains(#""part":"records""#))
    }

    @Test(arguments: [
        ("reset", "connection-lost", "连接已断"), ("firewall", "firewall", "防火墙"), ("hang", "response-timed-out", "超时"),
        ("truncated", "connection-lost", "连接已断"),
    ])
    func `a failure without a code has a problem and words as well`(
        _ fault: String,
        _ problem: String,
        _ word: String
    ) async throws {
        let shell = VirtualShell()
        _ = await shell.run("set timeout 1s; sandbox fault \(fault) times 9; try { borrow BTC } catch { }")
        #expect(await shell.run("sandbox reset; bundle '\(path)'") == 0, "\(shell.errors.text)")
        let other = VirtualShell(language: .chinese)
        #expect(await other.run("analyze '\(path)' as ndjson") == 0)
        // A check that reports the same problem replaces the row of the records.
        let all = other.output.text.split(separator: "\n")
        #expect(all.contains { $0.contains(#""problem":"\#(problem)""#) && $0.contains(word) }, "\(all)")
        let lines = all.filter { $0.contains(#""part":"records""#) }
        #expect(lines.allSatisfy { $0.contains(#""reason":""#) && $0.contains(#""next":""#) }, "\(lines)")
    }

    @Test func `two bundles show what changed between them`() async throws {
        #expect(await VirtualShell().run("bundle '\(path)'") == 0)
        let second = folder.path + "/second.txt"
        #expect(await VirtualShell().run("sandbox fault address for 1h; bundle '\(second)'") == 0)
        let shell = VirtualShell()
        #expect(await shell.run("analyze '\(second)' against '\(path)' as csv") == 0)
        #expect(shell.output.text.contains("address,ok,fail address-refused"))
        let same = VirtualShell()
        #expect(await same.run("analyze '\(path)' against '\(path)'") == 0)
        #expect(same.output.text.isEmpty)
    }

    @Test func `a changed byte anywhere is found`() async throws {
        #expect(await VirtualShell().run("borrow BTC; bundle '\(path)'") == 0)
        let bytes = Array(try folder.read("bundle.txt").utf8)
        var generator = SplitMix64(seed: 9)
        for _ in 0..<300 {
            var changed = bytes
            let place = Int.random(in: changed.indices, using: &generator)
            changed[place] ^= UInt8.random(in: 1...255, using: &generator)
            #expect(throws: BundleFault.self) { try BundleReader.read(changed) }
        }
        for length in stride(from: 0, to: bytes.count, by: 37) {
            #expect(throws: BundleFault.self) { try BundleReader.read(Array(bytes.prefix(length))) }
        }
    }

    /// A file that is not a bundle. A test's log shows only the beginning of its text.
    struct HostileFile: CustomTestStringConvertible {
        let text: String
        let fault: BundleFault

        var testDescription: String { text.count > 80 ? "\(text.prefix(20))… of \(text.utf8.count) bytes" : text }
    }

    @Test(arguments: [
        HostileFile(text: "", fault: .noBundle),
        HostileFile(text: "hello\n", fault: .noBundle),
        HostileFile(text: "marginsh bundle 2\n", fault: .otherVersion),
        HostileFile(text: "marginsh bundle 1\n\n[manifest]\n", fault: .damaged(line: 4)),
        HostileFile(
            text: "marginsh bundle 1\n\n[manifest]\nevil lines=1 sha256=0\n\n[evil]\nx\n",
            fault: .damaged(line: 4)
        ),
        HostileFile(text: "marginsh bundle 1\n\n[manifest]\ndoctor a\nfacts b\n", fault: .damaged(line: 5)),
        HostileFile(
            text: "marginsh bundle 1\n\n[manifest]\nfacts lines=1 sha256=0\n\n[facts]\n\u{1B}[2J\n",
            fault: .changed(section: "facts")
        ),
        HostileFile(
            text: "marginsh bundle 1\n\n[manifest]\nfacts lines=1 sha256=0\n\n[facts]\nx\n",
            fault: .changed(section: "facts")
        ),
        HostileFile(text: String(repeating: "[", count: 9000) + "\n", fault: .tooLarge),
        HostileFile(text: String(repeating: "\n", count: 30_000), fault: .tooLarge),
        HostileFile(text: String(repeating: "x\n", count: 3 << 20), fault: .tooLarge),
    ])
    func `a hostile file is refused, and named for what it is`(_ file: HostileFile) throws {
        #expect(throws: file.fault) { try BundleReader.read(Array(file.text.utf8)) }
    }

    @Test func `bytes that are not text are refused with their line`() {
        let bytes = Array("marginsh bundle 1\n".utf8) + [0xFF, 0xFE, 0x0A]
        #expect(throws: BundleFault.noText(line: 2)) { try BundleReader.read(bytes) }
    }

    @Test func `a forged bundle with right hashes can show nothing that steers a terminal`() throws {
        let lines = ["\u{1B}]0;owned\u{7}", "request outcome=ok\u{202E}"]
        let document = BundleDocument(sections: [BundleSection(name: .doctor, lines: lines)])
        #expect(throws: BundleFault.changed(section: "doctor")) { try BundleReader.read(Array(document.text.utf8)) }
        let unknown = BundleDocument(sections: [BundleSection(name: .doctor, lines: ["no-such-check outcome=ok"])])
        let read = try BundleReader.read(Array(unknown.text.utf8))
        #expect(throws: BundleFault.changed(section: "doctor")) { try BundleAnalysis(read) }
    }

    @Test func `a damaged bundle ends with 9`() async throws {
        try Data("marginsh bundle 1\n".utf8).write(to: URL(filePath: path))
        let shell = VirtualShell()
        #expect(await shell.run("analyze '\(path)'") == 9)
        #expect(shell.errors.text.contains("damaged"))
    }

    @Test func `for a statement it contains the request and the figures of the number`() async throws {
        let shell = VirtualShell()
        let status = await shell.run("bundle '\(path)' for borrow BTC isolated BTCUSDT")
        #expect(status == 0, "\(shell.errors.text)")
        let document = try BundleReader.read(Array(try folder.read("bundle.txt").utf8))
        let request = try #require(document[.explain]?.lines)
        #expect(request.first?.hasPrefix("path=/sapi/v1/margin/maxBorrowable weight=") == true)
        #expect(request.first?.hasSuffix(" signed=hmac") == true)
        #expect(request.contains("  asset=BTC from=statement"))
        #expect(!document.text.contains("signature="))
        let reasons = try #require(document[.why]?.lines)
        #expect(reasons.contains { $0.hasPrefix("part=amount value=") })
        #expect(reasons.last?.hasPrefix("limitedBy=") == true)
    }

    @Test func `for a statement that sends nothing it is not written`() async throws {
        let shell = VirtualShell()
        #expect(await shell.run("bundle '\(path)' for echo hello") == 2)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `it contains the exchange's published host and no other`() async throws {
        var bench = try DoctorBench()
        bench.settings["baseURL"] = "https://api.binance.com"
        #expect(try await bench.bundle().text.contains("\n  url=api.binance.com\n"))
        bench.settings["baseURL"] = "https://margin.example"
        bench.approved = ["https://margin.example"]
        let text = try await bench.bundle().text
        #expect(!text.contains("margin.example") && text.contains("\n  url=<host-"), "\(text)")
    }

    @Test func `what is written can be read again as it was`() async throws {
        let document = try await DoctorBench().bundle()
        #expect(try BundleReader.read(Array(document.text.utf8)) == document)
        #expect(document.sections.map(\.name) == [.facts, .doctor, .records, .removed])
    }
}
