/// Finds the name that a mistyped one was probably meant to be.
package enum NearestName {
    /// Longer words are not compared: no name is that long.
    private static let longestCompared = 64

    /// The candidate nearest to `typed`; nil where none is near enough for its length.
    ///
    /// A candidate that differs only in case wins; otherwise the one with the fewest insertions, deletions,
    /// substitutions and swaps of neighbours, and the first of equals.
    package static func find(_ typed: String, among candidates: some Sequence<String>) -> String? {
        let word = Array(typed.lowercased().unicodeScalars.prefix(longestCompared + 1))
        guard !word.isEmpty, word.count <= longestCompared else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != typed {
            let other = Array(candidate.lowercased().unicodeScalars)
            let limit = min(allowedDistance(word.count), allowedDistance(other.count))
            guard abs(other.count - word.count) <= limit else { continue }
            let distance = distance(word, other)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    private static func allowedDistance(_ length: Int) -> Int {
        switch length {
        case ...2: 0
        case 3...4: 1
        case 5...7: 2
        default: 3
        }
    }

    /// The optimal string alignment distance.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforePrevious: [Int] = []
        var previous = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let substitution = previous[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(substitution, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforePrevious[column - 1] + 1)
                }
                current.append(best)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
