package import BilingualText

/// Everything about a command that is known without running it. Help, completion, binding, the reference and the tests
/// of its examples derive from it.
package final class CommandDeclaration: Sendable {
    /// Where help lists the command.
    package enum Group: Sendable {
        /// On the first page, in the order of the registry.
        case first
        /// Under `help all`.
        case all
    }

    /// What the command cannot work without.
    package enum Need: String, Hashable, Sendable, CaseIterable {
        case network, terminal, sandbox, credentials
    }

    package struct Example: Sendable {
        /// A whole script, mostly of one line.
        package let script: String

        /// The standard output in the sandbox, byte for byte; nil where it differs from run to run.
        package let output: String?
        package let explanation: LocalizedText

        package init(_ script: String, output: String?, explanation: LocalizedText) {
            self.script = script
            self.output = output
            self.explanation = explanation
        }
    }

    package let name: String

    /// Further names that run it, such as `exit` for `quit`.
    package let aliases: [String]

    /// What users of other programs type for it; the error suggests this command.
    package let hints: [String]
    package let summary: LocalizedText
    package let discussion: LocalizedText
    package let signature: CommandSignature

    /// The permission that its main form needs.
    package let permission: PermissionClass?
    package let needs: Set<Need>
    package let group: Group
    package let examples: [Example]

    /// Whether it runs scripts in the session, as `source` does: they may set variables that the check cannot know.
    package let readsScripts: Bool

    /// Whether its block runs in sessions of its own, whose variables the check cannot know.
    package let hasBlockOfOtherSessions: Bool

    package let unsetsSettings: Bool

    /// Whether its arguments may be confidential, so that the statement is kept out of history and logs.
    package let keepsOutOfHistory: Bool

    /// What the statements of its main form give.
    package let output: CommandOutput

    /// Whether its records have the exchange's own bytes, for `as raw`.
    package let hasRawForm: Bool

    /// Whether its records are figures of an account and name it.
    package let namesAccount: Bool

    /// Whether it is about this machine or its keys: what it says could not be repeated elsewhere, and must not be known
    /// there.
    package let isAboutThisMachine: Bool

    /// How agents get it as a tool; nil if they do not.
    package let agentTool: AgentTool?

    package init(
        name: String,
        aliases: [String] = [],
        hints: [String] = [],
        summary: LocalizedText,
        discussion: LocalizedText,
        signature: CommandSignature = CommandSignature(),
        permission: PermissionClass?,
        output: CommandOutput = .lines,
        hasRawForm: Bool = false,
        needs: Set<Need> = [],
        group: Group = .all,
        examples: [Example] = [],
        readsScripts: Bool = false,
        hasBlockOfOtherSessions: Bool = false,
        unsetsSettings: Bool = false,
        keepsOutOfHistory: Bool = false,
        namesAccount: Bool = false,
        isAboutThisMachine: Bool = false,
        agentTool: AgentTool? = nil
    ) {
        self.name = name
        self.aliases = aliases
        self.hints = hints
        self.summary = summary
        self.discussion = discussion
        self.signature = output.completing(signature)
        self.permission = permission
        self.needs = needs
        self.group = group
        self.examples = examples
        self.readsScripts = readsScripts
        self.hasBlockOfOtherSessions = hasBlockOfOtherSessions
        self.unsetsSettings = unsetsSettings
        self.keepsOutOfHistory = keepsOutOfHistory
        self.output = output
        self.hasRawForm = hasRawForm
        self.namesAccount = namesAccount
        self.isAboutThisMachine = isAboutThisMachine
        self.agentTool = agentTool
    }
}

/// How agents get a command: its main form, which must only read.
package struct AgentTool: Sendable {
    /// The schemas of its records; nil for responses with the exchange's own members.
    package let records: [String]?

    /// The options of the form that agents do not get.
    package let withheldOptions: Set<String>

    package init(_ records: [String]?, without withheldOptions: Set<String> = []) {
        self.records = records
        self.withheldOptions = withheldOptions
    }
}

extension CommandDeclaration {
    package var names: [String] { [name] + aliases }

    /// Whether its records say in which profile the exchange was asked. Those about this computer have it already, or
    /// are made to be shown to others.
    package var namesProfile: Bool { namesAccount || needs.contains(.network) && !isAboutThisMachine }

    /// What a statement of the form gives that `subcommand` chooses; nil means the main form.
    package func output(of subcommand: String?) -> CommandOutput {
        guard let subcommand else { return output }
        return signature.subcommands.first { $0.name == subcommand }?.output ?? output
    }
}
