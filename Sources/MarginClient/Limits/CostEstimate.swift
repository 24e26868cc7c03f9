/// What an endpoint really costs, learnt from its headers: published weights are often too low.
///
/// One higher increase may be somebody else's request; three in a row are this endpoint's own cost. It only ever rises:
/// an estimate too high wastes a little, one too low ends in a ban.
struct CostEstimate: Sendable {
    private static let evidence = 3

    private(set) var observed: Int?
    private var higher: [Int] = []

    /// Takes the increase between two reports with one request between them, nil where that is not known.
    mutating func note(increase: Int?, expected: Int) {
        guard let increase, increase > expected else {
            higher = []
            return
        }
        higher.append(increase)
        guard higher.count == Self.evidence else { return }
        observed = higher.min()
        higher = []
    }
}
