package import BilingualText
import CommandLanguage
import ShellRuntime

/// Selects names by a statement's optional pattern.
struct NameFilter {
    private let pattern: String?
    private let glob: GlobPattern?

    init(_ invocation: CommandInvocation) {
        pattern = invocation.text("pattern")
        glob = pattern.map(GlobPattern.init)
    }

    func takes(_ name: String) -> Bool { glob?.matches(name) ?? true }

    /// An empty list is not a failure, but the person should see the reason.
    func tellIfNone(_ isEmpty: Bool, in context: CommandContext) {
        guard isEmpty, let pattern else { return }
        context.notice(.noNameMatches(Code(pattern)))
    }
}

/// A pattern in which `*` matches any characters and `?` one. It must match the whole text; the case of ASCII letters
/// is ignored.
struct GlobPattern: Sendable {
    private let pattern: [Character]

    init(_ text: String) {
        pattern = Array(text.lowercased())
    }

    /// Takes at most time proportional to the product of both lengths.
    func matches(_ text: String) -> Bool {
        let text = Array(text.lowercased())
        var (place, index) = (0, 0)
        /// The last `*`, and how much of the text it has matched so far.
        var star: (index: Int, place: Int)?
        while place < text.count {
            if index < pattern.count, pattern[index] == "*" {
                star = (index, place)
                index += 1
            } else if index < pattern.count, pattern[index] == "?" || pattern[index] == text[place] {
                index += 1
                place += 1
            } else if let last = star {
                star = (last.index, last.place + 1)
                index = last.index + 1
                place = last.place + 1
            } else {
                return false
            }
        }
        return pattern[index...].allSatisfy { $0 == "*" }
    }
}

extension Message {
    package static func notInInventory(_ asset: Code) -> Message {
        English("market.notInInventory", "\(asset) is not in the inventory list").chinese("可用库存列表中没有 \(asset)")
    }

    package static let notInInventoryNext = English("market.notInInventoryNext", "`assets` lists the margin assets.")
        .chinese("`assets` 列出杠杆资产。")

    package static func noNameMatches(_ pattern: Code) -> Message {
        English("market.noneMatches", "no match for \(pattern)").chinese("没有与 \(pattern) 匹配的结果")
    }

    package static let noWeightKnown =
        English("market.nothingAsked", "no weight known yet; run a command such as `ping` first")
        .chinese("尚无权重数据；请先执行 `ping` 等命令")
}
