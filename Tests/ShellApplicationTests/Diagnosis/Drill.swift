import Testing

@testable import Diagnosis
@testable import ExchangeAccess

/// Something that is the matter, and what a diagnosis must make of it.
struct Drill: CustomTestStringConvertible, Sendable {
    /// In words, for the documentation.
    let name: String
    let check: CheckName
    let outcome: CheckOutcome
    let problem: Problem
    let isLikely: Bool
    let arrange: @Sendable (inout DoctorBench) async throws -> Void

    var testDescription: String { name }

    /// Fails `check` with `problem`.
    static func fails(
        _ check: CheckName,
        _ problem: Problem,
        likely isLikely: Bool = false,
        _ name: String,
        _ arrange: @escaping @Sendable (inout DoctorBench) async throws -> Void
    ) -> Drill {
        Drill(name: name, check: check, outcome: .fail, problem: problem, isLikely: isLikely, arrange: arrange)
    }

    /// Warns at `check` of `problem`; nothing fails.
    static func warns(
        _ check: CheckName,
        _ problem: Problem,
        likely isLikely: Bool = false,
        _ name: String,
        _ arrange: @escaping @Sendable (inout DoctorBench) async throws -> Void
    ) -> Drill {
        Drill(name: name, check: check, outcome: .warn, problem: problem, isLikely: isLikely, arrange: arrange)
    }

    static let all = ofSession + ofWay + ofExchange + ofKey + ofRequest
}
