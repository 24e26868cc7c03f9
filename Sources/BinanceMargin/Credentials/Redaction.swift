/// How this library shows what must not be shown.
enum Redaction {
    /// What stands in place of a secret.
    static let mark = "<redacted>"

    /// The first and last four characters of a text long enough that they give nothing away.
    static func masked(_ text: String) -> String {
        guard text.count >= 16 else { return mark }
        return "\(text.prefix(4))…\(text.suffix(4))"
    }
}
