import BilingualText
import CommandLanguage
package import ShellRuntime

extension RunOutcome {
    /// The failure that waiting for the job gives; nil where it went well.
    package func failure(of number: Int) -> ShellFailure? {
        guard status != .success else { return nil }
        return ShellFailure(
            status: status,
            category: ShellFailure.Category(rawValue: "job"),
            message: .jobStatus(number, status: Int(status.rawValue))
        )
    }
}
