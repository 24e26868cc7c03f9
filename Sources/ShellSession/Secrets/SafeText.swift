/// Replaces what looks like a key, a signature or a network address.
///
/// A recorded session runs the replaced text, so that its screen and its recording never differ.
package enum SafeText {
    /// Replaces what looks like a key.
    package static let key = "REDACTED"
    package static let url = "https://redacted.invalid"
    /// Replaces an IP address; reserved for documentation.
    package static let address = "192.0.2.1"

    /// Every path that the client uses.
    package static let paths: Set<String> = [
        "/papi/v1/account", "/papi/v1/balance", "/papi/v1/margin/maxBorrowable", "/papi/v1/margin/maxWithdraw",
        "/api/v3/exchangeInfo", "/api/v3/ping", "/api/v3/time", "/sapi/v1/account/apiRestrictions",
        "/sapi/v1/account/info", "/sapi/v1/margin/account", "/sapi/v1/margin/allAssets", "/sapi/v1/margin/allPairs",
        "/sapi/v1/margin/api-key-list",
        "/sapi/v1/margin/available-inventory", "/sapi/v1/margin/crossMarginCollateralRatio",
        "/sapi/v1/margin/crossMarginData", "/sapi/v1/margin/delist-schedule", "/sapi/v1/margin/isolated/account",
        "/sapi/v1/margin/isolated/allPairs", "/sapi/v1/margin/isolatedMarginData",
        "/sapi/v1/margin/isolatedMarginTier", "/sapi/v1/margin/liquidation-loan", "/sapi/v1/margin/maxBorrowable",
        "/sapi/v1/margin/maxTransferable",
        "/sapi/v1/margin/next-hourly-interest-rate", "/sapi/v1/margin/priceIndex", "/sapi/v1/margin/restricted-asset",
        "/sapi/v1/margin/tradeCoeff", "/sapi/v1/system/status",
    ]

    /// The shortest run of letters and digits that counts as a key; names of assets and pairs are shorter.
    static let shortestKey = 24
    /// The shortest run with other characters in between, and the shortest part of such a run, that counts as a key.
    private static let shortestMixedKey = 40
    private static let shortestPart = 12

    /// `text` with replacements for everything that must not be in a recording.
    package static func make(_ text: String) -> String {
        guard text.utf8.count >= 7 else { return text }
        return keysReplaced(addressesReplaced(urlsReplaced(text)))
    }

    private static func urlsReplaced(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let mark = rest.firstRange(of: "://") {
            let scheme = rest[..<mark.lowerBound].reversed().prefix {
                $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0))
            }
            let start = rest.index(mark.lowerBound, offsetBy: -scheme.count)
            let tail = rest[mark.upperBound...].prefix { !$0.isWhitespace && !"\"'`<>(){}|;".contains($0) }
            result += rest[..<start]
            result += scheme.isEmpty ? "://" : url
            rest = scheme.isEmpty ? rest[mark.upperBound...] : rest[tail.endIndex...]
        }
        return result + rest
    }

    private static func addressesReplaced(_ text: String) -> String {
        replaced(in: text, where: { $0.isASCII && ($0.isNumber || $0 == ".") }) { run in
            let parts = run.split(separator: ".", omittingEmptySubsequences: false)
            let isAddress = parts.count == 4 && parts.allSatisfy { !$0.isEmpty && UInt8($0) != nil }
            return isAddress ? address : String(run)
        }
    }

    private static func keysReplaced(_ text: String) -> String {
        replaced(in: text, where: { isKeyCharacter($0) || "/-_".contains($0) }) { run in
            guard !paths.contains(String(run)) else { return String(run) }
            // Base64 has such characters between letters; paths and file names have them between words and numbers.
            let parts = run.split { !isKeyCharacter($0) }
            let isMixedKey = run.utf8.count >= shortestMixedKey && parts.contains { isMixed($0, atLeast: 16) }
            let shortest = isMixedKey ? shortestPart : shortestKey
            return replaced(in: String(run), where: isKeyCharacter) { part in
                isMixed(part, atLeast: shortest) ? key : String(part)
            }
        }
    }

    private static func isKeyCharacter(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || "+=%".contains(character))
    }

    /// Whether a part has both letters and digits, as a key has, and not only one kind, as a word or a number has.
    private static func isMixed(_ part: Substring, atLeast length: Int) -> Bool {
        part.utf8.count >= length && part.contains(where: \.isLetter) && part.contains(where: \.isNumber)
    }

    private static func replaced(
        in text: String,
        where belongs: (Character) -> Bool,
        with replacement: (Substring) -> String
    ) -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(where: belongs) {
            result += rest[..<start]
            let run = rest[start...].prefix(while: belongs)
            result += replacement(run)
            rest = rest[run.endIndex...]
        }
        return result + rest
    }
}
