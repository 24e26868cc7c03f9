import LineEditing
import BilingualText
import BinanceMargin
import ShellRuntime
import Testing

@testable import MarginShell
@testable import RecordRendering
@testable import ShellSession

/// What the declarations say to a person, in both languages. Messages have both by construction.
@Suite struct LanguageCompletenessTests {
    /// A text in both languages, and where it is.
    struct Pair: Sendable {
        let place: String
        let english: String
        let chinese: String
    }

    private static let declarations = ShellAssembly.offline().registry.commands.map(\.declaration)

    private static func pair(_ place: String, _ text: LocalizedText) -> Pair {
        Pair(place: place, english: text.english, chinese: text.chinese)
    }

    private static var commands: [Pair] {
        declarations.flatMap { declaration -> [Pair] in
            let name = declaration.name
            let signature = declaration.signature
            var texts = [declaration.summary, declaration.discussion] + declaration.examples.map(\.explanation)
            let forms = [signature.main].compactMap(\.self) + signature.subcommands.map(\.form)
            texts += forms.flatMap(\.options).map(\.summary) + signature.subcommands.map(\.summary)
            return texts.map { pair("command \(name)", $0) }
        }
    }

    private static var responses: [Pair] {
        RecordDescriptions.shell.all.map(\.schema).flatMap { schema in
            [pair("record \(schema.id.name)", schema.summary)]
                + schema.fields.map { pair("field \(schema.id.name).\($0.name)", $0.summary) }
        }
    }

    private static var headings: [Pair] {
        RecordDescriptions.shell.all.flatMap { description in
            (description.layout?.columns ?? []).map { column in
                let place = "\(description.schema.id.name).\(column.fields.joined(separator: "/"))"
                return pair("heading \(place)", column.heading)
            }
        }
    }

    private static var meanings: [Pair] {
        ExitStatus.allCases.map { pair("status \($0.rawValue)", $0.meaning) }
            + PermissionClass.allCases.map { pair("class \($0.rawValue)", $0.meaning) }
            + OutputFormat.allCases.map { pair("format \($0.rawValue)", $0.meaning) }
            + ShellSettings().declarations.map { pair("setting \($0.name)", $0.summary) }
    }

    private static var errors: [Pair] {
        ErrorCatalogue.entries.flatMap { entry in
            [
                Pair(place: "code \(entry.code)", english: entry.meaning.english, chinese: entry.meaning.chinese),
                Pair(place: "remedy \(entry.code)", english: entry.remedy.english, chinese: entry.remedy.chinese),
            ]
        }
    }

    private static let all = commands + responses + headings + meanings + errors

    /// What both languages write alike: names that the exchange or a format uses, and signs.
    private static func isWordless(_ text: String) -> Bool {
        !text.replacing(/\{[A-Za-z]+\}/, with: "").replacing(/`[^`]*`/, with: "").contains(where: \.isLetter)
    }

    private static func hasHan(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }

    /// Texts that are the same in both languages, because there is nothing to translate.
    private static let kept: Set<String> = ["heading clock.error"]

    @Test func `there are words of every kind`() {
        for pairs in [Self.commands, Self.responses, Self.headings, Self.meanings, Self.errors] {
            #expect(pairs.count > 20)
        }
    }

    @Test func `every text is there in both, and the Chinese one is Chinese`() {
        for pair in Self.all where !Self.isWordless(pair.english) && !Self.kept.contains(pair.place) {
            #expect(!pair.english.isEmpty && !Self.hasHan(pair.english), "\(pair.place): \(pair.english)")
            #expect(Self.hasHan(pair.chinese), "\(pair.place): \(pair.chinese)")
            #expect(pair.chinese != pair.english, "\(pair.place)")
        }
    }

    @Test func `a record that is read by itself has Chinese words before every line`() throws {
        let records = RecordDescriptions.shell.all.filter { $0.layout?.isVertical == true }
        #expect(!records.isEmpty)
        for description in records {
            let layout = try #require(description.layout)
            for field in description.schema.fields {
                #expect(layout.label(of: field.name, in: .english) == field.name)
                let label = layout.label(of: field.name, in: .chinese)
                #expect(Self.hasHan(label), "\(description.schema.id.name).\(field.name): \(label)")
            }
        }
    }

    @Test func `what is to be typed is the same in both`() {
        for pair in Self.all {
            let spans = { (text: String) in Set(text.matches(of: /`([^`]*)`/).map { String($0.1) }) }
            #expect(spans(pair.english) == spans(pair.chinese), "\(pair.place)")
        }
    }

    @Test(arguments: ["use", "borrow"])
    func `both say that a request without a pair is for cross margin, in the exchange's terms`(
        name: String
    ) throws {
        let declaration = try #require(Self.declarations.first { $0.name == name })
        #expect(declaration.discussion.english.contains("isolatedSymbol"))
        #expect(declaration.discussion.english.contains("cross margin"))
        #expect(declaration.discussion.chinese.contains("isolatedSymbol"))
        for term in ["全仓", "逐仓"] { #expect(declaration.discussion.chinese.contains(term)) }
    }

    @Test func `both give the range of every window, and the exchange's default`() throws {
        let setting = try #require(ShellSettings().declaration(named: "recvWindow"))
        for text in [setting.summary.english, setting.summary.chinese] {
            #expect(text.contains("60000"))
            #expect(text.contains("5000"))
        }
    }
}
