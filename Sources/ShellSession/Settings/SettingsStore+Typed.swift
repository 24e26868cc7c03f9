package import BilingualText
package import BinanceMargin
import CommandLanguage
package import LineEditing
package import RecordRendering

// The values behind these names were checked against their declarations when they were set, so that a text which does
// not read as its type can only be a mistake of ours; the declared default then stands in.
extension SettingsStore {
    package var recvWindow: RecvWindow? {
        self["recvWindow"].flatMap { Int($0.text) }.flatMap(RecvWindow.init(milliseconds:))
    }

    package var timeout: Duration { self["timeout"].flatMap { DurationLiteral.parse($0.text) } ?? .seconds(15) }

    package var limitPolicy: LimitPolicy { self["limitPolicy"].flatMap { LimitPolicy(rawValue: $0.text) } ?? .refuse }

    var limitWait: Duration { self["limitWait"].flatMap { DurationLiteral.parse($0.text) } ?? .seconds(90) }

    package var limitShare: LimitShare {
        self["limitShare"].flatMap { Int($0.text) }.flatMap(LimitShare.init(percent:)) ?? .half
    }

    package var format: OutputFormat? { self["format"].flatMap { OutputFormat(rawValue: $0.text) } }

    /// Whether a terminal shows a watch in place; `plain` is lines only.
    package var watchesLive: Bool { self["watchStyle"]?.text != "log" && self["plain"]?.text != "on" }

    package var language: Language? { self["lang"].flatMap { Language(rawValue: $0.text) } }

    /// The style of keys; nil leaves it to the bindings file.
    package var keyStyle: EditorConfiguration.KeyStyle? {
        self["editor"].flatMap { EditorConfiguration.KeyStyle(rawValue: $0.text) }
    }

    /// Whether everything is to come in whole lines without colour and drawings.
    package var isPlain: Bool { self["plain"]?.text == "on" }

    package var keepsHistory: Bool { self["history"]?.text != "off" }

    /// Whether the profile is marked as one about real money.
    package var isProduction: Bool { self["production"]?.text == "on" }

    package var continuesAfterFailure: Bool { self["onError"]?.text == "continue" }

    /// How requests are asked under these settings.
    package var requestOptions: RequestOptions {
        RequestOptions(
            recvWindow: recvWindow,
            timeout: timeout,
            deadline: max(.seconds(60), timeout * 2),
            limitPolicy: limitPolicy,
            limitWait: limitWait,
            limitShare: limitShare
        )
    }
}
