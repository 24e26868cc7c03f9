package import BilingualText

/// Everything there is to know about a command without running it: help, completion, binding, the reference and the
/// tests of its examples derive from it.
package final class CommandDeclaration: Sendable {
    /// Where help lists the command.
    package enum Group: Sendable {
        /// On the first page, in the order of the registry.
        case first
        /// Under `help all`.
        case all
    }

    /// What must be there before the command can do anything.
    package enum Need: String, Hashable, Sendable, CaseIterable {
        case network, terminal, sandbox, credentials
    }

    package struct Example: Sendable {
        /// A whole script, mostly of one line.
        package let script: String

        /// What standard output then gets in the sandbox, byte for byte; nil where it differs from run to run.
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

    /// What people coming from elsewhere type for it: not run, but answered with its name.
    package let hints: [String]
    package let summary: LocalizedText
    package let discussion: LocalizedText
    package let signature: CommandSignature

    /// The class of its main form.
    package let permission: PermissionClass?
    package let needs: Set<Need>
    package let group: Group
    package let examples: [Example]

    /// Whether it runs scripts in the session, as `source` does: they may set variables unseen.
    package let readsScripts: Bool

    /// Whether it takes the values of the settings away that it names, as `unset` does.
    package let unsetsSettings: Bool

    /// Whether its arguments may hold what nobody else should see, so that the statement stands in no history and no log.
    package let keepsOutOfHistory: Bool

    /// Whether its records are an account's figures, and so say which account's.
    package let namesAccount: Bool

    /// Whether it is about this machine or its keys: what it says could not be repeated elsewhere, and must not be known
    /// there.
    package let isAboutThisMachine: Bool

    package init(
        name: String,
        aliases: [String] = [],
        hints: [String] = [],
        summary: LocalizedText,
        discussion: LocalizedText,
        signature: CommandSignature = CommandSignature(),
        permission: PermissionClass?,
        needs: Set<Need> = [],
        group: Group = .all,
        examples: [Example] = [],
        readsScripts: Bool = false,
        unsetsSettings: Bool = false,
        keepsOutOfHistory: Bool = false,
        namesAccount: Bool = false,
        isAboutThisMachine: Bool = false
    ) {
        self.name = name
        self.aliases = aliases
        self.hints = hints
        self.summary = summary
        self.discussion = discussion
        self.signature = signature
        self.permission = permission
        self.needs = needs
        self.group = group
        self.examples = examples
        self.readsScripts = readsScripts
        self.unsetsSettings = unsetsSettings
        self.keepsOutOfHistory = keepsOutOfHistory
        self.namesAccount = namesAccount
        self.isAboutThisMachine = isAboutThisMachine
    }
}

extension CommandDeclaration {
    /// Every name that runs the command.
    package var names: [String] { [name] + aliases }
}
