import Foundation
import JSONText
import Testing
import TestSupport

/// The two eras of the protocol, and what is not a message.
@Suite struct AgentProtocolTests {
    private let bench = AgentBench(shell: VirtualShell())

    private func codes(_ text: String) async throws -> [String] {
        try await bench.responses(to: Array(text.utf8)).map { response in
            if case .number(let code)? = response["error"]?["code"] { code } else { "0" }
        }
    }

    private static let meta =
        #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}"#

    @Test(arguments: [
        ("2025-06-18", "2025-06-18"), ("2025-11-25", "2025-11-25"), ("2024-11-05", "2025-11-25"),
        ("2026-07-28", "2025-11-25"),
    ])
    func `a handshake chooses a revision`(requested: String, chosen: String) async throws {
        let text =
            #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"\#(requested)","capabilities":{}}}"#
        let messages = """
            \(text)
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":1,"method":"ping"}
            {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"error","arguments":{"subject":"-1021"}}}
            {"jsonrpc":"2.0","id":3,"method":"resources/read","params":{"uri":"x"}}
            """
        let responses = try await bench.responses(to: Array(messages.utf8))
        #expect(responses.count == 4)
        #expect(responses[0]["result"]?["protocolVersion"] == .string(chosen))
        #expect(responses[1]["result"] == .members())
        #expect(responses.contains { $0["error"]?["code"] == .number("-32002") })
        #expect(responses.contains { $0["result"]?["isError"] == false && $0["result"]?["resultType"] == nil })
    }

    @Test func `a request names its revision`() async throws {
        let method = #""jsonrpc":"2.0","id":1,"method":"tools/list""#
        #expect(try await codes("{\(method)}") == ["-32602"])
        #expect(try await codes("{\(method),\"params\":{\(Self.meta)}}") == ["0"])
        let other = Self.meta.replacingOccurrences(of: "2026-07-28", with: "2027-01-01")
        #expect(try await codes("{\(method),\"params\":{\(other)}}") == ["-32022"])
        let without = #""_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}"#
        #expect(try await codes("{\(method),\"params\":{\(without)}}") == ["-32602"])
    }

    @Test(arguments: [
        ("tools/run", "-32601"), ("", "-32601"), ("initialize", "-32602"), ("tools/call", "-32602"),
        ("resources/read", "-32602"), ("prompts/get", "-32602"), ("ping", "-32601"), ("logging/setLevel", "-32601"),
    ])
    func `a wrong request is an error`(method: String, code: String) async throws {
        #expect(try await codes(#"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":{\#(Self.meta)}}"#) == [code])
    }

    @Test func `valid but odd messages do no harm`() async throws {
        let call = #""method":"tools/call","params":{"name":"error","arguments":{"subject":"-1"},"#
        let text = """
            {"jsonrpc":"2.0","id":1,"result":{}}
            {"jsonrpc":"2.0","method":"notifications/cancelled"}
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":[1]}}
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":[1]}
            {"jsonrpc":"2.0","method":"tools/call","params":{"name":"borrow"}}
            {"jsonrpc":"2.0","id":"\\u0000","method":"tools/list","params":[1]}
            {"jsonrpc":"2.0","id":2,"method":"tools/list","params":{\(Self.meta),"cursor":"x"}}
            {"jsonrpc":"2.0","id":3,\(call)\(Self.meta.dropLast()),"progressToken":{}}}}
            {"jsonrpc":"2.0","id":4,"method":"tools/call","params":{"name":"error","arguments":[],\(Self.meta)}}
            {"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":[],\(Self.meta)}}
            """
        let codes = try await codes(text)
        #expect(codes.sorted() == ["-32602", "-32602", "-32602", "0", "0"])
        #expect(bench.shell.exchange.paths.isEmpty)
    }

    @Test func `a cancelled call has no response`() async throws {
        let text = """
            {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"doctor","arguments":{},\(Self.meta)}}
            {"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":7,"reason":"x"}}
            {"jsonrpc":"2.0","id":8,"method":"server/discover","params":{\(Self.meta)}}
            """
        let responses = try await bench.responses(to: Array(text.utf8))
        #expect(responses.compactMap { $0["id"] } == [.number("8")])
    }

    @Test func `there is a limit of calls at the same time`() async throws {
        let calls = (0..<100).map { number in
            #"{"jsonrpc":"2.0","id":\#(number),"method":"tools/call","params":{"name":"clock","arguments":{},\#(Self.meta)}}"#
        }
        let codes = try await codes(calls.joined(separator: "\n"))
        #expect(codes.count == 100)
        #expect(codes.allSatisfy { $0 == "0" || $0 == "-32603" })
        #expect(codes.contains("0"))
    }

    @Test func `random streams give JSON-RPC errors and nothing else`() async throws {
        let parts = [
            "\n", "{}", "[", "\"jsonrpc\":\"2.0\",", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}",
            "\"id\":",
            "null", "é", "\0",
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"borrow\"}}",
        ]
        var stream: [UInt8] = []
        for seed in 0..<1000 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            stream = []
            for _ in 0..<Int.random(in: 1..<20, using: &random) {
                if Bool.random(using: &random) {
                    stream += parts[Int.random(in: 0..<parts.count, using: &random)].utf8
                } else {
                    stream += (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &random) }
                }
            }
            for response in try await bench.responses(to: stream) {
                #expect(response["error"]?["code"] != nil, "\(seed): \(response)")
            }
        }
        #expect(bench.shell.exchange.paths.isEmpty)
    }
}
