extension SettingOrigin {
    /// The origin as `show` and scripts see it.
    package var rawName: String {
        switch self {
        case .defaultValue: "default"
        case .startFile: "rc"
        case .profile: "profile"
        case .environment: "environment"
        case .flag: "flag"
        case .typed: "typed"
        case .script: "script"
        }
    }
}
