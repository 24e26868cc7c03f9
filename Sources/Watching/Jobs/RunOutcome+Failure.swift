import BilingualText
import CommandLanguage
package import ShellRuntime

extension RunOutcome {
    /// The failure of a statement that waits for the job; nil if the job succeeded.
    package func failure(of number: Int) -> ShellFailure? {
        guard status != .success else { return nil }
        return ShellFailure(
            status: status,
            category: ShellFailure.Category(rawValue: "job"),
            message: .jobStatus(number, status: Int(status.rawValue))
        )
    }
}
