package import JSONText

/// A message of JSON-RPC 2.0 in either direction.
package enum JSONRPCMessage: Hashable, Sendable {
    case request(JSONRPCRequest)
    case notification(JSONRPCNotification)
    case response(JSONRPCResponse)
}

/// A call that gets one response with the same id.
package struct JSONRPCRequest: Hashable, Sendable {
    package let id: JSONRPCID
    package let method: String

    /// An object or an array; `null` if there are none.
    package let params: JSONValue

    package init(id: JSONRPCID, method: String, params: JSONValue = .null) {
        self.id = id
        self.method = method
        self.params = params
    }
}

/// A call without a response.
package struct JSONRPCNotification: Hashable, Sendable {
    package let method: String

    /// An object or an array; `null` if there are none.
    package let params: JSONValue

    package init(method: String, params: JSONValue = .null) {
        self.method = method
        self.params = params
    }
}

package struct JSONRPCResponse: Hashable, Sendable {
    /// The id of the request; nil if it could not be read.
    package let id: JSONRPCID?
    package let outcome: Result<JSONValue, JSONRPCError>

    package init(id: JSONRPCID?, _ outcome: Result<JSONValue, JSONRPCError>) {
        self.id = id
        self.outcome = outcome
    }
}

/// What a response refers to: a whole number with all its digits, or a text.
package enum JSONRPCID: Hashable, Sendable {
    case number(String)
    case string(String)

    /// - Returns: nil for other values: the protocols here allow neither `null` nor fractions.
    package init?(_ value: JSONValue?) {
        switch value {
        case .string(let text): self = .string(text)
        case .number(let digits) where digits.utf8.allSatisfy { $0 == UInt8(ascii: "-") || 0x30...0x39 ~= $0 }:
            self = .number(digits)
        default: return nil
        }
    }

    package var json: JSONValue {
        switch self {
        case .number(let digits): .number(digits)
        case .string(let text): .string(text)
        }
    }
}

package struct JSONRPCError: Error, Hashable, Sendable {
    /// The protocols add codes of their own.
    package struct Code: RawRepresentable, Hashable, Sendable {
        package let rawValue: Int

        package init(rawValue: Int) { self.rawValue = rawValue }

        /// The bytes are not JSON.
        package static let parseError = Code(rawValue: -32700)
        /// The JSON is not a message, or not one that is expected now.
        package static let invalidRequest = Code(rawValue: -32600)
        package static let methodNotFound = Code(rawValue: -32601)
        package static let invalidParams = Code(rawValue: -32602)
        package static let internalError = Code(rawValue: -32603)
    }

    package let code: Code
    package let message: String
    package let data: JSONValue?

    package init(_ code: Code, _ message: String, data: JSONValue? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }

    var json: JSONValue {
        .members(("code", .number(code.rawValue)), ("message", .string(message)), ("data", data))
    }
}

extension JSONRPCMessage {
    /// - Parameter missingID: the id of an error response to a message whose id could not be read.
    package func json(missingID: JSONValue? = .null) -> JSONValue {
        switch self {
        case .request(let request):
            Self.call(request.method, request.params, id: request.id.json)
        case .notification(let notification):
            Self.call(notification.method, notification.params, id: nil)
        case .response(let response):
            switch response.outcome {
            case .success(let result):
                .members(("jsonrpc", "2.0"), ("id", response.id?.json ?? missingID), ("result", result))
            case .failure(let error):
                .members(("jsonrpc", "2.0"), ("id", response.id?.json ?? missingID), ("error", error.json))
            }
        }
    }

    private static func call(_ method: String, _ params: JSONValue, id: JSONValue?) -> JSONValue {
        .members(
            ("jsonrpc", "2.0"),
            ("id", id),
            ("method", .string(method)),
            ("params", params == .null ? nil : params)
        )
    }
}
