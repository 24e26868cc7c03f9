internal import JSONText

/// Bytes that are not a message, with the response that JSON-RPC wants for them.
package struct MalformedMessage: Error, Hashable, Sendable {
    package let response: JSONRPCResponse

    init(_ code: JSONRPCError.Code, _ message: String, id: JSONRPCID? = nil) {
        response = JSONRPCResponse(id: id, .failure(JSONRPCError(code, message)))
    }
}

extension JSONRPCMessage {
    /// Reads one message. Batches are refused: the revisions of both protocols here have none.
    package init(parsing bytes: [UInt8]) throws(MalformedMessage) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: bytes)
        } catch {
            throw MalformedMessage(.parseError, "the message is not JSON: error at byte \(error.offset)")
        }
        try self.init(value)
    }

    private init(_ value: JSONValue) throws(MalformedMessage) {
        guard case .object(let members) = value else {
            let isBatch = if case .array = value { true } else { false }
            throw MalformedMessage(
                .invalidRequest,
                isBatch ? "batches are not supported: send one message at a time" : "a message is a JSON object"
            )
        }
        let id = JSONRPCID(value["id"])
        let hasID = members.contains { $0.name == "id" }
        guard value["jsonrpc"] == .string("2.0") else {
            throw MalformedMessage(.invalidRequest, "`jsonrpc` must be \"2.0\"", id: id)
        }
        guard members.contains(where: { $0.name == "method" }) else {
            self = .response(try JSONRPCResponse(members, of: value))
            return
        }
        guard case .string(let method)? = value["method"] else {
            throw MalformedMessage(.invalidRequest, "`method` must be a string", id: id)
        }
        let params = value["params"] ?? .null
        switch params {
        case .object, .array, .null: break
        default: throw MalformedMessage(.invalidRequest, "`params` must be an object", id: id)
        }
        if let id {
            self = .request(JSONRPCRequest(id: id, method: method, params: params))
        } else if hasID {
            throw MalformedMessage(.invalidRequest, "`id` must be a string or a whole number")
        } else {
            self = .notification(JSONRPCNotification(method: method, params: params))
        }
    }
}

extension JSONRPCResponse {
    /// A malformed response is refused without its id: the id belongs to a request of the side that reads this.
    fileprivate init(_ members: [JSONMember], of value: JSONValue) throws(MalformedMessage) {
        let result = members.first { $0.name == "result" }?.value
        let error = members.first { $0.name == "error" }?.value
        id = JSONRPCID(value["id"])
        switch (result, error) {
        case (let result?, nil): outcome = .success(result)
        case (nil, let error?): outcome = .failure(try JSONRPCError(error))
        default: throw MalformedMessage(.invalidRequest, "a message needs `method`, `result` or `error`")
        }
    }
}

extension JSONRPCError {
    fileprivate init(_ value: JSONValue) throws(MalformedMessage) {
        guard case .number(let digits)? = value["code"], let code = Int(digits),
            case .string(let message)? = value["message"]
        else { throw MalformedMessage(.invalidRequest, "`error` needs `code` and `message`") }
        self.init(Code(rawValue: code), message, data: value["data"])
    }
}
