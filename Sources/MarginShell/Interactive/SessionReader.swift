import LineEditing

/// The reader that the settings of the moment ask for: a change of `editor`, `plain` or `color` puts another in its place.
///
/// It belongs to the thread that reads.
final class SessionReader {
    /// What settings say about reading.
    struct Wishes: Equatable {
        var keyStyle: EditorConfiguration.KeyStyle?
        var isPlain = false
        var usesColour = true
    }

    let printer: ExternalPrinter
    private(set) var current: any LineReader
    private var wishes: Wishes
    private let make: ((Wishes, [UInt8]) -> any LineReader)?

    /// Makes readers of the terminal that `configuration` describes.
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

    /// Keeps to one reader, whatever is wished.
    init(_ reader: any LineReader) {
        printer = reader.printer
        current = reader
        wishes = Wishes()
        make = nil
    }

    /// Sees that the reader is the one that is wished for; keys typed ahead go over to it.
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
