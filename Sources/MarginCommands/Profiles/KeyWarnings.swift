import BilingualText
import BinanceMargin
import CommandLanguage
import ShellSession

/// What is said about a key that may do more than this shell needs.
enum KeyWarnings {
    /// A warning for each thing; none for a key that may read and nothing more, from listed addresses alone.
    static func messages(about restrictions: APIRestrictions) -> [Message] {
        var warnings: [Message] = []
        let granted = restrictions.beyondReading.filter(\.isGranted).map(\.name)
        if !granted.isEmpty {
            warnings.append(.keyMayWrite(granted.joined(separator: " ")))
        }
        let unread = restrictions.beyondReading.filter { !$0.isGranted }.map(\.name)
        if !unread.isEmpty {
            warnings.append(.permissionsUnread(unread.joined(separator: " ")))
        }
        if restrictions.isIPRestricted == false { warnings.append(.keyFromAnywhere) }
        return warnings
    }
}
