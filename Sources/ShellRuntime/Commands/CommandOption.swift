package import BilingualText

/// An option word: `times N`, `for D`, `changes`, `isolated SYMBOL`.
package struct CommandOption: Sendable {
    package let word: String
    package let operands: [Parameter]
    package let summary: LocalizedText

    /// Option words that cannot stand beside it.
    package let excludes: [String]

    /// Whether it may stand more than once.
    package let repeats: Bool

    /// What it needs beyond its command's own class.
    package let permission: PermissionClass?

    package init(
        _ word: String,
        _ operands: [Parameter] = [],
        summary: LocalizedText,
        excludes: [String] = [],
        repeats: Bool = false,
        permission: PermissionClass? = nil
    ) {
        self.word = word
        self.operands = operands
        self.summary = summary
        self.excludes = excludes
        self.repeats = repeats
        self.permission = permission
    }
}
