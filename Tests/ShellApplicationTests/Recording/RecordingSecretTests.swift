import Foundation
import TestSupport
import Testing

@testable import ShellApplication

/// Random sessions with secrets in every place that a user, a file or the exchange might put one.
@Suite struct RecordingSecretTests {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

    private static func secret(_ generator: inout SplitMix64) -> String {
        String((0..<64).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] })
    }

    /// The encodings of a secret in a text.
    private static func forms(of secret: String) -> [String] {
        let bytes = Data(secret.utf8)
        let hexadecimal = bytes.map { String(format: "%02x", $0) }
        let base64 = bytes.base64EncodedString()
        let forms: [String] = [
            secret, hexadecimal.joined(), base64, base64.replacing("+", with: "-").replacing("/", with: "_"),
            hexadecimal.map { "%" + $0.uppercased() }.joined(), secret.lowercased(), String(secret.prefix(32)),
        ]
        return forms + forms.map { String($0.reversed()) }
    }

    /// Statements with a text where a text is allowed.
    private static func statement(_ text: String, _ generator: inout SplitMix64) -> String {
        let statements = [
            "echo T", "echo \"a T b\"", "# T", "let T = 1", "let x = \"T\"; echo $x", "borrow T",
            "borrow BTC isolated T",
            "expect 1 == 2 \"T\"", "expect \"T\" == \"T\"", "set secret T", "set apiKey T",
            "set baseURL https://T.example",
            "use isolated T", "watch BTC 1s times 2 until \"T\" == \"x\"", "source T.msh", "T", "borrow BTC; echo 'T'",
            "for a in T BTC { borrow $a }", "try { borrow T } catch { echo $error.message }", "history T", "help T",
            "let y = [T BTC]; borrow $y", "verify \"https://x.example/?signature=T\"", "error \"T\"", "assets T*",
            "echo \"\\u{41}T\"", "borrow BTC as csv > FOLDER/T.csv", "sleep 1s # T", "watch T 1s times 1 &",
        ]
        return statements[Int.random(in: 0..<statements.count, using: &generator)].replacing("T", with: text)
    }

    private typealias Reply = GossipingTransport.Reply

    /// Responses that reveal what they can.
    private static func replies(_ text: String) -> [Reply] {
        let replies = [
            Reply(status: 200, body: #"{"amount":"1.5","borrowLimit":"60"}"#),
            Reply(status: 200, body: #"{"amount":"1.5","apiKey":"{key}","secret":"T","asset":"T","{key}":"T"}"#),
            .init(
                status: 400,
                body: #"{"code":-2015,"msg":"Invalid key {key}, query {target}, T, request ip: 203.0.113.7"}"#
            ),
            Reply(status: 403, body: "<html><title>{target} T {key}</title>{key}</html>"),
            Reply(status: 200, body: "T {key} {target}"),
            Reply(status: 302, body: "{target}"),
            .init(
                status: 200,
                body: #"{"amount":"T","borrowLimit":"{key}","msg":["T","{target}"],"assets":{"T":"1","{key}":2}}"#
            ),
        ]
        return replies.map { Reply(status: $0.status, body: $0.body.replacing("T", with: text)) }
    }

    @Test(arguments: 0..<60 as Range<UInt64>)
    func `no byte of a secret is in a recording`(_ seed: UInt64) async throws {
        var generator = SplitMix64(seed: seed)
        let folder = try ScriptFolder()
        let (apiKey, secret) = (Self.secret(&generator), Self.secret(&generator))
        let marked = Self.forms(of: apiKey) + Self.forms(of: secret)
        let pick: (inout SplitMix64) -> String = { marked[Int.random(in: 0..<marked.count, using: &$0)] }
        let shell = KeyedShell(apiKey: apiKey, secret: secret, replies: Self.replies(pick(&generator)))
        var lines = ["set onError continue", "let before = \"\(pick(&generator))\"", "record \(folder.path)/r.ndjson"]
        for _ in 0..<12 {
            let statement = Self.statement(pick(&generator), &generator).replacing("FOLDER", with: folder.path)
            lines += [statement, "borrow BTC ETH"]
        }
        _ = await shell.run(lines: lines)
        let recording = try folder.read("r.ndjson")
        #expect(recording.contains("\"request\"") && recording.contains("\"run\""))
        for form in marked { try Self.expectNothing(of: form, in: recording) }
    }

    @Test func `a script, its name and its arguments contain no secret either`() async throws {
        var generator = SplitMix64(seed: 7)
        let folder = try ScriptFolder()
        let (apiKey, secret) = (Self.secret(&generator), Self.secret(&generator))
        let shell = KeyedShell(apiKey: apiKey, secret: secret, replies: Self.replies("x"))
        let inner = try folder.write("echo \(secret)\nborrow BTC\n", to: "\(secret).msh")
        let outer = try folder.write(
            "record \(folder.path)/r.ndjson\nborrow BTC\nsource \(inner) \(apiKey)\n",
            to: "o.msh"
        )
        _ = await shell.run(file: outer, arguments: [secret, apiKey])
        let recording = try folder.read("r.ndjson")
        for form in Self.forms(of: apiKey) + Self.forms(of: secret) { try Self.expectNothing(of: form, in: recording) }
    }

    @Test func `what was kept back until the secrets are known is written at the end`() async throws {
        let folder = try ScriptFolder()
        let shell = KeyedShell(apiKey: "some-key", secret: "some-secret", replies: Self.replies("x"))
        _ = await shell.run(lines: ["record \(folder.path)/r.ndjson", "echo one"])
        let recording = try folder.read("r.ndjson")
        #expect(recording.contains("echo one"))
    }

    /// Whether the recording contains sixteen adjacent characters of `form`, in any letter case.
    private static func expectNothing(of form: String, in recording: String) throws {
        let letters = Array(form.lowercased().utf8)
        let bytes = recording.lowercased()
        for start in stride(from: 0, through: letters.count - 16, by: 4) {
            let part = String(decoding: letters[start..<start + 16], as: UTF8.self)
            guard bytes.contains(part) else { continue }
            Issue.record("a part of \(form) is in the recording")
            return
        }
    }
}
