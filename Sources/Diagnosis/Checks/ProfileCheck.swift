import BilingualText
import CommandLanguage
import ExchangeAccess
import ShellRuntime
import ShellSession

struct ProfileCheck: DiagnosticCheck {
    let name = CheckName.profile
    let summary = LocalizedText(english: "the profile, and how it was selected", chinese: "当前配置档及其选择方式")

    func examine(_ checkContext: DiagnosticContext) async throws -> CheckResult {
        guard let chosen = checkContext.snapshot.profile else {
            let hasSecret = checkContext.settings["secret"] != nil
            return hasSecret ? .ok([Fact("profile", "none")]) : .fail(.noProfile)
        }
        let privacy: Fact.Privacy = chosen.isSandbox ? .open : .profile
        let facts = [
            Fact("profile", chosen.name, privacy), Fact("chosen", chosen.reason.rawName),
            Fact("scope", checkContext.snapshot.scope.kindName),
        ]
        guard !chosen.isSandbox else { return .ok(facts) }
        guard let name = ProfileName(chosen.name) else { return .fail(.profileMissing, facts) }
        do {
            _ = try await checkContext.profiles.contents(of: name)
            return .ok(facts)
        } catch let failure as ShellFailure {
            return .fail(failure.cause == .profileOpen ? .profileOpen : .profileMissing, facts)
        } catch is ProfileMistakes {
            return .fail(.profileMistakes, facts)
        }
    }
}
