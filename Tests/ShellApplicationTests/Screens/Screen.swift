import BilingualText
import SandboxExchange
import Testing

/// What a statement shows, kept as a golden file per name: one section for each surface.
struct Screen: Sendable, CustomTestStringConvertible {
    /// The name of the golden file in `Tests/Fixtures/screens`.
    let name: String
    let statement: String

    /// Statements that run before, whose output is not kept.
    var setup: [String] = []

    /// What differs from the sandbox's standard scenario, as the members of a scenario file; nil for nothing.
    var scenario: String?

    /// Whether it has to fit 80x24 with the statement above it and the next prompt.
    var fits = false

    var surfaces = Surface.standard

    var testDescription: String { name }

    /// Where a screen is shown.
    struct Surface: Sendable {
        let columns: Int
        let language: Language
        var usesColour = false
        var usesASCII = false

        /// Each width in each language, one in ASCII, and one with colours: those of the others are compared without.
        static let standard: [Surface] = [
            Surface(columns: 80, language: .english), Surface(columns: 50, language: .english),
            Surface(columns: 80, language: .chinese), Surface(columns: 50, language: .chinese),
            Surface(columns: 80, language: .english, usesASCII: true),
            Surface(columns: 80, language: .english, usesColour: true),
        ]

        var heading: String {
            "==== \(columns) columns, \(language == .english ? "English" : "Chinese")"
                + (usesASCII ? ", ASCII" : "") + (usesColour ? ", colour" : "")
        }
    }

    /// Every screen; each list is next to the tests of its commands.
    static let all: [Screen] =
        why
        + account
        + terms
        + doctor
        + margin

    var exchange: Scenario {
        get throws {
            guard let scenario else { return .standard }
            return try ScenarioReader.read(Array(#"{"extends": "standard", \#(scenario)}"#.utf8))
        }
    }
}
