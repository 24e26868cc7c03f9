import Foundation
@testable import MarginShell
@testable import RecordRendering
import ShellRuntime

import Testing

struct ReferenceTests {
    private let declarations = Declarations(of: VirtualShell().assembly.registry)

    @Test func `the reference in the documentation is what the declarations give`() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/MarginShell/MarginShell.docc/Reference.md")
        let kept = try String(contentsOf: file, encoding: .utf8)
        let page = ReferencePage.text(of: declarations)
        if kept != page, ProcessInfo.processInfo.environment["MARGINSH_RECORD"] != nil {
            try Data(page.utf8).write(to: file)
        }
        #expect(
            kept == page,
            "run `marginsh commands --markdown > Sources/MarginShell/MarginShell.docc/Reference.md`"
        )
    }

    @Test func `the declarations as JSON are sorted and complete`() throws {
        let text = DeclarationsJSON.text(of: declarations)
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let object = try #require(parsed)
        #expect(object["schema"] as? String == "commands.v1")
        let commands = try #require(object["commands"] as? [[String: Any]])
        let names = commands.compactMap { $0["name"] as? String }
        #expect(names == names.sorted())
        #expect(Set(names) == Set(declarations.commands.map(\.name)))
        let settings = try #require(object["settings"] as? [[String: Any]])
        let settingNames = settings.compactMap { $0["name"] as? String }
        #expect(settingNames == settingNames.sorted())
        #expect(settings.first { $0["name"] as? String == "recvWindow" }?["allowed"] as? String == "1...60000 ms")
        let statuses = try #require(object["statuses"] as? [[String: Any]])
        let numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 70, 74, 78, 129, 130, 143]
        #expect(statuses.compactMap { $0["status"] as? Int } == numbers)
        #expect(DeclarationsJSON.text(of: Declarations(of: VirtualShell().assembly.registry)) == text)
    }

    @Test(arguments: [
        "borrow BTC", "borrow BTC isolated BTCUSDT", "watch ETH 1s times 2", "watch ETH 1s times 2 inventory", "show",
        "show recvWindow", "assets B*", "pairs BTC*", "inventory BTC", "clock", "ping", "weight", "whoami", "history",
        "doctor only clock signing", "doctor list", "error -2015", "sleep 9s & ; jobs",
    ])
    func `records have just the documented fields in their order`(_ statement: String) async throws {
        let shell = VirtualShell()
        #expect(await shell.run("\(statement) as ndjson") == 0, "\(shell.errors.text)")
        for line in shell.output.text.split(separator: "\n") {
            let names = Self.memberNames(of: String(line))
            let id = try #require(Self.schema(of: String(line)))
            let schema = try #require(declarations.schemas.first { "\($0.id.name).v\($0.id.version)" == id })
            #expect(names == ["schema"] + schema.fields.map(\.name))
        }
    }

    /// The names of a flat JSON object's members, in order.
    private static func memberNames(of object: String) -> [String] {
        object.matches(of: /[{,]"([A-Za-z]+)":/).map { String($0.1) }
    }

    private static func schema(of object: String) -> String? {
        object.firstMatch(of: /"schema":"([^"]+)"/).map { String($0.1) }
    }
}
