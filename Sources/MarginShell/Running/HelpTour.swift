import BilingualText
import CommandLanguage
import ExchangeAccess
import MarginCommands
import RecordRendering
import ShellRuntime
import ShellSession

/// Runs the tour in a sandbox session of its own, whatever the profile of the shell is.
struct HelpTour: Sendable {
    let assembly: SessionAssembly

    /// The person's session: what it says about the screen applies to the tour, too.
    let shell: ShellSession

    /// Shows each step, and waits for Enter between two if there is a person.
    ///
    /// - Throws: `CancellationError` if the person ends it.
    func run() async throws {
        let session = ShellSession(
            schema: ShellSettings(),
            profile: ChosenProfile(name: ChosenProfile.sandboxName, reason: .typed)
        )
        for name in ["plain", "watchStyle"] {
            guard let value = shell.snapshot.settings[name]?.text else { continue }
            session.update { $0.settings.set(name, to: value, from: .typed) }
        }
        let console = assembly.console
        let runner = ScriptRunner(
            environment: assembly.runtime(
                for: session,
                profiles: assembly.profileService(for: session),
                observer: ShellObserver(console: console)
            )
        )
        let prompts = assembly.environment.prompts
        for (index, step) in TourStep.all.enumerated() {
            if index > 0, prompts.isAttended { _ = try await prompts.line(.tourContinues) }
            let text = step.text.text(in: console.language)
            try console.records.write("\n\(index + 1)/\(TourStep.all.count)  \(text)\n\n")
            for statement in step.statements {
                try console.records.write("sandbox \(session.snapshot.scope.label)> \(statement)\n")
                _ = await runner.run(SourceFile(name: "", text: statement), origin: .typed)
                try Task.checkCancellation()
            }
        }
        try console.records.write("\n\(Message.tourEnds.text(in: console.language))\n")
    }
}

extension Message {
    static let tourContinues = English("help.tourContinues", "Enter goes on, Ctrl-C ends the tour: ")
        .chinese("按 Enter 继续，按 Ctrl-C 结束：")

    static let tourEnds = English(
        "help.tourEnds",
        "Next: `help` lists the first commands, `help topics` the language, `doctor` checks your own setup."
    )
    .chinese("接下来：`help` 列出基本命令，`help topics` 列出语言，`doctor` 检查您自己的配置。")
}
