import LineEditing

/// The line reader for the current settings: a change of `editor`, `plain` or `color` replaces it.
///
/// It belongs to the thread that reads.
final class SessionReader {
    /// The settings that affect the reader.
    struct Wishes: Equatable {
        var keyStyle: EditorConfiguration.KeyStyle?
        var isPlain = false
        var usesColour = true
    }

    let printer: ExternalPrinter
    private(set) var current: any LineReader
    private var wishes: Wishes
    private let make: ((Wishes, [UInt8]) -> any LineReader)?

    init(_ configuration: EditorConfiguration, providers: EditorProviders, wishes: Wishes) {
        let printer = ExternalPrinter()
        let make = { (wishes: Wishes, typedAhead: [UInt8]) in
            configuration.following(wishes).makeReader(
                providers: providers,
                printer: printer,
                typedAhead: typedAhead
            )
        }
        self.printer = printer
        self.wishes = wishes
        self.make = make
        current = make(wishes, [])
    }

    /// Always uses `reader`.
    init(_ reader: any LineReader) {
        printer = reader.printer
        current = reader
        wishes = Wishes()
        make = nil
    }

    /// Replaces the reader if its settings have changed; keys typed ahead are kept.
    func follow(_ new: Wishes) {
        guard let make, new != wishes else { return }
        wishes = new
        current = make(new, current.close())
    }
}

extension EditorConfiguration {
    fileprivate func following(_ wishes: SessionReader.Wishes) -> EditorConfiguration {
        var configuration = self
        configuration.keyStyle = wishes.keyStyle
        configuration.isPlain = wishes.isPlain
        configuration.usesColour = wishes.usesColour
        return configuration
    }
}
