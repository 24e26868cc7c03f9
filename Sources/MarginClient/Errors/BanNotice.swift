/// The instant a `-1003` names in its text: `... IP banned until 1660090423228 ...`.
enum BanNotice {
    /// Milliseconds since 1970, where the text holds a number that can be an instant of this century.
    static func end(in message: String?) -> Int64? {
        message?.split { !("0"..."9").contains($0) }
            .first { $0.count == 13 }
            .flatMap { Int64($0) }
    }
}
