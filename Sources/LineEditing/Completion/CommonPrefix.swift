extension Collection where Element == Completion {
    /// What the texts of all candidates begin with, by whole characters.
    var commonPrefix: String {
        guard var prefix = first?.text else { return "" }
        for candidate in dropFirst() {
            while !candidate.text.hasPrefix(prefix) { prefix.removeLast() }
        }
        return prefix
    }
}
