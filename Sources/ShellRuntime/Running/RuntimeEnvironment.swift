package import BilingualText
import CommandLanguage
package import InjectedTime

/// What the runtime asks of the shell around it.
package struct RuntimeEnvironment: Sendable {
    package let registry: CommandRegistry
    package let settings: any SettingsSchema
    package let vocabulary: ConditionVocabulary
    package let host: any RuntimeHost
    package let observer: any RuntimeObserver
    package let time: any TimeSource

    /// The language of the moment, for `$error.message`.
    package let language: @Sendable () -> Language

    package init(
        registry: CommandRegistry,
        settings: any SettingsSchema,
        vocabulary: ConditionVocabulary,
        host: any RuntimeHost,
        observer: any RuntimeObserver,
        time: any TimeSource,
        language: @escaping @Sendable () -> Language
    ) {
        self.registry = registry
        self.settings = settings
        self.vocabulary = vocabulary
        self.host = host
        self.observer = observer
        self.time = time
        self.language = language
    }
}
