import BilingualText
import JSONRPC
import JSONText
import LanguageServer
import Testing

@Suite struct LanguageServerTests {
    private let uri = "untitled:script"

    // MARK: Life

    @Test func `requests before initialize and after shutdown are refused`() throws {
        let editor = EditorSession(initialized: false)
        #expect(editor.failure("textDocument/hover", [:]) == -32002)
        editor.open(uri, "borow")
        #expect(editor.diagnostics.isEmpty)
        let found = try editor.request("initialize", ["capabilities": [:]])?.get()
        #expect(found?["capabilities"]?["positionEncoding"] == "utf-16")
        #expect(editor.failure("initialize", [:]) == -32600)
        #expect(editor.failure("textDocument/nothing", [:]) == -32601)
        #expect(editor.failure("$/nothing", [:]) == -32601)
        #expect(editor.failure("textDocument/hover", [:]) == -32602)
        let ended = try editor.request("shutdown", .null)?.get()
        #expect(ended == .null)
        #expect(editor.failure("textDocument/hover", [:]) == -32600)
        editor.notify("exit", .null)
        #expect(editor.server.exitStatus == 0)
    }

    @Test func `exit without shutdown ends with 1`() {
        let editor = EditorSession(initialized: false)
        editor.notify("exit", .null)
        #expect(editor.server.exitStatus == 1)
    }

    @Test func `a request that is canceled before it was read is not executed`() {
        let editor = EditorSession()
        editor.open(uri, "borrow BTC\n")
        let request = JSONRPCRequest(
            id: .string("a"),
            method: "textDocument/documentSymbol",
            params: ["textDocument": ["uri": .string(uri)]]
        )
        editor.send([
            .request(request),
            .notification(JSONRPCNotification(method: "$/cancelRequest", params: ["id": "a"])),
        ])
        guard case .failure(let error)? = editor.outcome(of: .string("a")) else {
            Issue.record("no error")
            return
        }
        #expect(error.code.rawValue == -32800)
    }

    // MARK: Diagnostics

    @Test func `errors are reported while typing, with severity and code`() throws {
        let editor = EditorSession()
        editor.open(uri, "borow BTC\nset recvWindow 1x\necho $unset\n")
        let found = try #require(editor.diagnostics[uri])
        #expect(found.count == 3)
        #expect(found[0]["code"] == "syntax.unknownCommand")
        #expect(found[0]["severity"] == 1)
        #expect(found[0]["message"].shown.hasSuffix("did you mean `borrow`?"))
        #expect(found[0]["range"].shown == #"{"start":{"line":0,"character":0},"end":{"line":0,"character":5}}"#)
        editor.replace(uri, (0, 0), (0, 5), with: "borrow")
        editor.replace(uri, (1, 0), (3, 0), with: "")
        #expect(editor.diagnostics[uri] == [])
        editor.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
        #expect(editor.failure("textDocument/hover", ["textDocument": ["uri": .string(uri)]]) == -32602)
    }

    @Test func `changes that arrive together are checked once`() {
        let editor = EditorSession()
        editor.open(uri, "")
        let before = editor.received.count
        editor.send(
            ["b", "bo", "borrow BTC"].map { text in
                .notification(
                    JSONRPCNotification(
                        method: "textDocument/didChange",
                        params: ["textDocument": ["uri": .string(uri)], "contentChanges": [["text": .string(text)]]]
                    )
                )
            }
        )
        #expect(editor.received.count == before + 1)
        #expect(editor.diagnostics[uri] == [])
    }

    @Test func `an error in a sourced file is shown where it is sourced, and an open file takes the place of its own`()
        throws
    {
        let folder = try ScriptFolder()
        let (main, part) = (try folder.write("", to: "main.msh"), try folder.write("borow BTC\n", to: "a part.msh"))
        let editor = EditorSession()
        let (mainURI, partURI) = (FileURI.uri(of: main), FileURI.uri(of: part))
        editor.open(mainURI, "echo a\nsource 'a part.msh'\necho $x\n")
        let found = try #require(editor.diagnostics[mainURI]?.first)
        #expect(found["message"].shown.hasPrefix("a part.msh:1:1: unknown command"))
        #expect(found["range"]?["start"]?["line"] == 1)
        guard case .array(let related)? = found["relatedInformation"] else {
            Issue.record("no place")
            return
        }
        #expect(related.first?["location"]?["uri"] == .string(partURI))
        editor.open(partURI, "let x = 1\n")
        #expect(editor.diagnostics[mainURI] == [])
        let definition = try #require(editor.result("definition", mainURI, (2, 7)))
        #expect(definition["uri"] == .string(partURI))
        #expect(definition["range"]?["start"].shown == #"{"line":0,"character":4}"#)
        editor.replace(partURI, (0, 0), (0, 1), with: "")
        #expect(editor.messages(mainURI).count == 1)
        #expect(editor.result("definition", mainURI, (1, 10))?["uri"] == .string(partURI))
        editor.notify("textDocument/didClose", ["textDocument": ["uri": .string(partURI)]])
        #expect(editor.messages(mainURI).first?.hasPrefix("a part.msh:1:1: unknown command") == true)
    }

    @Test func `files outside the script's folder are not read`() throws {
        let (folder, other) = (try ScriptFolder(), try ScriptFolder())
        let main = try folder.write("", to: "main.msh")
        _ = try other.write("borow BTC\n", to: "secret.msh")
        let editor = EditorSession()
        editor.open(FileURI.uri(of: main), "source ../\(other.name)/secret.msh\n")
        editor.open(uri, "source \(other.path)/secret.msh\n")
        #expect(editor.diagnostics.values.allSatisfy { $0 == [] })
        #expect(editor.result("definition", FileURI.uri(of: main), (0, 9)) == .null)
    }

    // MARK: The other requests

    @Test func `loops and watches have hints with their cost`() throws {
        let editor = EditorSession()
        editor.open(
            uri,
            "for a in BTC ETH { borrow $a }\nif 1 == 1 {\n    repeat 3 {\n        borrow BTC\n    }\n}\nwatch BTC 1s\nborrow BTC\n"
        )
        guard case .array(let hints)? = editor.result("inlayHint", uri) else {
            Issue.record("no hints")
            return
        }
        #expect(
            hints.map { $0["label"].shown } == [
                "requests: 2, weight 100 (IP)", "requests: 3, weight 150 (IP)",
                "requests: 1 per round, weight 50 (IP), until stopped",
            ]
        )
        #expect(
            hints.map { $0["position"].shown } == [
                #"{"line":0,"character":30}"#, #"{"line":2,"character":14}"#, #"{"line":6,"character":12}"#,
            ]
        )
        #expect(
            editor.result("hover", uri, (6, 2))?["contents"]?["value"].shown.hasPrefix("requests: 1 per round") == true
        )
    }

    @Test func `completion offers what Tab offers, and the variables of the document`() {
        let editor = EditorSession()
        editor.open(uri, "bor\nlet basket = [BTC]\nborrow $b\nset rec\nset onError \n")
        let labels = { (result: JSONValue?) -> [String] in
            guard case .array(let items)? = result else { return [] }
            return items.map { $0["label"].shown }
        }
        #expect(labels(editor.result("completion", uri, (0, 3))) == ["borrow"])
        #expect(labels(editor.result("completion", uri, (2, 9))) == ["basket"])
        #expect(labels(editor.result("completion", uri, (3, 7))) == ["recvWindow"])
        #expect(labels(editor.result("completion", uri, (4, 12))).contains("continue"))
    }

    @Test func `hover shows help on the word, in the language of the session`() {
        let editor = EditorSession(language: .chinese)
        editor.open(uri, "set recvWindow 5000\n")
        let text = editor.result("hover", uri, (0, 6))?["contents"]?["value"].shown ?? ""
        #expect(text.hasPrefix("set recvWindow VALUE"))
        #expect(text.contains("毫秒"))
        #expect(editor.result("hover", uri, (1, 0)) == .null)
    }

    @Test func `symbols are variables, sourced files and blocks, also in a script with errors`() {
        let editor = EditorSession()
        editor.open(uri, "let a = 1\nborow\nrepeat 2 { let b = $a }\nsource x.msh\n")
        guard case .array(let symbols)? = editor.result("documentSymbol", uri) else {
            Issue.record("no symbols")
            return
        }
        #expect(symbols.map { $0["name"].shown } == ["a", "repeat", "x.msh"])
        #expect(symbols[1]["children"].shown.contains(#""name":"b""#))
        #expect(editor.result("definition", uri, (2, 21))?["range"]?["start"].shown == #"{"line":0,"character":4}"#)
    }

    @Test func `formatting changes only what is between tokens`() {
        let editor = EditorSession()
        editor.open(uri, "if 1==1{echo \"SECRET\"};borrow   BTC # x  \r\n\n\n\nlet k = 1")
        guard case .array(let edits)? = editor.result("formatting", uri) else {
            Issue.record("no edits")
            return
        }
        #expect(edits.allSatisfy { $0["newText"].shown.allSatisfy { " \n".contains($0) } })
        for edit in edits.reversed() {
            let place = { (name: String) -> (Int, Int) in
                let position = edit["range"]?[name]
                return (Int(position?["line"].shown ?? "") ?? -1, Int(position?["character"].shown ?? "") ?? -1)
            }
            editor.replace(uri, place("start"), place("end"), with: edit["newText"].shown)
        }
        #expect(editor.result("formatting", uri) == [])
        editor.replace(uri, (0, 0), (0, 2), with: "of")
        #expect(editor.result("formatting", uri) == nil)
    }
}

extension EditorSession {
    /// The code of the error that a request must get.
    fileprivate func failure(_ method: String, _ params: JSONValue) -> Int? {
        guard case .failure(let error)? = request(method, params) else { return nil }
        return error.code.rawValue
    }
}
