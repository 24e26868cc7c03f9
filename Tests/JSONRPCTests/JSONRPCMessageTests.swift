import JSONRPC
import JSONText
import Testing

@Suite struct JSONRPCMessageTests {
    @Test func `requests, notifications and responses are read and written`() throws {
        let texts = [
            #"{"jsonrpc":"2.0","id":1,"method":"a/b","params":{"x":1.50}}"#,
            #"{"jsonrpc":"2.0","id":"é","method":"m"}"#,
            #"{"jsonrpc":"2.0","id":-9223372036854775809,"method":"m","params":[1]}"#,
            #"{"jsonrpc":"2.0","method":"m","params":{}}"#,
            #"{"jsonrpc":"2.0","id":1,"result":null}"#,
            #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"m","data":[1]}}"#,
        ]
        for text in texts {
            #expect(JSONWriter().text(try JSONRPCMessage(parsing: Array(text.utf8)).json()) == text)
        }
    }

    @Test func `params of null are none`() throws {
        let message = try JSONRPCMessage(parsing: Array(#"{"jsonrpc":"2.0","id":1,"method":"m","params":null}"#.utf8))
        #expect(message == .request(JSONRPCRequest(id: .number("1"), method: "m")))
    }

    @Test(
        arguments: [
            ("", -32700, nil),
            ("{", -32700, nil),
            (#"{"jsonrpc":"2.0","id":1,"id":2,"method":"m"}"#, -32700, nil),
            (String(repeating: "[", count: 100_000), -32700, nil),
            ("[]", -32600, nil),
            (#"[{"jsonrpc":"2.0","id":1,"method":"m"}]"#, -32600, nil),
            ("1", -32600, nil),
            ("{}", -32600, nil),
            (#"{"jsonrpc":"1.0","id":7,"method":"m"}"#, -32600, .number("7")),
            (#"{"jsonrpc":"2.0","id":7,"method":1}"#, -32600, .number("7")),
            (#"{"jsonrpc":"2.0","id":"x","method":null}"#, -32600, .string("x")),
            (#"{"jsonrpc":"2.0","id":7,"method":"m","params":3}"#, -32600, .number("7")),
            (#"{"jsonrpc":"2.0","id":null,"method":"m"}"#, -32600, nil),
            (#"{"jsonrpc":"2.0","id":1.5,"method":"m"}"#, -32600, nil),
            (#"{"jsonrpc":"2.0","id":{},"method":"m"}"#, -32600, nil),
            (#"{"jsonrpc":"2.0","id":7}"#, -32600, nil),
            (#"{"jsonrpc":"2.0","id":7,"result":1,"error":{"code":1,"message":"m"}}"#, -32600, nil),
            (#"{"jsonrpc":"2.0","id":7,"error":{"code":1e99,"message":"m"}}"#, -32600, nil),
        ] as [(String, Int, JSONRPCID?)]
    )
    func `a malformed message has an error response`(text: String, code: Int, id: JSONRPCID?) throws {
        let error = try #require(throws: MalformedMessage.self) { try JSONRPCMessage(parsing: Array(text.utf8)) }
        #expect(error.response.id == id)
        guard case .failure(let failure) = error.response.outcome else {
            Issue.record("not an error")
            return
        }
        #expect(failure.code.rawValue == code)
    }
}
