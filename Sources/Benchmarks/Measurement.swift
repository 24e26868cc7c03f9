/// One thing worth measuring: a file with a type of this kind, and a line in `Benchmarks.all`.
protocol Measurement: SendableMetatype {
    /// The word that chooses it on the command line, such as `key-echo`.
    static var name: String { get }

    /// Measures, and checks in the same run that what was measured did its work.
    ///
    /// - Throws: where the work went wrong, so that no figure is told of something that did not happen.
    static func figures(_ effort: Effort) async throws -> [Figure]
}

/// How long a measurement may take.
enum Effort {
    /// A few seconds: shows that everything runs, with figures that mean little.
    case quick
    /// As long as a figure worth quoting needs.
    case full

    /// Picks the number of rounds.
    func rounds(quick: Int, full: Int) -> Int {
        self == .quick ? quick : full
    }
}

/// Thrown where a measurement did not do what it was to measure.
struct MeasurementFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
