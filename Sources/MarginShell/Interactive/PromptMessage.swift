import CommandLanguage

/// The words of the prompt and of what stands around the typed line.
enum PromptMessage: String, MessageIdentifier {
    case search = "prompt.search"
    case production = "prompt.production"
    case simulated = "prompt.simulated"
    case weight = "prompt.weight"
    case namesFrom = "prompt.namesFrom"

    var parameters: [MessageParameter] {
        switch self {
        case .search, .production, .simulated: []
        case .weight: [.init("percent", .number)]
        case .namesFrom: [.init("age", .text)]
        }
    }
}
