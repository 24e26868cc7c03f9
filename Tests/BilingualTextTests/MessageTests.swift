import BilingualText
import Testing

@testable import BilingualText

@Suite struct MessageTests {
    private func message(_ english: MessageWords, _ chinese: MessageWords = "无") -> Message {
        English("test.message", english).chinese(chinese)
    }

    @Test func `each language has its own words around the same values`() {
        let path: Code = "/tmp/x"
        let failure = message("\(path) cannot be read", "无法读取 \(path)")
        #expect(failure.text(in: .english) == "`/tmp/x` cannot be read")
        #expect(failure.text(in: .chinese) == "无法读取 `/tmp/x`")
    }

    @Test func `no value can steer a terminal`() {
        let hostile = "a\u{1B}[31m\u{202E}"
        let visible = "a\\u{1B}[31m\\u{202E}"
        #expect(message("\(hostile)").text(in: .english) == visible)
        #expect(message("\(Code(hostile))").text(in: .english) == "`\(visible)`")
        #expect(message("\([hostile])").text(in: .english) == "`\(visible)`")
        #expect(Message.verbatim(hostile).text(in: .chinese) == visible)
    }

    @Test(arguments: [(0, "0 requests"), (1, "1 request"), (2, "2 requests"), (-1, "-1 requests")])
    func `a counted noun has a singular`(count: Int, text: String) {
        #expect(message("\(count, "request", "requests")").text(in: .english) == text)
    }

    @Test(arguments: [
        ([], "", ""), (["a"], "`a`", "`a`"), (["a", "b"], "`a` or `b`", "`a` 或 `b`"),
        (["a", "b", "c"], "`a`, `b` or `c`", "`a`、`b` 或 `c`"),
    ])
    func `alternatives are joined as the language joins them`(choices: [String], english: String, chinese: String) {
        let message = message("\(choices)", "\(choices)")
        #expect(message.text(in: .english) == english)
        #expect(message.text(in: .chinese) == chinese)
    }

    @Test func `a message inside a message is in the same language`() {
        let reason = message("no such file", "文件不存在")
        let outer = message("cannot be read: \(reason)", "无法读取：\(reason)")
        #expect(outer.text(in: .english) == "cannot be read: no such file")
        #expect(outer.text(in: .chinese) == "无法读取：文件不存在")
        #expect(outer.inner == [reason])
    }

    @Test func `concealing reaches every text and no words`() {
        let secret = "k3y"
        let inner = message("k3y \(secret)")
        let outer = message("k3y \(secret) \(Code(secret)) \([secret]) \(7) \(inner)")
        let concealed = outer.concealing { $0.replacing(secret, with: "***") }
        #expect(concealed.text(in: .english) == "k3y *** `***` `***` 7 k3y ***")
        #expect(concealed.id == outer.id)
    }

    @Test func `a message mentions its own values, not its words`() {
        let message = message("BTC is not ETH but \("USDT") or \(Code("BNB"))")
        #expect(message.mentions("USDT") && message.mentions("BNB"))
        #expect(!message.mentions("BTC"))
    }

    @Test func `messages with other values differ and have the same id`() {
        #expect(message("\(1)") != message("\(2)"))
        #expect(message("\(1)") == message("\(1)"))
        #expect(message("\(1)").id == message("\(2)").id)
    }

    @Test(arguments: [("zh_CN.UTF-8", Language.chinese), ("C.UTF-8", .english), ("", .english), ("de_DE", .english)])
    func `the locale chooses the language`(name: String, language: Language) {
        #expect(Language(localeName: name) == language)
    }
}
