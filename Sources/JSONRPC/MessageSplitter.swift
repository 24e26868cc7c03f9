/// How messages follow each other in a stream of bytes.
package enum MessageFraming: Hashable, Sendable {
    /// Each message is one line (Model Context Protocol).
    case lines
    /// Each message has a header with `Content-Length` (Language Server Protocol).
    case headers
}

/// Cuts a stream of bytes into messages. It never keeps more than the longest message.
package struct MessageSplitter: Sendable {
    private enum Part {
        case line
        /// - Parameter missing: the number of bytes of the body that have not arrived.
        case body(missing: Int)
    }

    /// The longest line of a header, in bytes.
    private static let longestHeader = 1024

    private let framing: MessageFraming
    private let longest: Int
    private var part = Part.line
    private var kept: [UInt8] = []
    /// Whether the line or body is longer than allowed: the rest of it is skipped.
    private var isTooLong = false

    /// What the header's lines contain so far.
    private var length: Int?
    private var headerIsValid = true
    private var headerHasLines = false

    /// - Parameter longest: the longest message in bytes.
    package init(_ framing: MessageFraming, longest: Int) {
        self.framing = framing
        self.longest = longest
    }

    /// The messages that end in `bytes`, and an error for each that cannot be read, in order.
    package mutating func split(_ bytes: [UInt8]) -> [Result<[UInt8], MalformedMessage>] {
        var messages: [Result<[UInt8], MalformedMessage>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            switch part {
            case .line:
                guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else {
                    keep(rest)
                    return messages
                }
                keep(rest[..<end])
                rest = rest[(end + 1)...]
                if let message = endLine() { messages.append(message) }
            case .body(let missing):
                let piece = rest.prefix(missing)
                keep(piece)
                rest = rest.dropFirst(piece.count)
                part = .body(missing: missing - piece.count)
                if missing == piece.count { messages.append(endMessage()) }
            }
        }
        return messages
    }

    /// The message that the end of the stream ends or cuts off, if there is one.
    package mutating func finish() -> Result<[UInt8], MalformedMessage>? {
        switch (framing, part) {
        case (.lines, _): return endLine()
        case (.headers, .line) where kept.isEmpty && !isTooLong && !headerHasLines: return nil
        case (.headers, _): return .failure(MalformedMessage(.parseError, "the stream ends inside a message"))
        }
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) {
        let limit = if framing == .headers, case .line = part { Self.longestHeader } else { longest }
        guard !isTooLong, bytes.count <= limit - kept.count else {
            isTooLong = true
            kept = []
            return
        }
        kept += bytes
    }

    private mutating func endLine() -> Result<[UInt8], MalformedMessage>? {
        if kept.last == UInt8(ascii: "\r") { kept.removeLast() }
        guard framing == .headers else {
            return kept.isEmpty && !isTooLong ? nil : endMessage()
        }
        defer {
            kept = []
            isTooLong = false
        }
        guard kept.isEmpty, !isTooLong else {
            headerHasLines = true
            readHeader()
            return nil
        }
        return endHeader()
    }

    private mutating func endMessage() -> Result<[UInt8], MalformedMessage> {
        defer {
            kept = []
            isTooLong = false
            part = .line
        }
        guard isTooLong else { return .success(kept) }
        return .failure(MalformedMessage(.invalidRequest, "the message is longer than \(longest) bytes"))
    }

    private mutating func readHeader() {
        guard !isTooLong, let colon = kept.firstIndex(of: UInt8(ascii: ":")) else {
            headerIsValid = false
            return
        }
        let name = String(decoding: kept[..<colon], as: UTF8.self)
        guard name.lowercased() == "content-length" else { return }
        let digits = String(decoding: kept[(colon + 1)...], as: UTF8.self).filter { $0 != " " && $0 != "\t" }
        guard digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(digits), length ?? number == number else {
            headerIsValid = false
            return
        }
        length = number
    }

    private mutating func endHeader() -> Result<[UInt8], MalformedMessage>? {
        guard headerHasLines else { return nil }
        defer {
            length = nil
            headerIsValid = true
            headerHasLines = false
        }
        guard headerIsValid, let length else {
            return .failure(MalformedMessage(.parseError, "the header needs one valid `Content-Length`"))
        }
        guard length > 0 else { return .success([]) }
        part = .body(missing: length)
        return nil
    }
}
