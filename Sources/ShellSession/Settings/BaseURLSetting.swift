import BilingualText
package import BinanceMargin
import CommandLanguage
package import ShellRuntime

/// The value of the setting `baseURL` for the client.
package enum BaseURLSetting {
    /// Reads the setting's text.
    ///
    /// - Throws: `ShellFailure` of status 78 that says which rule the text breaks.
    package static func parse(_ text: String) throws(ShellFailure) -> BaseURL {
        do throws(BaseURLFault) {
            return try BaseURL(text)
        } catch {
            throw ShellFailure(
                status: .configuration,
                category: .configuration,
                cause: .baseURLUnusable,
                message: .badBaseURL(Code(text)),
                nextStep: .badBaseURLNext
            )
        }
    }

    /// Checks that keys may be sent to the URL: `https`, or `http` on this computer.
    @Sendable package static func check(_ text: String) throws(ShellFailure) {
        _ = try parse(text)
    }
}
