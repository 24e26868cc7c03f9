import BilingualText
import CommandLanguage
import InjectedTime

/// Reads arbitrary bytes as a profile. Its contents, written and read again, must be the same.
///
/// - Returns: the number of its words, and whether the round trip was right.
package func fuzzProfile(_ bytes: [UInt8]) async -> (words: Int, isSame: Bool) {
    let reader = ProfileReader(
        origin: .profile,
        time: VirtualTime(automatic: true),
        language: { .english }
    )
    guard let contents = try? await reader.read(SourceFile(name: "fuzz", bytes: bytes)) else { return (0, true) }
    let lines = ProfileWriter.lines(contents)
    let text = lines.map { $0.text + "\n" }.joined()
    let again = try? await reader.read(SourceFile(name: "again", text: text))
    return (text.split(separator: " ").count, again.map(ProfileWriter.lines) == lines)
}
