import BinanceMargin
import Synchronization

@testable import ShellSession

/// Programs that do what the test has them do.
final class ScriptedPrograms: ProgramRunning {
    private let outcome: Result<ProgramResult, ProgramFailure>
    private let started = Mutex<[ProgramPlan]>([])

    init(output: String = "", status: Int = 0, errors: String = "") {
        outcome = .success(ProgramResult(status: status, output: Secret(utf8: output), errors: errors))
    }

    init(failing failure: ProgramFailure) {
        outcome = .failure(failure)
    }

    var plans: [ProgramPlan] { started.withLock { $0 } }

    func run(_ plan: ProgramPlan) async throws -> ProgramResult {
        started.withLock { $0.append(plan) }
        return try outcome.get()
    }
}
