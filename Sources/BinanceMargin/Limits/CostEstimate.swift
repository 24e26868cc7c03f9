/// What an endpoint really costs, learnt from its headers: published weights are often too low.
///
/// A request costs the same each time; what other programs use meanwhile differs. So three increases in a row that are the
/// same are this endpoint's own cost. No request costs more than the increase it was part of: a lower one takes back what
/// was learnt beside a program with the same rhythm.
struct CostEstimate: Sendable {
    private static let evidence = 3

    private(set) var observed: Int?
    private var higher: [Int] = []

    /// Takes the increase between two reports with one request between them, nil where that is not known.
    ///
    /// - Parameter published: what the request costs as far as is published.
    mutating func note(increase: Int?, published: Int) {
        // Where the exchange's minute began anew, or forgot what is older, the figures tell nothing of one request.
        guard let increase, increase > 0 else {
            higher = []
            return
        }
        if let observed, increase < observed { self.observed = increase > published ? increase : nil }
        if increase != higher.last { higher = [] }
        guard increase > observed ?? published else { return }
        higher.append(increase)
        guard higher.count == Self.evidence else { return }
        observed = increase
        higher = []
    }
}
