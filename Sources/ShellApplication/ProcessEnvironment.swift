import FoundationEssentials
import SystemCalls

/// What the operating system tells this process about its surroundings: read once, at the start.
struct ProcessEnvironment: Sendable {
    /// The environment variables.
    let variables: [String: String]
    let inputIsTerminal: Bool
    let outputIsTerminal: Bool
    let errorsAreTerminal: Bool

    /// The surroundings as they are.
    static var current: ProcessEnvironment {
        ProcessEnvironment(
            variables: ProcessInfo.processInfo.environment,
            inputIsTerminal: Descriptor.standardInput.isTerminal,
            outputIsTerminal: Descriptor.standardOutput.isTerminal,
            errorsAreTerminal: Descriptor.standardError.isTerminal
        )
    }

    /// Whether a person sits at both ends.
    var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

    /// A variable that is set to something.
    subscript(name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The locale that messages follow, as POSIX ranks the variables.
    var messageLocale: String { self["LC_ALL"] ?? self["LC_MESSAGES"] ?? self["LANG"] ?? "" }

    /// Whether the terminal can show rows anew in place: all but those that say otherwise, as the line editor has it.
    var canRedraw: Bool { !["dumb", "emacs"].contains(variables["TERM"]) }

    /// Whether colour is wanted: see https://no-color.org.
    var allowsColour: Bool { self["NO_COLOR"] == nil && self["TERM"] != "dumb" }
}
