import CommandLanguage
import Testing

@Suite struct MessageTests {
    @Test func `every id is unique and belongs to its module`() {
        let ids = SyntaxMessage.allCases.map(\.rawValue)
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.hasPrefix("syntax.") })
    }

    @Test(arguments: MarkedMistake.commands + MarkedMistake.control + MarkedMistake.words)
    func `a message carries exactly the arguments its id declares`(_ mistake: MarkedMistake) throws {
        for diagnostic in SampleSyntax.parse(mistake.text).diagnostics {
            for message in [diagnostic.message] + diagnostic.notes.map(\.message) {
                let id = try #require(SyntaxMessage(rawValue: message.id))
                #expect(message.arguments.map { MessageParameter($0.name, $0.kind) } == id.parameters)
            }
        }
    }
}
