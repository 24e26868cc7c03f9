import JSONText

/// The body of a refusal: `{"code":-1121,"msg":"Invalid symbol."}`, or a similar one.
///
/// The code may be zero, positive, large, a string or missing. Some services send `{"success":false,"msg":"..."}`,
/// gateways `{"error":{...}}` or `{"message":"..."}`, and the framework of the exchange's servers
/// `{"timestamp":...,"status":404,"error":"Not Found","path":"..."}`.
struct ErrorEnvelope {
    /// The longest message that is kept, in characters.
    static let longestMessage = 500

    private static let wordNames = [
        "msg", "message", "errorMessage", "errorMsg", "error_description", "detail", "error", "errors",
    ]
    private static let bareNames = Set(wordNames + ["success", "timestamp", "path", "data", "requestId"])
    private static let deepest = 4

    let code: ExchangeCode?
    let message: String?

    /// The status in the body, 400...599.
    let status: Int?

    private let success: Bool?

    /// Whether it can only be a refusal.
    private let isFailure: Bool

    /// Nil if the document has neither a code nor a success flag nor a message.
    init?(json: JSONValue) {
        guard let envelope = Self.read(json, depth: 0) else { return nil }
        self = envelope
    }

    private static func read(_ json: JSONValue, depth: Int) -> ErrorEnvelope? {
        guard depth < deepest else { return nil }
        return switch json {
        case .array(let elements): elements.first.flatMap { read($0, depth: depth + 1) }
        case .object(let members): ErrorEnvelope(members, of: json, depth: depth)
        // A plain string means the same as `{"msg":"..."}`.
        case .string(let text) where text.contains(where: \.isLetter): ErrorEnvelope(words: text)
        default: nil
        }
    }

    private init(words: String) {
        (code, status, success) = (nil, nil, nil)
        message = Self.shortened(words)
        isFailure = true
    }

    private init?(_ members: [JSONMember], of json: JSONValue, depth: Int) {
        let nested = (json["error"] ?? json["errors"]).flatMap { value -> ErrorEnvelope? in
            if case .string = value { nil } else { Self.read(value, depth: depth + 1) }
        }
        code = Self.code(json["code"] ?? json["errorCode"]) ?? nested?.code
        success = try? json.flag(ifPresent: "success")
        status = Self.status(in: json) ?? nested?.status
        message = Self.words(in: json).map(Self.shortened) ?? nested?.message
        guard code != nil || success != nil || status != nil || message != nil else { return nil }
        let isBare = members.allSatisfy { Self.bareNames.contains($0.name) }
        isFailure =
            success == false || status != nil || nested != nil || Self.words(json["error"]) != nil
            || (isBare && message != nil)
    }

    /// Whether it is a refusal even with a success status.
    var isRefusal: Bool {
        if success == true { return false }
        guard let code else { return isFailure }
        return isFailure || !["0", "200", "000000"].contains(code.rawValue)
    }

    /// Whether it has only a message, like a gateway's refusal; the exchange's own services send more.
    var hasOnlyWords: Bool { code == nil && success == nil && status == nil }

    private static func code(_ value: JSONValue?) -> ExchangeCode? {
        switch value {
        case .number(let text), .string(let text):
            text.isEmpty || text.utf8.count > 40 ? nil : ExchangeCode(rawValue: text)
        default: nil
        }
    }

    /// A `status` next to `error` or `path`; without them it is part of a normal response.
    private static func status(in json: JSONValue) -> Int? {
        guard json["error"] != nil || json["path"] != nil else { return nil }
        return (try? json["status"]?.integer())?.within(400...599).map(Int.init)
    }

    private static func words(in json: JSONValue) -> String? {
        wordNames.lazy.compactMap { words(json[$0]) }.first
    }

    private static func words(_ value: JSONValue?) -> String? {
        switch value {
        case .string(let text): text.contains { !$0.isWhitespace } ? text : nil
        case .array(let elements):
            elements.first.flatMap { first in
                if case .string = first { words(first) } else { nil }
            }
        default: nil
        }
    }

    /// `text`, shortened to ``longestMessage`` characters.
    static func shortened(_ text: String) -> String {
        let head = text.unicodeScalars.prefix(longestMessage)
        return head.endIndex == text.endIndex ? text : String(head) + "…"
    }
}
