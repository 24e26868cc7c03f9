/// The assets and isolated pairs that an exchange listed, for completion.
package struct MarketNames: Hashable, Sendable {
    /// An asset with its full name.
    package struct Asset: Hashable, Sendable {
        package let name: String
        package let fullName: String

        package init(_ name: String, fullName: String = "") {
            self.name = name
            self.fullName = fullName
        }
    }

    /// Sorted by name.
    package let assets: [Asset]

    /// Sorted by name.
    package let isolatedPairs: [String]

    /// When they were listed, in milliseconds since 1970; nil if the list cannot be out of date.
    package let listedMilliseconds: Int64?

    /// Takes unsorted lists, and leaves out names that cannot be typed as one word.
    package init(assets: [Asset], isolatedPairs: [String], listedMilliseconds: Int64?) {
        self.assets = assets.filter { Self.isWord($0.name) }.sorted { $0.name < $1.name }
        self.isolatedPairs = isolatedPairs.filter(Self.isWord).sorted()
        self.listedMilliseconds = listedMilliseconds
    }

    private static func isWord(_ name: String) -> Bool {
        (1...64).contains(name.utf8.count)
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    ? ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
                        || scalar == "_" || scalar == "-"
                    : scalar.properties.isAlphabetic
            }
    }
}
