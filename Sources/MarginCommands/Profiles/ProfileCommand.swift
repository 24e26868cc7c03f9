import BilingualText
import CommandLanguage
import RecordRendering
import ShellRuntime
import ShellSession

/// `profile list/show/new/use/save/default/rename/delete/path`: saved sessions.
struct ProfileCommand: Command {
    let profiles: ProfileService
    let prompts: Prompter
    let observer: any RuntimeObserver

    let newProfile: NewProfile

    let jobs: any RunningJobs

    /// The number of the background job whose session it changes; nil for the prompt's.
    let job: Int?

    let declaration = CommandDeclaration(
        name: "profile",
        hints: ["profiles", "login"],
        summary: LocalizedText("save settings and account, and restore them later", "保存会话的设置和账户，以后恢复"),
        discussion: LocalizedText(
            """
            A profile is a small script of `set`, `use` and `let` statements, in a file that only you can read. It \
            says where a secret is stored and never contains one. `profile use` applies the whole profile or, if \
            the file has an error, none of it. Settings you typed before are dropped, so that no key is sent to \
            another exchange. `profile save` lists what scripts set in this session, and saves that only after you \
            type yes.
            """,
            """
            配置档是由 `set`、`use` 和 `let` 语句组成的小脚本，保存在只有您能读取的文件中。\
            它只写明密钥的存放位置，绝不包含密钥。`profile use` 应用整个配置档；文件有错误时完全不应用。\
            此前输入的设置会被清除，以免密钥发送到其他交易所。`profile save` 会列出脚本在本会话中更改的内容，\
            输入 yes 后才会保存这些内容。
            """
        ),
        signature: CommandSignature(main: nil, subcommands: ProfileForms.all),
        permission: nil,
        group: .first,
        examples: [
            .init(
                "profile list",
                output: """
                    PROFILE  IN USE  DEFAULT
                    sandbox  yes     no

                    """,
                explanation: LocalizedText("saved profiles, and the current one", "已保存的配置档和当前配置档")
            ),
            .init(
                "profile new work",
                output: nil,
                explanation: LocalizedText(
                    "create a first profile step by step; the secret is not shown",
                    "逐步创建第一个配置档；输入的密钥不显示"
                )
            ),
            .init(
                "profile save work",
                output: "",
                explanation: LocalizedText("save this session as a profile", "将本会话保存为配置档")
            ),
            .init(
                "profile save work; profile use work; profile list",
                output: """
                    PROFILE  IN USE  DEFAULT
                    sandbox  no      no
                    work     yes     no

                    """,
                explanation: LocalizedText("switch back to it later", "以后切换回来")
            ),
        ],
        isAboutThisMachine: true
    )

    func run(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        do {
            switch invocation.subcommand {
            case "show": return try await show(invocation)
            case "new": return try await make(invocation, in: context)
            case "use": return try await use(invocation, in: context)
            case "save": return try await save(invocation, in: context)
            case "default": return try makeDefault(invocation, in: context)
            case "rename": return try rename(invocation, in: context)
            case "delete": return try delete(invocation, in: context)
            case "path": return try path(invocation)
            default: return try list()
            }
        } catch let errors as ProfileErrors {
            observer.rejected(errors.diagnostics)
            throw ShellFailure.profileHasErrors(
                invocation.text("name") ?? profiles.session.snapshot.profile?.name ?? ""
            )
        }
    }

    private func list() throws -> CommandResult {
        let active = profiles.session.snapshot.profile?.name
        let standard = try profiles.store.defaultName?.text
        let names = [ChosenProfile.sandboxName] + (try profiles.store.names().map(\.text))
        return CommandResult(
            records: names.map { name in
                ListedProfile.description.record(
                    of: ListedProfile(name: name, isActive: name == active, isDefault: name == standard)
                )
            }
        )
    }

    private func show(_ invocation: CommandInvocation) async throws -> CommandResult {
        let contents = try await profiles.contents(of: try savedName("name", of: invocation))
        return CommandResult(
            records: ProfileStatement.all(of: contents).map { ProfileStatement.description.record(of: $0) }
        )
    }

    private func path(_ invocation: CommandInvocation) throws -> CommandResult {
        guard invocation.text("name") != nil else { return CommandResult(lines: [try profiles.store.profilesFolder]) }
        return CommandResult(lines: [try profiles.store.path(of: try savedName("name", of: invocation))])
    }

    private func use(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        guard let name = invocation.text("name") else { return .done }
        let profile = ChosenProfile(name: name, reason: .typed)
        // First, so that no job is ended for a profile that cannot be used.
        let contents = try await profiles.contents(of: profile)
        if !context.origin.trust.allowed.contains(.guards), profiles.loosens(contents),
            let range = invocation.argument("name")?.range
        {
            throw ShellFailure.permissionNeeded(.guards, what: "profile use \(name)", at: range)
        }
        try await settleJobs()
        let variables = await profiles.use(profile, saying: contents)
        for (name, value) in variables { context.setVariable(name, to: value) }
        context.notice(.profileUsed(Code(name)))
        return .done
    }

    private func make(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let name = try invocation.text("name").map { _ in try newName("name", of: invocation) }
        try await newProfile.make(name) { context.notice($0) }
        return .done
    }

    /// A change of profile closes the connections of background statements, so the person decides.
    private func settleJobs() async throws {
        // A job that changes its own profile does not count itself.
        let others = jobs.runningJobs.filter { $0.number != job }
        guard !others.isEmpty else { return }
        let texts = others.map(\.text)
        guard prompts.isAttended else { throw ShellFailure.jobsInTheWay(texts) }
        let prompt = Message.jobsRequest(texts.joined(separator: "; "))
        guard try await prompts.line(prompt) == "yes" else { throw ShellFailure.jobsInTheWay(texts) }
        await jobs.end(others)
    }

    private func save(_ invocation: CommandInvocation, in context: CommandContext) async throws -> CommandResult {
        let name = try newName("name", of: invocation)
        let keepsScripts = try await keepsScripts(in: context)
        let variables = context.variables.filter { keepsScripts || !context.scriptVariables.contains($0.name) }
        try await profiles.save(as: name, variables: variables, keepsScripts: keepsScripts)
        let left = variables.filter { !ProfileWriter.canKeep($0.value) }.map { "$" + $0.name }
        if !left.isEmpty {
            context.notice(.variablesLeftOut(left.joined(separator: " ")))
        }
        context.notice(.profileSaved(Code(name.text)))
        return .done
    }

    /// Whether to save what scripts set in this session. The person decides; without a terminal it is not saved.
    private func keepsScripts(in context: CommandContext) async throws -> Bool {
        let chosen = profiles.chosenByScripts + context.scriptVariables.sorted().map { "let \($0)" }
        guard !chosen.isEmpty else { return true }
        let list = chosen.joined(separator: "; ")
        if prompts.isAttended,
            try await prompts.line(.scriptRequest(list)) == "yes"
        {
            return true
        }
        context.notice(.scriptLeftOut(list))
        return false
    }

    private func makeDefault(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let name = try savedName("name", of: invocation)
        _ = try profiles.store.file(of: name)
        try profiles.store.setDefault(name)
        context.notice(.profileMadeDefault(Code(name.text)))
        return .done
    }

    private func rename(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let (name, other) = (try savedName("name", of: invocation), try newName("other", of: invocation))
        try profiles.store.rename(name, to: other)
        profiles.session.update { snapshot in
            guard let profile = snapshot.profile, profile.name == name.text else { return }
            snapshot.profile = ChosenProfile(name: other.text, reason: profile.reason)
        }
        context.notice(.profileRenamed(Code(name.text), other: Code(other.text)))
        return .done
    }

    private func delete(_ invocation: CommandInvocation, in context: CommandContext) throws -> CommandResult {
        let name = try savedName("name", of: invocation)
        try profiles.store.delete(name)
        context.notice(.profileDeleted(Code(name.text)))
        return .done
    }

    /// The name of a profile to be written.
    private func newName(_ parameter: String, of invocation: CommandInvocation) throws -> ProfileName {
        let name = try savedName(parameter, of: invocation)
        guard name.text == ProfileName.reserved else { return name }
        var failure = ShellFailure.usage(
            .profileNameReserved(Code(name.text)),
            at: invocation.argument(parameter)?.range
        )
        failure.nextStep = .profileNameReservedNext
        throw failure
    }

    /// The name of a profile that is, or could be, a file; without an argument, the name of the current profile.
    private func savedName(_ parameter: String, of invocation: CommandInvocation) throws -> ProfileName {
        let text = invocation.text(parameter) ?? profiles.session.snapshot.profile?.name ?? ChosenProfile.sandboxName
        guard let name = ProfileName(text) else {
            throw ShellFailure.usage(.profileBuiltIn(Code(text)), at: invocation.argument(parameter)?.range)
        }
        return name
    }
}
