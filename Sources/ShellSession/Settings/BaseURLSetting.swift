import CommandLanguage
import BinanceMargin
import ShellRuntime

/// The setting `baseURL` as the client needs it.
enum BaseURLSetting {
    /// Reads the setting's text.
    ///
    /// - Throws: `ShellFailure` of status 78 that says which rule the text breaks.
    static func parse(_ text: String) throws(ShellFailure) -> BaseURL {
        do throws(BaseURLFault) {
            return try BaseURL(text)
        } catch {
            throw ShellFailure(
                status: .configuration,
                category: .configuration,
                message: ShellMessage.badBaseURL.message(.code("url", text)),
                nextStep: ShellMessage.badBaseURLNext.message()
            )
        }
    }

    /// Sees that the text is an address that keys may be sent to: `https`, or `http` on this machine.
    @Sendable static func check(_ text: String) throws(ShellFailure) {
        _ = try parse(text)
    }
}
