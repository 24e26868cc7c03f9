import ShellRuntime
import BilingualText
import TerminalText
import Testing

@testable import MarginShell

@Suite struct HelpPageTests {
    private static let declarations = ShellAssembly.offline().registry.commands.map(\.declaration)

    /// The terms keep their own width: what is broken into lines is what they mean.
    private static let widestTerm = 64

    @Test(arguments: [Language.english, .chinese], [110, 80])
    func `the meanings of a list fit the window, below each other`(language: Language, columns: Int) {
        let lines = HelpPage(language: language, columns: columns).overview(Self.declarations)
        #expect(lines.allSatisfy { CellWidth.columns(of: $0) <= columns })
        #expect(columns == 80 || lines.contains { $0.hasPrefix(String(repeating: " ", count: 38)) })
    }

    @Test(arguments: [Language.english, .chinese])
    func `the first page fits a window of 80 columns and 24 rows`(language: Language) {
        let page = HelpPage(language: language, columns: 80)
        let lines = page.overview(Self.declarations.filter { $0.group == .first }) + page.furtherHelp()
        #expect(lines.count < 24)
    }

    @Test(arguments: [Language.english, .chinese])
    func `no word is lost by breaking lines`(language: Language) {
        for declaration in Self.declarations {
            let whole = HelpPage(language: language).command(declaration)
            let broken = HelpPage(language: language, columns: Self.widestTerm).command(declaration)
            #expect(Self.words(whole) == Self.words(broken))
        }
    }

    @Test func `where there is hardly any room lines stay whole`() {
        // No name is longer than 12 characters, so 24 columns leave less than the least room.
        let lines = HelpPage(language: .english, columns: 24).overview(Self.declarations)
        #expect(lines.count == Self.declarations.count)
    }

    private static func words(_ lines: [String]) -> String { lines.joined().filter { !$0.isWhitespace } }
}
