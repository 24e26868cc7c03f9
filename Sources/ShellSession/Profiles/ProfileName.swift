/// The name of a saved profile: that of its file without `.msh`.
package struct ProfileName: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    /// In characters.
    private static let longest = 64

    /// Accepts ASCII letters, digits, `.`, `_` and `-`, but not `.`, `..` and the built-in `sandbox`.
    package init?(_ text: String) {
        guard (1...Self.longest).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed),
            ![".", "..", ChosenProfile.sandboxName].contains(text)
        else { return nil }
        self.text = text
    }

    package var description: String { text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
