@testable import MarginShell
import Testing

/// Something that is the matter, and what a diagnosis must make of it.
struct Drill: CustomTestStringConvertible, Sendable {
    /// In words, for the documentation.
    let name: String
    let rung: RungName
    let outcome: RungOutcome
    let finding: Finding
    let isLikely: Bool
    let arrange: @Sendable (inout DoctorBench) async throws -> Void

    var testDescription: String { name }

    /// Fails `rung` with `finding`.
    static func fails(
        _ rung: RungName,
        _ finding: Finding,
        likely isLikely: Bool = false,
        _ name: String,
        _ arrange: @escaping @Sendable (inout DoctorBench) async throws -> Void
    ) -> Drill {
        Drill(name: name, rung: rung, outcome: .fail, finding: finding, isLikely: isLikely, arrange: arrange)
    }

    /// Warns at `rung` of `finding`; nothing fails.
    static func warns(
        _ rung: RungName,
        _ finding: Finding,
        likely isLikely: Bool = false,
        _ name: String,
        _ arrange: @escaping @Sendable (inout DoctorBench) async throws -> Void
    ) -> Drill {
        Drill(name: name, rung: rung, outcome: .warn, finding: finding, isLikely: isLikely, arrange: arrange)
    }

    static let all = ofSession + ofWay + ofExchange + ofKey + ofQuestion
}
