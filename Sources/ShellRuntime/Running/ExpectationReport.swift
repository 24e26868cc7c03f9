package import CommandLanguage

/// An `expect` and how it came out.
package struct ExpectationReport: Sendable {
    package let location: SourceLocation
    package let reason: String?
    package let failure: ShellFailure?

    package init(location: SourceLocation, reason: String?, failure: ShellFailure?) {
        self.location = location
        self.reason = reason
        self.failure = failure
    }
}
