import Glibc
import JSONRPC
import JSONText
import LanguageServer
import ShellRuntime
import TestSupport
import Testing

@Suite struct LanguageServerRobustnessTests {
    private static let methods = [
        "initialize", "shutdown", "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose",
        "textDocument/didSave", "textDocument/completion", "textDocument/hover", "textDocument/definition",
        "textDocument/documentSymbol", "textDocument/formatting", "textDocument/inlayHint", "$/cancelRequest", "x",
    ]

    private static let texts = [
        "", "borrow BTC", "for a in [", "let é😀 = $x.", "\r\r\n", "${", "source .", "watch BTC 1s when {", "\u{0}",
        "set ",
        "repeat 99999999999999999999 { borrow BTC }", "for a in 1 2 { for b in 1 2 { watch BTC 1s times 99999999 } }",
    ]

    @Test func `bytes and messages of any kind get responses and no trap`() throws {
        var random = SplitMix64(seed: 25)
        var splitter = MessageSplitter(.headers, longest: 1 << 16)
        var editor = EditorSession()
        for round in 0..<1000 {
            if editor.server.exitStatus != nil || round.isMultiple(of: 50) { editor = EditorSession() }
            let messages = splitter.split(Self.stream(&random)).map { bytes in
                bytes.flatMap { bytes in
                    Result { () throws(MalformedMessage) in try JSONRPCMessage(parsing: bytes) }
                }
            }
            let sent = editor.receive(messages)
            for message in sent {
                let text = JSONWriter().text(message.json())
                #expect(try JSONValue(parsing: Array(text.utf8))["jsonrpc"] == "2.0")
            }
            let requests = messages.count { if case .success(.request) = $0 { true } else { false } }
            let responses = sent.count { if case .response = $0 { true } else { false } }
            #expect(responses >= requests)
        }
    }

    private static func stream(_ random: inout SplitMix64) -> [UInt8] {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return (0..<Int.random(in: 0..<80, using: &random)).map { _ in .random(in: 0...255, using: &random) }
        case 1: return Array("Content-Length: \(Int.random(in: -2..<99, using: &random))\r\n\r\n{".utf8)
        default:
            var bytes = Array(JSONWriter().text(message(&random)).utf8)
            if Bool.random(using: &random), let place = bytes.indices.randomElement(using: &random),
                Int.random(in: 0..<4, using: &random) == 0
            {
                bytes[place] = .random(in: 0...255, using: &random)
            }
            return Array("Content-Length: \(bytes.count)\r\n\r\n".utf8) + bytes
        }
    }

    private static func message(_ random: inout SplitMix64) -> JSONValue {
        let position = { (random: inout SplitMix64) -> JSONValue in
            let number = { (random: inout SplitMix64) -> JSONValue in
                [0, 1, 2, 7, -1, .number("99999999999999999999"), .number("1.5"), "1", 9_223_372_036_854_775_807]
                    .randomElement(using: &random) ?? .null
            }
            return ["line": number(&random), "character": number(&random)]
        }
        let text: JSONValue = .string(texts.randomElement(using: &random) ?? "")
        let uri: JSONValue =
            ["untitled:a", "file:///tmp/none/a.msh", "file://", "", 3].randomElement(using: &random) ?? .null
        let range: JSONValue = ["start": position(&random), "end": position(&random)]
        let params: JSONValue = [
            "textDocument": ["uri": uri, "text": text, "version": text], "position": position(&random), "range": range,
            "contentChanges": [["range": range, "text": text], ["text": text], text], "id": 1, "capabilities": [text],
        ]
        return .members(
            ("jsonrpc", "2.0"),
            ("id", Bool.random(using: &random) ? .number(Int.random(in: 0..<9, using: &random)) : nil),
            ("method", .string(methods.randomElement(using: &random) ?? "")),
            ("params", [params, params, params, [:], [], .null].randomElement(using: &random))
        )
    }

    @Test func `no secret of a script is in anything that the server sends`() {
        let key = "mArKed0123456789mArKed0123456789mArKed0123456789mArKed0123456789"
        let editor = EditorSession()
        let uri = "untitled:secrets"
        let scripts = [
            "set secret mArKed-1\n", "set   apiKey   'mArKed-2' ; borow\n", "set secrt mArKed-3\nborow\n",
            "set proxy http://user:mArKed4@host\n", "\(key)\n", "let k = \"\(key)\"; borrow  BTC\n",
            "let \(key) = 1\n$m",
            "source \(key)\n", "echo \"mArKed-5\"; borrow   BTC # mArKed-6   \n", "use \(key)\nset secret \(key)",
        ]
        for script in scripts {
            editor.open(uri, script)
            for line in 0...1 {
                for character in stride(from: 0, to: 70, by: 7) {
                    for method in ["hover", "completion", "definition"] {
                        _ = editor.result(method, uri, (line, character))
                    }
                }
            }
            for method in ["documentSymbol", "formatting", "inlayHint"] { _ = editor.result(method, uri) }
        }
        for message in editor.received {
            let text = JSONWriter().text(message.json())
            #expect(!text.contains("mArKed"), "\(text)")
        }
    }

    /// The processor time that this thread has used.
    private static func threadTime() -> Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// Ten times the goal of the benchmark `language-server`, for a build without optimization; other tests run meanwhile, so
    /// what counts is the time of this thread.
    @Test func `a key in a script of 5,000 statements is checked at once`() throws {
        let editor = EditorSession()
        let uri = "untitled:long"
        let lines = (0..<1000).flatMap { number in
            [
                "let a\(number) = \(number)", "borrow BTC ETH", "if $a\(number) > 3 { echo \"x $a\(number)\" }",
                "expect amount >= 0 \"why\"", "set recvWindow \(1000 + number)",
            ]
        }
        editor.open(uri, lines.joined(separator: "\n"))
        #expect(editor.diagnostics[uri] == [])
        let times = (0..<10).map { round in
            let start = Self.threadTime()
            editor.replace(uri, (2500, 0), (2500, round % 2), with: round.isMultiple(of: 2) ? "x" : "")
            return Self.threadTime() - start
        }
        #expect(editor.diagnostics[uri] == [])
        // Watched by a sanitizer everything takes several times as long.
        let isWatched = unsafe getenv("ASAN_OPTIONS") != nil || getenv("TSAN_OPTIONS") != nil
        #expect(try #require(times.min()) < .milliseconds(isWatched ? 3000 : 300), "\(times)")
    }
}
