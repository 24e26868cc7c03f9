/// No randomness at all: what is recorded must come out the same when it is replayed.
package struct SteadyRandomSource: RandomSource {
    package init() {}

    /// The middle, always.
    package func nextFraction() -> Double { 0.5 }
}
