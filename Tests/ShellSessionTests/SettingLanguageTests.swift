import BilingualText
import ShellRuntime
import Testing

@testable import ShellSession

@Suite struct SettingLanguageTests {
    @Test func `every setting has words in both languages, not in one twice`() {
        for declaration in ShellSettings().declarations {
            let isChinese = declaration.summary.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
            #expect(isChinese, "\(declaration.name)")
            #expect(declaration.summary.english.utf8.allSatisfy { $0 < 0x80 }, "\(declaration.name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `recvWindow names its limit and the exchange's own default apart`(language: Language) throws {
        let summary = try #require(ShellSettings().declaration(named: "recvWindow")).summary.text(in: language)
        #expect(summary.contains("60000"))
        #expect(summary.contains("5000"))
    }
}
