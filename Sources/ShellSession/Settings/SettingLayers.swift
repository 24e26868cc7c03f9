/// A setting's texts, one for each place that gave it one.
///
/// A list by place and no dictionary: seven places are looked through faster than one is hashed.
struct SettingLayers: Sendable {
    private var texts: [String?] = Array(repeating: nil, count: SettingOrigin.allCases.count)

    init(defaultValue: String? = nil) { self[.defaultValue] = defaultValue }

    subscript(origin: SettingOrigin) -> String? {
        get { texts[origin.rawValue] }
        set { texts[origin.rawValue] = newValue }
    }

    /// The text that counts: the one of the highest place that gave any.
    var highest: (text: String, origin: SettingOrigin)? {
        for origin in SettingOrigin.allCases.reversed() {
            if let text = self[origin] { return (text, origin) }
        }
        return nil
    }
}
