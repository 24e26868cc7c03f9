/// What can be borrowed and the isolated pairs there are, as an exchange listed them: what completion offers.
package struct MarketNames: Hashable, Sendable {
    /// An asset with its name in words.
    package struct Asset: Hashable, Sendable {
        package let name: String
        package let fullName: String

        package init(_ name: String, fullName: String = "") {
            self.name = name
            self.fullName = fullName
        }
    }

    /// In the order of names.
    package let assets: [Asset]

    /// The isolated pairs, in the order of names.
    package let isolatedPairs: [String]

    /// When they were listed, in milliseconds since 1970; nil where a list is never out of date.
    package let listedMilliseconds: Int64?

    /// Takes lists as they came; names that could not be typed as one word are left out.
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
