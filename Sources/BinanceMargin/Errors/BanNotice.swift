/// The instant a `-1003` names in its text: `... IP banned until 1660090423228 ...`.
enum BanNotice {
    /// Milliseconds since 1970, where the text holds a number that can be an instant of this century; the largest where
    /// it holds a longer one, so that a time that is too far off is not taken for none.
    static func end(in message: String?) -> Int64? {
        message?.split { !("0"..."9").contains($0) }
            .first { $0.count >= 13 }
            .flatMap { $0.count == 13 ? Int64($0) : latest }
    }

    /// The last instant that 13 digits can name, in the year 2286.
    private static let latest: Int64 = 9_999_999_999_999
}
