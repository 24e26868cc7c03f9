/// What a parameter takes.
package enum ParameterType: Sendable {
    /// An asset's name; ASCII letters are upper-cased, lists spread.
    case asset
    /// A pair's name, treated as an asset's.
    case symbol
    case settingName
    /// The value of the setting that the parameter before it names.
    case settingValue
    case duration(ClosedRange<Duration>)
    case integer(ClosedRange<Int>)
    case number
    case file
    case profileName
    /// One word of any text.
    case text
    /// The rest of the words, joined by blanks.
    case freeText
    /// A word with `*` and `?`.
    case glob
    /// A topic of help: a command, a setting or one of the registry's further topics.
    case topic
    /// The number of a background job.
    case job
    case choice([String])
    case condition
    case block
    case statement
}
