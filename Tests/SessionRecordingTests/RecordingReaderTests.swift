import Foundation
import Testing

@testable import SessionRecording

@Suite struct RecordingReaderTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/recordings")

    private static func fixture(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: "\(name).ndjson")))
    }

    private static var all: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".ndjson") }.map { String($0.dropLast(7)) }.sorted()
    }

    /// Every byte of one small recording, each with another of its bits changed than the one before.
    @Test func `a changed byte anywhere is found`() throws {
        let bytes = try Self.fixture("requests")
        _ = try RecordingReader.read(bytes)
        for place in bytes.indices {
            var changed = bytes
            changed[place] ^= 1 << (place % 8)
            let fault = try #require(Self.fault(in: changed), "byte \(place)")
            #expect(fault.line == bytes[..<place].count { $0 == 0x0A } + 1, "byte \(place)")
        }
    }

    /// A byte of each stretch of the others; a different one for each.
    @Test(arguments: all)
    func `a changed byte is found in every fixture`(_ name: String) throws {
        let bytes = try Self.fixture(name)
        for place in stride(from: name.utf8.count, to: bytes.count, by: max(1, bytes.count / 97)) {
            var changed = bytes
            changed[place] ^= 0x04
            #expect(throws: RecordingFault.self, "byte \(place)") { try RecordingReader.read(changed) }
        }
    }

    @Test func `a recording that stops anywhere is found to`() throws {
        let bytes = try Self.fixture("requests")
        for count in bytes.indices {
            #expect(throws: RecordingFault.self, "\(count) bytes") { try RecordingReader.read(Array(bytes[..<count])) }
        }
    }

    @Test func `lines that were taken out, doubled or exchanged are found`() throws {
        let lines = try Self.fixture("requests").split(separator: 0x0A).map(Array.init)
        for place in 1..<lines.count - 1 {
            var without = lines
            without.remove(at: place)
            var doubled = lines
            doubled.insert(lines[place], at: place)
            var exchanged = lines
            exchanged.swapAt(place, place - 1)
            for changed in [without, doubled, exchanged] {
                let bytes = Array(changed.joined(separator: [0x0A])) + [0x0A]
                #expect(throws: RecordingFault.self, "line \(place + 1)") { try RecordingReader.read(bytes) }
            }
        }
    }

    private static func fault(in bytes: [UInt8]) -> RecordingFault? {
        do throws(RecordingFault) {
            _ = try RecordingReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    /// Hostile lines with correct checksums.
    @Test(arguments: [
        #"{"at":0,"header":{}"#,
        #"{"at":0"#,
        "",
        "null",
        #"{"at":0,"header":{"format":"marginsh-recording","version":9"#,
        #"{"at":-1,"header":{"format":"marginsh-recording","version":1"#,
        "\u{1B}]0;owned\u{7}",
    ])
    func `a hostile first line is refused`(_ line: String) {
        checkRefused(line)
    }

    @Test func `a first line that nests without end is refused`() {
        checkRefused(String(repeating: "[", count: 100_000))
    }

    private func checkRefused(_ line: String) {
        var chain = LineChain()
        let bytes = chain.sealed(line + "}") + [0x0A]
        #expect(throws: RecordingFault.self) { try RecordingReader.read(bytes) }
        #expect(throws: RecordingFault.self) { try RecordingReader.read(Array(line.utf8)) }
    }

    @Test(arguments: [
        #"{"at":0,"response":{"number":-1,"failed":{"reason":"timedOut"}}"#,
        #"{"at":0,"response":{"number":1,"failed":{"reason":"surprise"}}"#,
        #"{"at":99999999999999999999,"interrupt":{}"#,
        #"{"at":0,"run":{"text":"borrow BTC","name":"","line":-5,"column":1,"arguments":[]}"#,
        #"{"at":0,"run":{"text":1,"name":"","line":1,"column":1,"arguments":[]}"#,
        #"{"at":0,"request":{"number":1,"path":"/x","parameters":{"asset":{"deep":1}}}"#,
        #"{"at":0,"nothing":{}"#,
        #"{"at":0,"header":{}"#,
    ])
    func `a hostile line after a good header is refused`(_ line: String) throws {
        let bytes = try Self.fixture("requests")
        let header = try #require(bytes.split(separator: 0x0A).first)
        var chain = LineChain()
        let opened = chain.opened(header)
        let object = try #require(opened)
        chain = LineChain()
        let changed = chain.sealed(String(decoding: object, as: UTF8.self)) + [0x0A] + chain.sealed(line + "}") + [0x0A]
        #expect(throws: RecordingFault.self) { try RecordingReader.read(changed) }
    }

    private static let ends = [
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-1", "253402300800000", "1e3", "1.0",
        "0",
    ]

    /// Whole numbers near the ends of 64 bits, wherever a recording has one: what is read is replayed without a trap.
    @Test(
        arguments: ends,
        [
            #""at":N,"interrupt":{}"#, #""at":0,"clock":{"wall":N}"#, #""at":0,"fetch":{"client":N}"#,
            #""at":0,"run":{"text":"x","name":"","line":N,"column":N,"arguments":[]}"#,
            #""at":0,"script":{"path":"x","failed":{"number":N}}"#,
            #""at":0,"script":{"path":"x","failed":{"limit":N}}"#,
            #""at":0,"request":{"number":N,"path":"/x","parameters":{}}"#,
            #""at":0,"response":{"number":N,"failed":{"reason":"tooLarge","limit":N}}"#,
            #""at":0,"response":{"number":1,"failed":{"reason":"proxy","status":N}}"#,
            #""at":0,"response":{"number":1,"status":N,"headers":{},"body":{"empty":true},"firstByte":N,"total":N}"#,
        ]
    )
    func `no whole number traps`(number: String, line: String) throws {
        let bytes = try Self.fixture("requests")
        let header = try #require(bytes.split(separator: 0x0A).first)
        var chain = LineChain()
        let opened = chain.opened(header)
        let object = try #require(opened)
        chain = LineChain()
        let hostile = "{" + line.replacing("N", with: number)
        let changed =
            chain.sealed(String(decoding: object, as: UTF8.self)) + [0x0A] + chain.sealed(hostile + "}") + [0x0A]
        guard let recording = try? RecordingReader.read(changed, acceptsCut: true) else { return }
        let steps = ReplaySteps(recording)
        #expect(steps.runs.count <= 1)
        for line in recording.lines {
            guard case .clock(let milliseconds) = line.line else { continue }
            #expect((0...253_402_300_799_999).contains(milliseconds))
        }
    }

    @Test(arguments: ends)
    func `a header's start is an instant`(number: String) throws {
        let bytes = try Self.fixture("requests")
        let header = try #require(bytes.split(separator: 0x0A).first)
        var chain = LineChain()
        let opened = chain.opened(header)
        let text = String(decoding: try #require(opened), as: UTF8.self)
        let start = try #require(text.range(of: #""started":[0-9]+"#, options: .regularExpression))
        let changed = text.replacingCharacters(in: start, with: #""started":\#(number)"#)
        chain = LineChain()
        let sealed = chain.sealed(changed) + [0x0A]
        if number == "0" {
            _ = try RecordingReader.read(sealed, acceptsCut: true)
        } else {
            #expect(throws: RecordingFault.self) { try RecordingReader.read(sealed, acceptsCut: true) }
        }
    }

    @Test(arguments: [
        ("secret", "file:/etc/passwd"), ("baseURL", "https://api.binance.com"), ("apiKey", "x"), ("nothing", "1"),
        ("recvWindow", "0"),
    ])
    func `a header sets nothing that a recording cannot contain`(_ name: String, _ value: String) throws {
        let bytes = try Self.fixture("requests")
        let header = try #require(bytes.split(separator: 0x0A).first)
        var chain = LineChain()
        let opened = chain.opened(header)
        let text = String(decoding: try #require(opened), as: UTF8.self)
        let setting = #""settings":[{"name":"\#(name)","value":"\#(value)","from":"typed"}]"#
        let changed = text.replacing(#""settings":[]"#, with: setting)
        #expect(changed != text)
        chain = LineChain()
        let sealed = chain.sealed(changed) + [0x0A]
        #expect(throws: RecordingFault.self) { try RecordingReader.read(sealed, acceptsCut: true) }
    }
}
