/// A setting's values, one per origin.
///
/// A list and not a dictionary: searching seven origins is faster than hashing one.
struct SettingLayers: Sendable {
    private var texts: [String?] = Array(repeating: nil, count: SettingOrigin.allCases.count)

    init(defaultValue: String? = nil) { self[.defaultValue] = defaultValue }

    subscript(origin: SettingOrigin) -> String? {
        get { texts[origin.rawValue] }
        set { texts[origin.rawValue] = newValue }
    }

    /// The value of the highest origin, which applies.
    var highest: (text: String, origin: SettingOrigin)? {
        for origin in SettingOrigin.allCases.reversed() {
            if let text = self[origin] { return (text, origin) }
        }
        return nil
    }
}
