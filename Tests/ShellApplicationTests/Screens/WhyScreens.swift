import BilingualText

extension Screen {
    static let why = [
        Screen(
            name: "why-usual",
            statement: "why BTC",
            surfaces: [Surface(columns: 120, language: .english), Surface(columns: 120, language: .chinese)]
        )
    ]
}
