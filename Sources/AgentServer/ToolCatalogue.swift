import BilingualText
import CommandLanguage
import JSONText
package import RecordRendering
import ScriptTools
package import ShellRuntime
import ShellSession

/// The tools: the commands whose declaration says so, and `check`.
package struct ToolCatalogue: Sendable {
    /// The longest text that `check` takes, in bytes.
    private static let longestScript = 256 << 10

    /// The longest result in bytes.
    private static let longestResult = 2 << 20
    private static let check = "check"

    private let run: ToolRun
    private let descriptions: RecordDescriptions

    /// - Parameter namesAccount: whether records may name the account and the profile.
    package init(_ runtime: RuntimeEnvironment, descriptions: RecordDescriptions, namesAccount: Bool) {
        run = ToolRun(runtime: runtime, namesAccount: namesAccount)
        self.descriptions = descriptions
    }

    private var language: Language { run.runtime.language() }
    private var forms: [ToolForm] { run.runtime.registry.commands.compactMap { ToolForm($0.declaration) } }

    /// The tools whose requests `explain` can show.
    private func explained(_ forms: [ToolForm]) -> [ToolForm] {
        forms.filter { $0.declaration.needs.contains(.network) }
    }

    // MARK: The list

    var list: JSONValue {
        let forms = forms
        let nested = explained(forms)
        return .array(forms.map { tool($0, nested: nested) } + [checkTool])
    }

    private func tool(_ form: ToolForm, nested: [ToolForm]) -> JSONValue {
        let declaration = form.declaration
        let text = [
            declaration.summary.text(in: language), declaration.discussion.text(in: language), cost(of: declaration),
        ]
        return tool(
            declaration.name,
            title: declaration.summary,
            description: text.joined(separator: "\n"),
            input: form.inputSchema(in: language, nested: nested),
            records: form.tool.records,
            isOpen: declaration.needs.contains(.network)
        )
    }

    private var checkTool: JSONValue {
        let summary = LocalizedText(
            "check a script of this shell: its errors, requests and weight (nothing is sent)",
            "检查脚本：错误、请求与权重（不发送请求）"
        )
        return tool(
            Self.check,
            title: summary,
            description: summary.text(in: language),
            input: [
                "type": "object",
                "properties": [
                    "text": ["type": "string", "description": .string(Message.scriptText.text(in: language))]
                ],
                "required": ["text"], "additionalProperties": false,
            ],
            records: [Self.check],
            isOpen: false
        )
    }

    private func tool(
        _ name: String,
        title: LocalizedText,
        description: String,
        input: JSONValue,
        records: [String]?,
        isOpen: Bool
    ) -> JSONValue {
        [
            "name": .string(name), "title": .string(title.text(in: language)), "description": .string(description),
            "inputSchema": input,
            "outputSchema": OutputSchema.of(records, in: descriptions, language),
            "annotations": [
                "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true, "openWorldHint": .bool(isOpen),
            ],
        ]
    }

    /// What the command without arguments costs, or the first example.
    private func cost(of declaration: CommandDeclaration) -> String {
        let scripts = [declaration.name] + declaration.examples.map(\.script)
        for script in scripts where declaration.needs.contains(.network) {
            let source = SourceFile(name: "", text: script)
            let report = ScriptAnalyzer.analyze(source, origin: .typed, in: run.checking)
            let cost = report.cost
            guard report.diagnostics.isEmpty, cost.requests > 0 else { continue }
            let weight = (ip: cost.weight.address, uid: cost.weight.account)
            return Message.exampleCost(Code(script), cost.requests, ip: weight.ip, uid: weight.uid)
                .text(in: language)
        }
        return Message.sendsNothing.text(in: language)
    }

    // MARK: Calls

    func has(_ name: String) -> Bool { name == Self.check || forms.contains { $0.declaration.name == name } }

    /// The members of the result of a call; an error of the arguments is one of the tool.
    func call(_ name: String, _ arguments: JSONValue) async -> [(name: String, value: JSONValue)] {
        var outcome: ToolOutcome
        do throws(ShellFailure) {
            outcome = name == Self.check ? try check(arguments) : try await runCommand(name, arguments)
        } catch {
            outcome = failed(error)
        }
        var content = structured(outcome)
        var text = JSONWriter().text(content)
        if text.utf8.count > Self.longestResult {
            outcome = failed(.resultTooLong)
            content = structured(outcome)
            text = JSONWriter().text(content)
        }
        let texts = [text] + outcome.notices.map(AgentText.visible)
        return [
            ("content", .array(texts.map { ["type": "text", "text": .string($0)] })), ("structuredContent", content),
            ("isError", .bool(outcome.isError)),
        ]
    }

    private func structured(_ outcome: ToolOutcome) -> JSONValue {
        AgentText.visible(.members(("records", .array(outcome.records)), ("failure", outcome.failure)))
    }

    private func failed(_ failure: ShellFailure) -> ToolOutcome {
        ToolOutcome(failure: ToolRun.json(failure, language), isError: true)
    }

    private func runCommand(_ name: String, _ arguments: JSONValue) async throws(ShellFailure) -> ToolOutcome {
        let forms = forms
        guard let form = forms.first(where: { $0.declaration.name == name }) else { return ToolOutcome() }
        return await run.run(try ToolStatement(form, arguments, nested: explained(forms)))
    }

    private func check(_ arguments: JSONValue) throws(ShellFailure) -> ToolOutcome {
        guard case .string(let text)? = arguments["text"], text.utf8.count <= Self.longestScript else {
            throw .usage(.scriptText)
        }
        let source = SourceFile(name: "", text: text)
        let report = ScriptAnalyzer.analyze(source, origin: ToolRun.checkOrigin, in: run.checking)
        return ToolOutcome(records: [ValueText.json(ScriptToolRecords.check(report, of: "", in: language))])
    }
}

extension ToolRun {
    /// Everything is analysed without regard to permissions, because nothing is executed; but no file is read.
    static let checkOrigin = ScriptOrigin(
        folder: nil,
        identity: nil,
        trust: Trust(allowed: Trust.typed.allowed.subtracting([.read]))
    )
}

extension ShellFailure {
    fileprivate static let resultTooLong = usage(
        English("agent.resultTooLong", "the result is larger than 2 MB; choose fewer rows, for instance with `first`")
            .chinese("结果超过 2 MB；请减少行数，例如使用 `first`")
    )
}

extension Message {
    fileprivate static let scriptText = English("agent.scriptText", "`text` is a script of at most 256 KB")
        .chinese("`text` 为不超过 256 KB 的脚本")

    fileprivate static let sendsNothing = English("agent.sendsNothing", "Sends no request.").chinese("不发送请求。")

    fileprivate static func exampleCost(_ example: Code, _ requests: Int, ip: Int, uid: Int) -> Message {
        English(
            "agent.exampleCost",
            "\(example) sends \(requests, "request", "requests") of weight \(ip) by IP and \(uid) by UID."
        )
        .chinese("\(example) 发送 \(requests) 个请求，权重 IP \(ip)、UID \(uid)。")
    }
}
