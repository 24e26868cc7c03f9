package import BilingualText
package import BinanceMargin
import ExactDecimals
import JSONText
import ShellSession
import TerminalText

/// Where and why a response could not be read: for the words of a failure, and as facts in its record.
package struct UnreadableResponse: Hashable, Sendable {
    /// What is wrong with it. The raw value is part of machine-readable output.
    package enum Fault: String, CaseIterable, Hashable, Sendable {
        case empty
        case webPage = "web-page"
        case xml
        case compressed
        case binary
        case text
        case truncated
        case duplicate
        case notJSON = "not-json"
        case missing
        case mismatch
        case negative
        case oddTime = "odd-time"
    }

    package private(set) var fault = Fault.notJSON

    /// The member in the JSON, such as `userAssets[3].netAsset`; nil for the whole document.
    package var member: String?
    package var expected: JSONMismatch.Expected?

    /// A visible excerpt of what is there instead, at most ``longestExcerpt`` characters, without keys.
    package var found: String?

    /// The place in the body, in bytes from its start.
    package var byte: Int?
    package var size: Int?
    package var contentType: String?

    static let longestExcerpt = 48

    /// Nil if the response could be read, or if there was none.
    package init?(_ error: ExchangeError) {
        guard let response = error.response else { return nil }
        switch error.reason {
        case .mismatch(let mismatch): self.init(mismatch, in: response.body)
        case .oddServerTime: self.init(JSONMismatch(path: "serverTime", expected: .instant), in: response.body)
        case .html:
            self.init(fault: .webPage)
            let start = String(decoding: response.body.prefix(4096), as: UTF8.self).lowercased()
            let isHTML = ["<html", "<!doctype html", "<head", "<body"].contains(where: start.contains)
            if !isHTML { fault = .xml }
            found = isHTML ? response.message.map(Self.excerpt) : Self.excerpt(Self.content(response.body)[...])
        case .emptyBody: self.init(fault: .empty)
        case .malformedJSON: self.init(unparsable: response.body)
        default: return nil
        }
        size = response.body.count
        contentType = response.contentType.map(Self.excerpt)
    }

    private init(fault: Fault) { self.fault = fault }

    private init(_ mismatch: JSONMismatch, in body: [UInt8]) {
        let value = (try? JSONValue(parsing: Self.content(body))).flatMap { $0.value(at: mismatch.path[...]) }
        let number: String? =
            switch value {
            case .number(let text), .string(let text): text
            default: nil
            }
        let isNegative =
            mismatch.expected == .amount && number.flatMap { ReportedDecimal($0) }?.value.isNegative == true
        let isTime = mismatch.path == "serverTime" && number.flatMap { ReportedInteger($0) } != nil
        fault = value == nil ? .missing : isNegative ? .negative : isTime ? .oddTime : .mismatch
        member = mismatch.path.isEmpty ? nil : Self.excerpt(mismatch.path)
        expected = mismatch.expected
        found = value.map { Self.excerpt(isTime ? number ?? "" : JSONWriter().text($0)) }
    }

    /// - Parameter body: no JSON.
    private init(unparsable body: [UInt8]) {
        let content = Self.content(body)
        let start = content.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.prefix(4)
        let magic: [[UInt8]] = [[0x1F, 0x8B], [0x78, 0x9C], [0x28, 0xB5, 0x2F, 0xFD]]
        if magic.contains(where: start.starts) {
            fault = .compressed
        } else if String(validating: content, as: UTF8.self) == nil {
            fault = .binary
            found = Self.excerpt(content[...])
        } else if let first = start.first, "{[\"-0123456789".utf8.contains(first) {
            var error: JSONFault?
            do throws(JSONFault) { _ = try JSONValue(parsing: content) } catch let thrown { error = thrown }
            byte = (error?.offset ?? 0) + body.count - content.count
            switch error?.expected {
            case .moreText: fault = .truncated
            case .nameOnce(let name):
                fault = .duplicate
                member = Self.excerpt(name)
            default:
                fault = .notJSON
                found = Self.excerpt(content[min(error?.offset ?? 0, content.count)...])
            }
        } else {
            fault = start.isEmpty ? .empty : .text
            found = start.isEmpty ? nil : Self.excerpt(content[...])
        }
    }

    /// `body` without a byte order mark.
    private static func content(_ body: [UInt8]) -> [UInt8] {
        body.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(body.dropFirst(3)) : body
    }

    private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
        // A byte takes at least one character, and a character at most four bytes.
        excerpt(VisibleText(decoding: Array(bytes.prefix(longestExcerpt * 4 + 4))).description)
    }

    private static func excerpt(_ text: String) -> String {
        let visible = VisibleText(SafeText.make(String(text.prefix(4096)))).description
        return visible.count > longestExcerpt ? visible.prefix(longestExcerpt) + "…" : visible
    }
}

extension JSONValue {
    /// The value at a path such as `userAssets[3].netAsset`; nil if there is none. A name may have dots.
    fileprivate func value(at path: Substring) -> JSONValue? {
        if path.isEmpty { return self }
        switch self {
        case .array(let elements):
            guard path.first == "[", let close = path.firstIndex(of: "]"),
                let index = Int(path[path.index(after: path.startIndex)..<close]), elements.indices.contains(index)
            else { return nil }
            let rest = path[path.index(after: close)...]
            return elements[index].value(at: rest.first == "." ? rest.dropFirst() : rest)
        case .object(let members):
            for member in members where path.hasPrefix(member.name) {
                let rest = path.dropFirst(member.name.count)
                guard rest.isEmpty || rest.first == "." || rest.first == "[" else { continue }
                if let value = member.value.value(at: rest.first == "." ? rest.dropFirst() : rest) { return value }
            }
            return nil
        default: return nil
        }
    }
}

// As facts, from which the words can be made again.
extension UnreadableResponse {
    /// Names and values; those of ``peerTexts`` are a peer's words.
    package var facts: [(name: String, value: String)] {
        [
            ("fault", fault.rawValue), ("member", member), ("expected", expected?.rawValue), ("found", found),
            ("byte", byte.map(String.init)), ("size", size.map(String.init)), ("type", contentType),
        ].compactMap { name, value in value.map { (name, $0) } }
    }

    package static let peerTexts: Set<String> = ["found", "type"]

    /// - Parameter fact: the value of a fact; nil if it is not known.
    package init?(_ fact: (String) -> String?) {
        guard let fault = fact("fault").flatMap(Fault.init) else { return nil }
        self.fault = fault
        member = fact("member")
        expected = fact("expected").flatMap(JSONMismatch.Expected.init)
        found = fact("found")
        byte = fact("byte").flatMap { Int($0) }
        size = fact("size").flatMap { Int($0) }
        contentType = fact("type")
    }
}

// In words.
extension UnreadableResponse {
    package var meaning: LocalizedText {
        let what = words
        switch fault {
        case .empty, .webPage, .xml, .negative, .oddTime: return what
        default:
            return LocalizedText(
                "the response could not be read: " + what.english,
                "无法解析响应：" + what.chinese
            )
        }
    }

    private var words: LocalizedText {
        let name = member.map { "`\($0)`" }
        let shown = found.map { "`\($0)`" }
        let after = shown.map { (": " + $0, "：" + $0) } ?? ("", "")
        switch fault {
        case .empty: return .init("the response is empty", "响应为空")
        case .webPage:
            return .init("got a web page instead of JSON" + after.0, "收到网页而非 JSON 响应" + after.1)
        case .xml: return .init("got XML instead of JSON" + after.0, "收到 XML 而非 JSON 响应" + after.1)
        case .compressed: return .init("it is compressed, without a header that says so", "内容被压缩，但响应头未注明")
        case .binary: return .init("it is not text" + after.0, "内容不是文本" + after.1)
        case .text: return .init("it is text, not JSON" + after.0, "内容是文本而非 JSON" + after.1)
        case .truncated:
            return .init("its JSON is cut off after \(byte ?? 0) bytes", "JSON 在 \(byte ?? 0) 字节处被截断")
        case .duplicate:
            return .init(
                "\(name ?? "a member") is there twice (byte \(byte ?? 0))",
                "\(name ?? "成员")重复（第 \(byte ?? 0) 字节）"
            )
        case .notJSON:
            return .init("it is not JSON at byte \(byte ?? 0)" + after.0, "第 \(byte ?? 0) 字节处不是 JSON" + after.1)
        case .missing: return .init("\(name ?? "a member") is missing", "缺少 \(name ?? "成员")")
        case .mismatch:
            let (english, chinese) = expectedWords
            return .init(
                "\(name ?? "it") is \(shown ?? "something else"), not \(english)",
                "\(name ?? "响应")\(shown.map { "为 \($0)，" } ?? "")不是\(chinese)"
            )
        case .negative:
            let english = name.flatMap { name in shown.map { ": \(name) is \($0)" } } ?? ""
            let chinese = name.flatMap { name in shown.map { "：\(name) 为 \($0)" } } ?? ""
            return .init("the exchange sent a negative amount" + english, "交易所返回了负数" + chinese)
        case .oddTime:
            let (english, chinese) = Self.lookOfTime(found.flatMap { Int64($0) })
            return .init(
                "the exchange's time is odd" + after.0 + english,
                "交易所返回的时间不正常" + after.1 + chinese
            )
        }
    }

    private var expectedWords: (String, String) {
        switch expected {
        case .object: ("an object", "对象")
        case .array: ("a list", "数组")
        case .string: ("text", "文本")
        case .integer: ("a whole number", "整数")
        case .decimal: ("a number in plain decimals", "普通十进制数")
        case .amount: ("an amount in plain decimals", "普通十进制的数额")
        case .instant: ("a time in milliseconds since 1970", "毫秒时间戳")
        case .bool: ("`true` or `false`", " `true` 或 `false`")
        case nil: ("what was expected", "预期的内容")
        }
    }

    /// What a number is, if it is not a time in milliseconds.
    private static func lookOfTime(_ number: Int64?) -> (String, String) {
        guard let number else { return ("", "") }
        // 2017 to 2100 in seconds.
        let years: Range<Int64> = 1_483_228_800..<4_102_444_800
        if years.contains(number) { return (", which looks like seconds", "，似为秒") }
        if years.contains(number / 1_000_000) { return (", which looks like microseconds", "，似为微秒") }
        if years.contains(number / 1_000_000_000) { return (", which looks like nanoseconds", "，似为纳秒") }
        guard ReportedInteger.instants.contains(number) else { return ("", "") }
        let year = 1970 + number / 31_556_952_000
        return (", which is in the year \(year)", "，即 \(year) 年")
    }
}
