import BinanceMargin
import RequestSigning
import Synchronization

package import ShellSession

/// Programs that do what the test has them do.
package final class ScriptedPrograms: ProgramRunning {
    private let outcome: Result<ProgramResult, ProgramFailure>
    private let started = Mutex<[ProgramPlan]>([])

    package init(output: String = "", status: Int = 0, errors: String = "") {
        outcome = .success(ProgramResult(status: status, output: Secret(utf8: output), errors: errors))
    }

    package init(failing failure: ProgramFailure) {
        outcome = .failure(failure)
    }

    package var plans: [ProgramPlan] { started.withLock { $0 } }

    package func run(_ plan: ProgramPlan) async throws -> ProgramResult {
        started.withLock { $0.append(plan) }
        return try outcome.get()
    }
}
