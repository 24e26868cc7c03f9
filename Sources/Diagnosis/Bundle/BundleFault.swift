/// Why a file is no bundle that can be read.
enum BundleFault: Error, Hashable, Sendable {
    /// Its first line is another.
    case noBundle
    /// A version that this program does not know.
    case otherVersion
    /// Longer than any bundle, or a line of it is; or more lines than that.
    case tooLarge
    /// Bytes that are no text.
    case noText(line: Int)
    /// A line that does not belong where it stands.
    case damaged(line: Int)
    /// A section that is not what the manifest says.
    case changed(section: String)
}
