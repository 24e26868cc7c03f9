/// Why a file cannot be read as a bundle.
enum BundleFault: Error, Hashable, Sendable {
    /// The first line is not that of a bundle.
    case noBundle
    /// A version that this program does not know.
    case otherVersion
    /// The file or a line is longer than in any bundle, or there are more lines.
    case tooLarge
    /// Bytes that are not text.
    case noText(line: Int)
    /// An unexpected line.
    case damaged(line: Int)
    /// A section that does not match the manifest.
    case changed(section: String)
}
