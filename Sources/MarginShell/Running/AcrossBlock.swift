import BilingualText
import CommandLanguage
import ShellRuntime

/// What the block of an `across` statement cannot contain.
enum AcrossBlock {
    /// Every such statement in `statements`.
    static func failures(in statements: [Statement], of source: SourceFile) -> [ShellFailure] {
        statements.flatMap { statement -> [ShellFailure] in
            var failures = failures(in: statement.blocks.flatMap(\.statements), of: source)
            if let output = statement.output { failures.append(.usage(.acrossOutput, at: output.range)) }
            if statement.isBackground {
                let end = statement.range.end
                failures.append(.usage(.acrossBackground, at: SourceRange(end - 1, end)))
            }
            switch statement.kind {
            case .command(let command):
                if let message = refusal(of: command) { failures.append(.usage(message, at: command.name.range)) }
            case .assignment(let assignment):
                guard case .statement(let inner) = assignment.source else { break }
                failures += Self.failures(in: [inner], of: source)
            default: break
            }
            return failures
        }
    }

    private static func refusal(of command: CommandStatement) -> Message? {
        let options = command.arguments.compactMap { argument in
            if case .option(let clause) = argument.content { clause.word.text } else { nil }
        }
        return refusal(of: command.name.text, command.subcommand?.text, options: options)
    }

    fileprivate static func refusal(of command: String, _ subcommand: String?, options: [String]) -> Message? {
        switch (command, subcommand) {
        case ("across", _), ("record", _), ("replay", _), ("fg", _): .acrossRefuses(Code(command))
        case ("profile", "use"?): .acrossProfileUse
        case ("watch", _) where !["times", "for", "until"].contains(where: options.contains): .acrossEndlessWatch
        default: nil
        }
    }
}

/// A command of a profile's session in `across`.
struct AcrossBlockCommand: Command {
    let inner: any Command

    var declaration: CommandDeclaration { inner.declaration }
    var immediate: (any ImmediateCommand)? { inner.immediate }
    var inspecting: (any InspectingCommand)? { inner.inspecting }
    var core: any Command { inner.core }

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let options = invocation.options.map(\.word)
        if let message = AcrossBlock.refusal(of: declaration.name, invocation.subcommand, options: options) {
            throw ShellFailure.usage(message, at: invocation.name.range)
        }
        if let range = context.output.range { throw ShellFailure.usage(.acrossOutput, at: range) }
        return try await inner.run(invocation, in: context)
    }

    func cost(of invocation: CommandInvocation) -> CommandCost { inner.cost(of: invocation) }
}

extension Message {
    static let acrossNoneSaved = English("across.noneSaved", "there are no saved profiles").chinese("没有已保存的配置档")

    static let acrossNoneSavedNext =
        English("across.noneSavedNext", "`profile new` creates one.").chinese("`profile new` 可新建配置档。")

    static func acrossTwice(_ profile: Code) -> Message {
        English("across.twice", "profile \(profile) is named twice").chinese("配置档 \(profile) 写了两次")
    }

    static let acrossAllAlone = English("across.allAlone", "`all` is every saved profile: name no other next to it")
        .chinese("`all` 为全部已保存的配置档，须单独使用")

    static let acrossEmptyBlock = English("across.emptyBlock", "the block is empty").chinese("代码块为空")

    static let acrossOutput =
        English("across.output", "put the format and the file after the block: the records of all profiles go there")
        .chinese("格式和文件须写在代码块之后：全部配置档的结果一并输出")

    static let acrossBackground = English("across.background", "put `&` after the block").chinese("`&` 须写在代码块之后")

    static func acrossRefuses(_ command: Code) -> Message {
        English("across.refuses", "\(command) cannot be used in the block of `across`")
            .chinese("\(command) 不能用于 `across` 的代码块")
    }

    static let acrossProfileUse =
        English("across.profileUse", "the profile is given after `across`, and its block cannot change it")
        .chinese("配置档已写在 `across` 之后，代码块中不能切换")

    static let acrossEndlessWatch =
        English("across.endlessWatch", "a watch in `across` needs an end: `times N`, `for D` or `until COND`")
        .chinese("`across` 中的监视须有结束条件：`times N`、`for D` 或 `until COND`")

    static let acrossMetrics =
        English("across.metrics", "`openmetrics` is for one watch; records of several profiles are `csv` or `ndjson`")
        .chinese("`openmetrics` 只用于单个监视；多个配置档的结果请用 `csv` 或 `ndjson`")

    static func acrossQuit(_ status: Int) -> Message {
        English("across.quit", "the block ended with `quit \(status)`").chinese("代码块以 `quit \(status)` 结束")
    }
}
