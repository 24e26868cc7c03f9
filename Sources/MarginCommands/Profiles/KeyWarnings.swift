import BilingualText
import BinanceMargin
import CommandLanguage
import ShellSession

/// Warnings about a key that can do more than this program needs.
enum KeyWarnings {
    /// One warning per excess permission; none for a key that can only read, and only from listed addresses.
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
