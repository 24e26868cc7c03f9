/// What a measurement found: the samples of one quantity, and the goal they are held against.
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

    /// What was measured, in words that stand alone in the table.
    let name: String
    let unit: Unit
    /// The samples, rising.
    let samples: [Double]
    let goal: Goal?

    /// - Parameter samples: at least one, in any order.
    init(_ name: String, in unit: Unit, _ samples: [Double], goal: Goal? = nil) {
        self.name = name
        self.unit = unit
        self.samples = samples.sorted()
        self.goal = goal
    }

    /// Durations, in a unit of time.
    init(_ name: String, in unit: Unit, _ samples: [Duration], goal: Goal? = nil) {
        let scale: Duration = unit == .microseconds ? .microseconds(1) : .milliseconds(1)
        self.init(name, in: unit, samples.map { $0 / scale }, goal: goal)
    }

    /// The sample below which the given share of all lies: 0.5 is the median, 0.99 the 99th percentile.
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
