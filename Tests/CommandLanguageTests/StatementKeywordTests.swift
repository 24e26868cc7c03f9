import Testing

@testable import CommandLanguage

@Suite("Words that begin a statement")
struct StatementKeywordTests {
    @Test(
        "Each keyword is found at its place, and nothing that only resembles it",
        arguments: StatementKeyword.allCases
    )
    func recognition(keyword: StatementKeyword) {
        let word = keyword.rawValue
        let bytes = Array(" \(word)s".utf8)
        let end = bytes.count - 1
        #expect(StatementKeyword(bytes, in: SourceRange(1, end)) == keyword)
        #expect(StatementKeyword(bytes, in: SourceRange(0, end)) == nil)
        #expect(StatementKeyword(bytes, in: SourceRange(1, end + 1)) == nil)
        #expect(StatementKeyword(bytes, in: SourceRange(1, end - 1)) == nil)
        #expect(StatementKeyword(bytes, in: SourceRange(1, 1)) == nil)
        #expect(StatementKeyword(bytes, in: SourceRange(1, end + 9)) == nil)
        for place in 1..<end {
            var changed = bytes
            changed[place] = UInt8(ascii: "L")
            #expect(StatementKeyword(changed, in: SourceRange(1, end)) == nil)
        }
    }
}
