package import CommandLanguage
package import InjectedTime

/// What the runtime asks of the shell around it.
package struct RuntimeEnvironment: Sendable {
    package let registry: CommandRegistry
    package let settings: any SettingsSchema
    package let vocabulary: ConditionVocabulary
    package let host: any RuntimeHost
    package let observer: any RuntimeObserver
    package let time: any TimeSource

    /// The words of messages, for `$error.message`.
    package let wording: any MessageWording

    package init(
        registry: CommandRegistry,
        settings: any SettingsSchema,
        vocabulary: ConditionVocabulary,
        host: any RuntimeHost,
        observer: any RuntimeObserver,
        time: any TimeSource,
        wording: any MessageWording
    ) {
        self.registry = registry
        self.settings = settings
        self.vocabulary = vocabulary
        self.host = host
        self.observer = observer
        self.time = time
        self.wording = wording
    }
}
