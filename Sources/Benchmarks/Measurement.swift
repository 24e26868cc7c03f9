/// A measurement; each is listed in `Benchmarks.all`.
protocol Measurement: SendableMetatype {
    /// The word that chooses it on the command line, such as `key-echo`.
    static var name: String { get }

    /// Measures, and checks in the same run that the work was done.
    ///
    /// - Throws: if the work failed, so that no figure is reported for work that was not done.
    static func figures(_ effort: Effort) async throws -> [Figure]
}

/// How long a measurement may take.
enum Effort {
    /// A few seconds: shows that everything runs, with figures that mean little.
    case quick
    /// As long as a figure worth quoting needs.
    case full

    /// Picks the number of rounds.
    func rounds(quick: Int, full: Int) -> Int { self == .quick ? quick : full }
}

/// Thrown if a measurement's work was not done.
struct MeasurementFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// The result of a measurement: the samples of one quantity, and its goal.
struct Figure {
    enum Unit: String {
        case microseconds = "us"
        case milliseconds = "ms"
        case perSecond = "/s"
        case megabytes = "MB"
    }

    enum Goal {
        case atMost(Double)
        case atLeast(Double)
    }

    /// What was measured, as shown in the table.
    let name: String
    let unit: Unit
    /// The samples, ascending.
    let samples: [Double]
    let goal: Goal?

    /// - Parameter samples: at least one, in any order.
    init(_ name: String, in unit: Unit, _ samples: [Double], goal: Goal? = nil) {
        self.name = name
        self.unit = unit
        self.samples = samples.sorted()
        self.goal = goal
    }

    init(_ name: String, in unit: Unit, _ samples: [Duration], goal: Goal? = nil) {
        let scale: Duration = unit == .microseconds ? .microseconds(1) : .milliseconds(1)
        self.init(name, in: unit, samples.map { $0 / scale }, goal: goal)
    }

    /// The percentile of a share: 0.5 is the median, 0.99 the 99th percentile.
    func percentile(_ share: Double) -> Double {
        guard let last = samples.indices.last else { return .nan }
        return samples[Int((Double(last) * share).rounded())]
    }

    /// Name, unit, median, lowest, 99th percentile, number of samples and goal, with tabs between.
    var line: String {
        let goal =
            switch goal {
            case .atMost(let bound): "<= \(bound)"
            case .atLeast(let bound): ">= \(bound)"
            case nil: ""
            }
        let numbers = [0.5, 0, 0.99].map { percentile($0).description }
        return ([name, unit.rawValue] + numbers + [samples.count.description, goal]).joined(separator: "\t")
    }
}
