package import BilingualText
package import BinanceMargin
import CommandLanguage
package import LineEditing
package import RecordRendering

// The values were checked against their declarations when they were set, so a value that cannot be read is an internal
// error; the default is used instead.
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

    /// Whether a terminal shows a live table for a watch; with `plain` it shows lines.
    package var watchesLive: Bool { self["watchStyle"]?.text != "log" && self["plain"]?.text != "on" }

    package var language: Language? { self["lang"].flatMap { Language(rawValue: $0.text) } }

    /// Nil leaves it to the bindings file.
    package var keyStyle: EditorConfiguration.KeyStyle? {
        self["editor"].flatMap { EditorConfiguration.KeyStyle(rawValue: $0.text) }
    }

    /// Whether output is in whole lines without colour and drawings.
    package var isPlain: Bool { self["plain"]?.text == "on" }

    package var keepsHistory: Bool { self["history"]?.text != "off" }

    /// Whether the profile is marked as production.
    package var isProduction: Bool { self["production"]?.text == "on" }

    package var continuesAfterFailure: Bool { self["onError"]?.text == "continue" }

    /// The options of requests with these settings.
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
