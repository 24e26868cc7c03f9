/// Decodes arbitrary bytes as a terminal's, in two parts, with a silence between them and one at the end.
///
/// - Returns: how many kinds of keys came of it.
package func fuzzKeys(_ bytes: [UInt8]) -> Int {
    var decoder = KeyDecoder()
    let half = bytes.count / 2
    var keys = decoder.decode(bytes[..<half])
    if decoder.isWaiting { keys += decoder.timeOut() }
    keys += decoder.decode(bytes[half...])
    keys += decoder.timeOut()
    let kinds = keys.map { key in
        switch key.canonical {
        case .scalar: 0
        case .alt: 1
        case .sequence: 2
        case .escape: 3
        case .paste: 4
        }
    }
    return Set(kinds).count
}
