import BinanceMargin
import ExchangeAccess
import Foundation
import JSONText
import MarginShell
import SandboxExchange
import ShellRuntime
import Testing
import TestSupport

@Suite struct AgentServerTests {
    private let bench = AgentBench(shell: VirtualShell())

    /// One call of each tool.
    private static let calls: [(tool: String, arguments: JSONValue)] = [
        ("borrow", ["assets": ["BTC", "ETH"], "sort": ["sortField": "amount", "down": true], "first": 1]),
        ("borrow", ["assets": "BTC", "isolated": "BTCUSDT"]),
        ("why", ["asset": "BTC"]),
        ("why", ["asset": "BTC", "add": [["amount": .number("0.5"), "changed": "BTC"]]]),
        ("why", ["asset": "BTC", "reach": "2"]),
        ("terms", ["assets": ["B*"], "amount": false]),
        ("account", ["all": true]),
        ("inventory", ["assets": []]),
        ("assets", ["pattern": "B*"]),
        ("pairs", .members()),
        ("get", ["path": "margin/priceIndex", "parameters": ["symbol=BTCUSDT"]]),
        ("error", ["subject": "-3045"]),
        ("verify", ["request": "asset=BTC&timestamp=1736393892&signature=0000"]),
        ("explain", ["statement": ["command": "borrow", "arguments": ["assets": "BTC"]]]),
        ("doctor", ["only": ["clock", "signing"]]),
        ("clock", .members()),
        ("weight", .members()),
        ("whoami", .members()),
        ("check", ["text": "borrow BTC"]),
        ("check", ["text": "borow BTC"]),
    ]

    private func tools() async throws -> [JSONValue] {
        let list = try await bench.result("tools/list")
        guard case .array(let tools)? = list["result"]?["tools"] else { return [] }
        return tools
    }

    // MARK: Tools

    @Test func `a tool about an account takes each of the three`() async throws {
        for tool in try await tools() {
            guard case .string(let name)? = tool["name"], ["borrow", "why", "account"].contains(name) else { continue }
            let properties = tool["inputSchema"]?["properties"]
            for option in ["cross", "isolated", "portfolio"] {
                #expect(properties?[option] != nil, "\(name) \(option)")
            }
        }
    }

    @Test func `the tools are those that only read`() async throws {
        let tools = try await tools()
        let names = tools.compactMap { if case .string(let name)? = $0["name"] { name } else { nil } }
        #expect(Set(names) == Set(Self.calls.map(\.tool)))
        #expect(names.count == Set(names).count)
        for tool in tools { #expect(tool["annotations"]?["readOnlyHint"] == true) }
        for declaration in bench.shell.assembly.registry.commands.map(\.declaration)
        where declaration.agentTool != nil {
            #expect(declaration.permission == nil, "\(declaration.name)")
        }
    }

    @Test func `neither a timestamp for explain nor a condition is offered`() async throws {
        let text = JSONWriter().text(.array(try await tools().compactMap { $0["inputSchema"] }))
        #expect(!text.contains("timestamp"))
        #expect(!text.contains("where"))
        #expect(!text.contains("against"))
    }

    @Test func `every tool gives records of its schema`() async throws {
        let tools = try await tools()
        for (tool, arguments) in Self.calls {
            let result = try await bench.call(tool, arguments)
            #expect(result["isError"] == false, "\(tool): \(result)")
            let schema = try #require(tools.first { $0["name"] == .string(tool) }?["outputSchema"])
            let content = try #require(result["structuredContent"])
            #expect(content.problems(under: schema).isEmpty, "\(tool): \(content.problems(under: schema))")
            guard case .array(let records)? = content["records"], tool != "inventory" else { continue }
            #expect(!records.isEmpty, "\(tool)")
        }
    }

    @Test(arguments: ["BTC; quit", "BTC | cat", "BTC > /tmp/x", "$HOME", "BTC\nquit", "where", "{", "\"", "BTC &", "#"])
    func `an argument is one word, whatever it contains`(text: String) async throws {
        let result = try await bench.call("borrow", ["assets": [.string(text)]])
        #expect(result["structuredContent"]?["records"] == [])
        #expect(result["isError"] == true)
        // A word without a space may be a name that the exchange does not know.
        let targets = bench.shell.exchange.targets
        #expect(targets.allSatisfy { $0.hasPrefix("/sapi/v1/margin/maxBorrowable?asset=") }, "\(targets)")
        let explained = try await bench.call(
            "explain",
            ["statement": ["command": "get", "arguments": ["path": "margin/account", "parameters": [.string(text)]]]]
        )
        #expect(explained["isError"] == true)
    }

    @Test func `no argument gives explain a timestamp, and so a signature`() async throws {
        let nested: JSONValue = ["command": "borrow", "arguments": ["assets": ["BTC", "timestamp", "1700000000000"]]]
        let text = JSONWriter().text(try await bench.call("explain", ["statement": nested]))
        #expect(!text.contains("timestamp=1700000000000"))
        #expect(text.contains(#"\"signature\":null"#))
        #expect(
            try await bench.call("explain", ["statement": nested, "timestamp": 1_700_000_000_000])["isError"] == true
        )
        let inner: JSONValue = ["command": "explain", "arguments": ["statement": nested]]
        #expect(try await bench.call("explain", ["statement": inner])["isError"] == true)
    }

    @Test(
        arguments: [
            ("borrow", .members()), ("borrow", ["assets": [[]]]), ("borrow", ["assets": "BTC", "x": 1]), ("borrow", []),
            ("borrow", ["assets": "BTC", "first": "many"]), ("borrow", ["assets": "BTC", "cross": "yes"]),
            ("why", ["asset": ["BTC", "ETH"]]), ("why", ["asset": "BTC", "add": ["amount": "1"]]),
            ("why", ["asset": "BTC", "all": true, "reach": "1"]), ("doctor", ["only": ["everything"]]),
            ("explain", ["statement": "borrow BTC"]), ("check", .members()), ("verify", ["request": "x"]),
            ("get", ["path": "account/withdraw"]), ("get", ["path": "../../api/v3/order"]),
        ] as [(String, JSONValue)]
    )
    func `wrong arguments are an error of the tool`(tool: String, arguments: JSONValue) async throws {
        let result = try await bench.call(tool, arguments)
        #expect(result["isError"] == true)
        #expect(result["structuredContent"]?["failure"]?["schema"] == "failure.v1")
        #expect(result["structuredContent"]?["failure"]?["category"] == "usage")
        #expect(bench.shell.exchange.paths.isEmpty)
    }

    @Test func `check reads no file`() async throws {
        let result = try await bench.call("check", ["text": "source /etc/passwd\nrecord /tmp/x"])
        let record = try #require(result["structuredContent"]?["records"])
        #expect(JSONWriter().text(record).contains("outside the script's folder and was not read"))
    }

    // MARK: What leaves

    @Test func `no secret and no usable signature is in any byte`() async throws {
        let text = Scenario.standardText.replacing("\"vipLevel\": 0,", with: "\"vipLevel\": 0, \(Self.markedKeys),")
        let scenario = try ScenarioReader.read(Array(text.utf8))
        let shell = VirtualShell(scenario: scenario)
        let bench = AgentBench(shell: shell)
        var all = ""
        for (tool, arguments) in Self.calls { all += JSONWriter().text(try await bench.call(tool, arguments)) }
        for method in ["server/discover", "tools/list", "resources/list", "prompts/list"] {
            all += JSONWriter().text(try await bench.result(method))
        }
        let marked = "asset=BTC&timestamp=1736393892000&signature=" + String(repeating: "5ec7e7", count: 10) + "abcd"
        all += JSONWriter().text(try await bench.call("verify", ["request": .string(marked)]))
        #expect(all.contains("records"))
        #expect(!all.contains("MARKED"))
        #expect(!all.contains("5ec7e75ec7e7"))
        let signatures = shell.exchange.targets.compactMap { $0.split(separator: "signature=").dropFirst().first }
        #expect(signatures.count > 20)
        for signature in signatures { #expect(!all.contains(signature)) }
    }

    private static let markedKeys = #"""
        "keys":[{"kind":"hmac","apiKey":"abcdMARKEDKEYMARKEDKEYMARKEDKEYMARKEDKEYMARKEDKEYMARKEDKEYM1234",
        "secret":"MARKEDSECRETMARKEDSECRETMARKEDSECRETMARKEDSECRETMARKEDSECRETMARK"}]
        """#

    @Test func `text of the exchange is visible data of bounded length`() async throws {
        let name = "a\u{1B}[31mb\u{202E}c" + String(repeating: "x", count: 20_000)
        let body = JSONWriter().text([["assetName": "BTC", "assetFullName": .string(name)]])
        let shell = VirtualShell(overriding: ["/sapi/v1/margin/allAssets": body])
        let result = try await AgentBench(shell: shell).call("get", ["path": "margin/allAssets"])
        let text = JSONWriter().text(result)
        #expect(text.contains(#"a\\u{1B}[31mb\\u{202E}c"#))
        #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
        #expect(text.utf8.count < 40_000)
    }

    @Test func `a scale multiplies amounts and leaves ratios and names no account`() async throws {
        var generator = SplitMix64(seed: 1)
        let scaled = AgentBench(
            shell: VirtualShell(scale: AmountScale.random(using: &generator)),
            isScaled: true
        )
        let real = try record(try await bench.call("account"))
        let shown = try record(try await scaled.call("account"))
        #expect(shown["account"] == nil && shown["profile"] == nil)
        #expect(real["account"] != nil)
        #expect(real["marginLevel"] == shown["marginLevel"])
        #expect(real["assetValue"] != shown["assetValue"])
    }

    private func record(_ result: JSONValue) throws -> JSONValue {
        guard case .array(let records)? = result["structuredContent"]?["records"] else { return .null }
        return try #require(records.first)
    }

    @Test func `resources and prompts are read`() async throws {
        guard case .array(let documents)? = try await bench.result("resources/list")["result"]?["resources"] else {
            Issue.record("no list")
            return
        }
        for document in documents {
            let read = try await bench.result("resources/read", [("uri", document["uri"] ?? .null)])
            guard case .array(let contents)? = read["result"]?["contents"],
                case .string(let text)? = contents[0]["text"]
            else {
                Issue.record("\(read)")
                continue
            }
            #expect(text.count > 20)
        }
        let params: [(name: String, value: JSONValue)] = [
            ("name", "why-only-this"), ("arguments", ["asset": "BTC\u{202E}"]),
        ]
        let prompt = JSONWriter().text(try await bench.result("prompts/get", params))
        #expect(prompt.contains(#"asset: BTC\\u{202E}"#))
    }
}

extension JSONValue {
    /// What `schema` forbids, of the words that this program's schemas use.
    fileprivate func problems(under schema: JSONValue, at path: String = "") -> [String] {
        var problems: [String] = []
        if let type = schema["type"], !isOf(type) { problems.append("\(path) is not \(type)") }
        if let constant = schema["const"], constant != self { problems.append("\(path) is not \(constant)") }
        if case .array(let choices)? = schema["oneOf"],
            choices.count(where: { self.problems(under: $0).isEmpty }) != 1
        {
            problems.append("\(path) is not one of the schemas")
        }
        if case .array(let elements) = self, let items = schema["items"] {
            for element in elements { problems += element.problems(under: items, at: path + "[]") }
        }
        guard case .object(let members) = self else { return problems }
        for member in members {
            guard let inner = schema["properties"]?[member.name] else { continue }
            problems += member.value.problems(under: inner, at: path + "." + member.name)
        }
        guard case .array(let required)? = schema["required"] else { return problems }
        return problems
            + required.compactMap { name in
                members.contains { .string($0.name) == name } ? nil : "\(path) has no \(name)"
            }
    }

    private func isOf(_ type: JSONValue) -> Bool {
        if case .array(let types) = type { return types.contains(where: isOf) }
        return switch self {
        case .null: type == "null"
        case .bool: type == "boolean"
        case .number: type == "number" || type == "integer"
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        }
    }
}
