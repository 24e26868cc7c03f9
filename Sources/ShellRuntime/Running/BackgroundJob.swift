package import CommandLanguage

/// A statement with `&`: the host numbers it and runs it in a task of its own.
package struct BackgroundJob: Sendable {
    /// The statement without its `&`.
    package let text: String
    package let location: SourceLocation
    private let statement: Statement
    private let origin: ScriptOrigin
    private let scope: Scope

    init(text: String, location: SourceLocation, statement: Statement, origin: ScriptOrigin, scope: Scope) {
        self.text = text
        self.location = location
        self.statement = statement
        self.origin = origin
        self.scope = scope
    }
}
