/// Where randomness comes from, so that a test can hand in its own.
public protocol RandomSource: Sendable {
    /// A number in 0..<1.
    func nextFraction() -> Double
}

/// The system's own randomness.
public struct SystemRandomSource: RandomSource {
    /// Makes a source.
    public init() {}

    /// A number from the system generator.
    public func nextFraction() -> Double {
        Double.random(in: 0..<1)
    }
}
