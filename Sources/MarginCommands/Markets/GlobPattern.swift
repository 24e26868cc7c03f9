/// A pattern with `*` for any characters and `?` for one; the whole of a text must match, ASCII letters in either case.
struct GlobPattern: Sendable {
    private let pattern: [Character]

    init(_ text: String) {
        pattern = Array(text.lowercased())
    }

    /// Whether `text` matches, in time that grows with the product of both lengths at most.
    func matches(_ text: String) -> Bool {
        let text = Array(text.lowercased())
        var (place, index) = (0, 0)
        /// The newest `*` and the place in the text up to which it was tried.
        var star: (index: Int, place: Int)?
        while place < text.count {
            if index < pattern.count, pattern[index] == "*" {
                star = (index, place)
                index += 1
            } else if index < pattern.count, pattern[index] == "?" || pattern[index] == text[place] {
                index += 1
                place += 1
            } else if let last = star {
                star = (last.index, last.place + 1)
                index = last.index + 1
                place = last.place + 1
            } else {
                return false
            }
        }
        return pattern[index...].allSatisfy { $0 == "*" }
    }
}
